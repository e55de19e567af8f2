"""Writes an Atom feed (RFC 4287), an entry at a time."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_CONTROLS = {code for code in range(32) if chr(code) not in "\t\n\r"}
_NOT_IN_XML = dict.fromkeys(_CONTROLS | {0xFFFE, 0xFFFF})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a feed tells of; addresses are absolute."""

    id: str
    title: str
    url: str
    updated: dt.datetime
    author: str
    summary: str = ""
    category: str = ""
    is_demonstration: bool = False


def feed_lines(
    *,
    title: str,
    url: str,
    page_url: str,
    author: str,
    updated: dt.datetime,
    entries: Iterable[Entry],
) -> Iterator[str]:
    """The feed at ``url`` of the page at ``page_url``."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield f"<id>{text(url)}</id>\n<title>{text(title)}</title>\n"
    yield f"<updated>{updated.isoformat()}</updated>\n"
    yield f"<author><name>{text(author)}</name></author>\n"
    yield f'<link rel="self" type="application/atom+xml" href={attribute(url)}/>\n'
    yield f'<link rel="alternate" type="text/html" href={attribute(page_url)}/>\n'
    for entry in entries:
        yield "".join(_entry(entry))
    yield "</feed>\n"


def text(value: str) -> str:
    """``value`` as the text of an element."""
    return escape(value.translate(_NOT_IN_XML))


def attribute(value: str) -> str:
    """``value`` as an attribute, with its quotes."""
    return quoteattr(value.translate(_NOT_IN_XML))


def _entry(entry: Entry) -> Iterator[str]:
    yield f"<entry>\n<id>{text(entry.id)}</id>\n<title>{text(entry.title)}</title>\n"
    yield f"<link href={attribute(entry.url)}/>\n<updated>{entry.updated.isoformat()}</updated>\n"
    yield f"<author><name>{text(entry.author)}</name></author>\n"
    if entry.category:
        yield f"<category term={attribute(entry.category)}/>\n"
    if entry.is_demonstration:
        yield '<category term="demonstration"/>\n'
    if entry.summary:
        yield f"<summary>{text(entry.summary)}</summary>\n"
    yield "</entry>\n"
