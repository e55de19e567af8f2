"""Shows the styleguide to everybody who may open the admin: all of it, or one entry alone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.admin.styleguide.catalogue import groups


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every entry in every state, under a list of contents."""
    return _page(request, "index.html", groups=groups())


@require_safe
def alone(request: HttpRequest, key: str) -> HttpResponse:
    """One entry in every state."""
    for group in groups():
        for entry in group.entries:
            if entry.key == key:
                return _page(request, "alone.html", group=group, entry=entry)
    raise Http404(_("The styleguide has no such entry."))


def _page(request: HttpRequest, template: str, **context: object) -> HttpResponse:
    ways = [
        {"url": reverse("wagtailadmin_home"), "label": _("Administration"), "current": False},
        {"url": reverse("archive_styleguide"), "label": _("Styleguide"), "current": True},
    ]
    return render(request, f"archive/admin/styleguide/{template}", {**context, "navigation": ways})


STYLEGUIDE_ADDRESSES = [
    path("styleguide/", index, name="archive_styleguide"),
    path("styleguide/<slug:key>/", alone, name="archive_styleguide_entry"),
]
