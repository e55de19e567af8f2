"""Facts that rest on memory alone."""

import pytest

from archive.models import Evidence, StatusPeriod
from tests.factories import a_country, a_fact, a_framework, a_source
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def remembered():
    memory = a_source(kind="none")
    return a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", source=memory
    )


def test_a_fact_from_memory_is_found():
    fact = remembered()
    assert [one.thing for one in found("source-not-opened")] == [fact]
    assert len(found_on("source-not-opened", fact)) == 1


def test_a_source_beside_memory_is_enough():
    fact = remembered()
    fact.evidence.add(Evidence(source=a_source(), sort_order=1))
    fact.save()
    assert found("source-not-opened") == []
    assert found_on("source-not-opened", fact) == []
