"""What it costs to write the index: all of it beside a plain script, and one article's part."""

import json
import re
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from django.db import connection, transaction
from django.urls import reverse

from archive.demo.bulk import PREFIX
from archive.demo.generated import vocabulary
from archive.models import ArticlePage, SearchDocument, SearchName, SearchRebuild, SearchWord
from archive.search import folding, index, rebuilding, stemming
from tests.benchmarks.database import copied, remember, remembered
from tests.benchmarks.progress import tell
from tests.benchmarks.raw_rebuild import rebuild_by_hand
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.timing import MS, Times

SAVES = 25
SMALL = 10_000
MIGRATION = "archive.migrations.0008_search_index"


def whole() -> Iterator[Row]:
    """A rebuild from nothing, in a copy."""
    with copied() as copy:
        _empty()
        _forget_words()
        reverse("search")  # the addresses are read when a process first asks for one
        ours = Times()
        tell("a rebuild")
        ours.add(lambda: rebuilding.rebuild(progress=_progress()))
        yield Row("rebuild", _seconds(ours), "")
        if connection.vendor == "sqlite":
            _forget_words()
            theirs = Times()
            tell("a rebuild by a plain script")
            theirs.add(lambda: rebuild_by_hand(Path(copy), Path(f"{copy}.raw")))
            yield at_most(
                "    beside a plain script",
                ours.median / theirs.median,
                1.5,
                unit=" x",
                note=f"script: {_seconds(theirs)}",
            )


def saves() -> Iterator[Row]:
    """What search adds to the saving of an article, with a word more in its lead or its text."""
    tell("saves")
    pks = ArticlePage.objects.filter(slug__startswith=PREFIX).order_by("pk")
    pks = list(pks.values_list("pk", flat=True))
    total = len(pks)
    articles = ArticlePage.objects.filter(pk__in=pks[:: max(1, total // SAVES)][:SAVES])
    for title, field in (("lead", "lead"), ("text", "body")):
        times = Times()
        for place, article in enumerate([articles[0], *articles]):
            with transaction.atomic():
                changed = _with(vocabulary()[1000 + place], article, field)
                ArticlePage.objects.filter(pk=article.pk).update(**{field: changed})
                # The first one is not counted: it reads what a process reads once.
                taken = times if place else Times()
                taken.add(lambda article=article: index.update([article]))
                transaction.set_rollback(True)
        yield times.row(f"a save with another {title}", 25)
        remember(f"save of {title}", times.median)
        small = remembered(f"save of {title}", size=SMALL)
        if small and total > SMALL:
            note = f"{small:.1f} ms there"
            name = f"    beside {SMALL:,} articles"
            yield at_most(name, times.median / small, 1.2, unit=" x", note=note)


def _with(word: str, article: ArticlePage, field: str) -> str:
    if field == "lead":
        return f"{word} {article.lead}"
    return re.sub("(<p[^>]*>)", rf"\1{word} ", json.dumps(list(article.body.raw_data)), count=1)


def _empty() -> None:
    """Takes everything out of the index."""
    made = import_module(MIGRATION)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # Without the triggers, which would take out word for word.
            for statement in made.SQLITE_UNDONE:
                if statement.startswith("DROP TRIGGER"):
                    cursor.execute(statement)
            for statement in made.SQLITE_UNDONE:
                if statement.startswith("DROP TABLE"):
                    cursor.execute(statement)
        for model in (SearchName, SearchDocument, SearchWord, SearchRebuild):
            cursor.execute(f"DELETE FROM {model._meta.db_table}")
        if connection.vendor == "sqlite":
            for statement in made.SQLITE:
                cursor.execute(statement)


def _forget_words() -> None:
    """A rebuild runs in a process that has folded no word yet."""
    for kept in (folding.fold_word, stemming.token, *stemming._TOKEN_OF.values()):
        kept.cache_clear()


def _progress() -> rebuilding.Progress:
    begun, told = time.perf_counter(), 0

    def show(done: int, total: int) -> None:
        nonlocal told
        if done * 10 // max(total, 1) > told:
            told = done * 10 // total
            tell(f"    {done:,} of {total:,} after {time.perf_counter() - begun:.0f} s")

    return show


def _seconds(times: Times) -> str:
    return f"CPU {times.cpu[0] / MS:.1f} s, clock {times.wall[0] / MS:.1f} s"
