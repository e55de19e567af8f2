"""The windows in which records are chosen: found by words, and sources made in place."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from archive.models import Capital, Source
from tests.admin.screens import signed_in
from tests.factories import a_country, a_fact, a_government, a_person, a_source, an_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def editor():
    return signed_in("Editors")


def found(editor, model, words=""):
    url = reverse(f"wagtailsnippetchoosers_archive_{model}:choose_results")
    html = editor.get(url, {"q": words}).content.decode()
    links = BeautifulSoup(html, "html.parser").select("[data-chooser-modal-choice]")
    return [link.get_text(strip=True) for link in links]


def test_a_record_is_found_by_all_words_in_any_of_its_names(editor):
    a_government(label_en="Stoltenberg's 2nd Government", label_nb="Regjeringen Stoltenberg II")
    a_government(label_en="Bondevik's 2nd Government", label_nb="Regjeringen Bondevik II")
    assert found(editor, "government", "regjeringen 2nd stolten") == [
        "Stoltenberg's 2nd Government"
    ]


def test_organisations_and_people_are_found_by_words(editor):
    an_organisation(name_en="Ministry of Defence", name_nb="Forsvarsdepartementet")
    an_organisation(name_en="Ministry of Foreign Affairs")
    a_person(name="Kofi Annan")
    assert found(editor, "organisation", "forsvars") == ["Ministry of Defence"]
    assert found(editor, "person", "annan") == ["Kofi Annan"]


def test_the_source_that_was_used_last_comes_first(editor):
    used_before, used_last = a_source(title="Before"), a_source(title="Last")
    a_source(title="Never")
    for source in (used_before, used_last):
        a_fact(Capital, country=a_country(), name="X", period="1990/..", source=source)
    assert found(editor, "source") == ["Last", "Before", "Never"]


def test_a_source_is_made_in_place_and_chosen(editor):
    url = reverse("wagtailsnippetchoosers_archive_source:create")
    fields = {
        "source-create-form-title": "A new book",
        "source-create-form-kind": "official",
        "source-create-form-url": "example.org/book",
        "title": "A new book",
        "kind": "official",
        "url": "example.org/book",
    }
    answer = editor.post(url, fields)
    source = Source.objects.get(title="A new book")
    assert answer.json()["step"] == "chosen"
    assert answer.json()["result"]["id"] == str(source.pk)
    assert (source.key, source.url) == ("a-new-book", "https://example.org/book")


def test_a_source_without_its_kind_is_asked_for_it_and_not_made(editor):
    url = reverse("wagtailsnippetchoosers_archive_source:create")
    answer = editor.post(url, {"title": "A new book"})
    assert "This field is required" in answer.content.decode()
    assert not Source.objects.exists()
