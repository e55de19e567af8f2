"""Every part of the benchmarks is there: they are run by hand, and nothing else would tell."""

from importlib import import_module

import pytest

from tests.benchmarks.measure import PARTS

FUNCTIONS = [name for names in PARTS.values() for name in names]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_part_that_is_measured_can_be_called(name: str) -> None:
    module, _, function = name.partition(".")
    assert callable(getattr(import_module(f"tests.benchmarks.{module}"), function))
