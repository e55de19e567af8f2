"""Citations as CSL-JSON, from which citation processors set any style."""

import json
from typing import Any

from archive.citations.record import Author, CitationRecord, Kind, date_parts
from archive.citations.wording import genre, remarks
from archive.dates import PartialDate

TYPES = {
    Kind.DOCUMENT: "webpage",
    Kind.SPEECH: "speech",
    Kind.ENTRY: "entry-encyclopedia",
    Kind.PAGE: "webpage",
}


def csl_json(record: CitationRecord) -> str:
    """A list of one item, as citation processors read it."""
    return json.dumps([csl_item(record)], ensure_ascii=False, indent=2) + "\n"


def csl_item(record: CitationRecord) -> dict[str, Any]:
    """The record in the variables of CSL, without those that have no value."""
    item = {
        "id": record.key,
        "type": TYPES[record.kind],
        "title": record.title,
        "author": [_name(author) for author in record.authors],
        "issued": _date(record.date, is_inferred=record.date_is_inferred),
        "genre": genre(record),
        "number": record.document_number,
        "publisher": record.publisher,
        "container-title": record.container,
        "version": str(record.version),
        "language": record.language,
        "URL": record.url,
        "note": " ".join(remarks(record)),
    }
    if original := record.original:
        item |= {
            "original-author": [_name(author) for author in original.authors],
            "original-title": original.title,
            "original-publisher": original.publisher,
            "original-date": _date(original.date, is_inferred=original.date_is_inferred),
        }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> dict[str, str]:
    if author.is_person:
        return {"family": author.family, "given": author.given}
    return {"literal": author.name}


def _date(when: PartialDate | None, *, is_inferred: bool) -> dict[str, Any]:
    if when is None:
        return {}
    about = {"circa": True} if when.qualified or is_inferred else {}
    return {"date-parts": [date_parts(when)], **about}
