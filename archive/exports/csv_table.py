"""Writes a table as CSV (RFC 4180): a line of column names, then the rows, one at a time.

Text that a spreadsheet would run as a formula is defused: a cell that begins with ``=``, ``+``,
``-``, ``@``, a tab or the end of a line is written with an apostrophe before it, which spreadsheets
take for "this is text". Numbers stay numbers.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence

Cell = str | int | float

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


class _Line:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def csv_lines(*, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The lines of the table, each with its end; the caller encodes them as UTF-8."""
    writer = csv.writer(_Line())
    yield writer.writerow(columns)
    for row in rows:
        yield writer.writerow([defused(cell) for cell in row])


def defused(cell: Cell) -> Cell:
    """``cell``, with an apostrophe before text that a spreadsheet would run."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
