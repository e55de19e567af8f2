"""The page of search results where only a browser shows it: colours, paper, long words, names."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from archive.admin.styleguide.colours import contrast

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

SUGGESTED = """() => {
  const list = '<ul class="suggestions" role="listbox"><li role="option" aria-selected="false">A' +
    '</li><li role="option" aria-selected="true">B</li></ul>';
  document.querySelector("main .find").insertAdjacentHTML("beforeend", list);
  return [...document.querySelectorAll("main .suggestions li")].map((one) => {
    const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(one);
    return [backgroundColor, color, forcedColorAdjust];
  });
}"""

EXAMPLE = """() => {
  const field = document.getElementById("from");
  const { color, opacity } = getComputedStyle(field, "::placeholder");
  return [color, opacity, getComputedStyle(field).backgroundColor];
}"""

LANDSCAPE = 972
"""The width of A4 on its side between the margins of print.css, in CSS pixels."""


@pytest.fixture(scope="module")
def page(open_page: Callable[..., "Page"]) -> "Page":
    return open_page()


@pytest.fixture(autouse=True)
def as_before(page: "Page") -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(media="screen", forced_colors="none", color_scheme="light")


def search(page: "Page", **asked: object) -> None:
    page.goto(f"/search/?{urlencode(asked, doseq=True)}")


def test_the_chosen_suggestion_is_seen_where_colours_are_forced(page: "Page") -> None:
    page.emulate_media(forced_colors="active")
    search(page)
    other, chosen = page.evaluate(SUGGESTED)
    assert chosen[0] != other[0]
    assert chosen[1] != other[1]
    assert chosen[2] == "none", "the browser would paint over what is set"


def test_paper_on_its_side_gives_results_the_whole_width(page: "Page") -> None:
    search(page, q="bulletin")
    page.set_viewport_size({"width": LANDSCAPE, "height": 640})
    page.emulate_media(media="print")
    assert page.locator(".res").bounding_box()["width"] > LANDSCAPE * 0.9


def test_a_word_of_any_length_stays_on_the_page(page: "Page", subtests) -> None:
    long = "x" * 280
    for width in (320, 375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for asked in ({"q": long}, {"q": "force", "country": long[:100], "type": "article"}):
            with subtests.test(width=width, asked=list(asked)):
                search(page, **asked)
                page.evaluate(f"document.querySelector('.chips a')?.append('{long}')")
                assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_a_field_gives_as_an_example_can_be_read(page: "Page", subtests) -> None:
    search(page, q="bulletin")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        with subtests.test(scheme=scheme):
            ink, opacity, paper = page.evaluate(EXAMPLE)
            assert opacity == "1"
            assert contrast(in_hex(ink), in_hex(paper)) >= 4.5


def test_a_checkbox_says_of_what_it_is_a_value(page: "Page") -> None:
    search(page, q="bulletin")
    kinds = page.get_by_role("group", name="Kind", exact=True)
    expect(kinds.get_by_role("checkbox", name="Articles")).to_be_visible()
    for boxes in page.get_by_role("checkbox").all():
        assert boxes.locator("xpath=ancestor::*[@role='group'][@aria-label]").count()


def test_the_fields_of_a_date_say_how_it_may_be_written(page: "Page") -> None:
    search(page, q="bulletin", **{"from": "soon"})
    days = page.get_by_role("group", name="Year described")
    how = "A year, a month or a day."
    expect(days.get_by_label("From")).to_have_accessible_description(re.compile(f"soon.*{how}$"))
    expect(days.get_by_label("To")).to_have_accessible_description(how)


def test_nothing_chosen_is_lost_whichever_button_is_pressed(page: "Page", subtests) -> None:
    for button in ("Search", "Apply filters", "Sort"):
        with subtests.test(button=button):
            search(page, q="bulletin")
            page.get_by_role("combobox", name="Search the archive").fill("press")
            page.get_by_label("Sort by").select_option("Oldest first")
            page.get_by_role("textbox", name="From").fill("1990")
            page.get_by_role("checkbox", name="Articles").check()
            page.get_by_role("main").get_by_role("button", name=button, exact=True).click()
            expect(page).to_have_url(
                re.compile(r"/search/\?q=press&type=article&from=1990&sort=oldest$")
            )


def test_an_address_says_only_what_was_asked(page: "Page") -> None:
    search(page, q="bulletin")
    page.get_by_role("main").get_by_role("button", name="Sort", exact=True).click()
    expect(page).to_have_url(re.compile(r"/search/\?q=bulletin$"))


def in_hex(colour: str) -> str:
    """``#rrggbb`` of ``rgb(r, g, b)``."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])
