"""What a search found, to take along: a table, references, a feed; streamed, whatever its size."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils.html import strip_tags
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.citations.formats import FORMATS
from archive.citations.record import ARCHIVE
from archive.citations.versions import citation_of
from archive.exports.atom_feed import Entry, feed_lines
from archive.exports.csv_table import csv_lines
from archive.models import Version
from archive.search.bits import bits_of
from archive.search.query import SearchQuery
from archive.search.results import Result, SearchResults
from archive.search.searching import Hits, find_all, results_of
from archive.views.search_data import data_of

AT_A_TIME = 200
"""Things read and written at a time."""
WHOLE = "all"
"""What ``page`` says where ``/search.json`` is to hold every result."""
LONGEST_FEED = 50
"""Entries of a feed: the things that came into the archive last."""
COLUMNS = (
    *("number", "type", "title", "date", "publisher", "government", "is_demonstration"),
    *("matched_in", "passage", "url"),
)


@require_safe
def table(request: HttpRequest) -> HttpResponseBase:
    """Every result as a line of CSV."""
    root = request.build_absolute_uri("/").rstrip("/")

    def cells(result: Result) -> list[str | int]:
        return [
            "" if result.number is None else result.number,
            result.kind.value,
            result.title,
            result.date,
            result.publisher,
            result.government,
            "yes" if result.is_demonstration else "no",
            result.matched_in,
            _plain(result.passage),
            root + result.url,
        ]

    hits, query = _asked(request)
    rows = (cells(result) for some in _batches(hits) for result in some)
    lines = csv_lines(columns=COLUMNS, rows=rows)
    return _file(lines, query, ending="csv", content_type="text/csv; charset=utf-8")


def whole_as_json(request: HttpRequest) -> HttpResponseBase:
    """Every result as JSON, in the shape of a single page that holds them all."""
    hits, query = _asked(request)
    language = get_language() or settings.LANGUAGE_CODE

    def lines() -> Iterator[str]:
        yield '{"results": ['
        separator = "\n"
        shown = set()
        for some in _batches(hits):
            for result in some:
                shown.add(result.pk)
                yield separator + json.dumps(result.as_data())
                separator = ",\n"
        # What is counted stands last: only now is it known what an index fallen behind still held.
        with override(language):
            answer = _whole_answer(query, hits, shown, today=request.today)
            rest = json.dumps(data_of(answer, today=request.today))
            yield f"\n], {rest.removeprefix('{')}\n"

    return _file(lines(), query, ending="json", content_type="application/json")


@require_safe
def references(request: HttpRequest, ending: str) -> HttpResponseBase:
    """Every result as a reference to its newest version; what has none yet is passed over."""
    root, file = request.build_absolute_uri("/"), FORMATS[ending]
    hits, query = _asked(request)

    def written() -> Iterator[str]:
        for some in _batches(hits):
            newest = _newest_versions(some)
            for result in some:
                if (version := newest.get(result.number)) is not None:
                    yield file.write(citation_of(version, root=root)) + "\n"

    return _file(written(), query, ending=ending, content_type=file.content_type)


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    """The newest of the results as an Atom feed: what has a permanent number, the highest first."""
    root = request.build_absolute_uri("/").rstrip("/")
    hits, query = _asked(request)
    latest = _latest(hits)
    newest = _newest_versions(latest)
    entries = [
        Entry(
            id=f"{root}/id/{result.number}/",
            title=result.title,
            url=root + result.url,
            updated=newest[result.number].published_at,
            author=ARCHIVE if result.is_demonstration else result.publisher or ARCHIVE,
            summary=_plain(result.passage),
            category=result.kind.value,
            is_demonstration=result.is_demonstration,
        )
        for result in latest
        if result.number in newest
    ]
    never = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    searched = (hits and hits.answer.corrected) or query.text or _("all that matches the filters")
    lines = feed_lines(
        title=_("%(archive)s: %(search)s") % {"archive": ARCHIVE, "search": searched},
        url=request.build_absolute_uri(request.path) + query.address(),
        page_url=f"{root}/search/{query.address()}",
        author=ARCHIVE,
        updated=max((entry.updated for entry in entries), default=never),
        entries=entries,
    )
    return _stream(lines, content_type="application/atom+xml; charset=utf-8")


def _asked(request: HttpRequest) -> tuple[Hits | None, SearchQuery]:
    query = SearchQuery.parse(request.GET)
    return find_all(query, today=request.today), query


def _whole_answer(
    query: SearchQuery, hits: Hits | None, shown: set[int], *, today: dt.date
) -> SearchResults:
    """The answer that holds every result, counted without those that could not be shown."""
    left_out = [pk for pk in hits.order if pk not in shown] if hits else []
    if left_out:
        hits = find_all(query, today=today, without=bits_of(left_out))
    total = len(shown)
    answer = hits.answer if hits else SearchResults(query)
    return replace(answer, query=query, total=total, page=1, pages=min(total, 1))


def _batches(hits: Hits | None) -> Iterator[list[Result]]:
    """The results, as many at a time as a few queries read."""
    language = get_language() or settings.LANGUAGE_CODE
    for start in range(0, len(hits.order) if hits else 0, AT_A_TIME):
        # The rest of an answer is written after the request has left its language behind.
        with override(language):
            some = results_of(hits.order[start : start + AT_A_TIME], hits)
        yield some


def _latest(hits: Hits | None) -> list[Result]:
    if hits is None:
        return []
    number = hits.asking.columns.number
    numbered = [pk for pk in hits.order if number[pk]]
    latest = sorted(numbered, key=number.__getitem__, reverse=True)[:LONGEST_FEED]
    return results_of(latest, hits)


def _newest_versions(results: Iterable[Result]) -> dict[int, Version]:
    """The newest version of each, by its permanent number; one query."""
    numbers = [result.number for result in results if result.number]
    versions = Version.objects.filter(permalink__in=numbers).to_cite().order_by("number")
    return {version.permalink_id: version for version in versions}


def _file(
    lines: Iterator[str], query: SearchQuery, *, ending: str, content_type: str
) -> StreamingHttpResponse:
    response = _stream(lines, content_type=content_type)
    name = f"search-{slugify(query.text)[:60]}".rstrip("-")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.{ending}")
    return response


def _stream(lines: Iterator[str], *, content_type: str) -> StreamingHttpResponse:
    response = StreamingHttpResponse((line.encode() for line in lines), content_type=content_type)
    response["X-Robots-Tag"] = "noindex"
    return response


def _plain(passage: str) -> str:
    return unescape(strip_tags(passage))
