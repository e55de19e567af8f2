"""Readers' reports in the admin: what waits for an answer, and the answer."""

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, ObjectList, Panel
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from archive.models import ErrorReport
from archive.panels.facts import edit_url, may
from archive.vocabularies import ReportState


class AnswerView(generic.EditView):
    """A report with its answer; the day of the answer is noted."""

    def save_instance(self) -> models.Model:
        answered = self.form.instance.state != ReportState.WAITING
        self.form.instance.answered_on = timezone.localdate() if answered else None
        return super().save_instance()


class ReportPanel(Panel):
    """What the reader wrote, with the way to the page or the fact."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/error_report.html"

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            if self.instance.fact is not None:
                context["fact"] = self.instance.fact.specific
                context["fact_url"] = edit_url(context["fact"])
            return context


class ErrorReportViewSet(ModelViewSet):
    """What readers report; nobody adds one here."""

    model = ErrorReport
    icon = "comment"
    add_to_admin_menu = False
    add_to_reference_index = False
    copy_view_enabled = False
    edit_view_class = AnswerView
    list_display = ["__str__", "received_on", "state"]
    list_filter = ["state"]
    search_backend_name = None
    search_fields = ["about", "words", "answer"]
    edit_handler = ObjectList(
        [
            ReportPanel(),
            FieldPanel("state"),
            FieldPanel("answer"),
        ]
    )


class ReportsItem(MenuItem):
    """In the menu of whoever may answer."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may(request.user, "change", ErrorReport)


def reports_item() -> MenuItem:
    """“Readers' reports”, under Reports."""
    return ReportsItem(
        _("Readers’ reports"), reverse("error_reports:index"), icon_name="comment", order=1100
    )


ERROR_REPORTS = ErrorReportViewSet("error_reports", url_prefix="reports/readers")
