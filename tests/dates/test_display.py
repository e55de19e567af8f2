"""Tests that dates, periods and durations are shown in words and no more precisely than kept."""

from collections.abc import Iterator

import pytest
from django.utils import translation
from hypothesis import given, settings

from archive.dates import (
    PartialDate,
    Period,
    iso,
    point_bounds,
    show_date,
    show_duration,
    show_period,
    show_short,
    show_years,
)

from .strategies import partial_dates, periods


@pytest.fixture(autouse=True, scope="module")
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("edtf", "full", "short"),
    [
        ("2004-07-30", "30 July 2004", "30 Jul 2004"),
        ("2004-07", "July 2004", "Jul 2004"),
        ("2004", "2004", "2004"),
        ("1995~", "about 1995", "c. 1995"),
        ("2007?", "2007 (uncertain)", "2007?"),
        ("2007-02%", "about February 2007 (uncertain)", "c. Feb 2007?"),
        ("2004-07-01", "1 July 2004", "1 Jul 2004"),
    ],
)
def test_a_date_is_shown_in_words(edtf: str, full: str, short: str) -> None:
    when = PartialDate.parse(edtf)
    assert show_date(when) == full
    assert show_short(when) == short


def test_months_are_named_in_the_readers_language() -> None:
    with translation.override("nb"):
        assert "juli" in show_date(PartialDate(2004, 7, 30))
        assert "jul" in show_short(PartialDate(2004, 7, 30))


@pytest.mark.parametrize(
    ("edtf", "full", "years"),
    [
        ("1996-12-20/2004-12-02", "20 December 1996 to 2 December 2004", "1996–2004"),
        ("2004-03-29/..", "since 29 March 2004", "since 2004"),
        ("2004-07/", "from July 2004, end not known", "2004–?"),
        ("/1966", "until 1966", "until 1966"),
        ("/1966-07-01", "until 1 July 1966", "until 1966"),
        ("1952/1952", "1952", "1952"),
        ("1952-02-18/1952-02-18", "18 February 1952", "1952"),
        ("1952-02/1952-04", "February 1952 to April 1952", "1952"),
        ("1995~/1999", "about 1995 to 1999", "c. 1995–1999"),
        ("1995-03~/1995-12", "about March 1995 to December 1995", "c. 1995"),
        ("1995~/..", "since about 1995", "since c. 1995"),
    ],
)
def test_a_period_is_shown_in_words_and_in_years(edtf: str, full: str, years: str) -> None:
    period = Period.parse(edtf)
    assert show_period(period) == full
    assert show_years(period) == years


@pytest.mark.parametrize(
    ("edtf", "duration"),
    [
        ("1996-12-20/2004-12-02", "7 years 11 months"),
        ("2004-01-01/2004-12-31", "1 year"),
        ("2003-01-01/2004-12-31", "2 years"),
        ("2003-12-15/2005-01-14", "1 year 1 month"),
        ("2004-07-01/2004-07-31", "1 month"),
        ("2004-07-30/2004-07-30", "1 day"),
        ("2004-07-01/2004-07-30", "30 days"),
        ("2001-10/2004-10", "about 3 years"),
        ("1952/1955", "about 3 years"),
        ("2004-07/2004-12", "about 5 months"),
        ("2004-07-01/2004-07-11~", "about 11 days"),
        ("2004/2005", "about 1 year"),
        ("2004-07/2004-07", ""),
        ("2004-03-29/..", ""),
        ("2004-03-29/", ""),
        ("/2004", ""),
    ],
)
def test_a_duration_is_exact_only_between_days(edtf: str, duration: str) -> None:
    assert show_duration(Period.parse(edtf).bounds(end_is_last_day=True)) == duration


def test_a_day_of_change_is_not_counted() -> None:
    tenure = Period.parse("2004-01-05/2009-08-01").bounds(end_is_last_day=False)
    assert show_duration(tenure) == "5 years 6 months"


def test_an_event_of_a_known_day_lasts_one_day() -> None:
    assert show_duration(point_bounds(PartialDate(1949, 4, 4))) == "1 day"
    assert show_duration(point_bounds(PartialDate(1949, 4))) == ""


@pytest.mark.parametrize(
    ("edtf", "value"), [("2004~", "2004"), ("2004-07?", "2004-07"), ("2004-07-30%", "2004-07-30")]
)
def test_the_machine_readable_value_has_no_marks(edtf: str, value: str) -> None:
    assert iso(PartialDate.parse(edtf)) == value


@settings(max_examples=200)
@given(partial_dates())
def test_a_date_is_never_shown_without_its_year(when: PartialDate) -> None:
    for text in (show_date(when), show_short(when), iso(when)):
        assert str(when.year) in text


@settings(max_examples=200)
@given(periods())
def test_every_period_can_be_shown(period: Period) -> None:
    duration = show_duration(period.bounds(end_is_last_day=True))
    assert show_period(period)
    assert show_years(period)
    assert not duration.startswith(("0", "-", "about 0", "about -"))
