"""Facts: bounds, contradictions, what publication asks, and what the world may see."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from archive.models import (
    Fact,
    GovernmentTerm,
    LeadPeriod,
    OfficeTerm,
    OperationPeriod,
    StatusPeriod,
    StrengthFigure,
)
from archive.records.record import PublicationRefused
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    a_record,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db


def test_a_membership_is_valid_from_its_first_day_and_not_on_the_day_of_the_change():
    country, framework = a_country(), a_framework()
    a_fact(StatusPeriod, country=country, framework=framework, period="1997-05-30/2009-04-01")
    valid = StatusPeriod.objects.public()
    assert not valid.as_of(dt.date(1997, 5, 29)).exists()
    assert valid.as_of(dt.date(1997, 5, 30)).exists()
    assert valid.as_of(dt.date(2009, 3, 31)).exists()
    assert not valid.as_of(dt.date(2009, 4, 1)).exists()


def test_an_operation_still_runs_on_its_last_day():
    a_fact(OperationPeriod, operation=an_operation(), period="1996-12-20/2004-12-02")
    assert OperationPeriod.objects.as_of(dt.date(2004, 12, 2)).exists()
    assert not OperationPeriod.objects.as_of(dt.date(2004, 12, 3)).exists()


def test_a_month_is_never_sharpened_to_a_day():
    a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="2004-07/..")
    periods = StatusPeriod.objects.all()
    assert periods.as_of(dt.date(2004, 7, 1)).exists()
    assert not periods.certain_on(dt.date(2004, 7, 30)).exists()
    assert periods.certain_on(dt.date(2004, 8, 1)).exists()


def test_an_unknown_end_is_possible_for_ever_and_certain_never():
    a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="2004-07-30/")
    periods = StatusPeriod.objects.all()
    assert periods.as_of(dt.date(2020, 1, 1)).exists()
    assert not periods.certain_on(dt.date(2020, 1, 1)).exists()


def test_an_unreadable_date_is_refused_on_its_field():
    fact = StatusPeriod(country=a_country(), framework=a_framework(), period="sometime")
    with pytest.raises(ValidationError) as refusal:
        fact.full_clean()
    assert "period" in refusal.value.message_dict


def test_an_end_before_its_start_is_refused_on_its_field():
    backwards = "2009-04-01/1999-04-24"
    fact = StatusPeriod(country=a_country(), framework=a_framework(), period=backwards)
    with pytest.raises(ValidationError) as refusal:
        fact.full_clean()
    assert "period" in refusal.value.message_dict


def test_two_periods_of_one_country_in_one_framework_share_no_day():
    country, framework = a_country(), a_framework()
    a_fact(StatusPeriod, country=country, framework=framework, period="1999-04-24/2009-04-01")
    clash = StatusPeriod(country=country, framework=framework, period="2008-01-01/..")
    with pytest.raises(ValidationError) as refusal:
        clash.full_clean()
    assert "period" in refusal.value.message_dict


def test_a_hand_over_on_one_day_is_no_overlap():
    country, framework = a_country(), a_framework()
    a_fact(StatusPeriod, country=country, framework=framework, period="1999-04-24/2009-04-01")
    StatusPeriod(country=country, framework=framework, period="2009-04-01/..").full_clean()


def test_a_second_lead_at_once_is_refused_in_the_form():
    operation = an_operation()
    a_fact(LeadPeriod, operation=operation, organisation=an_organisation(), period="1996/..")
    second = LeadPeriod(operation=operation, organisation=an_organisation(), period="2001/..")
    with pytest.raises(ValidationError) as refusal:
        second.full_clean()
    assert "period" in refusal.value.message_dict


def test_a_lead_that_ends_on_the_day_of_the_hand_over_is_told_its_last_day():
    operation = an_operation()
    nato = an_organisation(name_en="NATO")
    a_fact(LeadPeriod, operation=operation, organisation=nato, period="1996-12-20/2004-12-02")
    second = LeadPeriod(operation=operation, organisation=an_organisation(), period="2004-12-02/..")
    with pytest.raises(ValidationError, match="End that lead on 1 December 2004 first"):
        second.full_clean()


def test_joint_leads_may_share_their_days():
    operation = an_operation()
    joint = {"operation": operation, "role": "joint-lead", "period": "1993-06-15/1996-06-18"}
    a_fact(LeadPeriod, organisation=an_organisation(), **joint)
    LeadPeriod(organisation=an_organisation(), **joint).full_clean()


def test_a_second_lead_is_refused_again_at_publication():
    operation = an_operation()
    first = a_fact(
        LeadPeriod,
        live=False,
        operation=operation,
        organisation=an_organisation(),
        period="1996/..",
    )
    second = a_fact(
        LeadPeriod,
        live=False,
        operation=operation,
        organisation=an_organisation(),
        period="2001/..",
    )
    first_revision, second_revision = first.save_revision(), second.save_revision()
    first_revision.publish()
    with pytest.raises(PublicationRefused):
        second_revision.publish()
    second.refresh_from_db()
    assert not second.live


def test_whoever_acts_may_share_days_with_the_holder():
    nato = an_organisation()
    term = {"office": "secretary-general", "organisation": nato}
    a_fact(OfficeTerm, person=a_person(), period="1971-10-01/1984-06-25", **term)
    OfficeTerm(person=a_person(), period="1980/1981", acting=True, **term).full_clean()


def test_a_fact_without_a_source_is_not_published():
    fact = StatusPeriod(country=a_country(), framework=a_framework(), period="2004/..", live=False)
    fact.save()
    with pytest.raises(PublicationRefused, match="source"):
        fact.save_revision().publish()


def test_a_draft_may_lack_its_date_and_its_subject():
    draft = StatusPeriod(live=False)
    draft.save()
    assert draft.start_earliest is None
    assert draft.end_state == "unknown"


@pytest.mark.parametrize("subject", ["country", "framework"])
def test_a_fact_is_public_only_where_its_subjects_are(subject):
    country = a_country(live=subject != "country")
    framework = a_framework(live=subject != "framework")
    a_fact(StatusPeriod, country=country, framework=framework, period="2004/..")
    assert StatusPeriod.objects.filter(live=True).exists()
    assert not StatusPeriod.objects.public().exists()


def test_a_fact_of_a_private_page_is_not_public():
    from wagtail.models import PageViewRestriction

    country = a_country()
    a_fact(StatusPeriod, country=country, framework=a_framework(), period="2004/..")
    assert StatusPeriod.objects.public().exists()
    PageViewRestriction.objects.create(
        page=country.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert not StatusPeriod.objects.public().exists()


def test_a_total_without_a_country_is_public():
    a_fact(StrengthFigure, operation=an_operation(), value=16000, counted_on="2007-02")
    assert StrengthFigure.objects.public().count() == 1


def test_any_fact_is_found_by_its_root_and_leads_to_its_kind():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="2004/..")
    assert Fact.objects.get(pk=fact.pk).specific == fact


@pytest.mark.parametrize(
    "change",
    [
        {"start_earliest": dt.date(2005, 1, 1), "start_latest": dt.date(2004, 1, 1)},
        {"start_earliest": dt.date(2005, 1, 1), "start_latest": None},
        {"end_state": "ended"},
        {
            "end_state": "ongoing",
            "end_latest": dt.date(2006, 1, 1),
            "end_earliest": dt.date(2006, 1, 1),
        },
        {
            "end_state": "ended",
            "end_latest": dt.date(1990, 1, 1),
            "end_earliest": dt.date(1990, 1, 1),
        },
        {"verification": "perhaps"},
    ],
)
def test_the_database_itself_refuses_contradictory_bounds(change):
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="2004/..")
    with pytest.raises(IntegrityError), transaction.atomic():
        Fact.objects.filter(pk=fact.pk).update(**change)


def test_the_database_itself_refuses_two_facts_of_one_kind_with_one_key():
    fields = {"country": a_country(), "framework": a_framework(), "key": "no-member-1949"}
    a_fact(StatusPeriod, period="1949/1950", **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusPeriod(period="1960/1961", live=False, **fields).save()


def test_a_fact_may_be_edited_and_its_draft_is_not_public():
    fact = a_fact(StrengthFigure, operation=an_operation(), value=50000, counted_on="1999")
    fact.value = 40000
    fact.save_revision()
    assert StrengthFigure.objects.get().value == 50000
    fact.latest_revision.publish()
    assert StrengthFigure.objects.get().value == 40000


def test_going_back_to_an_old_revision_keeps_key_and_evidence():
    fact = a_fact(StrengthFigure, operation=an_operation(), value=50000, counted_on="1999")
    old = fact.latest_revision
    fact.value = 40000
    fact.save_revision().publish()
    old.publish()
    again = StrengthFigure.objects.get()
    assert (again.pk, again.value, again.evidence.count()) == (fact.pk, 50000, 1)


def test_a_record_says_its_name_in_norwegian_where_it_has_one():
    from django.utils.translation import override

    from archive.models import Government

    government = a_record(
        Government,
        key="stoltenberg-2",
        label_en="Stoltenberg's 2nd Government",
        label_nb="Regjeringen Stoltenberg II",
    )
    with override("nb"):
        assert str(government) == "Regjeringen Stoltenberg II"
    with override("en"):
        assert str(government) == "Stoltenberg's 2nd Government"


def test_two_governments_share_no_day():
    first, second = a_government(), a_government()
    a_fact(GovernmentTerm, government=first, period="2005-10-17/2013-10-16")
    with pytest.raises(ValidationError, match="overlaps"):
        a_fact(GovernmentTerm, government=second, period="2013-01-01/..")
    a_fact(GovernmentTerm, government=second, period="2013-10-16/..")


@pytest.mark.parametrize(("first", "second"), [("lead", "joint-lead"), ("joint-lead", "lead")])
def test_a_lead_and_a_joint_lead_exclude_each_other(first, second):
    operation = an_operation()
    lead = {"operation": operation, "period": "1996/.."}
    a_fact(LeadPeriod, organisation=an_organisation(), role=first, **lead)
    with pytest.raises(ValidationError):
        LeadPeriod(organisation=an_organisation(), role=second, **lead).full_clean()


def test_an_end_that_is_not_known_is_no_contradiction_of_what_came_later():
    operation = an_operation()
    a_fact(LeadPeriod, operation=operation, organisation=an_organisation(), period="2013-01-26/")
    LeadPeriod(operation=operation, organisation=an_organisation(), period="2020/2021").full_clean()
