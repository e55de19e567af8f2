"""Search forgives a wrong letter and another name, and says what it did and why."""

import pytest

from archive.models import (
    Abbreviation,
    CountryName,
)
from archive.search.suggesting import suggest
from tests.factories import (
    a_country,
    a_fact,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)
from tests.search.asking import answer, indexed, titles

pytestmark = pytest.mark.django_db


# --- Why it was found ----------------------------------------------------------------------------
def test_a_result_says_where_it_was_found() -> None:
    country = a_country(title="North Macedonia", lead="A republic.")
    a_fact(CountryName, country=country, name="Makedonia", language="nb", period="1991/2019")
    article = an_article(title="A report", lead="On the republic.")
    indexed(country, article)
    by_title, by_name = answer("north").results[0], answer("makedonia").results[0]
    by_text = answer('"the republic"').results[0]
    assert (by_title.matched_in, by_title.marked_title) == (
        "title",
        "<mark>North</mark> Macedonia",
    )
    assert (by_name.matched_in, by_name.matched_name) == ("name", "<mark>Makedonia</mark>")
    assert by_name.name_in_use == "1991/2019"
    assert (by_text.matched_in, by_text.passage) == ("text", "On <mark>the republic</mark>.")


def test_an_article_tells_its_publisher_and_government_as_long_as_they_are_public() -> None:
    ministry, government = an_organisation(name_en="Ministry"), a_government(label_en="Cabinet")
    indexed(an_article(title="A report", publisher=ministry, published_under=government))
    assert answer("report").results[0].publisher == "Ministry"
    assert answer("report").results[0].government == "Cabinet"
    ministry.unpublish()
    assert answer("report").results[0].publisher == ""


# --- Other names ---------------------------------------------------------------------------------
def test_a_text_is_found_by_any_name_of_what_it_names_unless_switched_off() -> None:
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="FYROM")
    a_fact(CountryName, country=country, name="Makedonia", language="nb")
    Abbreviation.objects.create(term="NAC", expansion="North Atlantic Council")
    indexed(country, an_article(title="On FYROM"), an_article(title="The North Atlantic Council"))
    found = answer("makedonia")
    assert {result.title for result in found.results} == {"North Macedonia", "On FYROM"}
    assert "FYROM" in found.also_searched
    assert titles("NAC") == ["The North Atlantic Council"]
    assert titles("makedonia", by_other_names=False) == ["North Macedonia"]
    assert titles('"makedonia"') == ["North Macedonia"]
    assert titles("NAC", by_other_names=False) == []


def test_a_name_of_several_words_is_known_among_others() -> None:
    operation = an_operation(code="ISAF", full_name="International Security Assistance Force")
    indexed(operation, an_article(title="ISAF in Kabul"), an_article(title="A force in Kabul"))
    assert titles("kabul international security assistance force") == ["ISAF in Kabul"]


# --- Spelling ------------------------------------------------------------------------------------
CORRECTED = {
    "crisis managment balkns": "crisis management balkans",
    "afganistan": "afghanistan",
    "Afganistan": "Afghanistan",
    "ocean sheild": "ocean shield",
    "stoltnberg": "stoltenberg",
    "peice": "peace",
}


def test_a_misspelt_query_is_corrected_from_the_words_of_the_archive(subtests) -> None:
    text = "Afghanistan. Peace. Ocean Shield. Stoltenberg."
    indexed(an_article(title="Crisis management in the Balkans", paragraphs=(text,)))
    for typed, meant in CORRECTED.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.total) == (meant, 1)
            assert answer(typed, may_correct=False).total == 0


def test_what_is_found_or_meant_exactly_is_not_corrected() -> None:
    article = an_article(title="Start", lead="Crisis management, shield.")
    shared = {"published_under": article.published_under, "publisher": article.publisher}
    for number in range(22):
        an_article(title=f"Start {number}", lead="Crisis management, shield.", **shared)
    an_article(title="Sharp Guard", **shared)
    for typed in ("shield", "sharp guard", '"crisis managment"', "managment*", "1386"):
        assert answer(typed).corrected == "", typed


def test_a_correction_comes_only_from_what_is_public() -> None:
    indexed(an_article(title="Barnacles", live=False))
    article = an_article(title="Anemones")
    indexed(article)
    article.unpublish()
    assert answer("barnacels").corrected == answer("anemonse").corrected == ""
    assert suggest("barnac") == suggest("anemo") == []
