"""Facts are recorded, handed over, verified and mended in few steps.

The plain way beside some of them is the one by Wagtail's own lists and forms: see test_plain.py.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from archive.models import Capital, GovernmentTerm, LeadPeriod, StatusPeriod
from archive.vocabularies import Verification
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_source,
    an_operation,
    an_organisation,
)

if TYPE_CHECKING:
    from tests.admin.tasks.archivist import Archivist

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite]

SitDown = Callable[[str], "Archivist"]

TOWNS = ("Oslo", "Rome", "Paris", "Tirana", "Tallinn")


def test_an_accession_is_recorded_with_a_new_source(sit_down: SitDown) -> None:
    country = a_country(title="Estonia")
    a_framework(name="NATO membership")
    at_work = sit_down("Moderators")
    at_work.open("Countries")
    at_work.click("link", "Estonia", part=True)
    at_work.click("tab", "Facts")
    at_work.click("link", "Add status period")
    at_work.choose("framework", "NATO membership")
    at_work.fill("Period", "since 29 March 2004")
    at_work.click("button", "Add Source")
    at_work.click("button", "Choose source")
    at_work.click("tab", "A new source")
    at_work.within = [at_work.window]
    at_work.fill("Title", "Status of the treaty")
    at_work.fill("Publisher", "Department of State")
    at_work.select("Kind", "Official")
    at_work.click("button", "Add this source")
    at_work.within = []
    at_work.publish()
    assert at_work.page.url.endswith("#tab-facts")
    at_work.sees("Estonia: NATO membership", tab="Facts")
    at_work.has_spent(clicks=12, fields=4)  # plain: 16 and 4
    at_work.page.goto(country.url)
    at_work.sees("29 March 2004")


def test_a_lead_is_handed_over(sit_down: SitDown) -> None:
    a_lead_that_ends()
    at_work = sit_down("Moderators")
    at_work.open("Operations")
    at_work.click("link", "Stabilisation Force", part=True)
    at_work.click("tab", "Facts")
    at_work.click("link", "NATO", part=True)
    at_work.fill("Period", "20 December 1996 to 1 December 2004")
    at_work.press("Publish")
    at_work.click("link", "Add lead period")
    at_work.choose("organisation", "European Union")
    at_work.fill("Period", "since 2 December 2004")
    at_work.publish_with("Resolution 1575")
    at_work.sees("Stabilisation Force: lead, European Union", tab="Facts")
    at_work.has_spent(clicks=14, fields=2)  # plain: 17 and 2
    periods = LeadPeriod.objects.public().chronological()
    assert [fact.period for fact in periods] == ["1996-12-20/2004-12-01", "2004-12-02/.."]


def test_five_facts_are_verified_in_their_source(sit_down: SitDown) -> None:
    source = a_source(title="A list of capitals")
    five_facts(source)
    at_work = sit_down("Moderators")
    at_work.click("link", "A list of capitals")
    for town in TOWNS:
        at_work.tick(town)
    at_work.click("button", "Mark as verified")
    at_work.reads("5 facts are verified.")
    at_work.has_spent(clicks=7, fields=0)  # plain: 17 and 15
    assert Capital.objects.filter(verification=Verification.VERIFIED).count() == 5


def a_lead_that_ends() -> None:
    """NATO leads an operation; the European Union and what says that it follows are there."""
    operation = an_operation(title="Stabilisation Force", code="SFOR")
    nato = an_organisation(name_en="NATO")
    an_organisation(name_en="European Union")
    a_fact(LeadPeriod, operation=operation, organisation=nato, period="1996-12-20/..")
    a_source(title="Resolution 1575")


def five_facts(source) -> None:
    for town in TOWNS:
        a_fact(Capital, country=a_country(), name=town, period="1925/..", source=source)


def test_a_warning_is_answered(sit_down: SitDown) -> None:
    country = a_country(title="Slovenia")
    for key, name, period in (
        ("pfp", "Partnership for Peace", "1994-03-30/.."),
        ("member", "NATO membership", "2004-03-29/.."),
    ):
        framework = a_framework(key=key, name=name)
        a_fact(StatusPeriod, country=country, framework=framework, period=period)
    at_work = sit_down("Moderators")
    at_work.click("link", "Member and partner at once")
    at_work.click("link", "Slovenia", part=True)
    at_work.fill("Period", "30 March 1994 to 29 March 2004")
    at_work.publish()
    at_work.sees("Nothing of this kind is wrong.")
    at_work.has_spent(clicks=4, fields=1)


def test_a_government_gives_way_to_the_next(sit_down: SitDown) -> None:
    a_government(label_en="The first government", term="2013-10-16/..")
    a_source(title="The court circular")
    at_work = sit_down("Moderators")
    at_work.open("Records", "Governments")
    at_work.click("link", "A government leaves office…")
    at_work.fill("Day of the change", "14 October 2021")
    at_work.fill("Its label", "The second government")
    at_work.fill("Its label in Norwegian", "Den andre regjeringen")
    at_work.choose("source", "The court circular")
    at_work.click("button", "Show what will change")
    at_work.sees("becomes 16 October 2013 to 14 October 2021")
    at_work.click("button", "Record the change")
    at_work.reads("is in office since 14 October 2021")
    at_work.has_spent(clicks=7, fields=3)  # plain: 23 and 4
    terms = GovernmentTerm.objects.public().chronological()
    assert [term.period for term in terms] == ["2013-10-16/2021-10-14", "2021-10-14/.."]
