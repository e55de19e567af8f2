"""A feed is XML whatever stands in its texts."""

import datetime as dt
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from archive.exports.atom_feed import Entry, feed_lines

ATOM = "{http://www.w3.org/2005/Atom}"
THEN = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


def feed(*entries: Entry, title: str = "A feed") -> ElementTree.Element:
    lines = feed_lines(
        title=title,
        url="https://example.org/search.atom?q=a&b=c",
        page_url="https://example.org/search/?q=a&b=c",
        author="The archive",
        updated=THEN,
        entries=entries,
    )
    return ElementTree.fromstring("".join(lines).encode())


def an_entry(**fields: str) -> Entry:
    return Entry(
        **{
            "id": "https://example.org/id/1/",
            "title": "An entry",
            "url": "https://example.org/a/?x=1&y=2",
            "updated": THEN,
            "author": "A ministry",
            **fields,
        }
    )


def test_a_feed_has_what_the_standard_asks_for() -> None:
    found = feed(an_entry(summary="Words.", category="article"))
    for element in ("id", "title", "updated"):
        assert found.findtext(f"{ATOM}{element}")
        assert found.find(f"{ATOM}entry").findtext(f"{ATOM}{element}")
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/search.atom?q=a&b=c",
        "alternate": "https://example.org/search/?q=a&b=c",
    }
    assert found.find(f"{ATOM}entry/{ATOM}link").get("href") == "https://example.org/a/?x=1&y=2"
    assert found.findtext(f"{ATOM}entry/{ATOM}updated") == "2026-11-26T12:00:00+00:00"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_breaks_it(text: str) -> None:
    found = feed(an_entry(title=text, summary=text, category=text, author=text), title=text)
    assert found.find(f"{ATOM}entry") is not None
