"""The demo archive on days that are known well: the seed's own, and those of each enlargement."""

import datetime as dt

import pytest
from django.test import Client

from archive.timeline.alliance import alliance_on
from archive.timeline.country_lists import country_lists
from archive.timeline.factbook import FactBook, factbook, forget
from archive.timeline.map_status import MapStatus
from archive.timeline.membership import changes
from archive.timeline.snapshot import snapshot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_archive")]

ONE_DAY = dt.timedelta(days=1)
SUMMARY = "/articles/nato-a-guarantee-for-the-member-countries/"


@pytest.fixture
def book() -> FactBook:
    return factbook()


def test_the_day_of_the_ministry_s_page_is_as_the_page_describes_it(client: Client) -> None:
    found = client.get("/on/2007-02-01.json").json()
    assert found["member_count"] == len(found["members"]) == 26
    assert len(found["frameworks"]["pfp"]) == 23
    assert {one["code"] for one in found["frameworks"]["map"]} == {"AL", "HR", "MK"}
    strengths = {one["key"]: one["strength"] for one in found["operations"]}
    assert (strengths["kfor"]["value"], strengths["kfor"]["qualifier"]) == (16000, "about")
    assert strengths["isaf"]["value"] == 35000
    assert found["secretary_general"]["name"] == "Jaap de Hoop Scheffer"
    assert found["government"]["url"] == "/governments/stoltenberg-2/"
    assert [one["name"] for one in found["ministers"]] == [
        "Jens Stoltenberg",
        "Jonas Gahr Støre",
        "Anne-Grete Strøm-Erichsen",
    ]


def test_where_the_page_differs_from_other_sources_its_summary_has_a_note(client: Client) -> None:
    page = client.get(SUMMARY).content.decode()
    for words, used in (
        ("April 2004", "29 March 2004"),
        ("at the Riga summit of November 2006", "14 December 2006"),
        ("Since July 2005", "June 2005"),
        ("set up in July 2004", "July 2004"),
    ):
        note = page.split(f"“{words}”</a>.")[1].split("</div>")[0]
        assert f"Sources differ; the archive uses {used}." in note
    assert "“around 16,000 soldiers”</a>." in page
    assert SUMMARY in client.get("/operations/kfor/").content.decode()


def test_counts_never_contradict_lists_around_each_change(book: FactBook) -> None:
    steps = changes(periods=book.standings)
    assert len(steps) == 11
    for step in steps:
        for day in (step.day - ONE_DAY, step.day, step.day + ONE_DAY):
            shown = snapshot(book=book, day=day)
            alliance = alliance_on(periods=book.standings, day=day, today=day)
            lists = country_lists(periods=book.standings, names=shown.names, day=day)
            counted = list(shown.statuses.values()).count(MapStatus.MEMBER)
            assert len(shown.members) == len(alliance.members) == lists.number_of_members
            assert counted == len(shown.members)
            assert alliance.candidates == len(lists.candidates)
            assert alliance.partners == lists.number_of_partners


@pytest.mark.parametrize(
    ("day", "code", "name"),
    [
        ("2007-02-01", "TR", "Turkey"),
        ("2023-01-01", "TR", "Türkiye"),
        ("2007-02-01", "MK", "the former Yugoslav Republic of Macedonia"),
        ("2020-03-27", "MK", "North Macedonia"),
        ("2007-02-01", "CZ", "Czech Republic"),
        ("2017-01-01", "CZ", "Czechia"),
    ],
)
def test_a_country_has_the_name_of_the_day(client: Client, day: str, code: str, name: str) -> None:
    found = client.get(f"/on/{day}.json").json()
    everybody = [*found["members"], *(one for rows in found["frameworks"].values() for one in rows)]
    assert {one["name"] for one in everybody if one["code"] == code} == {name}


def test_who_was_invited_and_who_stood_outside(client: Client) -> None:
    found = client.get("/on/2008-06-01.json").json()
    assert {one["code"] for one in found["invitees"]} == {"AL", "HR"}
    assert [one["code"] for one in found["outside_integrated_structure"]] == ["FR"]
    assert client.get("/on/2009-04-05.json").json()["invitees"] == []


def test_a_day_costs_a_dozen_queries_from_cold_and_one_after(django_assert_max_num_queries) -> None:
    forget()
    with django_assert_max_num_queries(12):
        snapshot(book=factbook(), day=dt.date(2007, 2, 1))
    with django_assert_max_num_queries(1):
        snapshot(book=factbook(), day=dt.date(1999, 3, 12))
