"""The databases that are measured: made once, kept for the next run, and copied to be changed."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from django.db import connection

from tests.architecture.files import ROOT
from tests.benchmarks.progress import tell

if TYPE_CHECKING:
    import psycopg

DEMO = 0
"""The size of a database with the demo archive alone."""
KEPT = ROOT / "var" / "bench"
ENGINES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True, slots=True)
class Database:
    """One database: the demo archive, and so many made-up articles."""

    engine: str
    size: int
    kept: Path

    @property
    def folder(self) -> Path:
        return self.kept / f"{self.engine}-{self.size or 'demo'}"

    @property
    def title(self) -> str:
        what = f"{self.size:,} articles" if self.size else "the demo archive alone"
        return f"{ENGINES[self.engine]}, {what}"

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to work on it."""
        chosen = {**os.environ, "ARCHIVE_VAR": str(self.folder)}
        if self.engine == "sqlite":
            chosen.pop("DATABASE_URL", None)
        else:
            server, _, _ = os.environ["DATABASE_URL"].rpartition("/")
            chosen["DATABASE_URL"] = f"{server}/{self._name}"
        return chosen

    @property
    def _name(self) -> str:
        return f"archive_{self.size or 'demo'}"

    def make(self) -> None:
        """Makes what is missing; a run that was broken off is gone on with."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.engine == "postgresql":
            self._create()
        self._manage("demo")
        if self.size:
            self._manage("generate_articles", str(self.size))

    def _manage(self, *arguments: str) -> None:
        tell(f"{self.title}: {' '.join(arguments)}")
        command = [sys.executable, "manage.py", *arguments]
        # With DEBUG every query would be kept in memory with its values.
        settings = {"DJANGO_SETTINGS_MODULE": "nato_site.settings.dev", "DEBUG": "no"}
        environment = {**self.environment, **settings}
        subprocess.run(command, cwd=ROOT, env=environment, stdout=sys.stderr, check=True)

    def _create(self) -> None:
        with _server() as server:
            found = "SELECT 1 FROM pg_database WHERE datname = %s"
            if not server.execute(found, [self._name]).fetchone():
                server.execute(f"CREATE DATABASE {self._name} TEMPLATE template0")


@contextmanager
def copied() -> Iterator[str]:
    """Puts a copy in the place of the database in use, for parts that write; its name or path."""
    original = str(connection.settings_dict["NAME"])
    connection.close()
    tell("a copy of the database")
    copy = _copied_file if connection.vendor == "sqlite" else _copied_on_server
    with copy(original) as name:
        connection.settings_dict["NAME"] = name
        try:
            yield name
        finally:
            connection.close()
            connection.settings_dict["NAME"] = original


@contextmanager
def _copied_file(original: str) -> Iterator[str]:
    path = Path(original)
    with TemporaryDirectory(dir=path.parent, prefix="copy-") as folder:
        with closing(sqlite3.connect(path)) as source:
            source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield str(shutil.copyfile(path, Path(folder) / path.name))


@contextmanager
def _copied_on_server(original: str) -> Iterator[str]:
    name = f"{original}_copy"
    with _server() as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {original}")
        yield name
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _server() -> "psycopg.Connection":
    """A connection that makes and drops databases."""
    import psycopg

    address, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    return psycopg.connect(f"{address}/postgres", autocommit=True)


# --- Figures that runs on other databases compare with -------------------------------------------
def remember(name: str, value: float) -> None:
    """Keeps a figure of the database in use."""
    figures = _figures(_folder())
    figures[name] = value
    (_folder() / "figures.json").write_text(json.dumps(figures))


def remembered(name: str, *, size: int) -> float | None:
    """A figure of an earlier run on the database of this size; None where there was none."""
    engine, _, _ = _folder().name.partition("-")
    return _figures(_folder().with_name(f"{engine}-{size}")).get(name)


def _folder() -> Path:
    return Path(os.environ["ARCHIVE_VAR"]).resolve()


def _figures(folder: Path) -> dict[str, float]:
    path = folder / "figures.json"
    return json.loads(path.read_text()) if path.exists() else {}
