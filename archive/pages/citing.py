"""The citation that a page shows of itself: of its newest version, or none in a preview."""

from django.http import HttpRequest
from wagtail.models import Page

from archive.citations.box import CiteBox
from archive.records.identifiers import Version


def citation_of_page(
    page: Page, request: HttpRequest, *, newest: Version | None = None
) -> CiteBox | None:
    """The citation of ``page``; ``newest`` is its newest version, where that is read already.

    A preview shows what no version holds yet, so there is nothing to cite.
    """
    if getattr(request, "is_preview", False):
        return None
    version = newest or Version.objects.of(page).to_cite().first()
    if version is None:
        return None
    address, root = page.get_url(request) or "", request.build_absolute_uri("/")
    return CiteBox.of(version, address=address, root=root)
