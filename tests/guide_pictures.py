"""Takes the pictures of the guide for editors anew.

`python -m tests.guide_pictures ADDRESS PASSWORD [PICTURE ...]`

The address is that of a demo archive which may be changed: a draft is submitted, a report is made.
"""

import argparse
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.admin.tasks.archivist import Archivist

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(__file__).resolve().parents[1] / "static" / "guide"
WIDTH, HEIGHT = 1200, 700
KEPT_WIDTH = 1000
COLOURS = 64
ARTICLE = "Seven flags are raised"
WITH_NAMES = "NATO - a guarantee for the member countries"
IN_REVIEW = "Thirty members, and a name that is settled"
SUBMIT = "Submit to Moderators approval"
REPORTED = "The year of the enlargement should be 2004."

Picture = Callable[[Archivist], None]
PICTURES: dict[str, Picture] = {}


def picture(prepare: Picture) -> Picture:
    """Registers what has to be done before the picture of this name is taken."""
    PICTURES[prepare.__name__.replace("_", "-")] = prepare
    return prepare


@picture
def paste(at: Archivist) -> None:
    at.open("Articles")
    at.click("link", "Paste a page")


@picture
def facts(at: Archivist) -> None:
    at.page.goto("/admin/countries/?q=Estonia")
    at.click("link", "Estonia", part=True)
    at.click("tab", "Facts")


@picture
def lead(at: Archivist) -> None:
    at.page.goto("/admin/operations/?q=KFOR")
    at.click("link", "KFOR", part=True)
    at.click("tab", "Facts")
    at.click("link", "Add lead period")
    at.fill("Period", "since 2 December 2004")
    at.page.keyboard.press("Tab")


@picture
def correct(at: Archivist) -> None:
    at.open_article(ARTICLE)
    at.click("tab", "Description")
    at.click("button", "Add Correction")
    at.fill("What changed", "The name of the ministry: two letters were exchanged.")
    at.fill("Why", "Seen in the scan of the printed document.")
    at.page.get_by_role("textbox", name="What changed*").scroll_into_view_if_needed()


@picture
def verify(at: Archivist) -> None:
    at.page.locator("#facts-to-verify-section table a").first.click()


@picture
def mentions(at: Archivist) -> None:
    at.open_article(WITH_NAMES)
    at.click("tab", "Mentions")
    at.click("link", "Find mentions in the text")


@picture
def radar(at: Archivist) -> None:
    at.open("Reports", "Consistency")


@picture
def withdraw(at: Archivist) -> None:
    at.open_article(ARTICLE)
    at.press("Withdraw…")
    at.fill("Reason", "It named a private person.")


@picture
def schedule(at: Archivist) -> None:
    at.open_article(ARTICLE)
    at.click("button", "Toggle status")
    at.click("button", "Set schedule")


@picture
def review(at: Archivist) -> None:
    at.page.get_by_text("Awaiting your review").first.scroll_into_view_if_needed()


@picture
def hand_over(at: Archivist) -> None:
    at.open("Records", "Governments")
    at.click("link", "A government leaves office…")
    at.fill("Day of the change", "14 October 2026")
    at.fill("Its label", "The next Government")
    at.click("button", "Choose source")
    at.window.get_by_role("link").filter(visible=True).first.click()
    at.click("button", "Show what will change")


@picture
def report(at: Archivist) -> None:
    at.page.get_by_role("link", name=REPORTED, exact=False).first.click()


@picture
def redact(at: Archivist) -> None:
    at.open_article(ARTICLE)
    at.press("Redact a name…")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.guide_pictures", description=__doc__)
    parser.add_argument("address", help="of a demo archive that may be changed")
    parser.add_argument("password", help="of its accounts")
    parser.add_argument(
        "pictures", metavar="PICTURE", nargs="*", help=f"any of {', '.join(PICTURES)}"
    )
    asked = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        _make_work(_sit_down(browser, asked, "editor"))
        for name in asked.pictures or PICTURES:
            at = _sit_down(browser, asked, "moderator")
            PICTURES[name](at)
            at.page.wait_for_load_state("networkidle")
            _keep(at.page.screenshot(), name)
            print(name, (FOLDER / f"{name}.png").stat().st_size)
            at.page.context.close()


def _make_work(at: Archivist) -> None:
    """Something for the moderator to do: a draft to review, and a report to answer."""
    at.open_article(IN_REVIEW)
    if SUBMIT in at.offered:  # not where this was run before
        at.click("button", SUBMIT)
        at.reads("submitted")
    at.page.goto("/report/?about=/countries/estonia/")
    at.fill("What is wrong?", REPORTED)
    at.click("button", "Send")


def _sit_down(browser: "Browser", asked: argparse.Namespace, user: str) -> Archivist:
    context = browser.new_context(
        base_url=asked.address,
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme="light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto("/admin/login/")
    page.get_by_role("textbox", name="Username").fill(user)
    page.get_by_role("textbox", name="Password").fill(asked.password)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_load_state("networkidle")
    page.set_default_timeout(8000)
    return Archivist(page)


def _keep(screenshot: bytes, name: str) -> None:
    shown = Image.open(BytesIO(screenshot)).convert("RGB")
    size = (KEPT_WIDTH, round(shown.height * KEPT_WIDTH / shown.width))
    small = shown.resize(size, Image.Resampling.LANCZOS)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
