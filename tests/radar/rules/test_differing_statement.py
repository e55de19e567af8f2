"""Statements that say something else than the fact they speak of."""

import pytest

from archive.models import Discrepancy, OperationPeriod, Statement, StrengthFigure
from archive.vocabularies import StatementAttribute
from tests.factories import a_fact, a_record, a_source, an_operation
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def said(value, attribute, *, note="", **more):
    operation = an_operation()
    fact = a_fact(OperationPeriod, operation=operation, period="2005-06/2007-12-31", note=note)
    if attribute == StatementAttribute.VALUE:
        fact = a_fact(
            StrengthFigure, operation=operation, value=16000, counted_on="2007", note=note
        )
    return a_record(
        Statement, fact=fact, value=value, attribute=attribute, source=a_source(), **more
    )


@pytest.mark.parametrize(
    ("value", "attribute"),
    [
        ("2005-07", StatementAttribute.START),
        ("2008", StatementAttribute.END),
        ("2005-06/2007-12-30", StatementAttribute.PERIOD),
        ("17,000", StatementAttribute.VALUE),
    ],
)
def test_another_value_without_a_discrepancy_is_found(value, attribute):
    statement = said(value, attribute)
    (finding,) = found("differing-statement")
    assert finding.thing == statement
    assert f"It says “{value}”" in finding.message
    assert len(found_on("differing-statement", statement)) == 1


@pytest.mark.parametrize(
    ("value", "attribute"),
    [
        ("2005", StatementAttribute.START),
        ("2005-06-30", StatementAttribute.DATE),
        ("2007-12", StatementAttribute.END),
        ("2005/2007", StatementAttribute.PERIOD),
        ("16 000", StatementAttribute.VALUE),
        ("open", StatementAttribute.END),
        ("22", StatementAttribute.NUMBER),
    ],
)
def test_a_value_that_can_be_the_same_is_sound(value, attribute):
    statement = said(value, attribute)
    assert found("differing-statement") == found_on("differing-statement", statement) == []


def test_a_difference_that_the_archive_tells_of_is_sound():
    question = a_record(Discrepancy, subject="When it began", value_used="2005-06")
    said("2005-07", StatementAttribute.START, discrepancy=question)
    said("2005-07", StatementAttribute.START, note="Some say July.")
    assert found("differing-statement") == []


def test_a_fact_that_is_changed_away_from_what_its_source_says_is_found_in_its_form():
    fact = said("2005-06", StatementAttribute.START).fact.specific
    assert found_on("differing-statement", fact) == []
    fact.period = "2005-07/2007-12-31"
    (finding,) = found_on("differing-statement", fact)
    assert "A source says something else" in finding.message
    assert finding.anchor == "id_period-label"
    fact.note = "Its order is of June."
    assert found_on("differing-statement", fact) == []
