"""The neutral record of a citation: what is cited, by whom, of which day, in which version."""

import datetime as dt
import enum
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from archive.dates import PartialDate
from archive.vocabularies import TextForm

ARCHIVE = "The Alliance Archive"
"""The container of everything that is cited here, and the author of its own texts."""


class Kind(enum.StrEnum):
    """What is cited, as far as formats tell kinds apart."""

    DOCUMENT = "document"
    SPEECH = "speech"
    ENTRY = "entry"
    """What the archive itself says of a country, an operation, a government."""
    PAGE = "page"
    """What the archive says of itself: how to cite, accessibility."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or a body whose name is never split."""

    name: str
    family: str = ""
    given: str = ""

    @classmethod
    def person(cls, *, name: str, sort_name: str) -> Self:
        """A person by the name for sorting; one without a comma there is cited whole."""
        family, comma, given = (part.strip() for part in sort_name.partition(","))
        return cls(name, family, given) if comma and family and given else cls(name)

    @property
    def is_person(self) -> bool:
        return bool(self.family)

    @property
    def sorted_name(self) -> str:
        """Family name first for a person; the name of a body as it is."""
        return f"{self.family}, {self.given}" if self.is_person else self.name


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document as its publisher issued it."""

    title: str
    authors: tuple[Author, ...] = ()
    """Those who wrote or spoke it, else its publisher; empty where the archive knows neither."""
    date: PartialDate | None = None
    date_is_inferred: bool = False
    """The document carries no date; this is the time that its text speaks of."""
    document_type: str = ""
    document_number: str = ""
    is_speech: bool = False
    publisher: str = ""

    def as_json(self) -> dict[str, Any]:
        """The document in types of JSON, to be kept with a version."""
        authors = [asdict(author) for author in self.authors]
        return {**asdict(self), "authors": authors, "date": str(self.date or "")}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The document that ``as_json`` wrote down."""
        date = data.get("date")
        return cls(
            **{
                **data,
                "authors": tuple(Author(**author) for author in data.get("authors", ())),
                "date": PartialDate.parse(date) if date else None,
            }
        )


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """One version of one public thing, ready to be cited."""

    number: int
    """The permanent number of the thing."""
    version: int
    version_on: dt.date
    url: str
    """The absolute address of the version."""
    kind: Kind
    title: str
    language: str
    authors: tuple[Author, ...]
    date: PartialDate | None
    date_is_inferred: bool = False
    text_form: str = ""
    """How the text held here stands to the document (TextForm); empty for an entry."""
    document_type: str = ""
    """The kind of document, or of what an entry describes."""
    document_number: str = ""
    publisher: str = ""
    """Who issued the document; empty where the text is the archive's own."""
    original: Document | None = None
    """The document that a summary of the archive is about."""
    container: str = ARCHIVE

    @property
    def key(self) -> str:
        """A name for this version that reference managers can use."""
        return f"alliance-archive-{self.number}-v{self.version}"

    @property
    def is_demonstration(self) -> bool:
        return self.text_form == TextForm.DEMONSTRATION

    @property
    def is_summary(self) -> bool:
        return self.text_form == TextForm.SUMMARY

    @property
    def is_own(self) -> bool:
        """The archive wrote what is cited."""
        return self.kind in {Kind.ENTRY, Kind.PAGE} or self.is_demonstration or self.is_summary

    @property
    def edtf(self) -> str:
        """The date as EDTF, with the mark of "about" where it is inferred; empty where undated."""
        if self.date is None:
            return ""
        return str(replace(self.date, approximate=self.date.approximate or self.date_is_inferred))

    @property
    def slashed_date(self) -> str:
        """``2007``, ``2007/01`` or ``2007/01/15``, as search engines read it in a page."""
        return "/".join(f"{part:02}" for part in date_parts(self.date)) if self.date else ""


def date_parts(when: PartialDate) -> list[int]:
    """One, two or three numbers: as many as the date gives."""
    return [part for part in (when.year, when.month, when.day) if part is not None]
