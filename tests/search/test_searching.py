"""What a searcher types finds what is public, in a settled order, and nothing else."""

import pytest
from wagtail.models import PageViewRestriction

from archive.models import (
    Abbreviation,
    CountryName,
    Framework,
    HistoricalEvent,
    Mandate,
    OfficeTerm,
    OrganisationName,
    Party,
    SearchDocument,
)
from archive.search import columns, labels, matching, searching, thesaurus
from archive.search.kinds import Kind
from archive.search.query import PAGE_SIZE
from archive.search.suggesting import MOST_SUGGESTIONS, WORD, suggest
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)
from tests.search.asking import answer, indexed, titles

pytestmark = pytest.mark.django_db


# --- Found by its words --------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text", ["guarantee", "Umbrella", "sarajevo", "ALTERNATIVE", "crisis sarajevo"]
)
def test_an_article_is_found_by_title_lead_and_body(text: str) -> None:
    indexed(
        an_article(
            title="A guarantee",
            alternative_title="The alternative",
            lead="Under the umbrella.",
            paragraphs=("The crisis is over.", "The hand-over in Sarajevo."),
        ),
        an_article(title="Another"),
    )
    assert titles(text) == ["A guarantee"]


def test_every_word_must_occur() -> None:
    indexed(an_article(title="KFOR in Kosovo"), an_article(title="SFOR in Bosnia"))
    assert titles("KFOR Bosnia") == []


def test_a_star_ends_the_beginning_of_a_word_and_endings_do_not_matter() -> None:
    indexed(an_article(title="Enlargement of the Alliance"))
    for text in ("enlarg*", "ENLARGEM*", "enlargements", "enlarged"):
        assert titles(text) == ["Enlargement of the Alliance"], text
    assert titles("largement*") == []
    indexed(an_article(title="Peace-keepers abroad"), an_article(title="Peacekeeping at home"))
    assert set(titles("peace-keep*")) == {"Peace-keepers abroad", "Peacekeeping at home"}


def test_a_norwegian_text_is_found_whatever_the_ending() -> None:
    indexed(an_article(title="Operasjonene på Balkan", language="nb"))
    for text in ("operasjon", "operasjonen", "Operasjonene", "operasjoner"):
        assert titles(text) == ["Operasjonene på Balkan"], text


LANGUAGE = [
    ('"crisis management"', {"A"}),
    ("crisis management", {"A", "B"}),
    ("management -crisis", set()),
    ("kosovo -crisis", {"C"}),
    ("-crisis -kosovo", {"D"}),
    ("kosovo OR iraq", {"C", "D"}),
    ("crisis OR iraq", {"A", "B", "D"}),
    ("title:A", {"A"}),
    ('text title:"C"', {"C"}),
    ("the crisis in a management", {"A", "B"}),
    ("and", set()),
    ("type:article iraq", {"D"}),
    ("type:country iraq", set()),
    ("nonsense:iraq", set()),
    ("(iraq)", {"D"}),
    ("iraq.", {"D"}),
]


def test_the_language_of_queries(subtests) -> None:
    indexed(
        an_article(title="A", lead="Text of crisis management."),
        an_article(title="B", lead="Text of management in a crisis."),
        an_article(title="C", lead="Text on Kosovo."),
        an_article(title="D", lead="Text on Iraq."),
    )
    for text, found in LANGUAGE:
        with subtests.test(query=text):
            assert set(titles(text, may_correct=False, types=(Kind.ARTICLE,))) == found


def test_a_country_is_found_by_a_former_name_in_any_language_and_by_its_code() -> None:
    country = a_country(title="North Macedonia", code="MK", iso3="MKD")
    a_fact(CountryName, country=country, name="Macedonia", period="1991/2019")
    a_fact(CountryName, country=country, name="Makedonia", language="nb")
    indexed(country)
    for text in ("Macedonia", "makedonia", "mkd", "MK", "North Macedonia"):
        assert titles(text) == ["North Macedonia"], text
    assert "<mark>Makedonia</mark>" in answer("makedonia").results[0].passage


@pytest.mark.parametrize(
    "text",
    ["ISAF", "International Security Assistance Force", "1386", "ISAF-styrken", "assistance"],
)
def test_an_operation_is_found_by_code_full_name_mandate_and_other_forms(text: str) -> None:
    operation = an_operation(code="ISAF", full_name="International Security Assistance Force")
    a_fact(
        Mandate,
        operation=operation,
        instrument="unsc-resolution",
        number="1386",
        adopted_on="2001-12-20",
    )
    Abbreviation.objects.create(
        term="ISAF", expansion="The force", aliases="ISAF-styrken", operation=operation
    )
    indexed(operation)
    assert titles(text) == ["ISAF"]


