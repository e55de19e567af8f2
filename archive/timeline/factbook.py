"""Every public dated fact in memory, read once and again only when the content has changed.

All that the archive says of a day is worked out from here, without a query and without a clock.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from django.apps import apps

from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.fact import Fact
from archive.records.facts.names import CountryName
from archive.records.facts.offices import GovernmentTerm, OfficeTerm
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.facts.strengths import StrengthFigure
from archive.records.frameworks import Framework
from archive.records.sources import Evidence
from archive.records.stamp import ContentStamp
from archive.timeline.membership import PERIOD_FIELDS, STANDING
from archive.timeline.names_in_use import dated_names
from archive.timeline.offices import government_terms, office_terms
from archive.vocabularies import SourceKind, StatusEventKind, StatusRole

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source by its name and its address, which may be empty."""

    title: str
    url: str


@dataclass(frozen=True)
class FactBook:
    """The facts as they were when ``stamp`` was the content's; each list oldest first.

    The rows are shared by all requests of the process: nobody writes to them.
    """

    stamp: str
    periods: tuple[StatusPeriod, ...]
    """Of all frameworks, participants and observers, as ``with_suspensions`` leaves them."""
    steps: tuple[StatusEvent, ...]
    operations: tuple[OperationPeriod, ...]
    phases: tuple[OperationPhase, ...]
    leads: tuple[LeadPeriod, ...]
    strengths: tuple[StrengthFigure, ...]
    """Those with a value."""
    offices: tuple[OfficeTerm, ...]
    governments: tuple[GovernmentTerm, ...]
    names: tuple[CountryName, ...]
    """English names of countries that were in use, and not of a single document."""
    theatres: Mapping[int, tuple[int, ...]]
    """The pks of the public countries in which an operation took place, by its pk."""
    sources: Mapping[int, tuple[SourceName, ...]]
    """What each fact rests on, by its pk, in the editor's order."""
    checked_to: dt.date | None
    """The last day on which somebody opened a source of one of the facts."""

    @cached_property
    def frameworks(self) -> tuple[Framework, ...]:
        """The frameworks in which anybody ever was, oldest first."""
        found = {one.framework_id: one.framework for one in self.periods}
        return tuple(found.values())

    @cached_property
    def by_pk(self) -> dict[int, Fact]:
        """Every fact of the book by its pk."""
        rows = (
            *(self.periods, self.steps, self.operations, self.phases, self.leads),
            *(self.strengths, self.offices, self.governments, self.names),
        )
        return {fact.pk: fact for facts in rows for fact in facts}

    @cached_property
    def standings(self) -> tuple[StatusPeriod, ...]:
        """The periods that give a country its standing: of partners and members, no observers."""
        return tuple(
            one
            for one in self.periods
            if one.framework.key in STANDING and one.role != StatusRole.OBSERVER
        )

    @cached_property
    def leads_of(self) -> dict[int, list[LeadPeriod]]:
        """The lead periods of each operation, by its pk."""
        return _by(self.leads, "operation_id")

    @cached_property
    def phases_of(self) -> dict[int, list[OperationPhase]]:
        return _by(self.phases, "operation_id")

    @cached_property
    def strengths_of(self) -> dict[int, list[StrengthFigure]]:
        return _by(self.strengths, "operation_id")


def factbook() -> FactBook:
    """The public facts as they are now: one query where nothing has changed, else a dozen."""
    global _kept
    stamp = ContentStamp.current()
    book = _kept
    if book is None or book.stamp != stamp:
        _kept = book = _read(stamp)
    return book


def forget() -> None:
    """Drops what is kept, for tests that change rows behind the stamp's back."""
    global _kept
    _kept = None


_kept: FactBook | None = None


def _read(stamp: str) -> FactBook:
    steps = StatusEvent.objects.public().select_related("country", "framework").chronological()
    periods = (
        StatusPeriod.objects.public()
        .filter(country__isnull=False, framework__isnull=False)
        .select_related("country", "framework")
        .only(*PERIOD_FIELDS)
        .chronological()
    )
    leads = LeadPeriod.objects.public().select_related("organisation").chronological()
    strengths = StrengthFigure.objects.public().filter(value__isnull=False)
    strengths = strengths.select_related("operation").defer("operation__body")
    read_steps = tuple(steps.defer("country__body"))
    sources, checked_to = _sources()
    return FactBook(
        stamp=stamp,
        periods=tuple(with_suspensions(periods, steps=read_steps)),
        steps=read_steps,
        operations=tuple(
            OperationPeriod.objects.public()
            .chronological()
            .select_related("operation")
            .defer("operation__body")
        ),
        phases=tuple(OperationPhase.objects.public().chronological()),
        leads=tuple(leads),
        strengths=tuple(strengths.chronological()),
        offices=tuple(office_terms()),
        governments=tuple(government_terms().select_related("government")),
        names=tuple(dated_names()),
        theatres=_theatres(),
        sources=sources,
        checked_to=checked_to,
    )


def _theatres() -> dict[int, tuple[int, ...]]:
    pages = apps.get_model("archive", "CountryPage").objects.public()
    rows = pages.filter(operations_here__isnull=False).order_by("title", "pk")
    found: dict[int, list[int]] = defaultdict(list)
    for operation, country in rows.values_list("operations_here", "pk"):
        found[operation].append(country)
    return {operation: tuple(countries) for operation, countries in found.items()}


def _sources() -> tuple[dict[int, tuple[SourceName, ...]], dt.date | None]:
    rows = Evidence.objects.filter(fact__live=True).exclude(source__kind=SourceKind.NONE)
    found: dict[int, list[SourceName]] = defaultdict(list)
    opened = set()
    columns = ("fact", "source__title", "source__url", "source__opened_on")
    for fact, title, url, day in rows.order_by("fact", "sort_order", "pk").values_list(*columns):
        found[fact].append(SourceName(title, url))
        opened.add(day)
    last = max(opened - {None}, default=None)
    return {fact: tuple(sources) for fact, sources in found.items()}, last


def with_suspensions(
    periods: Iterable[StatusPeriod], *, steps: Iterable[StatusEvent]
) -> list[StatusPeriod]:
    """``periods``, each with ``suspended_on``: the first day on or after its start on which the
    country's cooperation was suspended, or None; and ``suspended_when``, as its source writes it.
    """
    suspensions: dict[int, list[StatusEvent]] = defaultdict(list)
    for step in steps:
        if step.event_kind == StatusEventKind.SUSPENDED and step.start_earliest:
            suspensions[step.country_id].append(step)
    found = list(periods)
    for period in found:
        stop = _first_after(period.start_earliest, suspensions[period.country_id])
        period.suspended_on = stop.start_earliest if stop else None
        period.suspended_when = stop.occurred_on if stop else None
    return found


def _first_after(start: dt.date | None, steps: Iterable[StatusEvent]) -> StatusEvent | None:
    if start is None:
        return None
    return next((step for step in steps if step.start_earliest >= start), None)


def _by(rows: Iterable[Row], field: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, field)].append(row)
    return found
