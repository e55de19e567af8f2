"""What a plain script does to index the same articles: the same tokens, no facets and no words."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

from archive.search.stemming import name_tokens, tokens_of

BATCH = 500
COLUMNS = "title_tokens, name_tokens, lead_tokens, text_tokens"
TABLES = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=OFF",
    f"CREATE TABLE document (id INTEGER PRIMARY KEY, {COLUMNS})",
    f"CREATE VIRTUAL TABLE found USING fts5({COLUMNS},"
    " content='document', content_rowid='id', tokenize='ascii')",
)
_TAG = re.compile(r"<[^>]*>")
_END = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br\s*/?>")


def rebuild_by_hand(database: Path, target: Path) -> int:
    """Writes the tokens of every public article of ``database`` to ``target``; how many."""
    with (
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(target)) as written,
    ):
        for statement in TABLES:
            written.execute(statement)
        rows = source.execute(
            "SELECT page.id, page.title, article.lead, article.body, article.language"
            " FROM archive_articlepage AS article"
            " JOIN wagtailcore_page AS page ON page.id = article.page_ptr_id"
            " WHERE page.live ORDER BY page.id"
        )
        done = 0
        while some := [_tokens(*row) for row in rows.fetchmany(BATCH)]:
            for table, key in (("document", "id"), ("found", "rowid")):
                written.executemany(
                    f"INSERT INTO {table} ({key}, {COLUMNS}) VALUES (?, ?, ?, ?, ?)", some
                )
            written.commit()
            done += len(some)
        written.execute("INSERT INTO found (found) VALUES ('optimize')")
        written.commit()
    return done


def _tokens(pk: int, title: str, lead: str, body: str, language: str) -> tuple[int | str, ...]:
    headings, paragraphs = [], []
    for block in json.loads(body):
        lines = [line for text in _texts(block["value"]) for line in _lines(text)]
        paragraphs += lines
        if block["type"] == "heading":
            headings += lines
    return (
        pk,
        name_tokens([title]),
        "",
        tokens_of([lead, *headings], language),
        tokens_of(paragraphs, language),
    )


def _texts(value: object) -> Iterator[str]:
    """The texts within the value of a block, whatever its shape."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            if name != "level":
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def _lines(text: str) -> list[str]:
    return [unescape(_TAG.sub("", line)).strip() for line in _END.sub("\n", text).split("\n")]
