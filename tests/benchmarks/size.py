"""How much room the index takes in the database."""

from collections.abc import Iterator

from django.db import connection

from archive.models import SearchDocument, SearchName, SearchWord
from tests.benchmarks.database import remembered
from tests.benchmarks.progress import tell
from tests.benchmarks.table import Row, at_most

MB = 1_000_000
SMALL = 10_000
WAGTAILS = "bytes of Wagtail's index of a document"


def size() -> Iterator[Row]:
    """The index in all, of a document, and beside Wagtail's where that was measured."""
    tell("size")
    total, documents = index_size(), SearchDocument.objects.count()
    each = total / documents
    yield Row("size of the index", f"{total / MB:,.1f} MB, {each:,.0f} bytes a document")
    if wagtails := remembered(WAGTAILS, size=SMALL):
        note = f"{wagtails:,.0f} bytes a document there"
        yield at_most("    beside Wagtail's", each / wagtails, 0.6, unit=" x", note=note)


def index_size() -> int:
    """Bytes of our tables, their indexes and their full-text indexes."""
    if connection.vendor == "sqlite":
        return sqlite_size("archive\\_search%")
    with connection.cursor() as cursor:
        tables = [model._meta.db_table for model in (SearchDocument, SearchName, SearchWord)]
        tables.append("archive_search_text")  # the vectors
        cursor.execute(
            "SELECT sum(pg_total_relation_size(one::regclass)) FROM unnest(%s::text[]) AS one",
            [tables],
        )
        return int(cursor.fetchone()[0])


def sqlite_size(tables: str) -> int:
    """Bytes of the pages of the tables whose names are like this, and of their indexes."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND name IN"
            " (SELECT name FROM sqlite_master WHERE tbl_name LIKE %s ESCAPE '\\')",
            [tables],
        )
        return cursor.fetchone()[0]
