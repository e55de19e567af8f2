"""The project's own files, which the rules are asked about."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("archive", "nato_site", "tests")


def relative(path: Path) -> str:
    """The path as a reader writes it, from the root of the project."""
    return path.relative_to(ROOT).as_posix()


def modules(*folders: str) -> list[Path]:
    """The Python files below ``folders``, migrations left out: Django writes those."""
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "migrations" not in path.parts
    )


def templates(pattern: str = "*.html") -> list[Path]:
    """The templates whose names fit ``pattern``."""
    folders = (ROOT / "templates", *ROOT.glob("archive/**/templates"))
    return sorted(path for folder in folders for path in folder.rglob(pattern))


def assets(pattern: str) -> list[Path]:
    """The static files whose names fit ``pattern``."""
    folders = (ROOT / "static", *ROOT.glob("archive/**/static"))
    return sorted(path for folder in folders for path in folder.rglob(pattern))


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file, counted from 1."""
    yield from enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
