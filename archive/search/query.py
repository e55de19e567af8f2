"""What a searcher asks, read from an address without ever failing, and what search answers."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from archive.dates import EDTFError, PartialDate, parse_date
from archive.search.folding import APOSTROPHES, COMPOUND, fold
from archive.search.kinds import Kind

LONGEST_QUERY = 200
LONGEST_DATE = 60
PAGE_SIZE = 20
LAST_READABLE_PAGE = 999_999
RELEVANCE, NEWEST, OLDEST = "relevance", "newest", "oldest"
SORTS = (RELEVANCE, NEWEST, OLDEST)

_POSSESSIVES = tuple(f"{mark}{letter}" for mark in APOSTROPHES for letter in "sS")


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as the address asks for it."""

    text: str = ""
    types: tuple[Kind, ...] = ()
    since: str = ""
    """The first date as typed; ``since_day`` is the day it stands for, if it can be read."""
    until: str = ""
    sort: str = RELEVANCE
    page: int | None = 1
    """None where the address asks for a page that cannot be, such as 0 or 1e20."""
    since_day: dt.date | None = None
    until_day: dt.date | None = None
    errors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What is wrong with ``from`` or ``to``, in words; a bad one is left out of the search."""

    @classmethod
    def parse(cls, data: QueryDict) -> "SearchQuery":
        """Reads ``q``, ``type``, ``from``, ``to``, ``sort`` and ``page``; never raises."""
        asked = set(data.getlist("type"))
        since, until = (clean(data.get(name, ""), LONGEST_DATE) for name in ("from", "to"))
        sort = data.get("sort", "")
        errors: dict[str, str] = {}
        first, last = _read_date("from", since, errors), _read_date("to", until, errors)
        if first and last and last.latest < first.earliest:
            errors["to"] = _("The end comes before the start. Correct one of them.")
            last = None
        return cls(
            text=clean(data.get("q", ""), LONGEST_QUERY),
            types=tuple(kind for kind in Kind if kind in asked),
            since=since,
            until=until,
            sort=sort if sort in SORTS else RELEVANCE,
            page=_read_page(data.get("page", "")),
            since_day=first.earliest if first else None,
            until_day=last.latest if last else None,
            errors=MappingProxyType(errors),
        )

    @property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The folded words to find, each once, as the parts between its hyphens."""
        found = (fold(_without_possessive(match[0])) for match in COMPOUND.finditer(self.text))
        return tuple(dict.fromkeys(tuple(parts) for parts in found if parts))

    @property
    def phrase(self) -> str:
        """The folded query as a whole, as a title would be written in the index."""
        return " ".join(fold(self.text))

    @property
    def is_filtered(self) -> bool:
        return bool(self.types or self.since_day or self.until_day)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked, neither in words nor by a filter."""
        return not self.text and not self.is_filtered

    def fields(self) -> list[tuple[str, str]]:
        """The query as names and values of an address, without what goes without saying."""
        pairs = [("q", self.text), *(("type", kind.value) for kind in self.types)]
        pairs += [("from", self.since), ("to", self.until)]
        pairs.append(("sort", "" if self.sort == RELEVANCE else self.sort))
        pairs.append(("page", "" if self.page in (1, None) else str(self.page)))
        return [(name, value) for name, value in pairs if value]

    def address(self, **changes: object) -> str:
        """The query string of this search with ``changes`` made; it opens at the first page."""
        return "?" + urlencode(replace(self, **{"page": 1, **changes}).fields())


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found."""

    kind: Kind
    title: str
    url: str
    number: int | None
    date: str
    """EDTF; empty where there is none."""
    passage: SafeString
    is_demonstration: bool
    language: str
    """Of title and passage, where they are a document's own words; else empty."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A filter that can be set, and how many results it would leave."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a query: one page of it, and how much there is."""

    query: SearchQuery
    total: int = 0
    results: tuple[Result, ...] = ()
    page: int | None = 1
    pages: int = 0
    facets: Mapping[str, tuple[FacetValue, ...]] = field(
        default_factory=lambda: MappingProxyType({"type": ()})
    )

    @property
    def total_of_all_types(self) -> int:
        """How many there were without the filter on the type."""
        return sum(value.count for value in self.facets["type"])

    @property
    def is_beyond_the_end(self) -> bool:
        """Whether there are results, but not on the page asked for."""
        return bool(self.total) and (self.page is None or self.page > self.pages)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A title to offer while somebody types."""

    text: str
    type: str
    url: str


def clean(text: str, longest: int) -> str:
    """``text`` on one line without control characters, cut at ``longest`` characters."""
    kept = []
    # Four times the length leaves room for what is dropped, and bounds the work on a flood.
    for letter in text.strip()[: 4 * longest]:
        category = unicodedata.category(letter)
        if category != "Cf":
            kept.append(" " if category in ("Cc", "Cs") else letter)
    return " ".join("".join(kept).split())[:longest].strip()


def _without_possessive(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def _read_date(name: str, text: str, errors: dict[str, str]) -> PartialDate | None:
    if not text:
        return None
    try:
        return parse_date(text)
    except EDTFError as error:
        errors[name] = _(error.template) % error.params
        return None


def _read_page(text: str) -> int | None:
    text = text.strip()
    if not text:
        return 1
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_READABLE_PAGE))):
        return None
    return int(text) or None
