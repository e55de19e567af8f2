"""Which operations ran on a day: in which phase, led by whom, and how large as far as is known."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from archive.dates import show_date
from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.fact import Fact
from archive.records.facts.strengths import StrengthFigure
from archive.timeline.certainty import held, is_certain
from archive.timeline.factbook import FactBook
from archive.timeline.strength_series import last_known
from archive.vocabularies import LeadRole


@dataclass(frozen=True, slots=True)
class OperationThatDay:
    """An operation that ran, or may have run, on the day, as the facts of that day have it."""

    period: OperationPeriod
    phases: tuple[OperationPhase, ...]
    lead_periods: tuple[LeadPeriod, ...]
    known: StrengthFigure | None
    """The last known strength on or before the day."""
    certain: bool
    """False where its dates leave open whether it ran on this very day."""

    @property
    def name(self) -> str:
        return self.period.operation.code

    @property
    def full_name(self) -> str:
        return self.period.operation.full_name

    @property
    def url(self) -> str:
        return self.period.operation.url or ""

    @property
    def leads(self) -> tuple[str, ...]:
        """Who led it, by abbreviation where there is one."""
        bodies = (one.organisation for one in self.lead_periods)
        return tuple(dict.fromkeys(body.abbreviation or str(body) for body in bodies))

    @property
    def phase(self) -> str:
        return ", ".join(one.name for one in self.phases)

    @property
    def strength(self) -> str:
        return self.known.figure() if self.known else ""

    @property
    def counted(self) -> str:
        """The date of the last known strength."""
        return show_date(self.known.when_parsed) if self.known else ""

    @property
    def facts(self) -> Iterator[Fact]:
        """The facts that say so."""
        yield from (self.period, *self.phases, *self.lead_periods)
        if self.known:
            yield self.known

    @property
    def verified(self) -> bool:
        return all(fact.is_verified for fact in self.facts)


def operations_on(*, book: FactBook, day: dt.date) -> tuple[OperationThatDay, ...]:
    """The operations that ran, or may have run, on ``day``, oldest first."""
    return tuple(operation_that_day(one, book=book, day=day) for one in held(book.operations, day))


def operation_that_day(
    period: OperationPeriod, *, book: FactBook, day: dt.date
) -> OperationThatDay:
    """The operation of ``period`` as the facts of ``day`` have it."""
    pk = period.operation_id
    leads = held(book.leads_of.get(pk, ()), day)
    return OperationThatDay(
        period=period,
        phases=tuple(held(book.phases_of.get(pk, ()), day)),
        lead_periods=tuple(lead for lead in leads if lead.role != LeadRole.SUPPORT),
        known=last_known(book.strengths_of.get(pk, ()), day=day),
        certain=is_certain(period, day=day),
    )
