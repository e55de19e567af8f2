"""What is offered while somebody types: public things by their names, then words."""

import pytest

from archive.models import CountryName
from archive.search.suggesting import MOST_SUGGESTIONS, suggest
from tests.factories import a_country, a_fact, a_person, an_article, an_operation

pytestmark = pytest.mark.django_db


def texts(typed: str) -> list[str]:
    return [one.text for one in suggest(typed)]


def test_things_whose_name_begins_so_come_before_words_inside() -> None:
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="Macedonia")
    an_article(title="About Macedonia")
    an_article(title="Macedonian days")
    an_article(title="A text", lead="Macedonia")
    assert texts("maced")[:3] == ["North Macedonia", "Macedonian days", "About Macedonia"]
    first = suggest("maced")[0]
    assert (first.type, first.label, first.url) == ("country", "Country", country.get_url())


def test_a_name_that_the_title_does_not_hold_is_told() -> None:
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="Macedonia")
    a_fact(CountryName, country=country, name="FYROM")
    named = {typed: suggest(typed)[0].name for typed in ("fyro", "fyrom", "macedonia", "north")}
    assert named == {"fyro": "FYROM", "fyrom": "FYROM", "macedonia": "", "north": ""}


def test_what_has_the_word_in_its_title_comes_before_what_is_called_otherwise() -> None:
    a_fact(CountryName, country=a_country(title="United Kingdom"), name="Storbritannia")
    a_person(name="Jonas Gahr Støre")
    assert texts("sto")[:2] == ["Jonas Gahr Støre", "United Kingdom"]


def test_titles_however_many_leave_room_for_a_thing_called_otherwise() -> None:
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="the former Yugoslav Republic of Macedonia")
    for number in range(MOST_SUGGESTIONS + 20):
        an_article(title=f"The report {number}")
    found = texts("the")
    assert len(found) == MOST_SUGGESTIONS
    assert found[0].startswith("The report")
    assert found[-1] == "North Macedonia"


def test_an_exact_name_comes_first() -> None:
    an_article(title="KF")
    an_operation(code="KFOR")
    assert texts("kf")[0] == "KF"
    assert texts("kfor")[0] == "KFOR"


def test_every_word_typed_must_begin_one_of_the_name() -> None:
    an_article(title="The hand-over in Sarajevo")
    assert texts("sarajevo hand") == ["The hand-over in Sarajevo"]
    assert texts("sarajevo foot") == []


def test_words_of_the_texts_fill_what_room_is_left() -> None:
    an_article(title="A text", paragraphs=("Icebreakers lay in harbour.",))
    assert [(one.text, one.type, one.url) for one in suggest("icebr")] == [
        ("Icebreakers", "word", "/search/?q=Icebreakers")
    ]


def test_a_name_in_any_spelling_is_offered() -> None:
    a_person(name="Jonas Gahr Støre")
    for typed in ("stø", "stoe", "sto", "gahr s", "JONAS"):
        assert texts(typed)[0] == "Jonas Gahr Støre", typed


def test_letters_with_dots_are_the_word_that_they_make() -> None:
    an_operation(code="ISAF")
    for typed in ("i.s", "I.S.A.F", "i.s.a.f."):
        assert texts(typed)[:1] == ["ISAF"], typed


def test_a_name_is_offered_behind_words_that_are_no_part_of_it(
    django_assert_max_num_queries,
) -> None:
    an_operation(code="SFOR")
    a_country(title="Kosovo")
    for typed, offered in {
        "operation sf": "SFOR",
        "the ko": "Kosovo",
        "what is the ko": "Kosovo",
    }.items():
        with django_assert_max_num_queries(3):
            assert texts(typed) == [offered], typed
    assert texts("operation ko sf") == texts("operation") == []
    an_operation(code="Operation Sfax")
    assert texts("operation sf") == ["Operation Sfax"]


def test_one_or_two_letters_are_answered_too() -> None:
    a_country(title="Norway", code="NO")
    assert texts("n") == texts("no") == ["Norway"]


def test_never_more_than_fit_and_never_twice() -> None:
    country = a_country(title="Norway")
    a_fact(CountryName, country=country, name="Norge")
    a_fact(CountryName, country=country, name="Noreg")
    for number in range(MOST_SUGGESTIONS + 2):
        an_article(title=f"Norwegian report {number}")
    found = texts("nor")
    assert len(found) == len(set(found)) == MOST_SUGGESTIONS


@pytest.mark.parametrize("text", ["", " ", "\x00", "'", "🕊️", "%", "_", '"', "*"])
def test_nothing_is_suggested_for_nothing(text: str) -> None:
    an_article(title="KFOR")
    assert suggest(text) == []


def test_drafts_and_what_was_withdrawn_are_not_offered() -> None:
    an_article(title="Hidden draft", live=False)
    article = an_article(title="Hidden since", lead="Hidden.")
    article.unpublish()
    assert suggest("hidden") == []
