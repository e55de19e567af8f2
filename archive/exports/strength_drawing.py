"""Draws the strength of an operation as a picture that stands alone, with its sources under it.

The geometry is that of the chart on the page; here its percents become units of the picture, and
what the page says around the chart becomes lines of text in it.
"""

import datetime as dt
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.dates import show_day
from archive.models import OperationPage, OperationPeriod, StrengthFigure
from archive.timeline.page_facts import Basis, Footing, NumberedSource, read_facts
from archive.timeline.strength_series import FigureRow, StrengthChart, course_of, strength, totals

WIDTH, MARGIN = 960, 40
LEFT, PLOT_WIDTH, PLOT_HEIGHT = 110, 790, 340
FLAG_ROOM, LABEL_ROOM = 30, 26
"""Height above the plot for the flag of the date line, and for a label on its highest dot."""
COLUMN = 440
FLAG_CHARACTER, FLAG_PADDING = 9, 14
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of line is set: its class, its height, and how many letters fit into it."""

    name: str
    height: int
    letters: int


KIND = Style("kind", 20, 100)
TITLE = Style("title", 36, 56)
META = Style("meta", 22, 112)
HEADING = Style("heading", 24, 100)
LISTED = Style("meta", 20, 56)
SMALL = Style("small", 19, 118)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, from its left end on its baseline."""

    x: float
    y: float
    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on the picture, with its number where there is room for one."""

    x: float
    y: float
    text: str
    label: str
    source: int | None
    leftwards: bool
    later: bool


@dataclass(frozen=True, slots=True)
class Flag:
    """The date line with its flag."""

    x: float
    left: float
    width: float
    middle: float
    text: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template writes; lengths in units of the picture."""

    width: int
    height: float
    title: str
    description: str
    lines: tuple[Line, ...]
    left: int
    right: int
    top: float
    bottom: float
    plot_height: int
    flag_top: float
    shade_x: float
    shade_width: float
    grid: tuple[tuple[float, str], ...]
    ticks: tuple[tuple[float, int], ...]
    path: str
    later_path: str
    tail: str
    marks: tuple[Mark, ...]
    flag: Flag | None


def strength_drawing(
    *,
    operation: OperationPage,
    address: str,
    day: dt.date,
    today: dt.date,
    day_was_asked: bool = False,
) -> Drawing | None:
    """The picture of ``operation``; None where fewer than two figures can be charted."""
    facts = read_facts(
        [
            OperationPeriod.objects.filter(operation=operation),
            StrengthFigure.objects.filter(operation=operation),
        ]
    )
    footing = Footing(facts)
    course = course_of(facts.of(OperationPeriod), day=day, today=today, asked=day_was_asked)
    shown = strength(figures=totals(facts.of(StrengthFigure)), course=course, footing=footing)
    if shown.chart is None:
        return None
    name = _plain(operation.code)
    if operation.full_name and operation.full_name != operation.code:
        name = f"{name}: {_plain(operation.full_name)}"
    return _draw(
        shown.chart, shown.figures, footing.sources(), name=name, address=address, today=today
    )


def _draw(
    chart: StrengthChart,
    rows: Sequence[FigureRow],
    sources: Sequence[NumberedSource],
    *,
    name: str,
    address: str,
    today: dt.date,
) -> Drawing:
    page = _Page()
    page.write(KIND, name)
    page.write(TITLE, chart.title)
    page.write(META, chart.measure)
    top = page.y + 20 + FLAG_ROOM + LABEL_ROOM
    bottom = top + PLOT_HEIGHT
    page.y = bottom + 32
    page.write(META, " ".join(chart.notes))
    page.skip(14)
    page.write(HEADING, _("Figures"))
    page.in_columns(LISTED, list(_listed(rows)))
    page.skip(14)
    page.write(HEADING, _("Sources"))
    for each in sources:
        page.write(SMALL, _source(each))
    page.skip(20)
    for line in _small_print(address, today):
        page.write(SMALL, line)
    return Drawing(
        width=WIDTH,
        height=page.y + MARGIN,
        title=_("Strength of %(operation)s") % {"operation": name},
        description="; ".join(_listed(rows)),
        lines=tuple(page.lines),
        left=LEFT,
        right=LEFT + PLOT_WIDTH,
        top=top,
        bottom=bottom,
        plot_height=PLOT_HEIGHT,
        flag_top=top - LABEL_ROOM - FLAG_ROOM,
        shade_x=_across(chart.shade_x),
        shade_width=round(chart.shade_width * PLOT_WIDTH / 100, 1),
        grid=tuple((_down(line.y, top), line.label) for line in chart.grid),
        ticks=tuple((_across(tick.x), tick.year) for tick in chart.ticks),
        path=_placed(chart.path, top),
        later_path=_placed(chart.later_path, top),
        tail=_placed(chart.tail, top),
        marks=tuple(
            Mark(
                x=_across(dot.x),
                y=_down(dot.y, top),
                text=dot.text,
                label=dot.label if dot.labelled else "",
                source=dot.source,
                leftwards=dot.leftwards,
                later=dot.later,
            )
            for dot in chart.dots
        ),
        flag=_flag(chart),
    )


