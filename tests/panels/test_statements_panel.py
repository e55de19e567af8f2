"""From an article's form to the form that ties its words to a fact, and back."""

import pytest

from archive.models import OperationPeriod, Statement, StrengthFigure
from tests.admin.screens import edit, new, screen, send, signed_in
from tests.factories import a_fact, an_article, an_operation

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return an_article(paragraphs=("KFOR has around 16,000 soldiers.",))


@pytest.fixture
def figure():
    operation = an_operation(code="KFOR")
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    return a_fact(StrengthFigure, operation=operation, value=16000, counted_on="2007")


def tied(article, figure, **fields) -> dict:
    """What an editor fills in."""
    return {
        "fact": figure.pk,
        "attribute": "value",
        "value": "16000",
        "article": article.pk,
        "quotation": "around 16,000 soldiers",
        **fields,
    }


def test_the_form_of_an_article_leads_to_a_statement_that_knows_the_article(article):
    html = signed_in("Moderators").get(edit(article)).content.decode()
    assert "No words of this text are tied to a fact yet." in html
    assert f"{new('statement')}?article={article.pk}&amp;next=" in html


def test_a_moderator_ties_a_figure_to_its_fact_and_sees_it_in_the_list(article, figure):
    moderator = signed_in("Moderators")
    send(moderator, new("statement"), press="publish", **tied(article, figure))
    [statement] = Statement.objects.public()
    html = moderator.get(edit(article)).content.decode()
    assert "“around 16,000 soldiers”" in html
    assert "KFOR: 16,000 personnel, deployed" in html
    assert screen("edit", statement) in html


def test_words_that_the_text_has_not_are_refused_at_their_field(article, figure):
    moderator = signed_in("Moderators")
    fields = tied(article, figure, quotation="a million soldiers")
    response = send(moderator, new("statement"), press="publish", **fields)
    html = response.content.decode()
    assert "does not say this. Copy its words exactly." in html
    assert not Statement.objects.exists()


def test_neither_source_nor_article_is_refused(article, figure):
    moderator = signed_in("Moderators")
    fields = {**tied(article, figure), "article": ""}
    response = send(moderator, new("statement"), press="publish", **fields)
    assert "Name the source that says so, or the article of this archive." in (
        response.content.decode()
    )
