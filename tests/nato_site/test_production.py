"""The production settings start safely or not at all."""

from pathlib import Path

import pytest

from tests.nato_site.process import SECURE, answer, run, settings_of


@pytest.mark.parametrize("name", SECURE)
@pytest.mark.parametrize("value", [None, " "], ids=["unset", "blank"])
def test_production_refuses_to_start_without(name: str, value: str | None, tmp_path: Path) -> None:
    environment = {**SECURE, name: value} if value else {**SECURE}
    if value is None:
        del environment[name]
    done = run("production", "", var=tmp_path, **environment)
    assert done.returncode != 0
    assert f"ImproperlyConfigured: {name} is not set." in done.stderr


def test_production_answers_over_https_only_and_shows_no_errors(tmp_path: Path) -> None:
    # DEBUG in the environment is for work on the code; a public server never listens to it.
    found = settings_of(
        "production",
        "DEBUG",
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_HSTS_SECONDS",
        "ALLOWED_HOSTS",
        var=tmp_path,
        DEBUG="1",
        **SECURE,
    )
    assert found == {
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "ALLOWED_HOSTS": ["archive.example"],
    }


def test_production_passes_the_checks_that_django_makes_before_a_deployment(
    tmp_path: Path,
) -> None:
    code = (
        "from django.core.checks import run_checks\n"
        "print(json.dumps([m.id for m in run_checks(include_deployment_checks=True)]))"
    )
    found = answer("production", code, var=tmp_path, **SECURE)
    # Subdomains (W005) and the browsers' preload list (W021) are the operator's to decide; the
    # admin's preview shows our own pages in a frame (W019).
    decided = {"security.W005", "security.W019", "security.W021"}
    assert {check for check in found if check.startswith("security.")} == decided


def test_production_is_what_a_server_gets_that_names_no_settings(tmp_path: Path) -> None:
    code = "import os; print(json.dumps(settings.SETTINGS_MODULE))"
    done = answer(
        "production",
        "import os; del os.environ['DJANGO_SETTINGS_MODULE']\n"
        "from django.conf import settings; import nato_site.wsgi\n" + code,
        var=tmp_path,
        **SECURE,
    )
    assert done == "nato_site.settings.production"
