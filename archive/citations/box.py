"""The box "Cite this page": the same citation in each style, and the addresses of its files."""

from dataclasses import dataclass
from typing import Self

from django.utils.safestring import SafeString

from archive.citations import styles
from archive.citations.bibtex import bibtex
from archive.citations.formats import FORMATS
from archive.citations.record import CitationRecord
from archive.citations.ris import ris
from archive.citations.versions import citation_of
from archive.records.identifiers import Version


@dataclass(frozen=True, slots=True)
class Form:
    """The citation in one style; code is shown letter by letter."""

    key: str
    label: str
    text: SafeString | str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """The citation as a file."""

    label: str
    media_type: str
    url: str


@dataclass(frozen=True, slots=True)
class CiteBox:
    """What a page shows of its own citation."""

    record: CitationRecord
    address: str
    """The path of the page whose files these are."""
    is_frozen: bool
    """The page shows one version, not always the newest."""

    @classmethod
    def of(cls, version: Version, *, address: str, root: str, is_frozen: bool = False) -> Self:
        """The box for ``version`` of the thing at ``address``; ``root`` is the home's address."""
        return cls(citation_of(version, root=root), address, is_frozen)

    @property
    def forms(self) -> list[Form]:
        """The styles and formats that can be read on the page."""
        return [
            Form("apa", "APA", styles.apa(self.record)),
            Form("chicago", "Chicago", styles.chicago(self.record)),
            Form("bibtex", "BibTeX", bibtex(self.record).rstrip(), is_code=True),
            Form("ris", "RIS", ris(self.record).rstrip(), is_code=True),
        ]

    @property
    def files(self) -> list[File]:
        """The formats that can be downloaded."""
        query = f"?version={self.record.version}" if self.is_frozen else ""
        return [
            File(one.label, one.media_type, f"{self.address}cite.{ending}{query}")
            for ending, one in FORMATS.items()
        ]
