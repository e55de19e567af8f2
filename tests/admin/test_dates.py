"""Date fields of the admin say while one writes how the archive reads it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from archive.models import StatusPeriod
from tests.admin.screens import edit, errors, send, signed_in
from tests.factories import a_country, a_fact, a_framework

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def asked(kind: str, text: str) -> dict:
    return (
        signed_in("Editors").get(reverse("archive_read_date", args=[kind]), {"text": text}).json()
    )


def test_a_period_is_answered_in_words_and_as_edtf():
    assert asked("period", "since 29 March 2004") == {
        "words": "Read as “since 29 March 2004, ongoing” (2004-03-29/..)",
        "edtf": "2004-03-29/..",
    }


@pytest.mark.parametrize("text", ["soon", "31 June 2004", "1/2/2004", "\x00", "9" * 5000])
def test_what_cannot_be_read_is_answered_with_the_reason(text):
    answer = asked("date", text)
    assert answer["edtf"] == ""
    assert answer["words"]


def test_another_kind_of_date_is_not_there():
    url = reverse("archive_read_date", args=["moon"])
    assert signed_in("Editors").get(url).status_code == 404


def test_whoever_may_not_open_the_admin_is_sent_to_the_log_in(client):
    answer = client.get(reverse("archive_read_date", args=["date"]), {"text": "2004"})
    assert answer.status_code == 302


def test_nonsense_is_refused_on_its_field_and_said_below_it():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    refused = send(signed_in("Editors"), edit(fact), period="1/2/2004")
    assert "period" in errors(refused)
    assert refused.content.decode().count("can be read day first or month first") == 2


@pytest.mark.browser
def test_a_date_is_understood_while_it_is_written(browse_as: Callable[[str], "Page"]) -> None:
    from playwright.sync_api import expect

    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    page = browse_as("Editors")
    page.goto(edit(fact))
    field, reading = page.get_by_label("Period"), page.locator("output[for=id_period]")
    expect(reading).to_contain_text("1999")
    for written, words in (
        ("2004-07-30/", "from 30 July 2004, end not known"),
        ("July 2004 to", "Cannot read"),
    ):
        field.fill(written)
        expect(reading).to_contain_text(words)
    field.fill("")
    expect(reading).to_be_empty()
