"""Each page on the smallest screen, 320 pixels wide: what 1280 pixels are at a zoom of 400 %."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.addresses import SPOTS, Spot
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

OPEN = """() => document.querySelectorAll("details").forEach((one) => {
  one.removeAttribute("name"); one.open = true;
})"""

MEASURE = """() => {
  const shown = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const name = (one) => one.outerHTML.slice(0, 140);
  const all = [...document.body.querySelectorAll("*")].filter(shown);
  const hidden = (one) => {  // from the eye, not from a screen reader
    const gone = (part) => getComputedStyle(part).clipPath === "inset(50%)";
    for (let part = one; part; part = part.parentElement)
      if (part.matches(".skip,svg") || gone(part)) return true;
    return false;
  };
  const scrolls = (one) => one.closest(".tbl");
  const width = document.documentElement.clientWidth;

  // Text that is cut off: it asks for more room than its box, or one around it, shows.
  const cut = all.filter((one) => !hidden(one) && !scrolls(one)).filter((one) => {
    const style = getComputedStyle(one);
    if (style.display === "inline" || one.localName === "input") return false;
    const x = style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
    const y = style.overflowY !== "visible" && one.scrollHeight > one.clientHeight + 1;
    return (x || y) && one.innerText.trim();
  }).map(name);

  // Lines of different texts that lie on each other; a line is as high as its small letters.
  const lines = [];
  for (const one of all) {
    if (hidden(one)) continue;
    for (const node of one.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2) continue;
        const middle = (box.top + box.bottom) / 2, half = box.height / 5;
        lines.push({one, text: node.data.trim().slice(0, 40), left: box.left + 1,
                    right: box.right - 1, top: middle - half, bottom: middle + half});
      }
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const over = [];
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
      const b = lines[j];
      if (a.one !== b.one && a.left < b.right && b.left < a.right)
        over.push(`${a.text} / ${b.text}`);
    }
  });

  return {
    wider: document.documentElement.scrollWidth - width,
    beyond: all.filter((one) => !hidden(one) && !scrolls(one))
      .filter((one) => { const box = one.getBoundingClientRect();
        return box.width && (box.right > width + 1 || box.left < -1); }).map(name),
    cut, over,
  };
}"""

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

TARGETS = """() => {
  const shown = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const controls = [...document.querySelectorAll(
    "a[href],button,input:not([type=hidden]),select,summary,[tabindex='0']")]
    .filter(shown).filter((one) => !one.closest(".skip") && one.getClientRects().length);
  // In a sentence: the line is set by the words around it.
  const inline = (one) => {
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const around = block.innerText.replace(/\\s+/g, "").length;
    const linked = [...block.querySelectorAll("a[href]")]
      .map((link) => link.innerText.replace(/\\s+/g, "").length).reduce((a, b) => a + b, 0);
    return around > linked;
  };
  // A label belongs to the target of its field.
  const box = (one) => {
    const boxes = [one, ...(one.labels || [])].filter((part) => part === one || part.contains(one))
      .map((part) => part.getBoundingClientRect());
    const left = Math.min(...boxes.map((b) => b.left)), top = Math.min(...boxes.map((b) => b.top));
    const right = Math.max(...boxes.map((b) => b.right));
    const bottom = Math.max(...boxes.map((b) => b.bottom));
    return {one, left, top, right, bottom, width: right - left, height: bottom - top,
            x: (left + right) / 2, y: (top + bottom) / 2};
  };
  const boxes = controls.map(box);
  const small = (target) => target.width < 24 || target.height < 24;
  // Spacing: a circle of 24 pixels on its middle touches no other target and no other circle.
  const crowded = (target) => boxes.some((other) => {
    if (other === target || other.one.contains(target.one) || target.one.contains(other.one))
      return false;
    const dx = Math.max(other.left - target.x, 0, target.x - other.right);
    const dy = Math.max(other.top - target.y, 0, target.y - other.bottom);
    return Math.hypot(dx, dy) < 12 ||
      (small(other) && Math.hypot(other.x - target.x, other.y - target.y) < 24);
  });
  return boxes.filter((target) => small(target) && !inline(target.one) && crowded(target))
    .map((target) => `${Math.round(target.width)}x${Math.round(target.height)} ` +
      target.one.outerHTML.slice(0, 140));
}"""


@pytest.fixture(scope="module")
def phone(open_page: Callable[..., "Page"]) -> "Page":
    return open_page(320, 640)


@pytest.fixture(scope="module", params=SPOTS, ids=str)
def page(request: pytest.FixtureRequest, phone: "Page", site: Site) -> "Page":
    """The page of a spot, with every fold open."""
    spot: Spot = request.param
    phone.goto(spot.at(site.numbers))
    phone.evaluate(OPEN)
    return phone


def faults(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value}


def test_a_page_reflows_without_scrolling_sideways(page: "Page") -> None:
    assert faults(page.evaluate(MEASURE)) == {}


def test_a_target_is_large_enough_or_stands_apart(page: "Page") -> None:
    assert page.evaluate(TARGETS) == []


def test_a_page_bears_the_text_spacing_that_a_reader_sets(page: "Page") -> None:
    page.evaluate(SPACED)
    assert faults(page.evaluate(MEASURE)) == {}
