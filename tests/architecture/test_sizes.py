"""No file grows into a room that nobody wants to live in."""

from pathlib import Path

import pytest

from tests.architecture.files import PACKAGES, ROOT, assets, modules, relative, templates

LIMITS = [
    *((path, 400) for path in modules(*PACKAGES)),
    *((path, 120) for path in templates("*.*")),
    *((path, 200) for path in assets("*.css")),
    *((path, 250) for path in assets("*.js")),
    (ROOT / "nato_site/settings/base.py", 250),
]


@pytest.mark.parametrize(
    ("path", "limit"), [pytest.param(*pair, id=relative(pair[0])) for pair in LIMITS]
)
def test_a_file_stays_readable_in_one_sitting(path: Path, limit: int) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= limit, f"{relative(path)} has {lines} lines; {limit} is the limit. Split it."
