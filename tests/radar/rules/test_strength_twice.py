"""Figures for the same part of an operation on the same day."""

import pytest

from archive.models import StrengthFigure
from archive.vocabularies import StrengthBasis
from tests.factories import a_country, a_fact, an_operation
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def counted(operation, value, **more):
    fields = {"counted_on": "2007-02-01", **more}
    return a_fact(StrengthFigure, operation=operation, value=value, **fields)


def test_two_results_of_one_count_are_found_once():
    operation = an_operation()
    counted(operation, 16000)
    second = counted(operation, 17000)
    assert len(found("strength-twice")) == 1
    assert "Another figure for 1 February 2007 is 16,000" in (
        found_on("strength-twice", second)[0].message
    )


@pytest.mark.parametrize("more", [{}, {"basis": StrengthBasis.AUTHORISED, "value": 20000}])
def test_the_same_result_and_another_basis_are_sound(more):
    operation = an_operation()
    counted(operation, 16000)
    counted(operation, **{"value": 16000, **more})
    assert found("strength-twice") == []


def test_figures_of_countries_and_other_days_are_counts_of_their_own():
    operation, country = an_operation(), a_country()
    counted(operation, 16000)
    counted(operation, 17000, counted_on="2007-02")
    counted(operation, 500, country=country)
    counted(operation, 300, country=country, host_country=a_country())
    assert found("strength-twice") == []
