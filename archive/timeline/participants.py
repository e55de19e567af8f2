"""Which countries took part in a framework on a day, which may have, and which had left."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.frameworks import Framework
from archive.records.querysets import DatedQuerySet
from archive.vocabularies import StatusEventKind, StatusRole


@dataclass(frozen=True, slots=True)
class Participation:
    """The periods of a framework as they stood on one day."""

    participants: list[StatusPeriod]
    observers: list[StatusPeriod]
    doubtful: list[StatusPeriod]
    """Whose dates are too coarse to tell whether they took part on the day."""
    earlier: list[StatusPeriod]
    """Periods that were over on the day, in the order in which they ended."""

    @property
    def shown(self) -> Iterable[StatusPeriod]:
        """All periods, in the order of a page."""
        return [*self.participants, *self.doubtful, *self.observers, *self.earlier]


def participation(*, framework: Framework, day: dt.date) -> Participation:
    """The participants of ``framework`` on ``day``, in the order of their names; one query."""
    found = Participation([], [], [], [])
    for period in _periods().filter(framework=framework).order_by("country__title", "pk"):
        if period.end_latest is not None and period.end_latest <= day:
            found.earlier.append(period)
        elif period.start_earliest is not None and period.start_earliest > day:
            continue
        elif not _stood(period, day=day):
            found.doubtful.append(period)
        elif period.role == StatusRole.OBSERVER:
            found.observers.append(period)
        else:
            found.participants.append(period)
    found.earlier.sort(key=lambda period: (period.end_latest, period.country.title))
    return found


def suspensions_in(*, framework: Framework, day: dt.date) -> DatedQuerySet:
    """The suspensions of cooperation in ``framework`` up to ``day``, oldest first."""
    steps = StatusEvent.objects.public().filter(framework=framework)
    suspended = steps.filter(event_kind=StatusEventKind.SUSPENDED)
    return suspended.up_to(day).select_related("country").chronological()


def participant_counts(*, day: dt.date) -> dict[int, int]:
    """The number of participants on ``day`` of each framework that has any, by its pk."""
    stood = Q(start_latest__lte=day) | Q(start_earliest__isnull=True)
    stood &= Q(end_earliest__gt=day) | Q(end_earliest__isnull=True)
    rows = _periods().filter(stood, role=StatusRole.PARTICIPANT).order_by()
    return dict(rows.values_list("framework").annotate(Count("country", distinct=True)))


def frameworks_with_participants() -> set[int]:
    """The pks of the frameworks of which the archive records any participant."""
    return set(_periods().order_by().values_list("framework", flat=True).distinct())


def _periods() -> DatedQuerySet:
    return StatusPeriod.objects.public().select_related("country")


def _stood(period: StatusPeriod, *, day: dt.date) -> bool:
    """Whether the period held on ``day``, whatever the days that its dates leave open.

    A period whose end is not known is taken to go on: its own words say that the end is not known.
    """
    begun = period.start_latest is None or period.start_latest <= day
    return begun and (period.end_earliest is None or period.end_earliest > day)
