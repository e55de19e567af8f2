"""The rows of an article: creators, mentions, sources, corrections, files, what it states."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from archive.records.fields import EDTFDateField
from archive.records.sources import Citation
from archive.vocabularies import CorrectionKind, CreatorRole, Office


class ArticleCreator(Orderable):
    """Somebody who made the document: a person of the archive, or a name as written."""

    article = ParentalKey("archive.ArticlePage", on_delete=models.CASCADE, related_name="creators")
    person = models.ForeignKey(
        "archive.Person",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="created",
        verbose_name=_("person"),
        help_text=_(
            "Where the archive has a record of the person. Otherwise write the name below."
        ),
    )
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("As written; needed without a person.")
    )
    role = models.CharField(
        _("role"),
        max_length=12,
        choices=CreatorRole,
        default=CreatorRole.AUTHOR,
        help_text=_(
            "Authors and speakers are named in citations, translators and photographers are not."
        ),
    )
    office = models.CharField(
        _("office"),
        max_length=20,
        choices=Office,
        blank=True,
        help_text=_("Held when it was written or spoken. Readers see it below the name."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("creator")
        constraints = [
            models.CheckConstraint(
                name="creator_role_known", condition=Q(role__in=CreatorRole.values)
            )
        ]

    def __str__(self) -> str:
        return self.name or str(self.person or "")

    def clean(self) -> None:
        super().clean()
        if not self.person_id and not self.name:
            raise ValidationError({"name": _("Choose a person, or write the name.")})


class Mention(Orderable):
    """The document names something that the archive describes."""

    name_as_written = models.CharField(
        _("name as written"),
        max_length=200,
        blank=True,
        help_text=_("Where the text calls it by another name than today's: Macedonia."),
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name_as_written or str(self.target)

    @property
    def target(self) -> models.Model:
        """What is mentioned."""
        return getattr(self, self.target_field)


class CountryMention(Mention):
    """The document names a country."""

    target_field = "country"

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="country_mentions"
    )
    country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("country"),
        help_text=_("A country that the text names, under whatever name it had then."),
    )

    class Meta(Mention.Meta):
        verbose_name = _("country mentioned")
        verbose_name_plural = _("countries mentioned")


class OperationMention(Mention):
    """The document names an operation."""

    target_field = "operation"

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="operation_mentions"
    )
    operation = models.ForeignKey(
        "archive.OperationPage",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("operation"),
        help_text=_("An operation that the text names, by its code or in full: ISAF."),
    )

    class Meta(Mention.Meta):
        verbose_name = _("operation mentioned")
        verbose_name_plural = _("operations mentioned")


class FrameworkMention(Mention):
    """The document names a framework."""

    target_field = "framework"

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="framework_mentions"
    )
    framework = models.ForeignKey(
        "archive.Framework",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("framework"),
        help_text=_(
            "A form of membership or partnership that the text names: Partnership for Peace."
        ),
    )

    class Meta(Mention.Meta):
        verbose_name = _("framework mentioned")
        verbose_name_plural = _("frameworks mentioned")


class PersonMention(Mention):
    """The document names a person."""

    target_field = "person"

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="person_mentions"
    )
    person = models.ForeignKey(
        "archive.Person",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("person"),
        help_text=_("Somebody whom the text names. Who wrote it belongs under “Creators”."),
    )

    class Meta(Mention.Meta):
        verbose_name = _("person mentioned")
        verbose_name_plural = _("people mentioned")


class EventMention(Mention):
    """The document names an event."""

    target_field = "event"

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="event_mentions"
    )
    event = models.ForeignKey(
        "archive.HistoricalEvent",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name=_("event"),
        help_text=_("A summit, a treaty or another event that the text speaks of."),
    )

    class Meta(Mention.Meta):
        verbose_name = _("event mentioned")
        verbose_name_plural = _("events mentioned")


class ArticleSource(Citation):
    """What the archive's description of the article, or a text of its own, rests on."""

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="article_sources"
    )
    source = models.ForeignKey(
        "archive.Source",
        on_delete=models.PROTECT,
        related_name="article_sources",
        verbose_name=_("source"),
        help_text=_("The work that this description, or a text of the archive’s own, rests on."),
    )

    class Meta(Citation.Meta):
        verbose_name = _("source of the description")
        verbose_name_plural = _("sources of the description")


