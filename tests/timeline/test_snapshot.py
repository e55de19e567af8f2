"""The alliance on a day: what is decided about dates holds on every day there is."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.dates import Period
from archive.timeline.certainty import is_certain
from archive.timeline.comparison import compare
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import MapStatus
from archive.timeline.membership import changes
from archive.timeline.snapshot import AllianceSnapshot, snapshot
from tests.timeline.unsaved import (
    COUNTRIES,
    KEYS,
    OPERATIONS,
    a_book,
    a_run,
    a_status,
    a_step,
)

ONE_DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1948, 1, 1), dt.date(2027, 12, 31)


def on(book: FactBook, day: str) -> AllianceSnapshot:
    return snapshot(book=book, day=dt.date.fromisoformat(day))


def codes(facts) -> list[str]:
    return [one.country.code for one in facts]


# --- Edges ---------------------------------------------------------------------------------------
def test_a_member_belongs_from_the_day_of_accession_to_the_eve_of_its_leaving():
    book = a_book(
        periods=[a_status(1, country=0, framework="member", period="1999-03-12/2009-04-01")]
    )
    counted = {day: len(on(book, day).members) for day in ("1999-03-11", "1999-03-12")}
    assert counted == {"1999-03-11": 0, "1999-03-12": 1}
    assert codes(on(book, "2009-03-31").members) == ["Q1"]
    assert codes(on(book, "2009-04-01").members) == []


def test_an_operation_runs_on_its_last_day_and_hands_over_on_it():
    book = a_book(
        operations=[
            a_run(1, operation=0, period="1996-12-20/2004-12-02"),
            a_run(2, operation=1, period="2004-12-02/.."),
        ]
    )
    running = {
        day: [one.name for one in on(book, day).operations]
        for day in ("2004-12-01", "2004-12-02", "2004-12-03")
    }
    assert running == {
        "2004-12-01": ["OP1"],
        "2004-12-02": ["OP1", "OP2"],
        "2004-12-03": ["OP2"],
    }


def test_a_leap_day_is_a_day_like_any_other():
    book = a_book(periods=[a_status(1, country=0, framework="pfp", period="1996-02-29/2004-02-29")])
    assert [len(on(book, day).frameworks) for day in ("1996-02-28", "1996-02-29")] == [0, 1]
    assert [len(on(book, day).frameworks) for day in ("2004-02-28", "2004-02-29")] == [1, 0]


def test_a_month_is_never_sharpened_to_a_day():
    book = a_book(operations=[a_run(1, operation=0, period="2004-07/..")])
    assert on(book, "2004-06-30").operations == ()
    [doubt] = on(book, "2004-07-01").doubts
    assert doubt.why == "It began July 2004: possibly on 1 July 2004, certainly by 31 July 2004."
    [one] = on(book, "2004-07-15").operations
    assert not one.certain
    assert on(book, "2004-08-01").doubts == []


def test_an_end_that_nobody_knows_is_certain_of_its_first_day_alone():
    book = a_book(operations=[a_run(1, operation=0, period="2016-02-11/")])
    assert on(book, "2016-02-11").doubts == []
    [doubt] = on(book, "2020-01-01").doubts
    assert doubt.why == "It began 11 February 2016; when it ended is not known."


def test_an_end_of_a_month_leaves_the_month_open():
    book = a_book(operations=[a_run(1, operation=0, period="2001-10-09/2016-10")])
    assert on(book, "2016-09-30").doubts == []
    [doubt] = on(book, "2016-10-20").doubts
    assert doubt.why == "It ended October 2016: it was certainly over on 1 November 2016."
    assert on(book, "2016-11-01").operations == ()


# --- Invitations and the military structure ------------------------------------------------------
def test_who_is_invited_stays_so_until_it_joins_or_the_invitation_is_withdrawn():
    book = a_book(
        periods=[a_status(1, country=0, framework="member", period="2004-03-29/..")],
        steps=[
            a_step(2, country=0, kind="invited", on="2002-11-21"),
            a_step(3, country=1, kind="invited", on="2015-12"),
            a_step(4, country=1, kind="invitation-withdrawn", on="2016-05-19"),
            a_step(5, country=2, kind="applied", on="2015-12-02"),
        ],
    )
    assert codes(on(book, "2002-11-20").invitees) == []
    assert codes(on(book, "2004-03-28").invitees) == ["Q1"]
    assert codes(on(book, "2004-03-29").invitees) == []
    assert codes(on(book, "2016-01-01").invitees) == ["Q2"]
    assert codes(on(book, "2016-05-19").invitees) == []


def test_only_who_left_the_military_structure_is_said_to_be_outside():
    book = a_book(
        periods=[
            a_status(1, country=0, framework="member", period="1949-04-04/.."),
            a_status(2, country=1, framework="member", period="1949-04-04/.."),
            a_status(3, country=0, framework="integrated-military", period="1950/1966-07-01"),
            a_status(4, country=0, framework="integrated-military", period="2009-04-04/.."),
        ]
    )
    assert codes(on(book, "1960-01-01").outside_structure) == []
    [left] = on(book, "1966-07-01").outside_structure
    assert (left.country.code, left.period) == ("Q1", "1950/1966-07-01")
    assert [one.framework.key for one in on(book, "1960-01-01").frameworks] == []
    assert codes(on(book, "2009-04-04").outside_structure) == []


def test_an_observer_takes_no_part():
    book = a_book(
        periods=[
            a_status(1, country=0, framework="eapc", period="1997/..", role="observer"),
            a_status(2, country=1, framework="eapc", period="1997/.."),
        ]
    )
    [council] = on(book, "2007-02-01").frameworks
    assert (codes(council.participants), codes(council.observers)) == (["Q2"], ["Q1"])
    assert on(book, "2007-02-01").statuses == {COUNTRIES[1].pk: MapStatus.PARTNER}


# --- Every day there is --------------------------------------------------------------------------
days = st.dates(FIRST, LAST)


@st.composite
def written_dates(draw) -> str:
    """A date as some source may write it: a year, a month or a day, perhaps about."""
    text = draw(days).isoformat()[: draw(st.sampled_from((4, 7, 10)))]
    return text + draw(st.sampled_from(("", "", "", "~")))


@st.composite
def written_periods(draw, *, last_day: bool) -> str:
    """A period that is not empty, with its end known, open, or not known."""
    start = draw(written_dates())
    end = draw(st.one_of(st.sampled_from(("..", "")), written_dates()))
    text = f"{start}/{end}"
    try:
        Period.parse(text).bounds(end_is_last_day=last_day)
    except ValueError:
        return f"{start}/.."
    return text


@st.composite
def books(draw) -> FactBook:
    """A book of a few countries, whose memberships of one framework share no day."""
    periods = []
    for country in range(len(COUNTRIES)):
        for framework in KEYS:
            if draw(st.booleans()):
                period = draw(written_periods(last_day=False))
                number = len(periods) + 1
                periods.append(
                    a_status(number, country=country, framework=framework, period=period)
                )
    operations = [
        a_run(100 + number, operation=number, period=draw(written_periods(last_day=True)))
        for number in range(len(OPERATIONS))
        if draw(st.booleans())
    ]
    periods.sort(key=lambda one: (one.start_earliest or dt.date.min, one.pk))
    return a_book(periods=periods, operations=operations)


def held_on(shown: AllianceSnapshot) -> set[int]:
    """The pks of all facts of the day."""
    return {fact.pk for fact in shown.facts}


def ledger(book: FactBook) -> list[tuple[dt.date, bool, int]]:
    """Each day on which a fact can first be true, and on which it is certainly over."""
    entries = []
    periods = (one for one in book.periods if one.framework.key != "integrated-military")
    for fact in (*periods, *book.operations):
        entries.append((fact.start_earliest or dt.date.min, True, fact.pk))
        if fact.end_latest is not None:
            entries.append((fact.end_latest, False, fact.pk))
    return sorted(entries)


def carried(held: set[int], entries: list[tuple[dt.date, bool, int]]) -> set[int]:
    """What holds after ``entries``, where ``held`` held before."""
    found = set(held)
    for _day, begins, pk in entries:
        (found.add if begins else found.discard)(pk)
    return found


@settings(max_examples=300)
@given(book=books(), day=days)
def test_a_day_is_the_sum_of_all_changes_up_to_it(book: FactBook, day: dt.date):
    entries = [entry for entry in ledger(book) if entry[0] <= day]
    assert held_on(snapshot(book=book, day=day)) == carried(set(), entries)


@settings(max_examples=300)
@given(book=books(), one=days, other=days)
def test_the_changes_between_two_days_carry_one_into_the_other(
    book: FactBook, one: dt.date, other: dt.date
):
    first, second = sorted((one, other))
    before, after = (snapshot(book=book, day=day) for day in (first, second))
    entries = [entry for entry in ledger(book) if first < entry[0] <= second]
    assert carried(held_on(before), entries) == held_on(after)
    found = compare(book=book, one=one, other=other)
    members = {period.country_id for period in before.members}
    members -= {period.country_id for period in found.left}
    members |= {period.country_id for period in found.joined}
    assert members == {period.country_id for period in after.members}
    running = {each.period.pk for each in before.operations}
    running -= {each.period.pk for each in found.ended}
    running |= {each.period.pk for each in found.begun}
    assert running == {each.period.pk for each in after.operations}
    assert not {each.period.pk for each in found.between} & running
    moved = {each.country.pk for each in (*found.joined, *found.left)}
    apart = {each.country.pk: each.after for each in found.statuses}
    for country in COUNTRIES:
        now = after.statuses.get(country.pk, MapStatus.NONE)
        was = before.statuses.get(country.pk, MapStatus.NONE)
        assert country.pk in moved or apart.get(country.pk, was) == now


@settings(max_examples=300)
@given(book=books(), day=days)
def test_counts_never_contradict_lists(book: FactBook, day: dt.date):
    shown = snapshot(book=book, day=day)
    members = {one.country_id for one in shown.members}
    assert len(members) == len(shown.members)
    assert members == {pk for pk, status in shown.statuses.items() if status == MapStatus.MEMBER}
    steps = [step.count for step in changes(periods=book.standings) if step.day <= day]
    undated = sum(1 for one in shown.members if one.start_earliest is None)
    assert (steps[-1] if steps else undated) == len(members)
    doubted = {doubt.fact.pk for doubt in shown.doubts}
    certain = {fact.pk for fact in shown.facts if is_certain(fact, day=day)}
    assert doubted | certain == held_on(shown)
    assert not doubted & certain
    assert all(doubt.why for doubt in shown.doubts)


@pytest.mark.slow
@settings(max_examples=3)
@given(book=books())
def test_it_holds_on_each_of_ten_thousand_days(book: FactBook):
    entries = ledger(book)
    day, held = FIRST, carried(set(), [entry for entry in entries if entry[0] < FIRST])
    while day < FIRST + 10_000 * ONE_DAY:
        held = carried(held, [entry for entry in entries if entry[0] == day])
        assert held_on(snapshot(book=book, day=day)) == held
        day += ONE_DAY
