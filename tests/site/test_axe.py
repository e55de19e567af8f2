"""Axe finds no fault on any page, and nothing it cannot decide is left without a human's answer.

`make test` asks at the widest screen, where all parts stand side by side; in the dark it asks
for colours alone, because nothing else differs. `make test-all` asks everything everywhere.
"""

import os
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.axe import COLOURS, EVERYTHING, Findings, load_axe, run_axe
from tests.site.addresses import SPOTS, Spot
from tests.site.conftest import Site
from tests.site.reviewed import REVIEWED

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

EVERYWHERE = os.environ.get("ARCHIVE_BROWSER_MATRIX") == "1"
WIDTHS = (320, 768, 1440) if EVERYWHERE else (1440,)
SELECTORS = [one.selector for one in REVIEWED]

Look = Callable[[Spot], Findings]


@pytest.fixture(scope="module")
def look(open_page: Callable[..., "Page"], site: Site) -> Look:
    """What axe finds at a spot on all screens together; each is looked at once."""
    page = open_page(bypass_csp=True)  # axe measures with inline styles

    @cache
    def look_at(spot: Spot) -> Findings:
        found = []
        page.goto(spot.at(site.numbers))
        load_axe(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            asked = EVERYTHING if EVERYWHERE or scheme == "light" else COLOURS
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found.append(run_axe(page, asked, selectors=SELECTORS))
        return Findings(
            violations=tuple({str(one): one for each in found for one in each.violations}.values()),
            incomplete=tuple({str(one): one for each in found for one in each.incomplete}.values()),
        )

    return look_at


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_axe_finds_no_fault(spot: Spot, look: Look) -> None:
    assert [str(one) for one in look(spot).violations] == []


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_a_human_has_judged_what_axe_cannot(spot: Spot, look: Look) -> None:
    unjudged = [
        str(one)
        for one in look(spot).incomplete
        if not any(one.is_covered_by(reviewed) for reviewed in REVIEWED)
    ]
    assert unjudged == [], "Mend each, or judge it in tests/site/reviewed.py"


@pytest.mark.parametrize("reviewed", REVIEWED, ids=lambda one: one.selector)
def test_no_judgement_outlives_what_it_judged(reviewed, look: Look) -> None:
    found = (one for spot in SPOTS for one in look(spot).incomplete)
    assert any(one.is_covered_by(reviewed) for one in found)
