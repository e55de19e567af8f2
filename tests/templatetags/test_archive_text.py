"""Tests of how the paragraphs of a document are set."""

from wagtail.rich_text import RichText

from archive.pages.article_links import EntityLink
from archive.templatetags.archive_text import linked, note_marks, paragraph_sign, paragraphs

MACEDONIA = EntityLink("Macedonia", "/countries/north-macedonia/", "North Macedonia")
KOSOVO = EntityLink("Kosovo", "/countries/kosovo/", "")


def test_the_first_paragraph_has_the_anchor_and_the_last_the_marks():
    html = paragraphs(RichText("<p>One.</p><p>Two.</p>"), anchor="p3", notes=[1, 2])
    assert html.startswith('<p id="p3">One.<a class="anchor" href="#p3"')
    assert '¶</a></p><p>Two.<sup><a href="#n1" id="r1"' in html
    assert html.endswith("2</a></sup></p>")


def test_a_paragraph_without_an_address_has_no_sign():
    assert paragraphs(RichText("<p>One.</p>")) == "<p>One.</p>"


def test_a_sign_says_what_it_is_the_address_of():
    assert 'aria-label="Address of paragraph 12"' in paragraph_sign("p12")
    assert "section “A &lt;b&gt;”" in paragraph_sign("s2", "A <b>")


def test_a_name_is_a_link_once_and_says_what_it_is_called_today():
    html = paragraphs(RichText("<p>Macedonia, and Macedonia.</p>"), links=[MACEDONIA])
    assert html == (
        '<p><a class="ent" href="/countries/north-macedonia/" title="Today: North Macedonia">'
        "Macedonia</a>, and Macedonia.</p>"
    )


def test_names_in_tags_and_in_links_stay_as_they_are():
    text = '<p title="Kosovo"><a href="/x/">Kosovo</a> <b>Kosovo</b></p>'
    html = paragraphs(RichText(text), links=[KOSOVO])
    assert html.count('class="ent"') == 1
    assert '<a href="/x/">Kosovo</a> <b><a class="ent"' in html
    assert '<p title="Kosovo">' in html


def test_plain_text_is_escaped_and_linked():
    html = linked("<i>Kosovo & 16 000", [KOSOVO])
    assert html.startswith('&lt;i&gt;<a class="ent" href="/countries/kosovo/">Kosovo</a> &amp;')
    assert html.endswith("16\u00a0000")


def test_a_hostile_name_cannot_leave_its_link():
    link = EntityLink('A<b>"', '/x/"onclick="y', '"><script>')
    html = linked('A<b>" here', [link])
    assert "<b>" not in html
    assert "<script>" not in html
    assert 'onclick="' not in html.replace("&quot;", "")


def test_text_without_a_paragraph_keeps_anchor_and_marks():
    html = paragraphs(RichText("<ul><li>One</li></ul>"), anchor="p3", notes=[1])
    assert html.startswith('<span id="p3"></span><ul>')
    assert html.endswith("1</a></sup>")


def test_without_notes_there_are_no_marks():
    assert note_marks([]) == note_marks(None) == ""
