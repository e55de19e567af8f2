"""Search answers readers and programs alike, whatever they send."""

import json
import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from archive.models import Abbreviation, CountryName, OperationPeriod
from archive.search import rebuilding
from archive.search.query import LONGEST_QUERY, PAGE_SIZE
from archive.search.terms import MOST_TERMS
from tests.factories import (
    a_country,
    a_fact,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]

PAGE, DATA, SUGGEST = "/search/", "/search.json", "/search/suggest/"


@pytest.fixture
def found() -> None:
    """Some things to find."""
    country = a_country(title="North Macedonia", lead="A <b>country</b> & a member.")
    a_fact(CountryName, country=country, name="Macedonia")
    operation = an_operation(code="KFOR", lead="KFOR keeps the peace.")
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    an_article(
        title="KFOR in Kosovo",
        paragraphs=("Macedonia helped KFOR.",),
        temporal="2007-01",
        text_form="demonstration",
    )
    an_article(title="KFOR secrets", live=False)
    rebuilding.rebuild(progress=lambda done, total: None)


@pytest.fixture
def get(client: Client, found: None) -> Callable[..., str]:
    """The text of an answer that must be 200."""

    def fetch(path: str, **asked: object) -> str:
        response = client.get(f"{path}?{urlencode(asked, doseq=True)}")
        assert response.status_code == 200
        return response.content.decode()

    return fetch


# --- The page ------------------------------------------------------------------------------------
def test_an_empty_search_shows_the_form_with_examples(get) -> None:
    html = get(PAGE)
    assert '<input id="q" type="search" name="q" value=""' in html
    assert 'href="?q=Macedonia"' in html
    assert 'role="status"' not in html


def test_a_search_shows_how_much_was_found_and_what(get) -> None:
    html = get(PAGE, q="KFOR")
    assert "2 results for “KFOR”" in html
    assert "<mark>KFOR</mark>" in html
    assert '<time datetime="2007-01">January 2007</time>' in html
    assert "since 12 June 1999" in html
    assert "Demonstration text" in html
    assert "secrets" not in html


def test_one_result_is_told_in_the_singular(get) -> None:
    assert "1 result for “secrets”" not in get(PAGE, q="secrets")
    assert "1 result for “member”" in get(PAGE, q="member")


def test_nothing_found_says_so_and_what_to_try(get) -> None:
    html = get(PAGE, q="unheard")
    assert "Nothing found for “unheard”" in html
    assert 'href="/countries/"' in html


def test_a_kind_without_results_tells_what_there_is_without_it(get) -> None:
    html = get(PAGE, q="KFOR", type="person")
    assert "Without them there are 2 results." in html
    assert 'href="?q=KFOR">Search without the filters' in html
    assert 'name="type" value="person" checked' in html


def test_filters_in_use_can_each_be_removed(get) -> None:
    html = get(PAGE, q="KFOR", type=["article", "operation"], **{"from": "1999"}, sort="oldest")
    assert 'href="?q=KFOR&amp;type=operation&amp;from=1999&amp;sort=oldest"' in html
    assert 'href="?q=KFOR&amp;type=article&amp;type=operation&amp;sort=oldest"' in html
    assert 'href="?q=KFOR&amp;sort=oldest"' in html


def test_a_filter_that_names_nothing_is_told_and_not_shown_as_in_use(get) -> None:
    html = get(PAGE, q="KFOR", country="xyz", type="bogus")
    assert "“xyz” is no country of this archive: that filter was left out." in html
    assert "“bogus” is no kind of this archive: that filter was left out." in html
    assert 'aria-label="Filters in use"' not in html
    assert "Filters (1 on)" not in html
    data = json.loads(get(DATA, q="KFOR", type=["bogus", "article", "bogus"]))
    assert data["notes"] == ["“bogus” is no kind of this archive: that filter was left out."]
    assert data["total"] == 1


def test_a_facet_shows_its_values_with_counts_and_keeps_what_is_chosen(get) -> None:
    html = get(PAGE, q="KFOR", operation="kfor")
    assert re.search(r'name="operation" value="kfor" checked>KFOR<span>1</span>', html), (
        "chosen, with its count"
    )
    assert 'href="?q=KFOR"><span class="vh">Remove filter: </span>KFOR' in html


def test_years_are_drawn_and_told_in_a_sentence(get) -> None:
    html = get(PAGE, q="KFOR", **{"from": "2007", "to": "2008"})
    assert re.search(
        r'role="img" aria-label="Results by year from 1999 to 20\d\d, most in 2007: 2', html
    )
    assert '<i style="--v:50" class="off"></i>' in html
    assert '<i style="--v:100"></i>' in html


