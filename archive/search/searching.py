"""Answers a search: what it finds, in which order, what each filter would leave, and why."""

import datetime as dt
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from archive.models import SearchDocument
from archive.search.addresses import documents_at, words_of
from archive.search.asked_date import asked_date
from archive.search.bits import bits_of, count, ids_of
from archive.search.columns import Columns, columns
from archive.search.engines import engine
from archive.search.engines.engine import Expression
from archive.search.facets import FACETS, Asking, counted, left_of
from archive.search.filtering import filtered
from archive.search.kept import Kept
from archive.search.kinds import Kind
from archive.search.labels import AllLabels, labels
from archive.search.matching import Asked, Found, asked_for, find, narrowed
from archive.search.passage import Marker, marked, passage
from archive.search.query import LONGEST_QUERY, PAGE_SIZE, SearchQuery
from archive.search.results import IN_NAME, IN_TEXT, IN_TITLE, Result, SearchResults
from archive.search.spelling import NEXT_TO_NOTHING, corrected
from archive.search.terms import MOST_PREFIXES, SHORTEST_PREFIX, Terms, parse
from archive.search.thesaurus import thesaurus
from archive.search.visibility import public_among

SHOWN = (
    *("kind", "title", "url", "number", "date", "passage", "is_demonstration", "language"),
    "facets",
)
OTHER_NAMES = (
    'SELECT document_id, text, "when" FROM archive_searchname'
    " WHERE document_id IN ({}) AND text <> '' ORDER BY id"
)

KEPT = 16
"""Answers that a process keeps whole, for the next page of them or the next who asks."""


class OtherName(NamedTuple):
    """A name of a thing beside its title, and when it was in use."""

    text: str
    when: str


@dataclass(frozen=True, slots=True)
class Understood:
    """The words of a query as they were searched for, and what they find before any filter."""

    terms: Terms
    asked: Asked
    found: Found
    corrected: str = ""
    """The text that was searched for instead of the one as typed."""
    offered: str = ""
    """A text that may have been meant."""
    offered_bits: int = 0
    """The documents that it finds."""


@dataclass(frozen=True)
class Hits:
    """Everything that a query finds, before a page of it is read."""

    order: Sequence[int]
    """The documents, in the order asked for."""
    asking: Asking
    answer: SearchResults
    """The answer without results."""
    marker: Marker
    typed: Marker
    """Of the words as typed alone, without other names."""


