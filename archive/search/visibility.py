"""Reads documents of things that are public at this moment, and no others.

The index is written in step with the content; this asks once more, so that one that fell behind
(a page made private by hand, a restored backup) can never show what must not be seen.
"""

from collections.abc import Sequence
from functools import cache

from django.db import connection
from django.db.models import Exists, OuterRef, Q

from archive.models import SearchDocument
from archive.search.documents import ALL

AT_A_TIME = 25
"""A page of results; of many more PostgreSQL would read every page of the archive to answer."""
NO_DOCUMENT = -1


def public_among(pks: Sequence[int], *fields: str) -> dict[int, SearchDocument]:
    """Those of the documents that the world may see, by primary key, with ``fields`` of each.

    One query for every twenty-five.
    """
    found: dict[int, SearchDocument] = {}
    sql, params, places = _question(connection.vendor, fields)
    for start in range(0, len(pks), AT_A_TIME):
        some = iter(pks[start : start + AT_A_TIME])
        asked = [next(some, NO_DOCUMENT) if at in places else one for at, one in params]
        found.update((row.pk, row) for row in SearchDocument.objects.raw(sql, asked))
    return found


@cache
def _question(
    vendor: str, fields: tuple[str, ...]
) -> tuple[str, list[tuple[int, object]], frozenset[int]]:
    """The query as SQL with its parameters, and the places of those that are primary keys.

    To put it together costs forty times as much as to run it: that is done once a process.
    """
    is_public = Q()
    for documents in ALL:
        thing = documents.model.objects.public().filter(pk=OuterRef("object_id"))
        is_public |= Q(Exists(thing), kind=documents.kind)
    marks = range(-AT_A_TIME - 1, -1)
    rows = SearchDocument.objects.filter(is_public, pk__in=marks).order_by().only("pk", *fields)
    sql, params = rows.query.sql_with_params()
    places = frozenset(at for at, one in enumerate(params) if one in marks)
    return sql, list(enumerate(params)), places
