"""What every page type of the archive shares: the public queryset, and checks at publication."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from archive.panels.forms import ArchivePageForm, DraftCopyForm
from archive.records.querysets import ArchivePageManager
from archive.records.record import CheckedPublication

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

    objects = ArchivePageManager()

    class Meta:
        abstract = True