def test_a_corrected_query_says_so_and_can_be_had_as_typed(get) -> None:
    html = get(PAGE, q="macedonai")
    assert "Showing results for <strong>macedonia</strong>." in html
    assert 'Search instead for <a href="?q=macedonai&amp;spelling=off">macedonai</a>' in html
    assert "Nothing found for “macedonai”" in get(PAGE, q="macedonai", spelling="off")
    assert json.loads(get(DATA, q="macedonai"))["corrected"] == "macedonia"


def test_other_names_that_were_searched_for_are_told_and_can_be_left_out(get) -> None:
    Abbreviation.objects.create(term="NAC", expansion="North Atlantic Council")
    html = get(PAGE, q="NAC")
    assert "Also searched for: North Atlantic Council." in html
    assert 'href="?q=NAC&amp;also=off">Only as typed' in html
    assert json.loads(get(DATA, q="NAC"))["also_searched"] == ["North Atlantic Council"]
    html = get(PAGE, q="NAC", also="off")
    assert "Also searched for" not in html
    assert 'href="?q=NAC">Search for other names too' in html


def test_what_could_not_be_done_as_asked_is_said(get) -> None:
    html = get(PAGE, q="kfor country:atlantis")
    assert "“atlantis” is no country of this archive: that filter was left out." in html
    assert "Only the first 300 characters" in get(PAGE, q="x" * 301)
    assert "A star needs 3 letters before it" in get(PAGE, q="kf*")
    assert "A star needs" not in get(PAGE, q="kfo*")
    many = " ".join(f"w{number}" for number in range(40))
    assert f"{40 - MOST_TERMS} words too many were left out." in get(PAGE, q=many)


def test_a_query_as_long_as_may_be_does_not_answer_for_a_longer_one(get) -> None:
    longest = ("kfor " * LONGEST_QUERY)[:LONGEST_QUERY].strip()
    assert "Only the first" not in get(PAGE, q=longest)
    assert "Only the first 300 characters" in get(PAGE, q=f"{longest} and more")


def test_a_kind_that_there_is_not_is_told_also_where_nothing_else_is_asked(get) -> None:
    html = get(PAGE, type="planet")
    assert "“planet” is no kind of this archive." in html
    assert "0 results" in html
    html = get(PAGE, q="kfor", type="planet")
    assert "“planet” is no kind of this archive: that filter was left out." in html
    assert "2 results" in html


def test_what_was_corrected_and_then_filtered_away_is_called_as_corrected(get) -> None:
    a_country(title="Afghanistan", code="AF")
    html = get(PAGE, q="afganistan", type="event")
    assert "Nothing found for “afghanistan”" in html
    assert "Nothing found for “afganistan”" not in html


def test_one_form_sends_words_filters_and_order_together(get) -> None:
    html = get(PAGE, q="KFOR", type=["article", "operation"], sort="newest", also="off")
    (form,) = re.findall(r"<form.*?</form>", html, re.DOTALL)
    assert '<form id="asked"' in form
    assert re.findall(r'<input type="hidden" name="(\w+)" value="(\w+)"', form) == [("also", "off")]
    controls = re.findall(r"<(?:input|select|button)\b[^>]*>", html.replace(form, ""))
    assert len(controls) > 6
    assert [one for one in controls if 'form="asked"' not in one] == []


def test_the_order_is_kept_where_there_is_nothing_to_order(get) -> None:
    html = get(PAGE, q="member", sort="newest")
    assert '<input type="hidden" name="sort" value="newest">' in html
    assert 'id="sort"' not in html


def test_what_is_searched_for_as_typed_stays_so_whichever_control_sends_the_form(get) -> None:
    html = get(PAGE, q="KFOR", spelling="off")
    assert html.count('<input type="hidden" name="spelling" value="off">') == 1
    assert "spelling" not in get(PAGE, q="KFOR")


def test_a_page_come_back_to_shows_what_its_address_asks_for(get) -> None:
    (form,) = re.findall(r'<form id="asked"[^>]*>', get(PAGE, q="KFOR"))
    assert 'autocomplete="off"' in form


def test_a_bad_date_gets_its_message_at_its_field_and_results_all_the_same(get) -> None:
    html = get(PAGE, q="KFOR", **{"from": "soon"})
    assert "Cannot read “soon” as a date." in html
    assert 'value="soon"' in html
    assert 'aria-invalid="true" aria-describedby="from-error date-hint"' in html
    assert "2 results" in html
    assert "Cannot read “soon” as a date." in get(PAGE, **{"from": "soon"})


def test_the_end_before_the_start_is_told_at_the_end(get) -> None:
    assert 'id="to-error"' in get(PAGE, q="KFOR", **{"from": "2004", "to": "1999"})


