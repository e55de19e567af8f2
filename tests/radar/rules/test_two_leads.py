"""Two organisations that lead one operation on the same day."""

import pytest

from archive.models import LeadPeriod
from archive.vocabularies import LeadRole
from tests.factories import a_fact, an_operation, an_organisation
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def led(operation, period, *, role=LeadRole.LEAD, name="NATO", live=False):
    organisation = an_organisation(name_en=name)
    return a_fact(
        LeadPeriod,
        operation=operation,
        organisation=organisation,
        period=period,
        role=role,
        live=live,
    )


def test_two_leads_of_one_operation_are_found_once():
    operation = an_operation()
    first = led(operation, "2003-01-01/2004-12-31", name="ISAF nations", live=True)
    second = led(operation, "2004-06-01/..")
    (finding,) = found("two-leads")
    assert {finding.thing, finding.rival} == {first, second}
    (finding,) = found_on("two-leads", second)
    assert "ISAF nations leads this operation" in finding.message
    assert finding.anchor == "id_period-label"


def test_a_lead_without_a_known_end_may_go_on_beside_the_next():
    operation = an_operation()
    led(operation, "2003/", live=True)
    led(operation, "2010-01-01/..", live=True)
    (finding,) = found("two-leads")
    assert "no end is recorded" in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [("2003-01-01/2004-11-30", "2004-12-01/.."), ("2003/2004-12", "2004-12/..")],
)
def test_a_hand_over_is_no_second_lead(first, second):
    operation = an_operation()
    led(operation, first, live=True)
    led(operation, second, live=True)
    assert found("two-leads") == []


@pytest.mark.parametrize("role", [LeadRole.JOINT_LEAD, LeadRole.SUPPORT])
def test_a_joint_lead_and_support_share_their_days(role):
    operation = an_operation()
    led(operation, "2003/2004", role=LeadRole.JOINT_LEAD, live=True)
    led(operation, "2003/2004", role=role, live=True)
    assert found("two-leads") == []


def test_leads_of_two_operations_do_not_meet():
    led(an_operation(), "2003/2004", live=True)
    led(an_operation(), "2003/2004", live=True)
    assert found("two-leads") == []


def test_a_lead_that_was_taken_back_contradicts_nothing():
    operation = an_operation()
    led(operation, "2003/2004", live=True).unpublish()
    led(operation, "2003/2004", live=True)
    assert found("two-leads") == []
