"""Wagtail's own search of the same articles, in a copy of the database."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import OperationalError, connection
from wagtail.search import index
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from archive.models import ArticlePage, SearchDocument
from archive.search.searching import search
from tests.benchmarks.asking import TODAY, asked, forget_answers
from tests.benchmarks.database import copied, remember
from tests.benchmarks.progress import tell
from tests.benchmarks.size import SMALL, WAGTAILS, index_size, sqlite_size
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.terms import chosen
from tests.benchmarks.timing import MS, Times, timed

SEARCHED = ("half", "5 %", "1 %", "rare")
LONGEST = 20.0
"""Seconds after which a query is stopped."""
TIMES = 3
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Theirs:
    """What Wagtail took in milliseconds; at least that where it was stopped."""

    took: float
    stopped: bool

    def __str__(self) -> str:
        return f"> {LONGEST:g} s" if self.stopped else f"{self.took:,.1f} ms"


def beside_wagtail() -> Iterator[Row]:
    """The first 20 and their number, by Wagtail as installed, then with statistics."""
    if connection.vendor != "sqlite" or ArticlePage.objects.count() > 2 * SMALL:
        return  # more than this takes its index hours
    # The texts are alike only where it has them: in its index, articles have a title and a lead.
    ArticlePage.search_fields = [*ArticlePage.search_fields, index.SearchField("body")]
    with copied():
        terms = {name: chosen()[name].text for name in SEARCHED}
        ours = {name: _ours(text) for name, text in terms.items()}
        _fill()
        yield _sizes()
        for title, budget in (("as installed", 100), ("after ANALYZE", 20)):
            if title == "after ANALYZE":
                _analyze()
            for name, text in terms.items():
                tell(f"Wagtail {title}: {name}, {text}")
                yield _beside(f"Wagtail {title}, {name}", _theirs(text), ours[name], budget)
        again = _ours(terms["rare"])
        yield again.row("ours after ANALYZE, rare", note=f"before {ours['rare'].median:.1f} ms")


def _beside(name: str, theirs: Theirs, ours: Times, budget: int) -> Row:
    ratio = theirs.took / ours.median
    note = f"Wagtail {theirs}, ours {ours.median:.1f} ms"
    figure = f"{'> ' if theirs.stopped else ''}{ratio:,.0f} x  ({note})"
    return Row(name, figure, f"≥ {budget} x", ratio >= budget)


def _fill() -> None:
    """Writes Wagtail's index of the articles anew, as its own command does."""
    backend = get_search_backend("default")
    rebuilder = backend.rebuilder_class(backend.get_index_for_model(ArticlePage))
    target = rebuilder.start()
    target.add_model(ArticlePage)
    begun = time.perf_counter()
    pks = list(ArticlePage.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(pks), CHUNK):
        some = ArticlePage.objects.filter(pk__in=pks[start : start + CHUNK])
        target.add_items(ArticlePage, list(some))
        took = time.perf_counter() - begun
        tell(f"    Wagtail's index: {start + len(some):,} after {took:.0f} s")
    rebuilder.finish()


def _sizes() -> Row:
    entries = IndexEntry._meta.db_table.replace("_", "\\_")
    theirs = sqlite_size(f"{entries}%") / ArticlePage.objects.count()
    ours = index_size() / SearchDocument.objects.count()
    remember(WAGTAILS, theirs)
    note = f"{ours:,.0f} and {theirs:,.0f} bytes a document"
    return at_most("size of the index, beside Wagtail's", ours / theirs, 0.6, unit=" x", note=note)


def _analyze() -> None:
    tell("ANALYZE")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    connection.close()  # statistics are read with the schema


def _theirs(text: str) -> Theirs:
    def search() -> None:
        found = ArticlePage.objects.search(text)
        list(found[:20])
        found.count()

    times = Times()
    for _ in range(TIMES):
        if not _finishes(lambda: times.add(search)):
            return Theirs(LONGEST * MS, stopped=True)
    return Theirs(times.median, stopped=False)


def _finishes(call: Callable[[], None]) -> bool:
    """Whether ``call`` ends before the longest time is over; else it is broken off."""
    connection.ensure_connection()
    until = time.perf_counter() + LONGEST
    connection.connection.set_progress_handler(lambda: time.perf_counter() > until, 100_000)
    try:
        call()
    except OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return False
    finally:
        connection.connection.set_progress_handler(None, 0)
    return True


def _ours(text: str) -> Times:
    """Our whole page for the same words: facets and passages too, nothing of it kept."""
    return timed(lambda: search(asked(text), today=TODAY), 20, before=forget_answers)
