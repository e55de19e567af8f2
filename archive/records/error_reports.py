"""What readers report as wrong, and what the archive answered; nothing is kept about the reader."""

import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.vocabularies import ReportState


def new_token() -> str:
    """The secret part of the address at which a reader finds the answer."""
    return secrets.token_urlsafe(16)


class ErrorReport(models.Model):
    """A reader says that something on a page, or a single fact, is wrong; an archivist answers."""

    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    about = models.CharField(_("page"), max_length=500, editable=False)
    fact = models.ForeignKey(
        "archive.Fact",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("fact"),
    )
    words = models.TextField(_("what is wrong"), editable=False)
    says_so = models.CharField(_("what says so"), max_length=500, blank=True, editable=False)
    received_on = models.DateField(_("received on"), editable=False)
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=ReportState,
        default=ReportState.WAITING,
        help_text=_("What came of it; the reader sees it with your answer."),
    )
    answer = models.TextField(
        _("answer"),
        blank=True,
        help_text=_("For the reader, who has no name here. Say what was changed, or why nothing."),
    )
    answered_on = models.DateField(_("answered on"), null=True, editable=False)

    class Meta:
        verbose_name = _("reader’s report")
        verbose_name_plural = _("readers’ reports")
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="error_report_state_known", condition=Q(state__in=ReportState.values)
            ),
            models.CheckConstraint(
                name="error_report_answered_with_words",
                condition=Q(state=ReportState.WAITING) | ~Q(answer=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.about}: {self.words[:80]}"

    def get_absolute_url(self) -> str:
        return f"/report/{self.token}/"

    def clean(self) -> None:
        super().clean()
        if self.state != ReportState.WAITING and not self.answer:
            raise ValidationError({"answer": _("Tell the reader what came of the report.")})
