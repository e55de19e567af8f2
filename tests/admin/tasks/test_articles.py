"""Articles are published, corrected, scheduled, reviewed and withdrawn in few steps."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.utils import timezone

from archive.models import ArticlePage
from tests.factories import (
    a_country,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)
from tests.importers.articles.pages import ENGLISH

if TYPE_CHECKING:
    from tests.admin.tasks.archivist import Archivist

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite]

SitDown = Callable[[str], "Archivist"]


def test_a_pasted_page_is_published(sit_down: SitDown) -> None:
    a_government(label_en="Nansen's 2nd Government")
    an_organisation(name_en="Ministry of Harbours")
    at_work = sit_down("Moderators")
    at_work.open("Articles")
    at_work.click("link", "Paste a page")
    at_work.fill("Text of the page", ENGLISH)
    at_work.click("button", "Show how it is understood")
    at_work.sees("Not stated: document type, date.")
    at_work.click("button", "Make the draft")
    at_work.reads("The draft “Harbours - a safe place for ships” is made.")
    at_work.click("tab", "Description")
    at_work.choose("document type", "Article")
    at_work.fill("Issued", "12 March 1999")
    at_work.publish()
    at_work.has_spent(clicks=9, fields=2)  # plain: 13 and 4, without headings
    at_work.page.goto(ArticlePage.objects.get().url)
    at_work.sees("Two ice-breakers work from December to March.")
    at_work.sees("12 March 1999")


@pytest.mark.search_index
def test_a_text_is_corrected_and_says_so(sit_down: SitDown) -> None:
    article = an_article(title="Harbuors", paragraphs=("Where ships lie.",))
    at_work = sit_down("Moderators")
    at_work.open_article("Harbuors")
    at_work.fill("Title", "Harbours")
    at_work.press("Publish")
    at_work.sees("add a correction under Description")
    at_work.click("tab", "Description")
    at_work.click("button", "Add Correction")
    at_work.select("What was corrected", "Transcription")
    at_work.fill("What changed", "The title: two letters were exchanged.")
    at_work.fill("Why", "Our copy differed from the source.")
    at_work.fill("When", "26 November 2026")
    at_work.publish()
    at_work.has_spent(clicks=8, fields=5)
    at_work.page.goto(article.url)
    expect(at_work.page.get_by_role("heading", level=1)).to_have_text("Harbours")
    at_work.sees("two letters were exchanged")
    at_work.page.goto("/search/?q=harbours")
    found = at_work.page.get_by_role("main").get_by_role("link", name="Harbours")
    expect(found).to_be_visible()


def test_mentions_are_found_and_accepted(sit_down: SitDown) -> None:
    a_country(title="Norway")
    an_operation(code="KFOR")
    article = an_article(title="Harbours", paragraphs=("Norway sends soldiers to KFOR.",))
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.click("tab", "Mentions")
    at_work.click("link", "Find mentions in the text")
    at_work.click("button", "Accept all that is clear")
    at_work.reads("2 mentions are in the draft now.")
    at_work.click("link", "Look at the draft and publish it")
    at_work.publish()
    at_work.has_spent(clicks=8, fields=0)  # plain: 11, and the text is read by the archivist
    article.refresh_from_db()
    assert [row.country.title for row in article.country_mentions.all()] == ["Norway"]
    assert [row.operation.code for row in article.operation_mentions.all()] == ["KFOR"]


def test_a_page_is_withdrawn_with_its_reason(sit_down: SitDown) -> None:
    article = an_article(title="Harbours")
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.press("Withdraw…")
    at_work.fill("Reason", "It named a private person.")
    at_work.click("button", "Withdraw")
    at_work.reads("“Harbours” is withdrawn; its address answers with the reason.")
    at_work.has_spent(clicks=5, fields=1)
    assert at_work.page.goto(article.url).status == 410
    at_work.sees("It named a private person.")


def test_a_name_is_taken_out_after_every_place_was_seen(sit_down: SitDown) -> None:
    article = an_article(title="Harbours", lead="Then Ola Nordmann spoke.")
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.press("Redact a name…")
    at_work.fill("Words to take out", "Ola Nordmann")
    at_work.fill("Reason", "To protect a private person.")
    at_work.fill("Who decided", "The data protection officer")
    at_work.click("button", "Show where they stand")
    at_work.sees("As the page stands")
    at_work.click("button", "Take it out everywhere")
    at_work.reads("Taken out in")
    at_work.has_spent(clicks=6, fields=3)
    at_work.page.goto(article.url)
    at_work.sees("Then [redacted] spoke.")
    at_work.sees("To protect a private person.")


def test_a_publication_is_scheduled_and_happens_by_itself(sit_down: SitDown) -> None:
    article = an_article(title="Harbours", live=False)
    tomorrow = timezone.localtime() + dt.timedelta(days=1)
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.click("button", "Toggle status")
    at_work.click("button", "Set schedule")
    at_work.fill("Go live date/time", f"{tomorrow:%Y-%m-%d %H:%M}")
    at_work.page.locator(".xdsoft_datetimepicker:visible").wait_for()  # it covers the button
    at_work.click("heading", "Set publishing schedule")
    at_work.click("button", "Save schedule")
    at_work.press("Schedule to publish")
    at_work.reads("scheduled")
    at_work.has_spent(clicks=8, fields=1)
    assert at_work.page.request.get(f"/articles/{article.slug}/").status == 404
    with patch.object(timezone, "now", return_value=tomorrow + dt.timedelta(minutes=1)):
        call_command("publish_scheduled", verbosity=0)
    assert at_work.page.goto(f"/articles/{article.slug}/").status == 200


def test_a_colleague_s_draft_is_compared_and_approved(sit_down: SitDown) -> None:
    article = an_article(title="Harbours", text_form="translation")
    at_work = sit_down("Editors")
    at_work.open_article("Harbours")
    at_work.fill("Title", "Quays")
    at_work.press("Submit to Moderators approval")
    at_work.reads("submitted")
    at_work.has_spent(clicks=4, fields=1)

    at_work = sit_down("Moderators")
    waiting = at_work.page.get_by_role("region", name="Awaiting your review")
    at_work.within = [waiting]
    at_work.click("button", "Actions")
    at_work.click("link", "Compare with live version")
    at_work.within = []
    at_work.sees("HarboursQuays")
    at_work.go_back()
    at_work.within = [waiting]
    at_work.click("button", "Actions")
    at_work.click("button", "Approve")
    at_work.within = []
    at_work.sees("Changed: title")  # among what was published lately
    at_work.has_spent(clicks=5, fields=0)
    at_work.page.goto(article.url)
    at_work.sees("Quays")


def test_own_work_waits_for_somebody_else(sit_down: SitDown) -> None:
    article = an_article(title="Harbours", text_form="translation")
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.fill("Title", "Quays")
    at_work.press("Submit to Moderators approval")
    at_work.reads("submitted")
    at_work.open_article("Quays")
    offered = at_work.offered
    assert "Request changes" in offered
    assert not [action for action in offered if "Approve" in action]
    article.refresh_from_db()
    assert article.title == "Harbours"
