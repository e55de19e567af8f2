"""Reads the lines of a page that are its record: labels, kind of document, number, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from archive.importers.articles.dating import DateRead, read_day
from archive.importers.articles.vocabulary import (
    ARCHIVED,
    BANNERS,
    DATES,
    DOCUMENT_TYPES,
    LABELS,
)

LONGEST = 300
"""No line of a record is longer."""
LIMITS = {"document_number": 60, "place": 200, "creators": 200, "document_type": 60}
_LABEL = re.compile(
    r"(?P<label>" + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True)) + r")"
    r"(?P<stop>\.? ?: ?|\.? )(?P<value>.*)",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(
    r"(?P<label>" + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True)) + r")\.? ?:",
    re.IGNORECASE,
)
_TYPE_AND_DATE = re.compile(
    r"(?P<type>[^,:|0-9]{3,40})(?:, ?| [-–] )(?P<date>[^,|]+(?:, [0-9]{4})?)"
)
_GLUED_TYPE = re.compile(r"(?P<type>[^:]{3,30}): ?(?P<rest>\S.{20,})")


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a line of the record says of one field."""

    field: str
    """The article's field; empty for what the archive does not keep, such as “Status”."""
    value: str
    words: str
    label: str = ""
    date: DateRead | None = None


def is_banner(text: str) -> bool:
    return text.casefold().strip(" .:") in BANNERS


def pieces_of(text: str) -> list[Piece]:
    """What a line of the record says; empty where the line is none."""
    if len(text) > LONGEST:
        return []
    found: list[Piece] = []
    for segment in (part.strip() for part in text.split("|")):
        if segment:
            pieces = list(_pieces(segment))
            if not pieces:
                return []
            found += pieces
    return found


def bare_label(text: str) -> str:
    """The label that has a line of its own, its value in the next; else empty."""
    match = _BARE_LABEL.fullmatch(text)
    return match["label"].casefold() if match else ""


def labelled(label: str, value: str) -> Piece | None:
    """The piece that ``label`` makes of ``value``; none where the label takes no such value."""
    field = LABELS[label]
    if field in DATES:
        date = read_day(value)
        return Piece(field, date.edtf, value, label, date)
    if label == "status" and value.casefold() not in ARCHIVED:
        return None
    if len(value) > LIMITS.get(field, LONGEST):
        return None
    if field == "document_number" and not any(sign.isdigit() for sign in value):
        return None
    return Piece(field, value, value, label)


def glued_type(text: str) -> tuple[str, str] | None:
    """Kind of document and the rest of a line: “Press release:The minister has …”."""
    match = _GLUED_TYPE.fullmatch(text)
    if match and match["type"].casefold() in DOCUMENT_TYPES:
        return match["type"], match["rest"]
    return None


def is_type(text: str) -> bool:
    return text.casefold() in DOCUMENT_TYPES


def _pieces(segment: str) -> Iterator[Piece]:
    if is_type(segment):
        yield Piece("document_type", segment, segment)
        return
    match = _LABEL.fullmatch(segment)
    if match and match["value"]:
        label, value = match["label"].casefold(), match["value"].strip()
        piece = labelled(label, value)
        has_colon = ":" in match["stop"]
        if piece and (has_colon or (piece.date and (piece.date.edtf or piece.date.is_ambiguous))):
            yield piece
            return
    date = read_day(segment)
    if date.edtf or date.is_ambiguous:
        yield Piece("issued_on", date.edtf, segment, date=date)
        return
    match = _TYPE_AND_DATE.fullmatch(segment)
    if match and is_type(match["type"].strip()):
        date = read_day(match["date"])
        if date.edtf or date.is_ambiguous:
            yield Piece("document_type", match["type"].strip(), match["type"].strip())
            yield Piece("issued_on", date.edtf, match["date"].strip(), date=date)
