"""“Withdraw…” in the place of “Unpublish”, and “Redact a name…”, for what has an address."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem as PageMenuItem
from wagtail.admin.action_menu import UnpublishMenuItem as PageUnpublishMenuItem
from wagtail.snippets.action_menu import ActionMenuItem as RecordMenuItem
from wagtail.snippets.action_menu import UnpublishMenuItem as RecordUnpublishMenuItem

from archive.admin.keeping import withdraw_url
from archive.admin.views.redact import redact_url


class Withdraw:
    """Shown to whoever could unpublish the thing."""

    name = "action-withdraw"
    label = _("Withdraw…")
    icon_name = "no-view"


class WithdrawPage(Withdraw, PageUnpublishMenuItem):
    def get_url(self, context: dict) -> str:
        return withdraw_url(context["page"])


class WithdrawRecord(Withdraw, RecordUnpublishMenuItem):
    def get_url(self, context: dict) -> str:
        return withdraw_url(context["instance"])


class Redact:
    """Shown to whoever may publish the thing."""

    name = "action-redact"
    label = _("Redact a name…")
    icon_name = "strikethrough"


class RedactPage(Redact, PageMenuItem):
    def get_url(self, context: dict) -> str:
        return redact_url(context["page"], context["request"].user)


class RedactRecord(Redact, RecordMenuItem):
    def get_url(self, context: dict) -> str:
        return redact_url(context["instance"], context["request"].user)


def offer_withdrawal(items: list[Any], instead: Any) -> None:
    """Puts ``instead`` where ``items`` unpublish."""
    for place, item in enumerate(items):
        if item.name == "action-unpublish":
            items[place] = instead
