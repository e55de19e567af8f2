"""A page of results: beside a plain script, the first time and after, and its queries."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import ContentStamp
from archive.search import columns, facets, labels, matching, searching, thesaurus
from archive.search.engines import engine
from archive.search.searching import find_all, search
from archive.search.terms import parse
from archive.timeline import factbook
from tests.benchmarks.asking import TODAY, address, asked, forget_answers
from tests.benchmarks.progress import tell
from tests.benchmarks.raw import RawSearch
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.terms import Choice, chosen
from tests.benchmarks.timing import Times, timed

SEARCHED = ("5 %", "1 %", "rare", "two", "phrase")
COMMON = ("half", "fifth")
TIMES = 40
MOST_QUERIES = 14


def against_raw() -> Iterator[Row]:
    """Terms in up to 5 % of the articles, each page with an answer that is not kept."""
    terms = chosen()
    search(asked(terms["rare"].text), today=TODAY)
    pages = Client()
    with TemporaryDirectory() as folder:
        raw = _raw(Path(folder))
        for name in SEARCHED:
            tell(f"search: {name}, {terms[name].text}")
            ours, theirs, http = _side_by_side(terms[name], raw, pages)
            hits = search(asked(terms[name].text), today=TODAY).total
            yield ours.row(f"search page, {name}", 50, note=f"{hits:,} hits")
            if theirs:
                yield at_most(
                    "    beside a plain script",
                    ours.median / theirs.median,
                    1.5,
                    unit=" x",
                    note=f"script: {theirs}",
                )
            yield http.row("    as a page over HTTP")


def common() -> Iterator[Row]:
    """Terms in very many articles, the first time and when the answer is kept."""
    terms = chosen()
    search(asked(terms["rare"].text), today=TODAY)
    for name in COMMON:
        tell(f"first: {name}, {terms[name].text}")
        ask = partial(search, asked(terms[name].text), today=TODAY)
        first = timed(ask, TIMES, before=forget_answers)
        after = timed(ask, TIMES)
        hits = ask().total
        yield first.row(f"in {name} of all, first", 100, note=f"{hits:,} hits")
        yield after.row(f"in {name} of all, after", 10)


def counting() -> Iterator[Row]:
    """What all facets of very many results cost, and what a process reads at its first search."""
    terms = chosen()
    tell("facets")
    hits = find_all(asked(terms["half"].text), today=TODAY)
    assert hits is not None
    yield timed(lambda: facets.counted(hits.asking), TIMES).row("all facets, in half of all")
    ask = partial(search, asked(terms["rare"].text), today=TODAY)
    yield timed(ask, 5, before=_forget).row("a process's first search")
    kept = ContentStamp.current()
    try:
        again = timed(ask, 20, before=ContentStamp.renew)
    finally:
        ContentStamp.objects.filter(pk=ContentStamp.ONLY).update(value=kept)
    yield again.row("first search after a change")


def queries() -> Iterator[Row]:
    """How often a page of results asks the database, in a process that has read nothing yet."""
    terms = chosen()
    texts = {name: choice.text for name, choice in terms.items()}
    texts["misspelt"] = f"{terms['1 %'].text}x"
    pages = Client()
    for name, text in texts.items():
        _forget()
        factbook.forget()
        with CaptureQueriesContext(connection) as cold:
            pages.get(address(text))
        with CaptureQueriesContext(connection) as warm:
            pages.get(address(text))
        note = f"warm {len(warm)}"
        yield at_most(f"queries of a page, {name}", len(cold), MOST_QUERIES, unit="", note=note)


def _side_by_side(
    choice: Choice, raw: RawSearch | None, pages: Client
) -> tuple[Times, Times | None, Times]:
    """The page by us and by hand in turns, so that a busy moment meets both."""
    query = asked(choice.text)
    ours, joined, counted, http = Times(), Times(), Times(), Times()
    match = engine().render(matching.asked_for(parse(choice.text), thesaurus=None).expression)
    words = choice.text.replace('"', "").split()
    for _ in range(TIMES):
        forget_answers()
        ours.add(lambda: search(query, today=TODAY))
        if raw:
            joined.add(lambda: raw.page(match, words, by_join=True))
            counted.add(lambda: raw.page(match, words, by_join=False))
        forget_answers()
        http.add(lambda: pages.get(address(choice.text)))
    theirs = min(joined, counted, key=lambda times: times.median) if raw else None
    return ours, theirs, http


def _raw(folder: Path) -> RawSearch | None:
    """The plain script; there is one for SQLite alone."""
    if connection.vendor != "sqlite":
        return None
    tell("the plain script's facets")
    return RawSearch(Path(connection.settings_dict["NAME"]), folder / "facets.sqlite3")


def _forget() -> None:
    for kept in (columns, labels, matching, searching, thesaurus):
        kept.forget()
    ContentType.objects.clear_cache()
