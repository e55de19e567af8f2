"""Tests of the one status that a country has on a day, and of what came next."""

import datetime as dt

import pytest

from archive.models import (
    CountryName,
    OperationPeriod,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
)
from archive.timeline.at_the_time import at_the_time
from archive.timeline.factbook import factbook
from archive.timeline.map_status import MapStatus, alliance_map, statuses_on
from tests.factories import a_country, a_fact, a_framework, an_operation

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def frameworks():
    return {key: a_framework(key=key) for key in ("member", "map", "pfp", "eapc", "pjc")}


def stands(frameworks, country, **periods: str) -> None:
    """Gives ``country`` a period in each framework."""
    for key, period in periods.items():
        a_fact(StatusPeriod, country=country, framework=frameworks[key], period=period)


def suspend(frameworks, country, day: str) -> None:
    a_fact(
        StatusEvent,
        country=country,
        framework=frameworks["pfp"],
        event_kind="suspended",
        occurred_on=day,
        text="Practical cooperation was suspended.",
    )


def status(country, *, year: int) -> MapStatus:
    found = statuses_on(periods=factbook().standings, day=dt.date(year, 7, 1))
    return found.get(country.pk, MapStatus.NONE)


def then(country, *, year: int):
    return at_the_time(book=factbook(), day=dt.date(year, 7, 1), today=TODAY, countries=[country])


def test_the_strongest_standing_of_the_day_is_the_status(frameworks):
    country = a_country()
    stands(
        frameworks,
        country,
        pfp="1994-02-23/2009-04-01",
        map="1999-04-24/2009-04-01",
        member="2009-04-01/..",
    )
    assert [status(country, year=year) for year in (1990, 1995, 2005, 2015)] == [
        MapStatus.NONE,
        MapStatus.PARTNER,
        MapStatus.ACTION_PLAN,
        MapStatus.MEMBER,
    ]


def test_a_partner_that_withdrew_is_former_until_it_comes_back(frameworks):
    malta = a_country()
    stands(frameworks, malta, pfp="1995-04-26/1996-10-27")
    stands(frameworks, malta, eapc="2008-04-03/..")
    assert status(malta, year=1996) == MapStatus.PARTNER
    assert status(malta, year=2000) == MapStatus.FORMER
    assert status(malta, year=2010) == MapStatus.PARTNER


def test_a_suspended_partner_is_former_or_suspended_from_the_day(frameworks):
    country = a_country()
    stands(frameworks, country, pfp="1994-06-22/..", eapc="1997-05-30/..")
    suspend(frameworks, country, "2014-04-01")
    assert status(country, year=2013) == MapStatus.PARTNER
    assert status(country, year=2014) == MapStatus.FORMER


def test_a_partnership_that_began_after_a_suspension_stands(frameworks):
    country = a_country()
    stands(frameworks, country, pfp="1994/2000", eapc="2010/..")
    suspend(frameworks, country, "1999-01-01")
    assert status(country, year=2005) == MapStatus.FORMER
    assert status(country, year=2015) == MapStatus.PARTNER


def test_talks_with_one_country_give_no_status(frameworks):
    country = a_country()
    stands(frameworks, country, pjc="1997-05-27/2002-05-28")
    assert status(country, year=2000) == MapStatus.NONE


def test_the_map_colours_each_shape_and_greenland_as_denmark():
    drawn = alliance_map(statuses={"DNK": MapStatus.MEMBER, "MLT": MapStatus.FORMER})
    by_code = {shape.iso3: shape for shape in drawn.shapes}
    assert by_code["DNK"].status == by_code["GRL"].status == "m"
    assert by_code["MLT"].status == "f"
    assert not by_code["MLT"].outline
    assert by_code["MLT"].x
    assert by_code["IRQ"].status == ""
    assert {shape.iso3: shape.status for shape in drawn.inset}["GRL"] == "m"


def test_partners_outside_the_frame_are_not_drawn():
    drawn = alliance_map(statuses={})
    assert not {"UZB", "QAT", "PAK"} & {shape.iso3 for shape in drawn.shapes}


