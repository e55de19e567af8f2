"""Tags that set the text of a document: anchors to cite, links to what it names, note marks."""

import re
from collections.abc import Iterable

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from archive.pages.article_links import EntityLink, pattern_of
from archive.templatetags.archive_dates import digit_groups

register = template.Library()

_FIRST_PARAGRAPH = re.compile(r"<p(?=[\s>])")
_PARAGRAPH_END = "</p>"
_TAG = re.compile(r"(<[^>]*>)")
_LINK_TAG = re.compile(r"<(/?)a[\s>]")


@register.simple_tag
def paragraphs(
    value: RichText,
    anchor: str = "",
    notes: Iterable[int] = (),
    links: Iterable[EntityLink] = (),
) -> SafeString:
    """Rich text: ``anchor`` on its first paragraph, the marks of ``notes`` at its end, ``links``.

    A paragraph with an anchor shows it, to be copied.
    """
    html = with_links(digit_groups(str(value)), links)
    marks = note_marks(notes)
    if marks:
        start, end, rest = html.rpartition(_PARAGRAPH_END)
        html = f"{start}{marks}{end}{rest}" if end else f"{html}{marks}"
    if anchor:
        html, found = _FIRST_PARAGRAPH.subn(str(format_html('<p id="{}"', anchor)), html, count=1)
        if found:
            sign = paragraph_sign(anchor)
            html = html.replace(_PARAGRAPH_END, f"{sign}{_PARAGRAPH_END}", 1)
        else:
            html = format_html('<span id="{}"></span>', anchor) + html
    return mark_safe(html)  # rich text that Wagtail has cleaned, and our own marks


@register.simple_tag
def linked(text: str, links: Iterable[EntityLink] = ()) -> SafeString:
    """Plain text with its digit groups joined and its ``links`` set."""
    return mark_safe(with_links(digit_groups(escape_text(text)), links))


def with_links(html: str, links: Iterable[EntityLink]) -> str:
    """``html`` with each of ``links`` set once, outside tags and links that are there already."""
    waiting = {digit_groups(escape_text(link.name)): link for link in links or ()}
    if not waiting:
        return html
    names = pattern_of(waiting)

    def once(match: re.Match[str]) -> str:
        link = waiting.pop(match[0], None)
        return str(_entity(link)) if link else match[0]

    inside = False
    parts = _TAG.split(html)
    for number, part in enumerate(parts):
        tag = _LINK_TAG.match(part)
        if tag:
            inside = not tag[1]
        elif not inside and not part.startswith("<"):
            parts[number] = names.sub(once, part)
    return "".join(parts)


def escape_text(text: str) -> str:
    """Text as it stands between tags, where rich text leaves quotation marks as they are."""
    return escape(text).replace("&#x27;", "'").replace("&quot;", '"')


def _entity(link: EntityLink) -> SafeString:
    name = mark_safe(digit_groups(escape_text(link.name)))
    if not link.today:
        return format_html('<a class="ent" href="{}">{}</a>', link.url, name)
    today = _("Today: %(name)s") % {"name": link.today}
    return format_html('<a class="ent" href="{}" title="{}">{}</a>', link.url, today, name)


@register.simple_tag
def paragraph_sign(anchor: str, heading: str = "") -> SafeString:
    """The sign that shows the address of a paragraph or section: followed, or copied."""
    if heading:
        label = _("Address of the section “%(heading)s”") % {"heading": heading}
    else:
        label = _("Address of paragraph %(number)s") % {"number": anchor.lstrip("p")}
    return format_html('<a class="anchor" href="#{}" aria-label="{}">¶</a>', anchor, label)


@register.simple_tag
def note_marks(notes: Iterable[int]) -> SafeString:
    """The numbers of editor's notes, raised, each a link to its note."""
    label = _("Editor’s note")
    return format_html_join(
        "",
        '<sup><a href="#n{0}" id="r{0}" aria-label="{1} {0}">{0}</a></sup>',
        ((number, label) for number in notes or ()),
    )
