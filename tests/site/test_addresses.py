"""The table of all pages is complete, and each page in it answers as it says."""

import re

import pytest
from django.test import Client

from tests.architecture.files import ROOT
from tests.site.addresses import SPOTS, WITHOUT_A_SPOT, Spot
from tests.site.conftest import Site

pytestmark = pytest.mark.sqlite

FOLDER = ROOT / "templates"
EXTENDS = re.compile(r"""\{%\s*extends\s+["']([^"']+)["']""")


def page_templates() -> set[str]:
    """Templates of whole pages: what extends a frame or is a document, and is no frame itself."""
    sources = {str(path.relative_to(FOLDER)): path.read_text() for path in FOLDER.rglob("*.html")}
    frames = {found for text in sources.values() for found in EXTENDS.findall(text)}
    whole = {
        name
        for name, text in sources.items()
        if EXTENDS.search(text) or "<!doctype html>" in text.lower()
    }
    of_the_admin = {name for name in whole if name.startswith("archive/admin/")}
    return whole - frames - of_the_admin


def test_every_page_template_has_a_spot_in_the_table() -> None:
    covered = {spot.template for spot in SPOTS}
    missing = page_templates() - covered - set(WITHOUT_A_SPOT)
    assert not missing, "Add a line for each to tests/site/addresses.py"


def test_no_reason_outlives_its_template() -> None:
    assert set(WITHOUT_A_SPOT) <= page_templates()


def test_no_two_spots_share_a_name() -> None:
    assert len({spot.name for spot in SPOTS}) == len(SPOTS)


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_a_spot_answers_with_its_template_and_status(spot: Spot, site: Site) -> None:
    response = Client(raise_request_exception=False).get(spot.at(site.numbers))
    assert response.status_code == spot.status
    assert spot.template in {template.name for template in response.templates}
