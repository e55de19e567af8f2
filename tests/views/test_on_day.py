"""Tests of the page of one day, and of the form that asks for it."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    CountryName,
    GovernmentTerm,
    HistoricalEvent,
    LeadPeriod,
    OfficeTerm,
    OperationPeriod,
    StatusPeriod,
    StrengthFigure,
)
from archive.timeline import factbook
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

BUDGET = 16
KILOBYTE = 1024


def page(client, day: str) -> str:
    response = client.get(f"/on/{day}/")
    assert response.status_code == 200
    return response.content.decode()


def words(markup: str) -> str:
    """What a reader sees in the main part: what waits for the slider is hidden."""
    main = markup.split("<main", 1)[1].split("</main>")[0]
    main = re.sub(r"<(span|p|a)\b[^>]*\shidden>.*?</\1>", " ", main, flags=re.DOTALL)
    main = re.sub(r"<script.*?</script>", " ", main, flags=re.DOTALL)
    main = re.sub(r'<span class="unverified-word".*?</span></span>', " ", main, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


@pytest.fixture
def alliance():
    """Two founders, one newcomer of 2004, a candidate and a partner."""
    keys = {"member": "NATO membership", "map": "MAP", "pfp": "Partnership for Peace"}
    frameworks = {key: a_framework(key=key, name=name) for key, name in keys.items()}
    stood = {
        "Norway": ("member", "1949-04-04/.."),
        "Iceland": ("member", "1949-04-04/.."),
        "Latvia": ("member", "2004-03-29/.."),
        "Croatia": ("map", "2002-05/2009-04-01"),
        "Austria": ("pfp", "1995-02-10/.."),
    }
    for title, (key, period) in stood.items():
        country = a_country(title=title)
        a_fact(StatusPeriod, country=country, framework=frameworks[key], period=period)
    return frameworks


# --- Which days ----------------------------------------------------------------------------------
@pytest.mark.parametrize("day", ["1945-01-01", "1947-03-12", "1949-05-01", "2007-01-15"])
def test_a_day_since_1945_has_a_page(client, day):
    page(client, day)


@pytest.mark.parametrize(
    "day", ["1944-12-31", "2007-02-30", "2007-13-01", "0000-01-01", "9999-12-31"]
)
def test_any_other_day_is_not_found(client, day):
    assert client.get(f"/on/{day}/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/on/2007-1-5/", "/on/20070115/", "/on/today/", "/on/٢٠٠٧-01-15/"]
)
def test_a_day_written_otherwise_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_the_last_day_is_the_end_of_next_year(client, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z")
    page(client, "2027-12-31")
    assert client.get("/on/2028-01-01/").status_code == 404


# --- The form ------------------------------------------------------------------------------------
def test_without_a_date_the_way_leads_to_today(client, time_machine):
    time_machine.move_to("2026-11-25T12:00:00Z")
    response = client.get("/on/")
    assert (response.status_code, response["Location"]) == (302, "/on/2026-11-25/")


@pytest.mark.parametrize("asked", ["2007-01-15", "15 January 2007", " 2007-01-15 "])
def test_a_date_that_is_asked_for_leads_to_its_lasting_address(client, asked):
    assert client.get("/on/", {"date": asked})["Location"] == "/on/2007-01-15/"
    assert client.get("/on/", {"on": asked})["Location"] == "/on/2007-01-15/"


@pytest.mark.parametrize("asked", ["2007-02-30", "1944-12-31", "2007-01", "soon", "2007~", "\0"])
def test_a_refused_date_is_asked_again_with_the_field_marked(client, alliance, asked):
    response = client.get("/on/", {"date": asked})
    assert response.status_code == 200
    markup = response.content.decode()
    assert 'aria-invalid="true"' in markup
    assert "is not a day between 1 January 1945 and 31 December" in words(markup)
    assert f"“{asked.strip()}”" in html.unescape(markup)
    assert 'href="/on/2004-03-29/"' in markup
    assert "noindex" in markup


# --- What it shows -------------------------------------------------------------------------------
def test_the_title_says_the_day_in_words(client):
    markup = page(client, "2007-01-15")
    assert "<title>The Alliance on 15 January 2007 – The Alliance Archive</title>" in markup
    assert '<link rel="canonical" href="http://testserver/on/2007-01-15/">' in markup


def test_members_stand_by_the_day_of_their_accession(client, alliance):
    shown = words(page(client, "2007-01-15"))
    assert "Founding members, 4 April 1949 Iceland Norway 29 March 2004 Latvia" in shown
    assert "1 in the Membership Action Plan Croatia since May 2002" in shown
    assert "1 partner Partnership for Peace Austria 1995" in shown


def test_a_date_that_leaves_the_day_open_is_not_sharpened(client, alliance):
    assert "Croatia since May 2002, perhaps" in words(page(client, "2002-05-14"))
    assert "Perhaps" not in words(page(client, "2007-01-15"))


def test_countries_have_the_names_of_the_day(client, alliance):
    country = a_country(title="Türkiye")
    a_fact(StatusPeriod, country=country, framework=alliance["member"], period="1952-02-18/..")
    a_fact(CountryName, country=country, name="Turkey", period="1923-10-29/2022-06-01")
    assert "18 February 1952 Turkey" in words(page(client, "2007-01-15"))
    assert "18 February 1952 Türkiye" in words(page(client, "2023-01-15"))


def test_before_the_treaty_there_was_no_alliance(client, alliance):
    shown = words(page(client, "1947-03-12"))
    assert "0 members" in shown
    assert "the North Atlantic Treaty was signed on 4 April 1949" in shown


def test_between_signature_and_force_the_members_had_only_signed(client, alliance):
    sentence = "2 states have signed; the treaty comes into force on 24 August 1949"
    for day in ("1949-04-04", "1949-08-23"):
        assert sentence in words(page(client, day))
    assert sentence not in words(page(client, "1949-08-24"))


def test_a_day_after_the_sources_were_opened_says_so(client):
    source = a_source(opened_on="2026-11-23")
    a_fact(OperationPeriod, operation=an_operation(), period="1999/..", source=source)
    assert "were last opened on 23 November 2026" in words(page(client, "2026-11-24"))
    assert "last opened" not in words(page(client, "2026-11-23"))


def test_operations_stand_with_their_lead_and_last_known_strength(client):
    operation = an_operation(code="KFOR")
    nato = an_organisation(name_en="NATO", organisation_kind="alliance")
    a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    a_fact(LeadPeriod, operation=operation, organisation=nato, period="1999-06-12/..")
    for value, counted_on in ((16000, "2006-02-22"), (14000, "2009-07")):
        a_fact(StrengthFigure, operation=operation, value=value, counted_on=counted_on)
    assert "KFOR NATO 16,000 personnel (22 February 2006)" in words(page(client, "2007-01-15"))
    assert "KFOR" not in words(page(client, "1999-06-11")).split("What changed")[0]


def test_those_in_office_are_named(client):
    government = a_government(label_en="The Cabinet", term="2005-10-17/2013-10-16")
    body = an_organisation()
    terms = (("secretary-general", "Jaap"), ("defence", "Anne"))
    for office, name in terms:
        a_fact(
            OfficeTerm,
            person=a_person(name=name),
            office=office,
            organisation=body,
            period="2004-01-05/2009-08-01",
        )
    shown = words(page(client, "2007-01-15"))
    assert "Secretary general Jaap" in shown
    assert "The Cabinet 17 October 2005 to 16 October 2013 Anne Minister of defence" in shown
    assert "Jaap" not in words(page(client, "2009-08-01"))
    assert GovernmentTerm.objects.get().government == government


def test_articles_about_the_time_stand_nearest_first_and_say_what_they_are(client):
    an_article(title="Far away", temporal="1990")
    an_article(title="A month later", temporal="2007-02-15", text_form="demonstration")
    an_article(title="Of that year", temporal="2007")
    an_article(title="A draft", temporal="2007-01-15", live=False)
    shown = words(page(client, "2007-01-15"))
    assert "Of that year 2007 A month later 15 February 2007, demonstration" in shown
    assert "Far away" not in shown
    assert "A draft" not in shown


def test_without_such_an_article_the_page_says_so(client):
    assert "No article here describes this time." in words(page(client, "2007-01-15"))


def test_the_change_before_and_the_one_after_stand_around_the_day(client, alliance):
    shown = words(page(client, "1990-01-01")).split("What changed around this date")[1]
    assert re.search(
        r"4 April 1949 Iceland and Norway become members: 2 in all\..*"
        r"1 January 1990 The date you are looking at.*"
        r"29 March 2004 Latvia becomes a member: 3 in all\.",
        shown,
    )


def test_without_scripts_links_lead_to_the_days_of_enlargement(client, alliance):
    markup = page(client, "1990-01-01")
    assert 'data-step="-1" href="/on/1949-04-04/">Earlier enlargement' in markup
    assert 'data-step="1" href="/on/2004-03-29/">Later enlargement' in markup
    assert 'data-step="1" href="/on/" hidden' in page(client, "2007-01-15")


def test_what_is_not_public_is_not_shown(client, alliance):
    country = a_country(title="Hidden", live=False)
    a_fact(StatusPeriod, country=country, framework=alliance["pfp"], period="1995/..")
    a_fact(OperationPeriod, operation=an_operation(code="SECRET", live=False), period="2000/..")
    event = {"event_kind": "summit", "text": "They met.", "period": "2007-01-14"}
    a_fact(HistoricalEvent, title="Secret meeting", live=False, **event)
    shown = words(page(client, "2007-01-15"))
    assert not [one for one in ("Hidden", "SECRET", "Secret meeting") if one in shown]


def test_only_days_of_change_are_for_search_engines(client, alliance):
    robots = '<meta name="robots" content="noindex, follow">'
    assert robots not in page(client, "2004-03-29")
    assert robots in page(client, "2004-03-30")
    sitemap = client.get("/sitemap.xml").content.decode()
    assert "http://testserver/on/2004-03-29/" in sitemap
    assert "http://testserver/timeline/" in sitemap


def test_what_is_not_verified_wears_its_sign_and_what_is_does_not(client):
    member = a_framework(key="member")
    fields = {"framework": member, "period": "1949-04-04/.."}
    a_fact(StatusPeriod, country=a_country(), verification="verified", **fields)
    assert "Not verified yet" not in page(client, "2007-01-15")
    a_fact(StatusPeriod, country=a_country(), verification="partly", **fields)
    assert "Not verified yet: nobody has opened" in page(client, "2007-01-15")


# --- What it costs -------------------------------------------------------------------------------
def fill(frameworks, number: int) -> None:
    nato = an_organisation(organisation_kind="alliance")
    for serial in range(number):
        country = a_country()
        a_fact(StatusPeriod, country=country, framework=frameworks["pfp"], period="1994/..")
        a_fact(CountryName, country=country, name=f"Old name {serial}", period="1990/2010")
        operation = an_operation(theatre=[country])
        a_fact(OperationPeriod, operation=operation, period=f"{1996 + serial}/..")
        a_fact(LeadPeriod, operation=operation, organisation=nato, period="1996/..")
        a_fact(StrengthFigure, operation=operation, value=serial + 1, counted_on="2006")
        an_article(temporal=f"2006-12-{serial + 1:02}")
        a_fact(
            HistoricalEvent,
            title=f"Summit {serial}",
            period=f"200{serial}-11-28/200{serial}-11-29",
            event_kind="summit",
            text="They met.",
        )


@pytest.mark.parametrize("number", [1, 5])
def test_the_page_keeps_to_its_queries_and_writes_nothing(client, alliance, number):
    fill(alliance, number)
    page(client, "2007-01-15")
    factbook.forget()
    with CaptureQueriesContext(connection) as queries:
        page(client, "2007-01-15")
    assert len(queries) <= BUDGET
    assert not [query for query in queries if not query["sql"].startswith("SELECT")]


def test_the_queries_do_not_grow_with_the_archive(client, alliance):
    fill(alliance, 1)
    page(client, "2007-01-15")
    with CaptureQueriesContext(connection) as few:
        page(client, "2007-01-15")
    fill(alliance, 4)
    page(client, "2007-01-15")
    with CaptureQueriesContext(connection) as many:
        page(client, "2007-01-15")
    assert len(many) == len(few)
