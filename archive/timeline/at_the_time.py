"""What was true when a text spoke, beside what is true now, and what came in between."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from archive.dates import show_years
from archive.records.facts.course import OperationPeriod
from archive.records.facts.status import StatusPeriod
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import MapStatus, status_of
from archive.timeline.membership import covers, members_on
from archive.timeline.names_in_use import names_in_use
from archive.timeline.operations_on import OperationThatDay, operation_that_day
from archive.timeline.status_history import moments


@dataclass(frozen=True, slots=True)
class CountryThen:
    """A country: its status on the day, and in words what came next."""

    country: Model
    status: MapStatus
    next: str
    name_then: str = ""
    """The name in use on the day, where it was another than today's."""


@dataclass(frozen=True, slots=True)
class OperationThen:
    """An operation that a text mentions: how it was on the day, and what has come of it."""

    name: str
    url: str
    then: str
    since: str


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
    operations: list[OperationThen]

    @property
    def dots(self) -> list[bool]:
        """A dot for each of today's members: whether it had joined."""
        return [number < self.joined for number in range(self.members_now)]


def at_the_time(
    *,
    book: FactBook,
    day: dt.date,
    today: dt.date,
    countries: Iterable[Model],
    operations: Mapping[str, str] | None = None,
) -> AtTheTime:
    """The alliance on ``day`` beside ``today``, with what ``countries`` were on both.

    ``operations`` are the names of the operations that the text mentions, by their addresses.
    """
    periods = book.standings
    then = {one.country_id for one in members_on(periods=periods, day=day)}
    now = {one.country_id for one in members_on(periods=periods, day=today)}
    names = names_in_use(names=book.names, day=day)
    rows, steady = [], []
    for country in countries:
        if country.pk in then and country.pk in now:
            steady.append(country)
            continue
        own = [period for period in periods if period.country_id == country.pk]
        status = status_of(periods=own, day=day)
        named = names.get(country.pk, country.title)
        rows.append(
            CountryThen(
                country,
                status,
                what_came_next(own, status, day, today),
                named if named != country.title else "",
            )
        )
    mentioned = list(_operations(book, operations or {}, day, today))
    return AtTheTime(day, len(then), len(now), len(then & now), rows, steady, operations=mentioned)


def _operations(
    book: FactBook, named: Mapping[str, str], day: dt.date, today: dt.date
) -> Iterator[OperationThen]:
    runs = {one.operation.url: one for one in book.operations}
    for url, name in named.items():
        run = runs.get(url)
        if run is None:
            yield OperationThen(name, url, "", "")
            continue
        shown = operation_that_day(run, book=book, day=day)
        yield OperationThen(name, url, _as_it_was(shown, day), _since(run, day, today))


def _as_it_was(shown: OperationThatDay, day: dt.date) -> str:
    run = shown.period
    if run.start_earliest is not None and run.start_earliest > day:
        return _("not begun")
    if run.end_latest is not None and run.end_latest <= day:
        return _("over since %(year)d") % {"year": run.when_parsed.end.year}
    running = _("running") if shown.certain else _("perhaps running")
    if not shown.known:
        return running
    known = _("%(figure)s (%(date)s)") % {"figure": shown.strength, "date": shown.counted}
    return known if shown.certain else f"{running}, {known}"


def _since(run: OperationPeriod, day: dt.date, today: dt.date) -> str:
    """What has come of the operation between ``day`` and ``today``."""
    when, later = run.when_parsed, run.start_earliest is not None and run.start_earliest > day
    over = run.end_latest is not None and run.end_latest <= today
    if later and run.start_earliest <= today:
        if over:
            return _("ran %(years)s") % {"years": show_years(when)}
        return _("began %(year)d") % {"year": when.start.year}
    if over:
        return _("ended %(year)d") % {"year": when.end.year} if run.end_latest > day else ""
    return _("runs today") if run.bounds.certainly_contains(today) else ""


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
