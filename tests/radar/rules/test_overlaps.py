"""Facts of a chain that share days."""

import pytest

from archive.models import CountryName, GovernmentTerm, StatusPeriod
from archive.vocabularies import NameUsage
from tests.factories import a_country, a_fact, a_framework, a_government
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def test_two_statuses_in_one_framework_are_found_once():
    same = {"country": a_country(), "framework": a_framework()}
    a_fact(StatusPeriod, **same, period="1999/2004", live=True)
    draft = a_fact(StatusPeriod, **same, period="2002/..", live=False)
    assert len(found("overlaps")) == 1
    assert "This shares days with" in found_on("overlaps", draft)[0].message


def test_an_edit_that_is_not_saved_is_judged_as_it_stands():
    same = {"country": a_country(), "framework": a_framework()}
    a_fact(StatusPeriod, **same, period="1999/2004")
    fact = a_fact(StatusPeriod, **same, period="2005/..")
    assert found_on("overlaps", fact) == []
    fact.period = "2003/.."
    assert len(found_on("overlaps", fact)) == 1
    assert found("overlaps") == []


def test_two_short_names_in_one_language_are_found():
    country = a_country()
    a_fact(CountryName, country=country, name="Burma", period="1948/1990")
    a_fact(CountryName, country=country, name="Myanmar", period="1989/..")
    (finding,) = found("overlaps")
    assert "Burma" in finding.message or "Myanmar" in finding.message


def test_two_governments_at_once_are_found():
    a_fact(GovernmentTerm, government=a_government(), period="2001/2005", live=False)
    a_fact(GovernmentTerm, government=a_government(), period="2003/2007", live=False)
    assert len(found("overlaps")) == 1


def test_facts_that_follow_each_other_do_not_overlap():
    same = {"country": a_country(), "framework": a_framework()}
    a_fact(StatusPeriod, **same, period="1999/2004-03-29")
    a_fact(StatusPeriod, **same, period="2004-03-29/..")
    a_government(term="2001-10-19/2005-10-17")
    a_government(term="2005-10-17/2013-10-16")
    assert found("overlaps") == []


def test_other_names_are_in_use_beside_each_other():
    country = a_country()
    a_fact(CountryName, country=country, name="Turkey", period="1923/2022")
    a_fact(CountryName, country=country, name="Turkey (NATO)", usage=NameUsage.NATO, period="2000")
    a_fact(CountryName, country=country, name="Tyrkia", language="nb", period="2000")
    a_fact(CountryName, country=country, name="Türkiye", period="")
    assert found("overlaps") == []
