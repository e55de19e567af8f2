"""The site as a deployment serves it, filled with specimens, for tests that visit every page."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.testcases import LiveServerThread
from django.test.utils import override_settings
from django.utils import timezone

from nato_site.staticfiles import ENTRY, ArchiveStaticFilesStorage
from tests.conftest import watch
from tests.snapshot import Snapshot, snapshot
from tests.specimens import Numbers, fill

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page
    from pytest_django import DjangoDbBlocker

STATIC = next(
    Path(folder) for folder in settings.STATICFILES_DIRS if (Path(folder) / ENTRY).exists()
)


@dataclass(frozen=True, slots=True)
class Site:
    """A running site, and the permanent numbers of its specimens."""

    url: str
    numbers: Numbers


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Has the database set up for the tests that ask for the site, which reads it elsewhere."""
    for item in items:
        if "site" in item.fixturenames:
            item.add_marker(pytest.mark.django_db)


# --- What is served ------------------------------------------------------------------------------
@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own static files as ``collectstatic`` leaves it."""
    folder = tmp_path_factory.mktemp("static")
    source = FileSystemStorage(location=STATIC)
    storage = ArchiveStaticFilesStorage(location=folder, base_url="/static/")
    names = [str(path.relative_to(STATIC)) for path in STATIC.rglob("*") if path.is_file()]
    for name in names:
        with source.open(name) as content:
            storage.save(name, content)
    for _name, _hashed, outcome in storage.post_process({name: (source, name) for name in names}):
        if isinstance(outcome, Exception):
            raise outcome
    return folder


@dataclass(frozen=True, slots=True)
class _Filled:
    numbers: Numbers
    with_specimens: Snapshot
    without: Snapshot


@pytest.fixture(scope="session")
def _filled(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> _Filled:
    """Copies of the database without and with the specimens, which are made once a session."""
    names = connection.settings_dict
    assert names["NAME"] == names["TEST"]["NAME"], "The specimens belong in a test database only."
    with django_db_blocker.unblock():
        without = snapshot(connection)
        numbers = fill(today=timezone.localdate())
        filled = _Filled(numbers, with_specimens=snapshot(connection), without=without)
        without.restore()
    return filled


@pytest.fixture(scope="module")
def site(_filled: _Filled, collected: Path, django_db_blocker: "DjangoDbBlocker") -> Iterator[Site]:
    """The site with the specimens and the static files of a deployment, for a module's tests."""
    deployed = {
        "ROOT_URLCONF": "tests.site.urls",
        "STATIC_ROOT": collected,
        "STORAGES": {
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "nato_site.staticfiles.ArchiveStaticFilesStorage"},
        },
        "WHITENOISE_AUTOREFRESH": False,
        "WHITENOISE_USE_FINDERS": False,
    }
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        _filled.with_specimens.restore()
        stack.callback(_filled.without.restore)
        stack.enter_context(override_settings(**deployed))
        cache.clear()
        # WhiteNoise serves the files, as it does where the site is deployed.
        server = LiveServerThread("127.0.0.1", static_handler=lambda _media: WSGIHandler())
        server.daemon = True
        server.start()
        server.is_ready.wait()
        stack.callback(server.terminate)
        if server.error:
            raise server.error
        yield Site(url=f"http://{server.host}:{server.port}", numbers=_filled.numbers)


# --- Who looks at it -----------------------------------------------------------------------------
@pytest.fixture(scope="module")
def open_page(site: Site, browser: "Browser") -> Iterator[Callable[..., "Page"]]:
    """Opens a page in a browser of its own; settings are those of a Playwright context.

    What goes wrong on it later fails the last test of the module.
    """
    faults: list[str] = []
    with ExitStack() as stack:

        def open_one(width: int = 1280, height: int = 900, **wanted: Any) -> "Page":
            context = browser.new_context(
                **{
                    "base_url": site.url,
                    "viewport": {"width": width, "height": height},
                    "reduced_motion": "reduce",
                    **wanted,
                }
            )
            stack.callback(context.close)
            page = context.new_page()
            found = watch(page, address=site.url)
            stack.callback(lambda: faults.extend(found))
            return page

        yield open_one
    asked_for = f"500: {site.url}/broken/"
    assert [fault for fault in faults if fault != asked_for] == []
