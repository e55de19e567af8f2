"""Tests of the listings of articles, countries and operations."""

import html
import re

import pytest
from wagtail.models import PageViewRestriction

from archive.models import (
    CountryMention,
    CountryName,
    OperationMention,
    OperationPeriod,
    StatusPeriod,
)
from archive.records.announcements import batch
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

BUDGET = 14


def text(client, address: str) -> str:
    """The words of the page's main part."""
    response = client.get(address)
    assert response.status_code == 200, address
    main = response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


def titles(client, address: str) -> list[str]:
    """The titles listed, in order."""
    main = client.get(address).content.decode().split("<main", 1)[1]
    return [html.unescape(title) for title in re.findall(r"<h3><a[^>]*>(.*?)</a></h3>", main)]


def mention(article, *, country=None, operation=None):
    """Publishes the article again, with the mention."""
    if country:
        article.country_mentions.add(CountryMention(country=country))
    if operation:
        article.operation_mentions.add(OperationMention(operation=operation))
    article.save_revision().publish()
    return article


# --- Articles ------------------------------------------------------------------------------------
def test_articles_come_by_the_time_described_newest_first(client):
    for title, temporal in (("Old", "1949"), ("New", "2007-01"), ("Undated", "")):
        an_article(title=title, temporal=temporal)
    assert titles(client, "/articles/") == ["New", "Old", "Undated"]


