"""The countries by their status on a day, under the names of that day and with the date since."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.dates import PartialDate, iso, show_date
from archive.records.facts.status import StatusPeriod
from archive.timeline.map_status import MapStatus, status_of, suspended
from archive.timeline.membership import ACTION_PLAN, MEMBER, covers

PARTNERSHIPS_SHOWN = ("pfp", "md", "ici", "eapc", "nacc", "gp")
"""Frameworks of partners; a country in several stands under the first."""


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A country that had a status on the day."""

    name: str
    """The name in use on the day."""
    url: str
    code: str
    remark: str
    """Since when, or until when, in words."""
    year: int | None
    certain: bool
    """False where the dates leave open whether it had the status on this very day."""
    verified: bool


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """Countries of one status that belong together: an accession round, or a framework."""

    heading: str
    iso: str
    url: str
    rows: list[CountryRow]


@dataclass(frozen=True, slots=True)
class CountryLists:
    """All countries that had a status on a day."""

    rounds: list[CountryGroup]
    candidates: list[CountryRow]
    partners: list[CountryGroup]
    former: list[CountryRow]

    @property
    def number_of_members(self) -> int:
        return sum(len(group.rows) for group in self.rounds)

    @property
    def number_of_partners(self) -> int:
        return sum(len(group.rows) for group in self.partners)

    @property
    def has_doubtful(self) -> bool:
        """Whether for any of them the day is left open."""
        return any(not row.certain for row in self._all())

    @property
    def has_unverified(self) -> bool:
        return any(not row.verified for row in self._all())

    def _all(self) -> Iterator[CountryRow]:
        for group in (*self.rounds, *self.partners):
            yield from group.rows
        yield from self.candidates
        yield from self.former


def country_lists(
    *, periods: Iterable[StatusPeriod], names: Mapping[int, str], day: dt.date
) -> CountryLists:
    """The lists of ``day``, from the ``standings()`` and the ``names_in_use()`` of that day."""
    by_country: dict[int, list[StatusPeriod]] = {}
    for period in periods:
        by_country.setdefault(period.country_id, []).append(period)
    held: dict[MapStatus, list[StatusPeriod]] = {status: [] for status in MapStatus}
    for rows in by_country.values():
        status = status_of(periods=rows, day=day)
        if status != MapStatus.NONE:
            held[status].append(_deciding(rows, status, day))
    for rows in held.values():
        rows.sort(key=lambda one: (one.country.title, one.pk))
    return CountryLists(
        rounds=list(_rounds(held[MapStatus.MEMBER], names, day)),
        candidates=[_row(one, names, day) for one in held[MapStatus.ACTION_PLAN]],
        partners=list(_partners(held[MapStatus.PARTNER], names, day)),
        former=[_row(one, names, day) for one in held[MapStatus.FORMER]],
    )


def _deciding(periods: Sequence[StatusPeriod], status: MapStatus, day: dt.date) -> StatusPeriod:
    """The one of a country's ``periods`` that gives it its ``status`` on ``day``."""
    begun = [one for one in periods if one.start_earliest is None or one.start_earliest <= day]
    if status == MapStatus.FORMER:
        return max(begun, key=lambda one: (_stopped(one, day) or dt.date.min, one.pk))
    keys = {MapStatus.MEMBER: (MEMBER,), MapStatus.ACTION_PLAN: (ACTION_PLAN,)}
    order = keys.get(status, PARTNERSHIPS_SHOWN)
    holding = [
        one
        for one in begun
        if one.framework.key in order and covers(one, day=day) and not suspended(one, day)
    ]
    return min(holding, key=lambda one: (not _holds(one, day), order.index(one.framework.key)))


def _stopped(period: StatusPeriod, day: dt.date) -> dt.date | None:
    return period.suspended_on if suspended(period, day) else period.end_latest


def _holds(period: StatusPeriod, day: dt.date) -> bool:
    return period.bounds.certainly_contains(day)


def _row(period: StatusPeriod, names: Mapping[int, str], day: dt.date) -> CountryRow:
    country, when = period.country, period.when_parsed
    start = when.start if when else None
    over = not covers(period, day=day)
    stopped = suspended(period, day)
    if stopped and not over:
        date = show_date(PartialDate.parse(period.suspended_when))
        remark = _("suspended since %(date)s") % {"date": date}
    elif over:
        remark = _("until %(date)s") % {"date": show_date(when.end)}
    else:
        remark = _("since %(date)s") % {"date": show_date(start)} if start else ""
    return CountryRow(
        name=names.get(country.pk, country.title),
        url=country.url or "",
        code=country.iso3 or "",
        remark=remark,
        year=start.year if start else None,
        certain=over or stopped or _holds(period, day),
        verified=period.is_verified,
    )


def _rounds(
    members: Iterable[StatusPeriod], names: Mapping[int, str], day: dt.date
) -> Iterator[CountryGroup]:
    rounds: dict[PartialDate | None, list[StatusPeriod]] = {}
    for one in sorted(members, key=lambda one: one.start_earliest or dt.date.min):
        when = one.when_parsed
        rounds.setdefault(when.start if when else None, []).append(one)
    for number, (when, rows) in enumerate(rounds.items()):
        date = show_date(when) if when else _("Date not known")
        heading = date if number else _("Founding members, %(date)s") % {"date": date}
        shown = [_row(one, names, day) for one in rows]
        yield CountryGroup(heading, iso(when) if when else "", "", shown)


def _partners(
    partners: Iterable[StatusPeriod], names: Mapping[int, str], day: dt.date
) -> Iterator[CountryGroup]:
    groups: dict[str, list[StatusPeriod]] = {key: [] for key in PARTNERSHIPS_SHOWN}
    for one in partners:
        groups[one.framework.key].append(one)
    for key, rows in groups.items():
        if rows:
            url = f"/frameworks/{key}/?on={day.isoformat()}"
            shown = [_row(one, names, day) for one in rows]
            yield CountryGroup(rows[0].framework.name, "", url, shown)
