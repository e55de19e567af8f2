"""Draws the strength of an operation as steps between sourced figures, and says what they show."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from archive.dates import PartialDate, Precision, iso, show_date, show_short
from archive.records.facts.strengths import StrengthFigure
from archive.timeline.lanes import Scale, Tick, ticks_of
from archive.timeline.page_facts import Basis, Footing
from archive.vocabularies import StrengthBasis, Unit

NICE = (1, 2, 2.5, 5, 10)
GRID_LINES = 4
LEFT_MARGIN, RIGHT_MARGIN = 0.04, 0.09
"""Shares of the time shown that stay free before and after it; the last label stands there."""
LEFTWARDS_FROM = 70.0
CHARACTER, LABEL_PADDING, LABEL_HEIGHT = 2.4, 4.0, 9.0
"""Percent of the chart's width, and of its height, that a label needs."""
FINGER_WIDE, FINGER_HIGH = 9.0, 9.5
"""Percent of a phone's chart that 24 pixels are."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as the table shows it; the dot on the chart links to it by ``anchor``."""

    anchor: str
    date: str
    iso: str
    figure: str
    measure: str
    country: str
    country_url: str
    note: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure on the chart, in percent from the left and from the top."""

    x: float
    y: float
    anchor: str
    label: str
    source: int | None
    text: str
    labelled: bool
    linked: bool
    leftwards: bool


@dataclass(frozen=True, slots=True)
class GridLine:
    """A horizontal line with its number."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class StrengthChart:
    """The geometry of the chart; ``tail`` is the time after the last figure."""

    title: str
    dots: tuple[Dot, ...]
    path: str
    tail: str
    shade_x: float
    shade_width: float
    grid: tuple[GridLine, ...]
    ticks: tuple[Tick, ...]
    line_x: float | None
    line_text: str
    has_rough_dates: bool


