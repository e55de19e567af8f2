"""Pages load nothing from other hosts, and no file names a path of one machine."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.files import PACKAGES, ROOT, assets, modules, relative, templates

FOREIGN = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\b(?:src|srcset)=["'](?:https?:)?//"""
    r"""|<link\b[^>]*\brel=["'][^"']*(?:stylesheet|preload|icon|import|modulepreload)[^>]*"""
    r"""\bhref=["'](?:https?:)?//"""
    r"""|url\(\s*["']?(?:https?:)?//"""
    r"""|@import\s+["'](?:https?:)?//"""
    r"""|\bimport\b[^;\n]*["'](?:https?:)?//""",
    re.IGNORECASE,
)
MACHINE = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|work|opt)/\w")
LOADED = [*templates("*.*"), *assets("*.css"), *assets("*.js"), *assets("*.svg")]
TOP = [path for path in ROOT.glob("*") if path.is_file() and path.name != ".git"]


@pytest.mark.parametrize("path", LOADED, ids=relative)
def test_nothing_is_loaded_from_another_host(path: Path) -> None:
    found = FOREIGN.search(path.read_text(encoding="utf-8"))
    assert not found, f"{relative(path)} loads {found and found[0]!r}: serve it from static/."


@pytest.mark.parametrize("path", [*modules(*PACKAGES), *LOADED, *TOP], ids=relative)
def test_no_file_names_a_path_of_one_machine(path: Path) -> None:
    found = MACHINE.search(path.read_text(encoding="utf-8"))
    assert not found, f"{relative(path)} names {found and found[0]!r}."


def test_git_keeps_nothing_that_a_running_site_writes() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    kept = subprocess.run(
        ["git", "ls-files", "var", ".venv", "*.sqlite3*", ".env"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert kept.stdout == ""
