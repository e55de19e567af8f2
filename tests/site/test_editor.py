"""An editor's way: log in, write, publish, correct, and see what the world sees."""

from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model

from archive.models import ArticleIndexPage, ArticlePage
from tests.factories import a_government, an_article, an_organisation
from tests.importers.articles.pages import ENGLISH

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PASSWORD = "a-long-password-for-tests"


@pytest.fixture
def editor(transactional_db: None) -> None:
    """Somebody who may do everything."""
    get_user_model().objects.create_superuser("ingrid", "ingrid@archive.example", PASSWORD)


@pytest.fixture
def admin(editor: None, browser_page: "Page") -> "Page":
    """The admin's home, after log-in by its form."""
    browser_page.goto("/admin/")
    browser_page.get_by_role("textbox", name="Username").fill("ingrid")
    browser_page.get_by_role("textbox", name="Password").fill(PASSWORD)
    browser_page.get_by_role("button", name="Sign in").click()
    expect(browser_page.get_by_role("heading", name="The Alliance Archive")).to_be_visible()
    return browser_page


def publish(page: "Page") -> None:
    """Open the menu beside “Save draft” and publish."""
    actions = page.get_by_role("navigation", name="Actions (footer)")
    actions.get_by_role("button", name="More actions").click()
    actions.get_by_role("button", name="Publish").click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_a_draft_is_nowhere_public(admin: "Page") -> None:
    article = an_article(title="Not yet", live=False)
    assert admin.goto(f"/admin/pages/{article.pk}/edit/").status == 200
    assert admin.goto(f"/articles/{article.slug}/").status == 404
    admin.goto("/search/?q=yet")
    expect(admin.get_by_role("main").get_by_role("link", name="Not yet")).to_have_count(0)


def test_an_article_is_written_described_and_published(admin: "Page") -> None:
    a_government(label_en="The first government", term="1997/2000")
    an_organisation(name_en="Ministry of Harbours")
    index = ArticleIndexPage.objects.get()
    admin.goto(f"/admin/pages/add/archive/articlepage/{index.pk}/")
    admin.get_by_role("textbox", name="Title*").fill("A new harbour")
    admin.get_by_role("textbox", name="Lead").fill("Why it was built.")
    admin.get_by_role("button", name="Insert a block").click()
    admin.get_by_role("option", name="Paragraph", exact=True).click()
    admin.locator(".public-DraftEditor-content").click()
    admin.keyboard.type("Stone by stone.")

    admin.get_by_role("tab", name="Description").click()
    choose(admin, "government", "The first government")
    choose(admin, "organisation", "Ministry of Harbours")
    choose(admin, "document type", "Article")
    admin.get_by_role("textbox", name="Issued").fill("1999-03-12")
    publish(admin)

    admin.goto("/articles/a-new-harbour/")
    expect(admin.get_by_role("heading", level=1)).to_have_text("A new harbour")
    expect(admin.get_by_role("main")).to_contain_text("Stone by stone.")
    expect(admin.get_by_role("note", name="Record")).to_contain_text("The first government")


def choose(page: "Page", kind: str, name: str) -> None:
    """Choose a record in the window that the field's button opens."""
    page.get_by_role("button", name=f"Choose {kind}", exact=True).click()
    page.get_by_role("dialog").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("region", name="Record", exact=True)).to_contain_text(name)


def test_a_pasted_page_is_shown_as_it_was_understood_and_becomes_a_draft(admin: "Page") -> None:
    a_government(label_en="Nansen's 2nd Government")
    an_organisation(name_en="Ministry of Harbours")
    admin.goto("/admin/articles/")
    admin.get_by_role("link", name="Paste a page").click()
    admin.get_by_role("textbox", name="Text of the page*").fill(ENGLISH)
    admin.get_by_role("button", name="Show how it is understood").click()
    expect(admin.get_by_role("row", name="17 Ice in winter Heading")).to_be_visible()
    admin.get_by_role("button", name="Change the text").click()
    expect(admin.get_by_role("textbox", name="Text of the page*")).to_have_value(ENGLISH)
    admin.get_by_role("button", name="Make the draft").click()
    expect(admin.locator(".messages .success")).to_contain_text("published under (line 7)")
    admin.get_by_role("tab", name="Sources").click()
    expect(admin.get_by_role("tabpanel", name="Sources")).to_contain_text(
        "Title – line 3: “Harbours - a safe place for ships”"
    )
    article = ArticlePage.objects.get()
    assert article.raw_text == ENGLISH
    admin.get_by_role("tab", name="Description").click()
    choose(admin, "document type", "Article")
    publish(admin)
    article.refresh_from_db()
    assert article.live
    assert article.raw_text == ENGLISH
    assert article.stated_fields.exists()