def test_a_draft_and_a_private_article_are_not_listed(client):
    an_article(title="Draft", live=False)
    private = an_article(title="Private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert titles(client, "/articles/") == []
    assert "Nothing is public here yet" in text(client, "/articles/")


def test_each_filter_keeps_the_articles_that_answer_to_it(client):
    government, publisher = a_government(), an_organisation()
    country, operation = a_country(title="Norway"), an_operation(code="KFOR")
    found = an_article(
        title="Found it", published_under=government, publisher=publisher, temporal="2007-01-15"
    )
    mention(found, country=country, operation=operation)
    other = an_article(title="Other", temporal="1999")
    for query in (
        "q=found",
        f"government={government.key}",
        f"publisher={publisher.key}",
        f"country={country.slug}",
        f"operation={operation.slug}",
        "from=2007",
        "from=January+2007&to=2007-01-15",
    ):
        assert titles(client, f"/articles/?{query}") == ["Found it"], query
    assert titles(client, "/articles/?to=2006") == [other.title]
    assert len(titles(client, "/articles/?document_type=article")) == 2


def test_a_period_counts_wherever_it_touches_the_time_asked_for(client):
    an_article(title="Long", temporal="1999/2004")
    assert titles(client, "/articles/?from=2004-12-31") == ["Long"]
    assert titles(client, "/articles/?from=2005") == []
    assert titles(client, "/articles/?to=1999-01-01") == ["Long"]
    assert titles(client, "/articles/?to=1998") == []


def test_a_filter_in_use_can_be_taken_off_and_the_rest_stays(client):
    government = a_government(label_en="Stoltenberg's 2nd Government")
    an_article(title="A text", published_under=government)
    page = client.get(f"/articles/?q=text&government={government.key}").content.decode()
    assert "Stoltenberg&#x27;s 2nd Government" in page
    assert f'href="/articles/?government={government.key}"' in page
    assert 'href="/articles/?q=text"' in page


def test_a_date_that_cannot_be_read_is_marked_and_not_applied(client):
    an_article(title="Still here")
    page = client.get("/articles/?from=abc").content.decode()
    assert "Cannot read “abc” as a date" in page
    assert 'aria-invalid="true"' in page
    assert 'id="filter-from_error"' in page
    assert "Still here" in page


def test_an_end_before_the_beginning_is_marked(client):
    page = client.get("/articles/?from=2007&to=1999").content.decode()
    assert "This is before the first date" in page


def test_a_value_that_the_archive_has_not_is_marked(client):
    page = client.get("/articles/?government=nobody").content.decode()
    assert "The archive has nothing under “nobody”" in page


def test_no_match_is_not_worded_as_none(client):
    an_article(title="A text")
    words = text(client, "/articles/?q=zebra")
    assert "not evidence that there was nothing" in words


def test_a_demonstration_says_so_in_the_list(client):
    an_article(text_form="demonstration", attribution_note="Written for the archive.")
    words = text(client, "/articles/")
    assert "Demonstration text, not issued by the government" in words
    assert "Government in office:" in words
    assert "Ministry responsible:" in words


def many_articles(number: int) -> None:
    record = {"published_under": a_government(), "publisher": an_organisation()}
    for serial in range(number):
        an_article(title=f"Text {serial:02}", temporal=str(1950 + serial), **record)


def test_the_second_page_goes_on_where_the_first_ends(client):
    many_articles(22)
    first = client.get("/articles/?q=text").content.decode()
    assert 'href="?q=text&amp;page=2" rel="next"' in first
    assert titles(client, "/articles/?page=2") == ["Text 01", "Text 00"]


@pytest.mark.parametrize("page", ["2", "0", "-1", "1e20", "abc", "9" * 30, "1.5", "٢", ""])
@pytest.mark.parametrize("listing", ["articles", "countries", "operations"])
def test_a_page_that_the_list_has_not_is_not_found(client, listing, page):
    assert client.get(f"/{listing}/", {"page": page}).status_code == 404


def test_a_filtered_list_asks_robots_to_leave_it(client):
    assert b"noindex" in client.get("/articles/?q=text").content
    assert b"noindex" not in client.get("/articles/").content


# --- Countries -----------------------------------------------------------------------------------
def status(country, key: str, period: str) -> None:
    a_fact(StatusPeriod, country=country, framework=key, period=period)


def test_countries_stand_by_status_then_by_name(client):
    member, partner = a_framework(key="member"), a_framework(key="pfp")
    status(a_country(title="Norway"), member, "1949-04-04/..")
    status(a_country(title="Belgium"), member, "1949-04-04/..")
    status(a_country(title="Austria"), partner, "1995-02-10/..")
    a_country(title="Andorra")
    a_country(title="Yugoslavia", role="former-state")
    words = text(client, "/countries/")
    order = ["Belgium", "Norway", "Austria", "Andorra", "States of the past", "Yugoslavia"]
    places = [words.rindex(name) for name in order]
    assert places == sorted(places)


def test_countries_can_be_shown_as_of_a_day(client):
    spain = a_country(title="Spain")
    status(spain, a_framework(key="member"), "1982-05-30/..")
    assert "By status on 1 January 1980" in text(client, "/countries/?on=1980-01-01")
    assert "1 country" in text(client, "/countries/?on=1980-01-01&status=n")
    assert "0 countries" in text(client, "/countries/?status=n")


def test_a_country_is_found_by_a_name_that_it_had(client):
    country = a_country(title="North Macedonia")
    a_fact(CountryName, country=country, name="Skopje republic", period="1993/2019")
    assert "1 country" in text(client, "/countries/?q=skopje")
    assert "0 countries" in text(client, "/countries/?q=belgrade")


@pytest.mark.parametrize(
    ("query", "number"), [("region=northern-europe", 1), ("role=theatre", 1), ("q=nor", 1)]
)
def test_countries_answer_to_their_filters(client, query, number):
    a_country(title="Norway", role="member")
    a_country(title="Afghanistan", region="south-asia", role="theatre")
    assert f"{number} country" in text(client, f"/countries/?{query}")


# --- Operations ----------------------------------------------------------------------------------
def test_operations_stand_by_whether_they_run(client):
    for code, period in (("RUN", "1999-06-12/.."), ("OVER", "1996/2004"), ("OPEN", "2007/")):
        a_fact(OperationPeriod, operation=an_operation(code=code), period=period)
    words = text(client, "/operations/")
    parts = ["Running today", "RUN", "Ended", "OVER", "End not known to the archive", "OPEN"]
    places = [words.rindex(part) for part in parts]
    assert places == sorted(places)
    assert "1996–2004" in words


def test_operations_answer_to_the_day_on_which_they_ran(client):
    a_fact(OperationPeriod, operation=an_operation(code="SFOR"), period="1996-12-20/2004-12-02")
    a_fact(OperationPeriod, operation=an_operation(code="KFOR"), period="1999-06-12/..")
    assert titles(client, "/operations/?on=1998-01-01") == ["SFOR"]
    assert titles(client, "/operations/?on=2004-12-02") == ["KFOR", "SFOR"]
    assert titles(client, "/operations/?on=2004-12-03") == ["KFOR"]
    assert "Cannot read" in text(client, "/operations/?on=soon")


def test_operations_name_their_public_theatre(client):
    shown, hidden = a_country(title="Kosovo"), a_country(title="Secretland", live=False)
    operation = an_operation(code="KFOR")
    operation.theatre = [shown, hidden]
    operation.save_revision().publish()
    words = text(client, "/operations/?region=northern-europe")
    assert "KFOR" in words
    assert "Kosovo" in words
    assert "Secretland" not in words
    assert titles(client, "/operations/?region=oceania") == []


# --- Budgets -------------------------------------------------------------------------------------
def content(number: int) -> None:
    """``number`` of everything that the listings show, each with what costs a query if careless."""
    member = a_framework(key="member")
    for _serial in range(number):
        country, operation = a_country(), an_operation(live=False)
        operation.theatre = [country]
        operation.save_revision().publish()
        status(country, member, "1949-04-04/..")
        a_fact(OperationPeriod, operation=operation, period="1999/..")
        mention(an_article(temporal="2007", live=False), country=country, operation=operation)


@pytest.mark.parametrize("number", [3, 21])
def test_a_listing_keeps_to_its_queries_whatever_the_number(
    client, number, django_assert_max_num_queries
):
    with batch(summary="Made for a test."):
        content(number)
    for address in ("/articles/", "/countries/", "/operations/", "/articles/?q=lead&from=2007"):
        assert f"{number} " in text(client, address)  # also fills the cache of site addresses
        with django_assert_max_num_queries(BUDGET):
            assert client.get(address).status_code == 200
