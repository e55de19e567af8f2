"""Each kind of page on paper: the text whole and open, its sources written out, no controls."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.site.addresses import Spot, one_of_each_kind
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

PAPER = 642
"""The width of A4 between the margins of print.css, in CSS pixels."""

CONTROLS = """() => [...document.querySelectorAll(
  ".nav, .skip, .crumb, .foot nav, form, button, input, select, .pages, .toc, .toc-m, .btn")]
  .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
  .map((one) => one.outerHTML.slice(0, 120))"""

FOLDED = """() => [...document.querySelectorAll("main details")]
  .filter((fold) => fold.getClientRects().length)
  .filter((fold) => [...fold.children].some((part) => !part.matches("summary") &&
    part.innerText.trim() && !part.checkVisibility({contentVisibilityAuto: true})))
  .map((fold) => fold.outerHTML.slice(0, 120))"""

TWICE = """() => [...document.querySelectorAll("a[href^=http]")].filter((link) =>
  link.checkVisibility() && link.innerText.includes(link.getAttribute("href")) &&
  getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
  .map((link) => link.outerHTML)"""

UNWRITTEN = """() => [...document.querySelectorAll(".srcs a, .cite a, .record a[href^=http]")]
  .filter((link) => link.checkVisibility() && !link.innerText.includes(link.href) &&
    !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")))
  .map((link) => link.outerHTML)"""

CUT = """() => [...document.body.querySelectorAll("*")].filter((one) => {
  if (!one.checkVisibility() || one.closest(".vh, svg")) return false;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const past = box.width > 0 && box.right > document.documentElement.clientWidth + 1;
  return past || (style.overflowX !== "visible" && one.innerText?.trim() &&
    one.scrollWidth > one.clientWidth + 1);
}).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def paper(open_page: Callable[..., "Page"]) -> "Page":
    page = open_page(PAPER, 900)
    page.emulate_media(media="print")
    return page


@pytest.fixture(scope="module", params=one_of_each_kind(), ids=str)
def sheet(request: pytest.FixtureRequest, paper: "Page", site: Site) -> "Page":
    """The kind of page as it goes on paper."""
    spot: Spot = request.param
    paper.goto(spot.at(site.numbers))
    return paper


def test_paper_shows_no_controls(sheet: "Page") -> None:
    assert sheet.evaluate(CONTROLS) == []


def test_paper_shows_what_is_folded_away_on_a_screen(sheet: "Page") -> None:
    assert sheet.evaluate(FOLDED) == []


def test_paper_writes_the_addresses_of_sources_out(sheet: "Page") -> None:
    assert sheet.evaluate(UNWRITTEN) == []
    assert sheet.evaluate(TWICE) == []


def test_paper_cuts_nothing_off(sheet: "Page") -> None:
    assert sheet.evaluate(CUT) == []


def test_a_page_becomes_a_document_with_its_title(sheet: "Page") -> None:
    document = sheet.pdf(format="A4", tagged=True, outline=True)
    assert document.startswith(b"%PDF-")
    assert len(document) > 5_000


def test_dark_screens_print_on_white_paper(sheet: "Page") -> None:
    if sheet.url.endswith("/broken/"):
        return  # its colours are the browser's own
    sheet.emulate_media(media="print", color_scheme="dark")
    paper, ink = sheet.evaluate(
        "(({backgroundColor: paper, color: ink}) => [paper, ink])(getComputedStyle(document.body))"
    )
    sheet.emulate_media(media="print", color_scheme="light")
    assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert ink in ("rgb(21, 25, 29)", "rgb(0, 0, 0)")
