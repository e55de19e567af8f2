"""What a plain script does to index the same articles: the same tokens, names, facets and words."""

import json
import re
import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

from archive.search.folding import WORD, fold, fold_word
from archive.search.stemming import name_tokens, tokens_of

BATCH = 500
TOKENS = "title_tokens, name_tokens, lead_tokens, text_tokens"
TABLES = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=OFF",
    f"CREATE TABLE document (id INTEGER PRIMARY KEY, title, date, facets, passage, {TOKENS})",
    f"CREATE VIRTUAL TABLE found USING fts5({TOKENS},"
    " content='document', content_rowid='id', tokenize='ascii')",
    "CREATE TABLE name (id INTEGER PRIMARY KEY, document, folded)",
    "CREATE INDEX name_folded ON name (folded)",
    "CREATE VIRTUAL TABLE names USING fts5(folded, content='name', content_rowid='id',"
    " tokenize='ascii', prefix='2 3', detail='none', columnsize=0)",
    "CREATE TABLE word (id INTEGER PRIMARY KEY, form UNIQUE, spelling, documents)",
    "CREATE VIRTUAL TABLE spellings USING fts5(form, content='word', content_rowid='id',"
    " tokenize='trigram', detail='none')",
)
FULL_TEXT = ("found", "names", "spellings")
FACETS = {
    "country": "SELECT article_id, country_id FROM archive_countrymention",
    "operation": "SELECT article_id, operation_id FROM archive_operationmention",
    "government": "SELECT page_ptr_id, published_under_id FROM archive_articlepage",
    "publisher": "SELECT page_ptr_id, publisher_id FROM archive_articlepage",
    "document_type": "SELECT page_ptr_id, document_type_id FROM archive_articlepage",
}
ARTICLES = (
    "SELECT page.id, page.title, article.lead, article.body, article.language, article.issued_on"
    " FROM archive_articlepage AS article"
    " JOIN wagtailcore_page AS page ON page.id = article.page_ptr_id"
    " WHERE page.live ORDER BY page.id"
)
_TAG = re.compile(r"<[^>]*>")
_END = re.compile(r"</(?:p|li|h[1-6]|blockquote)>|<br\s*/?>")

Row = tuple[int | str | bytes, ...]


def rebuild_by_hand(database: Path, target: Path) -> int:
    """Writes an index of every public article of ``database`` to ``target``; how many."""
    with (
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(target)) as written,
    ):
        for statement in TABLES:
            written.execute(statement)
        facets = _facets(source)
        counted: Counter[str] = Counter()
        spelt: dict[str, str] = {}
        rows, done = source.execute(ARTICLES), 0
        while some := rows.fetchmany(BATCH):
            documents = [_document(facets, counted, spelt, *row) for row in some]
            _insert(written, "document", "found", documents, skipped=4)
            folded = [(row[0], " ".join(fold(row[1]))) for row in some]
            names = [(done + place, *name) for place, name in enumerate(folded, start=1)]
            _insert(written, "name", "names", names, skipped=1)
            written.commit()
            done += len(some)
        words = [
            (place, form, spelt[form], number)
            for place, (form, number) in enumerate(sorted(counted.items()), start=1)
        ]
        written.executemany("INSERT INTO word VALUES (?, ?, ?, ?)", words)
        written.executemany(
            "INSERT INTO spellings (rowid, form) VALUES (?, ?)", (word[:2] for word in words)
        )
        for table in FULL_TEXT:
            written.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        written.commit()
    return done


def _insert(
    written: sqlite3.Connection, table: str, full_text: str, rows: list[Row], *, skipped: int
) -> None:
    """Writes rows to a table, and all but the first columns after the key to its full text."""
    for into, some in ((table, rows), (full_text, [(row[0], *row[1 + skipped :]) for row in rows])):
        columns = "" if into == table else f"(rowid, {TOKENS if table == 'document' else 'folded'})"
        marks = ", ".join("?" * len(some[0]))
        written.executemany(f"INSERT INTO {into} {columns} VALUES ({marks})", some)


def _facets(source: sqlite3.Connection) -> dict[int, str]:
    found: dict[int, list[str]] = defaultdict(list)
    for name, question in FACETS.items():
        for article, value in source.execute(question):
            if value is not None:
                found[article].append(f"{name}:{value}")
    return {article: " ".join(values) for article, values in found.items()}


def _document(
    facets: dict[int, str],
    counted: Counter[str],
    spelt: dict[str, str],
    pk: int,
    title: str,
    lead: str,
    body: str,
    language: str,
    date: str,
) -> Row:
    """The row of one article; its words are counted and their spellings kept on the way."""
    headings, paragraphs = [], [lead]
    for block in json.loads(body):
        lines = [line for text in _texts(block["value"]) for line in _lines(text) if line]
        paragraphs += lines
        if block["type"] == "heading":
            headings += lines
    text = "\n".join(paragraphs)
    forms = {fold_word(word): word for word in set(WORD.findall(f"{title}\n{text}"))}
    counted.update(forms.keys())
    spelt.update(forms)
    tokens = (
        name_tokens([title]),
        "",
        tokens_of([lead, *headings], language),
        tokens_of(paragraphs, language),
    )
    return (pk, title, date, facets.get(pk, ""), zlib.compress(text.encode()), *tokens)


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
