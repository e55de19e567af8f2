"""Who took part on a day: what the sources record for it, and what stands apart from that."""

import datetime as dt

import pytest

from archive.models import Contribution, OperationPeriod, StatusPeriod
from archive.timeline.contributors import Contributors, Group
from archive.timeline.operation_course import operation_profile
from tests.factories import a_country, a_fact, a_framework, a_source, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

TODAY = dt.date(2026, 11, 23)
DAY = dt.date(2010, 6, 15)


def took_part(title: str, operation=None, *, country=None, **fields):
    country = country or a_country(title=title)
    fields = {"capacity": "member", **fields}
    return a_fact(Contribution, operation=operation, country=country, **fields)


def on(operation, day: dt.date = DAY) -> Contributors:
    shown = operation_profile(operation=operation, day=day, today=TODAY, day_was_asked=True)
    return shown.contributors


def names(group: Group) -> list[str]:
    return [country.name for country in group.countries]


def recorded(shown: Contributors) -> list[tuple[str, str]]:
    found = (*shown.members.countries, *shown.others.countries)
    return [(country.name, country.dates) for country in found]


def apart(shown: Contributors) -> dict[str, list[tuple[str, str]]]:
    return {
        group.title: [(country.name, country.dates) for country in group.countries]
        for group in shown.apart
    }


@pytest.mark.parametrize(
    ("fields", "dates"),
    [
        ({"period": "2009/2011"}, ""),
        ({"period": "2009-05/.."}, ""),
        ({"period": "2010-06-15/"}, ""),
        ({"attested": "2010-06-15"}, ""),
        ({"attested": "2009, 2010-06-15"}, ""),
        ({"attested": "2010-06"}, "listed June 2010"),
        ({"attested": "2009, 2010"}, "listed 2010"),
    ],
)
def test_a_country_is_recorded_by_a_period_or_a_list_that_holds_the_day(fields, dates):
    operation = an_operation()
    took_part("Norway", operation, **fields)
    shown = on(operation)
    assert recorded(shown) == [("Norway", dates)]
    assert shown.apart == ()


@pytest.mark.parametrize(
    ("fields", "dates"),
    [
        ({"period": "2008/"}, "from 2008, end not known"),
        ({"period": "/2012"}, "until 2012"),
        ({"period": "2010/2011"}, "2010 to 2011"),
        ({"attested": "2010-06-15~"}, "listed about 15 June 2010"),
        ({"attested": "2010-07?"}, "listed July 2010 (uncertain)"),
    ],
)
def test_dates_that_leave_the_day_open_say_only_perhaps(fields, dates):
    operation = an_operation()
    took_part("Norway", operation, **fields)
    assert recorded(on(operation)) == []
    assert apart(on(operation)) == {"Perhaps on this day": [("Norway", dates)]}


def test_lists_before_and_after_the_day_do_not_make_a_country_present_on_it():
    operation = an_operation()
    took_part("Norway", operation, attested="2009-10-01, 2011-03")
    took_part("Belgium", operation, period="2003/2009")
    took_part("Austria", operation, attested="2011-03", capacity="partner")
    shown = on(operation)
    assert recorded(shown) == []
    assert apart(shown) == {
        "Recorded for another time": [
            ("Austria", "listed March 2011"),
            ("Belgium", "2003 to 2009"),
            ("Norway", "listed 1 October 2009, March 2011"),
        ]
    }


def test_a_country_without_any_date_stands_apart():
    operation = an_operation()
    took_part("Norway", operation)
    assert apart(on(operation)) == {"Recorded without a date": [("Norway", "")]}


def test_the_firmest_of_several_records_of_a_country_counts():
    operation, norway = an_operation(), a_country(title="Norway")
    took_part("", operation, country=norway, period="2003/2005")
    took_part("", operation, country=norway, period="2009/2011")
    took_part("", operation, country=norway, attested="2010")
    assert recorded(on(operation)) == [("Norway", "")]


def test_those_of_the_day_come_first_and_those_of_one_list_stand_together():
    operation = an_operation()
    took_part("Albania", operation, attested="2010")
    took_part("Belgium", operation, attested="2010-06")
    took_part("Canada", operation, attested="2010-06")
    took_part("Denmark", operation, attested="2010-06-15")
    assert [name for name, _dates in recorded(on(operation))] == [
        "Denmark",
        "Belgium",
        "Canada",
        "Albania",
    ]


def test_members_are_those_that_were_members_on_the_day():
    operation, member = an_operation(), a_framework(key="member")
    croatia = a_country(title="Croatia")
    a_fact(StatusPeriod, country=croatia, framework=member, period="2009-04-01/..")
    took_part("", operation, country=croatia, capacity="partner", period="2003/2014")
    before, after = on(operation, dt.date(2009, 3, 31)), on(operation, dt.date(2009, 4, 1))
    assert (names(before.members), names(before.others)) == ([], ["Croatia"])
    assert (names(after.members), names(after.others)) == (["Croatia"], [])


def test_without_a_day_all_are_listed_by_their_status_when_they_began():
    operation = an_operation()
    took_part("Norway", operation, attested="2011")
    took_part("Albania", operation, capacity="partner")
    shown = operation_profile(operation=operation, day=TODAY, today=TODAY).contributors
    assert (names(shown.members), names(shown.others)) == (["Norway"], ["Albania"])
    assert (shown.day, shown.apart) == ("", ())


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2009, 8, 16), "The operation had not begun on this day."),
        (dt.date(2009, 8, 17), ""),
        (dt.date(2016, 12, 15), ""),
        (dt.date(2016, 12, 16), "The operation had ended by this day."),
    ],
)
def test_a_day_outside_the_operation_is_said_to_be_so(day, said):
    operation = an_operation()
    a_fact(OperationPeriod, operation=operation, period="2009-08-17/2016-12-15")
    assert on(operation, day).outside == said


def test_a_day_between_two_periods_is_outside_too():
    operation = an_operation()
    for period in ("2001/2003", "2012/.."):
        a_fact(OperationPeriod, operation=operation, period=period)
    assert on(operation).outside == "The operation did not run on this day."


def test_each_group_names_its_sources_and_what_nobody_verified():
    operation, source = an_operation(), a_source(title="A list of 2010")
    took_part("Norway", operation, attested="2010-06", source=source, verification="unverified")
    (group,) = (on(operation).members, on(operation).others)[1:]
    assert [reference.title for reference in group.basis.references] == ["A list of 2010"]
    assert not group.countries[0].verified


def test_a_country_whose_page_is_no_longer_public_is_not_named():
    operation = an_operation()
    took_part("", operation, country=a_country(live=False), period="2009/2011")
    assert recorded(on(operation)) == []
