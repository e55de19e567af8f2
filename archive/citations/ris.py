"""Citations as RIS, which reference managers read."""

from collections.abc import Iterator

from archive.citations.record import Author, CitationRecord, Kind
from archive.citations.wording import genre, named, one_line, remarks
from archive.dates import PartialDate

TYPES = {kind: "ENCYC" if kind is Kind.ENTRY else "ELEC" for kind in Kind}
LINE_END = "\r\n"


def ris(record: CitationRecord) -> str:
    """The record as one reference; each value stands on one line, whatever is in it."""
    lines = [f"{tag}  - {one_line(value)}" for tag, value in _tags(record)]
    return LINE_END.join([*lines, "ER  - ", ""])


def _tags(record: CitationRecord) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES[record.kind]
    yield "ID", record.key
    for author in record.authors:
        yield "AU", _name(author)
    yield "TI", record.title
    if record.date is not None:
        yield "PY", str(record.date.year)
        yield "DA", date(record.date)
    if record.publisher:
        yield "PB", record.publisher
    yield "T2", record.container
    yield "M3", genre(record)
    if record.document_number:
        yield "M1", record.document_number
    yield "ET", str(record.version)
    if record.original:
        yield "OP", named(record.original)
    yield "LA", record.language
    yield "UR", record.url
    for remark in remarks(record):
        yield "N1", remark


def date(when: PartialDate) -> str:
    """``2007/01/15/``, with nothing between the strokes where the source gives no more."""
    month = f"{when.month:02}" if when.month else ""
    day = f"{when.day:02}" if when.day else ""
    return f"{when.year}/{month}/{day}/"


def _name(author: Author) -> str:
    """Programs split a name at its comma, so that of a body goes without; PB keeps it."""
    return author.sorted_name if author.is_person else author.name.replace(",", "")