@pytest.mark.parametrize(
    "text", ["Store", "Støre", "stoere", "Jonas Gahr Støre", "foreign affairs", "utanriksminister"]
)
def test_a_person_is_found_by_name_and_office_whatever_the_spelling(text: str) -> None:
    person = a_person(name="Jonas Gahr Støre")
    a_fact(
        OfficeTerm,
        person=person,
        office="foreign-affairs",
        organisation=an_organisation(),
        period="2005-10-17/2012-09-21",
    )
    indexed(person)
    assert titles(text) == ["Jonas Gahr Støre"]


@pytest.mark.parametrize(
    "text", ["Stoltenberg's 2nd Government", "Regjeringen Stoltenberg II", "Jens", "Labour", "Ap"]
)
def test_a_government_is_found_by_its_labels_prime_minister_and_parties(text: str) -> None:
    government = a_government(
        label_en="Stoltenberg's 2nd Government",
        label_nb="Regjeringen Stoltenberg II",
        term="2005-10-17/2013-10-16",
    )
    party = Party.objects.create(key="Ap", name_en="Labour Party", name_nb="Arbeiderpartiet")
    government.parties = [party]
    government.save_revision().publish()
    a_fact(
        OfficeTerm,
        person=a_person(name="Jens Stoltenberg"),
        office="prime-minister",
        government=government,
        period="2005-10-17/2013-10-16",
    )
    indexed(government)
    assert "Stoltenberg's 2nd Government" in titles(text)


def test_a_possessive_finds_the_name_without_it() -> None:
    indexed(a_person(name="Jens Stoltenberg"))
    assert titles("Stoltenberg’s") == ["Jens Stoltenberg"]


def test_events_frameworks_and_organisations_are_found_too() -> None:
    event = a_fact(
        HistoricalEvent,
        title="Riga summit",
        event_kind="summit",
        period="2006-11-28/2006-11-29",
        place="Riga",
        text="Heads of state met.",
    )
    framework = a_framework(
        name="Partnership for Peace", abbreviation="PfP", name_nb="Partnerskap for fred"
    )
    ministry = an_organisation(name_en="Ministry of Trade", abbreviation="MT")
    a_fact(OrganisationName, organisation=ministry, name_en="Ministry of Shipping")
    indexed(event, framework, ministry)
    assert titles("heads riga") == ["Riga summit"]
    assert titles("pfp") == titles("partnerskap") == ["Partnership for Peace"]
    assert titles("shipping") == titles("mt") == ["Ministry of Trade"]


def test_a_hyphen_makes_no_difference() -> None:
    indexed(an_article(title="Euro-Atlantic co-operation"))
    for text in ("Euro-Atlantic", "euroatlantic", "euro atlantic", "cooperation", "co-operation"):
        assert titles(text) == ["Euro-Atlantic co-operation"], text


def test_letters_are_found_with_and_without_dots() -> None:
    indexed(a_country(title="United States", code="US"), an_article(title="The U.S. Navy"))
    for text in ("US", "U.S.", "u.s"):
        assert titles(text) == ["United States", "The U.S. Navy"], text
    assert titles("USA") == []


# --- Never found ---------------------------------------------------------------------------------
def test_drafts_are_in_no_result_count_or_suggestion() -> None:
    indexed(
        an_article(title="Secret plan", live=False),
        a_person(name="Secret person", live=False),
        a_country(title="Secret country", live=False),
    )
    found = answer("secret")
    assert (found.total, found.results, found.corrected) == (0, (), "")
    assert not any(found.facets.values())
    assert suggest("secret") == []


def test_an_unpublished_thing_is_gone_even_where_the_index_fell_behind() -> None:
    article, person = an_article(title="Once public"), a_person(name="Once Public")
    indexed(article, person)
    for thing in (article, person):
        type(thing).objects.filter(pk=thing.pk).update(live=False)
    assert SearchDocument.objects.filter(title__istartswith="once").count() == 2
    assert answer("once").total == answer("once").total_unfiltered == 0
    assert not any(answer("once").facets.values())
    assert [one for one in suggest("once") if one.type != WORD] == []


