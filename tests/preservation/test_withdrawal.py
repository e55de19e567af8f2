"""Withdrawals: a tombstone with its reason, and no way to delete what was public."""

import pytest
from django.utils import timezone

from archive.models import Permalink, Withdrawal
from archive.preservation.withdrawal import NeverPublished, lift, withdraw
from archive.signals import PublishedThingError
from tests.factories import a_country, a_government, an_article

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
