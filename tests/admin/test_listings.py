"""The listings of the admin ask as many questions of a small archive as of a large one."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive.models import ArticlePage, Capital, CountryPage, OperationPeriod, StatusEvent
from archive.vocabularies import TextForm
from tests.admin.screens import signed_in
from tests.factories import a_country, a_fact, an_article, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

FEW, MANY = 300, 3_000
"""Articles; a page of a listing is full with the fewer."""


STEP = {"event_kind": "invited", "occurred_on": "2002", "text": "It was invited."}


def listings() -> Iterator[tuple[str, dict[str, Any]]]:
    """The addresses that are asked, with filters, order and a later page."""
    article = ArticlePage.objects.order_by("-pk").first()
    articles = reverse("articles:index")
    for asked in (
        {},
        {"live": "true"},
        {"published_under": article.published_under_id, "language": "en"},
        {"publisher": article.publisher_id, "document_type": article.document_type_id},
        {"ordering": "-issued_on"},
        {"ordering": "published_under"},
        {"p": "3"},
    ):
        yield articles, asked
    for name in ("countries:index", "operations:index"):
        yield reverse(name), {}
        yield reverse(name), {"live": "true"}
        yield reverse(name), {"to_verify": "some"}
        yield reverse(name), {"ordering": "-number_to_verify"}


def costs(client: Any) -> dict[str, int]:
    """How many queries each listing costs."""
    found = {}
    for url, asked in listings():
        client.get(url, asked)  # what is kept in memory is there by now
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(url, asked)
        assert answer.status_code == 200
        found[f"{url} {' '.join(asked)}"] = len(queries)
    return found


def test_a_line_of_a_listing_costs_nothing() -> None:
    client = signed_in("Moderators")

    def fill(number: int) -> None:
        for _time in range(number):
            an_article()
            a_fact(Capital, country=a_country(), name="Oslo", period="1925/..")
            a_fact(OperationPeriod, operation=an_operation(), period="1999/..")

    fill(1)
    few = costs(client)
    fill(4)
    assert costs(client) == few


def lines(client: Any, **asked: str) -> dict[str, str]:
    """The countries of the listing in their order, each with what it says of its facts."""
    html = BeautifulSoup(client.get(reverse("countries:index"), asked).content, "html.parser")
    heads = [head.get_text(strip=True) for head in html.select("table.listing thead th")]
    column = heads.index("Facts")
    return {
        row.select_one(".title-wrapper").get_text(strip=True): (
            row.find_all("td")[column].get_text(strip=True)
        )
        for row in html.select("table.listing tbody tr")
    }


def test_a_country_s_facts_to_verify_are_counted_and_asked_for() -> None:
    countries = {"Some": ["verified", "unverified", "partly"], "All": ["verified"], "None": []}
    for title, states in countries.items():
        country = a_country(title=title)
        for state in states:
            a_fact(Capital, country=country, name=title, period="1925", verification=state)
    for title in ("Some", "All"):
        country = CountryPage.objects.get(title=title)
        a_fact(StatusEvent, country=country, **STEP, verification="verified", live=False)
    client = signed_in("Moderators")
    counted = {"All": "All verified", "None": "", "Some": "2 of 4 to verify"}
    assert lines(client) == counted
    assert next(iter(lines(client, ordering="-number_to_verify"))) == "Some"
    assert list(lines(client, to_verify="some")) == ["Some"]
    assert list(lines(client, to_verify="none")) == ["All"]


def test_a_verified_fact_whose_review_is_due_is_to_verify() -> None:
    fact = {"verification": "verified", "review_by": dt.date(2020, 1, 1)}
    a_fact(Capital, country=a_country(title="Norway"), name="Oslo", period="1925/..", **fact)
    assert lines(signed_in("Moderators")) == {"Norway": "1 of 1 to verify"}


@pytest.mark.slow
def test_a_listing_costs_the_same_with_few_articles_and_with_many() -> None:
    for _number in range(2):
        a_country()
    an_operation()
    an_article(text_form=TextForm.DEMONSTRATION)
    client = signed_in("Moderators")
    call_command("generate_articles", FEW, no_index=True, verbosity=0)
    few = costs(client)
    for _number in range(60):
        a_country()
        an_operation()
    call_command("generate_articles", MANY, no_index=True, verbosity=0)
    many = costs(client)
    for listing, number in many.items():
        print(f"{number:4} queries: {listing}")
    assert many == few
