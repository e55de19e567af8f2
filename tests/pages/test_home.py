"""Tests of the home page."""

import html
import re

import pytest
from django.utils import timezone

from archive.models import HistoricalEvent, HomePage, StatusPeriod
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

BUDGET = 20


@pytest.fixture
def home():
    return HomePage.objects.get()


def feature(home, **fields) -> None:
    for name, value in fields.items():
        setattr(home, name, value)
    home.save_revision().publish()


def main(client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode().split("<main", 1)[1].split("</main>")[0]


def words(markup: str) -> str:
    """What a reader sees: what waits for the slider is hidden."""
    markup = re.sub(r"<(span|p|a)\b[^>]*\shidden>.*?</\1>", " ", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def a_member(name: str, since: str, *, framework, iso3: str = "") -> None:
    country = a_country(title=name, iso3=iso3 or None)
    a_fact(StatusPeriod, country=country, framework=framework, period=f"{since}/..")


def test_an_empty_archive_has_a_home(client):
    shown = words(main(client))
    assert "Historical archive" in shown
    assert "No article is public yet." in shown
    assert "0 members" in shown


def test_the_featured_article_stands_first_with_its_record(client, home):
    article = an_article(title="A guarantee", published_under=a_government(label_en="The Cabinet"))
    feature(home, featured_article=article)
    shown = words(main(client))
    assert "From the archive" in shown
    assert "Published under The Cabinet" in shown
    assert shown.count("A guarantee") == 1


def test_a_featured_article_that_is_not_public_is_left_out(client, home):
    article = an_article(title="A guarantee")
    feature(home, featured_article=article)
    article.unpublish()
    assert "A guarantee" not in words(main(client))


def test_the_latest_three_are_shown(client):
    for number in range(5):
        an_article(title=f"Text {number}")
    shown = words(main(client))
    assert re.findall(r"Text \d", shown) == ["Text 4", "Text 3", "Text 2"]


def test_governments_and_publishers_count_their_public_articles(client):
    government, publisher = a_government(label_en="Cabinet"), an_organisation(name_en="Ministry")
    for live in (True, True, False):
        an_article(published_under=government, publisher=publisher, live=live)
    a_government(label_en="Empty Cabinet")
    shown = words(main(client))
    assert "Articles by government Cabinet 2" in shown
    assert "Articles by publisher Ministry 2" in shown
    assert "Empty Cabinet" not in shown


def test_the_alliance_is_shown_on_the_day_of_the_featured_article(client, home):
    member = a_framework(key="member")
    a_member("Norway", "1949-04-04", framework=member, iso3="NOR")
    a_member("Sweden", "2024-03-07", framework=member, iso3="SWE")
    feature(home, featured_article=an_article(temporal="2007-01-15"))
    markup = main(client)
    assert "The Alliance on 15 January 2007" in words(markup)
    assert '<span class="big" data-count="m">1</span>' in markup
    assert '<path id="NOR" data-s="m"' in markup
    assert '<path id="SWE" d=' in markup
    assert "Members: 1; in the Membership Action Plan: 0; partners: 0." in markup
    assert "Norway since 4 April 1949" in words(markup.split("List of members")[1])


def test_a_featured_day_comes_before_the_articles_time(client, home):
    feature(home, featured_article=an_article(temporal="2007"), featured_day="1952-02-18")
    shown = words(main(client))
    assert "The Alliance on 18 February 1952" in shown
    assert "Germany, Czechoslovakia, Yugoslavia and the Soviet Union had other borders" in shown


def test_without_either_the_alliance_is_shown_today(client):
    today = timezone.localdate()
    assert f"The Alliance on {today.day} {today:%B} {today.year}" in words(main(client))
    assert "had other borders" not in words(main(client))


def test_before_the_treaty_was_in_force_its_members_had_only_signed(client, home):
    a_member("Norway", "1949-04-04", framework=a_framework(key="member"))
    feature(home, featured_day="1949-05-01")
    assert "1 state has signed; the treaty comes into force on 24 August 1949" in words(
        main(client)
    )


def test_partners_and_candidates_are_listed_and_counted(client, home):
    a_member("Croatia", "2002-05-14", framework=a_framework(key="map"))
    a_member("Austria", "1995-02-10", framework=a_framework(key="pfp"))
    feature(home, featured_day="2007-01-15")
    shown = words(main(client))
    assert "1 in the Membership Action Plan" in shown
    assert "1 partner" in shown
    assert "Membership Action Plan (1) Croatia" in shown
    assert "Partner (1) Austria" in shown


def test_two_years_stand_side_by_side_with_who_joined_between_them(client):
    member = a_framework(key="member")
    founder, later = a_country(title="Founder"), a_country(title="Newcomer")
    a_fact(StatusPeriod, country=founder, framework=member, period="1949-04-04/..")
    a_fact(StatusPeriod, country=later, framework=member, period="2004-03-29/..")
    page = words(main(client))
    assert "1990 and 2000 : 1 member in 1990, 1 in 2000" in page
    assert "2003 and 2005 : 1 member in 2003, 2 in 2005 Joined: Newcomer" in page
    assert 'href="/on/2003-01-01/?with=2005-01-01"' in main(client)


def test_the_doors_count_what_is_public(client):
    an_article()
    an_article(live=False)
    a_country()
    an_operation()
    shown = words(main(client))
    assert "Articles 1 Documents" in shown
    assert "Countries 1 Membership" in shown
    assert "Operations 1 Mandates" in shown


def an_event(title: str, period: str, **fields) -> None:
    fields = {"event_kind": "summit", "text": "They met.", **fields}
    a_fact(HistoricalEvent, title=title, period=period, **fields)


def test_the_events_of_this_month_are_those_of_a_known_day(client):
    month = timezone.localdate().month
    an_event("Of the month", f"2002-{month:02}-21/2002-{month:02}-22")
    an_event("Of some day in the month", f"2003-{month:02}")
    an_event("Of another month", f"2004-{month % 12 + 1:02}-21")
    an_event("A draft", f"2005-{month:02}-21", live=False)
    shown = words(main(client))
    assert "Of the month" in shown
    assert "Of some day" not in shown
    assert "Of another month" not in shown
    assert "A draft" not in shown


def test_at_most_four_events_are_shown(client):
    month = timezone.localdate().month
    for year in range(2000, 2007):
        an_event(f"Summit of {year}", f"{year}-{month:02}-15")
    assert len(re.findall(r"Summit of \d+", words(main(client)))) == 4


def test_every_way_out_of_the_masthead_and_home_leads_somewhere(client):
    an_article()
    markup = client.get("/").content.decode()
    links = {link.split("?")[0] for link in re.findall(r'href="(/[^"#]*)"', markup)}
    assert {
        "/articles/",
        "/countries/",
        "/operations/",
        "/governments/",
        "/timeline/",
        "/on/",
    } <= links
    dead = {
        link
        for link in links
        if not link.startswith("/static/") and client.get(link).status_code >= 400
    }
    assert not dead


def test_the_section_of_the_address_is_current(client):
    markup = client.get("/countries/").content.decode()
    assert '<a href="/countries/" aria-current="true">Countries</a>' in markup
    assert markup.count('aria-current="true"') == 1


@pytest.mark.parametrize("number", [2, 12])
def test_home_keeps_to_its_queries_whatever_the_archive_holds(
    client, home, number, django_assert_max_num_queries
):
    member, month = a_framework(key="member"), timezone.localdate().month
    for serial in range(number):
        a_member(f"Country {serial}", "1949-04-04", framework=member)
        an_event(f"Summit {serial}", f"2002-{month:02}-21")
        article = an_article(temporal="2007")
    feature(home, featured_article=article)
    main(client)
    with django_assert_max_num_queries(BUDGET):
        main(client)
