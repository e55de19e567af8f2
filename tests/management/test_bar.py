"""A bar grows in place on a terminal, and is nowhere else."""

from io import StringIO

import pytest
from django.core.management.base import OutputWrapper

from archive.management.bar import Bar


class Terminal(StringIO):
    """An output that says that somebody looks at it."""

    def isatty(self) -> bool:
        return True


def shown(out: StringIO, *, verbosity: int = 1, total: int = 4) -> str:
    bar = Bar(OutputWrapper(out), verbosity=verbosity)
    bar.show(0, total)
    bar.show(total // 2, total)
    bar.close()
    return out.getvalue()


def test_a_terminal_shows_it_in_one_line() -> None:
    start, half = "░" * 40, "█" * 20 + "░" * 20
    assert shown(Terminal()) == f"\r{start} 0/4\r{half} 2/4\n"


def test_nothing_to_do_is_all_done() -> None:
    assert "█" * 40 + " 0/0" in shown(Terminal(), total=0)


@pytest.mark.parametrize(("out", "verbosity"), [(StringIO(), 1), (Terminal(), 0)])
def test_nobody_watches(out: StringIO, verbosity: int) -> None:
    assert shown(out, verbosity=verbosity) == ""
