"""Locator maps: what is cut out, what is marked, and when there is none."""

import pytest

from archive.models import Succession
from archive.timeline.locator import country_locator, theatre_locator
from archive.timeline.page_facts import read_facts
from tests.factories import a_country, a_fact

pytestmark = pytest.mark.django_db


def locator(country, statuses=None):
    facts = read_facts([Succession.objects.filter(predecessor=country)])
    return country_locator(country=country, facts=facts, statuses=statuses or {})


def test_a_country_is_marked_among_its_neighbours_with_their_status():
    found = locator(a_country(iso3="MKD"), {"GRC": "m"})
    assert [outline.marked for outline in found.outlines].count(True) == 1
    assert found.outlines[-1].marked
    assert "m" in {outline.status for outline in found.outlines}


def test_a_crop_is_four_to_three_and_lies_within_the_map():
    x, y, width, height = map(int, locator(a_country(iso3="ISL")).view_box.split())
    assert abs(width * 3 - height * 4) <= 4
    assert x >= 0
    assert y >= 0


def test_north_america_has_a_map_of_its_own():
    assert locator(a_country(iso3="CAN")).view_box.startswith("0 0 ")


def test_a_country_outside_the_map_has_no_locator():
    assert locator(a_country(iso3="JPN")) is None
    assert locator(a_country(iso3=None)) is None


def test_a_former_state_is_shown_as_those_that_came_after_it():
    union = a_country(iso3="SUN", role="former-state")
    for code in ("UKR", "BLR"):
        a_fact(Succession, predecessor=union, successor=a_country(iso3=code))
    assert [outline.marked for outline in locator(union).outlines].count(True) == 2


def test_a_theatre_of_two_countries_marks_both():
    found = theatre_locator(countries=[a_country(iso3="BIH"), a_country(iso3="HRV")])
    assert [outline.marked for outline in found.outlines].count(True) == 2
