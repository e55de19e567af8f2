"""Whatever the README tells a reader to type is there."""

import re

from django.core.management import get_commands

from tests.architecture.files import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_make_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:^ *|`)make ([a-z][a-z-]*)", README, re.MULTILINE))
    assert {"run", "test"} <= named
    assert named <= targets


def test_every_command_it_names_exists() -> None:
    named = set(re.findall(r"manage\.py ([a-z_]+)", README))
    assert "migrate" in named
    assert named <= set(get_commands())


def test_every_path_it_links_to_exists() -> None:
    linked = re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", README)
    missing = [path for path in linked if not (ROOT / path).exists()]
    assert not missing


def test_every_environment_variable_of_the_settings_is_explained() -> None:
    sources = [ROOT / "nato_site/env.py", *(ROOT / "nato_site/settings").glob("*.py")]
    read = set()
    for path in sources:
        read |= set(
            re.findall(r"(?:environ\.get|flag|words|required)\(\s*\"([A-Z_]+)\"", path.read_text())
        )
    unexplained = {name for name in read if f"`{name}`" not in README}
    assert "SECRET_KEY" in read
    assert not unexplained
