"""A country's standing in a framework: periods of participation, and dated steps."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFDateField, EDTFPeriodField
from archive.vocabularies import StatusEventKind, StatusRole


class StatusPeriod(Fact):
    """A country takes part in a framework; the end is the day of the change."""

    subject_field = "country"
    public_through = ("country", "framework")
    exclusive_by = ("country", "framework")

    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="status_periods",
        verbose_name=_("country"),
        help_text=_("The country whose status this is."),
    )
    framework = models.ForeignKey(
        "archive.Framework",
        on_delete=models.PROTECT,
        null=True,
        related_name="status_periods",
        verbose_name=_("framework"),
        help_text=_("What it takes part in: NATO membership, Partnership for Peace."),
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=StatusRole,
        default=StatusRole.PARTICIPANT,
        help_text=_(
            "Observer: present without taking part. Readers see observers apart from participants."
        ),
    )
    period = EDTFPeriodField(
        _("period"),
        help_text=_(
            "For example 2004-03-29/.. (since then, ongoing), 1999-04-24/2009-04-01, July 2004 to"
            " 2005. The end is the day of the change."
        ),
    )
    start_event = models.CharField(
        _("how it began"),
        max_length=200,
        blank=True,
        help_text=_("The act that began it, in a few words: acceded (instrument deposited)."),
    )
    end_event = models.CharField(
        _("how it ended"),
        max_length=200,
        blank=True,
        help_text=_("The act or change that ended it, in a few words: became a NATO member."),
    )

    class Meta:
        verbose_name = _("status period")
        verbose_name_plural = _("status periods")
        constraints = [
            models.CheckConstraint(
                name="status_period_role_known", condition=Q(role__in=StatusRole.values)
            ),
        ]

    def sentence(self) -> str:
        if self.role == StatusRole.OBSERVER:
            return _("%(country)s: observer, %(framework)s") % self._names()
        return _("%(country)s: %(framework)s") % self._names()

    def _names(self) -> dict[str, str]:
        return {"country": str(self.country or "…"), "framework": str(self.framework or "…")}


class StatusEvent(Fact):
    """A dated step in a country's relation to a framework: invited, protocol signed."""

    when_field = "occurred_on"
    subject_field = "country"
    public_through = ("country", "framework")

    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="status_events",
        verbose_name=_("country"),
        help_text=_("The country that the step concerns."),
    )
    framework = models.ForeignKey(
        "archive.Framework",
        on_delete=models.PROTECT,
        null=True,
        related_name="status_events",
        verbose_name=_("framework"),
        help_text=_("What the step leads to, or belongs to: NATO membership."),
    )
    event_kind = models.CharField(
        _("kind of step"),
        max_length=24,
        choices=StatusEventKind,
        help_text=_("“Other” only where nothing else fits; the sentence below then says it all."),
    )
    occurred_on = EDTFDateField(
        _("date"), help_text=_("As precise as the source: 2004-03-29, March 2004, 2004.")
    )
    text = models.TextField(_("what happened"), help_text=_("One sentence, in your own words."))

    class Meta:
        verbose_name = _("status event")
        verbose_name_plural = _("status events")
        constraints = [
            models.CheckConstraint(
                name="status_event_kind_known",
                condition=Q(event_kind__in=["", *StatusEventKind.values]),
            ),
        ]

    def sentence(self) -> str:
        return _("%(country)s: %(step)s, %(framework)s") % {
            "country": str(self.country or "…"),
            "step": self.get_event_kind_display().lower(),
            "framework": str(self.framework or "…"),
        }
