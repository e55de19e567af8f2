"""Figures of numbers: strengths of operations, members by year, rounds of enlargement."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from django.db.models import Q

from archive.dates import show_date
from archive.dates.edtf import Precision
from archive.demo.drawing import charts
from archive.demo.drawing.canvas import Sheet
from archive.demo.drawing.charts import Bar, Count
from archive.demo.plates.plate import (
    Plate,
    cut,
    day_text,
    joined_on,
    listed,
    number,
    on,
    with_sources,
)
from archive.models import OperationPage, OperationPeriod, StatusPeriod, StrengthFigure
from archive.timeline.membership import MEMBER, changes
from archive.vocabularies import Qualifier, StrengthBasis, Unit


def strength(*, slug: str, until: str = "") -> Iterator[Plate]:
    """The dated personnel of an operation up to the day ``until``, where it has two figures."""
    operation = OperationPage.objects.public().filter(slug=slug).first()
    facts = list(
        StrengthFigure.objects.public()
        .filter(operation__slug=slug, unit=Unit.PERSONNEL, basis=StrengthBasis.DEPLOYED)
        .filter(country=None, host_country=None, value__isnull=False)
        .exclude(start_earliest=None)
        .with_evidence()
    )
    facts = [fact for fact in facts if not until or fact.start_earliest.isoformat() <= until]
    if operation is None or len(facts) < 2:
        return
    facts.sort(key=lambda fact: (_middle(fact), fact.pk))
    ran = OperationPeriod.objects.public().filter(operation=operation).chronological().first()
    begin = ran.start_earliest if ran and ran.start_earliest else facts[0].start_earliest
    end = ran.when_parsed.end if ran and ran.when_parsed and not until else None
    first, last = facts[0], facts[-1]
    high = max(facts, key=lambda fact: fact.value)
    low = min(facts, key=lambda fact: fact.value)
    rounded = sum(fact.qualifier != Qualifier.EXACT for fact in facts)
    coarse = any(fact.when_parsed.precision is Precision.YEAR for fact in facts)

    def draw() -> Sheet:
        return charts.strength(
            title=f"From {_figure_on(first)} to {_figure_on(last)}",
            subtitle=f"{operation.title}: personnel deployed, on days for which there is a source",
            counts=[
                Count(
                    day=_middle(fact),
                    value=fact.value,
                    label=f"{fact.value:,}",
                    earliest=fact.start_earliest,
                    latest=fact.end_latest - dt.timedelta(days=1),
                )
                for fact in facts
            ],
            ran=(begin, end.latest if end else None),
            ended=f"Ended {show_date(end)}" if end else "",
        )

    yield Plate(
        title=f"{operation.title}: strength" + (f" to {last.start_earliest.year}" if until else ""),
        alt_text=cut(
            f"Step chart of the personnel of {operation.title}, {len(facts)} dated figures: first"
            f" {_figure_on(first)}, highest {_figure_on(high)}, lowest {_figure_on(low)}, last"
            f" {_figure_on(last)}."
        ),
        caption=with_sources(
            f"{operation.title}: {len(facts)} dated figures, {rounded} of them rounded in their"
            " source. The line holds each until the next; nothing is known of the time between."
            + (
                " A grey bar marks a figure whose date is only known to the year." if coarse else ""
            ),
            facts,
        ),
        draw=draw,
        known_on=max(last.start_earliest, end.earliest) if end else last.start_earliest,
        profiles=[],  # the page of the operation draws its strength itself
        about=Q(operation_mentions__operation=operation),
    )


def members(*, periods: Sequence[StatusPeriod], until: str = "") -> Iterator[Plate]:
    """The number of members by year, up to the day ``until``."""
    counts = [one for one in changes(periods=periods) if not until or one.day.isoformat() <= until]
    if len(counts) < 2:
        return
    first, last = counts[0], counts[-1]

    def draw() -> Sheet:
        return charts.staircase(
            title=f"From {first.count} members in {first.day.year} to {last.count}",
            subtitle=f"Members of NATO, {day_text(first.day)} to {day_text(last.day)}",
            counts=[Count(one.day, one.count, str(one.count)) for one in counts],
        )

    steps = ", ".join(f"{one.count} in {one.day.year}" for one in counts)
    yield Plate(
        title=f"Members of NATO by year, {first.day.year} to {last.day.year}",
        alt_text=cut(f"Step chart of the number of members of NATO: {steps}."),
        caption=with_sources(
            f"Members by year: {first.count} in {first.day.year}, {last.count} since"
            f" {day_text(last.day)}.",
            _memberships(until=last.day),
        ),
        draw=draw,
        known_on=last.day,
        profiles=[],
        about=Q(framework_mentions__framework__key=MEMBER),
    )


def rounds(*, periods: Sequence[StatusPeriod], until: str = "") -> Iterator[Plate]:
    """Who joined when, up to the day ``until``."""
    joined = [one for one in periods if joined_on(one)]
    joined = [one for one in joined if not until or joined_on(one).isoformat() <= until]
    steps = [(day, list(rows)) for day, rows in groupby(joined, key=joined_on)]
    if len(steps) < 2:
        return
    (began, founders), (last, latest) = steps[0], steps[-1]
    later = number(len(steps) - 1, "round", "rounds")

    def draw() -> Sheet:
        return charts.rounds(
            title=f"{len(founders)} founding members, then {later}",
            subtitle="Countries that became members of NATO; one square for each",
            bars=[
                Bar(day_text(day), len(rows), "founding members" if day == began else _names(rows))
                for day, rows in steps
            ],
        )

    told = ", ".join(f"{len(rows)} in {day.year}" for day, rows in steps[1:])
    yield Plate(
        title=f"Enlargement of NATO, {began.year} to {last.year}",
        alt_text=cut(
            f"Bar chart of the countries that joined NATO: {len(founders)} founding members in"
            f" {began.year}, then {told}."
        ),
        caption=with_sources(
            f"{len(founders)} founding members and {later} of enlargement, the last on"
            f" {day_text(last)}: {_names(latest)}.",
            _memberships(until=last),
        ),
        draw=draw,
        known_on=last,
        # The latest first: a figure up to this day tells most about those who joined last.
        profiles=[one.country for one in reversed(joined)],
        about=Q(framework_mentions__framework__key=MEMBER),
    )


def _figure_on(fact: StrengthFigure) -> str:
    """``about 50,000 in June 1999``."""
    return f"{fact.figure()} {on(fact.when_parsed)}"


def _middle(fact: StrengthFigure) -> dt.date:
    """The middle of the days that the fact's date leaves open."""
    return fact.start_earliest + (fact.end_latest - fact.start_earliest) // 2


def _names(periods: Sequence[StatusPeriod]) -> str:
    return listed(one.country.title for one in periods)


def _memberships(*, until: dt.date) -> Sequence[StatusPeriod]:
    """Public memberships begun up to a day, with evidence; the latest first."""
    rows = StatusPeriod.objects.public().filter(framework__key=MEMBER).up_to(until)
    return list(rows.with_evidence().order_by("-start_earliest", "pk"))
