"""Makes the record of a citation of a frozen version: what is cited never changes afterwards."""

from collections.abc import Mapping
from typing import Any

from django.utils.timezone import localtime

from archive.citations.record import ARCHIVE, Author, CitationRecord, Document, Kind
from archive.dates import PartialDate
from archive.records.identifiers import Version
from archive.vocabularies import TextForm

OWN_FORMS = frozenset({TextForm.DEMONSTRATION, TextForm.SUMMARY})
OWN_PAGES = frozenset(
    ["home page", "plain page", "index of articles", "index of countries", "index of operations"]
)
"""Kinds of thing, as versions write them, that describe nothing but the archive."""


def citation_of(version: Version, *, root: str) -> CitationRecord:
    """The citation of ``version``; ``root`` is the absolute address of the home page.

    What the archive wrote itself is the archive's, and of the day of the version: a demonstration
    names no ministry, a summary names the document that it is about as its original.
    """
    content = version.cited
    text_form = content.get("text_form") or ""
    published_on = localtime(version.published_at).date()
    about_version = {
        "number": version.permalink_id,
        "version": version.number,
        "version_on": published_on,
        "url": root.rstrip("/") + version.get_absolute_url(),
        "title": version.title,
        "language": content.get("language") or "en",
        "text_form": text_form,
    }
    document = _document(version.title, content.get("document"))
    if text_form and text_form not in OWN_FORMS:
        return CitationRecord(
            **about_version,
            kind=Kind.SPEECH if document.is_speech else Kind.DOCUMENT,
            authors=document.authors,
            date=document.date,
            date_is_inferred=document.date_is_inferred,
            document_type=document.document_type,
            document_number=document.document_number,
            publisher=document.publisher,
        )
    kind = content.get("kind") or ""
    entry = Kind.PAGE if kind in OWN_PAGES else Kind.ENTRY
    return CitationRecord(
        **about_version,
        kind=Kind.DOCUMENT if text_form else entry,
        authors=(Author(ARCHIVE),),
        date=PartialDate.from_date(published_on),
        document_type="" if text_form else kind,
        original=document if text_form == TextForm.SUMMARY else None,
    )


def _document(title: str, kept: Mapping[str, Any] | None) -> Document:
    """What the version kept of the document; versions of the archive's first days kept nothing."""
    return Document.from_json(kept) if kept else Document(title)
