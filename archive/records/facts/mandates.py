"""What an operation rests on in law, and how operations stand to each other."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFDateField
from archive.vocabularies import Instrument, OperationRelationKind


class Mandate(Fact):
    """An act on which an operation rests: a resolution, an agreement, a decision."""

    when_field = "adopted_on"
    when_required = False
    subject_field = "operation"
    public_through = ("operation",)

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="mandates",
        verbose_name=_("operation"),
        help_text=_("The operation that rests on this act."),
    )
    instrument = models.CharField(
        _("instrument"),
        max_length=24,
        choices=Instrument,
        help_text=_("The kind of act. Its number or title goes below."),
    )
    number = models.CharField(
        _("number or title"),
        max_length=200,
        db_index=True,
        help_text=_("The number of a resolution (1244), or the title of an agreement."),
    )
    adopted_on = EDTFDateField(
        _("date"),
        blank=True,
        help_text=_("The day it was adopted or signed: 1999-06-10 for resolution 1244."),
    )

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        constraints = [
            models.CheckConstraint(
                name="mandate_instrument_known",
                condition=Q(instrument__in=["", *Instrument.values]),
            ),
        ]

    def title(self) -> str:
        """The act as it is cited: ``UN Security Council resolution 1244``."""
        name = self.get_instrument_display()
        if self.instrument == Instrument.SECURITY_COUNCIL:
            return f"{name} {self.number}"
        return _("%(instrument)s: %(title)s") % {"instrument": name, "title": self.number}

    def sentence(self) -> str:
        return _("%(operation)s: mandate %(title)s") % {
            "operation": str(self.operation or "…"),
            "title": self.title(),
        }


class OperationRelation(Fact):
    """One operation follows, supports or is part of another; stored once."""

    when_field = "since"
    when_required = False
    subject_field = "operation"
    public_through = ("operation", "other")

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="relations",
        verbose_name=_("operation"),
        help_text=_("The later, supporting or smaller of the two: SFOR."),
    )
    relation = models.CharField(
        _("relation"),
        max_length=10,
        choices=OperationRelationKind,
        help_text=_(
            "Read from the first to the other: SFOR follows IFOR. Never enter it the other way too."
        ),
    )
    other = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="inverse_relations",
        verbose_name=_("other operation"),
        help_text=_("The earlier, supported or larger of the two: IFOR."),
    )
    since = EDTFDateField(
        _("since"),
        blank=True,
        help_text=_("The day on which it began to follow, support or belong. Empty: not known."),
    )

    class Meta:
        verbose_name = _("operation relation")
        verbose_name_plural = _("operation relations")
        constraints = [
            models.UniqueConstraint(
                fields=["operation", "relation", "other"], name="operation_relation_stated_once"
            ),
            models.CheckConstraint(
                name="operation_relation_of_two", condition=~Q(operation=F("other"))
            ),
        ]

    def sentence(self) -> str:
        return _("%(operation)s %(relation)s %(other)s") % {
            "operation": str(self.operation or "…"),
            "relation": self.get_relation_display().lower(),
            "other": str(self.other or "…"),
        }

    def clean(self) -> None:
        super().clean()
        if self.operation_id and self.operation_id == self.other_id:
            raise ValidationError({"other": _("Choose another operation than this one.")})
