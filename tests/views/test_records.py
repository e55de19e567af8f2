"""What the pages of all records have, and what they never show."""

import datetime as dt

import pytest
from django.test import Client

from archive.models import (
    Discrepancy,
    Government,
    OfficeTerm,
    Organisation,
    Permalink,
    Statement,
    Withdrawal,
)
from tests.factories import (
    a_fact,
    a_framework,
    a_government,
    a_person,
    a_record,
    a_source,
    an_article,
    an_organisation,
)
from tests.views.record_readers import STEMS, a_series, an_event, an_office, in_order, read

pytestmark = pytest.mark.django_db


# --- What every page has --------------------------------------------------------------------------
def test_the_sources_of_a_page_are_numbered_in_order_of_first_use(client: Client) -> None:
    first, second = a_source(title="The register"), a_source(title="The almanac")
    organisation = an_organisation()
    person = a_person(key="anna")
    for source, period in ((first, "1990/1992"), (second, "1995/1996"), (first, "2001/2003")):
        a_fact(
            OfficeTerm,
            source=source,
            person=person,
            office="defence",
            organisation=organisation,
            period=period,
        )
    html = read(client, "/people/anna/")
    listed = html[html.index('id="sources"') :]
    assert in_order(listed, 'id="s1"', "The register", 'id="s2"', "The almanac")
    assert html.count('href="#s1"') == 2
    assert html.count('href="#s2"') == 1


def test_sources_that_differ_are_shown_with_the_value_used_and_numbered_too(
    client: Client,
) -> None:
    person, almanac = a_person(key="anna"), a_source(title="The almanac")
    term = an_office(person, "1990/1992")
    question = a_record(
        Discrepancy, key="end", subject="When did she leave?", value_used="1992", advice="Ask."
    )
    a_record(Statement, fact=term, value="1993", source=almanac, discrepancy=question)
    html = read(client, "/people/anna/")
    assert 'href="#d1"' in html
    assert in_order(html, 'id="d1"', "When did she leave?", "1993", 'href="#s2"', "Ask.")
    assert in_order(html[html.index('id="s2"') :], "The almanac")


def test_what_is_not_verified_wears_a_sign_that_the_page_explains_once(client: Client) -> None:
    person = a_person(key="anna")
    an_office(person, "1990/1992", verification="unverified")
    html = read(client, "/people/anna/")
    assert html.count("not verified yet") == 2  # the sign, and its explanation
    assert html.count("nobody has opened the source") == 1
    term = OfficeTerm.objects.get()
    term.verification = "verified"
    term.save_revision().publish()
    html = read(client, "/people/anna/")
    assert "not verified yet" not in html
    assert "nobody has opened the source" not in html


def test_a_published_record_shows_its_permanent_address_and_its_versions(client: Client) -> None:
    number = Permalink.objects.of(a_government(key="new")).get().number
    html = read(client, "/governments/new/")
    assert f'<a href="/id/{number}/">/id/{number}/</a>' in html
    assert f'href="/id/{number}/versions/"' in html


def a_page_of(stem: str) -> str:
    """Publishes one record under ``stem``, and answers the address of its page."""
    made = {
        "governments": lambda: a_government(term="2005-10-17/2013-10-16"),
        "publishers": an_organisation,
        "people": a_person,
        "events": an_event,
        "frameworks": a_framework,
        "series": a_series,
    }[stem]()
    return made.get_absolute_url()


@pytest.mark.parametrize("stem", STEMS)
def test_every_page_has_heading_title_description_canonical_and_breadcrumb(
    client: Client, stem: str
) -> None:
    for path in (a_page_of(stem), f"/{stem}/"):
        html = read(client, path)
        assert html.count("<h1") == 1, path
        assert f'<link rel="canonical" href="http://testserver{path}">' in html
        assert '<meta name="description" content="">' not in html
        assert "<title> –" not in html
        assert 'aria-label="Breadcrumb"' in html


@pytest.mark.parametrize("stem", STEMS)
def test_an_empty_listing_says_that_nothing_is_recorded(client: Client, stem: str) -> None:
    assert "Nothing is recorded here yet" in read(client, f"/{stem}/")


@pytest.mark.parametrize("stem", STEMS)
def test_a_key_that_there_is_not_is_404(client: Client, stem: str) -> None:
    read(client, f"/{stem}/nobody/", 404)


@pytest.mark.parametrize("stem", STEMS)
def test_a_page_is_only_to_be_read(client: Client, stem: str) -> None:
    assert client.post(f"/{stem}/").status_code == 405


# --- What the world may not see -------------------------------------------------------------------
def test_a_draft_record_is_nowhere_public(client: Client) -> None:
    government = a_government(key="draft", label_en="Hidden Government", live=False)
    ministry = an_organisation(key="draft", name_en="Hidden Ministry", live=False)
    person = a_person(key="draft", name="Hidden Person", live=False)
    an_event(key="draft", title="Hidden event", live=False)
    a_framework(key="draft", name="Hidden framework", live=False)
    a_series(key="draft", title="Hidden series", live=False)
    an_event()
    an_office(person, "1990/1991", organisation=an_organisation(key="shown"))
    a_government(key="shown", term="1989/1992")
    an_office(a_person(key="shown"), "1992/1993", organisation=ministry)
    an_article(published_under=government, publisher=Organisation.objects.get(key="shown"))
    an_article(published_under=Government.objects.get(key="shown"), publisher=ministry)
    for stem in STEMS:
        read(client, f"/{stem}/draft/", 404)
        assert "Hidden" not in read(client, f"/{stem}/"), stem
    for path in (
        "/governments/shown/",
        "/publishers/shown/",
        "/people/shown/",
        "/events/washington/",
    ):
        assert "Hidden" not in read(client, path), path


def test_a_draft_article_is_neither_listed_nor_counted(client: Client) -> None:
    government, publisher = a_government(key="new"), an_organisation(key="ministry")
    an_article(title="Hidden article", live=False, published_under=government, publisher=publisher)
    for path in ("/governments/", "/publishers/"):
        assert 'class="r"><div>0</div>' in read(client, path)
        assert 'class="r"><div>1</div>' not in read(client, path)
    for path in ("/governments/new/", "/publishers/ministry/"):
        html = read(client, path)
        assert "Hidden article" not in html
        assert "1 article" not in html


def test_a_draft_fact_is_not_shown(client: Client) -> None:
    person = a_person(key="anna")
    organisation = an_organisation()
    a_fact(
        OfficeTerm,
        live=False,
        person=person,
        office="defence",
        organisation=organisation,
        period="1990/1992",
    )
    assert "1990" not in read(client, "/people/anna/")
    assert "1990" not in read(client, "/people/")


def test_a_withdrawn_record_answers_410_with_its_reason(client: Client) -> None:
    government = a_government(key="new", label_en="New Government")
    Withdrawal.objects.create(
        permalink=Permalink.objects.of(government).get(),
        title="New Government",
        path="/governments/new/",
        reason="Recorded twice.",
        withdrawn_at=dt.datetime(2026, 5, 3, 12, tzinfo=dt.UTC),
    )
    government.live = False
    government.save()
    html = read(client, "/governments/new/", 410)
    assert "Recorded twice." in html
    assert "3 May 2026" in html
