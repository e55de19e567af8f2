"""A compressed text is the text that went in."""

import pytest
from django.db import connection

from archive.models import SearchDocument
from tests.factories import an_article

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]


@pytest.mark.parametrize("text", ["", "Plain.", "Støre — 日本 🕊️", "Long. " * 10_000])
def test_what_goes_in_comes_out(text: str) -> None:
    an_article()
    row = SearchDocument.objects.first()
    row.passage = text
    row.save()
    assert SearchDocument.objects.get(pk=row.pk).passage == text
    with connection.cursor() as cursor:
        cursor.execute("SELECT length(passage) FROM archive_searchdocument WHERE id = %s", [row.pk])
        (stored,) = cursor.fetchone()
    assert stored < max(100, len(text) / 10)