def test_a_page_that_is_not_there_says_so_and_leads_back(get, subtests) -> None:
    for asked in ("0", "-1", "1e20", "99", "next", "9" * 400, "\x00"):
        with subtests.test(page=asked[:20]):
            html = get(PAGE, q="KFOR", page=asked)
            assert "There is no such page of results" in html
            assert 'href="?q=KFOR">Go to the last page' in html
            data = json.loads(get(DATA, q="KFOR", page=asked))
            assert (data["total"], data["results"]) == (2, [])
            assert "1 page" in data["errors"]["page"]


def test_many_results_come_in_numbered_pages(get) -> None:
    shared = {"published_under": a_government(), "publisher": an_organisation()}
    for number in range(PAGE_SIZE + 1):
        an_article(title=f"Report {number}", **shared)
    rebuilding.rebuild(progress=lambda done, total: None)
    html = get(PAGE, q="Report", page=2)
    assert '<span aria-current="page"><span class="vh">Page </span>2</span>' in html
    assert '<ol class="res l mt4" start="21">' in html
    assert 'rel="next"' in get(PAGE, q="Report")
    assert 'rel="next"' not in html


def test_markup_is_shown_and_never_obeyed(get) -> None:
    html = get(PAGE, q="<script>alert(1)</script>", **{"from": '"><img src=x>'})
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "A &lt;b&gt;country&lt;/b&gt; &amp; a <mark>member</mark>." in get(PAGE, q="member")


def test_search_pages_stay_out_of_search_engines(get) -> None:
    assert '<meta name="robots" content="noindex, follow">' in get(PAGE, q="KFOR")


# --- The data ------------------------------------------------------------------------------------
def test_the_data_have_the_promised_shape(get) -> None:
    data = json.loads(get(DATA, q="  KFOR "))
    first = data["results"][0]
    assert data["query"] == "KFOR"
    assert (data["corrected"], data["also_searched"], data["answer"]) == (None, [], None)
    assert (data["total"], data["page"], data["pages"], data["errors"]) == (2, 1, 1, {})
    assert isinstance(first.pop("number"), int)
    assert first == {
        "type": "operation",
        "title": "KFOR",
        "url": "/operations/kfor/",
        "date": "1999-06-12/..",
        "passage": "<mark>KFOR</mark> keeps the peace.",
        "publisher": "",
        "government": "",
        "matched_in": "title",
        "is_demonstration": False,
    }
    assert data["results"][1]["is_demonstration"] is True
    facets = data["facets"]
    assert facets["type"] == [
        {"value": "article", "label": "Article", "count": 1},
        {"value": "operation", "label": "Operation", "count": 1},
    ]
    assert facets["operation"] == [{"value": "kfor", "label": "KFOR", "count": 1}]
    assert facets["country"] == []
    assert [facets[name][0]["count"] for name in ("government", "publisher", "document_type")] == [
        1,
        1,
        1,
    ]
    assert facets["year"][0] == {"value": "1999", "label": "1999", "count": 1}
    assert facets["year"][8] == {"value": "2007", "label": "2007", "count": 2}


def test_the_data_tell_a_bad_date(get) -> None:
    data = json.loads(get(DATA, q="KFOR", to="2004-13"))
    assert list(data["errors"]) == ["to"]
    assert data["total"] == 2


def test_an_empty_question_has_an_empty_answer(get) -> None:
    data = json.loads(get(DATA))
    assert (data["query"], data["total"], data["results"]) == ("", 0, [])


# --- Suggestions ---------------------------------------------------------------------------------
def test_suggestions_are_titles_with_their_kind_and_address(get) -> None:
    assert json.loads(get(SUGGEST, q="Maced")) == {
        "query": "Maced",
        "suggestions": [
            {
                "text": "North Macedonia",
                "name": "",
                "type": "country",
                "label": "Country",
                "url": "/countries/north-macedonia/",
            },
            {
                "text": "Macedonia",
                "name": "",
                "type": "word",
                "label": "Word",
                "url": "/search/?q=Macedonia",
            },
        ],
    }
    assert json.loads(get(SUGGEST))["suggestions"] == []
    assert "secrets" not in get(SUGGEST, q="KFOR")


# --- Cost ----------------------------------------------------------------------------------------
def test_the_page_keeps_to_its_budget_however_much_there_is(
    get, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(14):  # nothing is kept yet
        get(PAGE, q="KFOR")
    with django_assert_max_num_queries(14) as few:
        get(PAGE, q="KFOR")
    for number in range(5):
        an_article(title=f"KFOR {number}")
    with django_assert_max_num_queries(14):  # all that is kept is out of date
        assert "7 results" in get(PAGE, q="KFOR")
    with django_assert_max_num_queries(len(few)):
        assert "7 results" in get(PAGE, q="KFOR")
    with django_assert_max_num_queries(3):
        get(SUGGEST, q="KFOR")
