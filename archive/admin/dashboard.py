"""The work list that the admin opens with: what waits for the user, and what went public."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from archive.admin.verifying import may_verify, sources_to_check, specific_facts
from archive.models import ArticlePage, CountryPage, ErrorReport, Fact, OperationPage, Version
from archive.panels.facts import edit_url_of, may
from archive.radar.radar import counts
from archive.records.record import Record
from archive.vocabularies import ReportState

SHOWN = 6
"""Lines of each list; the rest stands behind its link."""


class WorkList(Component):
    """One list of the dashboard; what is empty says so in a line, or is left out."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def today(self) -> dt.date:
        return timezone.localdate()


class FactsToVerify(WorkList):
    """The sources on which facts rest that nobody found in them yet."""

    name, order = "facts_to_verify", 230
    template_name = "archive/admin/dashboard/facts_to_verify.html"

    def get_context_data(self, parent_context: dict) -> dict:
        sources = list(sources_to_check(today=self.today))
        return {
            "may_verify": may_verify(self.request.user),
            "sources": sources[:SHOWN],
            "number_of_sources": len(sources),
            "number_of_facts": Fact.objects.to_verify(today=self.today).count(),
        }


class ReadersReports(WorkList):
    """What readers say is wrong and nobody has answered, the longest waiting first."""

    name, order = "readers_reports", 235
    template_name = "archive/admin/dashboard/readers_reports.html"

    def get_context_data(self, parent_context: dict) -> dict:
        waiting = ErrorReport.objects.filter(state=ReportState.WAITING)
        if not may(self.request.user, "change", ErrorReport):
            waiting = waiting.none()
        shown = list(waiting[:SHOWN])
        facts = specific_facts({report.fact_id for report in shown if report.fact_id})
        return {
            "reports": [(report, facts.get(report.fact_id)) for report in shown],
            "number": waiting.count(),
        }


class Warnings(WorkList):
    """What contradicts itself or waits to be looked at, counted by rule."""

    name, order = "warnings", 240
    template_name = "archive/admin/dashboard/warnings.html"

    def get_context_data(self, parent_context: dict) -> dict:
        report = reverse("archive_consistency")
        return {
            "report": report,
            "lines": [
                (rule, number, f"{report}?rule={rule.key}")
                for rule, number in counts(today=self.today)
            ],
        }


@dataclass(frozen=True, slots=True)
class Draft:
    """Something that the user changed last and that is not public as it is."""

    title: str
    kind: str
    live: bool
    """Another state of it is public."""
    edit_url: str
    changed_at: dt.datetime

    has_unpublished_changes = True


class MyDrafts(WorkList):
    """Pages and records whose newest revision is the user's own and not published."""

    name, order = "my_drafts", 245
    template_name = "archive/admin/dashboard/my_drafts.html"

    def get_context_data(self, parent_context: dict) -> dict:
        return {"drafts": list(self._drafts())}

    def _drafts(self) -> Iterator[Draft]:
        """The newest, from all tables in one query."""
        first, *others = [self._in(table) for table in _drafted()]
        rows = first.union(*others, all=True).order_by("-changed_at", "model", "pk")
        for row in rows[:SHOWN]:
            model = ContentType.objects.get_for_id(row["model"]).model_class()
            yield Draft(
                row["title_of_draft"],
                model._meta.verbose_name,
                row["live"],
                edit_url_of(model, row["pk"]),
                row["changed_at"],
            )

    def _in(self, table: type[models.Model]) -> models.QuerySet:
        rows = table.objects.filter(latest_revision__user=self.request.user)
        return (
            rows.filter(has_unpublished_changes=True)
            .order_by()
            .annotate(
                changed_at=F("latest_revision__created_at"),
                model=F("latest_revision__content_type"),
                title_of_draft=F("latest_revision__object_str"),
            )
            .values("pk", "live", "changed_at", "model", "title_of_draft")
        )


class PublishedLately(WorkList):
    """The newest versions of anything, as the world sees them."""

    name, order = "published_lately", 400
    template_name = "archive/admin/dashboard/published_lately.html"

    def get_context_data(self, parent_context: dict) -> dict:
        versions = Version.objects.order_by("-published_at", "-pk")
        fields = ("title", "number", "permalink_id", "published_at", "summary")
        return {"versions": list(versions.only(*fields)[:SHOWN])}


def _drafted() -> list[type[models.Model]]:
    """The tables of what may be a draft: all pages, all facts, and each kind of other record."""
    records = [
        model
        for model in apps.get_app_config("archive").get_models()
        if issubclass(model, Record) and not issubclass(model, Fact)
    ]
    return [Page, Fact, *records]


# --- Summary -------------------------------------------------------------------------------------
class Holding(SummaryItem):
    """How many of one kind the archive holds, with the way to them."""

    template_name = "archive/admin/dashboard/holding.html"

    def __init__(self, request: HttpRequest, *, number: int, words: str, url: str, icon: str):
        super().__init__(request)
        self.line = {"number": number, "words": words, "url": url, "icon": icon}

    def get_context_data(self, parent_context: dict) -> dict:
        return self.line


def holdings(request: HttpRequest) -> list[SummaryItem]:
    """Articles, countries, operations and facts, in the place of pages, images and documents."""
    articles = ArticlePage.objects.count()
    countries, operations = CountryPage.objects.count(), OperationPage.objects.count()
    facts = Fact.objects.count()
    lines = (
        (articles, ngettext("article", "articles", articles), "articles:index", "doc-full"),
        (countries, ngettext("country", "countries", countries), "countries:index", "globe"),
        (
            operations,
            ngettext("operation", "operations", operations),
            "operations:index",
            "thumbtack",
        ),
        (facts, ngettext("fact", "facts", facts), "archive_to_verify", "date"),
    )
    return [
        Holding(request, number=number, words=words, url=reverse(url), icon=icon)
        for number, words, url, icon in lines
    ]


WORK_LISTS = (FactsToVerify, ReadersReports, Warnings, MyDrafts, PublishedLately)
"""The archive's own lists, in their order among Wagtail's."""