def test_a_later_member_is_said_to_have_joined(frameworks):
    country = a_country()
    stands(
        frameworks, country, pfp="1994/2009-04-01", map="1999/2009-04-01", member="2009-04-01/.."
    )
    (row,) = then(country, year=2000).countries
    assert (row.status, row.next) == (MapStatus.ACTION_PLAN, "joined 2009")


def test_a_partner_that_is_no_member_today_is_told_its_next_step(frameworks):
    country = a_country()
    stands(frameworks, country, pfp="2006-12-14/..", map="2010-04-22/..")
    (row,) = then(country, year=2007).countries
    assert (row.status, row.next) == (MapStatus.PARTNER, "MAP 2010")


def test_a_suspension_is_named_as_one(frameworks):
    country = a_country()
    stands(frameworks, country, pfp="1994-06-22/..")
    suspend(frameworks, country, "2014-04-01")
    (row,) = then(country, year=2007).countries
    assert row.next == "suspended 2014"


def test_a_member_then_and_now_needs_no_row(frameworks):
    country = a_country()
    stands(frameworks, country, member="1949-04-04/..")
    panel = then(country, year=2007)
    assert panel.countries == []
    assert panel.steady == [country]
    assert (panel.members_then, panel.members_now, panel.dots) == (1, 1, [True])


def test_a_dot_stays_empty_for_a_member_that_had_not_joined(frameworks):
    early, late = a_country(), a_country()
    stands(frameworks, early, member="1949-04-04/..")
    stands(frameworks, late, member="2024-03-07/..")
    assert then(early, year=2007).dots == [True, False]


# --- Operations then, and since ------------------------------------------------------------------
@pytest.mark.parametrize(
    ("year", "then_was", "since"),
    [
        (1995, "not begun", "ran 1996–2004"),
        (2000, "about 33,000 (1999)", "ended 2004"),
        (2006, "over since 2004", ""),
    ],
)
def test_an_operation_is_shown_as_it_was_and_with_what_came_of_it(year, then_was, since):
    operation = an_operation(code="SFOR")
    a_fact(OperationPeriod, operation=operation, period="1996-12-20/2004-12-02")
    a_fact(StrengthFigure, operation=operation, value=33000, qualifier="about", counted_on="1999")
    [found] = at_the_time(
        book=factbook(),
        day=dt.date(year, 7, 1),
        today=TODAY,
        countries=[],
        operations={operation.url: "SFOR"},
    ).operations
    assert (found.name, found.then, found.since) == ("SFOR", then_was, since)


def test_an_operation_that_goes_on_runs_today_and_one_without_dates_says_nothing():
    running, undated = an_operation(code="KFOR"), an_operation(code="NONE")
    a_fact(OperationPeriod, operation=running, period="1999-06-12/..")
    named = {running.url: "KFOR", undated.url: "NONE"}
    found = at_the_time(
        book=factbook(), day=dt.date(2007, 7, 1), today=TODAY, countries=[], operations=named
    ).operations
    assert [(one.then, one.since) for one in found] == [("running", "runs today"), ("", "")]


def test_where_the_dates_leave_it_open_an_operation_was_perhaps_running():
    operation = an_operation(code="RSM")
    a_fact(OperationPeriod, operation=operation, period="2015-01-01/2021-09")
    a_fact(StrengthFigure, operation=operation, value=9600, counted_on="2021-02")
    [found] = at_the_time(
        book=factbook(),
        day=dt.date(2021, 9, 15),
        today=TODAY,
        countries=[],
        operations={operation.url: "RSM"},
    ).operations
    assert found.then == "perhaps running, 9,600 (February 2021)"


def test_a_country_that_had_another_name_shows_it(frameworks):
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="Macedonia", period="1991/2019-02-12")
    [found] = at_the_time(
        book=factbook(), day=dt.date(2007, 7, 1), today=TODAY, countries=[country]
    ).countries
    assert found.name_then == "Macedonia"
