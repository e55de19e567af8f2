"""Two people at the same page: each hears of the other, and no words are lost."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model

from tests.admin.screens import edit
from tests.factories import an_article

if TYPE_CHECKING:
    from playwright.sync_api import Page

expect = pytest.importorskip("playwright.sync_api").expect

NOTICE = "Solveig saved a new version"
PATIENCE = 30_000
"""Milliseconds; the editor asks every ten seconds who else is there."""

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite]


def test_a_colleague_s_newer_draft_is_noticed_and_nobody_s_words_are_lost(
    browse_as: Callable[[str], "Page"],
) -> None:
    article = an_article(title="Harbours", text_form="translation")
    page = browse_as("Moderators")
    page.goto(edit(article))
    colleague = get_user_model().objects.create_superuser("solveig", first_name="Solveig")
    draft = article.get_latest_revision_as_object()
    draft.title = "Quays"
    theirs = draft.save_revision(user=colleague)

    title = page.get_by_role("textbox", name="Title*")
    title.fill("Moorings")
    expect(page.locator("body")).to_contain_text(NOTICE, timeout=PATIENCE)
    actions = page.get_by_role("navigation", name="Actions (footer)")
    actions.get_by_role("button", name="Save draft").click()
    warning = page.get_by_role("dialog")
    expect(warning).to_contain_text(NOTICE)
    expect(title).to_have_value("Moorings")
    warning.get_by_role("button", name="Save draft").click()
    expect(page.locator(".messages .success")).to_be_visible()
    article.refresh_from_db()
    assert article.get_latest_revision_as_object().title == "Moorings"
    assert theirs.as_object().title == "Quays"
