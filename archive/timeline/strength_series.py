"""Draws the strength of an operation as steps between sourced figures, and says what they show."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from archive.dates import PartialDate, Precision, iso, show_date, show_short
from archive.records.facts.course import OperationPeriod
from archive.records.facts.strengths import StrengthFigure
from archive.timeline.chart_labels import labelled, leftwards, linked
from archive.timeline.lanes import Scale, Tick, ticks_of
from archive.timeline.page_facts import Basis, Footing
from archive.timeline.stated_figures import (
    SaidDot,
    StatedIn,
    said_dots,
    stated_in,
    values_said,
)
from archive.vocabularies import StrengthBasis, Unit

NICE = (1, 2, 2.5, 5, 10)
GRID_LINES = 4
LEFT_MARGIN, RIGHT_MARGIN = 0.04, 0.09
"""Shares of the time shown that stay free before and after it; the last label stands there."""


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
    stated_in: tuple[StatedIn, ...] = ()


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
    later: bool


@dataclass(frozen=True, slots=True)
class GridLine:
    """A horizontal line with its number."""

    y: float
    label: str


@dataclass(frozen=True, slots=True)
class StrengthChart:
    """The geometry of the chart; ``tail`` is the time after the last figure.

    ``path`` runs as far as the figures were known on the day that was asked for, and
    ``later_path`` from there on; without such a day all of it is ``path``.
    """

    title: str
    measure: str
    dots: tuple[Dot, ...]
    said: tuple[SaidDot, ...]
    path: str
    later_path: str
    tail: str
    shade_x: float
    shade_width: float
    grid: tuple[GridLine, ...]
    ticks: tuple[Tick, ...]
    line_x: float | None
    line_text: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strength:
    """All that is known of how large an operation was."""

    chart: StrengthChart | None
    single: FigureRow | None
    single_is_later: bool
    figures: tuple[FigureRow, ...]
    by_country: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The time that a chart covers, and the day on which its date line stands."""

    start: dt.date | None
    last_day: PartialDate | None
    until: dt.date
    day: dt.date | None


def course_of(
    periods: Sequence[OperationPeriod], *, day: dt.date, today: dt.date, asked: bool
) -> Course:
    """The time over which an operation with ``periods`` is charted."""
    ends = [fact.when_parsed.end for fact in periods if fact.when_parsed]
    return Course(
        start=min((fact.start_earliest for fact in periods if fact.start_earliest), default=None),
        last_day=max(ends) if ends and all(ends) else None,
        until=max(day, today),
        day=day if asked else None,
    )


def strength(*, figures: Sequence[StrengthFigure], course: Course, footing: Footing) -> Strength:
    """The chart, the figures of the whole operation and those of single countries."""
    known = [figure for figure in figures if figure.value is not None and figure.when_parsed]
    series = totals(known)
    whole = [figure for figure in known if figure.country_id is None]
    rows = {figure.pk: _row(figure, footing) for figure in whole}
    single = series[0] if len(series) == 1 else None
    return Strength(
        chart=_chart(series, rows, course) if len(series) > 1 else None,
        single=rows[single.pk] if single else None,
        single_is_later=single is not None and not _is_known(single, course.day),
        figures=tuple(rows.values()),
        by_country=tuple(_row(figure, footing) for figure in known if figure.country_id),
    )


def totals(figures: Sequence[StrengthFigure]) -> list[StrengthFigure]:
    """The figures that count all people that the operation had in the field, oldest first.

    Only these are charted, and only where there are two or more.
    """
    return sorted(
        (
            figure
            for figure in figures
            if figure.value is not None
            and figure.when_parsed
            and figure.unit == Unit.PERSONNEL
            and figure.basis == StrengthBasis.DEPLOYED
            and figure.country_id is None
            and figure.host_country_id is None
        ),
        key=middle_day,
    )


def last_known(figures: Sequence[StrengthFigure], *, day: dt.date) -> StrengthFigure | None:
    """The last total on or before ``day``.

    A figure of the month or year in which the day lies counts: its date is shown beside it.
    """
    return next((each for each in reversed(totals(figures)) if _is_known(each, day)), None)


def _is_known(figure: StrengthFigure, day: dt.date | None) -> bool:
    return day is None or figure.when_parsed.earliest <= day


def middle_day(figure: StrengthFigure) -> dt.date:
    """The middle of the days that the date of a figure leaves open."""
    when = figure.when_parsed
    return when.earliest + (when.latest - when.earliest) // 2


def _place(figure: StrengthFigure, course: Course) -> dt.date:
    """The day on which a figure is drawn: its middle day, yet not before or after the operation.

    A figure of December 2004 stands on the last day of an operation that ended on the second.
    """
    when, place = figure.when_parsed, middle_day(figure)
    if course.last_day and when.earliest <= course.last_day.latest:
        place = min(place, course.last_day.latest)
    if course.start and course.start <= when.latest:
        place = max(place, course.start)
    return place


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
        stated_in=tuple(stated_in(figure, footing=footing)),
    )


