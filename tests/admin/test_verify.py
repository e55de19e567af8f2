"""Facts to verify, grouped by the source that they rest on."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from archive.admin.verifying import sources_to_check
from archive.models import Capital, CountryName, Fact, StatusPeriod
from archive.vocabularies import Verification
from tests.admin.screens import edit, send, signed_in
from tests.factories import a_country, a_fact, a_framework, a_source

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 26)
QUERIES = 16
"""Of the screen with two kinds of facts on it, eight of them Wagtail's."""


def url_of(source):
    return reverse("archive_verify", args=[source.pk])


def tick(client, source, *facts, role="archivist"):
    return client.post(
        url_of(source), {"fact": [fact.pk for fact in facts], "role": role}, follow=True
    )


def three_facts(source):
    """Facts of two kinds on one source, none of them verified."""
    country = a_country(title="Norway")
    return [
        a_fact(Capital, country=country, name="Oslo", period="1925/..", source=source),
        a_fact(Capital, country=country, name="Kristiania", period="1877/1924", source=source),
        a_fact(
            StatusPeriod,
            country=country,
            framework=a_framework(),
            period="1949-04-04/..",
            source=source,
        ),
    ]


# --- The list ------------------------------------------------------------------------------------
def test_sources_come_with_the_most_facts_first_and_without_what_is_verified():
    few, many, done = a_source(), a_source(), a_source()
    three_facts(many)
    a_fact(Capital, country=a_country(), name="Tirana", period="1920/..", source=few)
    a_fact(
        Capital,
        country=a_country(),
        name="Rome",
        period="1871/..",
        source=done,
        verification=Verification.VERIFIED,
    )
    listed = [(source, source.to_verify) for source in sources_to_check(today=TODAY)]
    assert listed == [(many, 3), (few, 1)]


def test_a_verified_fact_comes_back_on_its_review_day():
    source = a_source()
    verified = {"verification": Verification.VERIFIED, "verified_on": dt.date(2020, 1, 1)}
    a_fact(
        Capital,
        country=a_country(),
        name="Astana",
        period="1997/..",
        source=source,
        review_by=dt.date(2026, 11, 26),
        **verified,
    )
    assert not sources_to_check(today=dt.date(2026, 11, 25)).exists()
    assert list(sources_to_check(today=TODAY)) == [source]


def test_the_dashboard_leads_to_the_facts_of_a_source():
    source = a_source(title="A list of capitals")
    three_facts(source)
    html = signed_in("Editors").get(reverse("wagtailadmin_home")).content.decode()
    assert "3 facts were not found in their sources yet" in html
    assert f'href="{url_of(source)}"' in html
    assert "A list of capitals" in html


# --- The screen ----------------------------------------------------------------------------------
def test_the_screen_shows_where_each_fact_should_stand():
    source = a_source(url="https://capitals.example/")
    fact = three_facts(source)[0]
    place = fact.evidence.get()
    place.locator, place.quotation = "p. 12", "Oslo since 1925"
    place.save()
    html = signed_in("Editors").get(url_of(source)).content.decode()
    for words in ("Oslo", "since 1925", "p. 12", "<q>Oslo since 1925</q>", "Norway"):
        assert words in html
    assert 'href="https://capitals.example/"' in html


def test_a_moderator_verifies_what_was_ticked_and_nothing_else(client):
    source = a_source()
    oslo, kristiania, member = three_facts(source)
    answer = tick(signed_in("Moderators"), source, oslo, member, role="head archivist")
    assert "2 facts are verified." in answer.content.decode()
    for fact in (oslo, member):
        fact.refresh_from_db()
        assert fact.verification == Verification.VERIFIED
        assert fact.verified_by == "head archivist"
        assert fact.verified_on == timezone.localdate()
        assert fact.live
        assert not fact.has_unpublished_changes
    kristiania.refresh_from_db()
    assert kristiania.verification == Verification.UNVERIFIED
    source.refresh_from_db()
    assert source.opened_on == timezone.localdate()
    assert "Kristiania" in answer.content.decode()


