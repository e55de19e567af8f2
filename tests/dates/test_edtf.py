"""Tests that partial dates keep the precision of their source and know their first and last day."""

import pickle
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.dates import EDTFError, PartialDate, Precision

from .strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2004", PartialDate(2004)),
        ("2004-07", PartialDate(2004, 7)),
        ("2004-07-30", PartialDate(2004, 7, 30)),
        ("1995~", PartialDate(1995, approximate=True)),
        ("2007-02?", PartialDate(2007, 2, uncertain=True)),
        ("2004-07-30%", PartialDate(2004, 7, 30, approximate=True, uncertain=True)),
        (" 2004 ", PartialDate(2004)),
        ("2004-02-29", PartialDate(2004, 2, 29)),
    ],
)
def test_edtf_is_read_as_written(text: str, expected: PartialDate) -> None:
    assert PartialDate.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "July 2004", "04", "12004", "2004-7", "2004-07-3", "2004~?", "20040730", "2004/2005",
     "..", "2004-", "200X", "-2004", "٢٠٠٤"],
)  # fmt: skip
def test_other_writing_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        PartialDate.parse(text)
    assert trouble.value.code == "unreadable"
    assert f"“{text}”" in trouble.value.message


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("2007-02-30", "day", "There is no day “2007-02-30”: that month has 28 days"),
        ("2007-04-31", "day", "has 30 days"),
        ("1900-02-29", "day", "write only the month, 1900-02"),
        ("2007-01-00", "day", "2007-01-00"),
        ("2007-13", "month", "There is no month 13, as in “2007-13”"),
        ("2007-00", "month", "There is no month 0"),
        ("0999", "year", "from 1000 to 2999"),
        ("3000-01", "year", "“3000-01” is out of range"),
    ],
)
def test_a_date_that_does_not_exist_is_named(text: str, code: str, words: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        PartialDate.parse(text)
    assert trouble.value.code == code
    assert words in str(trouble.value)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(EDTFError, match="A day needs its month"):
        PartialDate(2004, None, 30)


def test_an_error_can_be_put_in_another_language() -> None:
    with pytest.raises(EDTFError) as trouble:
        PartialDate.parse("2007-13")
    assert trouble.value.template % trouble.value.params == trouble.value.message
    assert "%(month)d" in trouble.value.template


def test_an_error_survives_being_copied_between_processes() -> None:
    error = EDTFError("day", "No day “%(text)s”.", {"text": "2007-02-30"})
    assert str(pickle.loads(pickle.dumps(error))) == "No day “2007-02-30”."


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2004", date(2004, 1, 1), date(2004, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2004-12", date(2004, 12, 1), date(2004, 12, 31)),
        ("2004-07-30", date(2004, 7, 30), date(2004, 7, 30)),
        ("1995~", date(1994, 1, 1), date(1996, 12, 31)),
        ("1995?", date(1994, 1, 1), date(1996, 12, 31)),
        ("1995%", date(1994, 1, 1), date(1996, 12, 31)),
        ("2007-02?", date(2007, 1, 1), date(2007, 3, 31)),
        ("2007-01~", date(2006, 12, 1), date(2007, 2, 28)),
        ("2007-12~", date(2007, 11, 1), date(2008, 1, 31)),
        ("2004-03-01~", date(2004, 2, 29), date(2004, 3, 2)),
        ("1000~", date(999, 1, 1), date(1001, 12, 31)),
        ("1000-01-01?", date(999, 12, 31), date(1000, 1, 2)),
        ("2999~", date(2998, 1, 1), date(3000, 12, 31)),
        ("2999-12~", date(2999, 11, 1), date(3000, 1, 31)),
        ("2999-12-31~", date(2999, 12, 30), date(3000, 1, 1)),
    ],
)
def test_a_date_stands_for_its_first_to_its_last_day(
    text: str, earliest: date, latest: date
) -> None:
    when = PartialDate.parse(text)
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2004", Precision.YEAR), ("2004-07", Precision.MONTH), ("2004-07-30", Precision.DAY)],
)
def test_precision_is_that_of_the_source(text: str, precision: Precision) -> None:
    assert PartialDate.parse(text).precision is precision


@settings(max_examples=200)
@given(partial_dates())
def test_every_date_reads_back_from_its_text(when: PartialDate) -> None:
    assert PartialDate.parse(str(when)) == when


@settings(max_examples=200)
@given(partial_dates())
def test_a_mark_only_ever_widens(when: PartialDate) -> None:
    plain = PartialDate(when.year, when.month, when.day)
    assert when.earliest <= plain.earliest <= plain.latest <= when.latest


@settings(max_examples=200)
@given(partial_dates())
def test_a_month_is_never_sharpened_to_a_day(when: PartialDate) -> None:
    least = {Precision.YEAR: 365, Precision.MONTH: 28, Precision.DAY: 1}[when.precision]
    assert (when.latest - when.earliest).days + 1 >= least


@settings(max_examples=200)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_calendar_day_stands_only_for_itself(day: date) -> None:
    when = PartialDate.from_date(day)
    assert when.earliest == when.latest == day
    assert str(when) == day.isoformat()


def test_dates_sort_by_first_and_then_last_day() -> None:
    shuffled = ["1995-02", "1996~", "1995", "1996?", "1995-01", "1994-12-31", "1995-01-01"]
    expected = ["1994-12-31", "1995-01-01", "1995-01", "1995", "1996?", "1996~", "1995-02"]
    assert [str(when) for when in sorted(map(PartialDate.parse, shuffled))] == expected


@settings(max_examples=200)
@given(partial_dates(), partial_dates())
def test_any_two_dates_have_one_order(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) + (one == other) + (one > other) == 1
    if one < other:
        assert (one.earliest, one.latest) <= (other.earliest, other.latest)


def test_a_date_is_not_ordered_against_something_else() -> None:
    with pytest.raises(TypeError):
        _ = PartialDate(2004) < 2005
