"""The report “Consistency”: what the radar finds in the whole archive, each line with its form."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from archive.exports.csv_table import defused
from archive.models import Fact
from archive.radar.mending import mend_url
from archive.radar.radar import all_findings, all_rules
from archive.radar.rule import Finding, Severity


class FindingFilterSet(WagtailFilterSet):
    """Narrows the findings by what they are, which is no table of the database."""

    severity = django_filters.ChoiceFilter(label=gettext_lazy("Severity"), choices=Severity.choices)
    rule = django_filters.ChoiceFilter(
        label=gettext_lazy("Rule"), choices=lambda: [(one.key, one.title) for one in all_rules()]
    )
    kind = django_filters.ChoiceFilter(label=gettext_lazy("Kind"), choices=lambda: kinds())

    class Meta:
        model = Fact  # django-filter wants one; no field of it is used
        fields: list[str] = []

    def filter_queryset(self, queryset: Iterable[Finding]) -> list[Finding]:
        asked = {name: value for name, value in self.form.cleaned_data.items() if value}
        return [one for one in queryset if asked.items() <= _facets(one).items()]


def kinds() -> list[tuple[str, str]]:
    """The kinds of thing that the rules are about."""
    models = {
        kind
        for rule in all_rules()
        for model in rule.models
        for kind in (Fact.__subclasses__() if model is Fact else [model])
    }
    named = [(one._meta.model_name, str(one._meta.verbose_name).capitalize()) for one in models]
    return sorted(named, key=lambda kind: kind[1])


def _facets(finding: Finding) -> dict[str, str]:
    return {
        "severity": finding.rule.severity,
        "rule": finding.rule.key,
        "kind": finding.thing._meta.model_name,
    }


class MessageColumn(Column):
    """What is wrong, and what to do about it."""

    cell_template_name = "archive/admin/radar_message_cell.html"


class ConsistencyView(ReportView):
    """The findings, the gravest first."""

    page_title = gettext_lazy("Consistency")
    header_icon = "warning"
    index_url_name = "archive_consistency"
    index_results_url_name = "archive_consistency_results"
    filterset_class = FindingFilterSet
    list_export = ["severity", "rule", "message", "kind", "name", "address"]
    export_headings = {
        "severity": gettext_lazy("Severity"),
        "rule": gettext_lazy("Rule"),
        "message": gettext_lazy("What is wrong"),
        "kind": gettext_lazy("Kind"),
        "name": gettext_lazy("Where"),
        "address": gettext_lazy("Form"),
    }

    @cached_property
    def columns(self) -> list[Column]:
        return [
            MessageColumn("message", label=_("What is wrong")),
            TitleColumn("name", label=_("Where"), get_url=self._mend_url, width="28%"),
            Column("kind", label=_("Kind")),
            Column("rule", label=_("Rule"), accessor="rule.title"),
            StatusTagColumn(
                "severity",
                label=_("Severity"),
                accessor="rule.severity.label",
                primary=lambda finding: finding.rule.severity != Severity.TASK,
            ),
        ]

    def get_queryset(self) -> list[Finding]:
        return all_findings(today=self.request.today)

    @cached_property
    def no_results_message(self) -> str:
        if self.is_filtering:
            return _("Nothing of this kind is wrong.")
        return _("Nothing in the archive contradicts itself, and nothing waits to be looked at.")

    def _mend_url(self, finding: Finding) -> str:
        return mend_url(finding, self.request.user, back=self._own_url())

    def _own_url(self) -> str:
        """This list with its filters, though the lines alone may have been asked for."""
        query = self.request.GET.copy()
        query.pop("_w_filter_fragment", None)
        return f"{self.index_url}?{query.urlencode()}" if query else self.index_url

    # --- export
    def get_filename(self) -> str:
        return f"consistency-{self.request.today}"

    def to_row_dict(self, item: Finding) -> dict[str, Any]:
        url = mend_url(item, self.request.user)
        return {
            "severity": item.rule.severity.label,
            "rule": str(item.rule.title),
            "message": item.message,
            "kind": item.kind,
            "name": item.name,
            "address": self.request.build_absolute_uri(url) if url else "",
        }

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        text = super().preprocess_field_value(field, value, export_format)
        return defused(text) if export_format == self.FORMAT_CSV else text


CONSISTENCY_ADDRESSES = [
    path("reports/consistency/", ConsistencyView.as_view(), name="archive_consistency"),
    path(
        "reports/consistency/results/",
        ConsistencyView.as_view(results_only=True),
        name="archive_consistency_results",
    ),
]


def consistency_item() -> MenuItem:
    """The report in Wagtail's menu of reports."""
    return MenuItem(
        gettext_lazy("Consistency"),
        reverse("archive_consistency"),
        name="consistency",
        icon_name="warning",
        order=600,
    )
