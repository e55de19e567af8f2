"""The databases' own full-text search behind one interface, chosen by the database in use."""

from functools import cache

from django.db import connection

from archive.search.engines.engine import Engine
from archive.search.engines.postgresql import PostgreSQLEngine
from archive.search.engines.sqlite import SQLiteEngine

_ENGINES: tuple[type[Engine], ...] = (SQLiteEngine, PostgreSQLEngine)


def engine() -> Engine:
    """The engine of the database in use."""
    return _of(connection.vendor)


@cache
def _of(vendor: str) -> Engine:
    return next(one for one in _ENGINES if one.vendor == vendor)()
