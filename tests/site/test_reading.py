"""A text as it is read: lines of a good length, which do not jump when the fonts arrive."""

import time
from collections.abc import Callable
from statistics import median
from typing import TYPE_CHECKING

import pytest

from tests.site.addresses import ARTICLE
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

# The lines of each paragraph but its last, which need not be full.
LINES = """() => [...document.querySelectorAll(".prose > p:not(.lead)")].flatMap((paragraph) => {
  const lines = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let bottom = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("sup")) continue;
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      if (bottom === null || box.top > bottom - 4) lines.push("");
      bottom = box.bottom;
      lines[lines.length - 1] += node.data[at];
    }
  }
  return lines.slice(0, -1).map((line) => line.trim().length);
})"""


@pytest.mark.parametrize("width", [768, 1280])
def test_a_line_of_an_article_is_60_to_75_characters_long(
    width: int, open_page: Callable[..., "Page"], site: Site
) -> None:
    page = open_page(width, 1000)
    page.goto(ARTICLE)
    page.evaluate("document.fonts.ready")
    lines = page.evaluate(LINES)
    assert len(lines) > 8
    assert 60 <= median(lines) <= 75
    assert max(lines) <= 80


SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifts.push([entry.value, ...entry.sources.slice(0, 3).map((source) =>
        (source.node?.outerHTML || source.node?.textContent || "").slice(0, 100))]);
  }).observe({type: "layout-shift", buffered: true});
}"""


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("address", ["/", ARTICLE, "/countries/croatia/", "/operations/sfor/"])
def test_a_page_stays_where_it_is_when_its_fonts_arrive_late(
    address: str, width: int, open_page: Callable[..., "Page"], site: Site
) -> None:
    page = open_page(width, 900)

    def delay(route: "Route") -> None:
        time.sleep(0.3)
        route.continue_()

    page.route("**/*.woff2", delay)
    page.add_init_script(f"({SHIFTS})()")
    page.goto(address)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)
    assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")
    shifts = page.evaluate("window.shifts")
    page.context.close()
    assert sum(value for value, *_sources in shifts) < 0.02, shifts
