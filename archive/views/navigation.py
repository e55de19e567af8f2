"""What the masthead and the footer link to."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

SECTIONS = (
    ("/articles/", _("Articles")),
    ("/countries/", _("Countries")),
    ("/operations/", _("Operations")),
    ("/governments/", _("Governments")),
)
MORE_RECORDS = (
    ("/publishers/", _("Publishers")),
    ("/people/", _("People")),
    ("/events/", _("Events")),
    ("/frameworks/", _("Frameworks")),
    ("/series/", _("Series")),
)
FOR_MACHINES = (("/sitemap.xml", _("Site map for machines")),)


def navigation(request: HttpRequest) -> dict[str, Any]:
    """The links of every page; the section that the address lies in is current."""
    return {
        "navigation": [
            {"url": url, "label": label, "current": request.path.startswith(url)}
            for url, label in SECTIONS
        ],
        "footer_using": [{"url": url, "label": label} for url, label in MORE_RECORDS],
        "footer_data": [{"url": url, "label": label} for url, label in FOR_MACHINES],
    }
