"""Somebody at work in the admin, whose clicks and fields are counted."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

expect = pytest.importorskip("playwright.sync_api").expect

PATIENCE = 15_000
"""Milliseconds that a screen may take on a busy machine."""


@dataclass
class Archivist:
    """Clicks and writes on a page as a person would: finds everything by the name it shows.

    A click is a press on a link, button, tab or box; a field is one that was written in or
    selected from. What a person only reads or scrolls costs nothing.
    """

    page: "Page"
    clicks: int = 0
    fields: int = 0
    within: list["Locator"] = field(default_factory=list)

    # --- what costs
    def click(self, role: str, name: str, *, part: bool = False) -> None:
        """Presses what has this role and name, the first where several are alike."""
        found = self.on.get_by_role(role, name=name, exact=not part)
        found.filter(visible=True).first.click()
        self.clicks += 1

    def tick(self, name: str) -> None:
        self.on.get_by_role("checkbox", name=name).check()
        self.clicks += 1

    def fill(self, label: str, words: str) -> None:
        """Writes into a field; the star of a field that must be filled is no part of its name."""
        self.on.get_by_role("textbox", name=_label(label)).filter(visible=True).first.fill(words)
        self.fields += 1

    def select(self, label: str, option: str) -> None:
        self.on.get_by_role("combobox", name=_label(label)).select_option(option)
        self.fields += 1

    # --- what is done again and again
    def open(self, *names: str) -> None:
        """Goes by items of the main menu, one below the other."""
        menu = self.page.get_by_role("navigation", name="Main menu")
        for name in names:
            found = menu.get_by_role("link", name=name, exact=True)
            found.or_(menu.get_by_role("button", name=name, exact=True)).first.click()
            self.clicks += 1

    def open_article(self, title: str) -> None:
        """Goes to the listing of articles, and into one of them."""
        self.open("Articles")
        self.click("link", title, part=True)

    def choose(self, kind: str, name: str) -> None:
        """Chooses a record in the window that the field's button opens."""
        self.click("button", f"Choose {kind}")
        self.window.get_by_role("link", name=name, exact=True).click()
        self.clicks += 1
        expect(self.window).to_have_count(0)

    def choose_page(self, kind: str, title: str) -> None:
        """Chooses a page of this kind in a window; among sixty, a person searches."""
        self.click("button", f"Choose a page ({kind})")
        self.window.get_by_role("link", name=title).filter(visible=True).first.click()
        self.clicks += 1
        expect(self.window).to_have_count(0)

    def press(self, action: str) -> None:
        """Opens the menu beside “Save draft”, and presses what is in it."""
        actions = self.page.get_by_role("navigation", name="Actions (footer)")
        actions.get_by_role("button", name="More actions").click()
        found = actions.get_by_role("button", name=action, exact=True)
        found.or_(actions.get_by_role("link", name=action, exact=True)).click()
        self.clicks += 2

    def publish(self) -> None:
        """Publishes what the form says, and sees that it was."""
        self.press("Publish")
        self.reads("published")

    def publish_with(self, source: str) -> None:
        """Names the source of the fact in the form, and publishes it."""
        self.click("button", "Add Source")
        self.choose("source", source)
        self.publish()

    def write(self, words: str) -> None:
        """Writes a paragraph into the text of a page that has none yet."""
        self.click("button", "Insert a block")
        self.click("option", "Paragraph")
        self.page.locator(".public-DraftEditor-content").fill(words)
        self.fields += 1

    def go_back(self) -> None:
        """Presses the browser's own button."""
        self.page.go_back()
        self.clicks += 1

    # --- what is seen
    @property
    def on(self) -> "Page | Locator":
        return self.within[-1] if self.within else self.page

    @property
    def window(self) -> "Locator":
        return self.page.get_by_role("dialog")

    @property
    def offered(self) -> list[str]:
        """What the menu beside “Save draft” offers."""
        actions = self.page.get_by_role("navigation", name="Actions (footer)")
        actions.get_by_role("button", name="More actions").click()
        found = actions.get_by_role("button").or_(actions.get_by_role("link"))
        return [words.strip() for words in found.all_inner_texts()]

    def reads(self, words: str) -> None:
        """The message at the top says it."""
        message = self.page.locator(".messages li").filter(has_text=words)
        expect(message).to_be_visible(timeout=PATIENCE)

    def sees(self, words: str, *, tab: str = "") -> None:
        place = self.page.get_by_role("tabpanel", name=tab) if tab else self.page.locator("main")
        expect(place).to_contain_text(words, timeout=PATIENCE)

    def has_spent(self, *, clicks: int, fields: int) -> None:
        """The task costs no more than it did when this was written."""
        assert self.clicks <= clicks, f"{self.clicks} clicks; {clicks} were enough."
        assert self.fields <= fields, f"{self.fields} fields; {fields} were enough."


def _label(words: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(words).replace('/', '.')}\*?$")
