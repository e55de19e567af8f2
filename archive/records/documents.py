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

    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_(
            "As its publisher called it, or in plain words: Speeches of the foreign minister."
        ),
    )
    reference_code = models.CharField(
        _("reference code"),
        max_length=60,
        blank=True,
        help_text=_("As the archive that holds the originals writes it: S-1234."),
    )
    part_of = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("part of"),
        help_text=_("The larger series that holds this one, where there is one."),
    )
    period = EDTFPeriodField(
        _("period"),
        blank=True,
        help_text=_("From its first document to its last: 2005/2013, 2006-11/.. (still growing)."),
    )
    scope_and_content = models.TextField(
        _("scope and content"),
        blank=True,
        help_text=_("What is in it and what it is about. It opens the page that readers see."),
    )
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

    key = models.SlugField(
        _("key"),
        max_length=60,
        unique=True,
        help_text=_(
            "Short name in addresses and data files: press-release. Never change it afterwards."
        ),
    )
    name = models.CharField(
        _("name"), max_length=100, help_text=_("In the singular, as readers see it: Press release.")
    )
    name_nb = models.CharField(
        _("name in Norwegian"),
        max_length=100,
        blank=True,
        help_text=_("In the singular: Pressemelding."),
    )
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_(
            "What counts as one, and what does not: for whoever describes the next document."
        ),
    )

    class Meta:
        verbose_name = _("document type")
        verbose_name_plural = _("document types")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Abbreviation(RevisionMixin, ClusterableModel):
    """A term of the glossary, with what else it is called; search reads it both ways."""

    term = models.CharField(
        _("term"),
        max_length=60,
        unique=True,
        help_text=_("As texts write it: PfP. Search finds its other forms with it."),
    )
    expansion = models.CharField(
        _("in full"),
        max_length=300,
        help_text=_("What the letters stand for, in English: Partnership for Peace."),
    )
    norwegian = models.CharField(
        _("in Norwegian"),
        max_length=300,
        blank=True,
        help_text=_("The same written out: Partnerskap for fred."),
    )
    aliases = models.TextField(_("other forms"), blank=True, help_text=_("One a line."))
    framework = models.ForeignKey(
        "archive.Framework",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_(
            "Where the term means a membership or partnership: PfP. One of these four, or none."
        ),
    )
    organisation = models.ForeignKey(
        "archive.Organisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where the term means a ministry or an alliance: UD."),
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where the term means a country or a former state: FRG."),
    )
    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where the term means an operation or mission: ISAF."),
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
