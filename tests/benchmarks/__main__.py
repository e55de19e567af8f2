"""Measures search at size beside its budgets: `python -m tests.benchmarks [PART ...]`.

Without parts it measures all of them. The exit status is 1 where a budget does not hold.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.files import ROOT
from tests.benchmarks.database import DEMO, KEPT, Database
from tests.benchmarks.measure import OF_THE_DEMO, PARTS


def main() -> int:
    """Makes the databases that are missing, and measures each in a process of its own."""
    asked = _arguments()
    engine = "postgresql" if asked.postgresql else "sqlite"
    if asked.postgresql and not os.environ.get("DATABASE_URL", "").startswith("postgres"):
        sys.exit("There is no PostgreSQL server: use tests/postgresql.sh.")
    parts = list(dict.fromkeys(asked.parts)) or list(PARTS)
    at_size = [part for part in parts if part not in OF_THE_DEMO]
    of_the_demo = [part for part in parts if part in OF_THE_DEMO]
    tasks = [(size, at_size) for size in sorted(set(asked.size or SIZES)) if at_size]
    tasks += [(DEMO, of_the_demo)] if of_the_demo else []
    statuses = []
    for size, some in tasks:
        database = Database(engine, size, asked.keep.resolve())
        database.make()
        command = [sys.executable, "-m", "tests.benchmarks.measure", database.title, *some]
        measured = subprocess.run(command, cwd=ROOT, env=database.environment, check=False)
        statuses.append(measured.returncode)
    return max(statuses, default=0)


SIZES = (10_000, 100_000)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measures search at size, each figure beside its budget.",
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of {', '.join(PARTS)}")
    parser.add_argument(
        "--size", type=int, action="append", choices=SIZES, help="articles; both without it"
    )
    parser.add_argument(
        "--postgresql", action="store_true", help="on the server that DATABASE_URL names"
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="DIR",
        default=KEPT,
        help="the folder in which databases are kept for the next run",
    )
    asked = parser.parse_args()
    if unknown := set(asked.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}: {', '.join(PARTS)}")
    return asked


if __name__ == "__main__":
    sys.exit(main())
