"""What a plain script does for the same page of results, on the same token columns of SQLite."""

import datetime as dt
import gc
import sqlite3
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from pathlib import Path

from archive.search.folding import WORD, fold_word
from archive.search.stemming import tokens_to_find

WEIGHTS = "10.0, 8.0, 3.0, 1.0"
TEXT = "archive_search_text"
FACETS = ("type", "year", "country", "operation", "government", "publisher", "document_type")
LENGTH = 260
PUBLIC = (
    "SELECT document.id, document.title, passage FROM archive_searchdocument AS document"
    " JOIN wagtailcore_page AS page ON page.id = object_id"
    " WHERE document.id IN ({}) AND page.live AND page.id NOT IN"
    " (SELECT page_id FROM wagtailcore_pageviewrestriction)"
)

Counts = Counter[tuple[int, int | str]]


class RawSearch:
    """Asks FTS5 by hand; the facets lie in a narrow table of its own, and in memory."""

    def __init__(self, database: Path, scratch: Path) -> None:
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self.connection.execute("ATTACH ? AS scratch", [str(scratch)])
        self.values: dict[int, list[tuple[int, int]]] = {}
        self.kinds: dict[str, int] = {}
        self._fill()

    def page(self, match: str, words: list[str], *, by_join: bool) -> tuple[int, Counts, list[str]]:
        """How many there are, the count of each value of each facet, and 20 hits in HTML."""
        best = self.connection.execute(
            f"SELECT rowid FROM {TEXT} WHERE {TEXT} MATCH ?"
            f" ORDER BY bm25({TEXT}, {WEIGHTS}) LIMIT 20",
            [match],
        ).fetchall()
        counts = self._joined(match) if by_join else self._counted(match)
        (total,) = self.connection.execute(
            f"SELECT count(*) FROM {TEXT} WHERE {TEXT} MATCH ?", [match]
        ).fetchone()
        pks = [pk for (pk,) in best]
        rows = self.connection.execute(PUBLIC.format(", ".join("?" * len(pks))), pks).fetchall()
        found = {pk: (title, zlib.decompress(packed).decode()) for pk, title, packed in rows}
        asked = {token for word in words for token in _tokens(word)}
        return total, counts, [_snippet(*found[pk], asked) for pk in pks if pk in found]

    def _joined(self, match: str) -> Counts:
        rows = self.connection.execute(
            f"SELECT facet, value, count(*) FROM {TEXT}"
            f" JOIN scratch.facet ON document = {TEXT}.rowid"
            f" WHERE {TEXT} MATCH ? GROUP BY facet, value",
            [match],
        )
        return Counter({(facet, value): number for facet, value, number in rows})

    def _counted(self, match: str) -> Counts:
        rows = self.connection.execute(f"SELECT rowid FROM {TEXT} WHERE {TEXT} MATCH ?", [match])
        counts: Counts = Counter()
        for (pk,) in rows:
            counts.update(self.values[pk])
        return counts

    def _fill(self) -> None:
        self.connection.execute(
            "CREATE TABLE scratch.facet (document INTEGER, facet INTEGER, value INTEGER,"
            " PRIMARY KEY (document, facet, value)) WITHOUT ROWID"
        )
        rows = self.connection.execute(
            "SELECT id, kind, first_on, last_on, facets FROM archive_searchdocument ORDER BY id"
        ).fetchall()
        for pk, kind, first, last, facets in rows:
            kind = self.kinds.setdefault(kind, len(self.kinds))
            self.values[pk] = sorted({(0, kind), *_years(first, last), *_named(facets)})
        self.connection.executemany(
            "INSERT INTO scratch.facet VALUES (?, ?, ?)",
            ((pk, *value) for pk, values in self.values.items() for value in values),
        )
        self.connection.commit()
        # Else each collection of garbage looks at all of this, whoever is being measured.
        gc.collect()
        gc.freeze()


def _years(first: str | None, last: str | None) -> Iterator[tuple[int, int]]:
    if first or last:
        begun = int((first or last or "")[:4])
        ended = int(last[:4]) if last else dt.date.today().year  # noqa: DTZ011
        yield from ((1, year) for year in range(begun, ended + 1))


def _named(facets: str) -> Iterator[tuple[int, int]]:
    for pair in facets.split():
        name, _, value = pair.partition(":")
        yield FACETS.index(name), int(value)


def _snippet(title: str, text: str, asked: set[str]) -> str:
    """The paragraph with most of the words, cut around the first and with all of them marked."""
    best, places, most = "", [], -1
    for paragraph in text.split("\n"):
        words = [word for word in WORD.finditer(paragraph) if asked & _tokens(word[0])]
        different = len({word[0] for word in words})
        if different > most:
            best, places, most = paragraph, words, different
    start = max(0, places[0].start() - 80) if places else 0
    html, at = "", start
    for word in places:
        if word.end() <= start + LENGTH:
            html += f"{escape(best[at : word.start()])}<mark>{escape(word[0])}</mark>"
            at = word.end()
    return f"<h3>{escape(title)}</h3><p>{html}{escape(best[at : start + LENGTH])}</p>"


@lru_cache(maxsize=2**16)
def _tokens(word: str) -> frozenset[str]:
    return frozenset(tokens_to_find(fold_word(word) or "-"))
