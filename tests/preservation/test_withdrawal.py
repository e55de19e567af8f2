"""Withdrawals: a tombstone with its reason, and no way to delete what was public."""

import datetime as dt

import pytest
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from archive.models import ArchiveImage, Permalink, StatusPeriod, Withdrawal
from archive.preservation.withdrawal import NeverPublished, NothingToLift, lift, withdraw
from archive.signals import PublishedThingError
from tests.factories import a_country, a_fact, a_framework, a_government, an_article

pytestmark = pytest.mark.django_db


def withdrawn(thing, reason="Published here by mistake."):
    return withdraw(thing=thing, reason=reason, at=timezone.now())


@pytest.mark.parametrize("make", [an_article, a_country, a_government])
def test_a_withdrawn_thing_answers_410_with_its_reason_at_each_of_its_addresses(make, client):
    thing = make()
    url = thing.get_url() if hasattr(thing, "get_url") else thing.get_absolute_url()
    number = Permalink.objects.of(thing).get().number
    assert client.get(url).status_code == 200
    withdrawn(thing)
    for address in (url, f"/id/{number}/", f"/id/{number}/versions/", f"/id/{number}/v1/"):
        response = client.get(address)
        assert response.status_code == 410, address
        assert "Published here by mistake." in response.content.decode()
        assert str(thing) in response.content.decode()


def test_a_withdrawal_needs_its_reason():
    with pytest.raises(ValueError, match="reason"):
        withdrawn(an_article(), reason="  ")


def test_what_was_never_public_is_not_withdrawn():
    with pytest.raises(NeverPublished):
        withdrawn(an_article(live=False))


def test_a_lifted_withdrawal_brings_the_thing_back_and_stays_on_record(client):
    article = an_article()
    withdrawn(article)
    article.refresh_from_db()
    lift(thing=article, at=timezone.now())
    assert client.get(article.get_url()).status_code == 200
    assert Withdrawal.objects.get().lifted_at is not None


def test_what_is_unpublished_otherwise_gets_a_tombstone_too(client):
    article = an_article()
    article.unpublish()
    assert client.get(article.get_url()).status_code == 410


def test_what_was_public_is_never_deleted():
    article = an_article()
    with pytest.raises(PublishedThingError):
        article.delete()


def test_a_draft_that_was_never_public_may_be_deleted():
    article = an_article(live=False)
    article.delete()
    assert not type(article).objects.exists()


def test_a_fact_about_a_withdrawn_thing_leaves_its_tombstone_in_force(client):
    country, framework = a_country(), a_framework()
    withdrawn(country)
    country.refresh_from_db()
    a_fact(StatusPeriod, country=country, framework=framework, period="2004/..")
    assert client.get(country.get_url()).status_code == 410


def test_a_schedule_leaves_the_tombstone_in_force_until_its_time(client):
    article = an_article()
    withdrawn(article)
    article.refresh_from_db()
    article.go_live_at = timezone.now() + dt.timedelta(days=30)
    article.save_revision().publish()
    assert client.get(article.get_url()).status_code == 410


def test_lifting_shows_what_was_public_and_leaves_a_later_draft_a_draft(client):
    article = an_article(lead="As it was.")
    article.lead = "Nobody has read this yet."
    article.save_revision()
    withdrawn(type(article).objects.get(pk=article.pk))
    article.refresh_from_db()
    lift(thing=article, at=timezone.now())
    page = client.get(article.get_url()).content.decode()
    assert "As it was." in page
    assert "Nobody has read this yet." not in page


def test_what_was_unpublished_otherwise_is_published_in_the_editor_not_lifted_blindly():
    article = an_article()
    article.unpublish()
    with pytest.raises(NothingToLift):
        lift(thing=article, at=timezone.now())


def test_a_page_that_the_world_never_saw_gets_no_public_tombstone(client):
    article = an_article(live=False, title="Top secret")
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    article.save_revision().publish()
    article.refresh_from_db()
    number = Permalink.objects.of(article).get().number
    article.unpublish()
    for address in (article.get_url(), f"/id/{number}/"):
        response = client.get(address)
        assert response.status_code == 404
        assert b"Top secret" not in response.content


@pytest.mark.reference_index
def test_a_file_in_use_is_not_deleted_and_the_editor_is_told_why(admin_client):
    image = ArchiveImage.objects.create(title="A map", file=get_test_image_file())
    article = an_article(live=False)
    article.body = [("figure", {"image": image, "alt_text": "A map", "decorative": False})]
    article.save_revision().publish()
    response = admin_client.post(f"/admin/images/{image.pk}/delete/", follow=True)
    assert "is in use, so it cannot be deleted" in response.content.decode()
    assert ArchiveImage.objects.filter(pk=image.pk).exists()
