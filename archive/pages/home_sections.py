"""The sections of the home page: from the archive, the alliance on a day, the doors, the month."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Count, F, Model, OuterRef, Q, QuerySet, Subquery

from archive.pages.article import ArticlePage
from archive.pages.article_record import Strip, history_of, strip_of, with_record
from archive.pages.country import CountryPage
from archive.pages.listings import shown_in_lists
from archive.pages.operation import OperationPage
from archive.records.agents import Government, Organisation
from archive.records.events import HistoricalEvent
from archive.records.facts.offices import GovernmentTerm
from archive.records.facts.status import StatusPeriod
from archive.timeline.map_status import (
    BORDERS_OF_TODAY_FROM,
    AllianceMap,
    MapStatus,
    alliance_map,
    statuses_on,
)
from archive.timeline.membership import Change, changes, members_on, standings
from archive.timeline.staircase import Staircase, staircase

LATEST = 3
THIS_MONTH = 4
COMPARED = ((1990, 2000), (2003, 2005), (2021, 2025))
"""Years that a class may lay side by side: before and after the large changes."""
IN_FORCE = dt.date(1949, 8, 24)
"""The day on which the North Atlantic Treaty came into force; members before it had signed."""


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
    era_note: bool
    """States existed then that the map, drawn with today's borders, does not show."""
    only_signed: bool
    """The treaty had been signed, and was not in force yet."""

    @property
    def legend(self) -> list[MapStatus]:
        return list(MapStatus)

    @property
    def first_change(self) -> Change:
        return self.steps[0]

    @property
    def last_change(self) -> Change:
        return self.steps[-1]

    def number(self, status: MapStatus) -> int:
        return sum(len(one.countries) for one in self.others if one.status == status)

    @property
    def candidates(self) -> int:
        return self.number(MapStatus.ACTION_PLAN)

    @property
    def partners(self) -> int:
        return self.number(MapStatus.PARTNER)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The members on the first days of two years, and who joined between them."""

    earlier: dt.date
    later: dt.date
    members_before: int
    members_after: int
    joined: list[Model]


@dataclass(frozen=True, slots=True)
class Front:
    """The home page for its template."""

    featured: Model | None
    strip: Strip | None
    latest: list[Model]
    governments: list[Model]
    publishers: list[Model]
    alliance: AllianceOnDay
    comparisons: list[Comparison]
    doors: dict[str, int]
    events: list[Model]
    today: dt.date


def front_of(home: Any, *, today: dt.date) -> Front:
    """What the home page shows on ``today``."""
    articles = ArticlePage.objects.public()
    featured = with_record(articles.filter(pk=home.featured_article_id)).first()
    strip = None
    if featured is not None:
        strip = strip_of(featured, row=featured, history=history_of(featured), today=today)
    periods = standings()
    day = home.featured_day or (featured and featured.temporal_earliest) or today
    latest = shown_in_lists(articles).order_by(F("first_published_at").desc(), "-pk")
    governments = _with_articles(Government.objects.public(), "articles", articles)
    term = GovernmentTerm.objects.public().filter(government=OuterRef("pk"))
    since = Subquery(term.order_by("-start_earliest", "pk").values("start_earliest")[:1])
    return Front(
        featured=featured,
        strip=strip,
        latest=list(latest.exclude(pk=home.featured_article_id)[:LATEST]),
        governments=list(
            governments.annotate(since=since).order_by(F("since").desc(nulls_last=True), "pk")
        ),
        publishers=list(_with_articles(Organisation.objects.public(), "published", articles)),
        alliance=alliance_on(periods=periods, day=day, today=today),
        comparisons=list(comparisons(periods=periods)),
        doors={
            "articles": articles.count(),
            "countries": CountryPage.objects.public().count(),
            "operations": OperationPage.objects.public().count(),
            "governments": Government.objects.public().count(),
        },
        events=events_of_month(today=today),
        today=today,
    )


def _with_articles(rows: QuerySet, relation: str, articles: QuerySet) -> QuerySet:
    """The ``rows`` under which public articles stand, each with their ``number``."""
    number = Count(relation, filter=Q(**{f"{relation}__in": articles}))
    return rows.annotate(number=number).filter(number__gt=0)


def alliance_on(*, periods: list[StatusPeriod], day: dt.date, today: dt.date) -> AllianceOnDay:
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
        era_note=day < BORDERS_OF_TODAY_FROM,
        only_signed=day < IN_FORCE,
    )


def comparisons(*, periods: list[StatusPeriod]) -> Iterator[Comparison]:
    """The pairs of years in which the archive knows of members on both first days."""
    for years in COMPARED:
        earlier, later = (dt.date(year, 1, 1) for year in years)
        before = {one.country_id for one in members_on(periods=periods, day=earlier)}
        after = members_on(periods=periods, day=later)
        if before and after:
            joined = [one.country for one in after if one.country_id not in before]
            joined.sort(key=lambda country: country.title)
            yield Comparison(earlier, later, len(before), len(after), joined)


def events_of_month(*, today: dt.date) -> list[HistoricalEvent]:
    """Events that began on a known day of this month of any year: those nearest to today's day."""
    rows = HistoricalEvent.objects.public().filter(
        start_earliest__month=today.month, start_latest=F("start_earliest")
    )
    near = sorted(rows, key=lambda one: (abs(one.start_earliest.day - today.day), one.pk))
    return sorted(
        islice(near, THIS_MONTH), key=lambda one: (one.start_earliest.day, one.start_earliest)
    )
