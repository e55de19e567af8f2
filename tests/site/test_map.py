"""Words that lie over the map stand on the open sea, where ink can be read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

# What lies under a grid of points of each line of words.
UNDER = """() => {
  document.querySelector(".ason .map").scrollIntoView({block: "center"});
  const under = new Set();
  let points = 0;
  for (const words of document.querySelectorAll(".ason .tally .big, .ason .tally .of")) {
    const range = document.createRange();
    range.selectNodeContents(words);
    for (const box of range.getClientRects())
      for (let x = box.left; x <= box.right; x += 4)
        for (let y = box.top; y <= box.bottom; y += 4) {
          const shape = document.elementsFromPoint(x, y).find((one) => one.closest(".map"));
          points++;
          under.add(shape?.closest("[data-s]")?.id || "sea");
        }
  }
  return [points, [...under]];
}"""


@pytest.mark.parametrize("width", [768, 1024, 1440])
def test_the_count_of_members_stands_on_the_open_sea(
    width: int, open_page: Callable[..., "Page"], site: Site
) -> None:
    page = open_page(width, 1000)
    page.goto("/")
    points, under = page.evaluate(UNDER)
    assert points > 100
    assert under == ["sea"]
