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
    assert f'<link rel="canonical" href="http://testserver{operation.url}">' in page


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


# --- The contributors and the strength of a day ---------------------------------------------------
def contributors(page: str) -> str:
    start = page.index('aria-labelledby="contributors"')
    return page[start : page.index("</section>", start)]


def test_the_contributors_of_a_day_are_asked_for_by_a_form_without_a_script(client):
    operation = an_ended_operation()
    a_fact(
        Contribution,
        operation=operation,
        country=a_country(title="Norway"),
        capacity="member",
        period="1998/2001",
    )
    whole = contributors(html(client, operation.url))
    assert "Over the whole operation" in whole
    assert f'action="{operation.url}#contributors"' in whole
    assert '<input type="date" id="on" name="on" value="2004-12-02"' in whole
    shown = contributors(html(client, f"{operation.url}?on=2000-01-01"))
    assert "As recorded on 1 January 2000." in shown
    assert 'value="2000-01-01"' in shown
    assert "Norway" in shown
    later = contributors(html(client, f"{operation.url}?on=2004-12-03"))
    assert "The operation had ended by this day." in later
    assert "No source read so far records a country for this day." in later
    assert later.index("Recorded for another time") < later.index("Norway")


@pytest.mark.parametrize("day", ["2000-02-30", "soon", "1944-12-31", "2100-01-01"])
def test_a_day_that_is_none_shows_the_form_again_with_the_field_marked(client, day):
    operation = an_ended_operation()
    a_fact(Contribution, operation=operation, country=a_country(), capacity="member")
    response = client.get(f"{operation.url}?on={day}")
    assert response.status_code == 404
    shown = contributors(response.content.decode())
    assert "<details open>" in shown
    assert f'value="{day}"' in shown
    assert 'aria-invalid="true" aria-describedby="on-error"' in shown
    assert "Over the whole operation" in shown


def test_a_page_of_a_day_needs_no_more_queries_however_many_took_part(client):
    thin, rich = an_ended_operation(), an_ended_operation()
    with batch(summary="Made for a test."):
        add_facts(thin, 1)
        add_facts(rich, 4)
    few, many = (queries(client, f"{each.url}?on=2000-01-01") for each in (thin, rich))
    assert few == many
    assert many <= BUDGET


def test_figures_later_than_the_day_are_grey_and_said_to_be_later(client):
    operation = an_ended_operation()
    for value, counted_on in ((32_000, "1996-12-20"), (20_000, "1999-01-01"), (7_000, "2004-06")):
        a_fact(StrengthFigure, operation=operation, value=value, counted_on=counted_on)
    page = html(client, f"{operation.url}?on=2000-01-01")
    assert "From 32,000 in 1996 to 20,000 in 1999" in page
    assert "Grey: figures later than 1 January 2000, not known then." in page
    assert page.count("later than the day asked for") == 1
    assert "not known then" not in html(client, operation.url)
