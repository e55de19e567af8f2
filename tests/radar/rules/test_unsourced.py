"""Facts without a source."""

import pytest

from archive.models import Evidence, StatusPeriod
from tests.factories import a_country, a_fact, a_framework, a_source
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def test_a_draft_without_a_source_is_found_and_cannot_be_published():
    fact = StatusPeriod(country=a_country(), framework=a_framework(), period="1999", live=False)
    fact.save()
    (finding,) = found("unsourced")
    assert finding.thing == fact
    assert finding.rule.blocks
    assert found_on("unsourced", fact)[0].anchor == "id_evidence-FORMS"


def test_a_live_fact_that_lost_its_source_is_found():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    Evidence.objects.filter(fact=fact).delete()
    assert len(found("unsourced")) == 1


def test_a_source_that_was_just_chosen_counts():
    fact = a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", live=False
    )
    assert found("unsourced") == []
    fact.evidence.clear()
    assert len(found_on("unsourced", fact)) == 1
    fact.evidence.add(Evidence(source=a_source(), sort_order=0))
    assert found_on("unsourced", fact) == []
