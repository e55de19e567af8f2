"""Where a finding is mended, for whoever may mend it."""

from urllib.parse import urlencode

from django.db import models
from wagtail.models import Page

from archive.panels.facts import edit_url, may
from archive.radar.rule import Finding


def mend_url(finding: Finding, user, *, back: str = "") -> str:
    """The form of the thing, open at the field; empty for a user who may not change it.

    ``back`` is the local address to which the form returns once it is saved.
    """
    url = form_url(finding.thing, user)
    if not url:
        return ""
    query = f"?{urlencode({'next': back})}" if back else ""
    return f"{url}{query}#{finding.anchor}" if finding.anchor else f"{url}{query}"


def form_url(thing: models.Model, user) -> str:
    """The form of a page or record; empty for a user who may not change it."""
    return edit_url(thing) if _may_change(thing, user) else ""


def _may_change(thing: models.Model, user) -> bool:
    if isinstance(thing, Page):
        return thing.permissions_for_user(user).can_edit()
    return may(user, "change", type(thing))
