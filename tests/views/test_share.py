"""The picture of every public page, the tags that name it, and what they never show."""

import html
import re
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image
from wagtail.models import PageViewRestriction

from archive.models import (
    ArticleIndexPage,
    CountryIndexPage,
    HomePage,
    LeadPeriod,
    OperationPeriod,
    Permalink,
    StatusPeriod,
)
from archive.preservation.withdrawal import withdraw
from archive.timeline.factbook import factbook
from archive.views import share
from archive.views.share_cards import card_at
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
from tests.views.record_readers import STEMS, a_plain_page, a_series, an_event, an_office

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
BUDGET = 10


@pytest.fixture
def card(rf, today):
    """The card at a path."""

    def at(path: str):
        request = rf.get(path)
        request.today = today
        return card_at(path, request=request)

    return at


@pytest.fixture
def today():
    return timezone.now().date()


def path_of(thing) -> str:
    return thing.get_url() if hasattr(thing, "get_url") else thing.get_absolute_url()


PAGES = {
    "home": HomePage.objects.get,
    "articles": ArticleIndexPage.objects.get,
    "article": an_article,
    "countries": CountryIndexPage.objects.get,
    "country": a_country,
    "operation": lambda: an_operation(lead="A force."),
    "plain page": a_plain_page,
    "government": a_government,
    "publisher": an_organisation,
    "person": a_person,
    "event": an_event,
    "framework": a_framework,
    "series": a_series,
}
LISTS = [*STEMS, "search", "timeline"]


def addresses() -> dict[str, str]:
    """The address of a page of each kind."""
    article = an_article(lead="What it says.")
    number = Permalink.objects.of(article).get().number
    return {
        **{kind: path_of(make()) for kind, make in PAGES.items()},
        **{stem: f"/{stem}/" for stem in LISTS},
        "day": "/on/2007-01-15/",
        "search results": "/search/?q=KFOR&page=1",
        "versions": f"/id/{number}/versions/",
        "frozen version": f"/id/{number}/v1/",
    }


def tags(client, path: str, status: int = 200) -> dict[str, str]:
    """Title, canonical address, and the meta tags of the page by name."""
    response = client.get(path)
    assert response.status_code == status, path
    head = response.content.decode().split("</head>")[0]
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', head)
    assert len(found) == len(dict(found)), "A tag stands twice."
    said = {name: html.unescape(value) for name, value in found}
    said["title"] = html.unescape(re.search(r"<title>(.*?)</title>", head, re.DOTALL)[1])
    canonical = re.search(r'<link rel="canonical" href="([^"]*)"', head)
    return said | {"canonical": html.unescape(canonical[1]) if canonical else ""}


def picture(client, path: str) -> Image.Image:
    response = client.get(path)
    assert response.status_code == 200, path
    assert response["Content-Type"] == "image/png"
    return Image.open(BytesIO(response.content))


# --- Tags ----------------------------------------------------------------------------------------
def test_every_page_says_what_it_is_and_shows_a_picture_where_it_is_shared(client):
    for kind, path in addresses().items():
        said = tags(client, path)
        assert said["title"].strip(" –"), kind
        assert said["description"], kind
        assert said["canonical"].startswith("http://testserver/"), kind
        assert said["og:url"] == said["canonical"], kind
        assert said["og:title"], kind
        assert said["og:title"] in said["title"], kind
        assert said["og:description"] == said["description"], kind
        assert said["og:site_name"] == "The Alliance Archive", kind
        assert said["og:type"] == ("article" if kind == "article" else "website"), kind
        assert said["og:image:type"] == "image/png", kind
        assert said["og:image:alt"], kind
        assert said["twitter:card"] == "summary_large_image", kind
        image = picture(client, said["og:image"].removeprefix("http://testserver"))
        assert image.size == (int(said["og:image:width"]), int(said["og:image:height"])), kind


def test_a_page_below_the_listings_has_a_picture_of_its_own(client):
    for kind, path in addresses().items():
        if kind not in {"versions", "frozen version", "search results"}:
            assert tags(client, path)["og:image"] == f"http://testserver{path}share.png", kind


def test_a_day_and_a_way_are_no_other_page(client):
    country = a_country()
    for query in ("?on=2007-02-01", "?from=feed&page=3"):
        said = tags(client, country.url + query)
        assert said["canonical"] == f"http://testserver{country.url}"
        assert said["og:image"] == f"http://testserver{country.url}share.png"


def test_the_second_page_of_a_listing_is_another(client):
    for _ in range(26):
        an_article()
    said = tags(client, "/articles/?page=2")
    assert said["canonical"] == "http://testserver/articles/?page=2"
    assert said["og:image"] == "http://testserver/articles/share.png"
    assert tags(client, "/articles/?page=1")["canonical"] == "http://testserver/articles/"


