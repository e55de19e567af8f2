"""Sources, and the evidence that ties a fact to a place in one."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable, RevisionMixin

from archive.records.keys import unused_key
from archive.vocabularies import SourceKind


class Source(RevisionMixin, ClusterableModel):
    """A work that facts rest on: a page, a book, a data set."""

    key = models.SlugField(
        _("key"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("Short name in data files. Left empty, one is made of the title."),
    )
    title = models.CharField(
        _("title"),
        max_length=500,
        help_text=_("As the work itself has it; of a web page its heading."),
    )
    publisher = models.CharField(
        _("publisher"),
        max_length=300,
        blank=True,
        help_text=_("Who answers for it: NATO, the Norwegian Ministry of Foreign Affairs."),
    )
    url = models.URLField(
        _("address"), max_length=1000, blank=True, help_text=_("Where it can be read.")
    )
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=SourceKind,
        help_text=_(
            "How close to the matter it stands. The choices go from the strongest to the weakest."
        ),
    )
    opened_on = models.DateField(
        _("opened on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody read it for this archive. Empty: not opened."),
    )
    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_(
            "What to know before relying on it: read in part, a later edition, a page that changed."
        ),
    )

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(
                name="source_kind_known", condition=models.Q(kind__in=SourceKind.values)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs) -> None:
        self.key = self.key or unused_key(Source, self.title)
        super().save(*args, **kwargs)


class Citation(Orderable):
    """A place in a source, in the order in which an editor put them."""

    source = models.ForeignKey(
        "archive.Source", on_delete=models.PROTECT, related_name="+", verbose_name=_("source")
    )
    locator = models.CharField(
        _("locator"), max_length=200, blank=True, help_text=_("Page, paragraph or section.")
    )
    quotation = models.TextField(
        _("quotation"), blank=True, help_text=_("The words that say so, as the source has them.")
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}" if self.locator else str(self.source)


class Evidence(Citation):
    """What a fact rests on."""

    fact = ParentalKey("archive.Fact", on_delete=models.CASCADE, related_name="evidence")
    source = models.ForeignKey(
        "archive.Source",
        on_delete=models.PROTECT,
        related_name="evidence",
        verbose_name=_("source"),
        help_text=_("The work in which the fact stands. A missing one can be made while choosing."),
    )

    class Meta(Citation.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
