"""A template that is included sees only what it is handed."""

import re
from pathlib import Path

import pytest

from tests.architecture.files import relative, templates

INCLUDE = re.compile(r"\{%-?\s*include\s+(?P<rest>.*?)-?%\}", re.DOTALL)


@pytest.mark.parametrize("path", templates("*.*"), ids=relative)
def test_every_include_says_only(path: Path) -> None:
    loose = [
        found["rest"].strip()
        for found in INCLUDE.finditer(path.read_text(encoding="utf-8"))
        if found["rest"].split()[-1] != "only"
    ]
    assert not loose, f"{relative(path)}: end these includes with `only`: {loose}"
