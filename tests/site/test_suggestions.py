"""A search field by keyboard: when it asks for suggestions, when it shows them, what Enter does."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

ANSWERED_WHEN_TOLD = """
window.asked = [];
window.fetch = (address, { signal }) => new Promise((resolve, reject) => {
  signal.addEventListener("abort", () => reject(signal.reason));
  window.asked.push({ address: String(address), resolve });
});
"""

ANSWER = """(texts) => {
  const suggestions = texts.map((one) => [one].flat()).map(([text, name = ""]) => (
    { text, name, type: "country", label: "Country", url: `/countries/#${text}` }));
  window.asked.at(-1).resolve(new Response(JSON.stringify({ suggestions })));
  return new Promise((done) => setTimeout(done));
}"""

LONGER_THAN_A_FIELD_WAITS = "new Promise((done) => setTimeout(done, 150))"


class Field:
    """The search field of a page, whose suggestions come when the test says so."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.input = page.get_by_role("main").get_by_role("combobox", name="Search the archive")
        self.list = page.get_by_role("main").locator("[role=listbox]")
        self.options = self.list.locator("[role=option]")
        self.chosen = self.list.locator("[aria-selected=true]")

    def type(self, text: str) -> None:
        self.input.press_sequentially(text)

    def waits_for(self, *texts: str) -> None:
        """Until these texts, and no others, have been asked for."""
        self.page.wait_for_function("(number) => asked.length >= number", arg=len(texts))
        asked = self.page.evaluate("asked.map((one) => one.address)")
        assert asked == [f"/search/suggest/?q={text}" for text in texts]

    def is_answered(self, *texts: str) -> "Locator":
        self.page.evaluate(ANSWER, texts)
        return self.options


@pytest.fixture(scope="module")
def reader(open_page: Callable[..., "Page"]) -> "Page":
    page = open_page()
    page.add_init_script(ANSWERED_WHEN_TOLD)
    return page


@pytest.fixture
def field(reader: "Page") -> Field:
    reader.goto("/search/")
    return Field(reader)


def test_whoever_types_on_while_an_answer_is_slow_is_still_answered(field: Field) -> None:
    field.type("ko")
    field.waits_for("ko")
    field.type("s")
    field.waits_for("ko", "kos")
    expect(field.is_answered("Kosovo")).to_have_text(["Kosovo Country"])


def test_enter_searches_for_what_was_typed_since_an_option_was_chosen(field: Field) -> None:
    field.type("kos")
    field.waits_for("kos")
    field.is_answered("Kosovo")
    field.input.press("ArrowDown")
    expect(field.chosen).to_have_count(1)
    field.type(" war in 1999")
    expect(field.chosen).to_have_count(0)
    field.input.press("Enter")
    expect(field.page).to_have_url(re.compile(r"/search/\?q=kos\+war\+in\+1999"))


def test_a_failure_leaves_no_list_of_what_was_typed_before(field: Field) -> None:
    field.type("ko")
    field.waits_for("ko")
    field.is_answered("Kosovo")
    field.type("z")
    field.waits_for("ko", "koz")
    field.page.evaluate("asked.at(-1).resolve(new Response('', { status: 503 }))")
    expect(field.list).to_be_hidden()


def test_escape_keeps_the_list_away_whose_answer_is_still_to_come(field: Field) -> None:
    field.type("kos")
    field.waits_for("kos")
    field.input.press("Escape")
    field.is_answered("Kosovo")
    expect(field.list).to_be_hidden()


def test_who_moves_within_the_field_has_left_the_option(field: Field, subtests) -> None:
    field.type("kos")
    field.waits_for("kos")
    field.is_answered("Kosovo")
    for key in ("Home", "End", "ArrowLeft", "ArrowRight"):
        with subtests.test(key=key):
            field.input.press("ArrowDown")
            expect(field.chosen).to_have_count(1)
            field.input.press(key)
            expect(field.chosen).to_have_count(0)
            assert field.input.get_attribute("aria-activedescendant") is None
            expect(field.list).to_be_visible()


def test_the_focus_alone_opens_no_list_and_the_arrow_does(field: Field) -> None:
    field.page.goto("/search/?q=kosovo")
    field.input.focus()
    expect(field.list).to_have_count(1)
    field.page.evaluate(LONGER_THAN_A_FIELD_WAITS)
    field.waits_for()
    field.input.press("ArrowDown")
    field.waits_for("kosovo")
    field.is_answered("Kosovo", "Kosovo Force")
    expect(field.chosen).to_have_text("Kosovo Country")


def test_an_option_says_by_which_name_it_is_meant(field: Field) -> None:
    field.type("fyrom")
    field.waits_for("fyrom")
    field.page.evaluate(ANSWER, [["North Macedonia", "FYROM"]])
    expect(field.options).to_have_text(["North Macedonia FYROM Country"])


def test_letters_typed_before_the_script_was_there_are_asked_for(field: Field) -> None:
    field.page.evaluate(
        "document.querySelector('main [role=combobox]').focus();"
        "document.querySelector('main [role=combobox]').value = 'kos'"
    )
    field.waits_for("kos")


def test_the_arrows_open_again_what_escape_put_away(field: Field) -> None:
    field.type("kos")
    field.waits_for("kos")
    field.is_answered("Kosovo", "Kosovo Force")
    field.input.press("Escape")
    expect(field.list).to_be_hidden()
    field.input.press("ArrowUp")
    field.waits_for("kos", "kos")
    field.is_answered("Kosovo", "Kosovo Force")
    expect(field.list).to_be_visible()
    expect(field.chosen).to_have_text("Kosovo Force Country")
