"""Articles that are dated outside the term of their government."""

import pytest

from archive.models import GovernmentTerm
from archive.vocabularies import AttributionBasis
from tests.factories import a_fact, a_government, an_article
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db

TERM = "2005-10-17/2013-10-16"


@pytest.mark.parametrize("day", ["2005-10-16", "2013-10-17", "2005-09", "2004", "2014"])
@pytest.mark.parametrize("field", ["posted_on", "issued_on", "delivered_on"])
def test_a_document_from_before_or_after_the_term_is_found(field, day):
    article = an_article(published_under=a_government(term=TERM), **{field: day})
    (finding,) = found("article-outside-term")
    assert finding.thing == article
    assert "is not within the term of" in finding.message
    assert found_on("article-outside-term", article)[0].anchor == "id_published_under-label"


@pytest.mark.parametrize("day", ["2005-10-17", "2005-10", "2005", "2013", "2013-10-16", "2007~"])
def test_a_document_that_may_be_of_the_term_is_sound(day):
    article = an_article(published_under=a_government(term=TERM), issued_on=day)
    assert found("article-outside-term") == found_on("article-outside-term", article) == []


def test_what_a_text_speaks_of_counts_only_where_the_government_was_derived_from_it():
    government = a_government(term=TERM)
    stated = an_article(published_under=government, temporal="1949")
    assert found("article-outside-term") == []
    stated.published_under_basis = AttributionBasis.DERIVED
    assert len(found_on("article-outside-term", stated)) == 1


def test_a_government_that_an_editor_set_is_his_word():
    an_article(
        published_under=a_government(term=TERM),
        published_under_basis=AttributionBasis.OVERRIDE,
        published_under_reason="So it says.",
        issued_on="2015",
    )
    assert found("article-outside-term") == []


def test_a_government_without_a_term_says_nothing_of_its_articles():
    an_article(published_under=a_government(), issued_on="2015")
    a_government(term=TERM)
    assert found("article-outside-term") == []


def test_a_document_in_one_of_two_terms_is_sound():
    government = a_government(term="1990/1995")
    a_fact(GovernmentTerm, government=government, period="2005/2013")
    an_article(published_under=government, issued_on="2007")
    an_article(published_under=government, issued_on="2000")
    assert len(found("article-outside-term")) == 1
