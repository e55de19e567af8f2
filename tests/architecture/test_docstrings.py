"""Every module says in one sentence what it is for."""

import ast
from pathlib import Path

import pytest

from tests.architecture.files import PACKAGES, ROOT, modules, relative


@pytest.mark.parametrize("path", [ROOT / "manage.py", *modules(*PACKAGES)], ids=relative)
def test_a_module_begins_with_a_sentence_about_itself(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, f"{relative(path)} has no docstring."
    first = docstring.split("\n\n")[0]
    assert first.endswith((".", "?")), f"{relative(path)}: its docstring is not a sentence."
