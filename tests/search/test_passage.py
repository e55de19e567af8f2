"""The passage shown is the one that says why something was found."""

from django.utils.safestring import SafeString

from archive.search.matching import asked_for
from archive.search.passage import LENGTH, Marker, marked
from archive.search.passage import passage as passage_of
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


def test_the_stretch_with_most_of_the_words_is_shown_not_the_first() -> None:
    text = "KFOR alone. " + "Words between. " * 40 + "KFOR in Kosovo with partners."
    assert "<mark>KFOR</mark> in <mark>Kosovo</mark>" in passage(text, "kfor kosovo")


def test_what_is_left_out_is_not_marked() -> None:
    assert marked("Kosovo and KFOR", marker("kosovo -kfor")) == "<mark>Kosovo</mark> and KFOR"
