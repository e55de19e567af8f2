"""Lays out periods as bars on a scale of years: the lanes of a country's history."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from django.utils.translation import gettext as _

from archive.dates import EndState, PartialDate, Period, show_period, show_years

STEPS = (1, 2, 5, 10, 20, 50, 100)
MOST_TICKS = 9
LABEL_ROOM = 13.0
"""Percent of a lane that is enough for any label: a long one wraps."""
CHARACTER, LABEL_GAP = 0.85, 1.5
"""Percent of a lane that a character of a label takes, and that stays free behind it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns days into percent of a lane."""

    start: dt.date
    end: dt.date

    def at(self, day: dt.date) -> float:
        """Where ``day`` lies: 0 at the start, 100 at the end, never outside."""
        share = (day - self.start).days / max((self.end - self.start).days, 1)
        return round(min(max(share, 0), 1) * 100, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on an axis; a minor one may be left out where there is no room."""

    x: float
    year: int
    minor: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a lane: what is true, from when to when as far as the source says."""

    label: str
    style: str
    rank: int
    start: PartialDate | None
    end: PartialDate | None
    state: EndState

    @property
    def when(self) -> Period | None:
        """Its period; None where neither start nor end is known."""
        return Period(self.start, self.end, self.state) if self.start or self.end else None


@dataclass(frozen=True, slots=True)
class Bar:
    """A positioned bar with its label under it; ``label_a`` to ``label_b`` is the label's room."""

    a: float
    b: float
    style: str
    label: str
    years: str
    open: bool
    label_a: float
    label_b: float
    labelled: bool
    to_the_right: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of a life, and the same in a sentence."""

    title: str
    key: str
    bars: tuple[Bar, ...]
    sentence: str


def span(label: str, style: str, rank: int, period: Period) -> Span:
    """The stretch that ``period`` takes in a lane."""
    return Span(label, style, rank, period.start, period.end, period.end_state)


def topmost(spans: Sequence[Span]) -> list[Span]:
    """What ranks highest at each time, neighbours of the same label joined, oldest first.

    Where dates are not days, a stretch begins with its first possible day: the bar is drawn
    there, and its label keeps the date as the source has it.
    """
    cuts: dict[dt.date, PartialDate | None] = {}
    for each in spans:
        cuts.setdefault(_first(each), each.start)
        if each.end is not None:
            cuts.setdefault(_last(each), each.end)
    days = [*sorted(cuts), dt.date.max]
    found: list[Span] = []
    for begin, stop in pairwise(days):
        here = [each for each in spans if _first(each) <= begin < _last(each)]
        if not here:
            continue
        best = max(here, key=lambda each: (each.rank, _first(each)))
        ends = best.end if _last(best) == stop else cuts.get(stop)
        piece = replace(
            best,
            start=best.start if _first(best) == begin else cuts[begin],
            end=ends,
            state=EndState.ENDED if ends else best.state,
        )
        last = found[-1] if found else None
        if last and last.label == piece.label and _last(last) == begin:
            found[-1] = replace(last, end=piece.end, state=piece.state)
        else:
            found.append(piece)
    return found


def _first(each: Span) -> dt.date:
    return each.start.earliest if each.start else dt.date.min


def _last(each: Span) -> dt.date:
    return each.end.earliest if each.end else dt.date.max


def scale_of(spans: Sequence[Span], *, until: dt.date) -> Scale:
    """A scale from the first year to ``until``, or to the last end where all has ended."""
    starts = [_first(each) for each in spans if each.start]
    ends = [each.end.latest for each in spans if each.end]
    first = min([*starts, *ends], default=until)
    if spans and all(each.end for each in spans):
        until = dt.date(max(ends).year + 1, 1, 1)
    return Scale(dt.date(first.year, 1, 1), max(until, dt.date(first.year + 1, 1, 1)))


def ticks_of(scale: Scale) -> tuple[Tick, ...]:
    """The years on the axis: first, last, and round ones between them with room to stand."""
    first, last = scale.start.year, scale.end.year
    step = next((each for each in STEPS if (last - first) / each <= MOST_TICKS), STEPS[-1])
    between = [year for year in range(first + 1, last) if year % step == 0]
    roomy = [year for year in between if 7 < scale.at(dt.date(year, 1, 1)) < 91]
    places = [(scale.at(dt.date(year, 1, 1)), year) for year in roomy]
    return (
        Tick(0, first, minor=False),
        *(
            # On a narrow axis every other year goes, and what would touch the ends.
            Tick(x, year, minor=number % 2 == 0 or not 20 < x < 80)
            for number, (x, year) in enumerate(places)
        ),
        Tick(100, last, minor=False),
    )


def lane(*, title: str, key: str, spans: Sequence[Span], scale: Scale) -> Lane:
    """The bars of ``spans``, which do not overlap, on ``scale``."""
    places = [
        (scale.at(_first(each)) if each.start else 0.0, scale.at(_last(each))) for each in spans
    ]
    bars = []
    for number, (each, (a, b)) in enumerate(zip(spans, places, strict=True)):
        room = places[number + 1][0] if number + 1 < len(places) else 100.0
        years = show_years(each.when) if each.when else ""
        needed = _room_for(each.label, years)
        to_the_right = number + 1 == len(places) and room - a < needed
        bars.append(
            Bar(
                a=a,
                b=b,
                style=each.style,
                label=each.label,
                years=years,
                open=each.state is EndState.ONGOING,
                label_a=100 - needed if to_the_right else a,
                label_b=room,
                labelled=to_the_right or room - a >= needed,
                to_the_right=to_the_right,
            )
        )
    return Lane(title, key, _kept_apart(bars), _sentence(spans))


def _kept_apart(bars: list[Bar]) -> tuple[Bar, ...]:
    """The same bars; a label gives way to the last one where that had to move left."""
    if len(bars) > 1 and bars[-1].to_the_right:
        limit = bars[-1].label_a
        for number, bar in enumerate(bars[:-1]):
            room = min(bar.label_b, limit)
            fits = room - bar.label_a >= _room_for(bar.label, bar.years)
            bars[number] = replace(bar, label_b=room, labelled=bar.labelled and fits)
    return tuple(bars)


def _room_for(label: str, years: str) -> float:
    """Percent of a lane that a label needs, with its years below it."""
    return min(LABEL_ROOM, LABEL_GAP + CHARACTER * max(len(label), len(years)))


def _sentence(spans: Sequence[Span]) -> str:
    parts = (
        _("%(label)s, %(period)s")
        % {"label": each.label, "period": show_period(each.when) if each.when else ""}
        for each in spans
    )
    return _("%(list)s.") % {"list": "; ".join(parts)}
