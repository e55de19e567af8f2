"""Counts what each filter would leave, every facet with its own filter left out."""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.search.bits import bits_of, count, ids_of
from archive.search.columns import KIND, OPEN, YEAR, Columns
from archive.search.kinds import Kind
from archive.search.labels import AllLabels
from archive.search.query import SearchQuery
from archive.search.results import FacetValue
from archive.search.terms import FieldFilter


@dataclass(frozen=True)
class Asking:
    """A query, and what its facets are counted from."""

    query: SearchQuery
    columns: Columns
    labels: AllLabels
    today: dt.date
    found: int
    """The set of documents that the words find, before any filter."""
    unknown: tuple[FieldFilter, ...] = ()
    """Filters that name nothing, which are left out; the searcher is told of them."""
    names_nothing: bool = False
    """The query is nothing but such filters."""


class Facet(ABC):
    """One way to filter: by kind, by country, by year."""

    name: ClassVar[str]
    title: ClassVar[Promise | str]

    @abstractmethod
    def chosen(self, asking: Asking) -> int | None:
        """The set of documents that its filter leaves; None where it is not set."""

    @abstractmethod
    def values(self, asking: Asking, base: int) -> Iterator[FacetValue]:
        """Its values in the set ``base``, with their counts."""


class KindFacet(Facet):
    """The kind of thing."""

    name, title = KIND, _("Kind")

    def chosen(self, asking: Asking) -> int | None:
        kinds = asking.query.types
        return _union(asking.columns.with_value(KIND, kind) for kind in kinds) if kinds else None

    def values(self, asking: Asking, base: int) -> Iterator[FacetValue]:
        for kind in Kind:
            number = count(base & asking.columns.with_value(KIND, kind))
            is_chosen = kind in asking.query.types
            if number or is_chosen:
                yield FacetValue(kind.value, str(kind.label), number, is_chosen)


class LabelledFacet(Facet):
    """Things with a slug and a name: countries, publishers."""

    def __init__(self, name: str, title: Promise | str) -> None:
        self.name, self.title = name, title  # type: ignore[misc]

    def chosen(self, asking: Asking) -> int | None:
        slugs = asking.query.chosen.get(self.name, ())
        by_slug = asking.labels[self.name].by_slug
        known = [by_slug[slug].pk for slug in slugs if slug in by_slug]
        return _union(asking.columns.with_value(self.name, pk) for pk in known) if known else None

    def values(self, asking: Asking, base: int) -> Iterator[FacetValue]:
        slugs = asking.query.chosen.get(self.name, ())
        labels = asking.labels[self.name].by_pk
        found = []
        for pk, bits in asking.columns.values[self.name].items():
            if (label := labels.get(pk)) is not None and (number := count(base & bits)):
                found.append(FacetValue(label.slug, label.text, number, label.slug in slugs))
        there = {value.value for value in found}
        by_slug = asking.labels[self.name].by_slug
        found += [
            FacetValue(slug, by_slug[slug].text, 0, is_chosen=True)
            for slug in slugs
            if slug in by_slug and slug not in there
        ]
        yield from sorted(found, key=lambda value: (-value.count, value.label))


class YearFacet(Facet):
    """The time described, from one day to another."""

    name, title = YEAR, _("Year described")

    def chosen(self, asking: Asking) -> int | None:
        query = asking.query
        if not (query.since_day or query.until_day):
            return None
        since = query.since_day.toordinal() if query.since_day else 1
        until = query.until_day.toordinal() if query.until_day else OPEN
        overlaps = asking.columns.overlaps
        return bits_of([pk for pk in ids_of(asking.found) if overlaps(pk, since, until)])

    def values(self, asking: Asking, base: int) -> Iterator[FacetValue]:
        query = asking.query
        years = asking.columns.years(through=asking.today.year)
        counted = {year: count(base & bits) for year, bits in years.items()}
        filled = [year for year, number in counted.items() if number]
        if not filled:
            return
        since = query.since_day.year if query.since_day else dt.MINYEAR
        until = query.until_day.year if query.until_day else dt.MAXYEAR
        is_set = bool(query.since_day or query.until_day)
        for year in range(filled[0], filled[-1] + 1):
            inside = is_set and since <= year <= until
            yield FacetValue(str(year), str(year), counted.get(year, 0), inside)


FACETS: tuple[Facet, ...] = (
    KindFacet(),
    YearFacet(),
    LabelledFacet("country", _("Country")),
    LabelledFacet("operation", _("Operation")),
    LabelledFacet("government", _("Government")),
    LabelledFacet("publisher", _("Publisher")),
    LabelledFacet("document_type", _("Document type")),
)


def left_of(asking: Asking) -> int:
    """The set of documents that all filters leave."""
    return _intersection(asking.found, [facet.chosen(asking) for facet in FACETS])


def counted(asking: Asking) -> tuple[int, Mapping[str, tuple[FacetValue, ...]]]:
    """The set of documents that all filters leave, and the values of every facet."""
    filters = [facet.chosen(asking) for facet in FACETS]
    left = _intersection(asking.found, filters)
    values = {}
    for place, facet in enumerate(FACETS):
        base = (
            left
            if filters[place] is None
            else _intersection(asking.found, filters[:place] + filters[place + 1 :])
        )
        values[facet.name] = tuple(facet.values(asking, base))
    return left, values


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _intersection(found: int, filters: Sequence[int | None]) -> int:
    for bits in filters:
        if bits is not None:
            found &= bits
    return found
