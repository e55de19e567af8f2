"""Searches of the demo archive are understood as whoever typed them meant them."""

import datetime as dt

import pytest

from archive.models import OperationPage
from archive.search.query import SearchQuery
from archive.search.results import SearchResults
from archive.search.searching import search
from tests.demo.spellings import OFFERED, RIGHT, TYPOS

pytestmark = pytest.mark.usefixtures("demo_archive", "db")
TODAY = dt.date(2026, 11, 26)


def answer(text: str) -> SearchResults:
    return search(SearchQuery(text=text), today=TODAY)


# --- Spelling ------------------------------------------------------------------------------------
def test_a_slip_is_put_right_at_once(subtests) -> None:
    for typed, meant in TYPOS.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert found.corrected == meant
            assert found.total


def test_what_may_be_meant_is_offered(subtests) -> None:
    for typed, meant in OFFERED.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.offered) == ("", meant)


def test_a_right_word_is_never_replaced() -> None:
    assert {typed: meant for typed in RIGHT if (meant := answer(typed).corrected)} == {}


# --- Names ---------------------------------------------------------------------------------------
FIRST = {
    "what is nato": "/publishers/nato/",
    "the kosovo": "/countries/kosovo/",
    "the ISAF operation": "/operations/isaf/",
    "operation joint forge": "/operations/sfor/",
    "operasjon Althea": "/operations/eufor-althea/",
    "I.S.A.F.": "/operations/isaf/",
    "UK": "/countries/united-kingdom/",
    "Great Britain": "/countries/united-kingdom/",
    "Britain": "/countries/united-kingdom/",
    "British": "/countries/united-kingdom/",
    "England": "/countries/united-kingdom/",
    "U.S.": "/countries/united-states/",
    "U.S.A.": "/countries/united-states/",
    "USSR": "/countries/soviet-union/",
    "Sovjetunionen": "/countries/soviet-union/",
    "Holland": "/countries/netherlands/",
    "458944": "/articles/nato-a-guarantee-for-the-member-countries/",
    "https://www.regjeringen.no/no/dokumentarkiv/id458944/": (
        "/articles/nato-a-guarantee-for-the-member-countries/"
    ),
    "S/RES/1031": "/operations/ifor/",
    "res 1031": "/operations/ifor/",
}


def test_a_thing_called_so_comes_first(subtests) -> None:
    for typed, url in FIRST.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.results[0].url) == ("", url)


def test_letters_with_dots_find_what_the_word_that_they_make_finds(subtests) -> None:
    for dotted in ("U.K.", "U.S.S.R.", "E.U.", "O.S.C.E.", "U.N.", "N.A.T.O.", "U.K. troops"):
        with subtests.test(typed=dotted):
            assert answer(dotted).total == answer(dotted.replace(".", "")).total > 0


def test_an_abbreviation_and_an_office_are_known_in_norwegian() -> None:
    assert "United Nations" in answer("FN").also_searched
    assert answer("FN").total >= answer("UN").total > 0
    assert answer("utanriksminister").total == answer("utenriksminister").total > 0


def test_every_operation_comes_first_by_its_code_beside_the_word(subtests) -> None:
    for operation in OperationPage.objects.public():
        with subtests.test(operation=operation.code):
            assert answer(f"operation {operation.code}").results[0].url == operation.get_url()


# --- Fields --------------------------------------------------------------------------------------
def test_a_government_is_named_by_its_prime_minister_in_a_field() -> None:
    first, second = (answer(f"government:{name}").total for name in ("bondevik-1", "bondevik-2"))
    assert answer("government:bondevik").total == first + second - 1  # he is found of either
    assert answer('government:"Bondevik II"').total == second
    assert answer("government:stoltenberg").notes == ()


def test_a_publisher_has_texts_and_no_people() -> None:
    kinds = {value.value for value in answer("publisher:mfa").facets["type"] if value.count}
    assert kinds == {"article", "publisher"}


def test_values_of_one_field_are_either() -> None:
    norway, denmark = (answer(f"country:{name}").total for name in ("norway", "denmark"))
    either = answer("country:norway OR country:denmark").total
    assert max(norway, denmark) < either < norway + denmark


# --- Questions -----------------------------------------------------------------------------------
def test_a_question_finds_what_it_is_about() -> None:
    for question in ("how many members in 1999", "number of members 1990"):
        assert answer(question).total, question
