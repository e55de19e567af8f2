"""Addresses that never change: permanent numbers, versions, and ids from elsewhere."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.models import Page

from archive.citations.box import CiteBox
from archive.models import LegacyIdentifier, Permalink, Withdrawal
from archive.preservation.content import address
from archive.preservation.withdrawal import tombstone_at
from archive.views.errors import gone
from archive.views.share import image_of


def permalink(request: HttpRequest, number: int) -> HttpResponse:
    """``/id/<number>/``: redirects to where the thing is now; 410 where it was withdrawn."""
    link = get_object_or_404(Permalink, number=number)
    tombstone = withdrawal_of(link)
    if tombstone is not None:
        return gone(request, tombstone)
    return HttpResponseRedirect(address(public_thing(link)))


def versions(request: HttpRequest, number: int) -> HttpResponse:
    """``/id/<number>/versions/``: its published versions, newest first."""
    link = get_object_or_404(Permalink, number=number)
    tombstone = withdrawal_of(link)
    if tombstone is not None:
        return gone(request, tombstone)
    thing = public_thing(link)
    context = {
        "permalink": link,
        "thing": thing,
        "thing_url": address(thing),
        "versions": link.versions.defer("content", "text")
        .prefetch_related("redactions__redaction")
        .order_by("-number"),
        "withdrawal": None,
        "page_title": _("Published versions of no. %(number)d") % {"number": number},
        "page_description": _("What “%(title)s” said, version by version, and what changed.")
        % {"title": thing},
        "share_image_url": image_of(request, address(thing)),
    }
    return render(request, "permanence/versions.html", context)


def version(request: HttpRequest, number: int, version: int) -> HttpResponse:
    """``/id/<number>/v<k>/``: a frozen version."""
    link = get_object_or_404(Permalink, number=number)
    tombstone = withdrawal_of(link)
    if tombstone is not None:
        return gone(request, tombstone)
    thing = public_thing(link)
    frozen = get_object_or_404(link.versions, number=version)
    thing_url, root = address(thing), request.build_absolute_uri("/")
    context = {
        "permalink": link,
        "version": frozen,
        "latest": link.versions.defer("content", "text").order_by("-number").first(),
        "redactions": frozen.redactions.select_related("redaction"),
        "thing_url": thing_url,
        "citation": CiteBox.of(frozen, address=thing_url, root=root, is_frozen=True),
        # Rendered by our own block templates when it was published, and kept as it was.
        "body_html": mark_safe(frozen.content["body_html"]),
        "has_text": any(frozen.content[part] for part in ("lead", "body_html", "facts")),
        "page_title": _("%(title)s, version %(number)d")
        % {"title": frozen.title, "number": version},
        "page_description": frozen.content["lead"] or frozen.summary,
        # The page as it is now is the one to find; this one stays to be cited.
        "canonical_url": request.build_absolute_uri(address(thing)),
        "share_image_url": image_of(request, address(thing)),
    }
    return render(request, "permanence/version.html", context)


def legacy(request: HttpRequest, scheme: str, value: str) -> HttpResponse:
    """``/legacy/<scheme>/<id>/``: redirects to the document known elsewhere by that id."""
    rows = LegacyIdentifier.objects.filter(scheme=scheme, value=value).select_related("article")
    for row in rows.order_by("article__first_published_at", "pk"):
        link = Permalink.objects.of(row.article).first()
        if link is not None and (
            withdrawal_of(link) or type(row.article).objects.public().filter(pk=row.article_id)
        ):
            return HttpResponseRedirect(link.get_absolute_url())
    raise Http404


def withdrawal_of(link: Permalink) -> Withdrawal | None:
    """The withdrawal in force, if there is one."""
    return tombstone_at(permalink=link)


def public_thing(link: Permalink) -> Page:
    """What the number names, if the world may see it; raises Http404."""
    model = link.content_type.model_class()
    thing = model.objects.public().filter(pk=link.object_id).first() if model else None
    if thing is None:
        raise Http404
    return thing
