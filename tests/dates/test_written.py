"""Tests that plain English and Norwegian writing is read as the date or period it means."""

import pytest
from hypothesis import given, settings

from archive.dates import (
    EDTFError,
    PartialDate,
    Period,
    parse_date,
    parse_period,
    show_date,
    show_period,
    show_short,
)

from .strategies import partial_dates, periods


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2004", "2004"),
        ("2004-07", "2004-07"),
        ("2004-07-30~", "2004-07-30~"),
        ("30 July 2004", "2004-07-30"),
        ("30 july, 2004", "2004-07-30"),
        ("July 30, 2004", "2004-07-30"),
        ("JULY 30 2004", "2004-07-30"),
        ("30.7.2004", "2004-07-30"),
        ("30.07.2004", "2004-07-30"),
        ("30. 7. 2004", "2004-07-30"),
        ("30. juli 2004", "2004-07-30"),
        ("17. mai 1949", "1949-05-17"),
        ("3 Sept. 1939", "1939-09-03"),
        ("1 okt. 1960", "1960-10-01"),
        ("des. 1979", "1979-12"),
        ("July 2004", "2004-07"),
        ("juli 2004", "2004-07"),
        ("Jan 1950", "1950-01"),
        ("  July\u00a0 2004 ", "2004-07"),
        ("about 1995", "1995~"),
        ("About 2004-07", "2004-07~"),
        ("c. 1995", "1995~"),
        ("c.1995", "1995~"),
        ("ca. 1995", "1995~"),
        ("ca 1995", "1995~"),
        ("omkring 1995", "1995~"),
        ("circa July 2004", "2004-07~"),
        ("2007 (uncertain)", "2007?"),
        ("2007 (usikker)", "2007?"),
        ("July 2004?", "2004-07?"),
        ("about 1995 (uncertain)", "1995%"),
    ],
)
def test_a_date_in_plain_writing_is_read(text: str, edtf: str) -> None:
    assert str(parse_date(text)) == edtf


@pytest.mark.parametrize(
    "text",
    ["", "about", "?", "soon", "July", "30 July", "30 Frimaire 2004", "July 04", "1990s",
     "2004-2009", "30 July 2004 in Prague", "cat 2004", "7.2004", "summer 2004"],
)  # fmt: skip
def test_other_writing_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        parse_date(text)
    assert trouble.value.message == (
        f"Cannot read “{text}” as a date. Write 2004, 2004-07, 2004-07-30, July 2004 or about 1995."
    )


@pytest.mark.parametrize("text", ["01/02/2004", "30/7/2004", "1/2/04", "about 01/02/2004"])
@pytest.mark.parametrize("parse", [parse_date, parse_period])
def test_a_slashed_day_is_refused_because_it_is_two_days(parse, text: str) -> None:
    with pytest.raises(EDTFError, match="day first or month first") as trouble:
        parse(text)
    assert trouble.value.code == "ambiguous"


@pytest.mark.parametrize(
    ("text", "code"),
    [("30 February 2004", "day"), ("31.13.2004", "month"), ("about 2007-02-30", "day"),
     ("July 0999", "year")],
)  # fmt: skip
def test_a_plain_date_that_does_not_exist_is_named(text: str, code: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        parse_date(text)
    assert trouble.value.code == code


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2004-07/2005-08", "2004-07/2005-08"),
        ("2004/..", "2004/.."),
        ("/2004", "/2004"),
        ("2004-07", "2004-07/2004-07"),
        ("July 2004", "2004-07/2004-07"),
        ("since 29 March 2004", "2004-03-29/.."),
        ("siden 29. mars 2004", "2004-03-29/.."),
        ("from 2004 to 2009", "2004/2009"),
        ("From July 2004 until 1 August 2009", "2004-07/2009-08-01"),
        ("fra 2004 til 2009", "2004/2009"),
        ("2004-2009", "2004/2009"),
        ("from 2004-2009", "2004/2009"),
        ("1999 – 2003", "1999/2003"),
        ("1999–2003", "1999/2003"),
        ("1999 - 2003", "1999/2003"),
        ("c. 1995–1999", "1995~/1999"),
        ("2004-07 - 2005-08", "2004-07/2005-08"),
        ("20 December 1996 – 2 December 2004", "1996-12-20/2004-12-02"),
        ("from 2004, ongoing", "2004/.."),
        ("2004, pågående", "2004/.."),
        ("2004 to today", "2004/.."),
        ("2004 to the present", "2004/.."),
        ("2004-present", "2004/.."),
        ("29.3.2004 – now", "2004-03-29/.."),
        ("fra 2004 til i dag", "2004/.."),
        ("from July 2004, end not known", "2004-07/"),
        ("fra juli 2004, slutt ukjent", "2004-07/"),
        ("until 1966", "/1966"),
        ("til 1966", "/1966"),
        ("about 1995 to about 1999 (uncertain)", "1995~/1999%"),
    ],
)
def test_a_period_in_plain_writing_is_read(text: str, edtf: str) -> None:
    assert str(parse_period(text)) == edtf


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1996-97", "month"),
        ("1996–97", "unreadable"),
        ("1999–", "unreadable"),
        ("since the war", "unreadable"),
        ("1 July-2 August 2004", "unreadable"),
        ("July 2004-2009", "unreadable"),
        ("01/02/2004 to 03/04/2005", "ambiguous"),
        ("2009 to 2004", "order"),
        ("2009-2004", "order"),
    ],
)
def test_a_period_open_to_doubt_is_refused(text: str, code: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        parse_period(text)
    assert trouble.value.code == code


def test_a_start_alone_does_not_say_how_the_period_ends() -> None:
    with pytest.raises(EDTFError, match="“since July 2004” when it goes on"):
        parse_period("from July 2004")


@settings(max_examples=200)
@given(partial_dates())
def test_what_is_edtf_reads_the_same_in_plain_writing(when: PartialDate) -> None:
    assert parse_date(str(when)) == when


@settings(max_examples=200)
@given(partial_dates())
def test_what_is_shown_in_english_reads_back(when: PartialDate) -> None:
    assert parse_date(show_date(when)) == when
    assert parse_date(show_short(when)) == when


@settings(max_examples=200)
@given(periods())
def test_a_period_shown_in_english_reads_back(period: Period) -> None:
    assert parse_period(show_period(period)) == period
    assert parse_period(str(period)) == period
