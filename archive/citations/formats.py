"""The files in which a citation is offered, by the last part of their address."""

from collections.abc import Callable
from dataclasses import dataclass

from archive.citations.bibtex import bibtex
from archive.citations.csl import csl_json
from archive.citations.record import CitationRecord
from archive.citations.ris import ris


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: its name for readers, its type for machines, and how it is written."""

    label: str
    media_type: str
    write: Callable[[CitationRecord], str]

    @property
    def content_type(self) -> str:
        """The type of the file with its encoding, which JSON has always."""
        return self.media_type if "json" in self.media_type else f"{self.media_type}; charset=utf-8"


FORMATS = {
    "ris": Format("RIS", "application/x-research-info-systems", ris),
    "bib": Format("BibTeX", "application/x-bibtex", bibtex),
    "json": Format("CSL JSON", "application/vnd.citationstyles.csl+json", csl_json),
}
