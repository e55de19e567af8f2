"""Tests of the histories that the slider of the map reads."""

import datetime as dt

import pytest

from archive.models import CountryName, StatusEvent, StatusPeriod
from archive.timeline.factbook import factbook
from archive.timeline.map_status import statuses_on
from archive.timeline.names_in_use import names_in_use
from archive.timeline.status_history import status_histories
from tests.factories import a_country, a_fact, a_framework

pytestmark = pytest.mark.django_db


@pytest.fixture
def countries():
    """Two of one history, one suspended, one that left."""
    member, partnership = a_framework(key="member"), a_framework(key="pfp")
    found = {code: a_country(iso3=code) for code in ("GRC", "TUR", "BLR", "MLT")}
    for code, framework, period in (
        ("GRC", member, "1952-02-18/.."),
        ("TUR", member, "1952-02-18/.."),
        ("BLR", partnership, "1995-01-11/.."),
        ("MLT", partnership, "1995-04-26/1996-10-27"),
    ):
        a_fact(StatusPeriod, country=found[code], framework=framework, period=period)
    a_fact(
        StatusEvent,
        country=found["BLR"],
        framework=partnership,
        event_kind="suspended",
        occurred_on="2021-11",
        text="Cooperation was suspended.",
    )
    return found


def test_countries_of_one_history_share_a_row(countries):
    assert status_histories(periods=factbook().standings) == {
        "GRC TUR": "1952-02-18 m",
        "BLR": "1995-01-11 p 2021-11-01 f",
        "MLT": "1995-04-26 p 1996-10-27 f",
    }


@pytest.mark.parametrize("year", [1950, 1952, 1995, 1996, 2021, 2026])
def test_a_history_says_the_same_as_the_map(countries, year):
    day = dt.date(year, 12, 1)
    codes = {country.pk: code for code, country in countries.items()}
    told = {}
    for row, history in status_histories(periods=factbook().standings).items():
        steps = history.split()
        held = [
            status
            for since, status in zip(steps[::2], steps[1::2], strict=True)
            if since <= day.isoformat()
        ]
        told |= {code: held[-1] for code in row.split() if held}
    statuses = statuses_on(periods=factbook().standings, day=day)
    assert told == {codes[pk]: status.value for pk, status in statuses.items()}


def test_a_suspension_is_told_as_its_source_dates_it(countries):
    written = {row.suspended_when for row in factbook().standings if row.suspended_when}
    assert written == {"2021-11"}


def names_on(day: dt.date) -> dict[int, str]:
    return names_in_use(names=factbook().names, day=day)


def test_the_name_in_use_is_the_one_of_the_day():
    country = a_country(title="Türkiye")
    for name, period, usage in (
        ("Turkey", "1923-10-29/2022-06", "short"),
        ("Türkiye", "2022-06/..", "short"),
        ("Undated", "", "short"),
        ("In a document", "2006/2007", "document"),
    ):
        a_fact(CountryName, country=country, name=name, period=period, usage=usage)
    assert names_on(dt.date(2007, 1, 15)) == {country.pk: "Turkey"}
    assert names_on(dt.date(2023, 1, 15)) == {country.pk: "Türkiye"}
    assert names_on(dt.date(1900, 1, 1)) == {country.pk: "Undated"}


def test_a_name_of_the_alliance_comes_before_the_official_one():
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="Republic", period="1991/2019", usage="official")
    a_fact(CountryName, country=country, name="The former", period="1993/2019", usage="nato")
    assert names_on(dt.date(2007, 1, 15)) == {country.pk: "The former"}
