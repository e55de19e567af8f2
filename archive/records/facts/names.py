"""Dated names: of countries and their capitals, and of organisations."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFPeriodField
from archive.vocabularies import Language, NameUsage


class CountryName(Fact):
    """A name of a country, in a language, in use in a period and a place."""

    subject_field = "country"
    public_through = ("country",)
    when_required = False

    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="names",
        verbose_name=_("country"),
        help_text=_("The country whose name this was or is, whatever it is called today."),
    )
    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("As it was written then: the former Yugoslav Republic of Macedonia."),
    )
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=Language,
        default=Language.ENGLISH,
        help_text=_(
            "Of the name itself: “Norge” is Norwegian Bokmål. Lists use the English names."
        ),
    )
    usage = models.CharField(
        _("usage"),
        max_length=10,
        choices=NameUsage,
        default=NameUsage.SHORT,
        help_text=_(
            "Lists of a day prefer NATO’s usage, then the short name, then the official one."
        ),
    )
    usage_note = models.CharField(
        _("where it was used"), max_length=200, blank=True, help_text=_("In the source's sense.")
    )
    period = EDTFPeriodField(
        _("period"), blank=True, help_text=_("Empty: no period is known to the archive.")
    )

    class Meta:
        verbose_name = _("country name")
        verbose_name_plural = _("country names")
        constraints = [
            models.CheckConstraint(
                name="country_name_usage_known", condition=Q(usage__in=NameUsage.values)
            ),
            models.CheckConstraint(
                name="country_name_language_known", condition=Q(language__in=Language.values)
            ),
        ]

    def sentence(self) -> str:
        return _("%(country)s: named “%(name)s”") % {
            "country": str(self.country or "…"),
            "name": self.name,
        }


class Capital(Fact):
    """The capital of a country, under the name in use in a period."""

    subject_field = "country"
    public_through = ("country",)
    when_required = False

    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="capitals",
        verbose_name=_("country"),
        help_text=_("The country whose capital this was or is."),
    )
    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("As the city was called then: Nur-Sultan, from 2019 to 2022."),
    )
    period = EDTFPeriodField(
        _("period"), blank=True, help_text=_("Empty: today's, since a day not recorded.")
    )

    class Meta:
        verbose_name = _("capital")
        verbose_name_plural = _("capitals")

    def sentence(self) -> str:
        return _("%(country)s: capital %(name)s") % {
            "country": str(self.country or "…"),
            "name": self.name,
        }


class OrganisationName(Fact):
    """A name of an organisation in a period, in English and Norwegian."""

    subject_field = "organisation"
    public_through = ("organisation",)
    when_required = False

    organisation = models.ForeignKey(
        "archive.Organisation",
        on_delete=models.PROTECT,
        null=True,
        related_name="names",
        verbose_name=_("organisation"),
        help_text=_("The body whose name this was or is, whatever it is called today."),
    )
    name_en = models.CharField(
        _("name in English"),
        max_length=200,
        help_text=_("As it was written then, not as today: Ministry of Foreign Affairs."),
    )
    name_nb = models.CharField(
        _("name in Norwegian"),
        max_length=200,
        blank=True,
        help_text=_("As it was written then, not as today: Utenriksdepartementet."),
    )
    period = EDTFPeriodField(
        _("period"),
        blank=True,
        help_text=_(
            "For example 1905-12-01/.. (since then). Empty: no period is known to the archive."
        ),
    )

    class Meta:
        verbose_name = _("organisation name")
        verbose_name_plural = _("organisation names")

    def sentence(self) -> str:
        return _("%(organisation)s: named “%(name)s”") % {
            "organisation": str(self.organisation or "…"),
            "name": self.name_en,
        }
