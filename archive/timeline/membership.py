"""Who belonged to the alliance on a day, since when, and on which days the number changed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.records.facts.status import StatusPeriod

MEMBER = "member"
ACTION_PLAN = "map"
MILITARY_STRUCTURE = "integrated-military"
PARTNERSHIPS = frozenset({"nacc", "pfp", "eapc", "md", "ici", "gp"})
STANDING = frozenset({MEMBER, ACTION_PLAN, *PARTNERSHIPS})
"""Keys of the frameworks that give a country its standing; talks with a single country do not."""

PERIOD_FIELDS = (
    *("period", "start_earliest", "start_latest", "end_earliest", "end_latest", "end_state"),
    *("verification", "note", "role", "kind", "framework__key", "framework__name"),
    "framework__abbreviation",
    *("country__title", "country__slug", "country__url_path", "country__code", "country__iso3"),
    *("country__region", "country__role"),
)
"""What is read of a status period, its country and its framework."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the number of members changed, and the number from that day on."""

    day: dt.date
    count: int


def covers(period: StatusPeriod, *, day: dt.date) -> bool:
    """Whether the period held, or may have held, on ``day``: the rule of ``as_of``."""
    begun = period.start_earliest is None or period.start_earliest <= day
    return begun and (period.end_latest is None or period.end_latest > day)


def members_on(*, periods: Iterable[StatusPeriod], day: dt.date) -> list[StatusPeriod]:
    """The membership periods that hold on ``day``, in the order of accession; one a country."""
    held: dict[int, StatusPeriod] = {}
    for period in periods:
        if period.framework.key == MEMBER and covers(period, day=day):
            held.setdefault(period.country_id, period)
    return list(held.values())


def changes(*, periods: Sequence[StatusPeriod]) -> list[Change]:
    """The days on which the number of members changed, oldest first."""
    members = [period for period in periods if period.framework.key == MEMBER]
    days = {bound for one in members for bound in (one.start_earliest, one.end_latest) if bound}
    found: list[Change] = []
    for day in sorted(days):
        count = len(members_on(periods=members, day=day))
        if count != (found[-1].count if found else 0):
            found.append(Change(day, count))
    return found


def earlier_change(*, changes: Sequence[Change], day: dt.date) -> Change | None:
    """The last change before ``day``."""
    return next((change for change in reversed(changes) if change.day < day), None)


def later_change(*, changes: Sequence[Change], day: dt.date) -> Change | None:
    """The first change after ``day``."""
    return next((change for change in changes if change.day > day), None)
