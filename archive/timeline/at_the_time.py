"""What was true when a text spoke, beside what is true now, and what came in between."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from archive.records.facts.status import StatusPeriod
from archive.timeline.map_status import MapStatus, status_of
from archive.timeline.membership import covers, members_on
from archive.timeline.status_history import moments


@dataclass(frozen=True, slots=True)
class CountryThen:
    """A country: its status on the day, and in words what came next."""

    country: Model
    status: MapStatus
    next: str


@dataclass(frozen=True, slots=True)
class AtTheTime:
    """The alliance on the day of a text, and today."""

    day: dt.date
    members_then: int
    members_now: int
    joined: int
    """How many of today's members were members on the day."""
    countries: list[CountryThen]
    """The countries asked for that were no members on the day, or are none today."""
    steady: list[Model]
    """Those that were members on the day and are today."""

    @property
    def dots(self) -> list[bool]:
        """A dot for each of today's members: whether it had joined."""
        return [number < self.joined for number in range(self.members_now)]


def at_the_time(
    *, periods: Sequence[StatusPeriod], day: dt.date, today: dt.date, countries: Iterable[Model]
) -> AtTheTime:
    """The alliance on ``day`` beside ``today``, with the standing of ``countries`` on both."""
    then = {one.country_id for one in members_on(periods=periods, day=day)}
    now = {one.country_id for one in members_on(periods=periods, day=today)}
    rows, steady = [], []
    for country in countries:
        if country.pk in then and country.pk in now:
            steady.append(country)
            continue
        own = [period for period in periods if period.country_id == country.pk]
        status = status_of(periods=own, day=day)
        rows.append(CountryThen(country, status, what_came_next(own, status, day, today)))
    return AtTheTime(day, len(then), len(now), len(then & now), rows, steady)


def what_came_next(
    periods: Sequence[StatusPeriod], status: MapStatus, day: dt.date, today: dt.date
) -> str:
    """Accession, where it came, else the next change of status after ``day``, with its year."""
    joined = members_on(periods=periods, day=today)
    if joined and not any(covers(one, day=day) for one in joined):
        return _("joined %(year)d") % {"year": joined[0].start_earliest.year}
    for moment in sorted(moments(periods)):
        if not day < moment <= today:
            continue
        after = status_of(periods=periods, day=moment)
        if after != status:
            return _changed_to(after, any(one.suspended_on == moment for one in periods)) % {
                "year": moment.year
            }
    return _("the same today") if periods and today > day else ""


def _changed_to(status: MapStatus, suspended: bool) -> str:
    if status == MapStatus.FORMER:
        return _("suspended %(year)d") if suspended else _("ended %(year)d")
    words = {MapStatus.ACTION_PLAN: _("MAP %(year)d"), MapStatus.PARTNER: _("partner %(year)d")}
    return words.get(status, _("joined %(year)d"))
