"""The course of an operation: when it ran, its phases, and who led it."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.dates import show_day
from archive.records.facts.fact import Fact
from archive.records.fields import EDTFPeriodField
from archive.vocabularies import LeadRole

A_DAY = dt.timedelta(days=1)

PERIOD_HELP = _(
    "For example 1996-12-20/2004-12-02, 1999-06-12/.. (ongoing), 2004/ (end not known). The end is"
    " the last day."
)


class OperationPeriod(Fact):
    """When an operation ran, as a whole; the end is its last day."""

    end_is_last_day = True
    subject_field = "operation"
    public_through = ("operation",)
    exclusive_by = ("operation",)

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="periods",
        verbose_name=_("operation"),
        help_text=_("The operation as a whole. Its stages are phases."),
    )
    period = EDTFPeriodField(_("period"), help_text=PERIOD_HELP)

    class Meta:
        verbose_name = _("operation period")
        verbose_name_plural = _("operation periods")

    def sentence(self) -> str:
        return _("%(operation)s ran") % {"operation": str(self.operation or "…")}


class OperationPhase(Fact):
    """A named phase of an operation; the end is its last day."""

    end_is_last_day = True
    subject_field = "operation"
    public_through = ("operation",)

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="phases",
        verbose_name=_("operation"),
        help_text=_("The operation that the phase is a stage of."),
    )
    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("What readers see it called: Operation Joint Guard."),
    )
    period = EDTFPeriodField(_("period"), help_text=PERIOD_HELP)
    text = models.TextField(
        _("what changed"),
        blank=True,
        help_text=_(
            "How it differs from the phase before: area, task, command. A sentence or two."
        ),
    )

    class Meta:
        verbose_name = _("operation phase")
        verbose_name_plural = _("operation phases")

    def sentence(self) -> str:
        return _("%(operation)s: phase “%(name)s”") % {
            "operation": str(self.operation or "…"),
            "name": self.name,
        }


class LeadPeriod(Fact):
    """An organisation leads an operation; a hand-over is where the next begins."""

    end_is_last_day = True
    subject_field = "operation"
    public_through = ("operation", "organisation")
    exclusive_by = ("operation",)

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="leads",
        verbose_name=_("operation"),
        help_text=_("The operation that is led or supported."),
    )
    organisation = models.ForeignKey(
        "archive.Organisation",
        on_delete=models.PROTECT,
        null=True,
        related_name="leads",
        verbose_name=_("organisation"),
        help_text=_("Who leads or supports it: NATO, the European Union."),
    )
    role = models.CharField(
        _("role"),
        max_length=10,
        choices=LeadRole,
        default=LeadRole.LEAD,
        help_text=_(
            "Two lead on the same days only as “Joint lead”; support shares days with anyone."
        ),
    )
    period = EDTFPeriodField(_("period"), help_text=PERIOD_HELP)

    class Meta:
        verbose_name = _("lead period")
        verbose_name_plural = _("lead periods")
        constraints = [
            models.CheckConstraint(
                name="lead_period_role_known", condition=Q(role__in=LeadRole.values)
            ),
        ]

    def sentence(self) -> str:
        return _("%(operation)s: %(role)s, %(organisation)s") % {
            "operation": str(self.operation or "…"),
            "role": self.get_role_display().lower(),
            "organisation": str(self.organisation or "…"),
        }

    def rivals(self) -> models.QuerySet:
        if self.role == LeadRole.SUPPORT:
            return type(self).objects.none()
        # A joint lead and a lead exclude each other as two leads do; supporters share any day.
        shared = [LeadRole.SUPPORT, *([self.role] if self.role == LeadRole.JOINT_LEAD else [])]
        return super().rivals().exclude(role__in=shared)

    def contradiction(self, rival: "LeadPeriod") -> str:
        day = self.start_earliest
        if rival.end_latest is not None and day == self.start_latest == rival.end_latest - A_DAY:
            # As a source tells it: the one until the day on which the other takes over.
            return _(
                "%(organisation)s leads this operation on %(day)s as well, for the end of a lead is"
                " its last day. End that lead on %(before)s first."
            ) % {
                "organisation": str(rival.organisation),
                "day": show_day(day),
                "before": show_day(day - A_DAY),
            }
        return _(
            "%(organisation)s leads this operation %(when)s. End that lead first, or choose"
            " “Joint lead” for both."
        ) % {"organisation": str(rival.organisation), "when": rival.when_text()}
