"""The home page, the three indexes below it, and plain pages such as "How to cite"."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from archive.blocks.body import NarrativeBody
from archive.pages.home_sections import front_of
from archive.pages.page import RESERVED_SLUGS, ArchivePage
from archive.panels.radar import RadarPanel


class HomePage(ArchivePage):
    """The front door: search, the featured article, the alliance on a day, the doors."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "archive.ArticleIndexPage",
        "archive.CountryIndexPage",
        "archive.OperationIndexPage",
        "archive.StandardPage",
    ]

    featured_article = models.ForeignKey(
        "archive.ArticlePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("featured article"),
        help_text=_("Shown first under “From the archive”."),
    )
    featured_day = models.DateField(
        _("featured day"),
        null=True,
        blank=True,
        help_text=_("The alliance is shown as of this day. Empty: the featured article's time."),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        MultiFieldPanel(
            [PageChooserPanel("featured_article"), FieldPanel("featured_day")],
            heading=_("Featured"),
        ),
    ]

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["front"] = front_of(self, today=request.today)
        return context


class IndexPage(ArchivePage):
    """A listing of one page type; what it lists comes from the view's context."""

    max_count = 1
    parent_page_types = ["archive.HomePage"]
    content_panels = [*Page.content_panels, FieldPanel("lead")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs) -> dict:
        from archive.pages.listings import listing_for

        context = super().get_context(request, *args, **kwargs)
        context["listing"] = listing_for(self, request)
        number = int(request.GET.get("page", 1))  # listing_for refuses what is no number
        if number > 1:
            context["canonical_url"] = request.build_absolute_uri(f"{request.path}?page={number}")
        return context


class ArticleIndexPage(IndexPage):
    """Lists the articles."""

    subpage_types = ["archive.ArticlePage"]

    class Meta:
        verbose_name = _("index of articles")


class CountryIndexPage(IndexPage):
    """Lists the countries."""

    subpage_types = ["archive.CountryPage"]

    class Meta:
        verbose_name = _("index of countries")


class OperationIndexPage(IndexPage):
    """Lists the operations."""

    subpage_types = ["archive.OperationPage"]

    class Meta:
        verbose_name = _("index of operations")


class StandardPage(ArchivePage):
    """A plain page in the archive's own voice."""

    parent_page_types = ["archive.HomePage", "archive.StandardPage"]
    subpage_types = ["archive.StandardPage"]

    body = StreamField(
        NarrativeBody(),
        blank=True,
        verbose_name=_("text"),
        help_text=_("In the archive’s own voice: what it holds, how to cite it."),
    )

    content_panels = [
        RadarPanel(),
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("plain page")

    def clean(self) -> None:
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError(
                {
                    "slug": _("“%(slug)s” belongs to the archive's own addresses. Choose another.")
                    % {"slug": self.slug}
                }
            )