class OriginalAddress(Orderable):
    """Where the document stood, or stands, on the site that published it."""

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="original_addresses"
    )
    url = models.URLField(
        _("address"),
        max_length=1000,
        help_text=_("The whole address on the publisher’s site, even where it leads nowhere now."),
    )
    seen_on = models.DateField(
        _("seen there on"),
        null=True,
        blank=True,
        help_text=_("The last day on which somebody found the document there. Readers see it."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("original address")
        verbose_name_plural = _("original addresses")

    def __str__(self) -> str:
        return self.url


class AttachedFile(Orderable):
    """A file that belongs to the document: a scan, an annex."""

    article = ParentalKey("archive.ArticlePage", on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        "archive.ArchiveDocument",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("file"),
        help_text=_("A scan or an annex, for readers to open or download."),
    )
    description = models.CharField(
        _("what it is"),
        max_length=300,
        blank=True,
        help_text=_(
            "The words that readers follow: Scan of the letter, two pages. Empty: the file’s title."
        ),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("attached file")
        verbose_name_plural = _("attached files")

    def __str__(self) -> str:
        return self.description or str(self.document)


class Correction(Orderable):
    """A change that readers can see: what, why and when."""

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="corrections"
    )
    correction_kind = models.CharField(
        _("what was corrected"),
        max_length=14,
        choices=CorrectionKind,
        help_text=_(
            "Our copy of the text, our description of it, or a change that its publisher made."
        ),
    )
    what = models.TextField(
        _("what changed"),
        help_text=_(
            "What stood there, and what stands there now: “1994” became “1995” in paragraph 2."
        ),
    )
    why = models.TextField(
        _("why"),
        help_text=_("How it is known that this is right: the scan has 1995. Readers see it."),
    )
    corrected_on = EDTFDateField(
        _("when"), help_text=_("The day of the correction. Readers see it beside what changed.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("correction")
        constraints = [
            models.CheckConstraint(
                name="correction_kind_known",
                condition=Q(correction_kind__in=CorrectionKind.values),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_correction_kind_display()}: {self.what}"

    @property
    def words(self) -> tuple[str, str, str, str]:
        """All that it says; two rows that say the same are one correction."""
        return self.correction_kind, self.what, self.why, self.corrected_on


class StatedField(models.Model):
    """A field of the article that the page as found states: in which line, in which words."""

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="stated_fields"
    )
    field = models.CharField(max_length=60, editable=False)
    line = models.PositiveIntegerField(_("line"), editable=False)
    words = models.TextField(_("words"), editable=False)

    class Meta:
        verbose_name = _("stated field")
        verbose_name_plural = _("stated fields")
        ordering = ["line", "pk"]

    def __str__(self) -> str:
        return f"{self.label}: {self.words}"

    @property
    def label(self) -> str:
        """The name of the field, as the article's form calls it."""
        return field_label(type(self).article.field.related_model, self.field)


class SetAside(models.Model):
    """Words of the article of which an editor said that they mean nothing the archive knows."""

    article = models.ForeignKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="set_aside", editable=False
    )
    question = models.CharField(max_length=400, editable=False)
    """The key of what was proposed: ``meant-georgia``."""

    class Meta:
        verbose_name = _("name set aside")
        verbose_name_plural = _("names set aside")
        constraints = [
            models.UniqueConstraint(fields=["article", "question"], name="set_aside_once")
        ]

    def __str__(self) -> str:
        return self.question


def field_label(model: type[models.Model], name: str) -> str:
    """What forms call a field of ``model``, or the rows of that name."""
    field = model._meta.get_field(name)
    return str(getattr(field, "verbose_name", "") or field.related_model._meta.verbose_name_plural)
