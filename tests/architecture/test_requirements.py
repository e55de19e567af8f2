"""Every machine installs the same versions, none older than its last security fix."""

import ast
import re
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.files import ROOT, modules, relative

PLAIN = ROOT / "requirements.txt"
TESTING = ROOT / "tests" / "requirements.txt"
# Kept by hand: the release that closed the last hole that reaches us.
FLOORS = {
    "django": "5.2.19",
    "pillow": "13.0.0",
    "wagtail": "7.4.4",
    "whitenoise": "6.12.0",
    "urllib3": "2.8.0",
}


def pinned(path: Path) -> dict[str, Requirement]:
    lines = (line.split("#")[0].strip() for line in path.read_text().splitlines())
    requirements = [Requirement(line) for line in lines if line and not line.startswith("-r")]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


@pytest.mark.parametrize("path", [PLAIN, TESTING], ids=relative)
def test_every_version_is_exact(path: Path) -> None:
    loose = [
        str(requirement)
        for requirement in pinned(path).values()
        if not re.fullmatch(r"==[\d.]+(?:\.post\d+)?", str(requirement.specifier))
    ]
    assert not loose


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_no_version_is_older_than_its_last_security_fix(name: str, floor: str) -> None:
    (pin,) = pinned(PLAIN)[name].specifier
    assert Version(pin.version) >= Version(floor)


def test_what_the_requirements_bring_along_is_pinned_too() -> None:
    pins = pinned(PLAIN)
    missing = set()
    for requirement in pins.values():
        for text in metadata.requires(requirement.name) or []:
            needed = Requirement(text)
            extras = requirement.extras or {""}
            if needed.marker is None or any(
                needed.marker.evaluate({"extra": extra}) for extra in extras
            ):
                missing.add(canonicalize_name(needed.name))
    # psycopg[binary] brings its binary at its own version.
    assert missing - set(pins) - {"psycopg-binary"} == set()


def test_every_package_that_the_site_imports_is_required() -> None:
    providers = metadata.packages_distributions()
    imported = set()
    for path in modules("archive", "nato_site"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.split(".")[0])
    foreign = imported - set(sys.stdlib_module_names) - {"archive", "nato_site"}
    required = set(pinned(PLAIN))
    unknown = {
        name
        for name in foreign
        if not required & {canonicalize_name(found) for found in providers.get(name, [])}
    }
    assert not unknown, f"Add to requirements.txt what provides: {sorted(unknown)}"
