"""What every page type of the archive shares: the public queryset, and checks at publication."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from archive.pages.citing import citation_of_page
from archive.pages.previews import DayPreview
from archive.panels.forms import ArchivePageForm, DraftCopyForm
from archive.records.querysets import ArchivePageManager
from archive.records.record import CheckedPublication
from archive.records.redactions import Redaction

RESERVED_SLUGS = frozenset(
    [
        "admin",
        "api",
        "articles",
        "countries",
        "data",
        "documents",
        "events",
        "feed",
        "frameworks",
        "governments",
        "healthz",
        "id",
        "legacy",
        "media",
        "oai",
        "on",
        "operations",
        "people",
        "publishers",
        "readyz",
        "report",
        "robots.txt",
        "search",
        "series",
        "sitemap.xml",
        "static",
        "timegate",
        "timeline",
        "timemap",
        ".well-known",
    ]
)
"""First words of addresses that belong to the archive's own views."""


class ArchivePage(CheckedPublication, Page):
    """A page of the archive."""

    base_form_class = ArchivePageForm
    copy_form_class = DraftCopyForm

    lead = models.TextField(
        _("lead"), blank=True, help_text=_("The opening paragraph, shown in listings as well.")
    )

    parent_to_be: Page | None = None
    """The page below which the form is about to create this one."""

    objects = ArchivePageManager()

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["redactions"] = Redaction.objects.of(self)  # asked where a template shows them
        return context

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        former = self._former_address()
        if former is not None:
            raise ValidationError(
                {
                    "slug": _(
                        "This address was that of “%(page)s” and leads there. Choose another."
                    )
                    % {"page": former.redirect_page or former.redirect_link}
                }
            )

    def _former_address(self) -> Redirect | None:
        """The redirect that this page's address would take over: an address is for ever."""
        parent = self.get_parent() or self.parent_to_be
        if parent is None:
            return None
        site_root = parent.get_ancestors(inclusive=True).filter(depth=2).first()
        if site_root is None:
            return None
        path = f"{parent.url_path}{self.slug}".removeprefix(site_root.url_path.rstrip("/"))
        return (
            Redirect.objects.filter(old_path=Redirect.normalise_path(path))
            .exclude(redirect_page=self.pk)
            .first()
        )


class ProfilePage(DayPreview, ArchivePage):
    """A page of the archive that shows its facts as of any day: ``?on=2007-02-01``."""

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["citation"] = citation_of_page(self, request)
        context["day_query"] = f"?on={request.day}" if request.day_was_asked else ""
        return context

    def serve(self, request, *args, **kwargs):
        """The page; 404 for a day that is none, with the form that was sent shown again."""
        response = super().serve(request, *args, **kwargs)
        if request.day_refused:
            response.status_code = 404
        return response
