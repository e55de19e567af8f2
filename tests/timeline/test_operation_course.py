"""The course of an operation: its last day, its hand-over, who led it and who took part."""

import datetime as dt

import pytest

from archive.models import (
    Contribution,
    LeadPeriod,
    Mandate,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    StatusPeriod,
    StrengthFigure,
)
from archive.timeline.operation_course import OperationProfile, operation_profile
from tests.factories import a_country, a_fact, a_framework, an_operation, an_organisation

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 23)


def profile(operation, day: dt.date = TODAY, *, asked: bool = False) -> OperationProfile:
    return operation_profile(operation=operation, day=day, today=TODAY, day_was_asked=asked)


def ran(period: str, **fields):
    operation = an_operation(**fields)
    a_fact(OperationPeriod, operation=operation, period=period)
    return operation


def values(shown: OperationProfile, term: str) -> list[tuple[str, str]]:
    rows = {fact.term: fact.values for fact in shown.panel}
    return [(value.text, value.small) for value in rows[term]]


def test_the_last_day_is_shown_as_the_last_day():
    shown = profile(ran("1996-12-20/2004-12-02"))
    assert values(shown, "Duration") == [
        ("20 December 1996 to 2 December 2004", "7 years 11 months")
    ]
    assert shown.that_day.date == "2 December 2004"


def test_it_still_runs_on_its_last_day_and_has_ended_on_the_next():
    operation = ran("1996-12-20/2004-12-02")
    assert profile(operation, dt.date(1996, 12, 19)).kind == "Operation, not yet begun"
    assert profile(operation, dt.date(2004, 12, 2)).kind == "Operation, running"
    assert profile(operation, dt.date(2004, 12, 3)).kind == "Operation, ended"


def test_an_end_that_is_not_known_is_not_taken_for_ongoing():
    assert profile(ran("2007/")).kind == "Operation, end not known"


def test_the_duration_of_a_running_operation_is_that_of_the_day():
    shown = profile(ran("1999-06-12/.."), dt.date(2007, 6, 12), asked=True)
    assert values(shown, "Duration") == [("since 12 June 1999", "8 years so far")]


def test_a_month_at_the_end_stays_a_month():
    shown = profile(ran("2015-01-01/2021-09"))
    assert values(shown, "Duration")[0][0] == "1 January 2015 to September 2021"
    assert shown.that_day is None


def test_the_hand_over_goes_from_the_operation_before_to_the_one_after():
    before, this, after = (
        ran("1995-12-20/1996-12-20", code="IFOR"),
        ran("1996-12-20/2004-12-02", code="SFOR"),
        ran("2004-12-02/..", code="EUFOR Althea", full_name="European Union Force"),
    )
    a_fact(OperationRelation, operation=this, relation="follows", other=before)
    a_fact(OperationRelation, operation=after, relation="follows", other=this)
    a_fact(
        LeadPeriod,
        operation=after,
        organisation=an_organisation(name_en="European Union"),
        period="2004-12-02/..",
    )
    stages = profile(this).stages
    assert [(stage.name, stage.current) for stage in stages] == [
        ("IFOR", False),
        ("SFOR", True),
        ("EUFOR Althea", False),
    ]
    assert stages[2].when == "since 2 December 2004"
    assert stages[2].text == "European Union Force. Led by European Union."


def test_a_change_of_lead_shows_both_leads_with_their_time():
    operation = ran("2001-12-20/2014-12-28")
    for name, period in (
        ("Lead nations", "2001-12-20/2003-08-10"),
        ("NATO", "2003-08-11/2014-12-28"),
    ):
        a_fact(
            LeadPeriod,
            operation=operation,
            organisation=an_organisation(name_en=name),
            period=period,
        )
    assert values(profile(operation), "Led by") == [
        ("Lead nations", "20 December 2001 to 10 August 2003"),
        ("NATO", "11 August 2003 to 28 December 2014"),
    ]


def test_a_lead_of_the_whole_time_does_not_repeat_its_dates():
    operation = ran("1999-06-12/..")
    nato = an_organisation(name_en="NATO")
    a_fact(LeadPeriod, operation=operation, organisation=nato, period="1999-06-12/..")
    assert values(profile(operation), "Led by") == [("NATO", "")]


def test_the_phase_of_the_day_is_the_current_one():
    operation = ran("1996-12-20/2004-12-02")
    for name, period in (
        ("Joint Guard", "1996-12-20/1998-06-19"),
        ("Joint Forge", "1998-06-20/2004-12-02"),
    ):
        a_fact(OperationPhase, operation=operation, name=name, period=period)
    phases = profile(operation, dt.date(1998, 6, 19), asked=True).phases
    assert [(phase.name, phase.current) for phase in phases] == [
        ("Joint Guard", True),
        ("Joint Forge", False),
    ]


