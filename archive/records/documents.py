"""How documents are described: their series, their types, and the abbreviations in them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import RevisionMixin

from archive.records.fields import EDTFPeriodField
from archive.records.record import KeyedRecord


class Series(KeyedRecord):
    """Documents that belong together: a campaign site, a bulletin (ISAD(G): series)."""

    title = models.CharField(_("title"), max_length=300)
    reference_code = models.CharField(_("reference code"), max_length=60, blank=True)
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
    )
    period = EDTFPeriodField(_("period"), blank=True)
    scope_and_content = models.TextField(_("scope and content"), blank=True)
    known_gaps = models.TextField(
        _("known gaps"), blank=True, help_text=_("What belongs here and is not held.")
    )

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/series/{self.key}/"

    def clean(self) -> None:
        super().clean()
        above, seen = self.part_of, {self.pk}
        while above is not None:
            if above.pk in seen:
                raise ValidationError({"part_of": _("A series cannot be part of itself.")})
            seen.add(above.pk)
            above = above.part_of


class DocumentType(RevisionMixin, ClusterableModel):
    """A kind of document: speech, press release, web page."""

    key = models.SlugField(_("key"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=100)
    name_nb = models.CharField(_("name in Norwegian"), max_length=100, blank=True)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("document type")
        verbose_name_plural = _("document types")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Abbreviation(RevisionMixin, ClusterableModel):
    """A term of the glossary, with what else it is called; search reads it both ways."""

    term = models.CharField(_("term"), max_length=60, unique=True)
    expansion = models.CharField(_("in full"), max_length=300)
    norwegian = models.CharField(_("in Norwegian"), max_length=300, blank=True)
    aliases = models.TextField(_("other forms"), blank=True, help_text=_("One a line."))
    framework = models.ForeignKey(
        "archive.Framework", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    organisation = models.ForeignKey(
        "archive.Organisation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    country = models.ForeignKey(
        "archive.CountryPage", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    operation = models.ForeignKey(
        "archive.OperationPage", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("abbreviation")
        verbose_name_plural = _("abbreviations")
        ordering = ["term", "pk"]
        constraints = [
            models.CheckConstraint(
                name="abbreviation_of_one_thing",
                condition=models.Q(
                    framework__isnull=True, organisation__isnull=True, country__isnull=True
                )
                | models.Q(
                    framework__isnull=True, organisation__isnull=True, operation__isnull=True
                )
                | models.Q(framework__isnull=True, country__isnull=True, operation__isnull=True)
                | models.Q(organisation__isnull=True, country__isnull=True, operation__isnull=True),
                violation_error_message=_("Choose one thing that the term stands for."),
            ),
        ]

    def __str__(self) -> str:
        return self.term

    @property
    def alias_list(self) -> list[str]:
        return [line.strip() for line in self.aliases.splitlines() if line.strip()]
