"""State succession: which state came after which."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFDateField


class Succession(Fact):
    """A state came after another; one predecessor may have many successors."""

    when_field = "occurred_on"
    when_required = False
    subject_field = "successor"
    public_through = ("predecessor", "successor")

    predecessor = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="succeeded_by",
        verbose_name=_("predecessor"),
        help_text=_("The state that came before: Czechoslovakia."),
    )
    successor = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="preceded_by",
        verbose_name=_("successor"),
        help_text=_("The state that came after: Slovakia. Each successor is a fact of its own."),
    )
    occurred_on = EDTFDateField(
        _("date"),
        blank=True,
        help_text=_("The first day of the successor: 1993-01-01 for Slovakia."),
    )

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        constraints = [
            models.UniqueConstraint(
                fields=["predecessor", "successor"], name="succession_stated_once"
            ),
            models.CheckConstraint(
                name="succession_of_two_states", condition=~Q(predecessor=F("successor"))
            ),
        ]

    def sentence(self) -> str:
        return _("%(successor)s: successor of %(predecessor)s") % {
            "successor": str(self.successor or "…"),
            "predecessor": str(self.predecessor or "…"),
        }

    def clean(self) -> None:
        super().clean()
        if self.predecessor_id and self.predecessor_id == self.successor_id:
            raise ValidationError({"successor": _("A state does not succeed itself.")})
