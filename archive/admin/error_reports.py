"""Readers' reports in the admin: what waits for an answer, and the answer."""

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from archive.models import ErrorReport
from archive.panels.facts import may
from archive.vocabularies import ReportState


class AnswerView(generic.EditView):
    """A report with its answer; the day of the answer is noted."""

    def save_instance(self) -> models.Model:
        answered = self.form.instance.state != ReportState.WAITING
        self.form.instance.answered_on = timezone.localdate() if answered else None
        return super().save_instance()


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
            HelpPanel(template="archive/admin/error_report.html"),
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
