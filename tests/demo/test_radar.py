"""The radar over the demo archive: what is open there is found, and nothing that is sound."""

import datetime as dt
from collections import Counter

import pytest

from archive.models import ArticlePage, LeadPeriod, StatusPeriod
from archive.radar import radar
from archive.radar.rule import Severity

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_archive")]

TODAY = dt.date(2026, 7, 1)


def test_the_demo_archive_does_not_contradict_itself():
    found = radar.all_findings(today=TODAY)
    faults = [one for one in found if one.rule.severity != Severity.TASK]
    assert faults == [], [(one.rule.key, one.name, one.message) for one in faults]


def test_what_nobody_has_looked_up_yet_is_found():
    found = radar.all_findings(today=TODAY)
    assert Counter(one.rule.key for one in found) == {"source-not-opened": 11, "unverified": 19}
    named = {(one.rule.key, str(one.thing)) for one in found}
    assert ("source-not-opened", "Allied Goodwill: lead, NATO") in named
    assert ("source-not-opened", "North Atlantic Treaty in force") in named
    assert ("unverified", "Libya: named “Libya”") in named


def test_gaps_of_france_greece_and_malta_are_explained_by_their_records():
    twice = StatusPeriod.objects.filter(end_event__startswith="withdrew")
    assert twice.count() == 3
    assert not [one for one in radar.all_findings(today=TODAY) if one.rule.key == "gaps"]


def test_a_partnership_that_does_not_end_on_accession_would_be_found():
    albania = StatusPeriod.objects.get(country__title="Albania", framework__key="pfp")
    assert radar.findings_of(albania, today=TODAY) == []
    albania.period = "1994-02-23/.."
    (finding,) = radar.findings_of(albania, today=TODAY)
    assert finding.rule.key == "member-and-partner"


def test_a_second_lead_of_kfor_would_be_found():
    concordia = LeadPeriod.objects.get(operation__code="Concordia")
    concordia.operation = LeadPeriod.objects.get(operation__code="KFOR").operation
    found = [one.rule.key for one in radar.findings_of(concordia, today=TODAY)]
    assert "two-leads" in found


def test_an_article_of_2007_under_the_government_of_2001_would_be_found():
    article = ArticlePage.objects.get(title__startswith="NATO - a guarantee")
    assert radar.findings_of(article, today=TODAY) == []
    other = ArticlePage.objects.get(title__startswith="NATO takes command in Kabul")
    article.published_under, article.issued_on = other.published_under, "2007"
    (finding,) = radar.findings_of(article, today=TODAY)
    assert finding.rule.key == "article-outside-term"
