"""Tests of one day as data, and of two days side by side."""

import csv
import html
import io
import json
import re

import pytest

from archive.models import (
    CountryName,
    Framework,
    GovernmentTerm,
    LeadPeriod,
    OfficeTerm,
    OperationPeriod,
    OperationPhase,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
)
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    a_source,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def alliance(module_db):
    """Norway and Latvia as members, Turkey renamed, Sweden invited, and one operation."""
    member, pfp = a_framework(key="member"), a_framework(key="pfp")
    countries = {
        code: a_country(title=title, code=code)
        for code, title in {
            "NO": "Norway",
            "LV": "Latvia",
            "TR": "Türkiye",
            "SE": "Sweden",
        }.items()
    }
    for code, framework, period in (
        ("NO", member, "1949-04-04/.."),
        ("TR", member, "1952-02-18/.."),
        ("LV", pfp, "1994-02-14/2004-03-29"),
        ("LV", member, "2004-03-29/.."),
        ("SE", pfp, "1994-05/.."),
    ):
        a_fact(StatusPeriod, country=countries[code], framework=framework, period=period)
    a_fact(CountryName, country=countries["TR"], name="Turkey", period="1923/2022-06-02")
    a_fact(CountryName, country=countries["TR"], name="Türkiye", period="2022-06-02/..")
    a_fact(
        StatusEvent,
        country=countries["LV"],
        framework=member,
        event_kind="invited",
        occurred_on="2002-11-21",
        text="Invited in Prague.",
    )
    operation = an_operation(code="KFOR", slug="kfor", full_name="Kosovo Force")
    nato = an_organisation(key="nato", name_en="NATO", organisation_kind="alliance")
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    a_fact(LeadPeriod, operation=operation, organisation=nato, period="1999-06-12/..")
    a_fact(OperationPhase, operation=operation, name="Joint Guardian", period="1999/2004-08")
    a_fact(
        StrengthFigure,
        operation=operation,
        value=16000,
        qualifier="about",
        counted_on="2006-02",
        source=a_source(title="A fact sheet", url="https://example.org/kfor"),
    )
    government = a_government(key="stoltenberg-2", label_en="Stoltenberg’s 2nd Government")
    a_fact(GovernmentTerm, government=government, period="2005-10-17/2013-10-16")
    for name, office in (
        ("Jaap de Hoop Scheffer", "secretary-general"),
        ("Jonas Gahr Støre", "foreign-affairs"),
    ):
        person = a_person(name=name)
        fields = {"person": person, "office": office, "organisation": nato}
        a_fact(OfficeTerm, period="2005-10-17/2009-08-01", **fields)
    return countries


def data(client, day: str) -> dict:
    response = client.get(f"/on/{day}.json")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    return json.loads(response.content)


