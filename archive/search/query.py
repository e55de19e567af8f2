"""What a searcher asks, read from an address without ever failing."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from archive.dates import EDTFError, PartialDate, parse_date
from archive.search.kinds import Kind

LONGEST_QUERY = 300
LONGEST_DATE = 60
PAGE_SIZE = 20
LAST_READABLE_PAGE = 999_999
RELEVANCE, NEWEST, OLDEST = "relevance", "newest", "oldest"
SORTS = (RELEVANCE, NEWEST, OLDEST)

FACETS = ("country", "operation", "government", "publisher", "document_type")
"""Parameters that take slugs, any number of them; ``type`` takes kinds."""
LONGEST_SLUG = 120
MOST_SLUGS = 30
OFF = "off"


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as the address asks for it."""

    text: str = ""
    types: tuple[Kind, ...] = ()
    unknown_types: tuple[str, ...] = ()
    """What was asked for as a kind and is none."""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """The slugs chosen of each of ``FACETS``."""
    since: str = ""
    """The first date as typed; ``since_day`` is the day it stands for, if it can be read."""
    until: str = ""
    sort: str = RELEVANCE
    page: int | None = 1
    """None where the address asks for a page that cannot be, such as 0 or 1e20."""
    since_day: dt.date | None = None
    until_day: dt.date | None = None
    by_other_names: bool = True
    """Whether a country, an operation is looked for by its other names too (``also=off``)."""
    may_correct: bool = True
    """Whether a misspelt query is corrected (``spelling=off``)."""
    is_cut: bool = False
    """The text was longer than ``LONGEST_QUERY``, and only its first words are looked for."""
    errors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What is wrong with ``from`` or ``to``, in words; a bad one is left out of the search."""

    @classmethod
    def parse(cls, data: QueryDict) -> "SearchQuery":
        """Reads the parameters of ``/search/``; never raises."""
        asked = _slugs(data.getlist("type"))
        whole = clean(data.get("q", ""), 2 * LONGEST_QUERY)
        since, until = (clean(data.get(name, ""), LONGEST_DATE) for name in ("from", "to"))
        sort = data.get("sort", "")
        errors: dict[str, str] = {}
        first, last = _read_date("from", since, errors), _read_date("to", until, errors)
        if first and last and last.latest < first.earliest:
            errors["to"] = _("The end comes before the start. Correct one of them.")
            last = None
        return cls(
            text=_first_words(whole),
            is_cut=len(whole) > LONGEST_QUERY,
            types=tuple(kind for kind in Kind if kind in asked),
            unknown_types=tuple(kind for kind in asked if kind not in Kind.values),
            chosen=MappingProxyType(
                {name: slugs for name in FACETS if (slugs := _slugs(data.getlist(name)))}
            ),
            by_other_names=data.get("also") != OFF,
            may_correct=data.get("spelling") != OFF,
            since=since,
            until=until,
            sort=sort if sort in SORTS else RELEVANCE,
            page=_read_page(data.get("page", "")),
            since_day=first.earliest if first else None,
            until_day=last.latest if last else None,
            errors=MappingProxyType(errors),
        )

    @property
    def is_filtered(self) -> bool:
        kinds = self.types or self.unknown_types
        return bool(kinds or self.chosen or self.since_day or self.until_day)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked, neither in words nor by a filter."""
        return not self.text and not self.is_filtered

    def fields(self) -> list[tuple[str, str]]:
        """The query as names and values of an address, without what goes without saying."""
        pairs = [("q", self.text), *(("type", kind.value) for kind in self.types)]
        pairs += [(name, slug) for name, slugs in self.chosen.items() for slug in slugs]
        pairs += [("from", self.since), ("to", self.until)]
        pairs.append(("sort", "" if self.sort == RELEVANCE else self.sort))
        pairs.append(("also", "" if self.by_other_names else OFF))
        pairs.append(("spelling", "" if self.may_correct else OFF))
        pairs.append(("page", "" if self.page in (1, None) else str(self.page)))
        return [(name, value) for name, value in pairs if value]

    def with_slug(self, facet: str, slug: str) -> Self:
        """The same search with one more value of a facet."""
        slugs = dict.fromkeys((*self.chosen.get(facet, ()), slug))
        return self._choosing(facet, tuple(slugs))

    def without_slug(self, facet: str, slug: str) -> Self:
        """The same search without a value of a facet."""
        return self._choosing(facet, tuple(s for s in self.chosen.get(facet, ()) if s != slug))

    def _choosing(self, facet: str, slugs: tuple[str, ...]) -> Self:
        chosen = {name: slugs if name == facet else self.chosen.get(name, ()) for name in FACETS}
        kept = MappingProxyType({name: some for name, some in chosen.items() if some})
        return replace(self, chosen=kept, page=1)

    def address(self, **changes: object) -> str:
        """The query string of this search with ``changes`` made; it opens at the first page."""
        return "?" + urlencode(replace(self, **{"page": 1, **changes}).fields())


def clean(text: str, longest: int) -> str:
    """``text`` on one line without control characters, cut at ``longest`` characters."""
    kept = []
    # Four times the length leaves room for what is dropped, and bounds the work on a flood.
    for letter in text.strip()[: 4 * longest]:
        category = unicodedata.category(letter)
        if category != "Cf":
            kept.append(" " if category in ("Cc", "Cs") else letter)
    return " ".join("".join(kept).split())[:longest].strip()


def _first_words(text: str) -> str:
    """As many whole words as ``LONGEST_QUERY`` holds; of a longer word its beginning."""
    cut = text[:LONGEST_QUERY]
    is_within_word = len(text) > LONGEST_QUERY and text[LONGEST_QUERY] != " "
    return (cut.rpartition(" ")[0] if is_within_word else cut).strip() or cut


def _slugs(values: list[str]) -> tuple[str, ...]:
    slugs = (clean(value, LONGEST_SLUG) for value in values[:MOST_SLUGS])
    return tuple(dict.fromkeys(slug for slug in slugs if slug))


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
