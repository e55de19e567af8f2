"""How large an operation was, and which countries took part in it."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from archive.dates import PartialDate
from archive.records.facts.fact import Fact
from archive.records.fields import EDTFDateField, EDTFPeriodField, validate_date_list
from archive.vocabularies import Capacity, Qualifier, StrengthBasis, Unit


class StrengthFigure(Fact):
    """A dated figure; without a country it is the total of the operation."""

    when_field = "counted_on"
    subject_field = "operation"
    public_through = ("operation", "country", "host_country")

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="strengths",
        verbose_name=_("operation"),
        help_text=_(
            "The operation that the figure is of, even where it counts one country’s part."
        ),
    )
    value = models.PositiveIntegerField(
        _("value"), null=True, validators=[MinValueValidator(0)], help_text=_("Digits only.")
    )
    qualifier = models.CharField(
        _("qualifier"),
        max_length=10,
        choices=Qualifier,
        default=Qualifier.EXACT,
        help_text=_("As the source puts it: “around 16,000” is about, not exactly."),
    )
    unit = models.CharField(
        _("unit"),
        max_length=12,
        choices=Unit,
        default=Unit.PERSONNEL,
        help_text=_("What was counted. Soldiers and staff are personnel."),
    )
    basis = models.CharField(
        _("basis"),
        max_length=14,
        choices=StrengthBasis,
        default=StrengthBasis.DEPLOYED,
        help_text=_("Only deployed figures are strengths; a reinforcement is not a total."),
    )
    counted_on = EDTFDateField(_("counted on"), help_text=_("The day that the figure is for."))
    as_written = models.CharField(
        _("as written"), max_length=200, blank=True, help_text=_("The source's own words.")
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="strengths",
        verbose_name=_("country"),
        help_text=_("Whose contribution it is. Empty: the whole operation."),
    )
    host_country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="hosted_strengths",
        verbose_name=_("host country"),
        help_text=_("Where it stands, for a part of an operation in several countries."),
    )

    class Meta:
        verbose_name = _("strength figure")
        verbose_name_plural = _("strength figures")
        constraints = [
            models.CheckConstraint(
                name="strength_qualifier_known", condition=Q(qualifier__in=Qualifier.values)
            ),
            models.CheckConstraint(name="strength_unit_known", condition=Q(unit__in=Unit.values)),
            models.CheckConstraint(
                name="strength_basis_known", condition=Q(basis__in=StrengthBasis.values)
            ),
            models.CheckConstraint(
                name="strength_value_not_negative",
                condition=Q(value__gte=0) | Q(value__isnull=True),
            ),
        ]

    def figure(self) -> str:
        """The figure in words: ``about 16,000``."""
        if self.value is None:
            return "…"
        number = number_format(self.value, use_l10n=True, force_grouping=True)
        if self.qualifier == Qualifier.EXACT:
            return number
        return f"{self.get_qualifier_display().lower()} {number}"

    def sentence(self) -> str:
        of = self.country or self.operation
        return _("%(of)s: %(figure)s %(unit)s, %(basis)s") % {
            "of": str(of or "…"),
            "figure": self.figure(),
            "unit": self.get_unit_display().lower(),
            "basis": self.get_basis_display().lower(),
        }


class Contribution(Fact):
    """That a country took part in an operation; its sizes are strength figures."""

    end_is_last_day = True
    when_required = False
    subject_field = "operation"
    public_through = ("operation", "country")

    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="contributions",
        verbose_name=_("operation"),
        help_text=_("The operation that the country took part in."),
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        related_name="contributions",
        verbose_name=_("country"),
        help_text=_("The country that took part, however small its part was."),
    )
    capacity = models.CharField(
        _("capacity"),
        max_length=10,
        choices=Capacity,
        help_text=_("The country's status when it began, or was first listed."),
    )
    period = EDTFPeriodField(
        _("period"),
        blank=True,
        help_text=_("Only where a source gives it. The end is the last day."),
    )
    attested = models.CharField(
        _("attested on"),
        max_length=500,
        blank=True,
        validators=[validate_date_list],
        help_text=_("Dates on which a source lists the country: 2009-10-01, 2011-03."),
    )

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        constraints = [
            models.CheckConstraint(
                name="contribution_capacity_known",
                condition=Q(capacity__in=["", *Capacity.values]),
            ),
        ]

    @property
    def attested_dates(self) -> list[PartialDate]:
        """The dates on which a source lists the country, in order."""
        entries = (entry.strip() for entry in self.attested.split(","))
        return sorted(PartialDate.parse(entry) for entry in entries if entry)

    def sentence(self) -> str:
        return _("%(country)s: took part in %(operation)s") % {
            "country": str(self.country or "…"),
            "operation": str(self.operation or "…"),
        }

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        same = (
            type(self)
            .objects.filter(live=True, operation=self.operation, country=self.country)
            .exclude(pk=self.pk)
        )
        if not self.period and same.filter(period="").exists():
            raise ValidationError(
                {"country": _("This country's part in the operation is recorded already.")}
            )
