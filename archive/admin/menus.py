"""“Withdraw…” in the place of “Unpublish”, for what has a public address."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import UnpublishMenuItem as PageUnpublishMenuItem
from wagtail.snippets.action_menu import UnpublishMenuItem as RecordUnpublishMenuItem

from archive.admin.keeping import withdraw_url


class WithdrawPage(PageUnpublishMenuItem):
    """Shown to whoever could unpublish the page."""

    name = "action-withdraw"
    label = _("Withdraw…")
    icon_name = "no-view"

    def get_url(self, context: dict) -> str:
        return withdraw_url(context["page"])


class WithdrawRecord(RecordUnpublishMenuItem):
    """Shown to whoever could unpublish the record."""

    name = "action-withdraw"
    label = _("Withdraw…")
    icon_name = "no-view"

    def get_url(self, context: dict) -> str:
        return withdraw_url(context["instance"])


def offer_withdrawal(items: list[Any], instead: Any) -> None:
    """Puts ``instead`` where ``items`` unpublish."""
    for place, item in enumerate(items):
        if item.name == "action-unpublish":
            items[place] = instead
