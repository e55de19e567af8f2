"""Figures that were counted while the operation did not run."""

import pytest

from archive.models import OperationPeriod, StrengthFigure
from tests.factories import a_fact, an_operation
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def counted(day, *periods):
    operation = an_operation()
    for period in periods:
        a_fact(OperationPeriod, operation=operation, period=period)
    return a_fact(StrengthFigure, operation=operation, value=500, counted_on=day)


@pytest.mark.parametrize("day", ["1996-12-19", "2004-12-03", "2005", "1995"])
def test_a_figure_before_or_after_its_operation_is_found(day):
    figure = counted(day, "1996-12-20/2004-12-02")
    (finding,) = found("strength-outside-operation")
    assert finding.thing == figure
    assert "20 December 1996 to 2 December 2004" in finding.message
    assert len(found_on("strength-outside-operation", figure)) == 1


@pytest.mark.parametrize("day", ["1996-12-20", "2004-12-02", "1996", "2004-12", "1996-12"])
def test_a_figure_that_may_be_of_a_day_of_its_operation_is_sound(day):
    counted(day, "1996-12-20/2004-12-02")
    assert found("strength-outside-operation") == []


def test_a_figure_in_one_of_two_periods_is_sound():
    counted("2011", "1996/2004", "2010/..")
    assert found("strength-outside-operation") == []


def test_an_operation_without_a_period_says_nothing_of_its_figures():
    counted("2011")
    assert found("strength-outside-operation") == []
