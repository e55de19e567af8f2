"""What search answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from django.utils.safestring import SafeString

from archive.search.asked_date import AskedDate
from archive.search.kinds import Kind
from archive.search.query import SearchQuery

IN_TITLE, IN_NAME, IN_TEXT = "title", "name", "text"


@dataclass(frozen=True, slots=True)
class Result:
    """One thing found."""

    pk: int
    """Of its document in the index."""
    kind: Kind
    title: str
    marked_title: SafeString
    url: str
    number: int | None
    date: str
    """EDTF; empty where there is none."""
    passage: SafeString
    is_demonstration: bool
    language: str
    """Of title and passage, where they are a document's own words; else empty."""
    publisher: str = ""
    government: str = ""
    matched_in: str = ""
    """``title``, ``name`` or ``text``; empty where no words were asked for."""
    matched_name: SafeString | str = ""
    """The other name by which it was found, where ``matched_in`` is ``name``."""
    name_in_use: str = ""
    """When that name was in use, as EDTF; empty where it is not known or not bounded."""

    def as_data(self) -> dict[str, Any]:
        """The result in types of JSON."""
        return {
            "type": self.kind.value,
            "title": self.title,
            "url": self.url,
            "number": self.number,
            "date": self.date,
            "passage": self.passage,
            "publisher": self.publisher,
            "government": self.government,
            "matched_in": self.matched_in,
            "is_demonstration": self.is_demonstration,
        }


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A filter that can be set, and how many results it would leave."""

    value: str
    label: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a query: one page of it, and how much there is."""

    query: SearchQuery
    total: int = 0
    results: tuple[Result, ...] = ()
    page: int | None = 1
    pages: int = 0
    facets: Mapping[str, tuple[FacetValue, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """The values of each facet, counted with its own filter left out."""
    corrected: str = ""
    """The text that was searched for instead of the one as typed."""
    offered: str = ""
    """A text that may be meant, and finds more; it was not searched for."""
    date: AskedDate | None = None
    """The date that is the whole of the query."""
    also_searched: tuple[str, ...] = ()
    """Other names that were searched for beside the words as typed."""
    total_unfiltered: int = 0
    """How many there are without any filter."""
    is_partly_ranked: bool = False
    """There are so many that only those with the words in their titles were ranked."""
    notes: Sequence[str] = ()
    """What could not be done as asked, in words."""

    @property
    def offered_address(self) -> str:
        """Where the text that may be meant is searched for; empty where there is none."""
        return self.query.address(text=self.offered, may_correct=True) if self.offered else ""

    @property
    def is_beyond_the_end(self) -> bool:
        """Whether there are results, but not on the page asked for."""
        return bool(self.total) and (self.page is None or self.page > self.pages)
