"""By what the listings of pages are filtered."""

import django_filters
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.pages.listing import PageFilterSet

from archive.dates import Period
from archive.models import ArticlePage
from archive.records.written import WrittenDateInput, WrittenPeriodField


class DescribedFilter(django_filters.Filter):
    """Keeps articles that describe a time in the period: ``2001-2005``, ``since 1999``."""

    field_class = WrittenPeriodField

    def filter(self, articles: models.QuerySet, value: str) -> models.QuerySet:
        if not value:
            return articles
        bounds = Period.parse(value).bounds(end_is_last_day=True)
        within = Q(temporal_earliest__isnull=False)
        if bounds.start_earliest:
            within &= Q(temporal_latest__gt=bounds.start_earliest)
        if bounds.end_latest:
            within &= Q(temporal_earliest__lt=bounds.end_latest)
        return articles.filter(within)


class ToVerifyFilter(django_filters.ChoiceFilter):
    """Keeps pages with facts to verify, or pages with facts of which each is verified."""

    def __init__(self, **kwargs) -> None:
        choices = [("some", _("Has facts to verify")), ("none", _("All verified"))]
        super().__init__(label=_("Verification"), choices=choices, **kwargs)

    def filter(self, pages: models.QuerySet, value: str) -> models.QuerySet:
        if not value:
            return pages
        if value == "some":
            return pages.filter(number_to_verify__gt=0)
        return pages.filter(number_to_verify=0, number_of_facts__gt=0)


class ProfileFilterSet(PageFilterSet):
    """The filters of a listing of pages whose facts are counted."""

    to_verify = ToVerifyFilter()


class ArticleFilterSet(WagtailFilterSet):
    """The filters of the listing of articles."""

    described = DescribedFilter(
        label=_("Time described"),
        widget=WrittenDateInput("period"),
        help_text=_("2007, 2001-2005 or since 1999."),
    )

    class Meta:
        model = ArticlePage
        fields = [
            "live",
            "has_unpublished_changes",
            "published_under",
            "publisher",
            "document_type",
            "series",
            "language",
            "text_form",
        ]
