"""Documents that are held twice."""

import pytest

from tests.factories import an_article
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def test_the_same_text_as_found_is_a_duplicate():
    first, second = an_article(raw_text="As found."), an_article(raw_text="As found.")
    (finding,) = found("duplicate-document")
    assert {finding.thing, finding.rival} == {first, second}
    assert "has the same text as found" in found_on("duplicate-document", second)[0].message


def test_the_same_title_and_time_described_is_a_duplicate_named_once():
    same = {"title": "KFOR", "raw_text": "As found."}
    an_article(**same, issued_on="2007-02-01")
    article = an_article(**same, temporal="2007-02-01", issued_on="2009")
    assert len(found("duplicate-document")) == 1
    assert len(found_on("duplicate-document", article)) == 1


def test_the_same_id_elsewhere_is_a_duplicate():
    first, second = an_article(), an_article()
    for article in (first, second):
        article.legacy_identifiers.create(scheme="regjeringen", value="id458944")
        article.save()
    assert len(found("duplicate-document")) == 1
    assert "has the same id elsewhere" in found_on("duplicate-document", second)[0].message


def test_documents_of_other_days_languages_and_ids_are_their_own():
    same = {"title": "KFOR"}
    an_article(**same, issued_on="2007-02-01")
    an_article(**same, issued_on="2007-02-02")
    an_article(**same, issued_on="2007-02-01", language="nb")
    undated = an_article(**same)
    an_article(**same)
    undated.legacy_identifiers.create(scheme="regjeringen", value="id1")
    undated.legacy_identifiers.create(scheme="nato", value="id1")
    undated.save()
    assert found("duplicate-document") == found_on("duplicate-document", undated) == []


def test_a_duplicate_that_was_withdrawn_is_none():
    an_article(raw_text="As found.")
    an_article(raw_text="As found.").unpublish()
    assert found("duplicate-document") == []
