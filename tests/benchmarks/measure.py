"""Measures parts against the database that the environment names, and prints their table."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import django

from tests.benchmarks.table import Row, printed

PARTS: dict[str, tuple[str, ...]] = {
    "search": ("search.against_raw", "search.queries"),
    "first": ("search.common",),
    "facets": ("search.counting",),
    "suggest": ("typing_ahead.suggestions",),
    "spelling": ("typing_ahead.spelling",),
    "hostile": ("hostile.hostile",),
    "save": ("rebuild.saves",),
    "wagtail": ("wagtail.beside_wagtail",),
    "size": ("size.size",),
    "rebuild": ("rebuild.whole",),
    "relevance": ("relevance.relevance",),
}
"""What is measured of each part, in the order of the table: modules, and functions in them."""
OF_THE_DEMO = ("relevance",)
"""Parts that are about the demo archive alone."""


def main(title: str, parts: Sequence[str]) -> int:
    """Prints the table of the parts; 1 where a budget does not hold."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "nato_site.settings.test"
    django.setup()
    rows: list[Row] = []
    for name in (name for part in parts for name in PARTS[part]):
        module, _, function = name.partition(".")
        # Only now: models cannot be imported before the settings are chosen.
        measure = getattr(import_module(f"tests.benchmarks.{module}"), function)
        for row in measure():
            rows.append(row)
            print(f"  {row}", file=sys.stderr, flush=True)
    if rows:
        print(printed(title, rows), end="\n\n", flush=True)
    return int(any(row.holds is False for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
