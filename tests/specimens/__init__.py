"""Fills the archive with one of everything, so that each kind of page has each of its parts."""

import datetime as dt
from dataclasses import dataclass

from wagtail.signal_handlers import disable_reference_index_auto_update

from archive.models import ArticlePage, Correction, ErrorReport, HomePage, Permalink
from archive.preservation.redaction import redact
from archive.preservation.withdrawal import withdraw
from archive.preservation.words import Words
from archive.records.announcements import batch
from tests.factories import an_article
from tests.specimens.agents import a_publisher, governments, series_of_bulletins
from tests.specimens.countries import a_full_country, frameworks, neighbours
from tests.specimens.operations import a_full_operation, events
from tests.specimens.texts import a_full_article, a_plain_page, other_texts


@dataclass(frozen=True, slots=True)
class Numbers:
    """The permanent numbers of the specimens that are reached by them."""

    article: int
    country: int
    government: int
    redacted: int


def fill(*, today: dt.date) -> Numbers:
    """Publishes the specimens; the home page shows an event of the month of ``today``."""
    with disable_reference_index_auto_update(), batch(summary="The first version."):
        known = frameworks()
        countries = neighbours(known)
        croatia = a_full_country(known)
        publisher = a_publisher(countries["Norway"])
        government, series = governments(publisher), series_of_bulletins()
        operation = a_full_operation(countries, croatia)
        event = events(countries, operation, today=today)
        record = {"publisher": publisher, "published_under": government}
        for number in range(1, 18):
            title = f"Bulletin {number} of the press office"
            an_article(title=title, temporal=f"{1985 + number}", series=series, **record)
        article = a_full_article(croatia, operation, known["pfp"], event, series=series, **record)
        other_texts(**record)
        a_plain_page()
        gone = an_article(title="A withdrawn text", **record)
    article.corrections.add(
        Correction(
            correction_kind="transcription",
            what="“Macedonia” was written “Macedoina” in the third paragraph.",
            why="A slip when the text was typed.",
            corrected_on="2026-02-03",
        )
    )
    article.save_revision().publish()
    home = HomePage.objects.get()
    home.featured_article = article
    home.lead = "Texts as they were published, and facts with their dates and sources."
    home.save_revision().publish()
    ErrorReport.objects.create(
        token="specimen-of-a-report",
        about=article.url,
        words="The number of members is given as 25.",
        says_so="The treaty",
        received_on=today,
        state="corrected",
        answer="Thank you. It was our slip; the correction stands below the text.",
        answered_on=today,
    )
    withdraw(thing=gone, reason="Its author asked for it.", at=_moment(today))
    summary = ArticlePage.objects.get(slug="a-summary")
    redact(
        thing=summary,
        words=Words(["Ola Nordmann"]),
        reason="To protect a private person.",
        decided_by="The archivist",
        at=_moment(today),
    )
    things = (article, croatia, government, summary)
    return Numbers(*(Permalink.objects.of(one).get().number for one in things))


def _moment(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(9), tzinfo=dt.UTC)
