"""Days of a chain that nothing covers."""

import pytest

from archive.models import CountryName, StatusPeriod
from tests.factories import a_country, a_fact, a_framework, a_government
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def statuses(*periods, **more):
    same = {"country": a_country(), "framework": a_framework()}
    return [a_fact(StatusPeriod, **same, period=period, **more) for period in periods]


def test_a_gap_is_found_on_the_fact_after_it():
    _first, second = statuses("1995-04-26/1996-10-27", "2008-04-03/..")
    (finding,) = found("gaps")
    assert finding.thing == second
    assert "from 27 October 1996 to 3 April 2008" in finding.message
    assert len(found_on("gaps", second)) == 1


def test_a_day_without_a_government_is_a_gap():
    a_government(term="2001-10-19/2005-10-16")
    a_government(term="2005-10-17/..")
    assert len(found("gaps")) == 1


@pytest.mark.parametrize("explained", [{"note": "Withdrew."}, {"end_event": "withdrew"}])
def test_a_gap_that_is_explained_is_none(explained):
    statuses("1995/1996", "2008/..", **explained)
    assert found("gaps") == []


def test_an_end_that_is_not_known_leaves_no_gap():
    statuses("1995/", "2008/..")
    assert found("gaps") == []


def test_what_another_fact_covers_is_no_gap():
    country = a_country()
    a_fact(CountryName, country=country, name="One", period="1990/2000-01-01")
    a_fact(CountryName, country=country, name="Two", period="2000-01-01/2010-01-01")
    a_fact(CountryName, country=country, name="Three", period="2010-01-01/..")
    assert found("gaps") == []
