"""Draws the timeline as a picture that stands alone, with the way to its sources under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.timeline.chronology import Chronology, TimelineRow

WIDTH, MARGIN = 1200, 40
LEFT, PLOT_WIDTH = 330, 830
HEAD, ROW, HEADING, FOOT = 130, 24, 44, 90
POINT = 8
"""How far the point of a bar reaches that goes on."""
LEAST, FADING = 3, 60
"""The width of the bar of a day, and of one that fades because its end is not known."""


@dataclass(frozen=True, slots=True)
class DrawnHeading:
    """The name of a group, on its baseline."""

    y: float
    text: str


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """A thing on the picture: its name and time, and its bar as a path."""

    y: float
    name: str
    when: str
    path: str
    style: str
    """``run``, ``may`` or ``off``, as it stood on the day; ``fading``: its end is not known."""
    european: bool


@dataclass(frozen=True, slots=True)
class TimelineDrawing:
    """All that the template writes; lengths in units of the picture."""

    width: int
    height: float
    title: str
    description: str
    address: str
    margin: int
    left: int
    top: int
    bottom: float
    headings: tuple[DrawnHeading, ...]
    rows: tuple[DrawnRow, ...]
    ticks: tuple[tuple[float, int], ...]
    day_x: float | None
    day_text: str


def timeline_drawing(*, line: Chronology, title: str, address: str) -> TimelineDrawing:
    """The picture of ``line``, which is read at ``address``."""
    headings, rows, y = [], [], float(HEAD)
    for group in line.groups:
        y += HEADING
        headings.append(DrawnHeading(y - 14, group.heading))
        for row in group.rows:
            rows.append(_row(row, y))
            y += ROW
    return TimelineDrawing(
        width=WIDTH,
        height=y + FOOT,
        title=title,
        description=_("%(number)d things on one line, as of %(day)s.")
        % {"number": len(rows), "day": line.day_text},
        address=address,
        margin=MARGIN,
        left=LEFT,
        top=HEAD,
        bottom=y,
        headings=tuple(headings),
        rows=tuple(rows),
        ticks=tuple(_ticks(line)),
        day_x=None if line.day_x is None else _x(line.day_x),
        day_text=line.day_text,
    )


def _row(row: TimelineRow, y: float) -> DrawnRow:
    start = _x(row.a)
    least = min(FADING, LEFT + PLOT_WIDTH - start) if row.open else LEAST
    end = max(_x(row.b), start + least)
    top, bottom, middle = y + 5, y + ROW - 5, y + ROW / 2
    tip = f"L{end} {middle}" if row.ongoing else ""
    edge = max(start, end - POINT) if row.ongoing else end
    state = "run" if row.running else "may" if row.possibly else "off"
    return DrawnRow(
        y=middle,
        name=row.name,
        when=row.when,
        path=f"M{start} {top}H{edge}{tip}L{edge} {bottom}H{start}Z",
        style="fading" if row.open else state,
        european=row.european,
    )


def _ticks(line: Chronology) -> Iterator[tuple[float, int]]:
    for tick in line.ticks:
        if not tick.minor:
            yield _x(tick.x), tick.year


def _x(percent: float) -> float:
    return round(LEFT + PLOT_WIDTH * percent / 100, 1)