def test_a_search_is_shared_with_its_words(client):
    said = tags(client, "/search/?q=KFOR+%26+more&utm=x")
    assert said["og:url"] == "http://testserver/search/?q=KFOR+%26+more"
    assert said["og:title"] == "KFOR & more – Search"


def test_a_frozen_version_leads_to_the_page_and_is_not_listed(client):
    article = an_article(title="A frozen text")
    said = tags(client, f"/id/{Permalink.objects.of(article).get().number}/v1/")
    assert said["canonical"] == f"http://testserver{article.url}"
    assert said["og:image"] == f"http://testserver{article.url}share.png"
    assert said["robots"] == "noindex"


def test_a_long_lead_is_a_short_description(client):
    said = tags(client, an_article(lead="Many words. " * 100).url)
    assert len(said["description"]) == 300


def test_an_error_names_no_address_and_no_picture(client):
    article = an_article()
    withdraw(thing=article, reason="By mistake.", at=timezone.now())
    for path, status in (("/nothing/", 404), (article.url, 410), ("/a%00b/", 400)):
        said = tags(client, path, status)
        assert not said["canonical"]
        assert not [name for name in said if name.startswith(("og:", "twitter:"))]


# --- Pictures ------------------------------------------------------------------------------------
def test_each_page_has_another_picture(client):
    paths = {path for kind, path in addresses().items() if "id/" not in path and "?" not in path}
    drawn = {client.get(f"{path}share.png").content for path in paths}
    assert len(drawn) == len(paths)


