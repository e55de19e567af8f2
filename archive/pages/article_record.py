"""The record strip of an article: published under whom, by whom, describing when, which version."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, Model, OuterRef, QuerySet, Subquery

from archive.dates import EDTFError, Period
from archive.pages.article_parts import OriginalAddress
from archive.records.facts.offices import GovernmentTerm
from archive.records.identifiers import Version
from archive.vocabularies import AttributionBasis, NoticeChoice, TemporalBasis

RECORD = ("published_under", "publisher", "document_type", "series", "language_twin")
"""Foreign keys of an article that its page shows, read with it."""
WIDE = ("body", "raw_text", "language_twin__body", "language_twin__raw_text")
VERSIONS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class History:
    """The newest versions of an article, newest first, and where its text last changed."""

    versions: list[Version]

    @property
    def newest(self) -> Version | None:
        return self.versions[0] if self.versions else None

    @property
    def unchanged_since(self) -> int | None:
        """The first of the versions that have the newest one's text, where there are several."""
        same = None
        for version in self.versions[1:]:
            if version.text_sha256 != self.versions[0].text_sha256:
                break
            same = version.number
        return same


@dataclass(frozen=True, slots=True)
class Strip:
    """What the record strip of one article says."""

    article: Model
    is_historical: bool
    """The government that the text was published under has left office, or an editor says so."""
    term: str
    """The government's term as EDTF, empty where none is recorded."""
    original_url: str
    newest: Version | None
    is_redacted: bool = False
    """Words were taken out of the text; the page says below when and why."""

    @property
    def permanent_url(self) -> str:
        return f"/id/{self.newest.permalink_id}/" if self.newest else ""

    @property
    def government_is_public(self) -> bool:
        government = self.article.published_under
        return government is not None and government.live

    @property
    def publisher_is_public(self) -> bool:
        publisher = self.article.publisher
        return publisher is not None and publisher.live

    @property
    def attribution_is_own(self) -> bool:
        """The archive, not the source, says under which government the text was published."""
        return self.article.published_under_basis != AttributionBasis.STATED

    @property
    def dating_is_own(self) -> bool:
        """The time described does not stand in the document; the reader is told how it is known."""
        return bool(self.article.temporal) and self.article.temporal_basis != TemporalBasis.STATED


def with_record(rows: QuerySet) -> QuerySet:
    """Articles with what the strip and the page need of their record, in the same query."""
    terms = GovernmentTerm.objects.public().filter(government=OuterRef("published_under"))
    originals = OriginalAddress.objects.filter(article=OuterRef("pk")).order_by("sort_order", "pk")
    twins = rows.model.objects.public().filter(pk=OuterRef("language_twin"))
    return (
        rows.select_related(*RECORD)
        .defer(*WIDE)
        .annotate(
            term=Subquery(terms.order_by("-start_earliest", "pk").values("period")[:1]),
            original_url=Subquery(originals.values("url")[:1]),
            twin_is_public=Exists(twins),
        )
    )


def history_of(article: Model) -> History:
    """The newest versions of ``article`` with the numbers of their permanent address; one query."""
    return History(list(Version.objects.of(article).to_cite()[:VERSIONS_SHOWN]))


def strip_of(article: Model, *, row: Model | None, history: History, today: dt.date) -> Strip:
    """The strip of ``article``; ``row`` is the same article as ``with_record`` reads it.

    The two differ in a preview, where the draft may name another government than the database.
    """
    same = row is not None and row.published_under_id == article.published_under_id
    term = (row.term or "") if same else _term_of(article)
    return Strip(
        article=article,
        is_historical=_is_historical(article.notice, term, today),
        term=term,
        original_url=(row.original_url or "") if row is not None else "",
        newest=history.newest,
        is_redacted=getattr(row, "has_redactions", False),
    )


def _term_of(article: Model) -> str:
    terms = GovernmentTerm.objects.public().filter(government=article.published_under_id)
    return terms.order_by("-start_earliest", "pk").values_list("period", flat=True).first() or ""


def _is_historical(choice: str, term: str, today: dt.date) -> bool:
    if choice != NoticeChoice.DERIVED:
        return choice == NoticeChoice.SHOWN
    try:
        over = Period.parse(term).bounds(end_is_last_day=False).end_latest if term else None
    except EDTFError:
        return False
    return over is not None and over <= today
