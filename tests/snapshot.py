"""Keeps the database as the migrations made it, and puts it back after a test that commits.

Django would empty every table instead, and with them the page tree that the migrations planted.
"""

import itertools
import sqlite3
from typing import Protocol

from django.db.backends.base.base import BaseDatabaseWrapper


class Snapshot(Protocol):
    """A copy of the whole database."""

    def restore(self) -> None:
        """Make the database what it was when the copy was made."""


class SQLiteSnapshot:
    """A copy in memory, page by page: it takes milliseconds and holds search tables too."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.ensure_connection()
        connection.connection.backup(self.copy)

    def restore(self) -> None:
        self.connection.close()
        self.connection.ensure_connection()
        self.copy.backup(self.connection.connection)


_numbers = itertools.count(1)


class PostgreSQLSnapshot:
    """A second database, which is the template that the first is made from again."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        quote = connection.ops.quote_name
        self.name = quote(connection.settings_dict["NAME"])
        self.copy = quote(f"{connection.settings_dict['NAME']}_snapshot_{next(_numbers)}")
        self._copy(self.name, self.copy)

    def restore(self) -> None:
        self._copy(self.copy, self.name)

    def _copy(self, source: str, target: str) -> None:
        self.connection.close()
        with self.connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {target} WITH (FORCE)")
            cursor.execute(f"CREATE DATABASE {target} TEMPLATE {source}")


def snapshot(connection: BaseDatabaseWrapper) -> Snapshot:
    """A snapshot of the database behind ``connection``."""
    kind = {"sqlite": SQLiteSnapshot, "postgresql": PostgreSQLSnapshot}[connection.vendor]
    return kind(connection)
