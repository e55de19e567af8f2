"""The bodies of pages as they are stored: their texts, links and figures, without making blocks."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.db.models import Model, QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.rich_text.rewriters import extract_attrs

from archive.models import ArticlePage, CountryPage, OperationPage, StandardPage
from archive.radar.holdings import in_use

WITH_BODY = (ArticlePage, CountryPage, OperationPage, StandardPage)
"""The pages that have a text of blocks."""

_LINK = re.compile(r"<a\s([^>]*)>(.*?)</a>", re.DOTALL)


def pages_with(text: str) -> Iterable[Model]:
    """The pages whose body, as it is stored, holds ``text``: a question to each of four tables."""
    return chain.from_iterable(_holding(model, text) for model in WITH_BODY)


def links_in(page: Model) -> Iterator[tuple[dict[str, str], str]]:
    """Each link of the body: its attributes as stored, and its words, perhaps with tags."""
    for text in _texts(page.body.get_prep_value()):
        for attributes, words in _LINK.findall(text):
            yield extract_attrs(attributes), words


def figures_in(page: Model) -> Iterator[dict[str, Any]]:
    """The figures of the body as they are stored."""
    for block in page.body.get_prep_value():
        if block["type"] == "figure":
            yield block["value"]


def _holding(model: type[Model], text: str) -> QuerySet:
    rows = model.objects.alias(stored=Cast("body", TextField())).filter(
        in_use(), stored__contains=text
    )
    return rows.defer("raw_text") if hasattr(model, "raw_text") else rows


def _texts(stored: Any) -> Iterator[str]:
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict):
        yield from chain.from_iterable(map(_texts, stored.values()))
    elif isinstance(stored, list | tuple):
        yield from chain.from_iterable(map(_texts, stored))
