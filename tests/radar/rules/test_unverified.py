"""Facts that nobody compared with their source."""

import pytest

from archive.models import StatusPeriod
from archive.vocabularies import Verification
from tests.factories import a_country, a_fact, a_framework
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def with_verification(verification):
    return a_fact(
        StatusPeriod,
        country=a_country(),
        framework=a_framework(),
        period="1999",
        verification=verification,
    )


def test_an_unverified_fact_is_found():
    fact = with_verification(Verification.UNVERIFIED)
    assert [one.thing for one in found("unverified")] == [fact]
    assert len(found_on("unverified", fact)) == 1


@pytest.mark.parametrize("verification", [Verification.VERIFIED, Verification.PARTLY])
def test_a_fact_that_somebody_compared_is_sound(verification):
    fact = with_verification(verification)
    assert found("unverified") == found_on("unverified", fact) == []
