"""The demo settings serve a reader's site on the loopback address, without HTTPS."""

import stat
from pathlib import Path

import pytest

from tests.nato_site.process import run, settings_of


def test_the_demo_is_a_reader_s_site_where_log_in_works_on_loopback(tmp_path: Path) -> None:
    found = settings_of(
        "demo",
        "DEBUG",
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_HSTS_SECONDS",
        "ALLOWED_HOSTS",
        var=tmp_path,
    )
    assert found == {
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": False,
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_SECURE": False,
        "SECURE_HSTS_SECONDS": 0,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


@pytest.mark.parametrize("module", ["demo", "dev"])
def test_the_secret_is_made_once_and_readable_by_its_owner_only(
    module: str, tmp_path: Path
) -> None:
    var = tmp_path / "var"
    first = settings_of(module, "SECRET_KEY", var=var)["SECRET_KEY"]
    assert len(first) >= 50
    assert settings_of(module, "SECRET_KEY", var=var)["SECRET_KEY"] == first
    assert stat.S_IMODE((var / "secret-key.txt").stat().st_mode) == 0o600


def test_everything_that_the_demo_writes_lies_under_var(tmp_path: Path) -> None:
    found = settings_of("demo", "DATABASES", "MEDIA_ROOT", "STATIC_ROOT", var=tmp_path)
    assert found["DATABASES"]["default"]["NAME"] == str(tmp_path / "archive.sqlite3")
    assert found["MEDIA_ROOT"] == str(tmp_path / "media")
    assert found["STATIC_ROOT"] == str(tmp_path / "static")


@pytest.mark.parametrize(("word", "value"), [("1", True), ("No", False), ("on", True), ("", False)])
def test_a_flag_is_read_as_a_person_writes_it(word: str, value: bool, tmp_path: Path) -> None:
    assert settings_of("demo", "DEBUG", var=tmp_path, DEBUG=word) == {"DEBUG": value}


def test_a_flag_that_is_no_flag_stops_the_start(tmp_path: Path) -> None:
    done = run("demo", "", var=tmp_path, DEBUG="maybe")
    assert done.returncode != 0
    assert "ImproperlyConfigured: DEBUG must be yes or no, not 'maybe'." in done.stderr
