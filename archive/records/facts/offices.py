"""Terms of office: who held which office, and when a government sat."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFPeriodField
from archive.vocabularies import Office

TERM_HELP = _("For example 2005-10-17/2013-10-16. The end is the day of the change.")


class GovernmentTerm(Fact):
    """When a government sat; two governments share no day."""

    subject_field = "government"
    public_through = ("government",)
    exclusive_by = ()

    government = models.ForeignKey(
        "archive.Government",
        on_delete=models.PROTECT,
        null=True,
        related_name="terms",
        verbose_name=_("government"),
        help_text=_("The government whose time in office this is."),
    )
    period = EDTFPeriodField(_("term"), help_text=TERM_HELP)

    class Meta:
        verbose_name = _("government term")
        verbose_name_plural = _("government terms")

    def sentence(self) -> str:
        return _("%(government)s in office") % {"government": str(self.government or "…")}


class OfficeTerm(Fact):
    """A person holds an office, acting or in full."""

    subject_field = "person"
    public_through = ("person", "government", "organisation")
    exclusive_by = ("office",)

    person = models.ForeignKey(
        "archive.Person",
        on_delete=models.PROTECT,
        null=True,
        related_name="terms",
        verbose_name=_("person"),
        help_text=_("Who held the office in this term."),
    )
    office = models.CharField(
        _("office"),
        max_length=20,
        choices=Office,
        db_index=True,
        help_text=_("Two people hold it on the same day only where one of them was acting."),
    )
    government = models.ForeignKey(
        "archive.Government",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("government"),
        help_text=_("For a prime minister. A minister who served several needs none."),
    )
    organisation = models.ForeignKey(
        "archive.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        verbose_name=_("organisation"),
        help_text=_("The ministry, or the alliance."),
    )
    party = models.ForeignKey(
        "archive.Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("party"),
        help_text=_("The party that the person belonged to then. Empty: none, or not known."),
    )
    acting = models.BooleanField(
        _("acting"),
        default=False,
        help_text=_("Ticked: stood in for the holder, or until there was one."),
    )
    period = EDTFPeriodField(_("term"), help_text=TERM_HELP)

    class Meta:
        verbose_name = _("term of office")
        verbose_name_plural = _("terms of office")
        constraints = [
            models.CheckConstraint(
                name="office_term_office_known", condition=Q(office__in=["", *Office.values])
            ),
        ]

    def sentence(self) -> str:
        template = (
            _("%(person)s: acting %(office)s") if self.acting else _("%(person)s: %(office)s")
        )
        return template % {
            "person": str(self.person or "…"),
            "office": self.get_office_display().lower(),
        }

    def rivals(self) -> models.QuerySet:
        # Whoever acts for an absent holder shares days with the holder.
        return super().rivals().none() if self.acting else super().rivals().filter(acting=False)

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        if not self.government_id and not self.organisation_id:
            raise ValidationError(
                {"organisation": _("Name the government or the organisation of the office.")}
            )
