"""The history of a country: its status in words, its events with sources, what sources dispute."""

import datetime as dt

import pytest

from archive.models import (
    Capital,
    Contribution,
    CountryName,
    Discrepancy,
    Framework,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
)
from archive.timeline.country_history import CountryProfile, country_profile
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_record,
    a_source,
    an_operation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

TODAY = dt.date(2026, 11, 23)
NAMES = {
    "member": "NATO membership",
    "map": "Membership Action Plan",
    "pfp": "Partnership for Peace",
    "eapc": "Euro-Atlantic Partnership Council",
}


def profile(country, day: dt.date = TODAY, *, asked: bool = False) -> CountryProfile:
    return country_profile(country=country, day=day, today=TODAY, day_was_asked=asked)


def a_status(country, framework: str, period: str, **fields) -> StatusPeriod:
    found = Framework.objects.filter(key=framework).first()
    found = found or a_framework(key=framework, name=NAMES.get(framework, framework))
    return a_fact(StatusPeriod, country=country, framework=found, period=period, **fields)


def north_macedonia():
    """The country that came last of three, after 21 years in the action plan."""
    for _number in range(2):
        a_status(a_country(), "member", "1949-04-04/..")
    country = a_country(title="North Macedonia")
    a_status(country, "pfp", "1995-11-15/2020-03-27", end_event="became a member")
    a_status(country, "map", "1999-04-24/2020-03-27", end_event="became a member")
    a_status(country, "member", "2020-03-27/..")
    return country


# --- the reading ---------------------------------------------------------------------------------
def test_a_member_is_read_with_its_place_and_the_plan_before():
    shown = profile(north_macedonia())
    assert shown.reading == (
        "Member since 27 March 2020, the 3rd of 3 to join; in the Membership Action Plan from"
        " 24 April 1999."
    )
    assert shown.chip.text == "Member since 27 March 2020"


def test_the_same_country_is_read_as_of_the_day_that_is_asked_for():
    shown = profile(north_macedonia(), dt.date(2007, 2, 1), asked=True)
    assert shown.reading == (
        "In the Membership Action Plan since 24 April 1999; partner in: Partnership for Peace."
    )
    assert shown.chip.style == "a"


def test_those_that_joined_together_share_their_place():
    country = a_country()
    for each in (country, a_country()):
        a_status(each, "member", "2009-04-01/..")
    a_status(a_country(), "member", "1949-04-04/..")
    assert profile(country).reading == "Member since 1 April 2009, one of two to join together."


def test_the_first_members_are_founders():
    country = a_country()
    for each in (country, a_country()):
        a_status(each, "member", "1949-04-04/..")
    assert profile(country).reading == (
        "A founding member: one of the two states that signed the North Atlantic Treaty on"
        " 4 April 1949."
    )


def test_a_suspended_partner_is_not_read_as_a_partner():
    country = a_country()
    period = a_status(country, "pfp", "1995-01-11/..")
    a_fact(
        StatusEvent,
        country=country,
        framework=period.framework,
        event_kind="suspended",
        occurred_on="2021-11-19",
        text="Practical cooperation suspended.",
    )
    assert profile(country).chip.text == "Cooperation suspended since 19 November 2021"
    assert profile(country, dt.date(2020, 1, 1)).chip.text == "Partner since 11 January 1995"


def test_a_country_without_facts_has_no_formal_status_and_no_lane():
    shown = profile(a_country())
    assert shown.reading == "No formal status recorded."
    assert shown.chip.style == "n"
    assert shown.lanes == ()
    assert shown.sources == ()


def test_a_former_state_counts_those_that_came_after_it():
    union = a_country(title="Union", role="former-state")
    for _number in range(3):
        a_fact(Succession, predecessor=union, successor=a_country(), occurred_on="1991-12-26")
    shown = profile(union)
    assert shown.kind == "Former state"
    assert shown.reading == "A former state, until 26 December 1991; 3 states came after it."


# --- lanes and events ----------------------------------------------------------------------------
def test_the_lane_of_status_goes_from_partner_over_the_plan_to_member():
    (status,) = profile(north_macedonia()).lanes
    assert [(bar.label, bar.years) for bar in status.bars] == [
        ("Partner", "1995–1999"),
        ("Membership Action Plan", "1999–2020"),
        ("Member", "since 2020"),
    ]


def test_the_lane_of_names_prefers_the_name_that_nato_used():
    country = a_country(title="North Macedonia")
    for name, usage, period in (
        ("Republic of Macedonia", "official", "1991-09-08/2019-02-12"),
        ("the former Yugoslav Republic of Macedonia", "nato", "1993-04-08/2019-02-12"),
        ("North Macedonia", "short", "2019-02-12/.."),
        ("Macedonia", "document", "2006/2007"),
    ):
        a_fact(CountryName, country=country, name=name, usage=usage, period=period)
    (names,) = profile(country).lanes
    assert [bar.label for bar in names.bars] == [
        "Republic of Macedonia",
        "the former Yugoslav Republic of Macedonia",
        "North Macedonia",
    ]


def test_a_month_is_shown_as_a_month():
    country = a_country()
    a_status(country, "pfp", "2004-07/..")
    shown = profile(country)
    assert [(event.date, event.iso) for event in shown.events] == [("July 2004", "2004-07")]
    assert shown.chip.text == "Partner since July 2004"


