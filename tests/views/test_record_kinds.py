"""What the page of each kind of record says, and how its listing is ordered."""

from typing import Any

import pytest
from django.test import Client

from archive.models import (
    ArticleCreator,
    CountryPage,
    EventMention,
    LeadPeriod,
    OrganisationName,
    Party,
    PersonMention,
    StatusEvent,
    StatusPeriod,
)
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)
from tests.views.record_readers import a_series, an_event, an_office, in_order, read

pytestmark = pytest.mark.django_db


# --- Governments ----------------------------------------------------------------------------------
def test_governments_come_newest_first_with_years_prime_minister_and_articles(
    client: Client,
) -> None:
    old = a_government(key="old", label_en="Old Government", term="1997-10-17/2000-03-17")
    new = a_government(key="new", label_en="New Government", term="2005-10-17/2013-10-16")
    new.parties = [
        Party.objects.create(key="Ap", name_en="Labour Party", name_nb="Arbeiderpartiet")
    ]
    new.save_revision().publish()
    an_office(a_person(name="Anna Chief"), "2005-10-17/..", office="prime-minister", government=new)
    for _number in range(2):
        an_article(published_under=new)
    html = read(client, "/governments/")
    assert in_order(html, "New Government", "2005–2013", "Anna Chief", "Labour Party", "Old Gov")
    assert '<td role="cell" data-label="Articles" class="r"><div>2</div></td>' in html
    assert f'href="/governments/{old.key}/"' in html


def test_a_government_says_how_its_label_is_known_and_when_it_sat(client: Client) -> None:
    a_government(
        key="new",
        label_en="New Government",
        label_nb="Regjeringen Ny",
        label_basis="pattern",
        history_name_en="The First New Government",
        parliamentary_basis="coalition",
        note="Sat in a hard winter.",
        term="2005-10-17/2013-10-16",
    )
    html = read(client, "/governments/new/")
    assert "<h1>New Government</h1>" in html
    for words in (
        "Regjeringen Ny",
        "Follows the pattern seen elsewhere",
        "The First New Government",
        "17 October 2005 to 16 October 2013",
        "Coalition",
        "Sat in a hard winter.",
    ):
        assert words in html


def test_a_government_lists_ministers_of_its_days_and_no_others(client: Client) -> None:
    a_government(key="new", term="2005-10-17/2013-10-16")
    an_office(a_person(name="Came Before"), "2001-10-19/2005-10-17")
    an_office(a_person(name="Served Within"), "2005-10-17/2012-09-21")
    an_office(a_person(name="Stayed On"), "2012-09-21/2014-01-01")
    an_office(a_person(name="Came After"), "2014-01-01/..")
    html = read(client, "/governments/new/")
    assert in_order(html, "Served Within", "17 October 2005 to 21 September 2012", "Stayed On")
    assert "Came Before" not in html
    assert "Came After" not in html


def test_a_government_shows_its_articles_twenty_at_a_time_newest_described_first(
    client: Client,
) -> None:
    government = a_government(key="new")
    publisher = an_organisation()
    for year in range(1980, 2001):
        an_article(
            title=f"Text of {year}",
            issued_on=str(year),
            published_under=government,
            publisher=publisher,
        )
    first = read(client, "/governments/new/")
    assert in_order(first, "Text of 2000", "Text of 1999", "Text of 1981")
    assert "21 articles" in first
    assert "Text of 1980" not in first
    second = read(client, "/governments/new/?page=2")
    assert "Text of 1980" in second
    assert "Text of 1981" not in second
    assert '<link rel="canonical" href="http://testserver/governments/new/?page=2">' in second


@pytest.mark.parametrize("page", ["0", "2", "x"])
def test_a_page_of_articles_that_does_not_exist_is_404(client: Client, page: str) -> None:
    a_government(key="new")
    read(client, f"/governments/new/?page={page}", 404)


def test_a_demonstration_is_called_one_in_every_list(client: Client) -> None:
    government, publisher = a_government(key="new"), an_organisation(key="ministry")
    person, event, series = a_person(key="anna"), an_event(), a_series()
    article = an_article(
        text_form="demonstration", published_under=government, publisher=publisher, series=series
    )
    PersonMention.objects.create(article=article, person=person)
    EventMention.objects.create(article=article, event=event)
    for path in (
        "/governments/new/",
        "/publishers/ministry/",
        "/people/anna/",
        "/events/washington/",
        "/series/bulletin/",
    ):
        html = read(client, path)
        assert article.title in html, path
        assert "Demonstration text, not issued" in html, path


