"""What the parsers tell an editor can be translated: each sentence is marked for it."""

import ast
from pathlib import Path

import pytest

import archive.dates

MODULES = sorted(Path(archive.dates.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_every_sentence_of_a_refusal_is_marked_for_translation(module):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "EDTFError":
            marked = call.args[1]
            assert isinstance(marked, ast.Call), f"line {call.lineno}"
            assert marked.func.id == "gettext_noop", f"line {call.lineno}"
