"""The words of a document stay as they were published; a change needs a correction."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import a_correction, an_article

pytestmark = pytest.mark.django_db


def changed(article, **corrections):
    """The article as somebody publishes it with other words."""
    article.title = "Another title"
    if corrections:
        article.corrections.add(a_correction(**corrections))
    article.save_revision().publish()
    article.refresh_from_db()
    return article.title


def test_the_words_of_a_verbatim_text_change_only_with_a_correction(client):
    article = an_article(title="As published")
    with pytest.raises(ValidationError, match="kept as they were published"):
        changed(article)
    article.refresh_from_db()
    assert article.title == "As published"
    assert changed(article, correction_kind="transcription") == "Another title"
    assert "A word that was misread." in client.get(article.url).content.decode()


def test_a_correction_of_the_description_does_not_change_the_words():
    with pytest.raises(ValidationError, match="kept as they were published"):
        changed(an_article(), correction_kind="description")


def test_an_old_correction_covers_no_new_change():
    article = an_article()
    changed(article, correction_kind="source")
    article = article.get_latest_revision_as_object()
    article.title = "A third title"
    with pytest.raises(ValidationError, match="kept as they were published"):
        article.save_revision().publish()


def test_to_call_it_a_summary_first_is_no_way_round():
    article = an_article()
    article.text_form = "summary"
    with pytest.raises(ValidationError, match="kept as they were published"):
        changed(article)


def test_the_archive_s_own_notes_and_marks_need_no_correction():
    article = an_article(paragraphs=("The text.",))
    article.body = [
        ("paragraph", "<p>The <b>text</b>.</p>"),
        ("editorial_note", {"text": "<p>A remark.</p>"}),
    ]
    article.subjects = "harbours"
    article.save_revision().publish()
    article.refresh_from_db()
    assert article.subjects == "harbours"


def test_a_text_that_is_the_archive_s_own_may_be_rewritten():
    assert changed(an_article(text_form="demonstration")) == "Another title"


def test_corrections_are_numbered_and_can_be_pointed_at(client):
    article = an_article(title="As published")
    changed(article, correction_kind="transcription")
    article = article.get_latest_revision_as_object()
    article.title = "As published again"
    article.corrections.add(a_correction(what="Another slip."))
    article.save_revision().publish()
    html = client.get(article.url).content.decode()
    assert '<li id="correction-1">' in html
    assert "<b>2.</b> Another slip." in html
