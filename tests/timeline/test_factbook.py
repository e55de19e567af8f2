"""The facts in memory: what they cost, and that they are never older than the archive."""

import datetime as dt

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from archive.models import (
    ContentStamp,
    CountryPage,
    OperationPeriod,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
)
from archive.timeline.factbook import factbook
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_source,
    an_article,
    an_operation,
)

pytestmark = pytest.mark.django_db

COLD, WARM = 12, 1


def an_alliance(number: int) -> list[StatusPeriod]:
    member = a_framework(key=f"member-{number}") if number else a_framework(key="member")
    return [
        a_fact(StatusPeriod, country=a_country(), framework=member, period="1949-04-04/..")
        for _serial in range(3)
    ]


@pytest.mark.parametrize("rounds", [1, 4])
def test_it_costs_a_dozen_queries_once_and_one_from_then_on(rounds, django_assert_max_num_queries):
    for number in range(rounds):
        an_alliance(number)
        operation = an_operation()
        a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
        a_fact(StrengthFigure, operation=operation, value=16000, counted_on="2007")
    with django_assert_max_num_queries(COLD):
        book = factbook()
        assert all(one.country.url and one.framework.name for one in book.standings)
        assert all(one.operation.url for one in book.operations)
        assert [book.sources[one.pk][0].title for one in book.strengths]
    with django_assert_max_num_queries(WARM):
        assert factbook() is book


def test_a_fact_that_is_published_is_known_at_once():
    assert factbook().standings == ()
    (first, *_others) = an_alliance(0)
    assert first in factbook().standings


def test_a_fact_that_is_withdrawn_is_forgotten_at_once():
    (first, *_others) = an_alliance(0)
    assert first in factbook().standings
    first.unpublish()
    assert first not in factbook().standings


def test_a_country_that_is_made_private_or_renamed_is_so_at_once():
    periods = an_alliance(0)
    assert len(factbook().standings) == 3
    PageViewRestriction.objects.create(page=periods[0].country, restriction_type="login")
    assert len(factbook().standings) == 2
    country = CountryPage.objects.get(pk=periods[1].country_id)
    country.title = "Another name"
    country.save_revision().publish()
    assert "Another name" in {one.country.title for one in factbook().standings}


def test_a_draft_that_is_saved_costs_readers_nothing():
    (first, *_others) = an_alliance(0)
    first.refresh_from_db()
    article = an_article(text_form="translation")
    before = factbook()
    first.note = "A doubt."
    first.save_revision()
    article.title = "Another title"
    article.save_revision()
    assert factbook() is before
    article.get_latest_revision().publish()
    assert factbook() is not before


def test_what_was_rolled_back_was_never_known():
    before = ContentStamp.current()
    with transaction.atomic():
        an_alliance(0)
        assert len(factbook().standings) == 3
        transaction.set_rollback(True)
    assert ContentStamp.current() == before
    assert factbook().standings == ()


def test_a_suspension_stops_what_began_before_it():
    partnership, country = a_framework(key="pfp"), a_country()
    a_fact(StatusPeriod, country=country, framework=partnership, period="1994-06-22/..")
    a_fact(
        StatusEvent,
        country=country,
        framework=partnership,
        event_kind="suspended",
        occurred_on="2014-04-01",
        text="Cooperation was suspended.",
    )
    [period] = factbook().standings
    assert (period.suspended_on, period.suspended_when) == (dt.date(2014, 4, 1), "2014-04-01")


def test_the_source_that_says_there_is_none_is_not_named():
    operation = an_operation()
    source = a_source(kind="none", title="No source")
    fact = a_fact(OperationPeriod, operation=operation, period="1999/..", source=source)
    assert fact.pk not in factbook().sources
