"""Tells Wagtail's admin of the archive's menus and screens, and of what it refuses."""

from collections.abc import Iterator

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, ReferenceIndex
from wagtail.snippets.models import register_snippet

from archive.admin import record_links
from archive.admin.bulk import BULK_ACTIONS
from archive.admin.choosers import FactChooserViewSet
from archive.admin.dashboard import WORK_LISTS, holdings
from archive.admin.error_reports import ERROR_REPORTS, reports_item
from archive.admin.facts import FactGroup
from archive.admin.keeping import reason_to_keep, specific, usage_url, withdraw_url
from archive.admin.menus import (
    RedactPage,
    RedactRecord,
    WithdrawPage,
    WithdrawRecord,
    offer_withdrawal,
)
from archive.admin.pages import PAGE_VIEWSETS
from archive.admin.records import RecordGroup
from archive.admin.views.choose_record import CHOOSE_RECORD_ADDRESSES
from archive.admin.views.dates import DATE_ADDRESSES
from archive.admin.views.guide import GUIDE_ADDRESSES
from archive.admin.views.hand_over import HAND_OVER_ADDRESSES
from archive.admin.views.mentions import MENTION_ADDRESSES, mentions_url
from archive.admin.views.radar import CONSISTENCY_ADDRESSES, consistency_item
from archive.admin.views.redact import REDACT_ADDRESSES, RedactionFormatter, redact_url
from archive.admin.views.styleguide import STYLEGUIDE_ADDRESSES
from archive.admin.views.verify import VERIFY_ADDRESSES
from archive.admin.views.withdraw import WithdrawView, may_withdraw
from archive.blocks.links import PublicPageLink
from archive.panels.facts import edit_url
from archive.preservation.redaction import ACTION as REDACTED
from archive.records.querysets import public_page
from archive.records.review import is_own_work

register_snippet(FactGroup)
register_snippet(RecordGroup)


@hooks.register("register_admin_viewset")
def listings() -> list[ViewSet]:
    """Articles, Countries and Operations in the main menu; the chooser of facts; reports."""
    return [*PAGE_VIEWSETS, FactChooserViewSet("fact_chooser"), ERROR_REPORTS]


for bulk_action in BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """The archive's own screens, and what date fields ask."""
    withdraw = path("withdraw/<int:number>/", WithdrawView.as_view(), name="archive_withdraw")
    return [
        withdraw,
        *REDACT_ADDRESSES,
        *VERIFY_ADDRESSES,
        *CONSISTENCY_ADDRESSES,
        *HAND_OVER_ADDRESSES,
        *DATE_ADDRESSES,
        *GUIDE_ADDRESSES,
        *MENTION_ADDRESSES,
        *CHOOSE_RECORD_ADDRESSES,
        *STYLEGUIDE_ADDRESSES,
    ]


@hooks.register("insert_global_admin_css")
def style_sheet() -> str:
    """The few rules that the archive's own screens need."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("construct_homepage_panels")
def work_lists(request: HttpRequest, panels: list[Component]) -> None:
    """The archive's lists beside Wagtail's reviews and locks; drafts say more than recent edits."""
    panels[:] = [panel for panel in panels if panel.name != "recent_edits"]
    panels += [work_list(request) for work_list in WORK_LISTS]


@hooks.register("construct_homepage_summary_items", order=1000)  # after all others
def what_the_archive_holds(request: HttpRequest, items: list[Component]) -> None:
    """What an archivist counts."""
    items[:] = holdings(request)


@hooks.register("register_reports_menu_item")
def consistency() -> MenuItem:
    """What contradicts itself, or waits to be looked at, under Reports."""
    return consistency_item()


@hooks.register("register_reports_menu_item")
def readers_reports() -> MenuItem:
    """What readers say is wrong, under Reports."""
    return reports_item()


@hooks.register("register_help_menu_item")
def guide() -> MenuItem:
    """The guide for editors, the first thing under Help."""
    return MenuItem(
        gettext_lazy("Guide for editors"), reverse("archive_guide"), icon_name="help", order=10
    )


@hooks.register("construct_help_menu")
def own_guide_only(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's guide and news lie on another site, and mark the menu until they are read."""
    items[:] = [item for item in items if not item.name.startswith(("whats-new", "editor-guide"))]


@hooks.register("register_help_menu_item")
def styleguide() -> MenuItem:
    """The styleguide, under Help."""
    return MenuItem(
        gettext_lazy("Styleguide"), reverse("archive_styleguide"), icon_name="draft", order=900
    )


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own, which it replaces
def links_in_texts(features) -> None:
    """A text links only to pages that are public, and to things of the archive by their name."""
    features.register_link_type(PublicPageLink)
    record_links.register(features)


class PagesToRead(PagesAdminAPIViewSet):
    """The explorer's pages; actions by this way would pass by forms, reasons and versions."""

    actions = {}


