"""Asks a fresh Python process about the settings, since this one has settings already."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# What a process needs to start; nothing of the site's own environment is passed on.
KEPT = ("PATH", "HOME", "LANG", "LD_LIBRARY_PATH", "SYSTEMROOT")

SECURE = {
    "SECRET_KEY": "a-secret-of-fifty-characters-or-more-only-for-this-test-0123",
    "ALLOWED_HOSTS": "archive.example",
    "WAGTAILADMIN_BASE_URL": "https://archive.example",
}


def run(module: str, code: str, *, var: Path, **environment: str) -> subprocess.CompletedProcess:
    """Run ``code`` after Django's set-up with the settings ``module``."""
    return subprocess.run(
        [sys.executable, "-c", f"import django, json; django.setup()\n{code}"],
        cwd=ROOT,
        env={
            **{name: os.environ[name] for name in KEPT if name in os.environ},
            "DJANGO_SETTINGS_MODULE": f"nato_site.settings.{module}",
            "ARCHIVE_VAR": str(var),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def answer(module: str, code: str, *, var: Path, **environment: str) -> Any:
    """What ``code`` prints as JSON; the process must end well."""
    done = run(module, code, var=var, **environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def settings_of(module: str, *names: str, var: Path, **environment: str) -> dict[str, Any]:
    """The values of settings in a process of their own."""
    code = (
        "from django.conf import settings\n"
        f"print(json.dumps({{name: getattr(settings, name) for name in {names!r}}}, default=str))"
    )
    return answer(module, code, var=var, **environment)
