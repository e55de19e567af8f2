"""Tests of who belonged to the alliance on a day, and when the number changed."""

import datetime as dt

import pytest

from archive.models import StatusPeriod
from archive.timeline.factbook import factbook
from archive.timeline.membership import (
    changes,
    earlier_change,
    later_change,
    members_on,
)
from archive.timeline.staircase import staircase
from tests.factories import a_country, a_fact, a_framework

pytestmark = pytest.mark.django_db


@pytest.fixture
def alliance():
    """Two founders, one that joined in 1982, one that joined in 2020."""
    member = a_framework(key="member")
    periods = {
        "Norway": "1949-04-04/..",
        "Iceland": "1949-04-04/..",
        "Spain": "1982-05-30/..",
        "North Macedonia": "2020-03-27/..",
    }
    return {
        name: a_fact(StatusPeriod, country=a_country(title=name), framework=member, period=period)
        for name, period in periods.items()
    }


def names_on(day: dt.date) -> list[str]:
    return [one.country.title for one in members_on(periods=factbook().standings, day=day)]


def test_a_member_counts_from_the_day_of_its_accession(alliance):
    assert "Spain" not in names_on(dt.date(1982, 5, 29))
    assert "Spain" in names_on(dt.date(1982, 5, 30))


def test_before_the_treaty_there_are_no_members(alliance):
    assert names_on(dt.date(1949, 4, 3)) == []


def test_members_come_in_the_order_of_accession(alliance):
    assert names_on(dt.date(2024, 1, 1)) == ["Norway", "Iceland", "Spain", "North Macedonia"]


def test_a_country_that_left_and_came_back_counts_once():
    member, country = a_framework(key="member"), a_country()
    a_fact(StatusPeriod, country=country, framework=member, period="1950-01-01/1960")
    a_fact(StatusPeriod, country=country, framework=member, period="1961-01-01/..")
    assert len(names_on(dt.date(1955, 1, 1))) == 1
    assert len(names_on(dt.date(1970, 1, 1))) == 1


def test_the_steps_are_the_days_on_which_the_number_changed(alliance):
    steps = changes(periods=factbook().standings)
    assert [(step.day.isoformat(), step.count) for step in steps] == [
        ("1949-04-04", 2),
        ("1982-05-30", 3),
        ("2020-03-27", 4),
    ]


def test_the_neighbouring_changes_leave_the_day_itself_out(alliance):
    steps = changes(periods=factbook().standings)
    accession = dt.date(1982, 5, 30)
    assert earlier_change(changes=steps, day=accession).day == dt.date(1949, 4, 4)
    assert later_change(changes=steps, day=accession).day == dt.date(2020, 3, 27)
    assert earlier_change(changes=steps, day=dt.date(1949, 4, 4)) is None
    assert later_change(changes=steps, day=dt.date(2020, 3, 27)) is None


def test_a_draft_or_a_country_that_is_not_public_gives_no_standing():
    member = a_framework(key="member")
    a_fact(StatusPeriod, country=a_country(), framework=member, period="1949/..", live=False)
    hidden = a_fact(StatusPeriod, country=a_country(), framework=member, period="1949/..")
    hidden.country.unpublish()
    assert factbook().standings == ()


def test_an_observer_has_no_standing():
    council = a_framework(key="nacc")
    a_fact(
        StatusPeriod, country=a_country(), framework=council, period="1992/1997", role="observer"
    )
    assert factbook().standings == ()


def test_the_staircase_rises_at_each_change_and_marks_the_day(alliance):
    steps = changes(periods=factbook().standings)
    stairs = staircase(changes=steps, day=dt.date(2024, 4, 4), today=dt.date(2024, 4, 4))
    assert stairs.line.count("V") == 2
    assert stairs.here == 100
    assert stairs.numbers[0].text == "2"
    assert stairs.numbers[-1].text == "4"
    assert (stairs.years[0].text, stairs.years[-1].text) == ("1949", "2024")


def test_there_is_no_staircase_without_members():
    day = dt.date(2024, 1, 1)
    assert staircase(changes=[], day=day, today=day) is None
