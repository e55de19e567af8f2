"""What the listings of articles, countries and operations show for a request."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import Count, F, OuterRef, QuerySet, Subquery, TextChoices
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from archive.pages.article import ArticlePage
from archive.pages.article_parts import CountryMention, OperationMention
from archive.pages.country import CountryPage
from archive.pages.operation import OperationPage
from archive.records.facts.course import OperationPeriod
from archive.records.filters import (
    ArticleFilters,
    CountryFilters,
    ListingFilters,
    OperationFilters,
    Option,
)
from archive.timeline.factbook import factbook
from archive.timeline.map_status import MapStatus, statuses_on
from archive.vocabularies import CountryRole, EndState, OperationKind, Region

ARTICLES_A_PAGE = 20
INDEX_A_PAGE = 200
"""Countries and operations are an index to look along, not a stream: they stand on one page."""


@dataclass(frozen=True, slots=True)
class Number:
    """One link of the pagination; without an address it is the gap between two numbers."""

    label: str
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """The pagination of a list."""

    numbers: list[Number]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    heading: str
    rows: list[Any]
    status: MapStatus | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing for its template: its filters, the rows of this page, the number of all."""

    filters: ListingFilters
    total: int
    rows: list[Any]
    pages: Pages
    groups: list[Group] = field(default_factory=list)


def listing_for(page: Any, request: HttpRequest) -> Listing:
    """The listing of the index ``page``; raises Http404 for a page that the list has not."""
    listings: dict[str, Callable[[HttpRequest], Listing]] = {
        "articleindexpage": articles,
        "countryindexpage": countries,
        "operationindexpage": operations,
    }
    return listings[page._meta.model_name](request)


def articles(request: HttpRequest) -> Listing:
    """Articles by the time that they describe, newest first."""
    public = ArticlePage.objects.public()
    filters = ArticleFilters(
        request.GET,
        options={
            "government": _options(public, "published_under", "key", "label_en", live=True),
            "publisher": _options(public, "publisher", "key", "name_en", live=True),
            "document_type": _options(public, "document_type", "key", "name"),
            "country": _mentioned(CountryMention, "country", CountryPage, public),
            "operation": _mentioned(OperationMention, "operation", OperationPage, public),
        },
    )
    order = F("temporal_earliest").desc(nulls_last=True)
    rows = shown_in_lists(filters.apply(public)).order_by(order, "title", "pk")
    page, pages = _page(rows, filters, request, ARTICLES_A_PAGE)
    return Listing(filters, page.paginator.count, list(page), pages)


