"""Words of a text that an editor has tied to a fact: in the text, on the chart, never counted."""

import html
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Discrepancy,
    OperationMention,
    OperationPeriod,
    Statement,
    StatusPeriod,
    StrengthFigure,
)
from archive.timeline.factbook import factbook
from tests.factories import (
    a_correction,
    a_country,
    a_fact,
    a_framework,
    a_record,
    an_article,
    an_operation,
)

pytestmark = pytest.mark.django_db

BUDGET = 18


@pytest.fixture
def kfor():
    """An operation with two figures, so that there is a chart."""
    operation = an_operation(code="KFOR", slug="kfor")
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    figures = {
        day: a_fact(StrengthFigure, operation=operation, value=value, counted_on=day)
        for day, value in (("1999-06", 50000), ("2007", 16000))
    }
    return operation, figures["2007"]


def a_statement(article, fact, **fields):
    """A public statement of ``article`` about ``fact``."""
    values = {
        "article": article,
        "fact": fact,
        "attribute": "value",
        "value": "16000",
        "quotation": "around 16 000 soldiers",
        **fields,
    }
    statement = Statement(live=False, **values)
    statement.full_clean()
    statement.save()
    statement.save_revision().publish()
    statement.refresh_from_db()
    return statement


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


@pytest.fixture
def article():
    return an_article(
        title="Kosovo today", paragraphs=("First.", "KFOR has around 16 000 soldiers there.")
    )


# --- In the text ---------------------------------------------------------------------------------
def test_the_words_lead_to_a_note_and_the_note_back_and_to_the_fact(client, kfor, article):
    _operation, figure = kfor
    a_statement(article, figure)
    page = client.get(article.url).content.decode()
    assert re.search(r'<a class="ent" href="#f1">around 16.000 soldiers</a>', page)
    note = page.split('<div id="f1">')[1].split("</div>")[0]
    assert '<a href="#p2">“around 16 000 soldiers”</a>' in note
    assert "Recorded as 16,000." in words(note)
    assert '<a href="/operations/kfor/#strength">KFOR, 2007</a>' in note


def test_where_sources_differ_the_note_has_the_value_used_and_the_advice(client, article):
    member, latvia = a_framework(key="member"), a_country(title="Latvia")
    fact = a_fact(StatusPeriod, country=latvia, framework=member, period="2004-03-29/..")
    question = a_record(
        Discrepancy,
        subject="Date of the 2004 enlargement",
        value_used="2004-03-29",
        advice="March is the legal date.",
    )
    a_statement(
        article,
        fact,
        attribute="start",
        value="2004-04",
        quotation="First.",
        discrepancy=question,
    )
    page = client.get(article.url).content.decode()
    note = words(page.split('<div id="f1">')[1].split("</div>")[0])
    assert "Sources differ; the archive uses 29 March 2004. March is the legal date." in note
    assert "Date of the 2004 enlargement" in note


def test_the_text_itself_is_not_altered(client, kfor, article):
    before = client.get(article.url).content.decode()
    a_statement(article, kfor[1])
    after = client.get(article.url).content.decode()
    prose = [
        re.search(r'<div class="prose".*?</div>\n', one, re.DOTALL)[0] for one in (before, after)
    ]
    assert words(prose[0]) == words(prose[1])
    article.refresh_from_db()
    assert "16 000" in article.text


def test_words_that_the_text_no_longer_has_are_left_out(client, kfor, article):
    a_statement(article, kfor[1])
    article.body = [("paragraph", "<p>KFOR is smaller now.</p>")]
    article.corrections.add(a_correction())
    article.save_revision().publish()
    assert 'id="f1"' not in client.get(article.url).content.decode()


def test_a_draft_of_a_statement_shows_nowhere(client, kfor, article):
    statement = a_statement(article, kfor[1])
    statement.unpublish()
    assert 'id="f1"' not in client.get(article.url).content.decode()
    assert "Kosovo today" not in client.get("/operations/kfor/").content.decode()


# --- On the chart --------------------------------------------------------------------------------
def test_an_article_that_has_the_figure_stands_with_its_sources(client, kfor, article):
    a_statement(article, kfor[1])
    page = client.get("/operations/kfor/").content.decode()
    assert "Also in Kosovo today" in words(page)
    assert 'class="pt said"' not in page
    assert "Sources differ" not in page


def test_another_value_is_drawn_beside_the_figure_with_the_article_as_its_source(
    client, kfor, article
):
    a_statement(article, kfor[1], value="17 000")
    page = client.get("/operations/kfor/").content.decode()
    dot = re.search(r'<a href="([^"]+)" class="pt said"[^>]*>(.*?)</a>', page)
    assert dot[1] == article.url
    assert words(dot[2]) == "17,000 for 2007, as “Kosovo today” has it"
    assert "Hollow: what an article of this archive says instead." in page


def test_no_statement_is_ever_counted(kfor, article):
    before = factbook()
    a_statement(article, kfor[1], value="99 000")
    after = factbook()
    assert after is not before
    assert [(one.pk, one.value) for one in after.strengths] == [
        (one.pk, one.value) for one in before.strengths
    ]


# --- What may be tied ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("quotation", "message"),
    [
        ("", "Copy the words of the article that say so."),
        ("about a million soldiers", "“Kosovo today” does not say this. Copy its words exactly."),
    ],
)
def test_words_that_the_text_has_not_are_refused(kfor, article, quotation, message):
    with pytest.raises(ValidationError) as refusal:
        a_statement(article, kfor[1], quotation=quotation)
    assert refusal.value.message_dict == {"quotation": [message]}


def test_a_text_with_statements_keeps_to_its_queries(client, kfor, article):
    article.temporal = "2007"
    article.operation_mentions.add(OperationMention(operation=kfor[0]))
    article.save_revision().publish()
    for _number in range(4):
        a_statement(article, kfor[1])
    client.get(article.url)
    with CaptureQueriesContext(connection) as queries:
        client.get(article.url)
    assert len(queries) <= BUDGET
    assert len([query for query in queries if "archive_contentstamp" in query["sql"]]) == 1
