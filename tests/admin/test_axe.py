"""Axe finds no fault of ours on any screen of the admin that is the archive's own."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from archive.models import Capital, ErrorReport, Permalink, StatusPeriod
from tests.admin.screens import edit, new, send, signed_in
from tests.axe import Finding, Reviewed, load_axe, run_axe
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_source,
    an_article,
    an_operation,
)
from tests.importers.articles.pages import ENGLISH

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

MANY = ("archive", "articlepage", "add_mention")
"""A bulk action."""
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}

OF_WAGTAIL = [
    Reviewed(
        "aria-input-field-name",
        ".public-DraftEditor-content",
        "The rich text of a block: Wagtail's editor takes no name from the label beside it.",
    ),
    Reviewed(
        "target-size",
        "#w-minimap-toggle",
        "Below 1280 pixels the button that opens the outline of a form is 20 by 20.",
    ),
]
"""What breaks a rule in Wagtail's own markup, which the archive does not write."""


@pytest.fixture
def at(browse_as: Callable[[str], "Page"], open_context: Callable[..., "BrowserContext"]) -> "Page":
    """A moderator's page, on which axe may measure; it has no watch on it as others have."""
    signed = browse_as("Moderators").context.storage_state()
    return open_context(bypass_csp=True, storage_state=signed).new_page()


@pytest.fixture
def addresses(transactional_db: None) -> dict[str, str]:
    """The screens of an archive that holds one of each."""
    source = a_source(title="The court circular", url="https://circular.example/")
    government = a_government(label_en="The first government", term="2013-10-16/..")
    country, framework = a_country(title="Norway"), a_framework(name="NATO membership")
    fact = a_fact(
        StatusPeriod, country=country, framework=framework, period="1949-04-04/..", source=source
    )
    oslo = a_fact(Capital, country=country, name="Oslo", period="1925/..", source=source)
    operation = an_operation(title="Stabilisation Force")
    article = an_article(
        title="Harbours",
        published_under=government,
        paragraphs=("Norway sent ships; Macedonia did not.",),
        issued_on="1999",
    )
    report = ErrorReport.objects.create(
        about=article.url, words="It was 26.", received_on=dt.date(2026, 11, 26)
    )
    editor = signed_in("Editors")
    send(editor, edit(oslo), press="submit", name="Kristiania")
    send(editor, edit(operation), title="A draft")
    return {
        "dashboard": reverse("wagtailadmin_home"),
        "articles": reverse("articles:index"),
        "countries": reverse("countries:index"),
        "operations": reverse("operations:index"),
        "article": edit(article),
        "country": edit(country),
        "fact": edit(fact),
        "fact-new": new("statusperiod", country=country.pk),
        "governments": reverse("wagtailsnippets_archive_government:list"),
        "facts": reverse("wagtailsnippets_archive_statusperiod:list"),
        "hand-over": reverse("archive_hand_over"),
        "to-verify": reverse("archive_to_verify"),
        "verify": reverse("archive_verify", args=[source.pk]),
        "consistency": reverse("archive_consistency"),
        "paste": reverse("articles:paste"),
        "mentions": reverse("archive_mentions", args=[article.pk]),
        "many": f"{reverse('wagtail_bulk_action', args=MANY)}?id={article.pk}",
        "report": reverse("error_reports:edit", args=[report.pk]),
        "reports": reverse("error_reports:index"),
        "guide": reverse("archive_guide"),
        "redact": reverse("archive_redact", args=["articlepage", article.pk]),
        "withdraw": reverse("archive_withdraw", args=[Permalink.objects.of(article).get().number]),
    }


def faults(page: "Page", where: str) -> Iterator[str]:
    """What axe finds on the open page that is not listed as Wagtail's."""
    load_axe(page)
    found = run_axe(page, WCAG, selectors=[one.selector for one in OF_WAGTAIL]).violations
    yield from (f"{where}: {one}" for one in found if not _is_wagtail_s(one))


def _is_wagtail_s(finding: Finding) -> bool:
    return any(finding.is_covered_by(one) for one in OF_WAGTAIL)


def faults_on_tabs(page: "Page", where: str) -> Iterator[str]:
    for tab in page.get_by_role("tablist").get_by_role("tab").all():
        tab.click()
        yield from faults(page, f"{where}, {tab.inner_text()}")


@pytest.mark.slow
def test_axe_finds_no_fault_of_ours(at: "Page", addresses: dict[str, str]) -> None:
    found: list[str] = []
    for name, url in addresses.items():
        assert at.goto(url).ok, f"{name}: {url}"
        look = faults_on_tabs if name in ("article", "country") else faults
        found += look(at, name)
    at.goto(addresses["paste"])
    at.get_by_role("button", name="Make the draft").click()
    at.get_by_text("Paste the text of the page here.").wait_for()
    found += faults(at, "paste, refused")
    at.get_by_role("textbox", name="Text of the page").fill(ENGLISH)
    at.get_by_role("button", name="Show how it is understood").click()
    at.get_by_role("button", name="Change the text").wait_for()
    found += faults(at, "paste, understood")
    at.goto(addresses["hand-over"])
    at.get_by_role("button", name="Show what will change").click()
    at.get_by_text("This field is required").first.wait_for()
    found += faults(at, "hand-over, refused")
    for label, words in (("Day of the change", "14 October 2021"), ("Its label", "The second")):
        at.get_by_role("textbox", name=label).first.fill(words)
    at.get_by_role("button", name="Choose source").click()
    at.get_by_role("dialog").get_by_role("link", name="The court circular").click()
    at.get_by_role("button", name="Show what will change").click()
    at.get_by_role("button", name="Record the change").wait_for()
    found += faults(at, "hand-over, preview")
    at.goto(addresses["verify"])
    at.get_by_role("button", name="Mark as verified").click()
    at.get_by_text("Tick the facts that you found in the source.").wait_for()
    found += faults(at, "verify, nothing ticked")
    at.goto(addresses["redact"])
    for label, words in (
        ("Words to take out", "Macedonia"),
        ("Reason", "A sample."),
        ("Who decided", "The archivist"),
    ):
        at.get_by_role("textbox", name=label).fill(words)
    at.get_by_role("button", name="Show where they stand").click()
    at.get_by_role("button", name="Take it out everywhere").wait_for()
    found += faults(at, "redact, places")
    at.context.clear_cookies()
    at.goto(addresses["dashboard"])
    found += faults(at, "login")
    assert found == []


@pytest.mark.every_screen
@pytest.mark.slow
def test_axe_finds_no_fault_on_any_screen(at: "Page", addresses: dict[str, str]) -> None:
    found: list[str] = []
    for name in ("dashboard", "articles", "article", "fact", "verify", "consistency"):
        at.goto(addresses[name])
        found += faults(at, name)
    assert found == []
