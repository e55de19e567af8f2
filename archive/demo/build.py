"""Builds the demo archive: the facts, the series of its summary, the plain pages, the figures."""

import datetime as dt
import json
from pathlib import Path

from django.db import transaction

from archive.demo.figures import make_figures
from archive.demo.texts import FEATURED_ARTICLE, FEATURED_DAY, PAGES, SERIES
from archive.importers.facts import Report
from archive.importers.facts.items import Item, Ref
from archive.importers.facts.loading import PlannedSet, plan_set, write_set
from archive.importers.facts.plans.articles import text_blocks
from archive.importers.facts.publishing import make_live, publish_imported
from archive.importers.facts.reading import Entry
from archive.importers.progress import Progress
from archive.models import ArticlePage, HomePage, Series, StandardPage
from archive.records.announcements import announce, batch

FACTS = Path(__file__).parent / "facts"
SUMMARY = "Part of the demo archive."


def is_needed() -> bool:
    """Whether the archive holds no article yet, so that the demo would not mix with a real one."""
    return not ArticlePage.objects.exists()


def build(*, now: dt.datetime, progress: Progress | None = None) -> Report:
    """Loads the demo archive in one transaction and says what became of each record."""
    progress = progress or Progress()
    progress.say("checking")
    planned = plan_set(FACTS)
    _add_series(planned)
    _add_pages(planned)
    try:
        with transaction.atomic(), batch(summary=SUMMARY):
            report = write_set(planned, now=now, summary=SUMMARY, progress=progress)
            _feature(now=now)
            progress.say("figures")
            make_figures()
            progress.say("versions and search")
    finally:
        progress.close()
    return report


def _add_series(planned: PlannedSet) -> None:
    """The site of which the summary is a part; the facts name no series."""
    key = SERIES["key"]
    series = Item(Entry("demo", 1, key, {}), Series, key, dict(SERIES))
    planned.items.insert(0, series)
    for item in planned.items:
        if item.model is ArticlePage and item.entry.key == FEATURED_ARTICLE:
            item.beside["series"] = Ref(Series, key)


def _add_pages(planned: PlannedSet) -> None:
    for slug, title, lead, sections in PAGES:
        values = {
            "slug": slug,
            "title": title,
            "lead": lead,
            "body": json.dumps(text_blocks(slug, sections)),
        }
        planned.items.append(Item(Entry("demo", 1, slug, {}), StandardPage, slug, values))


def _feature(*, now: dt.datetime) -> None:
    """Puts the summary on the home page, with the alliance as of that winter."""
    home = HomePage.objects.get()
    home.featured_article = ArticlePage.objects.get(series__key=SERIES["key"])
    home.featured_day = FEATURED_DAY
    make_live(home, now=now)
    home.save()
    publish_imported([home], now=now)
    announce([home], summary=SUMMARY)
