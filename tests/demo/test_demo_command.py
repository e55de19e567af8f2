"""The command `demo` leaves an archive of somebody's own alone, and says how to log in."""

import io
import stat
from pathlib import Path

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

from archive.demo import accounts
from archive.models import SearchDocument
from tests.factories import an_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(accounts, "VAR", tmp_path / "var")
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    monkeypatch.delenv("PORT", raising=False)
    return tmp_path / "var"


def run() -> str:
    """The command's words, in an archive that has an article already."""
    an_article()
    out = io.StringIO()
    call_command("demo", stdout=out)
    return out.getvalue()


def test_an_archive_with_articles_gets_no_demo() -> None:
    assert "the demo archive was not loaded" in run()


def test_an_archive_whose_index_a_release_emptied_is_searchable_again() -> None:
    an_article(title="Barnacles")
    SearchDocument.objects.all().delete()
    out = io.StringIO()
    call_command("demo", stdout=out)
    assert "The search index holds" in out.getvalue()
    assert SearchDocument.objects.filter(title="Barnacles").exists()


def test_address_and_password_are_said_each_time(var: Path) -> None:
    first, second = run(), run()
    password = (var / "demo-password.txt").read_text()
    for text in (first, second):
        assert "http://127.0.0.1:8000/admin/" in text
        assert password in text


def test_the_address_has_the_port_that_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    assert "http://127.0.0.1:8123/\n" in run()


def test_the_password_is_kept_for_its_owner_only(var: Path) -> None:
    run()
    path = var / "demo-password.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert len(path.read_text().replace("-", "")) == 16


def test_each_account_logs_in_with_what_it_may_do() -> None:
    run()
    password = accounts.demo_password()
    users = {name: authenticate(username=name, password=password) for name in accounts.ACCOUNTS}
    assert users["admin"].is_superuser
    assert [group.name for group in users["moderator"].groups.all()] == ["Moderators"]
    assert [group.name for group in users["editor"].groups.all()] == ["Editors"]
    assert not users["editor"].is_superuser
    assert users["editor"].has_perm("wagtailadmin.access_admin")


def test_a_given_password_is_used_and_not_written_down(
    monkeypatch: pytest.MonkeyPatch, var: Path
) -> None:
    run()
    (var / "demo-password.txt").unlink()
    monkeypatch.setenv("DEMO_PASSWORD", "a-given-password")
    run()
    assert authenticate(username="moderator", password="a-given-password")
    assert not (var / "demo-password.txt").exists()
    assert get_user_model().objects.count() == 3
