"""The alliance on one day, worked out from the fact book without a query and without a clock.

What is decided here once holds wherever the archive speaks of a day:

* A fact is listed on each day on which it may have been true, from its earliest start to the day
  before its latest end. Where it may also have been untrue it is uncertain, and says why.
* The end of a membership, a term or a name is the day of the change, which belongs to what came
  next. The end of an operation, a phase or a lead is its last day, which belongs to both.
* What is ongoing is certain from its start on. What has an end that nobody knows is certain of
  its first day alone, and possible ever after.
* A point in time, such as an invitation, counts from the first day that its date allows.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.records.facts.fact import Fact
from archive.records.facts.offices import GovernmentTerm, OfficeTerm
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.frameworks import Framework
from archive.timeline.certainty import held, is_certain, why_uncertain
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import MapStatus, statuses_on
from archive.timeline.membership import MEMBER, MILITARY_STRUCTURE, members_on
from archive.timeline.names_in_use import names_in_use
from archive.timeline.operations_on import OperationThatDay, operations_on
from archive.vocabularies import Office, StatusEventKind, StatusRole


@dataclass(frozen=True, slots=True)
class FrameworkThatDay:
    """A framework on the day: who took part, and who watched, in the order in which they came."""

    framework: Framework
    participants: tuple[StatusPeriod, ...]
    observers: tuple[StatusPeriod, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that may have been true on the day, and why that is open."""

    fact: Fact
    why: str


@dataclass(frozen=True, slots=True)
class AllianceSnapshot:
    """All that the archive says of one day."""

    day: dt.date
    members: tuple[StatusPeriod, ...]
    """One period a country, in the order of accession."""
    outside_structure: tuple[StatusPeriod, ...]
    """The last time in the integrated military structure of each member that had left it.

    The structure itself is no list of those in it: the archive records who left, and who came back.
    """
    invitees: tuple[StatusEvent, ...]
    """Invitations to membership, neither taken up nor withdrawn."""
    frameworks: tuple[FrameworkThatDay, ...]
    """Of every partnership that had anybody in it, and of the action plan."""
    operations: tuple[OperationThatDay, ...]
    offices: tuple[OfficeTerm, ...]
    governments: tuple[GovernmentTerm, ...]
    statuses: dict[int, MapStatus]
    """The one status on the map of each country that has or had any, by its pk."""
    names: dict[int, str]
    """The name in use of each country that has a dated one, by its pk."""

    @property
    def secretaries_general(self) -> tuple[OfficeTerm, ...]:
        return tuple(one for one in self.offices if one.office == Office.SECRETARY_GENERAL)

    @property
    def ministers(self) -> tuple[OfficeTerm, ...]:
        """The Norwegian prime minister and ministers."""
        return tuple(one for one in self.offices if one.office != Office.SECRETARY_GENERAL)

    @property
    def facts(self) -> Iterator[Fact]:
        """Every fact of which the day is made; the figures of an operation are of another day."""
        yield from self.members
        for one in self.frameworks:
            yield from (*one.participants, *one.observers)
        for operation in self.operations:
            yield from (operation.period, *operation.phases, *operation.lead_periods)
        yield from (*self.offices, *self.governments)

    @property
    def doubts(self) -> list[Doubt]:
        """What was only possibly true on the day, and why."""
        return [
            Doubt(fact, why_uncertain(fact, day=self.day))
            for fact in self.facts
            if not is_certain(fact, day=self.day)
        ]

    def name_of(self, period: StatusPeriod | StatusEvent) -> str:
        """The name of the country of ``period`` that was in use on the day."""
        return self.names.get(period.country_id, period.country.title)


def snapshot(*, book: FactBook, day: dt.date) -> AllianceSnapshot:
    """The alliance on ``day``."""
    members = tuple(members_on(periods=book.standings, day=day))
    return AllianceSnapshot(
        day=day,
        members=members,
        outside_structure=tuple(_outside(members, book.periods, day)),
        invitees=tuple(_invitees(book, day)),
        frameworks=tuple(_frameworks(book, day)),
        operations=operations_on(book=book, day=day),
        offices=tuple(_in_office(book.offices, day)),
        governments=tuple(held(book.governments, day)),
        statuses=statuses_on(periods=book.standings, day=day),
        names=names_in_use(names=book.names, day=day),
    )


def _frameworks(book: FactBook, day: dt.date) -> Iterator[FrameworkThatDay]:
    found: dict[int, tuple[dict[int, StatusPeriod], dict[int, StatusPeriod]]] = {}
    for period in held(book.periods, day):
        sides = found.setdefault(period.framework_id, ({}, {}))
        side = sides[period.role == StatusRole.OBSERVER]
        side.setdefault(period.country_id, period)
    for framework in book.frameworks:
        if framework.key not in (MEMBER, MILITARY_STRUCTURE) and framework.pk in found:
            participants, observers = found[framework.pk]
            yield FrameworkThatDay(
                framework, tuple(participants.values()), tuple(observers.values())
            )


def _outside(
    members: Iterable[StatusPeriod], periods: Iterable[StatusPeriod], day: dt.date
) -> Iterator[StatusPeriod]:
    """The last period in the military structure of each member whose every such period was over.

    A member without such a record is no case of this: absence of a record is not a "no".
    """
    belong = {one.country_id for one in members}
    left: dict[int, StatusPeriod] = {}
    inside = set()
    for one in periods:
        if one.framework.key != MILITARY_STRUCTURE or one.country_id not in belong:
            continue
        if one.bounds.possibly_contains(day):
            inside.add(one.country_id)
        elif one.end_latest is not None and one.end_latest <= day:
            left[one.country_id] = one
    return (one for country, one in left.items() if country not in inside)


def _invitees(book: FactBook, day: dt.date) -> Iterator[StatusEvent]:
    invited: dict[int, StatusEvent] = {}
    for step in book.steps:
        if step.framework is None or step.framework.key != MEMBER or step.start_earliest > day:
            continue
        if step.event_kind == StatusEventKind.INVITED:
            invited[step.country_id] = step
        elif step.event_kind == StatusEventKind.INVITATION_WITHDRAWN:
            invited.pop(step.country_id, None)
    for period in book.standings:
        step = invited.get(period.country_id)
        if step is None or period.framework.key != MEMBER or period.start_earliest is None:
            continue
        if step.start_earliest <= period.start_earliest <= day:
            del invited[period.country_id]
    return iter(invited.values())


def _in_office(terms: Iterable[OfficeTerm], day: dt.date) -> list[OfficeTerm]:
    order = list(Office)
    return sorted(held(terms, day), key=lambda term: order.index(term.office))
