"""What a source says about a fact, and the cases in which sources differ; never counted."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.dates import EDTFError, Period, parse_period
from archive.records.record import KeyedRecord, Record
from archive.vocabularies import StatementAttribute


def one_line(text: str) -> str:
    """``text`` with single spaces, as words are compared."""
    return " ".join(text.replace("\u00a0", " ").split())


class Discrepancy(KeyedRecord):
    """A question on which sources differ: the value used, and the editor's advice."""

    subject = models.CharField(
        _("question"),
        max_length=300,
        help_text=_("What the sources disagree on, as a heading: Date of the 2004 enlargement."),
    )
    value_used = models.CharField(
        _("value used"),
        max_length=100,
        help_text=_("What the archive goes by, as a date or a figure: 2004-03-29."),
    )
    advice = models.TextField(
        _("advice"),
        blank=True,
        help_text=_(
            "Why that one, in a sentence or two. Readers see it below what the sources say."
        ),
    )

    class Meta:
        verbose_name = _("discrepancy")
        verbose_name_plural = _("discrepancies")
        ordering = ["subject", "pk"]

    def __str__(self) -> str:
        return self.subject


class Statement(Record):
    """A source says a value about one side of a fact; kept beside the fact, never counted."""

    public_through = ("fact", "discrepancy", "article")

    fact = models.ForeignKey(
        "archive.Fact",
        on_delete=models.PROTECT,
        null=True,
        related_name="statements",
        verbose_name=_("fact"),
        help_text=_("The fact of this archive that the words speak of."),
    )
    attribute = models.CharField(
        _("about its"),
        max_length=12,
        choices=StatementAttribute,
        default=StatementAttribute.OTHER,
        help_text=_("Which side of the fact the words give: its start, its end, its figure."),
    )
    value = models.CharField(
        _("value as written"),
        max_length=200,
        help_text=_("The date or the figure alone, as the source has it: April 2004, or 16,000."),
    )
    says = models.TextField(
        _("what the source says"),
        blank=True,
        help_text=_(
            "In a few words of your own: Instruments deposited. Readers see it after the value."
        ),
    )
    source = models.ForeignKey(
        "archive.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("source"),
        help_text=_("The work that says so. Empty where an article of this archive does."),
    )
    locator = models.CharField(
        _("locator"),
        max_length=200,
        blank=True,
        help_text=_("Page, paragraph or section of the source."),
    )
    quotation = models.TextField(
        _("quotation"),
        blank=True,
        help_text=_("The words that say so, copied exactly from the source or the article."),
    )
    article = models.ForeignKey(
        "archive.ArticlePage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("article"),
        help_text=_("The text of this archive that says so; the words go into “quotation”."),
    )
    discrepancy = models.ForeignKey(
        "archive.Discrepancy",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        verbose_name=_("discrepancy"),
        help_text=_("The question on which sources differ, where this is one of the answers."),
    )

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="statement_attribute_known",
                condition=Q(attribute__in=StatementAttribute.values),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article or self.source}: {self.value}"

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        if self.source_id is None and self.article_id is None:
            raise ValidationError(
                {"source": _("Name the source that says so, or the article of this archive.")}
            )

    def clean(self) -> None:
        super().clean()
        if self.article_id is None:
            return
        words = one_line(self.quotation)
        if not words:
            raise ValidationError({"quotation": _("Copy the words of the article that say so.")})
        if words not in one_line(self.article.text):
            raise ValidationError(
                {
                    "quotation": _("“%(article)s” does not say this. Copy its words exactly.")
                    % {"article": self.article}
                }
            )

    @property
    def value_as_period(self) -> Period | None:
        """The value read as a date or a period, where it is one."""
        try:
            return parse_period(self.value)
        except EDTFError:
            return None

    @property
    def value_as_number(self) -> int | None:
        """The value read as a whole number, where it is one."""
        digits = self.value.replace(",", "").replace(" ", "").replace("\u00a0", "")
        return int(digits) if digits.isdecimal() else None
