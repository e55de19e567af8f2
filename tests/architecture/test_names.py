"""A module is named after what it holds."""

from pathlib import Path

import pytest

from tests.architecture.files import PACKAGES, modules, relative

DRAWERS = {"base", "common", "core", "helpers", "lib", "misc", "tools", "util", "utils"}
# Django's own word for the settings that the others start from.
ALLOWED = {"nato_site/settings/base.py"}


@pytest.mark.parametrize("path", modules(*PACKAGES), ids=relative)
def test_no_module_is_a_drawer_for_anything(path: Path) -> None:
    names = {path.stem, path.parent.name} - {"__init__"}
    assert relative(path) in ALLOWED or not names & DRAWERS, (
        f"{relative(path)}: name it after what it holds; a helper stands beside its only caller."
    )
