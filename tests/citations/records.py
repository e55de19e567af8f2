"""Makes records of citations for tests, and texts that try to break out of a format."""

import datetime as dt
from typing import Any

from archive.citations.record import ARCHIVE, Author, CitationRecord, Kind
from archive.dates import PartialDate

MINISTRY = Author("Ministry of Trade, Industry and Fisheries (Norway)")
STORE = Author.person(name="Jonas Gahr Støre", sort_name="Støre, Jonas Gahr")
SOLBERG = Author.person(name="Erna Solberg", sort_name="Solberg, Erna")

HOSTILE = [
    "a } b, author = {Mallory",
    "{ open",
    r"\input{/etc/passwd} \write18{x}",
    "100 % & # _ $ ^ ~ \" ' @comment{x}",
    "First\r\nER  - \r\nTY  - BOOK\r\nAU  - Mallory",
    "First\nAU  - Mallory\x0bAU  - Mallory\x0cAU  - Mallory\x85AU  - Mallory\u2028AU  - Mallory",
    '<script>alert(1)</script><img src=x onerror="alert(1)">',
    '","URL":"https://example.org/',
    "Trailing backslash \\",
    "Håkon Ærøskjær and others",
    "Null \0 and escape \x1b[31m",
]


def a_citation(**fields: Any) -> CitationRecord:
    """The citation of a press release of January 2007, in its third version."""
    return CitationRecord(
        **{
            "number": 12,
            "version": 3,
            "version_on": dt.date(2026, 11, 20),
            "url": "https://archive.example/id/12/v3/",
            "kind": Kind.DOCUMENT,
            "title": "Norge og NATO på Ærøskjær",
            "language": "nb",
            "authors": (MINISTRY,),
            "date": PartialDate(2007, 1, 15),
            "text_form": "verbatim",
            "document_type": "Press release",
            "publisher": MINISTRY.name,
            **fields,
        }
    )


def a_demonstration(**fields: Any) -> CitationRecord:
    """The citation of a demonstration."""
    own = {"authors": (Author(ARCHIVE),), "date": PartialDate(2026, 11, 20), "publisher": ""}
    return a_citation(**{**own, "text_form": "demonstration", "document_type": "", **fields})
