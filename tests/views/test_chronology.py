"""Tests of the timeline's page: its filters, its date line, its cost."""

import csv
import html
import io
import re
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    HistoricalEvent,
    LeadPeriod,
    OfficeTerm,
    OperationPeriod,
    OperationRelation,
)
from archive.timeline.factbook import factbook
from tests.factories import (
    a_country,
    a_fact,
    a_person,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

BUDGET = 14


def ran(code: str, period: str, *countries, lead=None):
    operation = an_operation(code=code, theatre=list(countries))
    a_fact(OperationPeriod, operation=operation, period=period)
    if lead is not None:
        a_fact(LeadPeriod, operation=operation, organisation=lead, period=period)
    return operation


def an_event(title: str, kind: str, period: str, **fields):
    return a_fact(
        HistoricalEvent, title=title, event_kind=kind, period=period, text="It was so.", **fields
    )


@pytest.fixture
def line():
    """A hand-over to the European Union, an operation elsewhere, one event of each kind."""
    bosnia = a_country(title="Bosnia", region="southern-europe")
    union = an_organisation(key="eu", name_en="European Union", organisation_kind="alliance")
    sfor = ran("SFOR", "1996-12-20/2004-12-02", bosnia)
    althea = ran("Althea", "2004-12-02/..", bosnia, lead=union)
    a_fact(OperationRelation, operation=althea, other=sfor, relation="follows")
    ran("ISAF", "2003-08-11/2014-12-28", a_country(region="south-asia"))
    ran("AMISOM", "2007-06-07/", a_country(region="east-africa"))
    latvia = a_country(title="Latvia", region="northern-europe")
    an_event("Riga summit", "summit", "2006-11-28/2006-11-29", place_country=latvia)
    an_event("Seven accede", "enlargement", "2004-03-29")
    an_event("A concept", "strategic-concept", "2010-11")
    an_event("A treaty", "treaty", "1949-04-04")
    a_fact(
        OfficeTerm,
        person=a_person(name="Jaap"),
        office="secretary-general",
        organisation=union,
        period="2004-01-05/2009-08-01",
    )


def get(client, query: str = "") -> str:
    response = client.get(f"/timeline/{query}")
    assert response.status_code == 200
    return response.content.decode()


def rows(markup: str) -> dict[str, str]:
    """The rows of the line by their names, as words."""
    found = re.findall(r'<li class="g-row">(.*?)</li>', markup, re.DOTALL)
    return {
        html.unescape(re.search(r"<a [^>]*>(.*?)</a>", row)[1]): " ".join(
            html.unescape(re.sub(r"<[^>]+>", "", row)).split()
        )
        for row in found
    }


def test_all_kinds_stand_on_one_line(client, line):
    names = list(rows(get(client)))
    assert set(names) == {
        *("SFOR", "Althea", "ISAF", "AMISOM"),
        *("Riga summit", "Seven accede", "A concept", "Jaap"),
    }
    assert names.index("Althea") == names.index("SFOR") + 1


def test_each_is_dated_as_precisely_as_its_source(client, line):
    shown = rows(get(client, "?on=2007-01-15"))
    assert "1996–2004" in shown["SFOR"]
    assert "since 2004" in shown["Althea"]
    assert "28 Nov 2006" in shown["Riga summit"]
    assert "Nov 2010" in shown["A concept"]
    assert "2007–?" in shown["AMISOM"]


def test_the_words_say_what_the_bars_show(client, line):
    shown = rows(get(client, "?on=2007-01-15"))
    assert "then Althea" in shown["SFOR"]
    assert "led by the European Union" in shown["Althea"]
    assert "running on 15 January 2007" in shown["ISAF"]
    assert "running" not in shown["SFOR"]
    assert "perhaps running on 15 January 2008" in rows(get(client, "?on=2008-01-15"))["AMISOM"]


def test_the_bars_tell_what_goes_on_what_was_handed_over_and_who_led(client, line):
    markup = get(client, "?on=2007-01-15")
    bars = {
        re.search(r"<a [^>]*>(.*?)</a>", row)[1]: row.split('class="g-t"')[1]
        for row in re.findall(r'<li class="g-row">(.*?)</li>', markup, re.DOTALL)
    }
    assert 'class="ho"' in bars["SFOR"]
    assert 'class="ho"' not in bars["ISAF"]
    assert 'class="bar open run eu"' in bars["Althea"]
    assert 'class="bar fading"' in bars["AMISOM"]


def test_the_date_line_stands_at_the_day_that_is_asked_for(client, line):
    assert ">15 Jan 2007<" in get(client, "?on=2007-01-15")
    assert "dateline" not in get(client, "?on=1947-03-12")
    assert "dateline" in get(client)


def test_a_refused_day_is_marked_and_nothing_is_lost(client, line):
    markup = get(client, "?on=2007-02-30&kind=summits")
    assert 'aria-invalid="true"' in markup
    assert '<input type="hidden" name="kind" value="summits">' in markup
    assert list(rows(markup)) == ["Riga summit"]


def test_a_kind_and_a_region_keep_what_is_theirs(client, line):
    assert list(rows(get(client, "?kind=enlargements"))) == ["Seven accede"]
    assert list(rows(get(client, "?region=southern-europe"))) == ["SFOR", "Althea"]
    assert list(rows(get(client, "?region=northern-europe"))) == ["Riga summit"]
    assert "Nothing is recorded here" in get(client, "?kind=enlargements&region=south-asia")


def test_a_chip_keeps_the_other_filter_and_the_day(client, line):
    markup = html.unescape(get(client, "?kind=operations&on=2007-01-15"))
    assert 'href="/timeline/?kind=operations&region=south-asia&on=2007-01-15"' in markup
    assert '<link rel="canonical" href="http://testserver/timeline/?kind=operations">' in markup


@pytest.mark.parametrize("query", ["?kind=x", "?region=atlantis", "?kind=%00"])
def test_a_filter_that_there_is_not_is_not_found(client, query):
    assert client.get(f"/timeline/{query}").status_code == 404


def test_each_name_leads_to_a_page_with_its_sources(client, line):
    markup = get(client)
    links = re.findall(r'<span class="g-l"><a href="([^"]+)"', markup)
    assert len(links) == 8
    assert {client.get(link).status_code for link in links} == {200}


def test_what_is_not_public_is_not_on_the_line(client):
    a_fact(OperationPeriod, operation=an_operation(code="SECRET", live=False), period="2000/..")
    an_event("Secret meeting", "summit", "2001", live=False)
    assert rows(get(client)) == {}


def test_the_queries_do_not_grow_with_the_archive(client, line):
    get(client)
    with CaptureQueriesContext(connection) as few:
        get(client)
    for number in range(4):
        ran(f"OP-{number}", f"{1990 + number}/..", a_country(region="west-africa"))
        an_event(f"Summit {number}", "summit", f"{1990 + number}", place_country=a_country())
    factbook()
    with CaptureQueriesContext(connection) as many:
        get(client)
    assert len(many) == len(few) <= BUDGET
    assert not [query for query in many if not query["sql"].startswith("SELECT")]


# --- As a table ----------------------------------------------------------------------------------
def test_the_timeline_is_a_table_too_with_sources_and_the_same_filters(client, line):
    ran("OP-1", "1999-06-12/..", a_country(region="west-africa"))
    an_event("A summit", "summit", "2006-11-28/2006-11-29")
    response = client.get("/timeline.csv")
    text = b"".join(response.streaming_content).decode()
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(text))}
    assert rows["OP-1"]["start"] == "1999-06-12"
    assert rows["OP-1"]["end"] == ""
    assert rows["OP-1"]["regions"] == "west-africa"
    assert rows["A summit"]["date"] == "28 November 2006 to 29 November 2006"
    assert all(row["sources"] for row in rows.values())
    only = client.get("/timeline.csv?kind=summits")
    kinds = {
        row["kind"]
        for row in csv.DictReader(io.StringIO(b"".join(only.streaming_content).decode()))
    }
    assert kinds == {"summits"}
    assert client.get("/timeline.csv?kind=nothing").status_code == 404


