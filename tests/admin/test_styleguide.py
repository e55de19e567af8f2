"""The styleguide has every part of the public pages, in every state, as readers get it."""

import re
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth import get_user_model
from django.template.loader import get_template, render_to_string
from django.test import Client

from archive.admin.styleguide.catalogue import groups
from archive.admin.styleguide.colours import colours, contrast
from archive.admin.styleguide.entry import NAMED_BY_STYLE_SHEETS, Entry, State, with_own_ids
from tests.admin.screens import signed_in
from tests.conftest import DESKTOP, Screen

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.sqlite

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
PARTS = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for folder in ("components", "blocks")
    for path in (TEMPLATES / folder).rglob("*.*")
)
SHEETS = sorted((ROOT / "static/css/components").glob("*.css"))
ENTRIES = {entry.key: entry for group in groups() for entry in group.entries}
ADDRESS = "/admin/styleguide/"
MISSING = "«no such variable: %s»"


@pytest.fixture
def strict(settings: Any) -> None:
    """Templates write a variable that they were not handed, instead of leaving it out."""
    strictly = deepcopy(settings.TEMPLATES)
    strictly[0]["OPTIONS"]["string_if_invalid"] = MISSING
    settings.TEMPLATES = strictly


@pytest.fixture(scope="module")
def whole_page() -> str:
    """All entries on one page."""
    return render_to_string("archive/admin/styleguide/index.html", {"groups": groups()})


# --- What it holds -------------------------------------------------------------------------------
@pytest.mark.parametrize("template", PARTS)
def test_a_part_of_pages_has_its_entry(template: str) -> None:
    named = {entry.template for entry in ENTRIES.values()}
    assert template in named, f"{template} needs an entry in archive/admin/styleguide/."


def test_each_entry_has_an_address_of_its_own() -> None:
    keys = Counter(entry.key for group in groups() for entry in group.entries)
    assert [key for key, number in keys.items() if number > 1] == []


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_entry_names_a_template_and_its_states(entry: Entry) -> None:
    get_template(entry.template)
    assert entry.purpose.endswith(".")
    names = [state.name for state in entry.states]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_every_state_is_drawn_from_its_sample_and_no_database(strict: None, entry: Entry) -> None:
    for state in entry.drawn():
        missing = re.findall(MISSING.replace("%s", "(.*?)"), state.html)
        assert not missing, f"{entry.template}, “{state.name}” lacks {missing}"


def test_a_state_that_its_sample_leaves_short_is_found_out(strict: None) -> None:
    short = Entry("Status", "components/status.html", "A status.", [State("Empty")])
    (drawn,) = short.drawn()
    assert "no such variable" in drawn.html


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.stem)
def test_a_style_sheet_of_a_part_is_used_by_an_entry(sheet: Path, whole_page: str) -> None:
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    first = re.search(r"\.([a-z][\w-]*)", css)[1]
    used = {
        name for names in re.findall(r'\sclass="([^"]*)"', whole_page) for name in names.split()
    }
    assert first in used, f"No entry shows .{first} of {sheet.name}: add one, or delete the sheet."


def test_every_colour_has_a_swatch() -> None:
    shown = {
        swatch.colour.name
        for state in ENTRIES["colours"].states
        for swatch in state.context["swatches"]
    }
    assert shown == set(colours())


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#fff", "#000000", 21), ("#767676", "#fff", 4.54), ("#fff",) * 2 + (1,)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


# --- Ids -----------------------------------------------------------------------------------------
def test_a_state_keeps_its_references_to_its_own_ids() -> None:
    html = (
        '<h2 id="a">A</h2><p aria-labelledby="a b" id="c"></p><label for="c"></label>'
        '<a href="#a"></a><a href="#elsewhere"></a><pattern id="p-a"/><details name="cite">'
    )
    assert with_own_ids(html, "x") == (
        '<h2 id="x-a">A</h2><p aria-labelledby="x-a b" id="x-c"></p><label for="x-c"></label>'
        '<a href="#x-a"></a><a href="#elsewhere"></a><pattern id="p-a"/><details name="x-cite">'
    )


def test_no_id_of_the_page_is_given_twice(whole_page: str) -> None:
    ids = Counter(re.findall(r'\sid="([^"]+)"', whole_page))
    assert {name for name, number in ids.items() if number > 1} <= NAMED_BY_STYLE_SHEETS


# --- Who sees it ---------------------------------------------------------------------------------
@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}record-strip/"])
def test_a_visitor_is_sent_to_the_log_in(db: None, client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"] == f"/admin/login/?next={address}"


def test_a_user_without_access_to_the_admin_is_sent_there_too(db: None, client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("reader"))
    assert client.get(ADDRESS)["Location"].startswith("/admin/login/")


def test_an_editor_gets_it_fresh_and_no_search_engine_keeps_it(db: None) -> None:
    answer = signed_in("Editors").get(ADDRESS)
    assert answer.status_code == 200
    assert {"private", "no-store"} <= set(re.split(r",\s*", answer["Cache-Control"]))
    html = answer.content.decode()
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert "Samples, not facts." in html


def test_one_entry_stands_alone(db: None) -> None:
    html = signed_in("Editors").get(f"{ADDRESS}record-strip/").content.decode()
    assert "<h1>Record strip</h1>" in html
    assert "Demonstration text" in html
    assert "Staircase" not in html


def test_an_entry_that_is_not_there_is_not_found(db: None) -> None:
    assert signed_in("Editors").get(f"{ADDRESS}no-such-part/").status_code == 404


def test_it_asks_the_database_only_for_the_reader(
    db: None, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    client = signed_in("Editors")
    with django_assert_max_num_queries(6):
        client.get(ADDRESS)


def test_the_help_menu_leads_to_it(db: None) -> None:
    assert f'"{ADDRESS}"' in signed_in("Editors").get("/admin/").content.decode()


# --- In a browser --------------------------------------------------------------------------------
OF_WHOLE_PAGES = ("landmark-", "heading-order", "region", "page-has-heading-one")
"""Rules that a page of samples breaks by showing the same head or heading more than once."""


@pytest.mark.browser
@pytest.mark.every_screen
@pytest.mark.slow
def test_the_page_is_clean_and_accessible(
    screen: Screen,
    browse_as: Callable[[str], "Page"],
    violations: Callable[["Page"], list[str]],
) -> None:
    said: list[str] = []
    editor_page = browse_as("Editors")
    editor_page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    editor_page.goto(ADDRESS)
    editor_page.wait_for_load_state("networkidle")
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert editor_page.evaluate(width) == 0
    assert said == []
    if screen.width != DESKTOP.width:  # axe takes long on all parts at once
        return
    found = violations(editor_page)
    assert [one for one in found if not one.startswith(OF_WHOLE_PAGES)] == []
