"""Asks search as a reader does, and gives the index what it is to know."""

import datetime as dt

from django.db.models import Model

from archive.search import index
from archive.search.query import SearchQuery
from archive.search.results import SearchResults
from archive.search.searching import search

TODAY = dt.date(2026, 11, 26)


def answer(text: str, **asked: object) -> SearchResults:
    """What search answers."""
    return search(SearchQuery(text=text, **asked), today=TODAY)


def titles(text: str, **asked: object) -> list[str]:
    """The titles of what it finds, best first."""
    return [result.title for result in answer(text, **asked).results]


def indexed(*things: Model) -> None:
    """Brings the index in step with ``things``."""
    index.update(things)
