"""Answers searches with the ORM alone, alike on SQLite and PostgreSQL."""

from types import MappingProxyType

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Length

from archive.models import ArticlePage, SearchDocument
from archive.search.documents import ALL
from archive.search.folding import fold
from archive.search.kinds import Kind
from archive.search.passage import passage
from archive.search.query import (
    NEWEST,
    OLDEST,
    PAGE_SIZE,
    FacetValue,
    Result,
    SearchQuery,
    SearchResults,
    Suggestion,
)

MOST_SUGGESTIONS = 8
SHOWN = ("kind", "title", "url", "number", "date", "passage", "is_demonstration")
LANGUAGE = Case(
    When(
        kind=Kind.ARTICLE,
        then=Subquery(ArticlePage.objects.filter(pk=OuterRef("object_id")).values("language")),
    ),
    default=Value(""),
)
"""Only a document speaks a language of its own; of all else the archive tells."""


def search(query: SearchQuery) -> SearchResults:
    """One page of what ``query`` finds, its total and its facets, in two queries."""
    if query.is_empty or (query.text and not query.words):
        return SearchResults(query=query, page=query.page)
    found = _found(query)
    counts = dict(found.order_by().values_list("kind").annotate(Count("pk")))
    types = tuple(
        FacetValue(kind.value, str(kind.label), counts[kind]) for kind in Kind if kind in counts
    )
    chosen = query.types or tuple(Kind)
    total = sum(value.count for value in types if value.value in chosen)
    pages = -(-total // PAGE_SIZE)
    rows: list[SearchDocument] = []
    if query.page is not None and query.page <= pages:
        first = (query.page - 1) * PAGE_SIZE
        ordered = _ordered(found.filter(kind__in=chosen), query)
        shown = ordered.only(*SHOWN).annotate(language=LANGUAGE)
        rows = list(shown[first : first + PAGE_SIZE])
    return SearchResults(
        query=query,
        total=total,
        results=tuple(_result(row, query) for row in rows),
        page=query.page,
        pages=pages,
        facets=MappingProxyType({"type": types}),
    )


def suggest(text: str) -> list[Suggestion]:
    """At most eight things whose title or another name has words that begin as in ``text``."""
    words = fold(text)
    if not words:
        return []
    phrase = " ".join(words)
    rows = (
        visible()
        .filter(_all_in("title_tokens", [(word,) for word in words]))
        .order_by(
            _first_of(
                Q(title_tokens__startswith=f"| {phrase}"), Q(title_tokens__contains=f"| {phrase}")
            ),
            Length("title"),
            "pk",
        )
    )
    return [
        Suggestion(row.title, row.kind, row.url)
        for row in rows.only("title", "kind", "url")[:MOST_SUGGESTIONS]
    ]


def visible() -> QuerySet[SearchDocument]:
    """The documents whose things are public at this moment.

    The index is written in step with the content; this asks once more, so that one that fell
    behind (a page made private by hand, a restored backup) can never show what must not be seen.
    """
    is_public = Q()
    for documents in ALL:
        thing = documents.model.objects.public().filter(pk=OuterRef("object_id"))
        is_public |= Q(Exists(thing), kind=documents.kind)
    return SearchDocument.objects.filter(is_public)


def _found(query: SearchQuery) -> QuerySet[SearchDocument]:
    rows = visible().filter(_all_in("tokens", query.words))
    if query.since_day:
        rows = rows.filter(sort_on__gte=query.since_day)
    if query.until_day:
        rows = rows.filter(sort_on__lte=query.until_day)
    return rows


def _all_in(field: str, words: tuple[tuple[str, ...], ...] | list[tuple[str, ...]]) -> Q:
    """Every word begins a word of ``field``; one with hyphens may stand in one piece there."""
    condition = Q()
    for parts in words:
        word = Q(*(Q(**{f"{field}__contains": f" {part}"}) for part in parts))
        if len(parts) > 1:
            word |= Q(**{f"{field}__contains": f" {''.join(parts)}"})
        condition &= word
    return condition


def _ordered(rows: QuerySet[SearchDocument], query: SearchQuery) -> QuerySet[SearchDocument]:
    newest = (F("sort_on").desc(nulls_last=True), "pk")
    if query.sort == OLDEST:
        return rows.order_by(F("sort_on").asc(nulls_last=True), "pk")
    if query.sort == NEWEST or not query.words:
        return rows.order_by(*newest)
    rank = _first_of(
        Q(title_tokens__startswith=f"| {query.phrase} |"),
        Q(title_tokens__contains=f"| {query.phrase} |"),
        _all_in("title_tokens", query.words),
    )
    return rows.order_by(rank, *newest)


def _first_of(*conditions: Q) -> Case:
    """The position of the first condition that holds, for sorting."""
    cases = (When(condition, then=Value(rank)) for rank, condition in enumerate(conditions))
    return Case(*cases, default=Value(len(conditions)), output_field=IntegerField())


def _result(row: SearchDocument, query: SearchQuery) -> Result:
    words = dict.fromkeys(form for parts in query.words for form in (*parts, "".join(parts)))
    return Result(
        kind=Kind(row.kind),
        title=row.title,
        url=row.url,
        number=row.number,
        date=row.date,
        passage=passage(row.passage, words),
        is_demonstration=row.is_demonstration,
        language=row.language,
    )
