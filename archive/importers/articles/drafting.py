"""Makes the draft of an article from a page's text, with each stated field and its line."""

import datetime as dt
import hashlib
import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Q
from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _

from archive.importers.articles.matching import Matched
from archive.importers.articles.pasted import LineRole, Part, PastedArticle
from archive.models import (
    ArticleCreator,
    ArticleIndexPage,
    ArticlePage,
    LegacyIdentifier,
    OriginalAddress,
    Redaction,
    StatedField,
)
from archive.vocabularies import AttributionBasis, CreatorRole

LENGTH = 500_000
"""Characters that one page may have."""
LINES = 5_000
"""Lines that one page may have: an editor's form of more blocks does not open."""
SCHEME = "regjeringen"
"""The scheme of the ids that addresses of the site end with."""
COPIED = (
    *("document_number", "place", "occasion", "issued_on", "delivered_on"),
    *("posted_on", "updated_on", "archived_on", "lead"),
)
"""Fields that take over what the page states as it is."""
_ID = re.compile(r"/(?P<id>id[0-9]{3,})/?$")
_ODIN = re.compile(r"/(?P<id>odindockey/[0-9-]+)/?$")
_ID_ASKED = re.compile(r"(?:^|&)id=(?P<id>[0-9]{3,})(?:&|$)")


class TextRefused(Exception):
    """A text that no article can be made of; the message says why, and what to do."""


class AlreadyHeld(Exception):
    """The archive has articles with the same text as found."""

    def __init__(self, articles: list[ArticlePage]) -> None:
        super().__init__(
            _("The archive has this text already, as “%(title)s”.") % {"title": articles[0]}
        )
        self.articles = articles


def check_text(raw: str) -> None:
    """Raises TextRefused for a text that is empty, no text, or too much of it."""
    if not raw.strip("\ufeff\u200b \t\r\n\u00a0"):
        raise TextRefused(_("There is no text here."))
    if "\0" in raw:
        raise TextRefused(
            _("This is not plain text: it holds NUL bytes. Copy the words of the page once more.")
        )
    if len(raw) > LENGTH:
        raise TextRefused(
            _(
                "The text has %(length)d characters; %(limit)d is the limit for one page. Divide it"
                " at a heading, and make an article of each part."
            )
            % {"length": len(raw), "limit": LENGTH}
        )


def check_pasted(pasted: PastedArticle) -> None:
    """Raises TextRefused for a page that is no document."""
    if pasted.is_listing:
        raise TextRefused(
            _("This page is a list of documents, and none itself. Take the pages that it leads to.")
        )
    if len(pasted.lines) > LINES:
        raise TextRefused(
            _(
                "The text has %(lines)d lines; %(limit)d is the limit for one page. Divide it at a"
                " heading, and make an article of each part."
            )
            % {"lines": len(pasted.lines), "limit": LINES}
        )
    if not pasted.get("title") and not pasted.get("lead") and not pasted.body:
        raise TextRefused(_("There is no document in this text: it has neither title nor words."))


def held_already(raw: str) -> list[ArticlePage]:
    """Articles, drafts too, with this text as found, whatever its line ends and last line."""
    lines = normalize_newlines(raw)
    forms = {form for text in (lines, lines.rstrip()) for form in (text, f"{text}\n")}
    forms |= {form.replace("\n", "\r\n") for form in forms} | {raw}
    sums = {hashlib.sha256(form.encode()).hexdigest() for form in forms}
    # A text out of which words were taken is still held: they do not come back by its file.
    redacted = Redaction.objects.filter(raw_sha256__in=sums).values("object_id")
    rows = ArticlePage.objects.filter(Q(raw_sha256__in=sums) | Q(pk__in=redacted))
    return list(rows.defer("body", "raw_text").order_by("pk"))


def same_id(legacy_id: str) -> list[ArticlePage]:
    """Articles that are known elsewhere by this id, perhaps in another language."""
    if not legacy_id:
        return []
    rows = ArticlePage.objects.filter(
        legacy_identifiers__scheme=SCHEME, legacy_identifiers__value=legacy_id
    )
    return list(rows.defer("body", "raw_text").order_by("pk").distinct())


def legacy_id_in(url: str) -> str:
    """The id that an address of the old site carries; empty for any other."""
    parts = urlsplit(url)
    if match := _ID.search(parts.path) or _ODIN.search(parts.path):
        return match["id"]
    if match := _ID_ASKED.search(parts.query):
        return f"id{match['id']}"
    return ""


def draft(
    pasted: PastedArticle,
    matched: Matched,
    *,
    today: dt.date,
    user: AbstractBaseUser | None = None,
    original_url: str = "",
    legacy_id: str = "",
    again: bool = False,
) -> ArticlePage:
    """Makes the draft; raises AlreadyHeld unless ``again``, and TextRefused."""
    check_text(pasted.raw)
    check_pasted(pasted)
    with transaction.atomic():
        # One after the other, so that two who press the button at once make one draft.
        index = ArticleIndexPage.objects.select_for_update().get()
        if not again and (articles := held_already(pasted.raw)):
            raise AlreadyHeld(articles)
        page = _article(pasted, matched, today=today)
        page.owner = user
        if original_url:
            page.original_addresses.add(OriginalAddress(url=original_url))
        if legacy_id:
            page.legacy_identifiers.add(LegacyIdentifier(scheme=SCHEME, value=legacy_id))
        index.add_child(instance=page)
        # Not checked as a whole: a draft may lack what publication asks for.
        page.save_revision(user=user, log_action=True, clean=False)
    return page


def _article(pasted: PastedArticle, matched: Matched, *, today: dt.date) -> ArticlePage:
    page = ArticlePage(
        # In square brackets, as archivists mark a title that they supply.
        title=pasted.value("title") or _("[Without title]"),
        live=False,
        raw_text=pasted.raw,
        acquired_on=today,
        published_under_basis=AttributionBasis.STATED,
        **{field: pasted.value(field) for field in COPIED},
    )
    if pasted.language:
        page.language = pasted.language
    page.body = list(blocks_of(pasted.body))
    for field, record in matched.records.items():
        if field != "creators":
            setattr(page, field, record)
    creator = pasted.get("creators")
    if creator is not None:
        person = matched.records.get("creators")
        page.creators.add(
            ArticleCreator(
                person=person,
                name="" if person else creator.value,
                role=CreatorRole.SPEAKER if pasted.is_spoken else CreatorRole.AUTHOR,
                office=pasted.office,
            )
        )
    for stated in pasted.stated:
        page.stated_fields.add(
            StatedField(field=stated.field, line=stated.lines[0], words=stated.words)
        )
    return page


def blocks_of(parts: Iterable[Part]) -> Iterator[tuple[str, Any]]:
    """The blocks of a body; items in a row are one list."""
    for role, some in groupby(parts, key=lambda part: part.role):
        if role == LineRole.ITEM:
            yield "list", {"items": [_paragraph(part.text) for part in some], "ordered": False}
            continue
        for part in some:
            if role == LineRole.HEADING:
                yield "heading", {"text": part.text, "level": "2"}
            elif role == LineRole.NUMBERED:
                yield (
                    "numbered_paragraph",
                    {"number": part.number, "text": _paragraph(part.text)},
                )
            else:
                yield "paragraph", _paragraph(part.text)


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>"
