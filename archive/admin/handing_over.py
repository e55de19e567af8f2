"""A government leaves office: what that changes, and the change itself."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models

from archive.dates import EndState, PartialDate, Period
from archive.models import (
    ArticlePage,
    Evidence,
    Government,
    GovernmentTerm,
    OfficeTerm,
    Series,
    Source,
)
from archive.records.announcements import batch
from archive.records.facts.fact import Fact
from archive.vocabularies import LabelBasis, NoticeChoice, Verification

SHOWN = 8
"""Articles that the preview names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """One government gives way to another on a day, as a source says."""

    outgoing: GovernmentTerm
    incoming: Government
    """As it is in the archive, or as it will be made: without a primary key."""
    day: dt.date
    """The first day of the incoming government, on which the outgoing one left."""
    source: Source
    locator: str = ""

    @property
    def outgoing_period(self) -> str:
        """The outgoing government's term once it is closed, as EDTF."""
        start = Period.parse(self.outgoing.period).start
        return str(Period(start, PartialDate.from_date(self.day), EndState.ENDED))

    @property
    def incoming_period(self) -> str:
        return str(Period(PartialDate.from_date(self.day), None, EndState.ONGOING))


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a hand-over changes, before it does."""

    articles: list[ArticlePage]
    """Published under the outgoing government: they carry the notice from the day on."""
    number_of_articles: int
    exempt: int
    """Articles whose notice an editor set by hand."""
    misfiled: list[ArticlePage]
    """Articles under the outgoing government that describe a time after it."""
    series_that_go_on: int
    in_office: list[OfficeTerm]
    """Offices of the outgoing government that are still open: to be closed one by one."""


def open_terms() -> models.QuerySet[GovernmentTerm]:
    """Published terms of governments that are in office, the newest first."""
    rows = GovernmentTerm.objects.public().filter(end_state=EndState.ONGOING)
    return rows.select_related("government").order_by("-start_earliest", "pk")


def consequences_of(hand_over: HandOver) -> Consequences:
    """What ``hand_over`` will change; reads only."""
    government = hand_over.outgoing.government
    articles = ArticlePage.objects.public().filter(published_under=government)
    articles = articles.order_by("-temporal_earliest", "title", "pk")
    in_office = OfficeTerm.objects.public().filter(
        government=government, end_state=EndState.ONGOING
    )
    series = Series.objects.public().filter(articles__in=articles).distinct()
    return Consequences(
        articles=list(articles[:SHOWN]),
        number_of_articles=articles.count(),
        exempt=articles.exclude(notice=NoticeChoice.DERIVED).count(),
        misfiled=list(articles.filter(temporal_earliest__gte=hand_over.day)[:SHOWN]),
        series_that_go_on=series.count(),
        in_office=list(in_office.select_related("person", "government").chronological()),
    )


def hand_over_office(hand_over: HandOver, *, user) -> GovernmentTerm:
    """Closes the outgoing term, opens the incoming one, and answers it; both are published.

    Raises ValidationError where the archive contradicts it, such as by another term.
    """
    with batch(summary=""):
        _close(hand_over, user=user)
        incoming = hand_over.incoming
        if not incoming.live:
            incoming.save()
            incoming.save_revision(user=user, log_action=True).publish(user=user)
        term = GovernmentTerm(government=incoming, period=hand_over.incoming_period, live=False)
        term.save()
        _publish(term, hand_over, user=user)
    return term


def new_government(*, label_en: str, label_nb: str) -> Government:
    """A government that the archive does not have yet."""
    basis = LabelBasis.NOT_ARCHIVED
    return Government(label_en=label_en, label_nb=label_nb, label_basis=basis, live=False)


def _close(hand_over: HandOver, *, user) -> None:
    term = hand_over.outgoing.get_latest_revision_as_object()
    term.period = hand_over.outgoing_period
    _publish(term, hand_over, user=user)


def _publish(fact: Fact, hand_over: HandOver, *, user) -> None:
    """Publishes ``fact`` with the source of the hand-over; its new date is yet to be verified."""
    fact.verification = Verification.UNVERIFIED
    fact.verified_by, fact.verified_on = "", None
    fact.evidence.add(*_evidence(fact, hand_over))
    fact.save_revision(user=user, log_action=True).publish(user=user)


def _evidence(fact: Fact, hand_over: HandOver) -> Iterator[Evidence]:
    place = {"source": hand_over.source, "locator": hand_over.locator}
    cited = {(row.source_id, row.locator) for row in fact.evidence.all()}
    if (hand_over.source.pk, hand_over.locator) not in cited:
        yield Evidence(sort_order=len(cited), **place)
