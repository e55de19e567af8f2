"""Each page as assistive technology and a browser without scripts get it."""

import itertools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.site.addresses import SPOTS, Spot
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

STANDS_ALONE = {"broken"}
"""The page of a fault in the archive itself has no frame: nothing may be relied on there."""

READ = """() => {
  const shown = (element) => element.checkVisibility({visibilityProperty: true});
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) => (element.getAttribute("aria-label") ||
    (element.getAttribute("aria-labelledby") || "").split(" ")
      .map((id) => document.getElementById(id)?.textContent.trim() || "").join(" ")).trim();
  const landmarks = {};
  for (const [role, selector] of Object.entries({
    navigation: "nav", search: "form[role=search]", complementary: "aside",
    region: "section[aria-labelledby],[role=region]",
  })) landmarks[role] = all(selector).filter(shown).map(name);
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: all("h1,h2,h3,h4,h5,h6").filter(shown)
      .map((one) => [Number(one.localName[1]), one.textContent.trim()]),
    mains: all("main").length,
    main: document.querySelector("main").innerText.trim(),
    links: all("nav[aria-label=Main] a[href]").filter(shown).length,
    landmarks,
    // What does nothing where no script runs.
    dead: all("button,input,select,[role=button],a:not([href])").filter(shown).filter((one) =>
      one.matches("a") || !one.form || (one.matches("button") && one.type !== "submit"))
      .map((one) => one.outerHTML),
    stuck: all("form").filter(shown)
      .filter((form) => !all("button").some((one) => one.form === form && shown(one)))
      .map((form) => form.outerHTML.slice(0, 200)),
    unnamed: all("a[href],button,input:not([type=hidden]),select").filter(shown).filter((one) =>
      !(one.textContent.trim() || name(one) || one.labels?.length)).map((one) => one.outerHTML),
    ids: all("[id]").map((one) => one.id),
    missing: all("[aria-labelledby],[aria-describedby],a[href^='#'],label[for]").flatMap((one) =>
      [one.getAttribute("aria-labelledby"), one.getAttribute("aria-describedby"), one.htmlFor,
       one.matches("a[href^='#']") && one.hash.slice(1)].filter(Boolean).join(" ").split(" ")
      .filter((id) => id && !document.getElementById(decodeURIComponent(id)))),
    // Each text of another language than the page's, by a letter that only that language has.
    foreign: all("body *").filter((one) => [...one.childNodes].some((node) =>
      node.nodeType === 3 && /[æøåÆØÅ]/.test(node.data)))
      .map((one) => [one.closest("[lang]").lang, one.textContent.trim().slice(0, 60)]),
  };
}"""


@pytest.fixture(scope="module")
def plain_page(open_page: Callable[..., "Page"]) -> "Page":
    """A page in a browser that runs no scripts."""
    return open_page(java_script_enabled=False)


@pytest.fixture(scope="module", params=SPOTS, ids=str)
def spot(request: pytest.FixtureRequest) -> Spot:
    return request.param


@pytest.fixture(scope="module")
def outline(spot: Spot, plain_page: "Page", site: Site) -> Iterator[dict[str, Any]]:
    """What the page at the spot holds."""
    plain_page.goto(spot.at(site.numbers))
    return plain_page.evaluate(READ)


def test_a_page_has_one_first_heading_and_skips_no_level(outline: dict[str, Any]) -> None:
    levels = [level for level, _text in outline["headings"]]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), outline[
        "headings"
    ]
    assert all(text for _level, text in outline["headings"])


def test_a_page_says_its_language_and_its_name(outline: dict[str, Any]) -> None:
    assert outline["lang"].startswith("en")
    assert outline["title"]


def test_landmarks_of_a_kind_have_names_of_their_own(outline: dict[str, Any]) -> None:
    assert outline["mains"] == 1
    for role, names in outline["landmarks"].items():
        assert len(names) == len(set(names)), (role, names)
        assert role == "search" or all(names), (role, names)


def test_every_control_has_a_name(outline: dict[str, Any]) -> None:
    assert outline["unnamed"] == []


def test_no_reference_inside_a_page_leads_nowhere(outline: dict[str, Any]) -> None:
    assert outline["missing"] == []
    assert len(outline["ids"]) == len(set(outline["ids"]))


def test_a_page_works_without_scripts(spot: Spot, outline: dict[str, Any]) -> None:
    assert len(outline["main"]) > 100
    assert outline["dead"] == []
    assert outline["stuck"] == []
    assert outline["links"] >= 4 or spot.name in STANDS_ALONE


def test_words_of_another_language_are_marked(spot: Spot, outline: dict[str, Any]) -> None:
    names = ("Støre",)  # a name of a person is in no language
    unmarked = [
        text
        for language, text in outline["foreign"]
        if language.startswith("en") and not any(name in text for name in names)
    ]
    assert unmarked == []