def test_a_picture_is_drawn_once_and_answered_with_304_while_it_says_the_same(client, monkeypatch):
    drawn = []
    monkeypatch.setattr(share, "draw", lambda card: drawn.append(card) or b"picture")
    article = an_article(title="First", text_form="translation")
    first = client.get(f"{article.url}share.png")
    assert first["Cache-Control"] == "public, max-age=3600"
    again = client.get(f"{article.url}share.png", headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert len(drawn) == 1
    article.title = "Second"
    article.save_revision().publish()
    changed = client.get(f"{article.url}share.png", headers={"if-none-match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]
    assert [card.title for card in drawn] == ["First", "Second"]


def test_a_query_changes_nothing(client):
    path = f"{a_country().url}share.png"
    plain = client.get(path)
    for query in ("?title=Mine", "?on=2007-02-01", "?on=never", "?page=x"):
        assert client.get(path + query)["ETag"] == plain["ETag"]


def test_a_picture_sets_no_cookie_and_may_be_kept_by_anybody(client):
    response = client.get("/share.png")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_only_reading_is_allowed(client):
    assert client.post("/share.png").status_code == 405
    assert client.head("/share.png").status_code == 200


def test_every_picture_costs_few_queries(client, django_assert_max_num_queries):
    for kind, path in addresses().items():
        if "id/" in path:
            continue
        factbook()
        with django_assert_max_num_queries(BUDGET) as queries:
            client.get(f"{path.split('?')[0]}share.png")
        assert not [row for row in queries if not row["sql"].startswith("SELECT")], kind


def test_a_country_with_many_facts_costs_no_more_queries(client, django_assert_max_num_queries):
    country = a_country()
    for number in range(6):
        framework = a_framework(key="pfp" if number == 0 else f"framework-x{number}")
        a_fact(StatusPeriod, country=country, framework=framework, period="1994/..")
    factbook()
    with django_assert_max_num_queries(BUDGET):
        client.get(f"{country.url}share.png")


# --- What the card says --------------------------------------------------------------------------
def test_an_article_names_its_publisher_its_government_and_its_time(card):
    article = an_article(
        published_under=a_government(label_en="Stoltenberg's 2nd Government"),
        publisher=an_organisation(name_en="Ministry of Foreign Affairs"),
        temporal="2007",
    )
    said = card(article.url)
    assert said.title == article.title
    assert said.kind == "Article"
    assert said.record == (
        "Ministry of Foreign Affairs, published under Stoltenberg's 2nd Government. Describes 2007."
    )


def test_a_demonstration_never_wears_the_name_of_a_ministry(card):
    said = card(an_article(text_form="demonstration", issued_on="2023-06-02").url)
    assert said.record == (
        "Demonstration text, written in 2026 for this archive. Not issued by the government."
        " Describes 2 June 2023."
    )


def test_a_summary_says_that_it_is_one(card):
    assert card(an_article(text_form="summary").url).kind == "Summary of the original"


def test_a_country_says_how_it_stands_today(card):
    country = a_country(title="Norway")
    assert card(country.url).record == "No formal status recorded."
    member = a_framework(key="member")
    a_fact(StatusPeriod, country=country, framework=member, period="1949-04-04/..")
    said = card(country.url)
    assert (said.title, said.kind) == ("Norway", "Country profile")
    assert said.record.startswith("A founding member")


def test_an_operation_says_its_years_and_who_led_it(card):
    operation = an_operation(code="SFOR", full_name="Stabilisation Force")
    a_fact(OperationPeriod, operation=operation, period="1996-12-20/2004-12-02")
    for name, period in (("NATO", "1996-12-20/2004-12-01"), ("EU", "2004-12-02/2004-12-02")):
        leader = an_organisation(name_en=name, organisation_kind="alliance")
        a_fact(LeadPeriod, operation=operation, organisation=leader, period=period)
    said = card(operation.url)
    assert said.title == "SFOR"
    assert said.record == "Stabilisation Force, 1996–2004, led by NATO, then EU."


def test_a_day_says_how_many_stood_where(card):
    member = a_framework(key="member")
    a_fact(StatusPeriod, country=a_country(), framework=member, period="1949-04-04/..")
    said = card("/on/2007-01-15/")
    assert said.title == "The Alliance on 15 January 2007"
    assert said.record.startswith("Members: 1; in the Membership Action Plan: 0; partners: 0;")


def test_records_say_their_time_their_place_and_their_offices(card):
    government = a_government(term="2005-10-17/2013-10-16")
    person = a_person()
    an_office(person, "2014-10-01/2024-10-01")
    said = {
        "In office 17 October 2005 to 16 October 2013.": government,
        "28 November 2006, Riga.": an_event(period="2006-11-28", place="Riga"),
        "Pages for a meeting.": a_series(scope_and_content="Pages for a meeting."),
        "Utenriksdepartementet": an_organisation(name_nb="Utenriksdepartementet"),
        "Dialogue.": a_framework(description="Dialogue."),
    }
    for record, thing in said.items():
        assert card(path_of(thing)).record == record
    assert card(path_of(person)).record.endswith(", 2014–2024")


# --- What it never shows -------------------------------------------------------------------------
@pytest.mark.parametrize(
    "make", [an_article, a_country, an_operation, a_government, an_organisation, a_person]
)
def test_a_draft_has_no_picture(client, make):
    assert client.get(f"{path_of(make(live=False))}share.png").status_code == 404


@pytest.mark.parametrize("make", [an_article, a_country, a_government, a_framework])
def test_what_was_withdrawn_is_gone_with_its_picture(client, make):
    thing = make()
    path = f"{path_of(thing)}share.png"
    assert client.get(path).status_code == 200
    withdraw(thing=thing, reason="By mistake.", at=timezone.now())
    assert client.get(path).status_code == 410


def test_a_private_page_has_no_picture(client):
    article = an_article()
    PageViewRestriction.objects.create(
        page=ArticleIndexPage.objects.get(), restriction_type="login"
    )
    assert client.get(f"{article.url}share.png").status_code == 404
    assert client.get("/articles/share.png").status_code == 404


def test_an_unpublished_change_is_not_in_the_picture(card):
    article = an_article(title="Public")
    article.title = "Secret"
    article.save_revision()
    assert card(article.url).title == "Public"


def test_a_publisher_and_a_government_in_draft_are_not_named(card):
    article = an_article(
        published_under=a_government(live=False, label_en="Secret government"),
        publisher=an_organisation(live=False, name_en="Secret ministry"),
    )
    assert "Secret" not in card(article.url).record


def test_a_lead_that_is_in_draft_is_not_named(card):
    operation = an_operation()
    leader = an_organisation(name_en="NATO")
    a_fact(LeadPeriod, live=False, operation=operation, organisation=leader, period="1999/..")
    hidden = an_organisation(live=False, name_en="Secret alliance")
    a_fact(LeadPeriod, operation=operation, organisation=hidden, period="2001/..")
    assert card(operation.url).record == ""


@pytest.mark.parametrize(
    "path",
    [
        "/nothing/share.png",
        "/articles/nothing/share.png",
        "/articles/nothing/share.png/",
        "/governments/a/b/share.png",
        "/id/1/share.png",
        "/on/share.png",
        "/on/1066-10-14/share.png",
        "/on/2007-02-30/share.png",
        "/admin/share.png",
        "/x%20y/%2e%2e/share.png",
        "/media/share.png",
        f"/{'x' * 3000}/share.png",
    ],
)
def test_what_is_no_page_has_no_picture(client, path):
    assert client.get(path).status_code in {302, 404}
    assert client.get(path)["Content-Type"] != "image/png"


@pytest.mark.parametrize(
    "title", ["x" * 255, "\u202eevil", "😀" * 60, "العربية", "<b>&amp;%s</b>", "a\u0300" * 120]
)
def test_a_hostile_title_still_gives_a_page_and_a_picture(client, title):
    article = an_article(title=title, slug="hostile", lead=title)
    said = tags(client, article.url)
    assert said["og:title"] == title
    assert picture(client, f"{article.url}share.png").size == (1200, 630)
