"""A searcher's way: from a word to the text, narrowed, shared, and never at a dead end."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.factories import a_country, an_article

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser


@pytest.fixture
def archive(transactional_db: None) -> None:
    """A country, and two articles about icebreakers."""
    a_country(title="Norway", code="NO")
    an_article(
        title="Icebreakers in the north",
        lead="Ships that open the way.",
        paragraphs=("An icebreaker left harbour in March.",),
    )
    an_article(title="Harbours", paragraphs=("Where the icebreaker lies in summer.",))


def search_for(page: "Page", text: str) -> None:
    """Type into the field in the head of any page, and send it."""
    page.get_by_role("combobox", name="Search the archive").fill(text)
    page.get_by_role("combobox", name="Search the archive").press("Enter")


def test_a_word_leads_to_the_text(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/search/")
    search_for(browser_page, "icebreaker")
    expect(browser_page.get_by_role("status")).to_contain_text("2")
    browser_page.get_by_role("link", name="Icebreakers in the north").click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("Icebreakers in the north")
    expect(browser_page.get_by_role("main")).to_contain_text("An icebreaker left harbour in March.")


def test_the_whole_search_is_in_its_address(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/search/")
    search_for(browser_page, "icebreaker")
    shared = browser_page.url
    assert "q=icebreaker" in shared
    browser_page.goto("/search/")
    browser_page.goto(shared)
    expect(browser_page.get_by_role("link", name="Harbours")).to_be_visible()
    expect(browser_page.get_by_role("combobox", name="Search the archive")).to_have_value(
        "icebreaker"
    )


def test_a_filter_can_be_seen_and_taken_back(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/search/?q=icebreaker&from=1995")
    chips = browser_page.get_by_role("group", name="Filters in use")
    chips.get_by_role("link", name="Remove filter").first.click()
    expect(browser_page.get_by_role("link", name="Icebreakers in the north")).to_be_visible()
    expect(browser_page.get_by_role("group", name="Filters in use")).to_have_count(0)


def test_nothing_found_still_offers_a_way_on(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/search/?q=zeppelin")
    expect(browser_page.get_by_role("heading", name="Nothing found for “zeppelin”")).to_be_visible()
    browser_page.get_by_role("main").get_by_role("link", name="countries").click()
    expect(browser_page.get_by_role("link", name="Norway")).to_be_visible()


# --- What is offered while somebody types --------------------------------------------------------
def test_a_name_is_offered_and_the_keyboard_leads_to_it(
    archive: None, browser_page: "Page"
) -> None:
    browser_page.goto("/")
    field = browser_page.get_by_role("main").get_by_role("combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("norw")
    options = browser_page.get_by_role("option")
    expect(options.first).to_have_text("Norway Country")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    field.press("Enter")
    expect(browser_page).to_have_url(re.compile("/countries/norway/$"))


def test_the_arrows_go_round_and_escape_puts_the_list_away(
    archive: None, browser_page: "Page"
) -> None:
    browser_page.goto("/search/")
    field = browser_page.get_by_role("combobox")
    field.press_sequentially("icebr")
    options = browser_page.get_by_role("option")
    expect(options.first).to_be_visible()
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(browser_page.locator("[aria-selected=true]")).to_have_count(0)
    field.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("icebr")
    field.press("Enter")
    expect(browser_page).to_have_url(re.compile(r"/search/\?q=icebr$"))


def test_an_option_can_be_clicked(archive: None, browser_page: "Page") -> None:
    browser_page.goto("/search/")
    browser_page.get_by_role("combobox").press_sequentially("icebreakers in")
    browser_page.get_by_role("option", name="Icebreakers in the north").click()
    expect(browser_page.get_by_role("heading", level=1)).to_have_text("Icebreakers in the north")
