"""The same tasks by Wagtail's own lists and forms alone, which is what our screens are measured by.

No Facts tab, no screen for a hand-over or for verifying, no source made while choosing: an admin
that only registers its models has none of them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from archive.models import ArticlePage, Capital, GovernmentTerm, LeadPeriod, StatusPeriod
from archive.vocabularies import Verification
from tests.admin.tasks.test_facts import TOWNS, a_lead_that_ends, five_facts
from tests.factories import (
    a_country,
    a_framework,
    a_government,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

if TYPE_CHECKING:
    from tests.admin.tasks.archivist import Archivist

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite]

SitDown = Callable[[str], "Archivist"]


def test_an_accession(sit_down: SitDown) -> None:
    a_country(title="Estonia")
    a_framework(name="NATO membership")
    at_work = sit_down("Moderators")
    at_work.open("Records", "Sources")
    at_work.click("link", "Add source")
    at_work.fill("Title", "Status of the treaty")
    at_work.fill("Publisher", "Department of State")
    at_work.select("Kind", "Official")
    at_work.click("button", "Save")
    at_work.open("Facts", "Status periods")
    at_work.click("link", "Add status period")
    at_work.choose_page("Country profile", "Estonia")
    at_work.choose("framework", "NATO membership")
    at_work.fill("Period", "since 29 March 2004")
    at_work.publish_with("Status of the treaty")
    at_work.has_spent(clicks=16, fields=4)
    assert StatusPeriod.objects.public().count() == 1


def test_a_page_as_an_article(sit_down: SitDown) -> None:
    a_government(label_en="Nansen's 2nd Government")
    an_organisation(name_en="Ministry of Harbours")
    at_work = sit_down("Moderators")
    at_work.open("Articles")
    at_work.click("link", "Add article")
    at_work.fill("Title", "Harbours - a safe place for ships")
    at_work.fill("Lead", "Norland has kept its harbours open since 1903.")
    at_work.write("In April 2004 seven harbours were added.")  # headings and links not counted
    at_work.click("tab", "Description")
    at_work.choose("government", "Nansen's 2nd Government")
    at_work.choose("organisation", "Ministry of Harbours")
    at_work.choose("document type", "Article")
    at_work.fill("Issued", "12 March 1999")
    at_work.publish()
    at_work.has_spent(clicks=13, fields=4)
    assert ArticlePage.objects.get().live


def test_a_hand_over_of_a_lead(sit_down: SitDown) -> None:
    a_lead_that_ends()
    at_work = sit_down("Moderators")
    at_work.open("Facts", "Lead periods")
    at_work.click("link", "NATO", part=True)
    at_work.fill("Period", "20 December 1996 to 1 December 2004")
    at_work.publish()
    at_work.open("Facts", "Lead periods")
    at_work.click("link", "Add lead period")
    at_work.choose_page("Operation", "Stabilisation Force")
    at_work.choose("organisation", "European Union")
    at_work.fill("Period", "since 2 December 2004")
    at_work.publish_with("Resolution 1575")
    at_work.has_spent(clicks=17, fields=2)
    assert LeadPeriod.objects.public().count() == 2


def test_two_mentions(sit_down: SitDown) -> None:
    a_country(title="Norway")
    an_operation(title="Kosovo Force", code="KFOR")
    article = an_article(title="Harbours", paragraphs=("Norway sends soldiers to KFOR.",))
    at_work = sit_down("Moderators")
    at_work.open_article("Harbours")
    at_work.click("tab", "Mentions")
    for kind, title in (("country", "Norway"), ("operation", "Kosovo Force")):
        at_work.click("button", f"Add {kind}")
        at_work.within = [at_work.window]
        at_work.tick(title)
        at_work.click("button", "Confirm selection")
        at_work.within = []
    at_work.publish()
    at_work.has_spent(clicks=11, fields=0)  # and the text is read by the archivist
    assert article.country_mentions.count() + article.operation_mentions.count() == 2


def test_five_facts(sit_down: SitDown) -> None:
    five_facts(a_source())
    at_work = sit_down("Moderators")
    at_work.open("Facts", "Capitals")
    for town in TOWNS:
        at_work.click("link", town, part=True)
        at_work.select("Verification", "Verified")
        at_work.fill("Verified by", "archivist")
        at_work.fill("Verified on", "26 November 2026")
        at_work.publish()
    at_work.has_spent(clicks=17, fields=15)
    assert Capital.objects.filter(verification=Verification.VERIFIED).count() == len(TOWNS)


def test_a_change_of_government(sit_down: SitDown) -> None:
    a_government(label_en="The first government", term="2013-10-16/..")
    a_source(title="The court circular")
    at_work = sit_down("Moderators")
    at_work.open("Facts", "Government terms")
    at_work.click("link", "The first government", part=True)
    at_work.fill("Term", "16 October 2013 to 14 October 2021")
    at_work.publish_with("The court circular")
    at_work.open("Records", "Governments")
    at_work.click("link", "Add government")
    at_work.fill("Label", "The second government")
    at_work.fill("Label in Norwegian", "Den andre regjeringen")
    at_work.publish()
    at_work.open("Facts", "Government terms")
    at_work.click("link", "Add government term")
    at_work.choose("government", "The second government")
    at_work.fill("Term", "since 14 October 2021")
    at_work.publish_with("The court circular")
    at_work.has_spent(clicks=23, fields=4)
    assert GovernmentTerm.objects.public().count() == 2
