"""The staircase as a slider: it moves the map and the counts, and never the lists."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from archive.models import StatusPeriod
from tests.factories import a_country, a_fact, a_framework

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = pytest.mark.browser


@pytest.fixture
def alliance(transactional_db: None) -> None:
    """Two founders, and one that was a partner before it joined."""
    member, partnership = a_framework(key="member"), a_framework(key="pfp")
    latvia = a_country(title="Latvia", iso3="LVA")
    for country, framework, period in (
        (a_country(title="Norway", iso3="NOR"), member, "1949-04-04/.."),
        (a_country(title="Denmark", iso3="DNK"), member, "1949-04-04/.."),
        (latvia, partnership, "1994-02-14/2004-03-29"),
        (latvia, member, "2004-03-29/.."),
    ):
        a_fact(StatusPeriod, country=country, framework=framework, period=period)


def test_the_slider_moves_map_counts_heading_and_address(
    alliance: None, browser_page: "Page"
) -> None:
    browser_page.goto("/on/2004-03-15/")
    slider = browser_page.get_by_role("slider", name="Month shown on the map")
    expect(slider).to_have_attribute("aria-valuetext", "15 March 2004, 2 members")
    expect(browser_page.locator("#LVA")).to_have_attribute("data-s", "p")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2004, 3 members")
    expect(browser_page.locator("#LVA")).to_have_attribute("data-s", "m")
    expect(browser_page.get_by_role("heading", level=1)).to_have_text(
        "The Alliance on 1 April 2004"
    )
    expect(browser_page).to_have_title(re.compile("The Alliance on 1 April 2004"))
    expect(browser_page).to_have_url(re.compile("/on/2004-04-01/$"))
    expect(browser_page.get_by_role("img", name=re.compile("Members: 3"))).to_be_visible()
    slider.press("PageDown")
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2003, 2 members")
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "4 April 1949, 2 members")
    expect(browser_page.locator("#GRL")).to_have_attribute("data-s", "m")
    expect(browser_page.get_by_text("2 states have signed")).to_be_visible()


def test_a_notice_says_that_the_lists_are_of_another_day_and_leads_there(
    alliance: None, browser_page: "Page"
) -> None:
    browser_page.goto("/on/2004-03-15/")
    notice = browser_page.get_by_text("The map shows")
    expect(notice).to_be_hidden()
    browser_page.get_by_role("link", name="Later enlargement").click()
    expect(notice).to_contain_text("The map shows 29 March 2004.")
    expect(browser_page.get_by_role("link", name="Later enlargement")).to_be_hidden()
    browser_page.get_by_role("link", name="Load the lists for this date").click()
    expect(notice).to_be_hidden()
    expect(browser_page.get_by_role("heading", level=3, name="3 members")).to_be_visible()


def test_home_keeps_its_address_and_opens_the_day_that_the_map_shows(
    alliance: None, browser_page: "Page"
) -> None:
    browser_page.goto("/")
    slider = browser_page.get_by_role("slider")
    expect(slider).to_be_enabled()  # from when its script is there
    slider.press("Home")
    expect(browser_page).to_have_url(re.compile("/$"))
    browser_page.get_by_role("link", name="Open this date").click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text(
        "The Alliance on 4 April 1949"
    )


def test_without_scripts_there_is_no_slider_and_links_lead_on(
    alliance: None, open_context: Callable[..., "BrowserContext"]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/on/2007-01-15/")
    expect(page.get_by_role("slider")).to_be_hidden()
    page.get_by_role("link", name="Earlier enlargement").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The Alliance on 29 March 2004")


def test_a_day_prints_on_one_sheet(alliance: None, browser_page: "Page") -> None:
    browser_page.goto("/on/2007-01-15/")
    sheets = browser_page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
