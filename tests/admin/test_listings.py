"""The listings of the admin ask as many questions of a small archive as of a large one."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from archive.models import ArticlePage
from archive.vocabularies import TextForm
from tests.admin.screens import signed_in
from tests.factories import a_country, an_article, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

FEW, MANY = 300, 3_000
"""Articles; a page of a listing is full with the fewer."""


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
    for make in (an_article, a_country, an_operation):
        make()
    few = costs(client)
    for _number in range(4):
        an_article()
        a_country()
        an_operation()
    assert costs(client) == few


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
