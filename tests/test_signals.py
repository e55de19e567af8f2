"""What must hear of a change does: search follows pages that move, hide and are renamed."""

import datetime as dt

import pytest
from wagtail.models import PageViewRestriction

from archive.models import Abbreviation, ContentStamp, ErrorReport
from archive.search.query import SearchQuery
from archive.search.searching import search
from tests.factories import a_framework, an_article

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]


def found(word: str) -> set[str]:
    query = SearchQuery(text=word, may_correct=False)
    return {result.title for result in search(query, today=dt.date(2026, 1, 1)).results}


def test_a_page_that_becomes_private_leaves_the_index_and_comes_back():
    article = an_article(paragraphs=("Barnacles.",))
    assert found("barnacles")
    restriction = PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert not found("barnacles")
    restriction.delete()
    assert found("barnacles")


def test_an_abbreviation_is_searchable_as_soon_as_it_is_saved():
    framework = a_framework(name="Partnership for Peace")
    Abbreviation.objects.create(term="Zyzzyx", expansion="Something", framework=framework)
    assert found("zyzzyx") == {"Partnership for Peace"}


def test_what_a_reader_reports_or_an_editor_sets_aside_drops_nothing_from_memory():
    article = an_article()
    before = ContentStamp.current()
    ErrorReport.objects.create(about="/", words="It was 26.", received_on=dt.date(2026, 11, 26))
    article.set_aside.create(question="meant-georgia").delete()
    assert ContentStamp.current() == before
