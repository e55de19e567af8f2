"""Facts without the date that publication asks for."""

import pytest

from archive.models import Capital, StatusPeriod
from tests.factories import a_country, a_fact, a_framework
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def test_a_draft_without_its_date_is_found():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="", live=False)
    (finding,) = found("undated")
    assert finding.thing == fact
    assert found_on("undated", fact)[0].anchor == "id_period-label"


def test_a_fact_that_needs_no_date_is_sound():
    a_fact(Capital, country=a_country(), name="Oslo", period="")
    assert found("undated") == []
