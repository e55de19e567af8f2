"""The tests stand where the code stands."""

from pathlib import Path

import pytest

from tests.architecture.files import ROOT, relative

ARCHIVE = ROOT / "archive"
OUTSIDE = {"accounts"}  # one class, as Django wrote it
# Folders that mirror no package.
OWN = {"architecture", "benchmarks", "nato_site", "site", "specimens"}


def holds_code(package: Path) -> bool:
    return package.name not in {"migrations", *OUTSIDE} and any(
        path.name != "__init__.py" for path in package.rglob("*.py")
    )


PACKAGES = sorted(path.parent for path in ARCHIVE.glob("*/__init__.py") if holds_code(path.parent))
FOLDERS = sorted(path.parent for path in (ROOT / "tests").glob("*/__init__.py"))


@pytest.mark.parametrize("package", PACKAGES, ids=relative)
def test_a_package_has_its_folder_of_tests(package: Path) -> None:
    folder = ROOT / "tests" / package.name
    assert (folder / "__init__.py").exists(), f"{relative(folder)}/__init__.py is missing."
    assert any(folder.rglob("test_*.py")), f"{relative(folder)} holds no tests."


@pytest.mark.parametrize("folder", FOLDERS, ids=relative)
def test_a_folder_of_tests_mirrors_a_package(folder: Path) -> None:
    assert folder.name in OWN or (ARCHIVE / folder.name).is_dir(), (
        f"{relative(folder)} is named after no package of archive/."
    )


def test_every_folder_with_tests_is_a_package() -> None:
    loose = {
        relative(path.parent)
        for path in (ROOT / "tests").rglob("test_*.py")
        if not (path.parent / "__init__.py").exists()
    }
    assert not loose, f"These folders need an __init__.py with a docstring: {sorted(loose)}"
