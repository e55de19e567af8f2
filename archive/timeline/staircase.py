"""The number of members over time as a step line, with its labels, in percent of the plot."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from archive.timeline.membership import Change

LABEL_GAP = 3.4
"""Percent of the width that a number needs for itself."""
ROOMY_GAP = 18
"""Percent to the number before that a number needs on a phone."""
HEADROOM = 1.0625
YEARS_BETWEEN_TICKS = 10
TICK_GAP = 5


@dataclass(frozen=True, slots=True)
class Label:
    """A number or a year at its place; ``optional`` ones give way on a narrow screen."""

    text: str
    x: float
    y: float = 0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Staircase:
    """The step line as SVG paths in a square of 100, and what HTML writes over it."""

    line: str
    area: str
    numbers: list[Label]
    years: list[Label]
    here: float
    first: dt.date
    last: dt.date
    day: dt.date

    @property
    def months(self) -> int:
        """How many steps the slider has: one a month."""
        return _months_between(self.first, self.last)

    @property
    def month(self) -> int:
        """The slider's step for the day that is shown."""
        return min(max(_months_between(self.first, self.day), 0), self.months)


def staircase(*, changes: Sequence[Change], day: dt.date, today: dt.date) -> Staircase | None:
    """The staircase from the first change to ``today``, with ``day`` marked; None without steps."""
    steps = [change for change in changes if change.day <= today]
    if not steps or steps[0].day == today:
        return None
    first, length = steps[0].day, (today - steps[0].day).days
    highest = max(step.count for step in steps) * HEADROOM or 1

    def x(moment: dt.date) -> float:
        return round(100 * min(max((moment - first).days / length, 0), 1), 2)

    def y(count: int) -> float:
        return round(100 * (1 - count / highest), 2)

    line = f"M0 {y(steps[0].count)}"
    for step in steps[1:]:
        line += f"H{x(step.day)}V{y(step.count)}"
    line += "H100"
    return Staircase(
        line=line,
        area=f"{line}V100H0Z",
        numbers=_numbers([(x(step.day), y(step.count), step.count) for step in steps]),
        years=_years(first, today, x),
        here=x(day),
        first=first,
        last=today,
        day=day,
    )


def _months_between(first: dt.date, day: dt.date) -> int:
    return (day.year - first.year) * 12 + day.month - first.month


def _numbers(points: Sequence[tuple[float, float, int]]) -> list[Label]:
    """A label for each step that has room for one; the last step always has."""
    kept: list[tuple[float, float, int]] = []
    for point in reversed(points):
        if not kept or kept[-1][0] - point[0] >= LABEL_GAP:
            kept.append(point)
    kept.reverse()
    labels = []
    roomy = -100.0
    for number, (x, y, count) in enumerate(kept):
        last = number == len(kept) - 1
        crowded = min(x - roomy, kept[-1][0] - x) < ROOMY_GAP
        optional = crowded and not last
        if not optional:
            roomy = x
        labels.append(Label(str(count), x, y, optional))
    return labels


def _years(first: dt.date, today: dt.date, x: Callable[[dt.date], float]) -> list[Label]:
    decades = range(first.year // 10 * 10 + 10, today.year + 1, YEARS_BETWEEN_TICKS)
    places = [(year, x(dt.date(year, 1, 1))) for year in decades]
    inner = [
        Label(str(year), place, optional=year % 20 != 0 or not ROOMY_GAP < place < 100 - ROOMY_GAP)
        for year, place in places
        if TICK_GAP < place < 100 - TICK_GAP
    ]
    return [Label(str(first.year), 0), *inner, Label(str(today.year), 100)]
