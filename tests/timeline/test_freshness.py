"""How fresh the facts of a page are, as its list of sources says."""

import datetime as dt
import html
import re

import pytest

from archive.models import OperationPeriod, StatusPeriod
from archive.timeline.freshness import freshness_of
from tests.factories import a_country, a_fact, a_framework, a_source, an_operation

pytestmark = pytest.mark.django_db


def words(client, url: str) -> str:
    markup = client.get(url).content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def a_checked_fact(model, **fields):
    source = a_source(opened_on="2026-11-23")
    return a_fact(
        model,
        source=source,
        verification="verified",
        verified_on=dt.date(2026, 11, 24),
        verified_by="archivist",
        review_by=dt.date(2027, 6, 1),
        **fields,
    )


FRESH = (
    "Facts checked to 23 November 2026. Last verified on 24 November 2026 (archivist)."
    " To be looked at again by 1 June 2027."
)


def test_a_country_says_how_fresh_its_facts_are(client):
    country = a_country()
    member = a_framework(key="member")
    a_checked_fact(StatusPeriod, country=country, framework=member, period="1949-04-04/..")
    assert FRESH in words(client, country.url)
    assert FRESH in words(client, "/frameworks/member/")


def test_an_operation_says_how_fresh_its_facts_are(client):
    operation = an_operation()
    a_checked_fact(OperationPeriod, operation=operation, period="1999/..")
    assert FRESH in words(client, operation.url)


def test_of_several_the_latest_check_and_the_earliest_review_are_told():
    facts = [
        StatusPeriod(verified_on=dt.date(2026, 1, 1), verified_by="editor"),
        StatusPeriod(
            verified_on=dt.date(2026, 3, 1), verified_by="", review_by=dt.date(2028, 1, 1)
        ),
        StatusPeriod(review_by=dt.date(2027, 1, 1)),
    ]
    found = freshness_of(facts, sources=[])
    assert (found.verified_on, found.verified_by) == (dt.date(2026, 3, 1), "")
    assert found.review_by == dt.date(2027, 1, 1)
    assert found.checked_to is None


def test_where_nothing_was_checked_nothing_is_said(client):
    country = a_country()
    a_fact(
        StatusPeriod, country=country, framework=a_framework(key="member"), period="1949-04-04/.."
    )
    assert "Facts checked to" not in words(client, country.url)
    assert not freshness_of([], sources=[])
