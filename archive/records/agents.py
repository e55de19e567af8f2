"""Those who act: governments and their parties, organisations, people."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from archive.records.record import KeyedRecord
from archive.vocabularies import LabelBasis, OrganisationKind


class Party(models.Model):
    """A political party that took part in a government."""

    key = models.CharField(
        _("abbreviation"),
        max_length=10,
        unique=True,
        help_text=_(
            "The party’s own, as used in Norway: Ap, KrF. Data files name the party by it."
        ),
    )
    name_en = models.CharField(
        _("name in English"),
        max_length=200,
        help_text=_("As English texts write it: Labour Party."),
    )
    name_nb = models.CharField(
        _("name in Norwegian"),
        max_length=200,
        help_text=_("As the party calls itself: Arbeiderpartiet."),
    )

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["name_en", "pk"]

    def __str__(self) -> str:
        return self.name_en


class Government(KeyedRecord):
    """A Norwegian government, under the label that archived pages are published under."""

    label_en = models.CharField(
        _("label"),
        max_length=200,
        help_text=_("As “Published under” writes it: Stoltenberg's 2nd Government."),
    )
    label_nb = models.CharField(
        _("label in Norwegian"),
        max_length=200,
        blank=True,
        help_text=_("As “Publisert under” writes it: Regjeringen Stoltenberg II."),
    )
    label_basis = models.CharField(
        _("how the label is known"),
        max_length=12,
        choices=LabelBasis,
        default=LabelBasis.SEEN,
        help_text=_(
            "Whether somebody saw it on an archived page. Readers see this beside the label."
        ),
    )
    history_name_en = models.CharField(
        _("name in history"),
        max_length=200,
        blank=True,
        help_text=_("As works of history write it: Jens Stoltenberg’s Second Government."),
    )
    history_name_nb = models.CharField(
        _("name in history, in Norwegian"),
        max_length=200,
        blank=True,
        help_text=_("As Norwegian works of history write it: Jens Stoltenbergs andre regjering."),
    )
    parties = ParentalManyToManyField(
        "archive.Party",
        blank=True,
        related_name="governments",
        verbose_name=_("parties"),
        help_text=_("Those that had ministers in it at any time of its term."),
    )
    parliamentary_basis = models.CharField(
        _("parliamentary basis"),
        max_length=100,
        blank=True,
        help_text=_("Its footing in the Storting: minority, majority coalition."),
    )

    class Meta:
        verbose_name = _("government")
        verbose_name_plural = _("governments")
        ordering = ["label_en", "pk"]
        constraints = [
            models.CheckConstraint(
                name="government_label_basis_known", condition=Q(label_basis__in=LabelBasis.values)
            ),
        ]

    def __str__(self) -> str:
        if self.label_nb and (get_language() or "").startswith(("nb", "no", "nn")):
            return self.label_nb
        return self.label_en

    def get_absolute_url(self) -> str:
        return f"/governments/{self.key}/"


class Organisation(KeyedRecord):
    """A ministry that publishes, or an alliance that leads; its names are dated facts."""

    name_en = models.CharField(_("name"), max_length=200, help_text=_("Today's or its last."))
    name_nb = models.CharField(
        _("name in Norwegian"),
        max_length=200,
        blank=True,
        help_text=_("Today’s or its last, as Norwegian texts write it: Utenriksdepartementet."),
    )
    abbreviation = models.CharField(
        _("abbreviation"),
        max_length=20,
        blank=True,
        help_text=_("As its own papers have it: UD, NATO."),
    )
    organisation_kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=OrganisationKind,
        default=OrganisationKind.MINISTRY,
        help_text=_("A ministry publishes; an alliance or a union leads operations."),
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("country"),
        help_text=_("Whose body it is. A citation names it after the body. Empty for an alliance."),
    )
    external_code = models.CharField(
        _("code elsewhere"),
        max_length=60,
        blank=True,
        help_text=_("The code that the original site gives it: DEP_UD_1905_12_01."),
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name_en", "pk"]
        constraints = [
            models.CheckConstraint(
                name="organisation_kind_known",
                condition=Q(organisation_kind__in=OrganisationKind.values),
            ),
        ]

    def __str__(self) -> str:
        if self.name_nb and (get_language() or "").startswith(("nb", "no", "nn")):
            return self.name_nb
        return self.name_en

    def get_absolute_url(self) -> str:
        return f"/publishers/{self.key}/"


class Person(KeyedRecord):
    """Somebody who held an office, or wrote or spoke a text."""

    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("As readers know the person, first name first: Halvard Lange."),
    )
    sort_name = models.CharField(
        _("name for sorting"), max_length=200, blank=True, help_text=_("Family name first.")
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("country"),
        help_text=_("The country that the person served, or comes from."),
    )

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["sort_name", "name", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/people/{self.key}/"
