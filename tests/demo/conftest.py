"""The demo archive, built once a session and put in place for the modules that read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from wagtail import signal_handlers

from archive.demo.build import build
from archive.importers.facts import Report
from tests.conftest import IDLE
from tests.snapshot import Snapshot, snapshot

if TYPE_CHECKING:
    from pytest_django import DjangoDbBlocker


@dataclass(frozen=True, slots=True)
class _Built:
    report: Report
    media: Path
    with_demo: Snapshot
    without: Snapshot


@pytest.fixture(scope="session")
def _built(
    django_db_setup: None,
    django_db_blocker: "DjangoDbBlocker",
    tmp_path_factory: pytest.TempPathFactory,
) -> _Built:
    """Copies of the database with and without the demo archive, and the folder of its files."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", media)
        patch.setattr(signal_handlers, "update_reference_index_task", IDLE)
        without = snapshot(connection)
        report = build(now=timezone.now())
        built = _Built(report, media, with_demo=snapshot(connection), without=without)
        without.restore()
    return built


@pytest.fixture(scope="module")
def demo_archive(_built: _Built, django_db_blocker: "DjangoDbBlocker") -> Iterator[Report]:
    """What became of each record; the archive as it was is put back after the module."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", _built.media)
        _built.with_demo.restore()
        yield _built.report
        _built.without.restore()