def shown_in_lists(rows: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    """Articles with what a list says of each, in the same query."""
    related = rows.select_related("published_under", "publisher", "document_type")
    return related.defer("body", "raw_text")


def countries(request: HttpRequest) -> Listing:
    """Countries by name, grouped by their status on the request's day."""
    public = CountryPage.objects.public()
    statuses = statuses_on(periods=factbook().standings, day=request.day)
    filters = CountryFilters(
        request.GET,
        options={
            "region": _chosen(public, "region", Region),
            "role": _chosen(public, "role", CountryRole),
            "status": [Option(one.value, one.label) for one in MapStatus],
        },
    )
    rows = []
    for country in filters.apply(public).defer("body").order_by("title", "pk"):
        country.status = statuses.get(country.pk, MapStatus.NONE)
        if filters.applied.get("status") in (None, country.status):
            rows.append(country)
    order = list(MapStatus)
    rows.sort(key=lambda row: (row.role == CountryRole.FORMER_STATE, order.index(row.status)))
    page, pages = _page(rows, filters, request, INDEX_A_PAGE)
    present = [row for row in page if row.role != CountryRole.FORMER_STATE]
    groups = [
        Group(str(status.label), [row for row in present if row.status == status], status)
        for status in MapStatus
    ]
    former = [row for row in page if row.role == CountryRole.FORMER_STATE]
    groups.append(Group(_("States of the past"), former))
    return Listing(filters, len(rows), list(page), pages, _filled(groups))


def operations(request: HttpRequest) -> Listing:
    """Operations by their start, newest first, grouped by whether they run today."""
    public = OperationPage.objects.public()
    filters = OperationFilters(
        request.GET,
        options={
            "kind": _chosen(public, "operation_kind", OperationKind),
            "region": [Option(one.value, one.label) for one in Region],
        },
    )
    ran = (
        OperationPeriod.objects.public()
        .filter(operation=OuterRef("pk"))
        .order_by("-start_earliest", "pk")
    )
    rows = (
        filters.apply(public)
        .defer("body")
        .annotate(
            years=Subquery(ran.values("period")[:1]),
            start=Subquery(ran.values("start_earliest")[:1]),
            over=Subquery(ran.values("end_latest")[:1]),
            end_state=Subquery(ran.values("end_state")[:1]),
        )
        .order_by(F("start").desc(nulls_last=True), "title", "pk")
    )
    page, pages = _page(rows, filters, request, INDEX_A_PAGE)
    shown = list(page)
    _add_theatres(shown)
    groups: dict[str, list[OperationPage]] = {"running": [], "ended": [], "open": []}
    for row in shown:
        ended = row.over is not None and row.over <= request.today
        running = row.end_state in (EndState.ONGOING, EndState.ENDED)
        groups["ended" if ended else "running" if running else "open"].append(row)
    named = [
        Group(_("Running today"), groups["running"]),
        Group(_("Ended"), groups["ended"]),
        Group(_("End not known to the archive"), groups["open"]),
    ]
    return Listing(filters, page.paginator.count, shown, pages, _filled(named))


def _add_theatres(operations: list[OperationPage]) -> None:
    """Gives each operation ``theatre_names``, of its public countries, in one query."""
    places = CountryPage.objects.public().filter(operations_here__in=operations)
    names: dict[int, list[str]] = {}
    for operation, name in places.order_by("title").values_list("operations_here", "title"):
        names.setdefault(operation, []).append(name)
    for operation in operations:
        operation.theatre_names = names.get(operation.pk, [])


def _filled(groups: Iterable[Group]) -> list[Group]:
    return [group for group in groups if group.rows]


def _options(
    rows: QuerySet, name: str, value: str, label: str, *, live: bool = False
) -> list[Option]:
    """The records that ``rows`` name in their foreign key ``name``, each with a count of rows."""
    if live:
        rows = rows.filter(**{f"{name}__live": True})
    else:
        rows = rows.filter(**{f"{name}__isnull": False})
    found = rows.order_by().values_list(f"{name}__{value}", f"{name}__{label}")
    return [Option(*row) for row in found.annotate(Count("pk")).order_by(f"{name}__{label}")]


def _mentioned(mentions: type, name: str, pages: type, public: QuerySet) -> list[Option]:
    """The public pages that public articles mention, each with the number of these articles."""
    rows = mentions.objects.filter(**{"article__in": public, f"{name}__in": pages.objects.public()})
    found = rows.order_by().values_list(f"{name}__slug", f"{name}__title")
    counted = found.annotate(Count("article", distinct=True)).order_by(f"{name}__title")
    return [Option(*row) for row in counted]


def _chosen(rows: QuerySet, name: str, choices: type[TextChoices]) -> list[Option]:
    """The ``choices`` that ``rows`` use in their field ``name``, each with its number of rows."""
    counts = dict(rows.order_by().values_list(name).annotate(Count("pk")))
    return [
        Option(value, str(label), counts[value])
        for value, label in choices.choices
        if value in counts
    ]


def _page(
    rows: Any, filters: ListingFilters, request: HttpRequest, size: int
) -> tuple[ListPage, Pages]:
    """The page that the request asks for, and the way to the others; Http404 for any other."""
    paginator = Paginator(rows, size)
    asked = request.GET.get("page", "1")
    # Only plain digits name a page: 1e20, -1 and Arabic figures have no address of their own.
    if not (asked.isascii() and asked.isdigit()) or len(asked) > 9 or not int(asked):
        raise Http404(_("There is no such page of this list."))
    number = int(asked)
    if number > paginator.num_pages:
        raise Http404(_("This list has no page %(number)d.") % {"number": number})

    def url(to: int) -> str:
        parts = [filters.query, f"page={to}" if to > 1 else ""]
        return "?" + "&".join(part for part in parts if part)

    page = paginator.page(number)
    numbers = [
        Number(str(one), url(one), current=one == number)
        if isinstance(one, int)
        else Number(str(one))
        for one in paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)
    ]
    return page, Pages(
        numbers,
        previous=url(number - 1) if page.has_previous() else "",
        next=url(number + 1) if page.has_next() else "",
    )
