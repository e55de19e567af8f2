"""A link inside a text that leads nowhere, or that breaks when a page moves."""

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from archive.pages.page import RESERVED_SLUGS
from archive.radar.bodies import WITH_BODY, links_in, pages_with
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule

OF_PAGES = {"articles", "countries", "operations"}
OF_EDITORS = {"admin", "api"}
BY_VIEWS = RESERVED_SLUGS - OF_PAGES - OF_EDITORS
"""First words of public addresses that no page chooser can give: a day, an event, a permalink."""


class DeadLink(Rule):
    key = "dead-link"
    title = gettext_lazy("Dead or fragile link")
    advice = gettext_lazy("Choose the page or document again, or take the link out.")
    models = WITH_BODY

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Page]:
        return pages_with("<a ")

    def findings(self, thing: Page, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        links = list(links_in(thing))
        pages = archive.public_pages(_numbers(links, "page")) if links else set()
        files = archive.documents(_numbers(links, "document")) if links else set()
        for link, words in links:
            kind, number = link.get("linktype", ""), _number(link)
            if kind == "page" and number not in pages:
                text = _("The link “%(words)s” leads to a page that is not public, or is gone.")
            elif kind == "document" and number not in files:
                text = _("The link “%(words)s” leads to a document that is gone.")
            elif not kind and _is_of_a_page(link.get("href", "")):
                text = _("The link “%(words)s” writes an address out: it breaks when a page moves.")
            else:
                continue
            yield self.found(thing, text % {"words": strip_tags(words)}, field="body")


def _numbers(links: list[tuple[dict[str, str], str]], kind: str) -> list[int]:
    found = [_number(link) for link, _words in links if link.get("linktype") == kind]
    return [number for number in found if number is not None]


def _number(link: dict[str, str]) -> int | None:
    number = link.get("id", "")
    return int(number) if number.isdecimal() and len(number) < 19 else None


def _is_of_a_page(address: str) -> bool:
    """Whether an address, written out, is one of this site that a page has or had."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    own = urlsplit(getattr(settings, "WAGTAILADMIN_BASE_URL", "")).netloc
    if parts.scheme not in {"", "http", "https"} or parts.netloc not in {"", own}:
        return False
    if not parts.path.startswith("/"):
        return False
    return parts.path.lstrip("/").split("/")[0] not in BY_VIEWS
