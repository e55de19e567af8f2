"""The passage shown is the one that says why something was found."""

import pytest
from django.utils.safestring import SafeString
from hypothesis import assume, given
from hypothesis import strategies as st

from archive.search.folding import WORD, fold_word
from archive.search.matching import asked_for
from archive.search.passage import LENGTH, Marker, marked
from archive.search.passage import passage as passage_of
from archive.search.stemming import tokens_to_find
from archive.search.terms import parse


def passage(text: str, query: str) -> SafeString:
    return passage_of(text, marker(query))


def marker(query: str) -> Marker:
    return Marker.of(asked_for(parse(query), thesaurus=None))


def test_the_words_found_are_marked_in_their_original_spelling() -> None:
    assert passage("Foreign Minister Støre spoke.", "store") == (
        "Foreign Minister <mark>Støre</mark> spoke."
    )


def test_neighbouring_words_share_one_mark() -> None:
    assert passage("For crisis management only", "crisis managing") == (
        "For <mark>crisis management</mark> only"
    )


def test_the_paragraph_with_most_of_the_words_is_shown() -> None:
    text = "Kosovo once.\nKosovo and the Balkans.\nThe Balkans again."
    assert passage(text, "kosovo balkan") == ("<mark>Kosovo</mark> and the <mark>Balkans</mark>.")


def test_without_a_hit_the_opening_is_shown() -> None:
    assert passage("\nThe opening.\nThe rest.", "kfor") == "The opening."


def test_an_empty_text_gives_an_empty_passage() -> None:
    assert passage("", "kfor") == ""


def test_a_long_paragraph_is_cut_between_words_around_the_first_hit() -> None:
    text = "before " * 200 + "KFOR " + "after " * 200
    shown = passage(text, "kfor")
    assert shown.startswith("…before ")
    assert shown.endswith(" after…")
    assert "<mark>KFOR</mark>" in shown
    assert len(shown) < LENGTH + 30


def test_a_text_without_spaces_is_cut_too() -> None:
    shown = passage("x" * 5_000, "")
    assert len(shown) == LENGTH + 1


def test_markup_in_a_text_is_shown_and_never_obeyed() -> None:
    shown = passage("<script>alert(1)</script> & <mark>KFOR</mark>", "kfor script")
    assert isinstance(shown, SafeString)
    assert shown == (
        "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; &amp; "
        "&lt;mark&gt;<mark>KFOR</mark>&lt;/mark&gt;"
    )


def test_a_hit_at_the_very_end_of_a_long_text_is_seen() -> None:
    assert "<mark>KFOR</mark>" in passage("word " * 500 + "KFOR", "kfor")


def test_a_hit_longer_than_the_passage_is_not_lost() -> None:
    long = "x" * 1_000
    assert "<mark>" in passage(f"{'y ' * 300}{long} end", long)


def test_a_phrase_is_marked_as_a_whole_and_its_words_alone_are_not() -> None:
    shown = marked("The Republic of Turkey, of a republic", marker('"republic of turkey"'))
    assert shown == "The <mark>Republic of Turkey</mark>, of a republic"


def test_a_word_in_one_piece_marks_the_one_with_a_hyphen_and_the_other_way_round() -> None:
    assert marked("Euro-Atlantic", marker("euroatlantic")) == "<mark>Euro-Atlantic</mark>"
    assert marked("Euroatlantic", marker("euro-atlantic")) == "<mark>Euroatlantic</mark>"
    assert marked("Euro-Atlantic", marker("euro-atlantic")) == "<mark>Euro-Atlantic</mark>"


def test_letters_with_dots_are_marked_for_the_word_that_they_make() -> None:
    assert marked("The U.S.A. and the USA", marker("usa")) == (
        "The <mark>U.S.A.</mark> and the <mark>USA</mark>"
    )
    assert marked("The U.S.A. and the USA", marker("U.S.A.")) == (
        "The <mark>U.S.A.</mark> and the <mark>USA</mark>"
    )


def test_the_stretch_with_most_of_the_words_is_shown_not_the_first() -> None:
    text = "KFOR alone. " + "Words between. " * 40 + "KFOR in Kosovo with partners."
    assert "<mark>KFOR</mark> in <mark>Kosovo</mark>" in passage(text, "kfor kosovo")


def test_what_is_left_out_is_not_marked() -> None:
    assert marked("Kosovo and KFOR", marker("kosovo -kfor")) == "<mark>Kosovo</mark> and KFOR"


# Each with what is asked for and words that are indexed as it, and some that are not.
@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("die", "lying dying tying died dies die dye"),
        ("lie", "lying lies lie lay"),
        ("tie", "tying ties tie toy"),
        ("ski", "skis skies sky ski skid"),
        ("arhus", "Aarhus Århus Arhus Aahus"),
        ("aarhus", "Aarhus Århus Arhus Ahus"),
        ("oystein", "Oeystein Øystein Oystein Oeyvind"),
        ("store", "Støre Stoere Sto\u0308re Store sto\u00adre sture"),
        ("obrien", "O'Brien O’Brien OBrien Brien o'neil"),
        ("brien", "O'Brien Brien"),
        ("10e5", "10e5 10 e5 n10e5"),
        ("1999", "1999 1999's 199 19999"),
        ("a", "a A's aa b"),
        ("strasse", "Straße strasse stross"),
        ("µg", "µg ug"),
        ("москва", "Москва Moskva москве"),
        ("x", "_x_ x -x x- xy \u200bx"),
    ],
)
def test_a_word_is_marked_where_its_tokens_are_those_of_the_query(query: str, text: str) -> None:
    looked_for = marker(query)
    expected = [
        word[0]
        for word in WORD.finditer(text)
        if looked_for.single.keys() & tokens_to_find(fold_word(word[0]) or "-")
    ]
    found = sorted(set(looked_for.hits(text)))
    assert [text[start:end] for start, end, _ in found] == expected
    assert expected


def test_a_beginning_is_marked_however_its_letters_are_written() -> None:
    looked_for = Marker(beginnings=[("oys", 0), ("aer", 1)])
    text = "Oeystein, Øystein, an oyster once; Ærfugl and Aerfugl in an area"
    found = [text[start:end] for start, end, _ in looked_for.hits(text)]
    assert found == ["Oeystein", "Øystein", "oyster", "Ærfugl", "Aerfugl"]


@given(st.text(alphabet="aeionyldtsåæøöéAEOÅ'’-\u0301\u00ad 19_.", max_size=40), st.data())
def test_no_word_of_a_text_escapes_a_query_for_it(text: str, data: st.DataObject) -> None:
    words = [word for word in WORD.finditer(text) if fold_word(word[0])]
    assume(words)
    word = data.draw(st.sampled_from(words))
    token = tokens_to_find(fold_word(word[0]))[-1]
    looked_for = Marker(single={token: 0})
    assert (word.start(), word.end(), 0) in looked_for.hits(text)
