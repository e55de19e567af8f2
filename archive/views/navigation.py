"""What the masthead and the footer link to."""

from typing import Any
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from archive.models import StandardPage

SECTIONS = (
    ("/articles/", _("Articles")),
    ("/countries/", _("Countries")),
    ("/operations/", _("Operations")),
    ("/governments/", _("Governments")),
    ("/timeline/", _("Timeline")),
    ("/on/", _("By date")),
)
MORE_RECORDS = (
    ("/publishers/", _("Publishers")),
    ("/people/", _("People")),
    ("/events/", _("Events")),
    ("/frameworks/", _("Frameworks")),
    ("/series/", _("Series")),
    ("/sitemap.xml", _("Site map for machines")),
)
GUIDES = "archive.guides"
SECONDS_KEPT = 60
MOST_GUIDES = 8


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The links of every public page; the section that the address lies in is current."""
    if request.path.startswith("/admin/"):
        return {}
    return {
        "navigation": [
            {"url": url, "label": label, "current": request.path.startswith(url)}
            for url, label in SECTIONS
        ],
        "footer_using": [*guides(), _report_on(request)],
        "footer_records": [{"url": url, "label": label} for url, label in MORE_RECORDS],
    }


def _report_on(request: HttpRequest) -> dict[str, str]:
    """Where a reader says what is wrong on this page."""
    query = urlencode({"about": request.path})
    return {"url": f"{reverse('report')}?{query}", "label": _("Report an error on this page")}


def guides() -> list[dict[str, str]]:
    """The public plain pages right below home: how to cite, accessibility.

    They stand on every page, so the answer is kept; ``forget_guides`` drops it when one changes,
    and another process sees the change within SECONDS_KEPT.
    """
    kept = cache.get(GUIDES)
    if kept is None:
        pages = StandardPage.objects.public().filter(depth=3).order_by("path")[:MOST_GUIDES]
        kept = [
            {"url": f"/{slug}/", "label": title}
            for slug, title in pages.values_list("slug", "title")
        ]
        cache.set(GUIDES, kept, SECONDS_KEPT)
    return kept


def forget_guides() -> None:
    """Drops the kept list of plain pages."""
    cache.delete(GUIDES)
