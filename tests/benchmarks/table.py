"""Rows of figures beside their budgets, and the table in which they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass

HOLDS, FAILS, NO_BUDGET = "yes", "NO", ""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, and what it must not exceed; without a limit it is only told."""

    name: str
    figure: str
    limit: str = ""
    holds: bool | None = None

    @property
    def verdict(self) -> str:
        if self.holds is None:
            return NO_BUDGET
        return HOLDS if self.holds else FAILS

    def __str__(self) -> str:
        return "  ".join(filter(None, (self.name, self.figure, self.limit, self.verdict)))


HEAD = Row("", "measured", "budget")


def at_most(name: str, value: float, limit: float, *, unit: str, note: str = "") -> Row:
    """A figure that holds where it is not more than ``limit``."""
    return Row(name, _told(value, unit, note), f"≤ {limit:g}{unit}", value <= limit)


def at_least(name: str, value: float, limit: float, *, unit: str, note: str = "") -> Row:
    """A figure that holds where it is not less than ``limit``."""
    return Row(name, _told(value, unit, note), f"≥ {limit:g}{unit}", value >= limit)


def printed(title: str, rows: Iterable[Row]) -> str:
    """The rows in columns, below a title."""
    rows = list(rows)
    table = [(row.name, row.figure, row.limit) for row in (HEAD, *rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = [title, ""]
    for row in (HEAD, *rows):
        verdict = "holds" if row is HEAD else row.verdict
        cells = (row.name, row.figure, row.limit)
        padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
        lines.append("  ".join((*padded, verdict)).rstrip())
    return "\n".join(lines)


def _told(value: float, unit: str, note: str) -> str:
    number = f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"
    number = f"{value:.2f}" if unit == " x" and value < 100 else number
    return f"{number}{unit}{f'  ({note})' if note else ''}"
