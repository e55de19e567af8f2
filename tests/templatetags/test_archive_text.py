"""Tests of how the paragraphs of a document are set."""

from wagtail.rich_text import RichText

from archive.templatetags.archive_text import note_marks, paragraphs


def test_the_first_paragraph_has_the_anchor_and_the_last_the_marks():
    html = paragraphs(RichText("<p>One.</p><p>Two.</p>"), anchor="p3", notes=[1, 2])
    assert html.startswith('<p id="p3">One.</p><p>Two.<sup><a href="#n1" id="r1"')
    assert html.endswith("2</a></sup></p>")


def test_text_without_a_paragraph_keeps_anchor_and_marks():
    html = paragraphs(RichText("<ul><li>One</li></ul>"), anchor="p3", notes=[1])
    assert html.startswith('<span id="p3"></span><ul>')
    assert html.endswith("1</a></sup>")


def test_without_notes_there_are_no_marks():
    assert note_marks([]) == note_marks(None) == ""
