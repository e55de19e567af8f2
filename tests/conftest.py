"""What all tests share: the kept database, the media folder, and the browser with its screens."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis
from modelsearch import signal_handlers as search_handlers
from wagtail import signal_handlers

from archive import signals
from archive.radar import radar
from archive.search import columns, labels, matching, searching, thesaurus
from archive.search.answers import vocabulary
from archive.timeline import factbook
from tests.snapshot import snapshot

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page
    from pytest_django import DjangoDbBlocker
    from pytest_django.live_server_helper import LiveServer

try:
    import pytest_playwright
except ImportError:  # plain `pytest` after requirements.txt alone
    pytest_playwright = None

TOGETHER = ("tests/demo/", "tests/site/")
"""Folders whose tests share an archive that takes half a minute to fill."""
SEARCHING = ("tests/search/", *TOGETHER)
"""Folders whose tests search, or show how much is found."""
DATABASE = {"django_db_setup", "live_server"}
"""Fixtures through which a test comes to the database."""
IDLE = SimpleNamespace(enqueue=lambda *args: None)
"""In the place of a task of Wagtail's that writes an index."""

hypothesis.register_profile("archive", deadline=None)  # no test may fail for a busy machine
hypothesis.load_profile("archive")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


@dataclass(frozen=True)
class Screen:
    """A window size and a colour scheme."""

    width: int
    height: int
    scheme: str

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}"


DESKTOP = Screen(1280, 900, "light")
MATRIX = [
    Screen(width, height, scheme)
    for width, height in ((375, 740), (768, 1024), (1280, 900))
    for scheme in ("light", "dark")
]


def required(name: str) -> bool:
    """Whether the environment forbids to leave out the tests that need ``name``."""
    return os.environ.get(f"ARCHIVE_REQUIRE_{name}") == "1"


