"""Countries that are counted as members and as partners."""

import pytest

from archive.models import StatusPeriod
from archive.vocabularies import StatusRole
from tests.factories import a_country, a_fact, a_framework
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def standing(country, key, period, **more):
    framework = a_framework(key=key)
    return a_fact(StatusPeriod, country=country, framework=framework, period=period, **more)


@pytest.mark.parametrize("key", ["pfp", "eapc", "map"])
def test_a_partnership_that_outlives_accession_is_found_once(key):
    country = a_country()
    member = standing(country, "member", "2004-03-29/..")
    partner = standing(country, key, "1994/..")
    (finding,) = found("member-and-partner")
    assert (finding.thing, finding.rival) == (partner, member)
    assert len(found_on("member-and-partner", member)) == 1


def test_a_partnership_that_ends_on_accession_is_sound():
    country = a_country()
    standing(country, "member", "2004-03-29/..")
    standing(country, "pfp", "1994/2004-03-29")
    assert found("member-and-partner") == []


def test_talks_and_observers_stand_beside_a_membership():
    country = a_country()
    standing(country, "member", "2004-03-29/..")
    standing(country, "integrated-military", "2004/..")
    standing(country, "eapc", "2004/..", role=StatusRole.OBSERVER)
    assert found("member-and-partner") == []
