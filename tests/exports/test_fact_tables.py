"""Tables of facts: one row for every public fact, with its date, its standing and its sources."""

import pytest

from archive.exports.country_status import COLUMNS, status_rows
from archive.exports.operation_figures import (
    CONTRIBUTOR_COLUMNS,
    STRENGTH_COLUMNS,
    contributor_rows,
    strength_rows,
)
from archive.models import (
    Capital,
    Contribution,
    CountryName,
    Evidence,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
)
from tests.factories import a_country, a_fact, a_framework, a_record, a_source, an_operation

pytestmark = pytest.mark.django_db


def table(columns, rows) -> list[dict]:
    return [dict(zip(columns, row, strict=True)) for row in rows]


def status(country) -> list[dict]:
    return table(COLUMNS, status_rows(country))


def strengths(operation) -> list[dict]:
    return table(STRENGTH_COLUMNS, strength_rows(operation))


def contributors(operation) -> list[dict]:
    return table(CONTRIBUTOR_COLUMNS, contributor_rows(operation))


# --- What every row has ---------------------------------------------------------------------------
def test_a_row_has_its_date_as_stored_and_in_words_and_how_far_it_is_verified():
    operation = an_operation(code="SFOR")
    a_fact(
        StrengthFigure,
        operation=operation,
        value=7_000,
        qualifier="about",
        counted_on="2004-12?",
        verification="partly",
        note="From a press release.",
    )
    (row,) = strengths(operation)
    assert (row["date"], row["date_in_words"]) == ("2004-12?", "December 2004 (uncertain)")
    assert (row["figure"], row["qualifier"]) == (7_000, "about")
    assert (row["verification"], row["note"]) == ("partly", "From a press release.")
    assert row["operation"] == "SFOR"


def test_a_row_names_all_its_sources_and_their_addresses_in_the_same_order():
    country = a_country()
    source = a_source(title="The register", url="https://example.org/register")
    fact = a_fact(Capital, source=source, country=country, name="Oslo")
    almanac = a_source(title="The almanac", url="https://example.org/almanac")
    for number, (other, locator) in enumerate(
        ((almanac, "page 4"), (a_source(kind="none", title="No source"), "")), start=1
    ):
        fact.evidence.add(Evidence(source=other, locator=locator, sort_order=number))
    fact.save_revision().publish()
    (row,) = status(country)
    assert row["sources"] == "The register | The almanac, page 4"
    assert row["source_addresses"] == "https://example.org/register | https://example.org/almanac"


def test_a_row_says_where_sources_differ():
    operation = an_operation()
    figure = a_fact(StrengthFigure, operation=operation, value=1, counted_on="2000")
    a_fact(StrengthFigure, operation=operation, value=2, counted_on="2001")
    a_record(Statement, fact=figure, value="3", source=a_source())
    assert [row["sources_differ"] for row in strengths(operation)] == ["yes", "no"]


# --- The status of a country ----------------------------------------------------------------------
def test_every_kind_of_fact_about_a_country_has_its_rows():
    country, other = a_country(title="Czechia"), a_country(title="Czechoslovakia")
    member = a_framework(key="member", name="NATO membership")
    a_fact(Succession, predecessor=other, successor=country, occurred_on="1993-01-01")
    a_fact(
        StatusEvent,
        country=country,
        framework=member,
        event_kind="invited",
        occurred_on="1997-07-08",
        text="Invited at Madrid.",
    )
    a_fact(
        StatusPeriod,
        country=country,
        framework=member,
        period="1999-03-12/..",
        start_event="treaty deposited",
    )
    a_fact(
        CountryName,
        country=country,
        name="Czechia",
        language="en",
        usage="short",
        usage_note="at the UN",
        period="2016-07-05/..",
    )
    a_fact(Capital, country=country, name="Prague")
    rows = status(country)
    assert [(row["fact"], row["date"], row["what"]) for row in rows] == [
        ("predecessor-state", "1993-01-01", "Czechoslovakia"),
        ("status-step", "1997-07-08", "Invited at Madrid."),
        ("status-period", "1999-03-12/..", "NATO membership"),
        ("name", "2016-07-05/..", "Czechia"),
        ("capital", "", "Prague"),
    ]
    step, period, name = rows[1:4]
    assert (step["kind"], step["framework"]) == ("invited", "member")
    assert (period["kind"], period["began_with"]) == ("participant", "treaty deposited")
    assert (name["language"], name["used_in"]) == ("en", "at the UN")
    assert [row["fact"] for row in status(other)] == ["successor-state"]


def test_what_is_not_public_has_no_row():
    country, hidden = a_country(), a_framework(live=False)
    a_fact(StatusPeriod, country=country, framework=hidden, period="1999/..")
    a_fact(Capital, country=country, name="Draft", live=False)
    a_fact(Succession, predecessor=a_country(live=False), successor=country)
    assert status(country) == []
    operation = an_operation()
    a_fact(StrengthFigure, operation=operation, value=1, counted_on="2000", live=False)
    a_fact(Contribution, operation=operation, country=a_country(live=False), capacity="member")
    assert strengths(operation) == []
    assert contributors(operation) == []


# --- The figures of an operation ------------------------------------------------------------------
def test_every_figure_has_a_row_that_says_what_it_counts_and_whether_it_is_charted():
    operation, albania = an_operation(), a_country(title="Albania")
    for counted_on, value, fields in (
        ("1999", 50_000, {}),
        ("2000", 8_000, {"host_country": albania}),
        ("2001", 90, {"unit": "aircraft"}),
        ("2002", 4_000, {"country": albania}),
        ("2003", 26_000, {"basis": "planned"}),
        ("2004", 17_500, {"as_written": "some 17 500 men"}),
    ):
        a_fact(StrengthFigure, operation=operation, value=value, counted_on=counted_on, **fields)
    rows = strengths(operation)
    assert [row["charted"] for row in rows] == ["yes", "no", "no", "no", "no", "yes"]
    assert rows[1]["host_country"] == "Albania"
    assert (rows[2]["unit"], rows[4]["basis"]) == ("aircraft", "planned")
    assert rows[3]["country"] == "Albania"
    assert rows[5]["as_written"] == "some 17 500 men"


def test_one_figure_makes_no_chart():
    operation = an_operation()
    a_fact(StrengthFigure, operation=operation, value=1, counted_on="2000")
    assert [row["charted"] for row in strengths(operation)] == ["no"]


def test_a_contributor_has_its_period_and_the_lists_it_stands_in():
    operation = an_operation()
    for title, fields in (
        ("Norway", {"period": "2002/2014-12-31", "attested": "2007-07, 2009-10-01"}),
        ("Belgium", {"attested": "2011-03"}),
    ):
        country = a_country(title=title)
        a_fact(Contribution, operation=operation, country=country, capacity="member", **fields)
    belgium, norway = contributors(operation)
    assert (belgium["country"], belgium["period"], belgium["listed_on"]) == (
        "Belgium",
        "",
        "2011-03",
    )
    assert (norway["period"], norway["period_in_words"], norway["listed_on"]) == (
        "2002/2014-12-31",
        "2002 to 31 December 2014",
        "2007-07; 2009-10-01",
    )
