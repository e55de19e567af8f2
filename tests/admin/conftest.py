"""A browser in which somebody has signed in to the admin."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.conf import settings

from tests.admin.screens import signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from pytest_django.live_server_helper import LiveServer


@pytest.fixture
def browse_as(
    transactional_db: None, live_server: "LiveServer", browser_page: "Page"
) -> Callable[[str], "Page"]:
    """Signs somebody of a group in, and answers the page; a second call changes places."""

    def change_to(role: str) -> "Page":
        key = signed_in(role).cookies[settings.SESSION_COOKIE_NAME].value
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}
        browser_page.context.clear_cookies()
        browser_page.context.add_cookies([cookie])
        return browser_page

    return change_to