# --- Publishers -----------------------------------------------------------------------------------
def test_the_listing_of_publishers_leaves_alliances_out_but_their_pages_answer(
    client: Client,
) -> None:
    an_organisation(key="ud", name_en="Ministry of Foreign Affairs", abbreviation="UD")
    nato = an_organisation(key="nato", name_en="NATO as a body", organisation_kind="alliance")
    a_fact(
        LeadPeriod, operation=an_operation(code="IFOR"), organisation=nato, period="1995-12-20/1996"
    )
    html = read(client, "/publishers/")
    assert "Ministry of Foreign Affairs" in html
    assert "NATO as a body" not in html
    page = read(client, "/publishers/nato/")
    assert "<h1>NATO as a body</h1>" in page
    assert "IFOR" in page


def test_a_publisher_shows_its_names_over_time_its_ministers_and_its_code(client: Client) -> None:
    ministry = an_organisation(key="jd", name_en="Ministry of Justice", external_code="DEP_JD_1")
    for name, period in (("Ministry of Justice", "2012/.."), ("Justice and Police", "1818/2012")):
        a_fact(OrganisationName, organisation=ministry, name_en=name, period=period)
    an_office(a_person(name="Anna Chief"), "2001/2005", organisation=ministry)
    an_article(title="A speech", publisher=ministry)
    html = read(client, "/publishers/jd/")
    names = html[html.index('id="names"') :]
    assert in_order(names, "1818 to 2012", "Justice and Police", "since 2012")
    assert "Anna Chief" in html
    assert "DEP_JD_1" in html
    assert "A speech" in html


# --- People ---------------------------------------------------------------------------------------
def test_people_come_by_their_family_names_with_their_offices(client: Client) -> None:
    an_office(a_person(name="Anna Zeta", sort_name="Zeta, Anna"), "1990/1992", acting=True)
    an_office(a_person(name="Zoe Alfa", sort_name="Alfa, Zoe"), "1985/1990", office="defence")
    html = read(client, "/people/")
    assert in_order(
        html,
        "Alfa, Zoe",
        "Minister of defence, 1985–1990",
        "Zeta, Anna",
        "Acting minister of foreign affairs, 1990–1992",
    )


def test_a_person_shows_what_is_by_and_what_mentions_the_person(client: Client) -> None:
    person = a_person(key="anna", name="Anna Chief")
    an_office(person, "1990-10/..", organisation=an_organisation(name_en="Ministry"))
    spoken, named = an_article(title="A speech"), an_article(title="A report")
    an_article(title="Something else")
    ArticleCreator.objects.create(article=spoken, person=person, role="speaker")
    PersonMention.objects.create(article=named, person=person, name_as_written="Minister Chief")
    html = read(client, "/people/anna/")
    assert "since October 1990" in html
    assert "A speech" in html
    assert "Speaker." in html
    assert "Named “Minister Chief” in the text." in html
    assert "Something else" not in html


# --- Events ---------------------------------------------------------------------------------------
def test_events_stand_in_decades_and_can_be_filtered_by_kind(client: Client) -> None:
    an_event()
    an_event(key="treaty", title="The treaty", event_kind="treaty", period="1949-04-04")
    html = read(client, "/events/")
    assert in_order(html, "The 1940s", "The treaty", "The 1990s", "Washington summit")
    treaties = read(client, "/events/?kind=treaty")
    assert "The treaty" in treaties
    assert "Washington summit" not in treaties
    assert 'href="/events/?kind=treaty" class="on" aria-current="true">Treaty (1)</a>' in treaties


def test_a_kind_of_event_that_there_is_not_is_404(client: Client) -> None:
    an_event()
    read(client, "/events/?kind=rumour", 404)


def test_an_event_shows_place_countries_operations_articles_and_neighbours(client: Client) -> None:
    place = a_country(title="United States")
    event = an_event(
        place="Washington, D.C.",
        place_country=place,
        countries=[a_country(title="Norway"), a_country(title="Draftland", live=False)],
        operations=[an_operation(code="KFOR")],
    )
    an_event(key="before", title="The one before", period="1997-07-08")
    an_event(key="long-before", title="Long before", period="1949-04-04")
    an_event(key="after", title="The one after", period="2002-11")
    EventMention.objects.create(article=an_article(title="On the summit"), event=event)
    html = read(client, "/events/washington/")
    for words in ("23 April 1999 to 25 April 1999", "Washington, D.C.", "United States", "Norway"):
        assert words in html
    for words in (
        "KFOR",
        "On the summit",
        "Heads of state meet.",
        "The one before",
        "November 2002",
    ):
        assert words in html
    assert "Draftland" not in html
    assert "Long before" not in html


def test_a_day_is_machine_readable_and_a_month_is_not_made_a_day(client: Client) -> None:
    an_event(key="day", period="1949-04-04")
    an_event(key="month", period="2002-11")
    assert '<time datetime="1949-04-04">4 April 1949</time>' in read(client, "/events/day/")
    assert '<time datetime="2002-11">November 2002</time>' in read(client, "/events/month/")


