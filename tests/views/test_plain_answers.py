"""Plain answers above the results of a search, and as data."""

import datetime as dt

import pytest

from archive.models import StatusPeriod
from archive.search.answers.answering import plain_answer
from tests.factories import a_country, a_fact, a_framework, a_source, an_article

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]


@pytest.fixture
def croatia():
    """A member since 2009, by one source."""
    country = a_country(title="Croatia", code="HR")
    source = a_source(title="A press release", url="https://example.org/enlargement")
    member = a_framework(key="member")
    a_fact(StatusPeriod, country=country, framework=member, period="2009-04-01/..", source=source)
    return country


def test_a_question_is_answered_above_the_results_with_its_source(client, croatia):
    page = client.get("/search/?q=when+did+Croatia+join").content.decode()
    assert "Croatia joined NATO: 1 April 2009." in page
    assert "Understood as: Croatia joins NATO." in page
    assert '<a href="https://example.org/enlargement" rel="external">A press release</a>' in page


def test_beside_an_answer_nothing_is_said_to_be_missing(client, croatia):
    page = client.get("/search/?q=when+did+Croatia+join+%2D%2D").content.decode()
    assert "Croatia joined NATO" in page
    assert "No page has all of these words" in page
    assert "Nothing found" not in page
    assert "Nothing found" in client.get("/search/?q=Croatia+joins+nowhere").content.decode()


def test_a_question_with_a_slip_in_it_is_answered(client, croatia):
    article = an_article(title="Croatia joined the Alliance")
    shared = {"published_under": article.published_under, "publisher": article.publisher}
    an_article(title="Croatia, 2008", lead="On joining the Alliance.", **shared)
    an_article(title="Croatia, 2009", lead="Croatia joins.", **shared)
    asked = "/search/?q=when+did+croatai+join"
    assert "Croatia joined NATO: 1 April 2009." in client.get(asked).content.decode()
    assert client.get(asked.replace("/?", ".json?")).json()["answer"]["value"] == "2009-04-01"
    assert "Croatia joined NATO" not in client.get(f"{asked}&spelling=off").content.decode()


def test_the_answer_is_data_too(client, croatia):
    answer = client.get("/search.json?q=when+did+Croatia+join").json()["answer"]
    assert answer == {
        "understood": "Croatia joins NATO",
        "text": "Croatia joined NATO: 1 April 2009.",
        "value": "2009-04-01",
        "day": "2009-04-01",
        "sources": ["A press release"],
        "url": "/countries/croatia/",
        "certain": True,
        "verified": False,
    }


def test_a_search_for_words_gets_no_answer_and_costs_no_query(
    client, croatia, django_assert_num_queries
):
    assert client.get("/search.json?q=Croatia+2009").json()["answer"] is None
    with django_assert_num_queries(0):
        assert plain_answer("Croatia 2009", today=dt.date(2026, 1, 1)) is None


def test_an_answer_costs_one_query_once_the_facts_are_known(croatia, django_assert_num_queries):
    plain_answer("when did Croatia join", today=dt.date(2026, 1, 1))
    with django_assert_num_queries(1):
        assert plain_answer("when did Croatia join", today=dt.date(2026, 1, 1)) is not None
