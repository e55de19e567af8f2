"""The words of a body: what a checksum, a search and a list of contents are made of."""

from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st
from wagtail import blocks

from archive.blocks.body import DocumentBody, headings, plain_text
from archive.blocks.exhibits import FigureBlock


def body(*children: tuple[str, object]) -> blocks.StreamValue:
    raw = [{"type": kind, "value": value} for kind, value in children]
    return DocumentBody().to_python(raw)


def test_a_body_in_words_has_a_line_for_each_paragraph():
    text = body(
        ("heading", {"text": "Crisis management", "level": "2"}),
        ("paragraph", "<p>First.</p><p>Second &amp; last.</p>"),
        ("list", {"ordered": False, "items": ["<p>One</p>", "<p>Two</p>"]}),
        ("quote", {"text": "We agree.", "attribution": "A minister", "language": "nb"}),
        ("question_answer", {"question": "Why?", "answer": "<p>Because.</p>"}),
        ("fact_table", {"caption": "Facts", "rows": [{"label": "Members", "value": "26"}]}),
    )
    assert plain_text(text).split("\n") == [
        "Crisis management",
        "First.",
        "Second & last.",
        "One",
        "Two",
        "We agree.",
        "A minister",
        "Why?",
        "Because.",
        "Facts",
        "Members",
        "26",
    ]


def test_the_archives_own_notes_are_no_words_of_the_document():
    text = body(("paragraph", "<p>Theirs.</p>"), ("editorial_note", {"text": "<p>Ours.</p>"}))
    assert plain_text(text) == "Theirs."
    assert plain_text(text, notes=True) == "Theirs.\nOurs."


def test_the_list_of_contents_names_the_sections_and_not_what_is_below_them():
    text = body(
        ("heading", {"text": "One", "level": "2"}),
        ("heading", {"text": "Below one", "level": "3"}),
        ("heading", {"text": "Two", "level": "2"}),
    )
    assert headings(text) == [("s1", "One"), ("s3", "Two")]


def test_a_figure_without_words_must_say_that_it_is_decorative():
    figure = FigureBlock()
    value = figure.to_python({"image": None, "alt_text": "", "decorative": False})
    with pytest.raises(ValidationError) as refusal:
        figure.clean(value)
    assert "alt_text" in refusal.value.block_errors


PIECES = [
    *('<p data-block-key="ab1">', "</p>", "<b>", "</b>", '<a href="x&amp;y">', "</a>", "<br/>"),
    *("text", "&lt;b&gt;", "&amp;", "\u00a0", "<", ">", "a<b", "<!-- <b> -->", "<i", '"', "<hr>"),
    *('<a title="a>b">', "<script>x</script>", '<embed id="1"/>', '<A HREF="q">', "<b >", "<<b>i>"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_what_is_read_quickly_is_read_as_django_strips_it(pieces: list[str]) -> None:
    source = "".join(piece for piece in pieces if piece not in ("</p>", "<br/>"))
    read = plain_text(body(("paragraph", source)))
    assert read == unescape(strip_tags(source)).replace("\u00a0", " ").strip()
