"""An editor links words of a text to what they mean, by any of its names."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from archive.blocks.text import INLINE
from archive.models import CountryName
from tests.admin.screens import edit, signed_in
from tests.factories import a_country, a_fact, a_person, an_article

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def window(client, words):
    return client.get(reverse("archive_choose_record"), {"q": words}).json()["html"]


def test_a_thing_is_found_by_a_name_that_it_had_once():
    turkey = a_country(title="Türkiye")
    a_fact(CountryName, country=turkey, name="Turkey", period="1923/2022-06")
    html = window(signed_in("Editors"), "turkey")
    assert reverse("archive_record_chosen", args=["country", turkey.pk]) in html
    assert "Türkiye" in html


def test_whose_whole_name_it_is_comes_first():
    a_person(name="A Norway Street"), a_country(title="Norway")
    html = window(signed_in("Editors"), "norway")
    assert html.index(">Norway<") < html.index("A Norway Street")


def test_nothing_found_is_said_and_nothing_asked_lists_nothing():
    a_country(title="Norway")
    editor = signed_in("Editors")
    assert "The archive has no country" in window(editor, "<b>x")
    assert "&lt;b&gt;x" in window(editor, "<b>x")
    assert "Norway" not in window(editor, " ")


def test_a_chosen_thing_is_answered_with_its_name_and_address():
    person = a_person(key="lange", name="Halvard Lange")
    url = reverse("archive_record_chosen", args=["person", person.pk])
    assert signed_in("Editors").get(url).json() == {
        "step": "chosen",
        "result": {
            "kind": "person",
            "id": str(person.pk),
            "label": "Halvard Lange",
            "url": "/people/lange/",
        },
    }


@pytest.mark.parametrize("place", ["moon/1", "person/999999", f"person/{'9' * 18}"])
def test_what_is_none_is_not_there(place):
    assert signed_in("Editors").get(f"/admin/choose-record/{place}/").status_code == 404


def test_whoever_may_not_open_the_admin_is_sent_to_the_log_in(client):
    assert client.get(reverse("archive_choose_record")).status_code == 302


def test_the_editor_gives_back_the_link_that_it_read():
    person = a_person(name="Halvard Lange")
    html = f'<p>By <a linktype="record" kind="person" id="{person.pk}">Lange</a>.</p>'
    converter = ContentstateConverter(features=INLINE)
    state = converter.from_database_format(html)
    (entity,) = json.loads(state)["entityMap"].values()
    assert entity["data"]["label"] == "Halvard Lange"
    back = converter.to_database_format(state)
    for part in ('linktype="record"', 'kind="person"', f'id="{person.pk}"', ">Lange</a>"):
        assert part in back


@pytest.mark.browser
def test_an_editor_links_a_word_to_a_person(browse_as: Callable[[str], "Page"]) -> None:
    from playwright.sync_api import expect

    person = a_person(name="Halvard Lange")
    article = an_article(paragraphs=("Lange",), live=False)
    article.save_revision()
    page = browse_as("Editors")
    page.goto(edit(article))
    text = page.locator(".public-DraftEditor-content").first
    text.click()
    page.keyboard.press("Control+A")
    page.locator("button[name=RECORD]").first.click()
    page.get_by_role("link", name="Halvard Lange").click()
    page.locator(".modal-dialog").wait_for(state="detached")
    expect(text.locator("[data-draftail-trigger]")).to_have_text("Lange")
    # The editor writes into the form a moment after it shows the link.
    page.wait_for_function(
        "[...document.querySelectorAll('input')].some((one) => one.value.includes('RECORD'))"
    )
    page.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messages .success")).to_be_visible()
    article.refresh_from_db()
    (paragraph,) = article.get_latest_revision_as_object().body
    assert f'id="{person.pk}"' in paragraph.value.source
    # It is there again when the form is opened again.
    page.goto(edit(article))
    expect(text.locator("[data-draftail-trigger]")).to_have_text("Lange")