def test_participations_that_end_alike_on_one_day_are_one_event():
    texts = [event.text for event in profile(north_macedonia()).events]
    assert texts == [
        "Joins the Partnership for Peace.",
        "Joins the Membership Action Plan.",
        "Becomes a member of the Alliance.",
        "Its part in the Partnership for Peace and the Membership Action Plan ends.",
    ]


def test_joining_the_alliance_comes_before_what_is_joined_with_it():
    country = a_country()
    for framework in ("integrated-military", "member"):
        a_status(country, framework, "1999-03-12/..")
    (event,) = profile(country).events
    assert event.text.startswith("Becomes a member of the Alliance. Joins the ")


def test_a_name_in_another_language_says_so_to_a_screen_reader():
    country = a_country(title="Croatia")
    a_fact(CountryName, country=country, name="Kroatia", language="nb", usage="short")
    names = next(row for row in profile(country).panel if row.term == "Names")
    assert [(value.text, value.language) for value in names.values] == [("Kroatia", "nb")]


def test_each_event_names_its_sources_by_their_number_on_the_page():
    country, source = a_country(), a_source(title="Communiqué")
    a_status(country, "pfp", "1994-05-09/..", source=source)
    a_status(country, "eapc", "1997-05-30/..", source=a_source())
    shown = profile(country)
    assert [event.basis.references[0].number for event in shown.events] == [1, 2]
    assert shown.sources[0].source.title == "Communiqué"


def test_the_day_that_is_asked_for_stands_among_the_events():
    events = profile(north_macedonia(), dt.date(2007, 2, 1), asked=True).events
    assert [event.now for event in events] == [False, False, True, False, False]
    assert not any(event.now for event in profile(a_country()).events)


def test_drafts_are_not_told():
    country = a_country()
    a_status(country, "pfp", "1994-05-09/..", live=False)
    a_status(country, "member", "2023-04-04/..").framework.unpublish()
    shown = profile(country)
    assert shown.events == ()
    assert shown.reading == "No formal status recorded."


def test_a_fact_that_nobody_verified_says_so_and_one_that_somebody_did_is_silent():
    quiet, doubtful = a_country(), a_country()
    a_status(quiet, "pfp", "1994/..", verification="verified")
    a_status(doubtful, "pfp", "1994/..", verification="partly")
    assert not profile(quiet).has_unverified
    assert profile(doubtful).has_unverified
    assert not profile(doubtful).events[0].basis.verified


def test_where_sources_differ_each_value_is_shown_with_its_source_and_the_advice():
    country = a_country()
    fact = a_status(country, "member", "1955-05-06/..")
    question = a_record(
        Discrepancy,
        key="germany",
        subject="Day of accession",
        value_used="1955-05-06",
        advice="Both.",
    )
    said = {"fact": fact, "attribute": "start", "discrepancy": question}
    a_record(Statement, value="1955-05-05", source=a_source(), **said)
    a_record(Statement, value="1955-05-06", source=fact.evidence.get().source, **said)
    a_record(Statement, value="1955-01-01", source=a_source(), live=False, **said)
    shown = profile(country)
    (dispute,) = shown.disputes
    assert [(claim.value, claim.references[0].number) for claim in dispute.claims] == [
        ("1955-05-05", 2),
        ("1955-05-06", 1),
    ]
    assert dispute.advice == "Both."
    assert shown.events[0].basis.disputes == (1,)


# --- operations and the panel --------------------------------------------------------------------
def test_a_contribution_shows_its_period_or_the_lists_that_name_it():
    country = a_country()
    for code, fields in (
        ("KFOR", {"period": "1999-06/.."}),
        ("ISAF", {"attested": "2009-10-01, 2007-07"}),
        ("IFOR", {}),
    ):
        a_fact(
            Contribution,
            country=country,
            operation=an_operation(code=code),
            capacity="member",
            **fields,
        )
    rows = {row.name: row for row in profile(country).operations}
    assert (rows["KFOR"].start, rows["KFOR"].end) == ("Jun 1999", "today")
    assert rows["ISAF"].attested == "listed 2 times, Jul 2007 to 1 Oct 2009"
    assert (rows["IFOR"].start, rows["IFOR"].attested) == ("", "")


def test_the_largest_figure_is_one_of_people_deployed():
    country, operation = a_country(), an_operation()
    a_fact(Contribution, country=country, operation=operation, capacity="member")
    for value, fields in (
        (240, {"qualifier": "about"}),
        (120, {}),
        (900, {"basis": "planned"}),
        (950, {"unit": "sorties"}),
    ):
        a_fact(
            StrengthFigure,
            country=country,
            operation=operation,
            value=value,
            counted_on="2010",
            **fields,
        )
    (row,) = profile(country).operations
    assert row.largest == "about 240"


def test_the_capital_is_the_one_of_the_day():
    country = a_country()
    a_fact(Capital, country=country, name="Nur-Sultan", period="2019-03-23/2022-09-17")
    a_fact(Capital, country=country, name="Astana")
    capitals = {fact.term: fact.values for fact in profile(country).panel}["Capital"]
    assert [value.text for value in capitals] == ["Astana"]
    then = profile(country, dt.date(2020, 1, 1)).panel
    assert {fact.term: fact.values for fact in then}["Capital"][0].text == "Nur-Sultan"


def test_what_has_no_source_stays_in_the_panel_without_a_value():
    panel = {fact.term: fact.values for fact in profile(a_country()).panel}
    assert panel["Capital"] == ()
