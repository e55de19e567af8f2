"""What can be done to many things at once from their listings."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from archive.models import ArticlePage, Capital, Organisation
from archive.vocabularies import Verification
from tests.admin.screens import edit, send, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_government,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

LISTING = "/admin/articles/"


def do(client, action, things, *, listing=LISTING, model="articlepage", **fields):
    """Does a bulk action, as its confirmation page sends it."""
    ids = [thing if thing == "all" else thing.pk for thing in things]
    query = urlencode([("next", listing), *(("id", pk) for pk in ids)])
    url = reverse("wagtail_bulk_action", args=["archive", model, action])
    assert client.get(f"{url}?{query}").status_code == 200
    return client.post(f"{url}?{query}", fields, follow=True)


def latest(article):
    return ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object()


# --- The listing ---------------------------------------------------------------------------------
def listed(client, **filters):
    html = client.get(LISTING, filters).content.decode()
    return [page.title for page in ArticlePage.objects.order_by("title") if page.title in html]


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("2001", ["Then"]),
        ("2001-2005", ["Then"]),
        ("since 2005", ["Later"]),
        ("1999 to 2010", ["Later", "Then"]),
        ("1950", []),
        ("", ["Later", "Then", "Undated"]),
    ],
)
def test_articles_are_listed_by_the_time_that_they_describe(written, titles):
    an_article(title="Then", temporal="2001-05")
    an_article(title="Later", temporal="2007")
    an_article(title="Undated")
    assert listed(signed_in("Editors"), described=written) == titles


def test_articles_are_listed_by_government_publisher_and_draft():
    government, publisher = a_government(), an_organisation()
    an_article(title="Mine", published_under=government, publisher=publisher)
    other = an_article(title="Other")
    client = signed_in("Editors")
    assert listed(client, published_under=government.pk) == ["Mine"]
    assert listed(client, publisher=publisher.pk) == ["Mine"]
    send(client, edit(other), subjects="harbours")
    assert listed(client, has_unpublished_changes="true") == ["Other"]


def test_the_listing_offers_what_can_be_done_to_articles_and_nothing_else():
    an_article()
    html = signed_in("Moderators").get(LISTING).content.decode()
    for action in ("set_publisher", "set_government", "add_mention", "submit"):
        assert f"/admin/bulk/archive/articlepage/{action}/" in html
    assert "/admin/bulk/wagtailcore/page/" not in html


# --- Articles ------------------------------------------------------------------------------------
def test_a_publisher_is_set_as_a_draft_of_each():
    ministry = an_organisation(name_en="Ministry of Harbours")
    one, two, other = an_article(), an_article(), an_article()
    answer = do(signed_in("Editors"), "set_publisher", [one, two], publisher=ministry.pk)
    assert "2 articles were changed, as drafts." in answer.content.decode()
    assert latest(one).publisher == latest(two).publisher == ministry
    assert latest(other).publisher != ministry
    one.refresh_from_db()
    assert one.publisher != ministry
    assert one.has_unpublished_changes


def test_what_is_so_already_gets_no_new_draft():
    ministry = an_organisation()
    article = an_article(publisher=ministry)
    answer = do(signed_in("Editors"), "set_publisher", [article], publisher=ministry.pk)
    assert "0 articles were changed" in answer.content.decode()
    article.refresh_from_db()
    assert not article.has_unpublished_changes


def test_a_government_is_set_with_how_that_is_known():
    government = a_government()
    stated, set_by_hand = an_article(), an_article()
    editor = signed_in("Editors")
    do(editor, "set_government", [stated], government=government.pk, reason="")
    do(editor, "set_government", [set_by_hand], government=government.pk, reason="Printed late.")
    assert latest(stated).published_under_basis == "stated"
    assert latest(set_by_hand).published_under_basis == "override"
    assert latest(set_by_hand).published_under_reason == "Printed late."


def test_a_mention_is_added_once():
    country, article = a_country(title="Norway"), an_article()
    editor = signed_in("Editors")
    for _time in range(2):
        do(editor, "add_mention", [article], country=country.pk)
    assert [row.country for row in latest(article).country_mentions.all()] == [country]


def test_all_that_was_chosen_is_mentioned():
    country, operation, article = a_country(), an_operation(), an_article()
    chosen = {"country": country.pk, "operation": operation.pk}
    do(signed_in("Editors"), "add_mention", [article], **chosen)
    draft = latest(article)
    assert [row.country for row in draft.country_mentions.all()] == [country]
    assert [row.operation for row in draft.operation_mentions.all()] == [operation]


def test_nothing_chosen_is_asked_for():
    answer = do(signed_in("Editors"), "add_mention", [an_article()])
    assert "Choose what the articles mention." in answer.content.decode()


def test_all_means_what_the_listing_shows_as_it_is_filtered():
    ministry, harbours = an_organisation(), an_organisation()
    shown = an_article(publisher=ministry)
    hidden = an_article()
    listing = f"{LISTING}?publisher={ministry.pk}"
    fields = {"publisher": harbours.pk}
    do(signed_in("Editors"), "set_publisher", ["all"], listing=listing, **fields)
    assert latest(shown).publisher == harbours
    assert latest(hidden).publisher != harbours
    assert Organisation.objects.filter(published=hidden).exclude(pk=harbours.pk).exists()


def test_drafts_are_sent_to_review_and_published_ones_are_not():
    draft, published = an_article(live=False), an_article()
    answer = do(signed_in("Editors"), "submit", [draft, published])
    assert "1 article was sent to review." in answer.content.decode()
    assert draft.current_workflow_state is not None
    assert published.current_workflow_state is None


def test_a_locked_article_is_left_out():
    article = an_article()
    ArticlePage.objects.filter(pk=article.pk).update(locked=True)
    url = reverse("wagtail_bulk_action", args=["archive", "articlepage", "submit"])
    client = signed_in("Editors")
    assert "These are left out" in client.get(url, {"id": article.pk}).content.decode()
    client.post(f"{url}?id={article.pk}")
    assert article.current_workflow_state is None


# --- Facts ---------------------------------------------------------------------------------------
def test_facts_of_a_kind_are_verified_together():
    source = a_source()
    facts = [
        a_fact(Capital, country=a_country(), name=name, period="1990/..", source=source)
        for name in ("Oslo", "Rome", "Riga")
    ]
    url = reverse("wagtailsnippets_archive_capital:list")
    client = signed_in("Moderators")
    assert "/admin/bulk/archive/capital/verify/" in client.get(url).content.decode()
    answer = do(client, "verify", facts[:2], listing=url, model="capital", role="archivist")
    assert "2 facts are verified." in answer.content.decode()
    for fact, state in zip(facts, ("verified", "verified", "unverified"), strict=True):
        fact.refresh_from_db()
        assert fact.verification == Verification(state)
    source.refresh_from_db()
    assert source.opened_on is None