def test_an_editor_s_verification_goes_to_review_and_is_public_once_approved():
    source = a_source()
    oslo = three_facts(source)[0]
    answer = tick(signed_in("Editors"), source, oslo)
    assert "1 fact is verified and sent to review." in answer.content.decode()
    oslo.refresh_from_db()
    assert oslo.verification == Verification.UNVERIFIED
    assert oslo.get_latest_revision_as_object().verification == Verification.VERIFIED
    assert oslo.current_workflow_state is not None
    assert "It is in review." in signed_in("superuser").get(url_of(source)).content.decode()


def test_a_fact_on_which_somebody_works_is_left_as_it_is():
    source = a_source()
    oslo = three_facts(source)[0]
    editor = signed_in("Editors")
    send(editor, edit(oslo), name="Oslo (draft)")
    answer = tick(signed_in("Moderators"), source, oslo)
    assert "It has a draft that is not published yet." in answer.content.decode()
    oslo.refresh_from_db()
    assert oslo.verification == Verification.UNVERIFIED
    assert oslo.get_latest_revision_as_object().name == "Oslo (draft)"


def test_a_past_review_day_is_taken_away_and_a_coming_one_kept():
    source = a_source()
    past, coming, _member = three_facts(source)
    Fact.objects.filter(pk=past.pk).update(review_by=dt.date(2020, 1, 1))
    Fact.objects.filter(pk=coming.pk).update(review_by=dt.date(2090, 1, 1))
    for fact in (past, coming):
        fact.refresh_from_db()
        fact.save_revision().publish()
    tick(signed_in("Moderators"), source, past, coming)
    past.refresh_from_db()
    coming.refresh_from_db()
    assert past.review_by is None
    assert coming.review_by == dt.date(2090, 1, 1)


def test_nothing_ticked_is_said_and_nothing_changes():
    source = a_source()
    facts = three_facts(source)
    answer = tick(signed_in("Moderators"), source)
    assert "Tick the facts that you found in the source." in answer.content.decode()
    source.refresh_from_db()
    assert source.opened_on is None
    assert Fact.objects.filter(pk__in=[f.pk for f in facts], verification="verified").count() == 0


def test_a_fact_without_a_role_keeps_its_tick():
    source = a_source()
    oslo = three_facts(source)[0]
    html = tick(signed_in("Moderators"), source, oslo, role="").content.decode()
    assert f'value="{oslo.pk}" id="fact-{oslo.pk}" checked' in html
    oslo.refresh_from_db()
    assert oslo.verification == Verification.UNVERIFIED


@pytest.mark.parametrize("fact", ["x", "999999999", "-1", "\x00", "9" * 40])
def test_a_fact_that_is_none_changes_nothing(fact):
    source = a_source()
    three_facts(source)
    answer = signed_in("Moderators").post(url_of(source), {"fact": [fact], "role": "archivist"})
    assert answer.status_code in (200, 302)
    assert not Fact.objects.filter(verification="verified").exists()


def test_a_fact_of_another_source_is_not_verified_from_this_one():
    source, other = a_source(), a_source()
    three_facts(source)
    foreign = a_fact(CountryName, country=a_country(), name="X", period="1990/..", source=other)
    tick(signed_in("Moderators"), source, foreign)
    foreign.refresh_from_db()
    assert foreign.verification == Verification.UNVERIFIED


def test_whoever_may_not_edit_facts_is_kept_out(client):
    assert client.get(url_of(a_source())).status_code == 302


# --- Budget --------------------------------------------------------------------------------------
def test_the_screen_costs_the_same_with_three_facts_and_with_thirty(django_assert_num_queries):
    source = a_source()
    three_facts(source)
    moderator = signed_in("Moderators")
    moderator.get(url_of(source))
    with django_assert_num_queries(QUERIES):
        moderator.get(url_of(source))
    country = a_country()
    for number in range(27):
        years = f"{1950 + number}/{1950 + number}"
        a_fact(Capital, country=country, name=f"Town {number}", period=years, source=source)
    with django_assert_num_queries(QUERIES):
        moderator.get(url_of(source))
