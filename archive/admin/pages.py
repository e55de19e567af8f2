"""Articles, countries and operations in the main menu, each with a listing of its own."""

from django.db import models
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import HeaderButton

from archive.admin.filters import ArticleFilterSet, ProfileFilterSet
from archive.admin.verifying import with_facts_counted
from archive.admin.views.paste import PasteView, may_paste
from archive.models import ArticlePage, CountryPage, OperationPage
from archive.pages.page import ProfilePage


def _columns(*middle: Column) -> list[Column]:
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        *middle,
        DateColumn(
            "latest_revision_created_at",
            label=_("Updated"),
            sort_key="latest_revision_created_at",
            width="12%",
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
    ]


class ArticleListing(IndexView):
    """The listing of articles, with the way to paste one, and what can be done to many."""

    template_name = "archive/admin/article_listing.html"

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        buttons = super().header_buttons
        if may_paste(self.request.user):
            paste = HeaderButton(_("Paste a page"), url=reverse("articles:paste"), icon_name="copy")
            buttons = [*buttons, paste]
        return buttons

    def get_base_queryset(self) -> models.QuerySet[ArticlePage]:
        # Wagtail reads the lines anew as their own kind; each would ask for what it names.
        named = ("document_type", "publisher", "published_under")
        articles = super().get_base_queryset()
        return articles.select_related(*named, for_specific_subqueries=True)


class ArticleViewSet(PageListingViewSet):
    """The articles."""

    name = "articles"
    model = ArticlePage
    index_view_class = ArticleListing
    icon = "doc-full"
    menu_label = _("Articles")
    menu_order = 101
    add_to_admin_menu = True
    columns = _columns(
        Column("issued_on", label=_("Issued"), sort_key="issued_on"),
        Column("document_type", label=_("Type"), sort_key="document_type__name"),
        Column("publisher", label=_("Publisher"), sort_key="publisher__name_en"),
        Column("published_under", label=_("Published under"), sort_key="published_under__label_en"),
    )
    filterset_class = ArticleFilterSet

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("paste/", PasteView.as_view(), name="paste")]


class ProfileListing(IndexView):
    """A listing of pages that have facts, with how many of them are to be verified."""

    base_filterset_class = ProfileFilterSet

    def get_base_queryset(self) -> models.QuerySet[ProfilePage]:
        return with_facts_counted(super().get_base_queryset(), today=timezone.localdate())


def facts_to_verify(page: ProfilePage) -> str:
    """``3 of 14 to verify``, of a line of that listing; empty for a page without facts."""
    if not page.number_of_facts:
        return ""
    if not page.number_to_verify:
        return _("All verified")
    numbers = {"n": page.number_to_verify, "all": page.number_of_facts}
    return _("%(n)d of %(all)d to verify") % numbers


TO_VERIFY = Column("facts", label=_("Facts"), accessor=facts_to_verify, sort_key="number_to_verify")


class CountryViewSet(PageListingViewSet):
    """The country profiles."""

    name = "countries"
    model = CountryPage
    index_view_class = ProfileListing
    icon = "globe"
    menu_label = _("Countries")
    menu_order = 102
    add_to_admin_menu = True
    ordering = "title"
    columns = _columns(
        Column("code", label=_("Code"), sort_key="code"),
        Column("region", label=_("Region"), accessor="get_region_display", sort_key="region"),
        Column("role", label=_("Why it is here"), accessor="get_role_display", sort_key="role"),
        TO_VERIFY,
    )
    list_filter = ["live", "region", "role", "code_status"]


class OperationViewSet(PageListingViewSet):
    """The operations."""

    name = "operations"
    model = OperationPage
    index_view_class = ProfileListing
    icon = "thumbtack"
    menu_label = _("Operations")
    menu_order = 103
    add_to_admin_menu = True
    ordering = "title"
    columns = _columns(
        Column(
            "operation_kind",
            label=_("Kind"),
            accessor="get_operation_kind_display",
            sort_key="operation_kind",
        ),
        Column(
            "nato_role",
            label=_("NATO's part"),
            accessor="get_nato_role_display",
            sort_key="nato_role",
        ),
        TO_VERIFY,
    )
    list_filter = ["live", "operation_kind", "nato_role"]


PAGE_VIEWSETS = [ArticleViewSet(), CountryViewSet(), OperationViewSet()]
