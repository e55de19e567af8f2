"""The sections of the home page: from the archive, the alliance on a day, the doors, the month."""

import datetime as dt
from collections.abc import Iterator, Sequence
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
from archive.timeline.alliance import AllianceOnDay, alliance_on
from archive.timeline.days import FIRST_DAY, last_day
from archive.timeline.factbook import factbook
from archive.timeline.membership import members_on

LATEST = 3
THIS_MONTH = 4
COMPARED = ((1990, 2000), (2003, 2005), (2021, 2025))
"""Years that a class may lay side by side: before and after the large changes."""


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

    @property
    def first_day(self) -> dt.date:
        """The first day that the archive answers for."""
        return FIRST_DAY

    @property
    def last_day(self) -> dt.date:
        return last_day(today=self.today)


def front_of(home: Any, *, today: dt.date) -> Front:
    """What the home page shows on ``today``."""
    articles = ArticlePage.objects.public()
    featured = with_record(articles.filter(pk=home.featured_article_id)).first()
    strip = None
    if featured is not None:
        strip = strip_of(featured, row=featured, history=history_of(featured), today=today)
    periods = factbook().standings
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


def comparisons(*, periods: Sequence[StatusPeriod]) -> Iterator[Comparison]:
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
