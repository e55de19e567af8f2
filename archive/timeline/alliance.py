"""The alliance on a day: how many belonged to it, the map, and the staircase of its growth."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Model

from archive.records.facts.status import StatusPeriod
from archive.timeline.map_status import (
    BORDERS_OF_TODAY_FROM,
    AllianceMap,
    MapStatus,
    alliance_map,
    statuses_on,
)
from archive.timeline.membership import (
    Change,
    changes,
    earlier_change,
    later_change,
    members_on,
)
from archive.timeline.staircase import Staircase, staircase

SIGNED = dt.date(1949, 4, 4)
"""The day on which the North Atlantic Treaty was signed; before it there was no alliance."""
IN_FORCE = dt.date(1949, 8, 24)
"""The day on which the treaty came into force; members before it had signed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The countries that have one status on the day."""

    status: MapStatus
    countries: list[Model]


@dataclass(frozen=True, slots=True)
class AllianceOnDay:
    """The alliance on a day: its members, the others, the map and the staircase."""

    day: dt.date
    members: list[StatusPeriod]
    others: list[Standing]
    map: AllianceMap
    steps: list[Change]
    stairs: Staircase | None
    signed_on: dt.date = SIGNED
    in_force_on: dt.date = IN_FORCE
    todays_borders_from: dt.date = BORDERS_OF_TODAY_FROM

    @property
    def legend(self) -> list[MapStatus]:
        return list(MapStatus)

    @property
    def first_change(self) -> Change:
        return self.steps[0]

    @property
    def last_change(self) -> Change:
        return self.steps[-1]

    @property
    def earlier(self) -> Change | None:
        """The change of the number of members before the day."""
        return earlier_change(changes=self.steps, day=self.day)

    @property
    def later(self) -> Change | None:
        """The change of the number of members after the day."""
        return later_change(changes=self.steps, day=self.day)

    @property
    def is_change(self) -> bool:
        """The number of members changed on this very day."""
        return any(step.day == self.day for step in self.steps)

    @property
    def before_the_treaty(self) -> bool:
        return self.day < SIGNED

    @property
    def only_signed(self) -> bool:
        """The treaty had been signed, and was not in force yet."""
        return SIGNED <= self.day < IN_FORCE

    @property
    def era_note(self) -> bool:
        """States existed then that the map, drawn with today's borders, does not show."""
        return self.day < BORDERS_OF_TODAY_FROM

    def number(self, status: MapStatus) -> int:
        return sum(len(one.countries) for one in self.others if one.status == status)

    @property
    def candidates(self) -> int:
        return self.number(MapStatus.ACTION_PLAN)

    @property
    def partners(self) -> int:
        return self.number(MapStatus.PARTNER)


def alliance_on(*, periods: Sequence[StatusPeriod], day: dt.date, today: dt.date) -> AllianceOnDay:
    """The alliance on ``day``, from the ``standings()``; its staircase runs to ``today``."""
    statuses = statuses_on(periods=periods, day=day)
    countries = {period.country_id: period.country for period in periods}
    steps = changes(periods=periods)
    by_name = sorted(countries.values(), key=lambda country: country.title)
    return AllianceOnDay(
        day=day,
        members=members_on(periods=periods, day=day),
        others=[
            Standing(status, [one for one in by_name if statuses.get(one.pk) == status])
            for status in (MapStatus.ACTION_PLAN, MapStatus.PARTNER, MapStatus.FORMER)
        ],
        map=alliance_map(statuses={countries[pk].iso3: one for pk, one in statuses.items()}),
        steps=steps,
        stairs=staircase(changes=steps, day=day, today=today),
    )
