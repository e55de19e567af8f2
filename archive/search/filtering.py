"""Narrows what is found by the fields of a query: ``country:norway``, ``-government:bondevik``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.search.columns import KIND
from archive.search.facets import Asking
from archive.search.folding import fold
from archive.search.kinds import Kind
from archive.search.terms import STOP_WORDS, FieldFilter, Terms
from archive.search.thesaurus import Words, thesaurus


def filtered(asking: Asking, terms: Terms) -> Asking:
    """What is found, narrowed; values of one field are ORed, those with a minus are all left out.

    A filter that names nothing is left out; where nothing else is asked, nothing is found.
    """
    found = asking.found
    unknown = [*_unknown_parameters(asking)]
    either: dict[str, int] = {}
    for one in terms.filters:
        chosen = _documents_with(one, asking)
        if chosen is None:
            unknown.append(one)
        elif one.is_negative:
            found &= ~chosen
        else:
            either[one.facet] = either.get(one.facet, 0) | chosen
    for chosen in either.values():
        found &= chosen
    is_idle = bool(unknown) and not terms.clauses and len(unknown) == _filters_of(asking, terms)
    found = 0 if is_idle else found
    return replace(asking, found=found, unknown=tuple(unknown), names_nothing=is_idle)


def _unknown_parameters(asking: Asking) -> Iterator[FieldFilter]:
    """The parameters of the address that name nothing."""
    query = asking.query
    yield from (FieldFilter(KIND, kind) for kind in query.unknown_types)
    for facet, slugs in query.chosen.items():
        by_slug = asking.labels[facet].by_slug
        yield from (FieldFilter(facet, slug) for slug in slugs if slug not in by_slug)


def _filters_of(asking: Asking, terms: Terms) -> int:
    """How many filters are set, in the address and in the text."""
    query = asking.query
    days = [day for day in (query.since_day, query.until_day) if day]
    kinds = (*query.types, *query.unknown_types)
    return sum(map(len, (terms.filters, kinds, days, *query.chosen.values())))


def _documents_with(one: FieldFilter, asking: Asking) -> int | None:
    """The documents with the values that a searcher may mean; None where there is no such value."""
    columns, words = asking.columns, tuple(fold(one.value))
    if one.facet == KIND:
        for kind in Kind:
            if words in (tuple(fold(str(kind.label))), tuple(fold(str(kind.plural))), (kind,)):
                return columns.with_value(KIND, kind)
        return None
    found = None
    for pk in _values_called(one.facet, words, asking):
        found = (found or 0) | columns.with_value(one.facet, pk)
    return found


def _values_called(facet: str, words: Words, asking: Asking) -> Iterable[int]:
    """The values of a facet that are called so; else those with these words in a name of theirs."""
    labels = asking.labels[facet]
    if (label := labels.by_name.get(words)) is not None:
        return [label.pk]
    names = [*labels.names(), *thesaurus(stamp=asking.columns.stamp).names_of(facet)]
    public = [(name, pk) for name, pk in names if pk in labels.by_pk]
    for is_called in (tuple.__eq__, _has_words):
        if found := dict.fromkeys(pk for name, pk in public if is_called(name, words)):
            return found
    return ()


def _has_words(name: Words, words: Words) -> bool:
    return set(words) <= set(name) and not STOP_WORDS.issuperset(words)
