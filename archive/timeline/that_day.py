"""Sets an operation into the alliance of one day: its members, its strength, what else ran."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.formats import number_format

from archive.dates import Precision, show_date, show_day, show_years
from archive.records.facts.course import OperationPeriod
from archive.records.facts.strengths import StrengthFigure
from archive.timeline.page_facts import Basis, Footing
from archive.vocabularies import Qualifier

ALSO_RUNNING = 8


@dataclass(frozen=True, slots=True)
class RunningOperation:
    """Another operation that ran on the day."""

    name: str
    full_name: str
    url: str
    years: str


@dataclass(frozen=True, slots=True)
class LastStrength:
    """The last known figure on or before the day, with its date and its sources."""

    qualifier: str
    number: str
    date: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class ThatDay:
    """The alliance on the last day of the operation, or on the day that was asked for."""

    title: str
    day: dt.date
    date: str
    members: int
    strength: LastStrength | None
    running: tuple[RunningOperation, ...]


def last_day(periods: Sequence[OperationPeriod]) -> dt.date | None:
    """The last day of an operation; None where it has none, or the sources give no single day."""
    ends = [fact.when_parsed.end for fact in periods if fact.when_parsed]
    if not ends or not all(ends) or max(ends).precision != Precision.DAY or max(ends).qualified:
        return None
    return max(ends).earliest


def that_day(
    *,
    title: str,
    operation: Model,
    day: dt.date,
    members: int,
    known: StrengthFigure | None,
    footing: Footing,
) -> ThatDay:
    """The alliance of ``members`` countries on ``day``, and how strong ``operation`` last was."""
    rows = (
        OperationPeriod.objects.public()
        .as_of(day)
        .exclude(operation=operation)
        .select_related("operation")
        .defer("operation__body")
        .order_by("start_earliest", "pk")
    )
    return ThatDay(
        title=title,
        day=day,
        date=show_day(day),
        members=members,
        strength=_last(known, footing) if known else None,
        running=tuple(
            RunningOperation(
                name=fact.operation.code,
                full_name=fact.operation.full_name,
                url=fact.operation.url or "",
                years=show_years(fact.when_parsed),
            )
            for fact in rows[:ALSO_RUNNING]
        ),
    )


def _last(figure: StrengthFigure, footing: Footing) -> LastStrength:
    is_exact = figure.qualifier == Qualifier.EXACT
    return LastStrength(
        qualifier="" if is_exact else figure.get_qualifier_display().lower(),
        number=number_format(figure.value, use_l10n=True, force_grouping=True),
        date=show_date(figure.when_parsed),
        basis=footing.of(figure),
    )
