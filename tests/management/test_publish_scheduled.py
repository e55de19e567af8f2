"""Scheduled publication: made up when missed, whole or not at all, and never what is invalid."""

import datetime as dt
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from archive.models import LeadPeriod, Permalink
from tests.factories import a_fact, an_article, an_operation, an_organisation

pytestmark = pytest.mark.django_db

LATER = timezone.now() + dt.timedelta(days=2)


def scheduled(thing):
    thing.go_live_at = timezone.now() + dt.timedelta(days=1)
    thing.save_revision().publish()
    return thing


def run() -> str:
    out = StringIO()
    with time_machine.travel(LATER, tick=False):
        call_command("publish_scheduled", stdout=out, stderr=out)
    return out.getvalue()


def test_a_scheduled_page_is_not_public_before_its_time(client):
    article = scheduled(an_article(live=False))
    assert client.get(article.get_url()).status_code == 404
    assert not Permalink.objects.of(article).exists()


def test_a_missed_schedule_is_made_up_once_and_gives_a_number(client):
    article = scheduled(an_article(live=False))
    assert article.title in run()
    assert client.get(article.get_url()).status_code == 200
    assert Permalink.objects.of(article).get().versions.count() == 1
    assert run() == ""


def test_a_scheduled_fact_is_published_with_its_checks():
    fact = scheduled(
        a_fact(
            LeadPeriod,
            live=False,
            operation=an_operation(),
            organisation=an_organisation(),
            period="1999/..",
        )
    )
    run()
    fact.refresh_from_db()
    assert fact.live


def test_what_became_invalid_stays_scheduled_and_the_rest_goes_on():
    operation = an_operation()
    clash = scheduled(
        a_fact(
            LeadPeriod,
            live=False,
            operation=operation,
            organisation=an_organisation(),
            period="2001/..",
        )
    )
    a_fact(LeadPeriod, operation=operation, organisation=an_organisation(), period="1999/..")
    article = scheduled(an_article(live=False))
    with pytest.raises(CommandError, match="1 could not be published"):
        run()
    clash.refresh_from_db()
    article.refresh_from_db()
    assert not clash.live
    assert article.live


def test_an_expired_page_leaves_a_tombstone(client):
    article = an_article()
    article.expire_at = timezone.now() + dt.timedelta(days=1)
    article.save_revision().publish()
    run()
    assert client.get(article.get_url()).status_code == 410


def test_a_dry_run_only_says_what_is_due():
    article = scheduled(an_article(live=False))
    out = StringIO()
    with time_machine.travel(LATER, tick=False):
        call_command("publish_scheduled", dryrun=True, stdout=out)
    article.refresh_from_db()
    assert article.title in out.getvalue()
    assert not article.live