def test_mandates_are_listed_by_date_and_those_without_one_come_last():
    operation = an_operation()
    a_fact(Mandate, operation=operation, instrument="agreement", number="Dayton")
    a_fact(
        Mandate,
        operation=operation,
        instrument="unsc-resolution",
        number="1088",
        adopted_on="1996-12-12",
    )
    mandates = profile(operation).mandates
    assert [(row.date, row.text) for row in mandates] == [
        ("12 December 1996", "UN Security Council resolution 1088"),
        ("", "Agreement: Dayton"),
    ]


def test_members_and_others_are_listed_apart():
    operation = an_operation()
    for title, capacity in (("Norway", "member"), ("Albania", "partner"), ("Morocco", "other")):
        a_fact(Contribution, operation=operation, country=a_country(title=title), capacity=capacity)
    shown = profile(operation)
    assert [country.name for country in shown.contributors.members.countries] == ["Norway"]
    assert [country.name for country in shown.contributors.others.countries] == [
        "Albania",
        "Morocco",
    ]


def test_a_relation_reads_from_both_sides():
    afghanistan, training = an_operation(code="ISAF"), an_operation(code="NTM-A")
    a_fact(OperationRelation, operation=training, relation="part-of", other=afghanistan)
    assert [(row.relation, row.name) for row in profile(training).related] == [("Part of", "ISAF")]
    assert [(row.relation, row.name) for row in profile(afghanistan).related] == [
        ("Includes", "NTM-A")
    ]


def test_the_last_day_counts_the_members_of_that_day_and_what_else_ran():
    framework = a_framework(key="member")
    for period in ("1949-04-04/..", "2004-03-29/..", "2009-04-01/.."):
        a_fact(StatusPeriod, country=a_country(), framework=framework, period=period)
    operation = ran("1996-12-20/2004-12-02")
    ran("1999-06-12/..", code="KFOR")
    ran("2004-12-03/..", code="Later")
    a_fact(StrengthFigure, operation=operation, value=7000, counted_on="2004-06-28")
    that_day = profile(operation).that_day
    assert that_day.members == 2
    assert [other.name for other in that_day.running] == ["KFOR"]
    assert (that_day.strength.number, that_day.strength.date) == ("7,000", "28 June 2004")


def test_the_last_day_is_a_hand_over_where_another_operation_began_on_it_or_the_day_after():
    titles = []
    for start in ("2004-12-02", "2004-12-03", "2004-12-04", "2004-12"):
        operation, after = ran("1996-12-20/2004-12-02"), ran(f"{start}/..")
        a_fact(OperationRelation, operation=after, relation="follows", other=operation)
        titles.append(profile(operation).that_day.title)
    over, last = "At the hand-over", "On its last day"
    assert titles == [over, over, last, last]


def test_the_strength_on_a_day_is_the_last_one_known_by_then_with_its_date_and_source():
    operation = ran("1996-12-20/2004-12-02")
    for value, counted_on in ((32_000, "1996-12-20"), (12_000, "2003-01"), (7_000, "2004-06-28")):
        a_fact(StrengthFigure, operation=operation, value=value, counted_on=counted_on)
    a_fact(StrengthFigure, operation=operation, value=90, counted_on="2003-02-01", unit="aircraft")

    def known(day: dt.date) -> tuple[str, str] | None:
        last = profile(operation, day, asked=True).that_day.strength
        return last and (last.number, last.date)

    assert known(dt.date(1996, 12, 19)) is None
    assert known(dt.date(2002, 12, 31)) == ("32,000", "20 December 1996")
    assert known(dt.date(2003, 1, 2)) == ("12,000", "January 2003")
    assert known(dt.date(2004, 6, 27)) == ("12,000", "January 2003")
    last = profile(operation, dt.date(2004, 6, 28), asked=True).that_day.strength
    assert last.number == "7,000"
    assert last.basis.references


def test_who_led_it_is_not_said_twice():
    nato = an_organisation(name_en="NATO")
    led, supported = ran("1999-06-12/.."), ran("1999-06-12/..", nato_role="supporting")
    for operation in (led, supported):
        a_fact(LeadPeriod, operation=operation, organisation=nato, period="1999-06-12/..")
    assert "NATO's part" not in {fact.term for fact in profile(led).panel}
    assert values(profile(supported), "NATO's part") == [("Supported by NATO", "")]


def test_drafts_and_what_hangs_on_unpublished_pages_are_not_told():
    operation = ran("1999-06-12/..")
    a_fact(Mandate, operation=operation, instrument="decision", number="Draft", live=False)
    a_fact(StrengthFigure, operation=operation, value=1, counted_on="2000", live=False)
    a_fact(Contribution, operation=operation, country=a_country(live=False), capacity="member")
    before = an_operation(live=False)
    a_fact(OperationRelation, operation=operation, relation="follows", other=before)
    shown = profile(operation)
    assert shown.mandates == ()
    assert shown.strength.figures == ()
    assert shown.contributors.members.countries == ()
    assert shown.stages == ()
