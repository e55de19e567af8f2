"""Each kind of page by keyboard alone: everything reached, in order, with the focus in sight."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.addresses import Spot, one_of_each_kind
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

STOPS = """() => {
  document.querySelectorAll("details").forEach((one) => {
    one.removeAttribute("name"); one.open = true; });
  const stops = [...document.querySelectorAll(
    "a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex='0']")]
    .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.disabled);
  window.stops = stops;
  return stops.length;
}"""

FOCUS = """() => {
  const one = document.activeElement;
  const drawn = [one, one.parentElement].some((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3;
  });
  const boxes = [...one.getClientRects()].filter((box) => box.width && box.height);
  const box = boxes[0] || one.getBoundingClientRect();
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const top = document.elementFromPoint(x, y);
  const seen = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 &&
    box.right <= innerWidth + 1 || box.height > innerHeight || box.width > innerWidth;
  // The ring lies 6 pixels outside the box: a box around it that scrolls may cut it off.
  let whole = true;
  for (let part = one.parentElement; part && part !== document.body; part = part.parentElement) {
    if (getComputedStyle(part).overflowX === "visible") continue;
    const frame = part.getBoundingClientRect();
    whole &&= frame.left <= box.left - 6 && frame.right >= box.right + 6 &&
      frame.top <= box.top - 6 && frame.bottom >= box.bottom + 6;
  }
  return {
    at: one === document.body ? null : window.stops.indexOf(one), drawn, seen, whole,
    covered: Boolean(top && !one.contains(top) && !top.contains(one)),
    html: one.outerHTML.slice(0, 140),
  };
}"""


@pytest.fixture(scope="module")
def desk(open_page: Callable[..., "Page"]) -> "Page":
    return open_page(1280, 900)


@pytest.mark.parametrize("spot", one_of_each_kind(), ids=str)
def test_the_tab_key_walks_through_a_page_in_order(spot: Spot, desk: "Page", site: Site) -> None:
    desk.goto(spot.at(site.numbers))
    desk.wait_for_function("!document.querySelector('input:disabled')")  # a script enables it
    number = desk.evaluate(STOPS)
    walked: list[dict[str, Any]] = []
    for _stop in range(3 * number):  # a field for a date has three stops
        desk.keyboard.press("Tab")
        stop = desk.evaluate(FOCUS)
        if stop["at"] is None or (walked and stop["at"] == 0):  # out, or around: no trap
            break
        if not walked or walked[-1]["at"] != stop["at"]:
            walked.append(stop)
    assert [stop["at"] for stop in walked] == list(range(number))
    wrong = [
        stop
        for stop in walked
        if not (stop["drawn"] and stop["seen"] and stop["whole"]) or stop["covered"]
    ]
    if spot.template == "500.html":  # without a style sheet the browser draws its own ring
        assert [stop["drawn"] for stop in wrong] == [False]
    else:
        assert wrong == []
        assert 'class="skip"' in walked[0]["html"]