# --- Frameworks -----------------------------------------------------------------------------------
@pytest.fixture
def pfp() -> Any:
    framework = a_framework(key="pfp", name="Partnership for Peace", period="1994-01-10/..")
    for title, period, fields in (
        ("Austria", "1995-02-10/..", {}),
        ("Czechia", "1994-03-10/1999-03-12", {"end_event": "became a member"}),
        ("Malta", "1995/1996-10", {}),
        ("Tajikistan", "2002-02-20/..", {}),
        ("Watchland", "1994-06-01/..", {"role": "observer"}),
    ):
        a_fact(
            StatusPeriod,
            country=a_country(title=title),
            framework=framework,
            period=period,
            **fields,
        )
    return framework


def test_frameworks_count_participants_as_of_the_day(client: Client, pfp: Any) -> None:
    assert "<div>2</div>" in read(client, "/frameworks/")
    html = read(client, "/frameworks/?on=1998-01-01")
    assert "Participants as of 1 January 1998." in html
    assert "<div>2</div>" in html
    assert "<div>1</div>" in read(client, "/frameworks/?on=1994-07-01")
    assert "not founded yet" in read(client, "/frameworks/?on=1990-01-01")


def test_a_framework_shows_participants_observers_and_who_had_left(
    client: Client, pfp: Any
) -> None:
    html = read(client, "/frameworks/pfp/")
    assert "2 participants" in html
    assert in_order(html, "Austria", "10 February 1995", "Tajikistan", "Observers", "Watchland")
    earlier = html[html.index('id="earlier"') :]
    assert in_order(earlier, "Malta", "1995 to October 1996", "Czechia", "Became a member")
    assert "As of today" not in html


def test_a_framework_answers_as_of_a_day_and_leads_back_to_today(client: Client, pfp: Any) -> None:
    html = read(client, "/frameworks/pfp/?on=1998-01-01")
    assert "As of 1 January 1998." in html
    assert '<a href="/frameworks/pfp/">As of today</a>' in html
    assert in_order(html, "Austria", "Czechia", "Observers", "Earlier participants", "Malta")
    assert "Tajikistan" not in html
    assert '<link rel="canonical" href="http://testserver/frameworks/pfp/">' in html


def test_dates_too_coarse_for_the_day_make_a_participant_only_possible(
    client: Client, pfp: Any
) -> None:
    html = read(client, "/frameworks/pfp/?on=1995-06-01")
    assert "2 participants" in html
    assert in_order(html, "Perhaps participants", "Malta")


def test_a_suspension_is_told_from_its_day_on(client: Client, pfp: Any) -> None:
    austria = CountryPage.objects.get(title="Austria")
    fields = {"event_kind": "suspended", "text": "Cooperation suspended."}
    a_fact(StatusEvent, country=austria, framework=pfp, occurred_on="2021-11-19", **fields)
    html = read(client, "/frameworks/pfp/")
    told = html[html.index('id="suspended"') :]
    assert in_order(told, "19 November 2021", "Austria", "Cooperation suspended.")
    assert 'id="suspended"' not in read(client, "/frameworks/pfp/?on=2021-11-18")


@pytest.mark.parametrize("day", ["1998-02-30", "yesterday", "1850-01-01", "2999-01-01"])
def test_a_day_that_is_none_is_not_found_and_marks_the_field(
    client: Client, pfp: Any, day: str
) -> None:
    html = read(client, f"/frameworks/pfp/?on={day}", status=404)
    assert 'aria-invalid="true"' in html
    assert f'value="{day}"' in html
    assert "As of today" not in html


# --- Series ---------------------------------------------------------------------------------------
def test_a_series_shows_its_place_its_gaps_and_its_articles_in_order(client: Client) -> None:
    above = a_series(key="above", title="Campaign sites")
    series = a_series(
        part_of=above,
        reference_code="NO-1",
        period="2006/2007",
        scope_and_content="What it holds.",
        known_gaps="Number 3 is lost.",
    )
    a_series(key="below", title="Annexes", part_of=series)
    for part in ("10", "2", ""):
        an_article(title=f"Part {part or 'unnumbered'}", part=part, series=series)
    html = read(client, "/series/bulletin/")
    for words in ("NO-1", "2006 to 2007", "What it holds.", "Number 3 is lost."):
        assert words in html
    assert in_order(html, ">Part 2<", ">Part 10<", ">Part unnumbered<")
    facts = html[html.index('id="facts"') :]
    assert in_order(facts, "Part of", "Campaign sites", "Its parts", "Annexes")
    assert "<small>Part of Campaign sites</small>" in read(client, "/series/")
