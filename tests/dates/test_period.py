"""Tests that periods keep how they end and that their four bounds never contradict each other."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from archive.dates import Bounds, EDTFError, EndState, PartialDate, Period, point_bounds

from .strategies import partial_dates, periods

DAYS = st.dates(date(990, 1, 1), date(3010, 12, 31))


def bounds(text: str, *, last_day: bool = True) -> Bounds:
    return Period.parse(text).bounds(end_is_last_day=last_day)


@pytest.mark.parametrize(
    ("text", "start", "end", "end_state"),
    [
        ("2004-03-29/..", PartialDate(2004, 3, 29), None, EndState.ONGOING),
        ("2004-03-29/", PartialDate(2004, 3, 29), None, EndState.UNKNOWN),
        ("2004-07/2005-08", PartialDate(2004, 7), PartialDate(2005, 8), EndState.ENDED),
        ("/2004", None, PartialDate(2004), EndState.ENDED),
        ("2004-07", PartialDate(2004, 7), PartialDate(2004, 7), EndState.ENDED),
        (" 1995~ / .. ", PartialDate(1995, approximate=True), None, EndState.ONGOING),
    ],
)
def test_an_interval_is_read_as_written(
    text: str, start: PartialDate | None, end: PartialDate | None, end_state: EndState
) -> None:
    assert Period.parse(text) == Period(start, end, end_state)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("../2004", "open_start", "cannot start with “..”"),
        ("..", "open_start", "as in /2004"),
        ("2004/2005/2006", "unreadable", "“2004/2005/2006” as a period"),
        ("2004/soon", "unreadable", "“soon”"),
        ("", "unreadable", "as a date"),
        ("/", "undated", "needs a start or an end"),
        ("/..", "undated", "needs a start or an end"),
        ("2005/2004-12", "order", "The end, 2004-12, comes before the start, 2005"),
        ("2004-07-31/2004-07-30", "order", "2004-07-30"),
        ("2004-02-30/2005", "day", "2004-02-30"),
    ],
)
def test_an_interval_that_makes_no_sense_is_refused(text: str, code: str, words: str) -> None:
    with pytest.raises(EDTFError) as trouble:
        Period.parse(text)
    assert trouble.value.code == code
    assert words in trouble.value.message


@pytest.mark.parametrize(
    ("end", "end_state"), [(None, EndState.ENDED), (PartialDate(2005), EndState.ONGOING)]
)
def test_end_and_end_state_must_agree(end: PartialDate | None, end_state: EndState) -> None:
    with pytest.raises(EDTFError, match="whose end is not known, has none"):
        Period(PartialDate(2004), end, end_state)


def test_an_end_within_the_start_is_allowed() -> None:
    assert str(Period.parse("2004/2004-07")) == "2004/2004-07"


@settings(max_examples=200)
@given(periods())
def test_every_period_reads_back_from_its_text(period: Period) -> None:
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "last_day", "expected"),
    [
        ("2004/2009-04-01", False, ("2004-01-01", "2004-12-31", "2009-04-01", "2009-04-01")),
        ("2004/2022-06", False, ("2004-01-01", "2004-12-31", "2022-06-01", "2022-06-30")),
        ("1996-12-20/2004-12-02", True, ("1996-12-20", "1996-12-20", "2004-12-03", "2004-12-03")),
        ("2001-10/2016-10", True, ("2001-10-01", "2001-10-31", "2016-10-02", "2016-11-01")),
        ("2004-07-30/2004-07-30", True, ("2004-07-30", "2004-07-30", "2004-07-31", "2004-07-31")),
        ("2004-07/2004-07", False, ("2004-07-01", "2004-07-31", "2004-07-02", "2004-07-31")),
        ("2004-07/2004-07", True, ("2004-07-01", "2004-07-31", "2004-07-02", "2004-08-01")),
        ("2004-07/2004", True, ("2004-07-01", "2004-07-31", "2004-07-02", "2005-01-01")),
        ("/2004", True, (None, None, "2004-01-02", "2005-01-01")),
        ("2004-03-29/..", True, ("2004-03-29", "2004-03-29", None, None)),
        ("2004-03-29/", False, ("2004-03-29", "2004-03-29", None, None)),
    ],
)
def test_bounds_follow_how_the_end_is_written(
    text: str, last_day: bool, expected: tuple[str | None, ...]
) -> None:
    days = [day and date.fromisoformat(day) for day in expected]
    assert bounds(text, last_day=last_day) == Bounds(*days, ongoing=text.endswith(".."))


@pytest.mark.parametrize("text", ["2004-07-30/2004-07-30", "2004-07-30"])
def test_a_period_over_on_the_day_it_begins_is_empty(text: str) -> None:
    with pytest.raises(EDTFError, match="2004-07-30, is empty") as trouble:
        bounds(text, last_day=False)
    assert trouble.value.code == "empty"


@settings(max_examples=200)
@given(periods(), st.booleans())
def test_bounds_never_contradict_each_other(period: Period, last_day: bool) -> None:
    both = period.start is not None and period.end is not None
    assume(last_day or not both or period.start.earliest < period.end.latest)
    found = period.bounds(end_is_last_day=last_day)
    if period.start:
        assert found.start_earliest <= found.start_latest
    if period.end:
        assert found.end_earliest <= found.end_latest
    if both:
        assert found.start_earliest < found.end_earliest <= found.end_latest
    assert found.ongoing == (period.end_state is EndState.ONGOING)


@settings(max_examples=200)
@given(periods(), DAYS)
def test_what_is_certain_is_also_possible(period: Period, day: date) -> None:
    found = period.bounds(end_is_last_day=True)
    assert found.possibly_contains(day) or not found.certainly_contains(day)


@pytest.mark.parametrize(
    ("text", "day", "possibly", "certainly"),
    [
        ("2004-07/2005-08", "2004-06-30", False, False),
        ("2004-07/2005-08", "2004-07-15", True, False),
        ("2004-07/2005-08", "2004-07-31", True, True),
        ("2004-07/2005-08", "2005-08-01", True, True),
        ("2004-07/2005-08", "2005-08-02", True, False),
        ("2004-07/2005-08", "2005-09-01", False, False),
        ("2004-03-29/..", "2999-01-01", True, True),
        ("2004-03-29/", "2004-03-29", True, True),
        ("2004-03-29/", "2004-03-30", True, False),
        ("/2004-12-02", "2004-12-02", True, True),
        ("/2004-12-02", "2004-12-01", True, False),
        ("/2004", "2004-12-31", True, False),
        ("2004/", "2004-01-01", True, False),
    ],
)
def test_a_day_lies_within_possibly_or_certainly(
    text: str, day: str, possibly: bool, certainly: bool
) -> None:
    found, when = bounds(text), date.fromisoformat(day)
    assert found.possibly_contains(when) is possibly
    assert found.certainly_contains(when) is certainly


@pytest.mark.parametrize(
    ("one", "other", "certain"),
    [
        ("2004-01-01/2004-06-30", "2004-06-30/2005", True),
        ("2004-01-01/2004-06-30", "2004-07-01/2005", False),
        ("2004/2006", "2005-03-01/2005-03-02", True),
        ("2004/2006", "2004-03-01/2004-03-02", False),
        ("2004-07", "2003/2005", True),
        ("2004-07", "2004-07", False),
        ("1999-03-12/..", "2004-03-29/..", True),
        ("1999-03-12/..", "2004-03-29/", True),
        ("1999-03-12/", "2004-03-29/..", False),
        ("/1966-07-01", "1952/1970", True),
        ("/1966-07-01", "1952/1960", False),
    ],
)
def test_two_periods_overlap_only_when_they_must(one: str, other: str, certain: bool) -> None:
    assert bounds(one).overlaps(bounds(other)) is certain
    assert bounds(other).overlaps(bounds(one)) is certain


def test_a_day_of_change_belongs_to_the_successor() -> None:
    before = bounds("2004/2009-04-01", last_day=False)
    after = bounds("2009-04-01/..", last_day=False)
    assert not before.overlaps(after)


def test_nothing_is_certain_where_nothing_is_known() -> None:
    nothing = Bounds(None, None, None, None)
    assert nothing.possibly_contains(date(2004, 7, 30))
    assert not nothing.certainly_contains(date(2004, 7, 30))
    assert not nothing.overlaps(bounds("1949/.."))


@settings(max_examples=200)
@given(partial_dates())
def test_an_event_lasts_one_day_within_its_date(when: PartialDate) -> None:
    one_day = timedelta(days=1)
    assert point_bounds(when) == Bounds(
        when.earliest, when.latest, when.earliest + one_day, when.latest + one_day
    )


@settings(max_examples=200)
@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), DAYS)
def test_an_event_of_a_known_day_is_on_that_day_only(day: date, other: date) -> None:
    found = point_bounds(PartialDate.from_date(day))
    assert found.certainly_contains(day)
    assert found.possibly_contains(other) is (day == other)