def search(query: SearchQuery, *, today: dt.date) -> SearchResults:
    """One page of what ``query`` finds, its total and its facets.

    Whatever the archive's size it asks at most fourteen queries, and three where nothing changed.
    """
    without = 0
    while (hits := find_all(query, today=today, without=without)) is not None:
        pages = -(-len(hits.order) // PAGE_SIZE)
        pks: Sequence[int] = ()
        if query.page is not None and query.page <= pages:
            pks = hits.order[(query.page - 1) * PAGE_SIZE : query.page * PAGE_SIZE]
        results = results_of(pks, hits)
        if len(results) == len(pks):
            return replace(
                hits.answer,
                query=query,
                results=tuple(results),
                total=len(hits.order),
                page=query.page,
                pages=pages,
            )
        # The index has fallen behind: what is not public is neither shown nor counted.
        shown = {result.pk for result in results}
        without |= bits_of([pk for pk in pks if pk not in shown])
    return SearchResults(query=query, page=query.page)


def find_all(query: SearchQuery, *, today: dt.date, without: int = 0) -> Hits | None:
    """All that ``query`` finds, in order; None where it asks for nothing.

    ``without`` is a set of documents that are not to be found.
    """
    terms = parse(words_of(query.text))
    if terms.is_empty and (query.text or not query.is_filtered):
        return None
    there = columns()
    asks = [pair for pair in query.fields() if pair[0] != "page"]
    asks_in_vain = (query.is_cut, query.unknown_types)
    key = (there.stamp, tuple(asks), asks_in_vain, get_language(), today, without)
    return _kept_hits.get(key, lambda: _find_all(query, terms, there, today, without))


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    _kept_hits.clear()


_kept_hits: Kept[Hits] = Kept(KEPT)


def _find_all(
    query: SearchQuery, terms: Terms, there: Columns, today: dt.date, without: int
) -> Hits:
    understood = _understood(query, terms, there)
    terms, asked, found = understood.terms, understood.asked, understood.found
    names = labels(stamp=there.stamp)
    before = Asking(query, there, names, today, found=found.bits & ~without)
    asking = filtered(before, terms)
    left, facets = counted(asking)
    offer = replace(before, found=understood.offered_bits & ~without)
    finds_more = count(left_of(filtered(offer, terms))) > count(left)
    answer = SearchResults(
        query=query,
        facets=facets,
        corrected=understood.corrected,
        offered=understood.offered if finds_more else "",
        date=asked_date(query.text, today=today),
        also_searched=asked.also,
        total_unfiltered=count(asking.found),
        is_partly_ranked=found.is_partly_ranked,
        notes=tuple(_notes(query, terms, asking)),
    )
    typed = Marker.of(asked_for(terms, thesaurus=None)) if asked.also else Marker.of(asked)
    return Hits(narrowed(found, left), asking, answer, Marker.of(asked), typed)


def _understood(query: SearchQuery, terms: Terms, there: Columns) -> Understood:
    """What the words find: at an address, as typed, or put right where they find nothing."""
    if at_address := bits_of(documents_at(query.text)) & there.known:
        found = Found(at_address, array("I", ids_of(at_address)))
        return Understood(terms, Asked(Expression()), found)
    typed = Understood(terms, *_asked_and_found(terms, query, there))
    if not terms.positive or count(typed.found.bits) > NEXT_TO_NOTHING:
        return typed
    correction = corrected(terms, words_of(query.text), thesaurus=thesaurus(stamp=there.stamp))
    # What finds anything stands in the archive, and is never replaced unasked.
    if correction.sure and query.may_correct and not typed.found.bits:
        better = parse(correction.sure)
        asked, found = _asked_and_found(better, query, there)
        if found.bits:
            return Understood(better, asked, found, corrected=correction.sure)
    if correction.possible:
        asked = _asked(parse(correction.possible), query, there)
        offered_bits = bits_of(engine().matching(asked.expression)) & there.known
        return replace(typed, offered=correction.possible, offered_bits=offered_bits)
    return typed


def results_of(pks: Sequence[int], hits: Hits) -> list[Result]:
    """What is shown of the documents, in their order; two queries for a page of them."""
    rows = public_among(pks, *SHOWN)
    names: dict[int, list[OtherName]] = {}
    if not hits.marker.is_idle and rows:
        sql = OTHER_NAMES.format(", ".join(["%s"] * len(rows)))
        for pk, text, when in engine().rows(sql, list(rows)):
            names.setdefault(pk, []).append(OtherName(text, when))
    return [_result(rows[pk], names.get(pk, []), hits) for pk in pks if pk in rows]


def _asked_and_found(terms: Terms, query: SearchQuery, there: Columns) -> tuple[Asked, Found]:
    asked = _asked(terms, query, there)
    return asked, find(asked, sort=query.sort, columns=there)


def _asked(terms: Terms, query: SearchQuery, there: Columns) -> Asked:
    by_name = query.by_other_names and bool(terms.positive)
    return asked_for(terms, thesaurus=thesaurus(stamp=there.stamp) if by_name else None)


def _notes(query: SearchQuery, terms: Terms, asking: Asking) -> Iterator[str]:
    """What could not be done as asked."""
    if query.is_cut:
        yield _("Only the first %(number)d characters were searched for.") % {
            "number": LONGEST_QUERY
        }
    if terms.left_out:
        yield ngettext(
            "%(number)d word too many was left out.",
            "%(number)d words too many were left out.",
            terms.left_out,
        ) % {"number": terms.left_out}
    if terms.lost_or:
        yield _(
            "OR takes either of two words or two values of one field; elsewhere it was left out."
        )
    if terms.lost_star:
        yield _(
            "A star needs %(letters)d letters before it, and there may be %(stars)d of them;"
            " elsewhere it was left out."
        ) % {"letters": SHORTEST_PREFIX, "stars": MOST_PREFIXES}
    titles = {facet.name: facet.title for facet in FACETS}
    left_out = _("“%(value)s” is no %(facet)s of this archive: that filter was left out.")
    if asking.names_nothing:
        left_out = _("“%(value)s” is no %(facet)s of this archive.")
    for one in dict.fromkeys(asking.unknown):
        yield left_out % {"value": one.value, "facet": str(titles[one.facet]).lower()}


def _result(row: SearchDocument, names: list[OtherName], hits: Hits) -> Result:
    where, name = _matched(row, names, hits)
    facets = dict(pair.split(":") for pair in row.facets.split())
    marker = hits.marker
    return Result(
        pk=row.pk,
        kind=Kind(row.kind),
        title=row.title,
        marked_title=marked(row.title, marker),
        url=row.url,
        number=row.number,
        date=row.date,
        passage=passage(row.passage, marker),
        is_demonstration=row.is_demonstration,
        language=row.language,
        publisher=_label(facets, "publisher", row, hits.asking.labels),
        government=_label(facets, "government", row, hits.asking.labels),
        matched_in=where,
        matched_name=marked(name.text, marker) if name else "",
        name_in_use=name.when if name else "",
    )


def _matched(
    row: SearchDocument, names: list[OtherName], hits: Hits
) -> tuple[str, OtherName | None]:
    """Where all that was asked stands: in the title, in another name, or in the text."""
    if hits.marker.is_idle:
        return "", None
    for marker in dict.fromkeys((hits.typed, hits.marker)):
        wanted = marker.clauses
        in_title = {number for _, _, number in marker.hits(row.title)}
        if in_title == wanted:
            return IN_TITLE, None
        for name in names:
            in_name = {number for _, _, number in marker.hits(name.text)}
            if in_name - in_title and in_title | in_name == wanted:
                return IN_NAME, name
    return (IN_TITLE if in_title else IN_TEXT), None


def _label(facets: dict[str, str], facet: str, row: SearchDocument, all_labels: AllLabels) -> str:
    """The name of an article's publisher or government."""
    if row.kind != Kind.ARTICLE or facet not in facets:
        return ""
    label = all_labels[facet].by_pk.get(int(facets[facet]))
    return label.text if label else ""
