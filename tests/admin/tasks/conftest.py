"""An archivist who sits down before the dashboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.admin.tasks.archivist import Archivist


@pytest.fixture
def sit_down(browse_as: Callable[[str], "Page"]) -> Callable[[str], "Archivist"]:
    """Signs somebody of a group in and opens the dashboard; nothing is counted yet."""
    from tests.admin.tasks.archivist import PATIENCE, Archivist

    def at_the_dashboard(role: str) -> "Archivist":
        page = browse_as(role)
        page.set_default_timeout(PATIENCE)
        page.goto("/admin/")
        return Archivist(page)

    return at_the_dashboard