def words(client, path: str, *, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    main = response.content.decode().split("<main", 1)[1].split("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


# --- JSON ----------------------------------------------------------------------------------------
def test_the_document_has_the_shape_that_programs_rely_on(client, alliance):
    found = data(client, "2007-02-01")
    assert found["day"] == "2007-02-01"
    assert found["member_count"] == 3
    assert found["members"][0] == {
        "code": "NO",
        "name": "Norway",
        "since": "1949-04-04",
        "url": "/countries/norway/",
        "certain": True,
    }
    assert [one["name"] for one in found["members"]] == ["Norway", "Turkey", "Latvia"]
    assert found["frameworks"]["pfp"] == [
        {"code": "SE", "name": "Sweden", "since": "1994-05", "certain": True}
    ]
    assert {key: found["frameworks"][key] for key in ("map", "eapc", "md", "ici")} == {
        "map": [],
        "eapc": [],
        "md": [],
        "ici": [],
    }
    assert found["operations"] == [
        {
            "key": "kfor",
            "code": "KFOR",
            "name": "Kosovo Force",
            "phase": None,
            "lead": "NATO",
            "start": "1999-06-12",
            "end": None,
            "url": "/operations/kfor/",
            "certain": True,
            "strength": {
                "value": 16000,
                "qualifier": "about",
                "counted_on": "2006-02",
                "source": "A fact sheet",
            },
        }
    ]
    assert found["secretary_general"]["name"] == "Jaap de Hoop Scheffer"
    assert found["government"] == {
        "name": "Stoltenberg’s 2nd Government",
        "url": "/governments/stoltenberg-2/",
    }
    assert found["ministers"] == [
        {"office": "foreign-affairs", "name": "Jonas Gahr Støre", "acting": False}
    ]
    assert found["map_status"] == {"NO": "member", "TR": "member", "LV": "member", "SE": "partner"}
    assert found["uncertain"] == []


def test_names_and_invitations_are_those_of_the_day(client, alliance):
    assert "Türkiye" in {one["name"] for one in data(client, "2023-01-01")["members"]}
    assert data(client, "2003-01-01")["invitees"] == [
        {"code": "LV", "name": "Latvia", "since": "2002-11-21", "certain": True}
    ]
    assert data(client, "2004-08-01")["operations"][0]["phase"] == "Joint Guardian"


def test_what_the_dates_leave_open_is_said_with_its_reason(client, alliance):
    found = data(client, "1994-05-10")
    assert found["frameworks"]["pfp"][1]["certain"] is False
    [doubt] = found["uncertain"]
    assert "Sweden" in doubt["statement"]
    assert doubt["why"] == "It began May 1994: possibly on 1 May 1994, certainly by 31 May 1994."


def test_before_the_treaty_the_document_is_empty_not_missing(client, alliance):
    found = data(client, "1945-01-01")
    assert (found["member_count"], found["members"], found["operations"]) == (0, [], [])
    assert (found["secretary_general"], found["government"]) == (None, None)


@pytest.mark.parametrize("ending", ["json", "csv"])
@pytest.mark.parametrize("day", ["2007-02-30", "1944-12-31", "2190-01-01"])
def test_a_day_that_is_none_has_no_data(client, day, ending):
    assert client.get(f"/on/{day}.{ending}").status_code == 404


def test_the_page_of_the_day_names_invitees_and_the_phase_of_an_operation(client, alliance):
    assert "Invited, not yet members Latvia 21 November 2002" in words(client, "/on/2003-01-01/")
    assert "Joint Guardian" in words(client, "/on/2004-08-01/")
    assert "Invited, not yet members" not in words(client, "/on/2007-02-01/")


def test_a_partner_whose_cooperation_is_suspended_says_so(client, alliance):
    sweden = alliance["SE"]
    a_fact(
        StatusEvent,
        country=sweden,
        framework=Framework.objects.get(key="pfp"),
        event_kind="suspended",
        occurred_on="2014-04",
        text="Suspended.",
    )
    [partner] = data(client, "2015-01-01")["frameworks"]["pfp"]
    assert partner["suspended_since"] == "2014-04"
    assert "suspended_since" not in data(client, "2014-03-31")["frameworks"]["pfp"][0]


def test_who_left_the_military_structure_stands_with_the_day_on_which_it_left(client, alliance):
    structure = a_framework(key="integrated-military")
    fields = {"country": alliance["NO"], "framework": structure}
    a_fact(StatusPeriod, period="1950/1966-07-01", **fields)
    found = data(client, "1970-01-01")
    assert found["outside_integrated_structure"] == [
        {"code": "NO", "name": "Norway", "since": "1966-07-01", "certain": True}
    ]
    assert "integrated-military" not in data(client, "1960-01-01")["frameworks"]


# --- CSV -----------------------------------------------------------------------------------------
def test_the_table_has_a_row_for_each_fact_with_its_sources(client, alliance):
    response = client.get("/on/2007-02-01.csv")
    text = b"".join(response.streaming_content).decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    kinds = [row["what"] for row in rows]
    assert kinds == [
        *("member", "member", "member", "pfp"),
        *("operation", "lead", "strength"),
        *("foreign-affairs", "secretary-general", "government"),
    ]
    [figure] = [row for row in rows if row["what"] == "strength"]
    assert (figure["value"], figure["qualifier"], figure["since"]) == ("16000", "about", "2006-02")
    assert figure["sources"] == "A fact sheet"
    assert figure["source_addresses"] == "https://example.org/kfor"
    assert all(row["sources"] and row["certain"] == "yes" for row in rows)
    assert response["Content-Disposition"] == 'attachment; filename="alliance-2007-02-01.csv"'


def test_the_page_leads_to_its_data(client, alliance):
    page = client.get("/on/2007-02-01/").content.decode()
    assert 'href="/on/2007-02-01.json"' in page
    assert 'href="/on/2007-02-01.csv"' in page


# --- Two days ------------------------------------------------------------------------------------
def test_two_days_show_who_joined_and_what_had_begun(client, alliance):
    found = words(client, "/on/1999-01-01/?with=2009-05-01")
    assert "The Alliance on 1 January 1999 and on 1 May 2009" in found
    assert "1 country joined" in found
    assert "Latvia 29 March 2004" in found
    assert "Operations that had begun" in found
    assert "KFOR Kosovo Force since 12 June 1999" in found
    assert "Norwegian government none recorded Stoltenberg’s 2nd Government" in found
    assert "Another name" not in found


def test_what_the_dates_leave_open_is_perhaps_so_in_a_comparison_too(client, alliance):
    a_fact(OperationPeriod, operation=an_operation(code="OSG"), period="2016-10/..")
    assert "since October 2016, perhaps" in words(client, "/on/2016-09-30/?with=2016-10-15")


def test_a_name_without_a_date_is_no_name_of_a_day(client, alliance):
    a_fact(CountryName, country=alliance["LV"], name="Lettland", period="")
    a_fact(CountryName, country=alliance["LV"], name="Latvia", period="2001/..")
    assert "Another name" not in words(client, "/on/2000-01-01/?with=2006-01-01")


def test_a_name_that_changed_stands_under_both_days(client, alliance):
    assert "Türkiye Turkey Türkiye" in words(client, "/on/2020-01-01/?with=2023-01-01")


def test_the_earlier_day_comes_first_whichever_was_asked_for(client, alliance):
    for path in ("/on/2009-05-01/?with=1999-01-01", "/on/1999-01-01/?with=2009-05-01"):
        page = client.get(path).content.decode()
        assert "<h1>The Alliance on 1 January 1999 and on 1 May 2009</h1>" in page
        assert '<meta name="robots" content="noindex, follow">' in page


def test_two_days_on_which_nothing_differs_say_so(client, alliance):
    assert "Nothing differs" in words(client, "/on/2006-01-01/?with=2006-01-02")


def test_the_same_day_is_no_comparison(client, alliance):
    response = client.get("/on/2006-01-01/?with=1+January+2006")
    assert (response.status_code, response["Location"]) == (302, "/on/2006-01-01/")


@pytest.mark.parametrize("asked", ["soon", "2007-02-30", "1944-12-31", "2007"])
def test_a_second_day_that_is_none_is_asked_for_again(client, alliance, asked):
    response = client.get(f"/on/2006-01-01/?with={asked}")
    assert response.status_code == 404
    page = response.content.decode()
    assert f'name="with" value="{asked}"' in page
    assert 'aria-describedby="with-error"' in page


# --- Budgets -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/on/2007-02-01/", 8),
        ("/on/2007-02-01.json", 3),
        ("/on/2007-02-01.csv", 3),
        ("/on/1999-01-01/?with=2009-05-01", 4),
    ],
)
def test_where_nothing_has_changed_a_day_costs_few_queries(
    client, alliance, path, most, django_assert_max_num_queries
):
    client.get(path)
    with django_assert_max_num_queries(most):
        client.get(path)
