"""Charts with a zero base and steps that hold a figure until the next: nothing is in between."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archive.demo.drawing import canvas
from archive.demo.drawing.canvas import HEIGHT, MARGIN, SMALL, WIDTH, Box, Point, Sheet

_LEFT, _RIGHT, _TOP, _BOTTOM = 190.0, WIDTH - 90.0, 230.0, HEIGHT - 110.0
_YEAR_STEPS = (1, 2, 5, 10, 20)


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that holds from ``day`` on; ``label`` is how a reader sees it."""

    day: dt.date
    value: int
    label: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    """The first and last day that a coarser date leaves open."""


class _Plot:
    """The frame of a chart in time: from the first day of a year to the last of another."""

    def __init__(self, sheet: Sheet, *, start: dt.date, end: dt.date, highest: int) -> None:
        self.sheet = sheet
        self.first, self.last = start.year, end.year + 1
        self.step = _round_step(highest)
        self.highest = -(-highest // self.step) * self.step

    def x(self, day: dt.date) -> float:
        start, end = dt.date(self.first, 1, 1), dt.date(self.last, 1, 1)
        return _LEFT + (_RIGHT - _LEFT) * (day - start).days / (end - start).days

    def y(self, value: float) -> float:
        return _BOTTOM - (_BOTTOM - _TOP) * value / self.highest

    def grid(self) -> None:
        """Level lines with their values."""
        for value in range(0, self.highest + 1, self.step):
            y = self.y(value)
            strong = value == 0
            self.sheet.line(
                [(_LEFT, y), (_RIGHT, y)],
                fill=canvas.INK if strong else canvas.RULE,
                width=2.5 if strong else 1.5,
            )
            self.sheet.text(
                (_LEFT - 18, y + 11), f"{value:,}", size=SMALL, fill=canvas.INK2, anchor="right"
            )

    def years(self) -> None:
        """Years under the base line, as many as fit beside each other."""
        per_year = (_RIGHT - _LEFT) / (self.last - self.first)
        step = next((step for step in _YEAR_STEPS if step * per_year >= 120), _YEAR_STEPS[-1])
        ticks = [year for year in range(self.first, self.last + 1) if year % step == 0]
        if self.first not in ticks and (ticks[0] - self.first) * per_year >= 80:
            ticks.insert(0, self.first)
        for year in ticks:
            x = self.x(dt.date(year, 1, 1))
            self.sheet.line([(x, _BOTTOM), (x, _BOTTOM + 14)], fill=canvas.INK, width=2.5)
            label = (x, _BOTTOM + 54)
            self.sheet.text(label, str(year), size=SMALL, fill=canvas.INK2, anchor="middle")

    def steps(self, counts: Sequence[Count], *, until: dt.date) -> list[Point]:
        """The corners of the line that holds each figure until the next."""
        corners: list[Point] = []
        for count, following in zip(counts, [*counts[1:], None], strict=True):
            y = self.y(count.value)
            end = following.day if following else until
            corners += [(self.x(count.day), y), (self.x(end), y)]
        return corners


def staircase(*, title: str, subtitle: str, counts: Sequence[Count]) -> Sheet:
    """A number that only changes on known days, as a filled flight of steps."""
    sheet = Sheet()
    sheet.heading(title, subtitle)
    last = counts[-1].day
    plot = _Plot(sheet, start=counts[0].day, end=last, highest=max(c.value for c in counts))
    corners = plot.steps(counts, until=dt.date(last.year + 1, 1, 1))
    base = plot.y(0)
    sheet.area([[(corners[0][0], base), *corners, (corners[-1][0], base)]], fill=canvas.MEMBER_TINT)
    plot.grid()
    plot.years()
    sheet.line([(corners[0][0], base), *corners], fill=canvas.MEMBER, width=5)
    taken: list[Box] = []
    for count in _by_weight(counts):
        width = sheet.width_of(count.label, size=SMALL, weight=600)
        x, y = plot.x(count.day), plot.y(count.value)
        left = min(x, _RIGHT - width + 40)
        box = (left, y - 48, left + width, y - 10)
        if not _meets(box, taken):
            taken.append((box[0] - 6, box[1], box[2] + 6, box[3]))
            sheet.text((left, y - 14), count.label, size=SMALL, weight=600)
    return sheet


def strength(
    *,
    title: str,
    subtitle: str,
    counts: Sequence[Count],
    ran: tuple[dt.date, dt.date | None],
    ended: str,
) -> Sheet:
    """Dated figures as dots on a line of steps, on the time that the operation ``ran``.

    ``ran`` ends with its last day, or with None where it goes on; ``ended`` is what to write
    at the end.
    """
    sheet = Sheet()
    sheet.heading(title, subtitle)
    begin, end = ran
    last = counts[-1]
    latest = max(day for day in (last.day, last.latest, end) if day)
    first = min(begin, counts[0].day)
    plot = _Plot(sheet, start=first, end=latest, highest=max(c.value for c in counts))
    stop = plot.x(end) if end else _RIGHT
    sheet.box(plot.x(begin), _TOP, stop, _BOTTOM, canvas.SURFACE)
    plot.grid()
    plot.years()
    corners = plot.steps(counts, until=last.day)
    if stop > corners[-1][0]:
        sheet.dots((corners[-1][0] + 22, corners[-1][1]), (stop, 0), fill=canvas.INK3)
    sheet.line(corners, fill=canvas.MEMBER, width=5)
    taken: list[Box] = _line_boxes(corners)
    if end:
        sheet.line([(stop, _TOP), (stop, _BOTTOM)], fill=canvas.INK, width=2.5)
        width = sheet.width_of(ended, size=30)
        sheet.text((stop, _TOP - 14), ended, size=30, fill=canvas.INK2, anchor="right")
        taken += [(stop - width, _TOP - 44, stop, _TOP - 4), (stop - 3, _TOP, stop + 3, _BOTTOM)]
    for count in counts:
        x, y = plot.x(count.day), plot.y(count.value)
        if count.earliest and count.latest and (count.latest - count.earliest).days > 31:
            whisker = [(plot.x(count.earliest), y), (plot.x(count.latest), y)]
            sheet.line(whisker, fill=canvas.RULE_STRONG, width=3)
        sheet.marker((x, y))
        taken.append((x - 14, y - 14, x + 14, y + 14))
    for count in _by_weight(counts):
        _label(sheet, (plot.x(count.day), plot.y(count.value)), count.label, taken)
    return sheet


@dataclass(frozen=True, slots=True)
class Bar:
    """One round: its date, how many, and what to write behind the bar."""

    when: str
    value: int
    words: str


def rounds(*, title: str, subtitle: str, bars: Sequence[Bar]) -> Sheet:
    """Level bars made of one square for each country, so that they can be counted."""
    sheet = Sheet()
    sheet.heading(title, subtitle)
    pitch = min((HEIGHT - 200) / len(bars), 132)
    side = min(pitch * 0.62, 48)
    start = MARGIN + 24 + max(sheet.width_of(bar.when, size=SMALL) for bar in bars)
    for row, bar in enumerate(bars):
        top = 196 + row * pitch
        line = top + side * 0.5 + 12
        sheet.text((MARGIN, line), bar.when, size=SMALL, fill=canvas.INK2)
        for unit in range(bar.value):
            left = start + unit * (side + 4)
            sheet.box(left, top, left + side, top + side, canvas.MEMBER)
        x = start + bar.value * (side + 4) + 14
        sheet.text((x, line), str(bar.value), size=canvas.TEXT, weight=600)
        x += sheet.width_of(str(bar.value), size=canvas.TEXT, weight=600) + 20
        _names(sheet, (x, line), bar.words)
    return sheet


def _names(sheet: Sheet, at: Point, words: str) -> None:
    """Writes ``words`` on one line, or on two smaller ones where one is too short."""
    x, y = at
    if x + sheet.width_of(words, size=SMALL) <= WIDTH - MARGIN:
        sheet.text(at, words, size=SMALL, fill=canvas.INK2)
        return
    middle = words.rfind(" ", 0, len(words) // 2 + 8)
    sheet.text((x, y - 17), words[:middle], size=30, fill=canvas.INK2)
    sheet.text((x, y + 17), words[middle + 1 :], size=30, fill=canvas.INK2)


def _label(sheet: Sheet, at: Point, words: str, taken: list[Box]) -> None:
    """Writes the figure beside its dot where nothing is in the way; else it stays unwritten."""
    width, height = sheet.width_of(words, size=SMALL, weight=600), 34.0
    x, y = at
    for left, top in (
        (x + 16, y - 18 - height),
        (x - width / 2, y - 20 - height),
        (x - width - 16, y - 18 - height),
        (x + 22, y - height / 2),
        (x - width - 16, y + 16),
        (x - width / 2, y + 20),
        (x + 16, y + 16),
    ):
        box = (left - 6, top - 2, left + width + 6, top + height + 2)
        inside = box[0] > _LEFT and box[2] < WIDTH - 16 and box[3] < _BOTTOM and box[1] > 160
        if inside and not _meets(box, taken):
            taken.append(box)
            sheet.text((left, top + height - 6), words, size=SMALL, weight=600)
            return


def _line_boxes(corners: Sequence[Point]) -> list[Box]:
    """Thin boxes around the pieces of a line of steps."""
    return [
        (min(a, c) - 3, min(b, d) - 3, max(a, c) + 3, max(b, d) + 3)
        for (a, b), (c, d) in pairwise(corners)
    ]


def _meets(box: Box, taken: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    return any(a < right and left < c and b < bottom and top < d for a, b, c, d in taken)


def _by_weight(counts: Sequence[Count]) -> list[Count]:
    """First, last and highest first, then by the size of the change: who gets room for a label."""
    top = max(counts, key=lambda count: count.value)
    changes = zip(counts[1:], counts[:-1], strict=True)
    change = {id(b): abs(b.value - a.value) for b, a in changes}
    ends = {id(counts[0]), id(counts[-1]), id(top)}
    return sorted(counts, key=lambda c: (id(c) not in ends, -change.get(id(c), 0)))


def _round_step(highest: int) -> int:
    """The step of a scale that gives four to eight lines: 1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if highest / (factor * power) <= 7:
                return factor * power
        power *= 10
