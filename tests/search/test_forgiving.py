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
    a_framework,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)
from tests.search.asking import answer, indexed, titles

pytestmark = pytest.mark.django_db


def some_articles(number: int = 3, **fields: object) -> None:
    """As many alike: a word that stands in one or two texts corrects nothing unasked."""
    first = an_article(**fields)
    shared = {"published_under": first.published_under, "publisher": first.publisher}
    indexed(first, *(an_article(**fields, **shared) for _ in range(number - 1)))


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


def test_letters_with_dots_have_the_names_of_the_word_that_they_make() -> None:
    country = a_country(title="United Kingdom", code="GB")
    a_fact(CountryName, country=country, name="UK")
    indexed(country, an_article(title="Troops of Britain and of the United Kingdom"))
    for typed in ("UK troops", "U.K. troops", "u.k troops"):
        assert titles(typed) == ["Troops of Britain and of the United Kingdom"], typed
    assert answer("U.K. troops").also_searched == answer("UK troops").also_searched


# --- Spelling ------------------------------------------------------------------------------------
CORRECTED = {
    "crisis managment balkns": "crisis management balkans",
    "afganistan": "afghanistan",
    "Afganistan": "Afghanistan",
    "ocean sheild": "ocean shield",
    "stoltnberg": "stoltenberg",
    "peice": "peace",
    "kfro": "kfor",  # short, but a code
    "Partnership for piece": "Partnership for peace",  # two letters, but it is a name
    "barnacels": "barnacles",  # it stands in a single text, but is long
}


def test_a_misspelt_query_is_corrected_from_the_words_of_the_archive(subtests) -> None:
    text = "Afghanistan. Peace. Ocean Shield. Stoltenberg. KFOR."
    some_articles(title="Crisis management in the Balkans", paragraphs=(text,))
    indexed(a_framework(name="Partnership for peace"), an_article(title="Barnacles"))
    for typed, meant in CORRECTED.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.offered) == (meant, "")
            assert found.total
            as_typed = answer(typed, may_correct=False)
            assert (as_typed.corrected, as_typed.offered, as_typed.total) == ("", meant, 0)


OFFERED = {
    "england": "estland",  # two letters of a short word
    "turks": "turns",  # a consonant of a short word
    "Forse": "force",  # a name, and a common word
    "russian": "russia",  # an ending
    "checkia": "czechia",
    "managemant lmpets": "management limpets",  # one of them stands in a single text
    "lmpets": "limpets",
    "krimea": "crimea",  # another first letter
}


def test_what_may_be_another_word_is_offered_and_not_searched_for(subtests) -> None:
    text = "Estland turns by force on Russia. Czechia, Europe and Crimea under management."
    some_articles(title="A text", paragraphs=(text,))
    indexed(an_article(title="Management of limpets"))
    for typed, meant in OFFERED.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.offered, found.total) == ("", meant, 0)


def test_words_run_together_or_split_are_offered_or_put_right(subtests) -> None:
    some_articles(title="Crisis management in Afghanistan", lead="Peace keeps.")
    offered = {
        "crisismanagement": "crisis management",
        "Crisismanagement Afghanistan": "crisis management Afghanistan",
        "manage ment": "management",  # "manage" is a word
    }
    some_articles(title="To manage")
    for typed, meant in offered.items():
        with subtests.test(typed=typed):
            found = answer(typed)
            assert (found.corrected, found.offered, found.total) == ("", meant, 0)
    assert answer("afgh anistan").corrected == "afghanistan"
    assert answer("crisisbarnacles").offered == answer("af ghan").offered == ""


def test_words_in_one_piece_come_before_a_near_one_and_two_before_one_two_letters_away(
    subtests,
) -> None:
    some_articles(title="Airspace and headquarters", lead="Air, spice, sea border, seaboard.")
    found = {
        "air space": ("", "airspace"),  # "air" is a word; "space" is near to "spice"
        "head quarters": ("headquarters", ""),
        "seaborder": ("", "sea border"),
    }
    for typed, meant in found.items():
        with subtests.test(typed=typed):
            assert (answer(typed).corrected, answer(typed).offered) == meant


def test_words_with_hyphens_are_put_right_too(subtests) -> None:
    text = "Peacekeeping. The Euro-Atlantic partnership. The Secretary-General."
    some_articles(title="A text", paragraphs=(text,))
    found = {
        "peace-keping": "peacekeeping",  # in one piece: "keeping" stands nowhere
        "euro-atlantc partnership": "euro-atlantic partnership",
        "secretary-genral": "secretary-general",
    }
    for typed, meant in found.items():
        with subtests.test(typed=typed):
            assert (answer(typed).corrected, answer(typed).total) == (meant, 3)
    assert answer("secretary-general-2").offered == ""


def test_a_misspelt_word_is_put_right_in_each_of_its_forms() -> None:
    some_articles(title="Afghanistan")
    found = answer("afganistan Afganistan's")
    assert (found.corrected, found.total) == ("afghanistan Afghanistan", 3)


def test_a_stop_word_is_never_offered() -> None:
    some_articles(title="It has wings")
    assert answer("hans").offered == ""
    some_articles(title="A hand")
    assert answer("hans").offered == "hand"


def test_an_offer_leads_to_its_search(client) -> None:
    some_articles(title="Estland")
    page = client.get("/search/?q=england&spelling=off&type=article").content.decode()
    assert 'Did you mean <a href="?q=estland&amp;type=article">estland</a>?' in page
    assert "Did you mean" not in client.get("/search/?q=estland").content.decode()


def test_a_corrected_search_does_not_claim_to_be_as_typed(client) -> None:
    some_articles(title="Türkiye")
    page = client.get("/search/?q=turkyie&also=off").content.decode()
    assert "Showing results for <strong>türkiye</strong>" in page
    assert "Without other names." in page
    assert "only as typed" not in page


def test_words_that_the_archive_has_are_never_replaced() -> None:
    force = {"lead": "Use of force in Herzegovina, more or less."}
    some_articles(22, title="Force", **force)
    indexed(
        an_operation(code="Joint Forge"),
        an_article(title="Mare", lead="Hercegovina."),
        a_country(title="Soviet Union", code="SUHH"),
    )
    for typed in ("Forge", "mare", "Hercegovina", "SUHH", "Joint Forge"):
        found = answer(typed)
        assert (found.corrected, found.total) == ("", 1), typed
    assert answer("Hercegovina").offered == "Herzegovina"
    assert answer("Joint Forge").offered == answer("suhh").offered == answer("mare").offered == ""


def test_what_is_found_or_meant_exactly_is_not_corrected() -> None:
    some_articles(23, title="Start", lead="Crisis management, shield.")
    an_article(title="Sharp Guard")
    for typed in ("shield", "sharp guard", '"crisis managment"', "managment*", "1386"):
        assert answer(typed).corrected == "", typed


def test_a_correction_comes_only_from_what_is_public() -> None:
    indexed(an_article(title="Barnacles", live=False))
    article = an_article(title="Anemones")
    indexed(article)
    article.unpublish()
    for typed in ("barnacels", "anemonse"):
        assert answer(typed).corrected == answer(typed).offered == "", typed
    assert suggest("barnac") == suggest("anemo") == []