# --- Who runs them -------------------------------------------------------------------------------
@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """A worker takes a whole file; what takes long to set up, all files that need it."""
    from xdist.scheduler import LoadFileScheduling

    class LoadTogether(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((one for one in TOGETHER if nodeid.startswith(one)), nodeid.split("::")[0])

    return LoadTogether(config, log)


# --- Which tests run -----------------------------------------------------------------------------
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Repeats what is about looks on every screen, where this run asks for the whole matrix."""
    wanted = os.environ.get("ARCHIVE_BROWSER_MATRIX") == "1"
    if wanted and metafunc.definition.get_closest_marker("every_screen"):
        metafunc.parametrize("screen", MATRIX, ids=str)


def pytest_configure() -> None:
    """Stops, with the reason, where a required browser or PostgreSQL is missing."""
    if required("BROWSER") and not (CHROMIUM and pytest_playwright):
        raise pytest.UsageError("A browser is required: install Chromium, tests/requirements.txt.")
    if required("POSTGRESQL") and "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        raise pytest.UsageError("PostgreSQL is required: use tests/postgresql.sh.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Takes out what is not for this run's database; skips what this machine lacks."""
    on_postgresql = "postgresql" in settings.DATABASES["default"]["ENGINE"]
    kept = [item for item in items if _is_for(item, on_postgresql=on_postgresql)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept
    browser = "Chromium" if not CHROMIUM else "pytest-playwright" if not pytest_playwright else ""
    for item in items:
        if item.get_closest_marker("browser") and browser:
            item.add_marker(pytest.mark.skip(reason=f"{browser} is not installed"))


def _is_for(item: pytest.Item, *, on_postgresql: bool) -> bool:
    """Whether a run on the database says anything with the test that another has not said."""
    if not on_postgresql:
        return item.get_closest_marker("postgresql") is None
    asks = item.get_closest_marker("django_db") or not DATABASE.isdisjoint(item.fixturenames)
    return bool(asks) and item.get_closest_marker("sqlite") is None


# --- Database and files --------------------------------------------------------------------------
@pytest.fixture(scope="session")
def django_db_createdb(django_db_createdb: bool, django_db_modify_db_settings: None) -> bool:
    """Makes the kept database anew where an interrupted browser test left its rows behind."""
    return django_db_createdb or not _is_pristine()


def _is_pristine() -> bool:
    """Whether the kept SQLite database holds what the migrations made: pages and no users."""
    if "sqlite" not in settings.DATABASES["default"]["ENGINE"]:
        return True
    path = Path(settings.DATABASES["default"]["TEST"]["NAME"])
    if not path.exists():
        return True
    with closing(sqlite3.connect(path)) as connection:
        try:
            (pages,) = connection.execute("SELECT count(*) FROM wagtailcore_page").fetchone()
            (users,) = connection.execute("SELECT count(*) FROM accounts_user").fetchone()
        except sqlite3.DatabaseError:
            return False
    return pages > 1 and users == 0


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """After a test that commits, the database is put back instead of emptied."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        kept = snapshot(connection)
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: kept.restore())
        yield


@pytest.fixture(scope="module")
def module_db(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The database for fixtures that all tests of a module read; what they wrote is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session", autouse=True)
def _empty_media_folder() -> Iterator[None]:
    yield
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def _cold_cache() -> None:
    """A test never meets what an earlier one left in memory."""
    cache.clear()
    for kept in (factbook, columns, labels, matching, radar, searching, thesaurus, vocabulary):
        kept.forget()


@pytest.fixture(autouse=True)
def _no_reference_index(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wagtail's index of what uses what is kept for the tests that read it: it takes long."""
    if not request.node.get_closest_marker("reference_index"):
        monkeypatch.setattr(signal_handlers, "update_reference_index_task", IDLE)


@pytest.fixture(scope="session", autouse=True)
def _no_admin_index() -> Iterator[None]:
    """Wagtail's index for the search fields of its admin is written anew at each save."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_handlers, "insert_or_update_object_task", IDLE)
        yield


@pytest.fixture(autouse=True)
def _no_search_index(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of search is kept for tests that read it: the others publish by the thousand."""
    reads = request.node.get_closest_marker("search_index")
    if not (reads or request.node.nodeid.startswith(SEARCHING)):
        for name in ("update", "remove"):
            monkeypatch.setattr(signals.search_index, name, lambda things: None)


# --- Browser -------------------------------------------------------------------------------------
@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium, without the calls home that it makes by itself."""
    # Playwright's event loop runs in the tests' own thread; the server's threads have none.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return {
        "executable_path": CHROMIUM,
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }


@pytest.fixture
def screen() -> Screen:
    """The screen of a test that is not marked `every_screen`."""
    return DESKTOP


@pytest.fixture
def open_context(
    screen: Screen, live_server: "LiveServer", new_context: Callable[..., Any]
) -> Callable[..., "BrowserContext"]:
    """Opens a browser of its own (cookies, settings) on this test's screen."""

    def open_one(**settings: Any) -> "BrowserContext":
        return new_context(
            base_url=live_server.url,
            viewport={"width": screen.width, "height": screen.height},
            color_scheme=screen.scheme,
            reduced_motion="reduce",
            **settings,
        )

    return open_one


@pytest.fixture
def browser_page(
    live_server: "LiveServer", open_context: Callable[..., "BrowserContext"]
) -> Iterator["Page"]:
    """A page of the site in Chromium; the test fails where anything on it goes wrong."""
    page = open_context().new_page()
    faults = watch(page, address=live_server.url)
    yield page
    page.close()
    assert not faults


@pytest.fixture
def violations(
    open_context: Callable[..., "BrowserContext"],
) -> Callable[["Page"], list[str]]:
    """What axe finds wrong at a page's address, every fold open; empty where nothing is."""
    from tests.axe import EVERYTHING, load_axe, run_axe

    def find(page: "Page") -> list[str]:
        # Axe measures with inline styles, which the site's security policy stops.
        context = open_context(bypass_csp=True, storage_state=page.context.storage_state())
        copy = context.new_page()
        copy.goto(page.url)
        load_axe(copy)
        found = run_axe(copy, EVERYTHING, selectors=[])
        context.close()
        return [str(one) for one in found.violations]

    return find


def watch(page: "Page", *, address: str) -> list[str]:
    """Fills the list that it answers with what goes wrong on the page of the site at ``address``.

    That is where the server or a script breaks, the security policy stops something, or the page
    asks another host for anything.
    """
    faults: list[str] = []

    def heard(message: Any) -> None:
        if "Content Security Policy" in message.text:
            faults.append(message.text)

    def asked(request: Any) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:", "about:")):
            faults.append(f"foreign request: {request.url}")

    def answered(response: Any) -> None:
        if response.status >= 500:
            faults.append(f"{response.status}: {response.url}")

    page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
    page.on("console", heard)
    page.on("request", asked)
    page.on("response", answered)
    return faults
