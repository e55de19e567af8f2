"""What a reader asks of the browser: less motion, more contrast, colours of their own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.site.addresses import Spot, one_of_each_kind
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return [style.transitionDuration, style.animationDuration].some((time) =>
    time.split(", ").some((part) => parseFloat(part) > 0)) || style.scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 120))"""

GEOMETRY = """() => Object.fromEntries([
  [".map [data-s=m]", "fill"], [".map [data-s=p]", "fill"], [".map .loc .on", "fill"],
  [".bar", "backgroundColor"], [".dots i", "backgroundColor"], [".dateline", "backgroundColor"],
  [".chart .l", "stroke"], [".chart .pt::before", "backgroundColor"], [".stair .line", "stroke"],
  [".stair .dl", "backgroundColor"], [".st::before", "backgroundColor"],
  [".mark-now", "stroke"],
].flatMap(([selector, property]) => {
  const [plain, pseudo] = selector.split("::");
  const one = document.querySelector(plain);
  const style = one && getComputedStyle(one, pseudo && `::${pseudo}`);
  return one ? [[selector, style[property]]] : [];
}))"""

EDGES = """() => {
  const canvas = getComputedStyle(document.body).backgroundColor;
  const shown = (one) => one.checkVisibility({visibilityProperty: true});
  const current = document.querySelector(".nav a[aria-current]");
  const other = document.querySelector(".nav a:not([aria-current])");
  const bordered = (one) => {
    const style = getComputedStyle(one);
    return parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== canvas;
  };
  return {
    current: current && getComputedStyle(current).borderBottomColor !== canvas,
    other: other && getComputedStyle(other).borderBottomColor !== canvas,
    flat: [...document.querySelectorAll(".btn, .find, .field input, .field select, .chips a")]
      .filter(shown).filter((one) => !one.matches(".clr") && !bordered(one))
      .map((one) => one.outerHTML.slice(0, 120)),
    phases: new Set([...document.querySelectorAll(".phases li")]
      .map((one) => getComputedStyle(one).borderTopColor)).size,
    chosen: [...document.querySelectorAll(".chips .on, .pages [aria-current]")]
      .filter((one) => !bordered(one)).length,
  };
}"""

QUIET = """() => {
  const root = getComputedStyle(document.documentElement);
  const value = (name) => root.getPropertyValue(name).trim();
  return {ink: value("--ink"), ink2: value("--ink2"), ink3: value("--ink3"),
          rule: value("--rule"), rule2: value("--rule2")};
}"""


@pytest.fixture(scope="module")
def page(open_page: Callable[..., "Page"]) -> "Page":
    return open_page(1280, 900, reduced_motion="reduce")


@pytest.fixture(scope="module", params=one_of_each_kind(), ids=str)
def visited(request: pytest.FixtureRequest, page: "Page", site: Site) -> Spot:
    """The kind of page that is open."""
    page.emulate_media(reduced_motion="reduce", forced_colors="none", contrast="no-preference")
    page.goto(request.param.at(site.numbers))
    return request.param


def test_nothing_moves_for_those_who_ask_for_less_motion(visited: Spot, page: "Page") -> None:
    assert page.evaluate(MOVING) == []


def test_geometry_keeps_its_colours_where_colours_are_forced(visited: Spot, page: "Page") -> None:
    page.emulate_media(forced_colors="none")
    before = page.evaluate(GEOMETRY)
    page.emulate_media(forced_colors="active")
    assert page.evaluate(GEOMETRY) == before


def test_edges_stand_out_where_colours_are_forced(visited: Spot, page: "Page") -> None:
    page.emulate_media(forced_colors="active")
    edges = page.evaluate(EDGES)
    assert edges["flat"] == []
    assert edges["chosen"] == 0
    if visited.template == "archive/operation_page.html":
        assert edges["phases"] == 2
    assert edges["other"] in (False, None)
    if edges["current"] is not None:
        assert edges["current"]


def test_the_focus_is_seen_where_colours_are_forced(visited: Spot, page: "Page") -> None:
    page.emulate_media(forced_colors="active")
    page.keyboard.press("Tab")
    ring = page.evaluate(
        "(({outlineColor: ring, outlineWidth: width}) => [ring, width])"
        "(getComputedStyle(document.activeElement))"
    )
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ring[0] != canvas
    assert float(ring[1].removesuffix("px")) >= 3 or visited.template == "500.html"


def test_greys_turn_to_ink_for_those_who_ask_for_more_contrast(visited: Spot, page: "Page") -> None:
    page.emulate_media(forced_colors="none", contrast="more")
    if visited.template == "500.html":
        return  # it has no style of its own
    colours = page.evaluate(QUIET)
    assert colours["ink2"] == colours["ink3"] == colours["ink"]
    assert colours["rule"] == colours["rule2"]