def test_the_page_leads_to_its_table(client, line):
    page = client.get("/timeline/?kind=summits").content.decode()
    assert 'href="/timeline.csv?kind=summits"' in page


# --- As a picture --------------------------------------------------------------------------------
def drawn(client, path: str) -> ElementTree.Element:
    response = client.get(path)
    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    return ElementTree.fromstring(response.content)


def test_the_timeline_is_a_picture_too_with_every_name_and_the_way_to_its_sources(client, line):
    ran("OP & 1", "1999-06-12/..", a_country(region="west-africa"))
    an_event("A summit", "summit", "2006-11-28/2006-11-29")
    picture = drawn(client, "/timeline.svg?on=2007-02-01")
    said = " ".join(picture.itertext())
    assert "OP & 1" in said
    assert "A summit" in said
    assert "http://testserver/timeline/?on=2007-02-01" in said
    only = " ".join(drawn(client, "/timeline.svg?kind=summits").itertext())
    assert "A summit" in only
    assert "OP & 1" not in only


def test_bars_lie_within_the_picture(client, line):
    ran("OP", "1999-06-12/..", a_country(region="west-africa"))
    ran("DAY", "2001-05-05/2001-05-05", a_country(region="west-africa"))
    picture = drawn(client, "/timeline.svg")
    width = float(picture.get("width"))
    paths = [one.get("d") for one in picture.iter("{http://www.w3.org/2000/svg}path")]
    across = [float(x) for path in paths for x in re.findall(r"[MHL]([\d.]+)", path)]
    assert across
    assert all(0 <= x <= width for x in across)


@pytest.mark.parametrize("query", ["kind=nothing", "region=nowhere", "on=soon"])
def test_a_picture_of_what_there_is_not_is_not_found(client, query):
    assert client.get(f"/timeline.svg?{query}").status_code == 404
