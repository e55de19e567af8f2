"""Facts whose day of review has passed."""

import datetime as dt

import pytest

from archive.models import StatusPeriod
from tests.factories import a_country, a_fact, a_framework
from tests.radar.finding import TODAY, found, found_on

pytestmark = pytest.mark.django_db


def to_review(day):
    return a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", review_by=day
    )


def test_a_day_of_review_that_has_passed_is_found():
    fact = to_review(TODAY - dt.timedelta(days=1))
    (finding,) = found("review-overdue")
    assert finding.thing == fact
    assert "30 June 2026" in finding.message
    assert len(found_on("review-overdue", fact)) == 1


@pytest.mark.parametrize("day", [TODAY, TODAY + dt.timedelta(days=1), None])
def test_a_day_of_review_that_is_still_to_come_is_not(day):
    fact = to_review(day)
    assert found("review-overdue") == found_on("review-overdue", fact) == []
