"""The count of each word is that of the documents that it stands in."""

import pytest

from archive.models import SearchWord
from archive.search.words import forms_of
from tests.factories import an_article

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def documents(form: str) -> int | None:
    return SearchWord.objects.filter(form=form).values_list("documents", flat=True).first()


def test_words_are_told_with_a_spelling_numbers_are_not() -> None:
    assert forms_of(["Støre", "met", "støre", "in", "2007", "2nd", "NATO"]) == {
        "store": "støre",
        "met": "met",
        "in": "in",
        "nato": "NATO",
    }


def test_a_spelling_is_told_without_its_possessive() -> None:
    assert forms_of(["Bondevik’s", "nation's"]) == {"bondevik": "Bondevik", "nation": "nation"}


def test_a_word_is_counted_once_a_document_and_forgotten_with_the_last() -> None:
    first = an_article(title="Barnacles, barnacles", lead="Barnacles.", text_form="translation")
    second = an_article(title="Other", lead="Barnacles.")
    assert documents("barnacles") == 2
    first.title, first.lead = "Anemones", "No more."
    first.save_revision().publish()
    assert (documents("barnacles"), documents("anemones")) == (1, 1)
    second.unpublish()
    assert documents("barnacles") is None
    assert documents("anemones") == 1
