"""What differs between two days: who came and went, which names and offices changed hands."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Model

from archive.records.facts.status import StatusPeriod
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import MapStatus
from archive.timeline.names_in_use import names_in_use
from archive.timeline.operations_on import OperationThatDay, operation_that_day
from archive.timeline.snapshot import AllianceSnapshot, snapshot
from archive.vocabularies import Office

NORWEGIAN = frozenset(Office) - {Office.SECRETARY_GENERAL}


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A country whose one status on the map differs."""

    country: Model
    before: MapStatus
    after: MapStatus


@dataclass(frozen=True, slots=True)
class Renaming:
    """A country that was known by another name."""

    country: Model
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Succession:
    """An office, or the government, with who held it on either day."""

    office: Office | None
    before: tuple[Model, ...]
    after: tuple[Model, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two days side by side; ``earlier`` comes first whichever was asked for first."""

    earlier: AllianceSnapshot
    later: AllianceSnapshot
    joined: tuple[StatusPeriod, ...]
    """Memberships on the later day of countries that were no members on the earlier."""
    left: tuple[StatusPeriod, ...]
    """Memberships on the earlier day of countries that were no members on the later."""
    statuses: tuple[StatusChange, ...]
    """Countries other than those, by name."""
    renamings: tuple[Renaming, ...]
    begun: tuple[OperationThatDay, ...]
    """Operations that ran on the later day and not on the earlier."""
    ended: tuple[OperationThatDay, ...]
    between: tuple[OperationThatDay, ...]
    """Operations that began after the earlier day and were over before the later."""
    successions: tuple[Succession, ...]

    @property
    def is_empty(self) -> bool:
        return not any(
            (
                *(self.joined, self.left, self.statuses, self.renamings),
                *(self.begun, self.ended, self.between, self.successions),
            )
        )


def compare(*, book: FactBook, one: dt.date, other: dt.date) -> Comparison:
    """What differs between ``one`` day and the ``other``."""
    earlier, later = (snapshot(book=book, day=day) for day in sorted((one, other)))
    were = {period.country_id for period in earlier.members}
    are = {period.country_id for period in later.members}
    ran = {each.period.pk for each in earlier.operations}
    runs = {each.period.pk for each in later.operations}
    return Comparison(
        earlier=earlier,
        later=later,
        joined=tuple(each for each in later.members if each.country_id not in were),
        left=tuple(each for each in earlier.members if each.country_id not in are),
        statuses=tuple(_status_changes(book, earlier, later, apart=were ^ are)),
        renamings=tuple(_renamings(book, earlier, later)),
        begun=tuple(each for each in later.operations if each.period.pk not in ran),
        ended=tuple(each for each in earlier.operations if each.period.pk not in runs),
        between=tuple(_between(book, earlier.day, later.day)),
        successions=tuple(_successions(earlier, later)),
    )


def _countries(book: FactBook) -> list[Model]:
    found = {one.country_id: one.country for one in book.standings}
    return sorted(found.values(), key=lambda country: country.title)


def _status_changes(
    book: FactBook, earlier: AllianceSnapshot, later: AllianceSnapshot, *, apart: set[int]
) -> Iterator[StatusChange]:
    for country in _countries(book):
        before = earlier.statuses.get(country.pk, MapStatus.NONE)
        after = later.statuses.get(country.pk, MapStatus.NONE)
        if before != after and country.pk not in apart:
            yield StatusChange(country, before, after)


def _renamings(
    book: FactBook, earlier: AllianceSnapshot, later: AllianceSnapshot
) -> Iterator[Renaming]:
    """Only dated names are compared: one without a date says nothing of a day."""
    dated = tuple(one for one in book.names if one.period)
    then, since = (names_in_use(names=dated, day=shown.day) for shown in (earlier, later))
    for country in _countries(book):
        before, after = then.get(country.pk), since.get(country.pk)
        if before and after and before != after:
            yield Renaming(country, before, after)


def _between(book: FactBook, earlier: dt.date, later: dt.date) -> Iterator[OperationThatDay]:
    for period in book.operations:
        start, over = period.start_earliest, period.end_latest
        if start is not None and over is not None and earlier < start and over <= later:
            yield operation_that_day(period, book=book, day=start)


def _successions(earlier: AllianceSnapshot, later: AllianceSnapshot) -> Iterator[Succession]:
    order = (Office.SECRETARY_GENERAL, None, *(one for one in Office if one in NORWEGIAN))
    for office in order:
        before, after = _holders(earlier, office), _holders(later, office)
        if before != after:
            yield Succession(office, before, after)


def _holders(shown: AllianceSnapshot, office: Office | None) -> tuple[Model, ...]:
    """Who held ``office``, or the governments that sat where it is None."""
    if office is None:
        found: Iterable[Model] = (term.government for term in shown.governments)
    else:
        found = (term.person for term in shown.offices if term.office == office)
    return tuple(dict.fromkeys(found))