@dataclass(frozen=True, slots=True)
class Strength:
    """All that is known of how large an operation was."""

    chart: StrengthChart | None
    single: FigureRow | None
    figures: tuple[FigureRow, ...]
    by_country: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The time that a chart covers, and the day on which its date line stands."""

    start: dt.date | None
    last_day: PartialDate | None
    until: dt.date
    day: dt.date | None


def strength(*, figures: Sequence[StrengthFigure], course: Course, footing: Footing) -> Strength:
    """The chart, the figures of the whole operation and those of single countries."""
    known = [figure for figure in figures if figure.value is not None and figure.when_parsed]
    series = sorted((figure for figure in known if is_total(figure)), key=middle_day)
    whole = [figure for figure in known if figure.country_id is None]
    rows = {figure.pk: _row(figure, footing) for figure in whole}
    return Strength(
        chart=_chart(series, rows, course) if len(series) > 1 else None,
        single=rows[series[0].pk] if len(series) == 1 else None,
        figures=tuple(rows.values()),
        by_country=tuple(_row(figure, footing) for figure in known if figure.country_id),
    )


def is_total(figure: StrengthFigure) -> bool:
    """Whether it counts all people that the operation had in the field; only these are charted."""
    return (
        figure.unit == Unit.PERSONNEL
        and figure.basis == StrengthBasis.DEPLOYED
        and figure.country_id is None
        and figure.host_country_id is None
    )


def middle_day(figure: StrengthFigure) -> dt.date:
    """The day on which a figure is drawn: the middle of the days that its date leaves open."""
    when = figure.when_parsed
    return when.earliest + (when.latest - when.earliest) // 2


def _row(figure: StrengthFigure, footing: Footing) -> FigureRow:
    measure = _("%(unit)s, %(basis)s") % {
        "unit": figure.get_unit_display(),
        "basis": figure.get_basis_display().lower(),
    }
    if figure.host_country is not None:
        measure = _("%(measure)s, in %(country)s") % {
            "measure": measure,
            "country": figure.host_country.title,
        }
    return FigureRow(
        anchor=f"f{figure.pk}",
        date=show_date(figure.when_parsed),
        iso=iso(figure.when_parsed),
        figure=figure.figure(),
        measure=measure,
        country=figure.country.title if figure.country else "",
        country_url=(figure.country.url or "") if figure.country else "",
        note=figure.note,
        basis=footing.of(figure),
    )


def _chart(
    series: Sequence[StrengthFigure], rows: dict[int, FigureRow], course: Course
) -> StrengthChart:
    days = [middle_day(figure) for figure in series]
    end = course.last_day.latest if course.last_day else course.until
    begin, stop = min(course.start or days[0], days[0]), max(end, days[-1])
    scale = Scale(begin - (stop - begin) * LEFT_MARGIN, stop + (stop - begin) * RIGHT_MARGIN)
    step, top = _height(max(figure.value for figure in series))
    xs = [scale.at(day) for day in days]
    ys = [round(100 - figure.value / top * 100, 2) for figure in series]
    steps = "".join(f"H{x}V{y}" for x, y in zip(xs[1:], ys[1:], strict=True))
    line = course.day or (course.last_day.latest if course.last_day else None)
    day = PartialDate.from_date(course.day) if course.day else course.last_day
    shown = line is not None and scale.start <= line <= scale.end
    return StrengthChart(
        title=_finding(series),
        dots=tuple(_dots(series, rows, xs, ys)),
        path=f"M{xs[0]} {ys[0]}{steps}",
        tail=f"M{xs[-1]} {ys[-1]}H{scale.at(stop)}" if scale.at(stop) > xs[-1] else "",
        shade_x=scale.at(course.start or begin),
        shade_width=round(scale.at(end) - scale.at(course.start or begin), 2),
        grid=tuple(
            GridLine(round(100 - value / top * 100, 2), _number(value))
            for value in range(step, top + 1, step)
        ),
        ticks=_year_ticks(scale),
        line_x=scale.at(line) if shown else None,
        line_text=show_short(day) if day else "",
        has_rough_dates=any(figure.when_parsed.precision != Precision.DAY for figure in series),
    )


def _dots(
    series: Sequence[StrengthFigure],
    rows: dict[int, FigureRow],
    xs: Sequence[float],
    ys: Sequence[float],
) -> Iterator[Dot]:
    labels = [_short(figure.value) for figure in series]
    labelled = _labelled(xs, ys, labels)
    linked = _linked(xs, ys, labelled)
    for number, (figure, x, y) in enumerate(zip(series, xs, ys, strict=True)):
        row = rows[figure.pk]
        yield Dot(
            x=x,
            y=y,
            anchor=row.anchor,
            label=labels[number],
            source=row.basis.references[0].number if row.basis.references else None,
            text=_("%(figure)s on %(date)s") % {"figure": row.figure, "date": row.date},
            labelled=number in labelled,
            linked=number in linked,
            leftwards=number == len(xs) - 1 and _leftwards(xs, ys),
        )


def _leftwards(xs: Sequence[float], ys: Sequence[float]) -> bool:
    """Whether the last label stands to the left of its dot, at the foot or the top of a step."""
    return xs[-1] > LEFTWARDS_FROM and abs(ys[-1] - ys[-2]) > LABEL_HEIGHT


def _labelled(xs: Sequence[float], ys: Sequence[float], labels: Sequence[str]) -> set[int]:
    """Which dots wear their number: the last, then the highest, then others with room for it."""
    last, highest = len(xs) - 1, ys.index(min(ys))
    taken = {last: _room(xs[last], labels[last], leftwards=_leftwards(xs, ys))}
    for number in (highest, *range(last)):
        left, right = _room(xs[number], labels[number])
        free = all(right <= start or left >= end for start, end in taken.values())
        if number not in taken and free and _is_clear(number, xs, ys, right):
            taken[number] = (left, right)
    return set(taken)


def _room(x: float, label: str, *, leftwards: bool = False) -> tuple[float, float]:
    """From where to where a label reaches, in percent of a chart on a phone."""
    width = LABEL_PADDING + CHARACTER * len(label)
    return (x - width, x) if leftwards else (x, x + width)


def _is_clear(number: int, xs: Sequence[float], ys: Sequence[float], right: float) -> bool:
    """Whether neither a dot nor a step lies where the label of a dot would stand."""
    top = ys[number] - LABEL_HEIGHT
    for later in range(number + 1, len(xs)):
        if xs[later] > right:
            return True
        high, low = sorted((ys[later - 1], ys[later]))
        if high < ys[number] and low > top:
            return False
    return True


def _linked(xs: Sequence[float], ys: Sequence[float], labelled: set[int]) -> set[int]:
    """Which dots are links: those that a finger can tell apart; the table has them all."""
    chosen: list[int] = []
    for number in (*sorted(labelled, reverse=True), *range(len(xs))):
        far = (
            abs(xs[number] - xs[other]) >= FINGER_WIDE or abs(ys[number] - ys[other]) >= FINGER_HIGH
            for other in chosen
        )
        if number not in chosen and all(far):
            chosen.append(number)
    return set(chosen)


def _height(largest: int) -> tuple[int, int]:
    """The distance of the grid lines, and the top of the chart: round numbers above ``largest``."""
    power = 10 ** max(len(str(max(largest, 1))) - 2, 0)
    step = next(
        int(nice * each)
        for each in (power, power * 10, power * 100)
        for nice in NICE
        if int(nice * each) * GRID_LINES >= largest and int(nice * each) > 0
    )
    return step, step * -(-largest // step) if largest else step


def _year_ticks(scale: Scale) -> tuple[Tick, ...]:
    """The years that begin within the scale; in a shorter time the year it begins in."""
    ticks = ticks_of(scale)[1:-1]
    return ticks or (Tick(4, scale.start.year, minor=False),)


def _finding(series: Sequence[StrengthFigure]) -> str:
    """What the figures show, in a sentence made of the first, the largest and the last."""
    first, last = series[0], series[-1]
    peak = max(series, key=lambda figure: figure.value)
    words = {
        "first": first.figure(),
        "start": first.when_parsed.year,
        "peak": peak.figure(),
        "top": peak.when_parsed.year,
        "last": last.figure(),
        "end": last.when_parsed.year,
    }
    if first.value == peak.value == last.value:
        return _("%(last)s in %(start)s and in %(end)s") % words
    if peak.value in (first.value, last.value):
        return _("From %(first)s in %(start)s to %(last)s in %(end)s") % words
    return _("From %(first)s in %(start)s to %(peak)s in %(top)s, and %(last)s in %(end)s") % words


def _short(value: int) -> str:
    if value < 10_000:
        return _number(value)
    return _("%(thousands)sk") % {"thousands": number_format(round(value / 1000))}


def _number(value: int) -> str:
    return number_format(value, use_l10n=True, force_grouping=True)
