"""Narrows what is found by the fields of a query: ``country:norway``, ``-government:bondevik``."""

from collections.abc import Iterable
from dataclasses import replace

from archive.search.facets import Asking
from archive.search.folding import fold
from archive.search.kinds import Kind
from archive.search.terms import STOP_WORDS, FieldFilter, Terms
from archive.search.thesaurus import Words, thesaurus


def filtered(asking: Asking, terms: Terms) -> Asking:
    """What is found, narrowed; values of one field are ORed, those with a minus are all left out.

    A filter that names nothing is left out; where nothing else is asked, nothing is found.
    """
    found, unknown = asking.found, []
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
    is_idle = _names_nothing(asking, terms, unknown)
    return replace(asking, found=0 if is_idle else found, unknown=unknown, names_nothing=is_idle)


def _names_nothing(asking: Asking, terms: Terms, unknown: list[FieldFilter]) -> bool:
    """Whether the query is nothing but filters that name nothing."""
    query = asking.query
    if terms.clauses or query.types or query.since_day or query.until_day:
        return False
    slugs = [(facet, slug) for facet, some in query.chosen.items() for slug in some]
    if any(slug in asking.labels[facet].by_slug for facet, slug in slugs):
        return False
    is_asked = bool(terms.filters or slugs or query.unknown_types)
    return is_asked and len(unknown) == len(terms.filters)


def _documents_with(one: FieldFilter, asking: Asking) -> int | None:
    """The documents with the values that a searcher may mean; None where there is no such value."""
    columns, words = asking.columns, tuple(fold(one.value))
    if one.facet == "type":
        for kind in Kind:
            if words in (tuple(fold(str(kind.label))), tuple(fold(str(kind.plural))), (kind,)):
                return columns.with_value("type", kind)
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
