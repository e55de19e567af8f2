"""The database keeps what it has acknowledged, and lets editors write at the same time."""

from pathlib import Path

import pytest

from tests.nato_site.process import answer, settings_of

PRAGMAS = """
from django.db import connection, transaction
with connection.cursor() as cursor:
    found = {}
    for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys"):
        found[name] = cursor.execute(f"PRAGMA {name}").fetchone()[0]
connection.force_debug_cursor = True
with transaction.atomic():
    pass
found["begin"] = [q["sql"] for q in connection.queries_log if "BEGIN" in q["sql"]]
print(json.dumps(found))
"""


@pytest.mark.parametrize("module", ["demo", "dev"])
@pytest.mark.parametrize("named", [False, True], ids=["default", "DATABASE_URL"])
def test_sqlite_is_safe_on_every_connection(module: str, named: bool, tmp_path: Path) -> None:
    environment = {"DATABASE_URL": f"sqlite:///{tmp_path}/other.sqlite3"} if named else {}
    assert answer(module, PRAGMAS, var=tmp_path, **environment) == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL: an acknowledged commit outlives a power cut
        "busy_timeout": 20_000,
        "foreign_keys": 1,
        "begin": ["BEGIN IMMEDIATE"],
    }
    assert (tmp_path / "other.sqlite3").exists() == named


@pytest.mark.parametrize(
    ("query", "options"),
    [("", "-c random_page_cost=1.1 -c jit=off"), ("?options=-c%20jit=on", "-c jit=on")],
)
def test_a_database_url_of_postgresql_gets_options_of_its_own_unless_it_names_them(
    query: str, options: str, tmp_path: Path
) -> None:
    url = f"postgres://reader@db.example/archive{query}"
    found = settings_of("demo", "DATABASES", var=tmp_path, DATABASE_URL=url)["DATABASES"]["default"]
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert found["HOST"] == "db.example"
    assert found["OPTIONS"] == {"options": options}