def _chart(
    series: Sequence[StrengthFigure], rows: dict[int, FigureRow], course: Course
) -> StrengthChart:
    days = [_place(figure, course) for figure in series]
    end = course.last_day.latest if course.last_day else course.until
    begin, stop = min(course.start or days[0], days[0]), max(end, days[-1])
    scale = Scale(begin - (stop - begin) * LEFT_MARGIN, stop + (stop - begin) * RIGHT_MARGIN)
    said = values_said(series, rows=rows)
    step, top = _height(max([*(figure.value for figure in series), *said]))
    xs = [scale.at(day) for day in days]
    ys = [round(100 - figure.value / top * 100, 2) for figure in series]
    known = [figure for figure in series if _is_known(figure, course.day)]
    path, later_path = _paths(xs, ys, len(known), scale.at(course.day or stop))
    line = course.day or (course.last_day.latest if course.last_day else None)
    day = PartialDate.from_date(course.day) if course.day else course.last_day
    line_x = scale.at(line) if line and scale.start <= line <= scale.end else None
    tail = f"M{xs[-1]} {ys[-1]}H{scale.at(stop)}" if scale.at(stop) > xs[-1] else ""
    return StrengthChart(
        title=_finding(known) if known else _("No figure is known on or before this day"),
        measure=_("People deployed, at dates for which there is a source"),
        dots=tuple(_dots(series, rows, xs, ys, len(known), line_x)),
        said=tuple(said_dots(series, rows=rows, xs=xs, top=top)),
        path=path,
        later_path=later_path,
        tail=tail,
        shade_x=scale.at(course.start or begin),
        shade_width=round(scale.at(end) - scale.at(course.start or begin), 2),
        grid=tuple(
            GridLine(round(100 - value / top * 100, 2), _number(value))
            for value in range(step, top + 1, step)
        ),
        ticks=_year_ticks(scale),
        line_x=line_x,
        line_text=show_short(day) if day else "",
        notes=tuple(
            _notes(
                series, later_day=show_date(day) if later_path else "", tail=tail, said=bool(said)
            )
        ),
    )


def _notes(
    series: Sequence[StrengthFigure], *, later_day: str, tail: str, said: bool
) -> Iterator[str]:
    """What a reader needs to know to read the drawing; ``later_day``: what came later is grey."""
    yield _(
        "Each dot is one sourced figure; the line holds the last known figure until the next one. "
        "Nothing is interpolated."
    )
    if later_day:
        yield _("Grey: figures later than %(day)s, not known then.") % {"day": later_day}
    if said:
        yield _("Hollow: what an article of this archive says instead.")
    if tail:
        yield _("Dotted: no later figure with a source.")
    if any(figure.when_parsed.precision != Precision.DAY for figure in series):
        yield _(
            "A figure that is dated only to a month or a year stands in its middle, within the "
            "time of the operation."
        )


def _paths(xs: Sequence[float], ys: Sequence[float], known: int, line_x: float) -> tuple[str, str]:
    """The steps through the first ``known`` figures, held to ``line_x``, and those after them."""
    if known == len(xs):
        return _steps(xs, ys), ""
    if not known:
        return "", _steps(xs, ys)
    turn = max(line_x, xs[known - 1])
    return (
        f"{_steps(xs[:known], ys[:known])}H{turn}",
        _steps([turn, *xs[known:]], ys[known - 1 :]),
    )


def _steps(xs: Sequence[float], ys: Sequence[float]) -> str:
    steps = "".join(f"H{x}V{y}" for x, y in zip(xs[1:], ys[1:], strict=True))
    return f"M{xs[0]} {ys[0]}{steps}"


def _dots(
    series: Sequence[StrengthFigure],
    rows: dict[int, FigureRow],
    xs: Sequence[float],
    ys: Sequence[float],
    known: int,
    line_x: float | None,
) -> Iterator[Dot]:
    labels = [_short(figure.value) for figure in series]
    wearing = labelled(xs, ys, labels, line_x)
    links = linked(xs, ys, wearing)
    for number, (figure, x, y) in enumerate(zip(series, xs, ys, strict=True)):
        row = rows[figure.pk]
        yield Dot(
            x=x,
            y=y,
            anchor=row.anchor,
            label=labels[number],
            source=row.basis.references[0].number if row.basis.references else None,
            text=_("%(figure)s on %(date)s") % {"figure": row.figure, "date": row.date},
            labelled=number in wearing,
            linked=number in links,
            leftwards=number == len(xs) - 1 and leftwards(xs, ys),
            later=number >= known,
        )


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
    if first is last:
        return _("%(figure)s in %(year)s") % {
            "figure": first.figure(),
            "year": first.when_parsed.year,
        }
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
