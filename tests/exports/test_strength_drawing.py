"""The strength of an operation as a picture of its own: its geometry, its words, its sources."""

import datetime as dt
import re
from itertools import pairwise

import pytest

from archive.exports.strength_drawing import Drawing, strength_drawing
from archive.models import OperationPeriod, StrengthFigure
from tests.factories import a_country, a_fact, a_source, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

TODAY = dt.date(2026, 11, 23)


def drawing(operation, day: dt.date | None = None) -> Drawing | None:
    return strength_drawing(
        operation=operation,
        address="http://archive.example/operations/sfor/",
        day=day or TODAY,
        today=TODAY,
        day_was_asked=day is not None,
    )


def an_operation_with(*figures: tuple[str, int], source=None, **fields):
    operation = an_operation(**fields)
    a_fact(OperationPeriod, operation=operation, period="1996-12-20/2004-12-02")
    for counted_on, value in figures:
        a_fact(
            StrengthFigure, operation=operation, value=value, counted_on=counted_on, source=source
        )
    return operation


def text(drawn: Drawing) -> str:
    return " ".join(line.text for line in drawn.lines)


SFOR = (("1996-12-20", 32_000), ("2000-06-01", 20_000), ("2004-06-28", 7_000))


def test_fewer_than_two_figures_are_no_picture():
    assert drawing(an_operation()) is None
    assert drawing(an_operation_with(SFOR[0])) is None


def test_it_says_what_it_shows_from_which_sources_and_where_it_comes_from():
    source = a_source(title="The fact sheet", publisher="NATO", url="https://example.org/sheet")
    drawn = drawing(an_operation_with(*SFOR, code="SFOR", full_name="The Force", source=source))
    words = text(drawn)
    assert drawn.title == "Strength of SFOR: The Force"
    assert "SFOR: The Force From 32,000 in 1996 to 7,000 in 2004" in words
    assert "20 December 1996: 32,000 [1]" in words
    assert "[1] The fact sheet, NATO, https://example.org/sheet" in words
    assert "http://archive.example/operations/sfor/, as it stood on 23 November 2026." in words
    assert "independent archive" in words


def test_only_what_is_charted_is_listed_with_its_sources():
    operation = an_operation_with(*SFOR)
    other = a_source(title="About one country")
    a_fact(
        StrengthFigure,
        operation=operation,
        country=a_country(),
        value=4_111,
        counted_on="2001",
        source=other,
    )
    assert "4,111" not in text(drawing(operation))
    assert "About one country" not in text(drawing(operation))


def test_the_steps_run_through_the_dots_within_the_plot():
    drawn = drawing(an_operation_with(*SFOR))
    first, second, third = drawn.marks
    assert drawn.path == f"M{first.x} {first.y}H{second.x}V{second.y}H{third.x}V{third.y}"
    for mark in drawn.marks:
        assert drawn.left <= mark.x <= drawn.right
        assert drawn.top <= mark.y <= drawn.bottom


def test_lines_of_text_stand_below_each_other_and_within_the_picture():
    figures = tuple((str(1950 + year), 1_000 + year) for year in range(40))
    operation = an_operation_with(*figures, full_name="A name that goes on " * 14)
    drawn = drawing(operation)
    columns: dict[float, list[float]] = {}
    for line in drawn.lines:
        columns.setdefault(line.x, []).append(line.y)
    for ys in columns.values():
        assert all(below - above >= 19 for above, below in pairwise(ys))
        assert ys[-1] < drawn.height
    assert max(len(line.text) for line in drawn.lines) <= 118


def test_a_day_asked_for_has_the_date_line_and_greys_what_came_later():
    drawn = drawing(an_operation_with(*SFOR), dt.date(2001, 1, 1))
    assert drawn.flag.text == "1 Jan 2001"
    assert [mark.later for mark in drawn.marks] == [False, False, True]
    assert "Grey: figures later than 1 January 2001" in text(drawn)
    assert drawn.left <= drawn.flag.left
    assert drawn.flag.left + drawn.flag.width <= drawn.right


def test_characters_that_no_xml_file_may_hold_are_left_out():
    drawn = drawing(an_operation_with(*SFOR, code="SF\x0bOR", full_name="For\ufffece\x01"))
    assert drawn.title == "Strength of SFOR: Force"
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text(drawn))
