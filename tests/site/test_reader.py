"""A reader's way: from the home page to a text, to what it speaks of, and to another day."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from archive.models import CountryMention, StatusPeriod
from tests.factories import a_country, a_fact, a_framework, a_government, an_article

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = pytest.mark.browser


@pytest.fixture
def archive(transactional_db: None) -> None:
    """A text of 2007 about a partner that became a member in 2009."""
    croatia = a_country(title="Croatia", code="HR")
    for framework, period in (("pfp", "2000-05-25/2009-04-01"), ("member", "2009-04-01/..")):
        a_fact(
            StatusPeriod,
            country=croatia,
            framework=a_framework(key=framework, name=framework),
            period=period,
        )
    article = an_article(
        title="An open door",
        lead="Who may come in, and when.",
        paragraphs=("Croatia takes part in the preparations.",),
        published_under=a_government(label_en="The second government", term="2005-10-17/2013"),
        temporal="2007-02",
    )
    article.country_mentions.add(CountryMention(country=croatia))
    article.save_revision().publish()


def menu(page: "Page", name: str) -> None:
    """Follow a link of the main menu."""
    page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()


def test_a_text_leads_to_its_government_and_back(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/")
    menu(browser_page, "Articles")
    browser_page.get_by_role("main").get_by_role("link", name="An open door").click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("An open door")
    record = browser_page.get_by_role("note", name="Record")
    expect(record).to_contain_text("This text is kept as it was published")
    record.get_by_role("link", name="The second government").click()
    expect(browser_page.get_by_role("heading", level=1)).to_contain_text("The second government")
    browser_page.get_by_role("link", name="An open door").click()
    expect(browser_page.get_by_role("main")).to_contain_text("Croatia takes part")


def test_a_text_leads_to_the_countries_it_speaks_of(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/articles/an-open-door/")
    browser_page.get_by_role("main").get_by_role("link", name="Croatia").first.click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("Croatia")
    browser_page.get_by_role("link", name="An open door").first.click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("An open door")


def test_a_country_is_shown_as_of_a_day_and_as_of_today(
    archive: None, browser_page: "Page"
) -> None:
    browser_page.goto("/countries/croatia/?on=2007-02-01")
    main = browser_page.get_by_role("main")
    expect(main).to_contain_text("As of 1 February 2007.")
    expect(main.locator(".st").first).to_contain_text("Partner")
    main.get_by_role("link", name="See it as of today").click()
    expect(main.locator(".st").first).to_contain_text("Member")


def test_a_permanent_address_leads_to_the_text(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/articles/an-open-door/")
    permanent = browser_page.get_by_role("note", name="Record").get_by_role("link", name="/id/")
    address = permanent.get_attribute("href")
    browser_page.goto("/")
    browser_page.goto(address)
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("An open door")
    browser_page.goto(f"{address}versions/")
    browser_page.get_by_role("link", name="Version 1").click()
    expect(browser_page.get_by_role("main")).to_contain_text("Croatia takes part")


def test_an_address_with_nothing_behind_it_offers_a_way_on(
    archive: None, browser_page: "Page"
) -> None:
    response = browser_page.goto("/articles/never-written/")
    assert response.status == 404
    menu(browser_page, "Countries")
    expect(browser_page.get_by_role("link", name="Croatia")).to_be_visible()


def test_the_keyboard_reaches_the_content_first(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/articles/an-open-door/")
    browser_page.keyboard.press("Tab")
    skip = browser_page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    browser_page.keyboard.press("Enter")
    expect(browser_page.get_by_role("main")).to_be_focused()


def test_everything_can_be_read_without_scripts(
    archive: None, open_context: Callable[..., "BrowserContext"]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/")
    menu(page, "Articles")
    page.get_by_role("main").get_by_role("link", name="An open door").click()
    expect(page.get_by_role("main")).to_contain_text("Croatia takes part")
