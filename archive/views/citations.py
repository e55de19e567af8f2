"""Citations as files: ``cite.bib``, ``cite.ris`` and ``cite.json`` below any public page."""

from django.db.models import Model
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from archive.citations.formats import FORMATS
from archive.citations.versions import citation_of
from archive.models import Version
from archive.pages.page import ArchivePage
from archive.preservation.withdrawal import tombstone_at
from archive.views.errors import gone
from archive.views.records import RECORD_PAGES

LONGEST_NUMBER = 9


@require_safe
def citation(request: HttpRequest, path: str, ending: str) -> HttpResponse:
    """The citation of what stands at ``path``: of its newest version, or of ``?version=``.

    404 where nothing public stands there or has no such version, 410 where it was withdrawn, 400
    where the version is no number.
    """
    thing = _public_thing(request, path)
    if thing is None:
        return _answer_without_thing(request, path, ending)
    asked = request.GET.get("version")
    if asked is not None and not _is_number(asked):
        return _refusal(_("The version is a whole number from 1, as in ?version=2."), status=400)
    versions = Version.objects.of(thing).to_cite()
    version = (versions.filter(number=int(asked)) if asked else versions).first()
    if version is None:
        return _refusal(_("There is no such version of this page."), status=404)
    record = citation_of(version, root=request.build_absolute_uri("/"))
    file = FORMATS[ending]
    name = slugify(path.rstrip("/").rpartition("/")[2]) or "alliance-archive"
    filename = f"{name}-v{version.number}.{ending}"
    headers = {
        "Content-Disposition": content_disposition_header(True, filename),
        "X-Robots-Tag": "noindex",
    }
    return HttpResponse(file.write(record), content_type=file.content_type, headers=headers)


def _public_thing(request: HttpRequest, path: str) -> Model | None:
    """The page or record at ``path``, if the world may see it."""
    stem, _stroke, key = path.rstrip("/").partition("/")
    if stem in RECORD_PAGES and key:
        return RECORD_PAGES[stem].model.objects.public().filter(key=key).first()
    route = Page.route_for_request(request, path)
    page = route.page if route else None
    if not isinstance(page, ArchivePage):
        return None
    return type(page).objects.public().filter(pk=page.pk).first()


def _answer_without_thing(request: HttpRequest, path: str, ending: str) -> HttpResponse:
    """The tombstone of what stood at ``path``, or the way to where it is now; raises Http404."""
    withdrawal = tombstone_at(path=f"/{path}")
    if withdrawal is not None:
        return gone(request, withdrawal)
    former = Redirect.get_for_site(Site.find_for_request(request))
    moved = former.filter(old_path=Redirect.normalise_path(f"/{path}")).first()
    if moved is None or moved.redirect_page is None:
        raise Http404
    query = request.META.get("QUERY_STRING", "")
    url = f"{moved.redirect_page.get_url(request)}cite.{ending}{'?' if query else ''}{query}"
    return HttpResponsePermanentRedirect(url)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER and int(text) > 0


def _refusal(reason: str, *, status: int) -> HttpResponse:
    """Why there is no file, for somebody who wrote the address by hand."""
    headers = {"X-Robots-Tag": "noindex"}
    return HttpResponse(
        f"{reason}\n", content_type="text/plain; charset=utf-8", status=status, headers=headers
    )
