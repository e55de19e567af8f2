"""Articles: documents that a ministry published, as they were, with their record around them."""

import hashlib

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.search import index

from archive.blocks.body import DocumentBody, plain_text
from archive.dates import EDTFError, Period
from archive.pages.article_panels import ARTICLE_EDIT_HANDLER
from archive.pages.article_reading import reading_of
from archive.pages.citing import citation_of_page
from archive.pages.page import ArchivePage
from archive.pages.previews import PagePreview
from archive.panels.article_form import ArticleForm
from archive.records.fields import EDTFDateField, EDTFPeriodField
from archive.records.written import in_words
from archive.vocabularies import (
    Access,
    AttributionBasis,
    CorrectionKind,
    Language,
    NoticeChoice,
    TemporalBasis,
    TextForm,
)

OF_THE_TEXT = frozenset({CorrectionKind.TRANSCRIPTION, CorrectionKind.SOURCE})
"""Corrections that may change the words of a document; a description is the archive's own."""
NOT_ISSUED = frozenset({TextForm.DEMONSTRATION, TextForm.SUMMARY})
"""Forms in which the text is the archive's own, not the publisher's."""


class ArticlePage(PagePreview, ArchivePage):
    """A document of the archive: its text, its record, its provenance."""

    parent_page_types = ["archive.ArticleIndexPage"]
    subpage_types: list[str] = []
    exclude_fields_in_copy = ["legacy_identifiers"]
    base_form_class = ArticleForm
    edit_handler = ARTICLE_EDIT_HANDLER

    # --- text
    alternative_title = models.CharField(
        _("alternative title"),
        max_length=300,
        blank=True,
        help_text=_("Another title that the document goes by. Readers see it as “Also titled”."),
    )
    body = StreamField(
        DocumentBody(),
        blank=True,
        verbose_name=_("text"),
        help_text=_(
            "The document’s own words, slips included, unless “Form of the text” says otherwise."
        ),
    )
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=Language,
        default=Language.ENGLISH,
        help_text=_(
            "Of the text held here. A translation has the language it was translated into."
        ),
    )
    text_form = models.CharField(
        _("form of the text"),
        max_length=14,
        choices=TextForm,
        default=TextForm.VERBATIM,
        help_text=_("How the text held here stands to the document."),
    )
    attribution_note = models.TextField(
        _("attribution note"), blank=True, help_text=_("Who wrote the text held here, and how.")
    )
    language_twin = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="language_twins",
        verbose_name=_("same document in another language"),
        help_text=_(
            "Its page in this archive. Choose it on both pages: each then leads to the other."
        ),
    )

    # --- record
    document_type = models.ForeignKey(
        "archive.DocumentType",
        on_delete=models.PROTECT,
        null=True,
        related_name="articles",
        verbose_name=_("document type"),
        help_text=_("Speech, press release, web page. Readers filter the articles by it."),
    )
    document_number = models.CharField(
        _("document number"),
        max_length=60,
        blank=True,
        help_text=_("As its publisher numbered it: St.meld. nr. 15 (2008–2009)."),
    )
    series = models.ForeignKey(
        "archive.Series",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("series"),
        help_text=_("The campaign site, bulletin or other set that the document belongs to."),
    )
    part = models.CharField(
        _("part"),
        max_length=60,
        blank=True,
        help_text=_("Its place in the series: 3, or II. Readers see it beside the series."),
    )
    published_under = models.ForeignKey(
        "archive.Government",
        on_delete=models.PROTECT,
        null=True,
        related_name="articles",
        verbose_name=_("published under"),
        help_text=_(
            "The government that the source names. Empty: the document’s date decides, if it can."
        ),
    )
    published_under_basis = models.CharField(
        _("how that is known"),
        max_length=10,
        choices=AttributionBasis,
        default=AttributionBasis.STATED,
        help_text=_(
            "Readers are told where the source does not say it. An editor’s choice needs a reason."
        ),
    )
    published_under_reason = models.CharField(
        _("reason"), max_length=300, blank=True, help_text=_("Needed where an editor sets it.")
    )
    publisher = models.ForeignKey(
        "archive.Organisation",
        on_delete=models.PROTECT,
        null=True,
        related_name="published",
        verbose_name=_("publisher"),
        help_text=_(
            "The ministry or body that issued it. A citation without an author begins with it."
        ),
    )
    place = models.CharField(
        _("place"),
        max_length=200,
        blank=True,
        help_text=_("Where it was issued, or where the speech was given: Oslo."),
    )
    occasion = models.CharField(
        _("occasion"),
        max_length=300,
        blank=True,
        help_text=_(
            "What it was made for: informal meeting of NATO foreign ministers, April 2007."
        ),
    )
    subjects = models.CharField(
        _("subjects"), max_length=500, blank=True, help_text=_("Key words, with commas.")
    )
    reference_code = models.CharField(
        _("reference code"),
        max_length=60,
        blank=True,
        help_text=_("Where the original lies, as the archive that holds it writes it: S-1234."),
    )
    notice = models.CharField(
        _("notice “Historical archive”"),
        max_length=10,
        choices=NoticeChoice,
        default=NoticeChoice.DERIVED,
        help_text=_(
            "Says above the text that its government has left office. As a rule the date decides."
        ),
    )
    notice_reason = models.CharField(
        _("reason"),
        max_length=300,
        blank=True,
        help_text=_("Needed where the notice is set to “Always” or “Never”."),
    )

    # --- dates, kept apart
    delivered_on = EDTFDateField(_("delivered"), blank=True, help_text=_("Speeches."))
    issued_on = EDTFDateField(_("issued"), blank=True, help_text=_("The date on the document."))
    posted_on = EDTFDateField(_("posted"), blank=True, help_text=_("When it went on the web."))
    updated_on = EDTFDateField(
        _("updated at the source"),
        blank=True,
        help_text=_("The last change that the page itself states: 2007-02, or 12 February 2007."),
    )
    archived_on = EDTFDateField(
        _("archived at the source"),
        blank=True,
        help_text=_("When the publisher moved the page to an archive of its own: 2013."),
    )
    acquired_on = models.DateField(_("acquired here"), null=True, editable=False)
    temporal = EDTFPeriodField(
        _("time described"),
        blank=True,
        help_text=_("The day or time that the text speaks of. Empty: derived from its dates."),
    )
    temporal_basis = models.CharField(
        _("how that is known"),
        max_length=10,
        choices=TemporalBasis,
        default=TemporalBasis.DERIVED,
        help_text=_(
            "Readers are told where the text does not say it. “Inferred” needs a reason below."
        ),
    )
    temporal_reason = models.TextField(_("reason"), blank=True, help_text=_("Shown to readers."))
    temporal_earliest = models.DateField(null=True, editable=False, db_index=True)
    temporal_latest = models.DateField(null=True, editable=False)

    # --- provenance
    acquired_from = models.CharField(
        _("acquired from"),
        max_length=300,
        blank=True,
        help_text=_("The site it was copied from, or who handed it over: regjeringen.no."),
    )
    raw_text = models.TextField(
        _("text as found"), blank=True, help_text=_("The page as it was captured, unaltered.")
    )
    raw_sha256 = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    access = models.CharField(
        _("access"),
        max_length=10,
        choices=Access,
        default=Access.OPEN,
        help_text=_("A restricted document is kept here and not published."),
    )
    reproduction = models.CharField(
        _("conditions of reproduction"),
        max_length=300,
        blank=True,
        help_text=_(
            "What a reader may do with the text, in a sentence: quote it with the source named."
        ),
    )
    rights_holder = models.CharField(
        _("rights holder"),
        max_length=200,
        blank=True,
        help_text=_(
            "Whom to ask for leave to reproduce the text: a ministry, an author, the heirs."
        ),
    )
    licence = models.CharField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("By its name and version, where the text has one: CC BY 4.0."),
    )
    described_by = models.CharField(
        _("described by"), max_length=100, blank=True, help_text=_("The role, not a name.")
    )
    described_on = models.DateField(
        _("described on"),
        null=True,
        blank=True,
        help_text=_("When this description was written, or last gone through as a whole."),
    )

    search_fields = [*ArchivePage.search_fields, index.SearchField("lead")]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.CheckConstraint(
                name="article_text_form_known", condition=Q(text_form__in=TextForm.values)
            ),
            models.CheckConstraint(
                name="article_basis_known",
                condition=Q(published_under_basis__in=AttributionBasis.values)
                & Q(temporal_basis__in=TemporalBasis.values)
                & Q(notice__in=NoticeChoice.values),
            ),
            models.CheckConstraint(
                name="article_override_has_reason",
                condition=~Q(published_under_basis=AttributionBasis.OVERRIDE)
                | ~Q(published_under_reason=""),
            ),
        ]

    @property
    def is_demonstration(self) -> bool:
        return self.text_form == TextForm.DEMONSTRATION

    @property
    def is_summary(self) -> bool:
        return self.text_form == TextForm.SUMMARY

    @property
    def is_own_text(self) -> bool:
        """The archive wrote the text held here; it is the author that a citation names."""
        return self.text_form in NOT_ISSUED

    @property
    def text(self) -> str:
        """Lead and body as plain text; the checksum of a version is taken of it."""
        return "\n".join(part for part in (self.lead, plain_text(self.body)) if part)

    @property
    def described(self) -> str:
        """The time that the text speaks of, as EDTF: as set, else derived from its dates."""
        return self.temporal or self.delivered_on or self.issued_on or self.posted_on

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        reading = reading_of(self, today=request.today)
        context["reading"] = reading
        context["citation"] = citation_of_page(self, request, newest=reading.history.newest)
        return context

    def clean(self) -> None:
        super().clean()
        needs_reason = AttributionBasis.OVERRIDE
        if self.published_under_basis == needs_reason and not self.published_under_reason:
            raise ValidationError(
                {"published_under_reason": _("Say why the government is set by hand.")}
            )
        if self.notice != NoticeChoice.DERIVED and not self.notice_reason:
            raise ValidationError({"notice_reason": _("Say why the notice is set by hand.")})
        if self.temporal_basis == TemporalBasis.INFERRED and not self.temporal_reason:
            raise ValidationError(
                {"temporal_reason": _("Say from what in the text the time is inferred.")}
            )
        try:
            self._derive()
        except EDTFError as error:
            raise ValidationError({"temporal": in_words(error)}) from error

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        if self.access == Access.RESTRICTED:
            raise ValidationError(
                {"access": _("A restricted document is kept as a draft; open it to publish it.")}
            )
        self._refuse_silent_change()

    def _refuse_silent_change(self) -> None:
        """The words of a document change only with a correction that says what and why."""
        published = type(self).objects.filter(pk=self.pk, first_published_at__isnull=False).first()
        if published is None or published.text_form != TextForm.VERBATIM:
            return
        if (published.title, published.text) == (self.title, self.text):
            return
        # By their words: a row that was first saved in a draft has another key in the next one.
        known = {row.words for row in published.corrections.all()}
        added = [row for row in self.corrections.all() if row.words not in known]
        if not any(row.correction_kind in OF_THE_TEXT for row in added):
            raise ValidationError(
                _(
                    "The words of this document are kept as they were published. To change them,"
                    " add a correction under Description that says what changed and why."
                )
            )

    def save(self, *args, **kwargs) -> None:
        self._derive()
        super().save(*args, **kwargs)

    def _derive(self) -> None:
        self.raw_sha256 = (
            hashlib.sha256(self.raw_text.encode()).hexdigest() if self.raw_text else ""
        )
        self.temporal_earliest = self.temporal_latest = None
        if self.described:
            bounds = Period.parse(self.described).bounds(end_is_last_day=True)
            self.temporal_earliest, self.temporal_latest = bounds.start_earliest, bounds.end_latest
