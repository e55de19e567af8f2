"""The page of an operation as a reader gets it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Contribution,
    Discrepancy,
    LeadPeriod,
    Mandate,
    OperationMention,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    Statement,
    StrengthFigure,
)
from archive.records.announcements import batch
from tests.factories import (
    a_country,
    a_fact,
    a_record,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

BUDGET = 20


def html(client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def an_ended_operation(**fields):
    operation = an_operation(**fields)
    a_fact(OperationPeriod, operation=operation, period="1996-12-20/2004-12-02")
    return operation


def add_facts(operation, count: int) -> None:
    """Facts of every kind, ``count`` of each."""
    for number in range(count):
        add_one_of_each(operation, number)


def add_one_of_each(operation, number: int) -> None:
    year = 1950 + number
    period = f"{year}/{year}"
    a_fact(LeadPeriod, operation=operation, organisation=an_organisation(), period=period)
    a_fact(OperationPhase, operation=operation, name=f"Phase {number}", period=period)
    a_fact(Mandate, operation=operation, instrument="decision", number=f"{number}")
    for relation in ("follows", "supports"):
        other = an_ended_operation()
        a_fact(OperationRelation, operation=operation, relation=relation, other=other)
    figure = a_fact(StrengthFigure, operation=operation, value=100 + number, counted_on=str(year))
    country = a_country()
    operation.theatre.add(country)
    a_fact(StrengthFigure, operation=operation, value=number, counted_on="2000", country=country)
    a_fact(Contribution, operation=operation, country=country, capacity="member")
    key = f"question-{operation.pk}-{number}"
    question = a_record(Discrepancy, key=key, subject="When?", value_used="1")
    a_record(Statement, fact=figure, value="1", source=a_source(), discrepancy=question)
    article = an_article(live=False)
    article.operation_mentions.add(OperationMention(operation=operation))
    article.save()
    article.save_revision().publish()
    operation.save()


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_the_number_of_queries_does_not_grow_with_the_facts(client):
    thin, rich = an_ended_operation(), an_ended_operation()
    with batch(summary="Made for a test."):
        add_facts(thin, 1)
        add_facts(rich, 4)
    few, many = queries(client, thin.url), queries(client, rich.url)
    assert few == many
    assert many <= BUDGET


def test_an_operation_without_any_fact_is_a_page_without_holes(client):
    page = html(client, an_operation().url)
    assert "No strength recorded with a source yet." in page
    assert "No mandate recorded with a source yet." in page
    assert "No contributor recorded with a source yet." in page
    assert "None" not in page


def test_its_last_day_is_shown_as_its_last_day(client):
    page = html(client, an_ended_operation(code="SFOR").url)
    assert "Operation, ended" in page
    assert "20 December 1996 to 2 December 2004" in page


def test_the_page_of_a_day_says_so_and_points_to_today(client):
    operation = an_ended_operation()
    page = html(client, f"{operation.url}?on=2000-01-01")
    assert "As of 1 January 2000" in page
    assert "Operation, running" in page
    assert f'<link rel="canonical" href="{operation.full_url}">' in page


def test_a_dot_on_the_chart_leads_to_its_row_and_the_row_to_its_source(client):
    operation = an_ended_operation()
    first = a_fact(StrengthFigure, operation=operation, value=32_000, counted_on="1996-12-20")
    a_fact(StrengthFigure, operation=operation, value=7_000, counted_on="2004-06-28")
    page = html(client, operation.url)
    assert 'preserveAspectRatio="none"' in page
    assert f'href="#f{first.pk}"' in page
    assert f'<tr id="f{first.pk}">' in page
    assert "From 32,000 in 1996 to 7,000 in 2004" in page


def test_one_figure_is_a_sentence_and_no_chart(client):
    operation = an_operation()
    a_fact(
        StrengthFigure, operation=operation, value=4_500, qualifier="about", counted_on="2010-05"
    )
    page = html(client, operation.url)
    assert "One figure is known: about 4,500 personnel deployed, May 2010." in page
    assert 'class="chart"' not in page


def test_a_figure_of_another_kind_is_named_by_its_basis(client):
    operation = an_operation()
    a_fact(
        StrengthFigure, operation=operation, value=500, basis="reinforcement", counted_on="2023-06"
    )
    page = html(client, operation.url)
    assert "No strength recorded with a source yet." in page
    assert "Personnel, reinforcement" in page


def test_drafts_are_nowhere_on_the_page(client):
    operation = an_operation()
    a_fact(
        Mandate,
        operation=operation,
        instrument="agreement",
        number="A secret agreement",
        live=False,
    )
    operation.theatre.add(a_country(title="Hidden country", live=False))
    operation.save()
    page = html(client, operation.url)
    assert "A secret agreement" not in page
    assert "Hidden country" not in page
