"""What was published is withdrawn with a reason, and never deleted."""

import pytest
from django.urls import reverse

from archive.models import Party, Permalink, Source, StatusPeriod
from tests.admin.screens import edit, evidence, screen, send, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_source,
    an_article,
    an_operation,
)

pytestmark = pytest.mark.django_db


def withdraw_url(thing):
    return reverse("archive_withdraw", args=[Permalink.objects.of(thing).get().number])


def delete_url(thing):
    if hasattr(thing, "get_parent"):
        return reverse("wagtailadmin_pages:delete", args=[thing.pk])
    return screen("delete", thing)


@pytest.mark.parametrize("make", [an_article, a_country, an_operation, a_government])
@pytest.mark.parametrize("method", ["get", "post"])
def test_deleting_what_was_published_leads_to_its_withdrawal(make, method):
    thing = make()
    answer = getattr(signed_in("superuser"), method)(delete_url(thing))
    assert answer.url == withdraw_url(thing)
    assert type(thing).objects.filter(pk=thing.pk).exists()


def test_deleting_a_published_fact_is_refused_with_a_message():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    answer = signed_in("superuser").post(delete_url(fact), follow=True)
    assert "was published" in answer.content.decode()
    assert StatusPeriod.objects.filter(pk=fact.pk).exists()


def test_a_draft_that_was_never_published_can_be_deleted():
    page = an_article(live=False)
    signed_in("superuser").post(delete_url(page))
    assert not type(page).objects.filter(pk=page.pk).exists()


def test_a_section_with_published_pages_below_it_is_not_deleted():
    page = an_article()
    answer = signed_in("superuser").post(delete_url(page.get_parent().specific), follow=True)
    assert answer.status_code == 200
    assert type(page).objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_published_pages_are_not_deleted_or_unpublished_in_bulk(action):
    pages = [an_article(), an_article()]
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = "&".join(f"id={page.pk}" for page in pages)
    signed_in("superuser").post(f"{url}?{query}&next=/admin/articles/")
    assert type(pages[0]).objects.filter(live=True).count() == 2


def test_facts_are_not_deleted_in_bulk():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    url = reverse("wagtail_bulk_action", args=["archive", "statusperiod", "delete"])
    answer = signed_in("superuser").post(f"{url}?id={fact.pk}&next=/admin/")
    assert answer.status_code == 302
    assert StatusPeriod.objects.filter(pk=fact.pk).exists()


def used_source():
    source = a_source()
    a_fact(StatusPeriod, source=source, country=a_country(), framework=a_framework(), period="1999")
    return source


def used_document_type():
    return an_article().document_type


def used_party():
    party = Party.objects.create(key="Ap", name_en="Labour", name_nb="Arbeiderpartiet")
    a_government(parties=[party])
    return party


@pytest.mark.parametrize("make", [used_source, used_document_type, used_party])
def test_what_is_in_use_is_kept_with_a_message(make):
    thing = make()
    answer = signed_in("superuser").post(delete_url(thing), follow=True)
    assert "in use" in answer.content.decode()
    assert type(thing).objects.filter(pk=thing.pk).exists()


@pytest.mark.reference_index
def test_the_message_leads_to_where_it_is_used():
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    source = fact.evidence.get().source
    client = signed_in("superuser")
    where = screen("usage", source)
    assert f'href="{where}"' in client.post(delete_url(source), follow=True).content.decode()
    assert fact.sentence() in client.get(where).content.decode()


def test_a_source_that_only_a_draft_names_is_kept():
    root = signed_in("superuser")
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    source = a_source()
    send(root, edit(fact), evidence=evidence(source))
    answer = root.post(delete_url(source), follow=True)
    assert "a draft or an earlier version" in answer.content.decode()
    assert root.get(edit(fact)).status_code == 200


def test_an_unused_source_can_be_deleted():
    source = a_source()
    a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    signed_in("superuser").post(delete_url(source))
    assert not Source.objects.filter(pk=source.pk).exists()


@pytest.mark.parametrize("make", [an_article, a_country, a_government])
def test_a_moderator_withdraws_a_thing_and_lifts_the_withdrawal(make, client):
    thing = make()
    public = thing.get_url() if hasattr(thing, "get_url") else thing.get_absolute_url()
    moderator = signed_in("Moderators")
    assert withdraw_url(thing) in moderator.get(edit(thing)).content.decode()
    assert "410" in moderator.get(withdraw_url(thing)).content.decode()
    assert client.get(public).status_code == 200

    answer = moderator.post(withdraw_url(thing), {"reason": "It named a private person."})
    assert answer.url == edit(thing)
    answer = client.get(public)
    assert answer.status_code == 410
    assert "It named a private person." in answer.content.decode()

    moderator.post(withdraw_url(thing), {"lift": "1"})
    assert client.get(public).status_code == 200


def test_a_withdrawal_without_a_reason_is_asked_for_it(client):
    article = an_article()
    answer = signed_in("Moderators").post(withdraw_url(article), {"reason": "  "})
    assert "reason" in answer.context["form"].errors
    assert client.get(article.get_url()).status_code == 200


@pytest.mark.parametrize("make", [an_article, a_government])
def test_an_editor_cannot_withdraw(make):
    thing = make()
    editor = signed_in("Editors")
    assert withdraw_url(thing) not in editor.get(edit(thing)).content.decode()
    assert editor.post(withdraw_url(thing), {"reason": "Mine."}).status_code == 302
    thing.refresh_from_db()
    assert thing.live


@pytest.mark.parametrize("make", [an_article, a_government])
def test_unpublishing_leads_to_the_withdrawal(make):
    thing = make()
    url = (
        reverse("wagtailadmin_pages:unpublish", args=[thing.pk])
        if hasattr(thing, "get_parent")
        else screen("unpublish", thing)
    )
    assert signed_in("superuser").post(url).url == withdraw_url(thing)
    thing.refresh_from_db()
    assert thing.live


@pytest.mark.parametrize("make", [an_article, a_government])
def test_the_menu_offers_to_withdraw_what_is_public_in_the_place_of_unpublishing(make):
    thing = make()
    html = signed_in("Moderators").get(edit(thing)).content.decode()
    assert "Withdraw…" in html
    assert "Unpublish" not in html.split('class="footer')[1]
