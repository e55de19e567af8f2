"""Searches over the demo archive find what was judged to be right, on either database."""

import datetime as dt

import pytest

from archive.models import SearchDocument
from archive.search.query import PAGE_SIZE, SearchQuery
from archive.search.searching import search
from tests.demo.searches import SEARCHES
from tests.demo.searches.judged import Judged

pytestmark = pytest.mark.usefixtures("demo_archive", "db")
TODAY = dt.date(2026, 11, 26)
LEAST_RECIPROCAL_RANK = 0.95
LEAST_RECALL = 0.95


def addresses(judged: Judged) -> list[str]:
    return [one.url for one in search(SearchQuery(text=judged.text), today=TODAY).results]


def reciprocal_rank(judged: Judged, found: list[str]) -> float:
    return next((1 / place for place, url in enumerate(found, 1) if url in judged.best), 0.0)


def recall(judged: Judged, found: list[str]) -> float:
    """The share of all right answers among the first page's."""
    right = {*judged.best, *judged.also}
    return len(right & set(found[:PAGE_SIZE])) / len(right)


def test_the_right_answers_come_first_and_few_are_missed() -> None:
    found = {judged.text: addresses(judged) for judged in SEARCHES}
    ranks = [reciprocal_rank(judged, found[judged.text]) for judged in SEARCHES]
    recalls = [recall(judged, found[judged.text]) for judged in SEARCHES]
    late = [one.text for one, rank in zip(SEARCHES, ranks, strict=True) if rank < 1]
    assert sum(ranks) / len(ranks) >= LEAST_RECIPROCAL_RANK, late
    assert sum(recalls) / len(recalls) >= LEAST_RECALL


def test_every_answer_that_was_judged_is_there_to_be_found() -> None:
    known = set(SearchDocument.objects.values_list("url", flat=True))
    judged = {url for one in SEARCHES for url in (*one.best, *one.also)}
    assert judged <= known
    assert len({one.text for one in SEARCHES}) == len(SEARCHES) >= 60


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("crisis managment balkns", "crisis management balkans"),
        ("afganistan", "afghanistan"),
    ],
)
def test_spelling_is_corrected_from_the_words_of_the_archive(typed: str, meant: str) -> None:
    assert search(SearchQuery(text=typed), today=TODAY).corrected == meant
