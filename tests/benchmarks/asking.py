"""A query as a reader sends it, and the day on which it is asked."""

import datetime as dt
from urllib.parse import urlencode

from django.http import QueryDict

from archive.search import matching, searching
from archive.search.query import SearchQuery

TODAY = dt.date(2026, 1, 1)


def asked(text: str) -> SearchQuery:
    """The search for ``text`` alone."""
    return SearchQuery.parse(QueryDict(urlencode({"q": text})))


def address(text: str) -> str:
    """The address of its page."""
    return f"/search/?{urlencode({'q': text})}"


def forget_answers() -> None:
    """As after a change: nothing that was found is kept."""
    matching.forget()
    searching.forget()
