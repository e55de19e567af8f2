"""Which operations ran on a day: led by whom, and how large as far as is known."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.dates import show_date
from archive.records.facts.course import LeadPeriod, OperationPeriod
from archive.records.facts.strengths import StrengthFigure
from archive.timeline.strength_series import last_known
from archive.vocabularies import LeadRole


@dataclass(frozen=True, slots=True)
class OperationThatDay:
    """An operation that ran, or may have run, on the day."""

    name: str
    full_name: str
    url: str
    leads: tuple[str, ...]
    strength: str
    counted: str
    """The date of the last known strength."""
    certain: bool
    """False where its dates leave open whether it ran on this very day."""
    verified: bool


def operation_periods() -> list[OperationPeriod]:
    """When every public operation ran, oldest first, with the operation; one query."""
    rows = OperationPeriod.objects.public().chronological().select_related("operation")
    return list(rows.defer("operation__body"))


def operations_on(
    *, periods: Iterable[OperationPeriod], day: dt.date
) -> tuple[OperationThatDay, ...]:
    """The operations among ``periods`` that ran, or may have run, on ``day``; two queries."""
    running = [one for one in periods if one.bounds.possibly_contains(day)]
    operations = [one.operation_id for one in running]
    leads: dict[int, list[LeadPeriod]] = defaultdict(list)
    led = LeadPeriod.objects.public().as_of(day).exclude(role=LeadRole.SUPPORT)
    for lead in led.filter(operation__in=operations).select_related("organisation").chronological():
        leads[lead.operation_id].append(lead)
    figures: dict[int, list[StrengthFigure]] = defaultdict(list)
    counted = StrengthFigure.objects.public().up_to(day).filter(operation__in=operations)
    for figure in counted.filter(value__isnull=False).chronological():
        figures[figure.operation_id].append(figure)
    return tuple(
        _that_day(one, leads[one.operation_id], figures[one.operation_id], day) for one in running
    )


def _that_day(
    period: OperationPeriod,
    leads: Sequence[LeadPeriod],
    figures: Sequence[StrengthFigure],
    day: dt.date,
) -> OperationThatDay:
    known = last_known(figures, day=day)
    shown = [period, *leads, *([known] if known else [])]
    return OperationThatDay(
        name=period.operation.code,
        full_name=period.operation.full_name,
        url=period.operation.url or "",
        leads=tuple(
            dict.fromkeys(one.organisation.abbreviation or str(one.organisation) for one in leads)
        ),
        strength=known.figure() if known else "",
        counted=show_date(known.when_parsed) if known else "",
        certain=period.bounds.certainly_contains(day),
        verified=all(fact.is_verified for fact in shown),
    )