def test_a_private_section_is_gone_at_once_and_comes_back() -> None:
    article = an_article(title="Behind a password")
    indexed(article)
    restriction = PageViewRestriction.objects.create(
        page=article.get_parent(), restriction_type="password", password="x"
    )
    assert answer("password").total == 0
    assert suggest("behind") == []
    restriction.delete()
    assert titles("password") == ["Behind a password"]


def test_the_fact_of_a_draft_finds_nothing() -> None:
    country = a_country(title="North Macedonia")
    name = a_fact(CountryName, live=False, country=country, name="Unheard-of")
    indexed(country, name)
    assert titles("unheard") == []


# --- Pages, and what they cost --------------------------------------------------------------------
def test_results_come_in_pages_that_share_nothing_and_cost_little(
    django_assert_max_num_queries,
) -> None:
    shared = {"published_under": a_government(), "publisher": an_organisation()}
    total = PAGE_SIZE + 3
    indexed(*(an_article(title=f"KFOR {number}", **shared) for number in range(total)))
    with django_assert_max_num_queries(14):  # nothing is kept yet
        first = answer("kfor")
    with django_assert_max_num_queries(4):
        second = answer("kfor", page=2)
    assert (first.total, first.pages, len(first.results)) == (total, 2, PAGE_SIZE)
    assert len(second.results) == 3
    assert not {one.url for one in first.results} & {one.url for one in second.results}
    with django_assert_max_num_queries(3):
        assert len(suggest("kfor")) == MOST_SUGGESTIONS


def test_a_correction_costs_no_more_than_the_budget(django_assert_max_num_queries) -> None:
    title = "Crisis management in the Balkans after enlargement"
    indexed(an_article(title=title), an_article(title=title), an_article(title=title))
    answer("crisis")
    with django_assert_max_num_queries(14):
        assert answer("crisys managemnt balkns enlargment").total == 3


def test_an_offer_costs_no_more_than_the_budget_in_a_process_that_has_read_nothing(
    django_assert_max_num_queries,
) -> None:
    indexed(*(an_article(title=f"Russia and the Alliance, {number}") for number in range(3)))
    for kept in (columns, labels, matching, searching, thesaurus):
        kept.forget()
    with django_assert_max_num_queries(14):
        assert answer("russian").offered == "russia"


def test_an_offer_would_leave_more_under_the_same_filters() -> None:
    indexed(*(an_article(title=f"Russia and the Alliance, {number}") for number in range(3)))
    assert answer("russian", types=(Kind.ARTICLE,)).offered == "russia"
    assert answer("russian", types=(Kind.GOVERNMENT,)).offered == ""
    assert answer("russian type:article").offered == "russia type:article"
    assert answer("russian type:government").offered == ""


def test_words_left_out_of_all_there_is_leave_the_rest() -> None:
    indexed(an_article(title="Conference"), an_article(title="Convoy"), an_article(title="Supper"))
    assert titles("-con* -confer*", types=(Kind.ARTICLE,)) == ["Supper"]
    assert set(titles("-conference", types=(Kind.ARTICLE,))) == {"Supper", "Convoy"}


def test_what_changes_is_found_at_once_and_what_goes_is_not() -> None:
    article = an_article(title="First words", text_form="translation")
    indexed(article)
    assert titles("first") == ["First words"]
    article.title = "Second words"
    article.save_revision().publish()
    assert titles("first", may_correct=False) == []
    assert titles("second") == ["Second words"]
    article.unpublish()
    assert titles("second", may_correct=False) == []
    an_article(title="Second thoughts")
    assert titles("second") == ["Second thoughts"]


@pytest.mark.parametrize("asked", [None, 3, 999_999])
def test_a_page_that_is_not_there_is_said_to_be_beyond_the_end(asked: int | None) -> None:
    indexed(an_article(title="KFOR"))
    found = answer("kfor", page=asked)
    assert found.is_beyond_the_end
    assert (found.total, found.results) == (1, ())


# --- Whatever is sent ----------------------------------------------------------------------------
def test_the_wildcards_of_the_database_are_only_signs() -> None:
    indexed(an_article(title="KFOR"))
    for text in ("%", "_", "K_OR", "K%", "*", "K*"):
        assert titles(text, may_correct=False) == [], text


def test_a_framework_without_a_name_of_letters_does_not_break_the_index() -> None:
    framework = a_framework(name="…")
    indexed(framework)
    assert Framework.objects.public().filter(pk=framework.pk).exists()
    assert titles("…") == []
