"""What machines ask: is it alive, is it ready, what may be crawled, and what is there."""

import shutil
from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import (
    ArticlePage,
    CountryPage,
    Framework,
    Government,
    HistoricalEvent,
    HomePage,
    OperationPage,
    Organisation,
    Person,
    SearchDocument,
    Series,
    StandardPage,
)
from archive.timeline.factbook import factbook
from archive.timeline.membership import changes
from archive.views.on_day import address_of
from archive.vocabularies import OrganisationKind, TextForm

MINIMUM_FREE_BYTES = 100 * 1024 * 1024
ADDRESSES_A_FILE = 50_000


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """The site can serve: database, migrations, disk, search index; 503 where one fails."""
    checks = {"database": False, "migrations": False, "disk": False, "index": False}
    try:
        connection.ensure_connection()
        checks["database"] = True
        executor = MigrationExecutor(connection)
        checks["migrations"] = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        articles = ArticlePage.objects.public().exists()
        checks["index"] = SearchDocument.objects.filter(kind="article").exists() == articles
    except DatabaseError:
        pass
    # MEDIA_ROOT may not exist before the first upload; what holds the project does.
    checks["disk"] = shutil.disk_usage(settings.VAR).free >= MINIMUM_FREE_BYTES
    ready = all(checks.values())
    return JsonResponse({"ready": ready, "checks": checks}, status=200 if ready else 503)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /search/",
        "Disallow: /report/",
        "Allow: /",
        "",
        f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All public addresses from plain columns: no page is built for it."""
    page = request.GET.get("page", "")
    entries = list(_addresses())
    files = -(-len(entries) // ADDRESSES_A_FILE)
    if files > 1 and not page:
        context = {"files": range(1, files + 1), "root": request.build_absolute_uri("/")}
        return render(request, "machines/sitemap_index.xml", context, "application/xml")
    if page and not (len(page) <= 9 and page.isdecimal() and 1 <= int(page) <= files):
        raise Http404
    start = (int(page) - 1) * ADDRESSES_A_FILE if page else 0
    context = {
        "entries": entries[start : start + ADDRESSES_A_FILE],
        "root": request.build_absolute_uri("/").rstrip("/"),
    }
    return render(request, "machines/sitemap.xml", context, "application/xml")


def _addresses() -> Iterator[tuple[str, str]]:
    """(path, day of the last publication) of each public thing that search engines may list."""
    yield "/timeline/", ""
    yield "/on/", ""
    for change in changes(periods=factbook().standings):
        yield address_of(change.day), ""
    root = HomePage.objects.order_by("path").values_list("url_path", flat=True).first() or "/"
    # A demonstration asks robots not to index it.
    articles = ArticlePage.objects.public().exclude(text_form=TextForm.DEMONSTRATION)
    for pages in (
        HomePage.objects.public(),
        StandardPage.objects.public(),
        articles,
        CountryPage.objects.public(),
        OperationPage.objects.public(),
    ):
        for url_path, published_at in pages.values_list("url_path", "last_published_at"):
            yield "/" + url_path.removeprefix(root), _day(published_at)
    ministries = Organisation.objects.filter(organisation_kind=OrganisationKind.MINISTRY)
    for stem, records in (
        ("governments", Government.objects.public()),
        ("publishers", ministries.public()),
        ("people", Person.objects.public()),
        ("events", HistoricalEvent.objects.public()),
        ("frameworks", Framework.objects.public()),
        ("series", Series.objects.public()),
    ):
        for key, published_at in records.order_by("pk").values_list("key", "last_published_at"):
            yield f"/{stem}/{key}/", _day(published_at)


def _day(moment) -> str:
    return moment.date().isoformat() if moment else ""
