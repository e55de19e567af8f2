"""What each page costs a reader on its first view, as it goes over the wire."""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.site.addresses import SPOTS, Spot
from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

WORDS = {"document", "stylesheet", "script"}
MOST_WORDS = 25_000
MOST_SCRIPT = 8_000
MOST_FONTS = 85_000
MOST_ITALICS = 55_000
"""On top of the fonts, and only where the text itself has words in italics."""
MOST_REQUESTS = 8

ITALICS = """() => [...document.querySelectorAll(".prose *, .lead *")].some((one) =>
  getComputedStyle(one).fontStyle === "italic" && one.textContent.trim())"""


@pytest.fixture(scope="module")
def newcomer(open_page: Callable[..., "Page"]) -> "Page":
    """A browser that has seen nothing yet, however much it has seen."""
    page = open_page()
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    return page


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_a_first_view_stays_within_its_budget(spot: Spot, newcomer: "Page", site: Site) -> None:
    page = newcomer
    answers: list[Response] = []

    def answered(answer: "Response") -> None:
        if "/icons/mark." not in answer.url:  # the tab's own, asked for whenever there is time
            answers.append(answer)

    page.on("response", answered)
    page.goto(spot.at(site.numbers))
    page.evaluate("() => document.fonts.ready.then(() => null)")
    weight: dict[str, int] = defaultdict(int)
    for answer in answers:
        kind = "italics" if "-italic." in answer.url else answer.request.resource_type
        if "/css/one-sheet." in answer.url:
            kind = "paper"  # media="print": fetched last, and nothing on the screen waits for it
        weight[kind] += answer.request.sizes()["responseBodySize"]
    text_has_italics = page.evaluate(ITALICS)
    page.remove_listener("response", answered)
    assert len(answers) <= MOST_REQUESTS, [answer.url for answer in answers]
    assert sum(weight[kind] for kind in WORDS) <= MOST_WORDS, dict(weight)
    assert weight["script"] <= MOST_SCRIPT
    assert weight["font"] <= MOST_FONTS
    assert weight["italics"] <= (MOST_ITALICS if text_has_italics else 0)