class _Page:
    """Sets lines one under another, each broken where it would leave the picture."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.y: float = MARGIN - 8

    def write(self, style: Style, text: str, *, x: float = MARGIN) -> None:
        """Sets ``text`` below what stands there; ``y`` is the last baseline."""
        for part in textwrap.wrap(_plain(text), style.letters, break_on_hyphens=False):
            self.y += style.height
            self.lines.append(Line(x, self.y, style.name, part))

    def in_columns(self, style: Style, texts: Sequence[str]) -> None:
        """Sets ``texts`` in two columns of the same height."""
        start, half = self.y, -(-len(texts) // 2)
        ends = [start]
        for number, part in enumerate((texts[:half], texts[half:])):
            self.y = start
            for text in part:
                self.write(style, text, x=MARGIN + number * COLUMN)
            ends.append(self.y)
        self.y = max(ends)

    def skip(self, height: float) -> None:
        """Leaves room."""
        self.y += height


def _across(percent: float) -> float:
    return round(LEFT + percent * PLOT_WIDTH / 100, 1)


def _down(percent: float, top: float) -> float:
    return round(top + percent * PLOT_HEIGHT / 100, 1)


def _placed(path: str, top: float) -> str:
    """A path of the chart, which runs by M, H and V in percent, in units of the picture."""
    place = {
        "M": lambda x, y: f"M{_across(x)} {_down(y, top)}",
        "H": lambda x, _y: f"H{_across(x)}",
        "V": lambda y, _x: f"V{_down(y, top)}",
    }
    found = re.findall(r"([MHV])([\d.]+)(?: ([\d.]+))?", path)
    return "".join(place[move](float(a), float(b or 0)) for move, a, b in found)


def _flag(chart: StrengthChart) -> Flag | None:
    if chart.line_x is None:
        return None
    x, width = _across(chart.line_x), FLAG_PADDING + FLAG_CHARACTER * len(chart.line_text)
    left = min(max(x - width / 2, LEFT), LEFT + PLOT_WIDTH - width)
    return Flag(x, round(left, 1), width, round(left + width / 2, 1), chart.line_text)


def _listed(rows: Sequence[FigureRow]) -> Iterator[str]:
    for row in rows:
        words = {"date": row.date, "figure": row.figure, "sources": _numbers(row.basis)}
        yield (_("%(date)s: %(figure)s %(sources)s") % words).strip()


def _numbers(basis: Basis) -> str:
    runs = (run[0].number for run in basis.runs), (run[-1].number for run in basis.runs)
    return " ".join(
        f"[{first}]" if first == last else f"[{first}–{last}]"
        for first, last in zip(*runs, strict=True)
    )


def _source(each: NumberedSource) -> str:
    parts = (each.source.title, each.source.publisher, each.source.url)
    return f"[{each.number}] " + ", ".join(part for part in parts if part)


def _small_print(address: str, today: dt.date) -> Iterator[str]:
    yield _("From The Alliance Archive, %(address)s, as it stood on %(day)s.") % {
        "address": address,
        "day": show_day(today),
    }
    yield _("An independent archive, not a website of NATO or of any government.")


def _plain(text: str) -> str:
    """``text`` without the characters that no XML file may hold."""
    return NOT_IN_XML.sub("", text)