@hooks.register("construct_admin_api")
def explorer_only_reads(router) -> None:
    """Wagtail's API of the admin copies, aliases and unpublishes past every hook of ours."""
    router.register_endpoint("pages", PagesToRead)


@hooks.register("before_serve_document")
def serve_what_a_public_page_holds(document: models.Model, request: HttpRequest) -> None:
    """A file is as public as the pages that hold it; editors read all."""
    if request.user.has_perm("wagtailadmin.access_admin"):
        return
    holders = [row.object_id for row in ReferenceIndex.get_references_to(document)]
    if not Page.objects.filter(public_page(), pk__in=holders).exists():
        raise Http404


@hooks.register("register_log_actions")
def log_actions(actions) -> None:
    """What the history calls a withdrawal, and a redaction."""
    actions.register_action("archive.withdraw", gettext_lazy("Withdraw"), gettext_lazy("Withdrawn"))
    actions.register_action(REDACTED)(RedactionFormatter)


@hooks.register("register_page_header_buttons")
def withdraw_button(
    page: Page, user, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """“Withdraw…” beside “Copy” and “Move”, for a page that was ever published."""
    url = withdraw_url(page)
    if url and may_withdraw(user, page):
        yield Button(_("Withdraw…"), url=url, icon_name="no-view", priority=55)


@hooks.register("register_page_header_buttons")
def redact_button(
    page: Page, user, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """“Redact a name…” after “Withdraw…”, for whoever may publish the page."""
    url = redact_url(page, user)
    if url:
        yield Button(_("Redact a name…"), url=url, icon_name="strikethrough", priority=56)


@hooks.register("register_page_header_buttons")
def find_mentions_button(
    page: Page, user, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """“Find mentions” for an article, for whoever may edit it."""
    url = mentions_url(page, user)
    if url:
        yield Button(_("Find mentions"), url=url, icon_name="search", priority=15)


@hooks.register("construct_page_action_menu")
def page_menu(items: list, request: HttpRequest, context: dict) -> None:
    """“Withdraw…” in the place of “Unpublish”, and “Redact a name…”."""
    if context["view"] == "edit" and withdraw_url(context["page"]):
        offer_withdrawal(items, WithdrawPage(order=20))
    if context["view"] == "edit" and redact_url(context["page"], request.user):
        items.insert(1, RedactPage())  # far from what is pressed every day


@hooks.register("construct_snippet_action_menu")
def record_menu(items: list, request: HttpRequest, context: dict) -> None:
    """The same for records."""
    if context["view"] == "edit" and withdraw_url(context["instance"]):
        offer_withdrawal(items, WithdrawRecord(order=20))
    if context["view"] == "edit" and redact_url(context["instance"], request.user):
        items.insert(1, RedactRecord())


@hooks.register("before_delete_page")
def keep_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuses to delete what was published or is in use, and offers to withdraw it."""
    return _refused(request, [page])


@hooks.register("before_delete_snippet")
def keep_records(request: HttpRequest, instances: list[models.Model]) -> HttpResponse | None:
    """The same for records, one or several."""
    return _refused(request, instances)


@hooks.register("before_bulk_action")
def keep_many(
    request: HttpRequest, action_type: str, objects: list[models.Model], action
) -> HttpResponse | None:
    """The same for pages ticked in a listing: several share no reason, and no review is skipped."""
    if action_type == "delete":
        return _refused(request, objects)
    if action_type == "publish":
        for thing in objects:
            if refusal := leave_approval_to_another(request, specific(thing)):
                return refusal
    if action_type == "unpublish":
        for thing in objects:
            if withdraw_url(thing):
                messages.error(
                    request,
                    _("“%(thing)s” was published: withdraw it by itself, with its reason.")
                    % {"thing": thing},
                )
                return redirect(action.next_url)
    return None


@hooks.register("before_publish_page")
@hooks.register("before_publish")
def leave_approval_to_another(request: HttpRequest, thing: models.Model) -> HttpResponse | None:
    """“Publish” would take one's own work past its review; what was written is saved by now."""
    if not is_own_work(thing, request.user):
        return None
    messages.warning(
        request,
        _("“%(thing)s” is saved and stays in review: somebody else publishes it.")
        % {"thing": thing},
    )
    return redirect(edit_url(thing))


@hooks.register("before_unpublish_page")
@hooks.register("before_unpublish")
def withdraw_instead(request: HttpRequest, thing: models.Model) -> HttpResponse | None:
    """Leads from “Unpublish” to the screen that asks for the reason."""
    url = withdraw_url(thing)
    if not url:
        return None
    messages.info(request, _("Its address is for ever: give the reason that readers shall see."))
    return redirect(url)


def _refused(request: HttpRequest, things: list[models.Model]) -> HttpResponse | None:
    for thing in things:
        thing = specific(thing)
        reason = reason_to_keep(thing)
        if reason:
            where = messages.button(usage_url(thing), _("Where it is used"))
            messages.error(request, reason, buttons=[where])
            return redirect(withdraw_url(thing) or edit_url(thing))
    return None
