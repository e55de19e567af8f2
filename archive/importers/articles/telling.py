"""Says in words what was understood of a page: what it states, in which line, and what it lacks."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from archive.importers.articles.matching import Matched
from archive.importers.articles.pasted import LineRole, PastedArticle, Stated
from archive.models import ArticlePage
from archive.pages.article_parts import field_label

FIELDS = (
    *("title", "published_under", "publisher", "document_type", "document_number", "series"),
    *("creators", "place", "occasion", "issued_on", "delivered_on", "posted_on", "updated_on"),
    *("archived_on", "language", "lead"),
)
"""The fields that a page may state, in the order of the form."""
RECORDS = frozenset({"published_under", "publisher", "document_type", "series"})
"""Fields that only a record fills."""
EXPECTED = ("title", "published_under", "publisher", "document_type", "lead")
"""Fields whose absence is worth a word."""
DATES = ("issued_on", "delivered_on", "posted_on", "updated_on", "archived_on")

ROLES = {
    LineRole.BANNER: gettext_lazy("Banner of the archive"),
    LineRole.TITLE: gettext_lazy("Title"),
    LineRole.TITLE_AGAIN: gettext_lazy("The title again: left out"),
    LineRole.RECORD: gettext_lazy("Part of the record"),
    LineRole.CREATOR: gettext_lazy("Creator"),
    LineRole.PUBLISHER_AGAIN: gettext_lazy("The publisher again: left out"),
    LineRole.LEAD: pgettext_lazy("text", "Lead"),
    LineRole.LEAD_AGAIN: gettext_lazy("The lead again: left out"),
    LineRole.HEADING: gettext_lazy("Heading"),
    LineRole.PARAGRAPH: gettext_lazy("Paragraph"),
    LineRole.NUMBERED: gettext_lazy("Numbered paragraph"),
    LineRole.ITEM: gettext_lazy("Item of a list"),
    LineRole.NAVIGATION: gettext_lazy("Way through the site: left out"),
    LineRole.UNKNOWN: gettext_lazy("Not understood: kept in the text as found alone"),
}


def label(field: str) -> str:
    """What the article's form calls a field."""
    return field_label(ArticlePage, field)


def filled(pasted: PastedArticle, matched: Matched) -> list[Stated]:
    """What the page states and the draft takes over, in the order of the form."""
    found = [stated for field in FIELDS if (stated := pasted.get(field)) is not None]
    return [one for one in found if one.field not in RECORDS or one.field in matched.records]


def recognised(pasted: PastedArticle, matched: Matched) -> str:
    """One sentence: each field with its line, and how much text there is."""
    parts = [
        _("%(field)s (line %(line)d)") % {"field": label(one.field), "line": one.lines[0]}
        for one in filled(pasted, matched)
    ]
    parts += _amounts(pasted)
    return _("Recognised: %(fields)s.") % {"fields": ", ".join(parts)} if parts else ""


def missing(pasted: PastedArticle) -> str:
    """One sentence: the fields that the page does not state; empty where it states all."""
    names = [label(field) for field in EXPECTED if pasted.get(field) is None]
    if not any(pasted.get(field) for field in DATES):
        names.append(_("date"))
    return _("Not stated: %(fields)s.") % {"fields": ", ".join(names)} if names else ""


def notices(pasted: PastedArticle, matched: Matched, same_id: Iterable[ArticlePage]) -> list[str]:
    """What an editor should look at; ``same_id`` are articles known elsewhere by the same id."""
    told = [*pasted.notices, *matched.notices]
    told += [
        _("“%(article)s” has the same id: is this the same document, perhaps in another language?")
        % {"article": article}
        for article in same_id
    ]
    return told


def line_role(role: LineRole, field: str) -> str:
    """What a line became: the field that it fills, or its part in the text."""
    if role == LineRole.RECORD and field:
        name = label(field)
        return name[:1].upper() + name[1:]
    return str(ROLES[role])


def _amounts(pasted: PastedArticle) -> Iterator[str]:
    headings = sum(part.role == LineRole.HEADING for part in pasted.body)
    others = len(pasted.body) - headings
    if headings:
        yield ngettext("%(count)d heading", "%(count)d headings", headings) % {"count": headings}
    if others:
        yield ngettext("%(count)d paragraph", "%(count)d paragraphs", others) % {"count": others}
