"""Filters that set the text of a document: anchors to cite, and marks that lead to notes."""

import re
from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from archive.templatetags.archive_dates import digit_groups

register = template.Library()

_FIRST_PARAGRAPH = re.compile(r"<p(?=[\s>])")
_LAST_PARAGRAPH = "</p>"


@register.simple_tag
def paragraphs(value: RichText, anchor: str = "", notes: Iterable[int] = ()) -> SafeString:
    """Rich text with ``anchor`` on its first paragraph and the marks of ``notes`` at its end."""
    html = digit_groups(str(value))
    if anchor:
        html, found = _FIRST_PARAGRAPH.subn(str(format_html('<p id="{}"', anchor)), html, count=1)
        if not found:
            html = format_html('<span id="{}"></span>', anchor) + html
    marks = note_marks(notes)
    if marks:
        start, end, rest = html.rpartition(_LAST_PARAGRAPH)
        html = f"{start}{marks}{end}{rest}" if end else f"{html}{marks}"
    return mark_safe(html)  # rich text that Wagtail has cleaned, and our own marks


@register.simple_tag
def note_marks(notes: Iterable[int]) -> SafeString:
    """The numbers of editor's notes, raised, each a link to its note."""
    label = _("Editor's note")
    return format_html_join(
        "",
        '<sup><a href="#n{0}" id="r{0}" aria-label="{1} {0}">{0}</a></sup>',
        ((number, label) for number in notes or ()),
    )
