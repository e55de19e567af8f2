"""Citations as BibTeX, with the fields that biblatex reads besides."""

import re
from collections.abc import Iterator

from archive.citations.record import Author, CitationRecord
from archive.citations.wording import genre, one_line, remarks, version_of

ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Written out: BibTeX counts braces whether or not a backslash stands before them.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "$": r"\$",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LANGUAGES = {"en": "english", "nb": "norsk", "nn": "nynorsk", "fr": "french", "de": "german"}
"""The names of languages in TeX's babel."""
SPLITTING = re.compile(r"\band\b|,|\bothers\b", re.IGNORECASE)
"""What BibTeX would take for the border of a name."""


def bibtex(record: CitationRecord) -> str:
    """The record as one entry."""
    rows = [f"  {name} = {value},\n" for name, value in _fields(record)]
    return f"@misc{{{record.key},\n{''.join(rows)}}}\n"


def escape(text: str) -> str:
    """``text`` on one line, with no character left that TeX would act on."""
    return one_line(text).translate(ESCAPED)


def _fields(record: CitationRecord) -> Iterator[tuple[str, str]]:
    if record.authors:
        yield "author", f"{{{' and '.join(_name(author) for author in record.authors)}}}"
    yield "title", f"{{{{{escape(record.title)}}}}}"  # twice: capitals stay
    if record.date is None:
        yield "year", "{n.d.}"
    else:
        yield "year", f"{{{record.date.year}}}"
        if record.date.month:
            yield "month", MONTHS[record.date.month - 1]
        yield "date", f"{{{record.edtf}}}"  # biblatex reads the marks of EDTF
    yield "type", f"{{{escape(genre(record))}}}"
    if record.document_number:
        yield "number", f"{{{escape(record.document_number)}}}"
    if record.publisher:
        yield "publisher", f"{{{escape(record.publisher)}}}"
    yield "howpublished", f"{{{escape(f'{record.container}, {version_of(record)}')}}}"
    yield "version", f"{{{record.version}}}"
    if record.original:
        yield "origtitle", f"{{{escape(record.original.title)}}}"
        if record.original.publisher:
            yield "origpublisher", f"{{{escape(record.original.publisher)}}}"
    if record.language in LANGUAGES:
        yield "langid", f"{{{LANGUAGES[record.language]}}}"
    yield "url", f"{{{record.url}}}"
    yield "note", f"{{{escape(' '.join(remarks(record)))}}}"


def _name(author: Author) -> str:
    """A body within braces of its own, so that nothing in its name is taken for two names."""
    if not author.is_person:
        return f"{{{escape(author.name)}}}"
    return ", ".join(_part(part) for part in (author.family, author.given))


def _part(name: str) -> str:
    return f"{{{escape(name)}}}" if SPLITTING.search(name) else escape(name)
