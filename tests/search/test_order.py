"""What is found comes in a settled order: what is called so, what says so, and the newest first."""

import pytest

from archive.models import Abbreviation
from archive.search import matching, searching
from archive.search.engines import engine
from tests.factories import (
    a_country,
    a_framework,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)
from tests.search.asking import answer, indexed, titles

pytestmark = pytest.mark.django_db
LONG = "Words of a text that is long enough for a year more or less. " * 5


def test_an_exact_title_comes_first_then_names_then_titles_then_texts() -> None:
    indexed(
        an_article(title="A report", lead="On KFOR.", issued_on="2020"),
        an_article(title="Thoughts about KFOR", issued_on="2019"),
        a_framework(name="Kosovo force", abbreviation="KFOR"),
        an_operation(code="KFOR"),
    )
    assert titles("kfor") == ["KFOR", "Kosovo force", "Thoughts about KFOR", "A report"]


def test_an_exact_name_comes_first_whatever_stands_before_it() -> None:
    kosovo, nato = a_country(title="Kosovo", lead=LONG), an_organisation(name_en="NATO")
    indexed(kosovo, nato, an_article(title="The Kosovo, Kosovo", lead="Kosovo."))
    assert titles("the kosovo")[0] == "Kosovo"
    assert titles("what is nato")[0] == "NATO"


def test_a_thing_is_found_by_its_name_and_its_kind(subtests) -> None:
    operation = an_operation(code="SFOR", full_name="Stabilisation Force", lead=LONG)
    Abbreviation.objects.create(
        term="SFOR", expansion="The force", aliases="Joint Forge", operation=operation
    )
    government = a_government(label_en="Bondevik's Government", label_nb="Regjeringen Bondevik")
    indexed(
        operation,
        government,
        a_country(title="Norway"),
        an_article(title="The operation SFOR ends", lead="SFOR, an operation in a country: SFOR."),
    )
    found = {
        "SFOR": ("operation SFOR", "SFOR operasjonen", "the mission sfor", "operation Joint Forge"),
        "Norway": ("country Norway",),
        "Bondevik's Government": ("Bondevik cabinet", "regjeringa Bondevik"),
    }
    for title, queries in found.items():
        for text in queries:
            with subtests.test(query=text):
                assert titles(text)[0] == title


def test_equals_stand_newest_first_and_the_undated_last() -> None:
    indexed(
        an_article(title="KFOR, undated", lead=LONG),
        an_article(title="KFOR, early", lead=LONG, issued_on="1999"),
        an_article(title="KFOR, late", lead=LONG, issued_on="2008"),
    )
    assert titles("kfor") == ["KFOR, late", "KFOR, early", "KFOR, undated"]
    assert titles("kfor", sort="newest") == ["KFOR, late", "KFOR, early", "KFOR, undated"]
    assert titles("kfor", sort="oldest") == ["KFOR, early", "KFOR, late", "KFOR, undated"]


def test_the_same_question_gets_the_same_answer() -> None:
    indexed(*(an_article(title=f"KFOR {number}", issued_on="2004") for number in range(5)))
    first = answer("kfor")
    assert answer("kfor") == first
    assert len({result.url for result in first.results}) == 5


def test_too_many_texts_are_ranked_by_their_titles_and_the_answer_says_so(monkeypatch) -> None:
    monkeypatch.setattr(matching, "RANKED", 2)
    indexed(
        an_article(title="Old", lead="KFOR KFOR KFOR.", issued_on="1999"),
        an_article(title="New", lead="KFOR.", issued_on="2008"),
        an_article(title="KFOR itself", issued_on="2001"),
    )
    found = answer("kfor")
    assert [result.title for result in found.results] == ["KFOR itself", "New", "Old"]
    assert found.is_partly_ranked


@pytest.mark.parametrize("most", [2, 20_000])
def test_what_the_database_expects_changes_nothing_that_is_found(monkeypatch, most: int) -> None:
    indexed(
        an_article(title="Old", lead="KFOR KFOR KFOR.", issued_on="1999"),
        an_article(title="New", lead="KFOR.", issued_on="2008"),
        an_article(title="KFOR itself", issued_on="2001"),
    )
    monkeypatch.setattr(matching, "RANKED", most)
    found = []
    for expects in (True, False):
        expectation = lambda *_, expects=expects: expects  # noqa: E731
        monkeypatch.setattr(type(engine()), "expects_at_most", expectation)
        matching.forget()
        searching.forget()
        found.append(answer("kfor"))
    assert found[0] == found[1]
    assert found[0].total == 3
    assert found[0].is_partly_ranked == (most == 2)
