"""Search for readers as a page, for programs as JSON, and its suggestions."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from archive.pages.listings import Number, Pages
from archive.search.answers.answering import plain_answer
from archive.search.filter_groups import groups_of, histogram_of
from archive.search.query import (
    LONGEST_QUERY,
    NEWEST,
    OLDEST,
    PAGE_SIZE,
    RELEVANCE,
    SearchQuery,
    clean,
)
from archive.search.results import SearchResults
from archive.search.searching import search
from archive.search.suggesting import suggest as suggestions_for
from archive.views.search_data import data_of
from archive.views.search_files import WHOLE, whole_as_json

SEARCHES = gettext_lazy(
    "Search the articles, countries, operations, governments and people of the archive."
)
EXAMPLES = ("KFOR", "Macedonia", '"crisis management"')
SORT_LABELS = (
    (RELEVANCE, gettext_lazy("Relevance")),
    (NEWEST, gettext_lazy("Newest first")),
    (OLDEST, gettext_lazy("Oldest first")),
)
FILES = (
    ("csv", "CSV", ""),
    ("json", "JSON", f"&page={WHOLE}"),
    ("ris", "RIS", ""),
    ("bib", "BibTeX", ""),
)
"""What all results are offered as: the ending and the name of the file, and what is added."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another state of the same search."""

    label: str
    url: str


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The search form, and what was found."""
    query = SearchQuery.parse(request.GET)
    answer = search(query, today=request.today)
    context = {
        "query": query,
        "answer": answer,
        "plain": plain_answer(answer.corrected or query.text, today=request.today),
        "page_title": _title(query),
        "page_description": SEARCHES,
        "canonical_url": request.build_absolute_uri(request.path)
        + query.address(page=query.page).rstrip("?"),
        "summary": _summary(answer),
        "start": (answer.page or 1) * PAGE_SIZE - PAGE_SIZE + 1,
        "groups": groups_of(answer),
        "histogram": histogram_of(answer),
        "sorts": SORT_LABELS,
        "chips": _chips(answer),
        "kept": _kept(answer),
        "pages": _pages(answer),
        "examples": [Link(text, SearchQuery(text=text).address()) for text in EXAMPLES],
        "unfiltered": SearchQuery(
            text=query.text,
            sort=query.sort,
            by_other_names=query.by_other_names,
            may_correct=query.may_correct,
        ).address(),
        "as_typed": query.address(may_correct=False),
        "without_other_names": query.address(by_other_names=False),
        "with_other_names": query.address(by_other_names=True),
        "last_page": query.address(page=max(answer.pages, 1)),
        "files": [
            Link(label, reverse(f"search_{ending}") + query.address() + more)
            for ending, label, more in FILES
        ],
        "feed_url": reverse("search_atom") + query.address(),
    }
    return render(request, "search/results.html", context)


@require_safe
def data(request: HttpRequest) -> HttpResponseBase:
    """The same search as data, a page at a time or, with ``page=all``, the whole of it."""
    if request.GET.get("page") == WHOLE:
        return whole_as_json(request)
    query = SearchQuery.parse(request.GET)
    answer = search(query, today=request.today)
    results = [result.as_data() for result in answer.results]
    return JsonResponse({**data_of(answer, today=request.today), "results": results})


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Names that begin as somebody types, then words."""
    text = clean(request.GET.get("q", ""), LONGEST_QUERY)
    found = [
        {
            "text": suggestion.text,
            "name": suggestion.name,
            "type": suggestion.type,
            "label": suggestion.label,
            "url": suggestion.url,
        }
        for suggestion in suggestions_for(text)
    ]
    return JsonResponse({"query": text, "suggestions": found})


def _title(query: SearchQuery) -> str:
    return _("%(text)s – Search") % {"text": query.text} if query.text else _("Search")


def _summary(answer: SearchResults) -> str:
    """How much was found, in a sentence that a screen reader is told."""
    text = answer.corrected or answer.query.text
    if not text:
        return ngettext("%(total)d result", "%(total)d results", answer.total) % {
            "total": answer.total
        }
    return ngettext(
        "%(total)d result for “%(text)s”", "%(total)d results for “%(text)s”", answer.total
    ) % {"total": answer.total, "text": text}


def _chips(answer: SearchResults) -> list[Link]:
    """Each filter in use, with the way to the search without it; one left out is in no use."""
    query = answer.query
    chips = [
        Link(str(kind.plural), query.address(types=tuple(k for k in query.types if k != kind)))
        for kind in query.types
    ]
    for facet, slugs in query.chosen.items():
        labels = {value.value: value.label for value in answer.facets.get(facet, ())}
        chips += [
            Link(labels[slug], query.without_slug(facet, slug).address())
            for slug in slugs
            if slug in labels
        ]
    if query.since_day:
        label = _("From %(date)s") % {"date": query.since}
        chips.append(Link(label, query.address(since="")))
    if query.until_day:
        label = _("To %(date)s") % {"date": query.until}
        chips.append(Link(label, query.address(until="")))
    return chips


def _kept(answer: SearchResults) -> list[tuple[str, str]]:
    """What the form carries along unseen: what no control on the page sets."""
    names = ("also", "spelling") if answer.total > 1 else ("also", "spelling", "sort")
    return [(name, value) for name, value in answer.query.fields() if name in names]


def _pages(answer: SearchResults) -> Pages:
    """The way to the other pages of the results; none from a page that is not there."""
    if answer.page is None or not answer.results:
        return Pages([])
    asked, number = answer.query, answer.page
    shown = Paginator(range(answer.total), PAGE_SIZE).get_elided_page_range(
        number, on_each_side=1, on_ends=1
    )
    return Pages(
        [
            Number(str(one), asked.address(page=one), current=one == number)
            if isinstance(one, int)
            else Number(str(one))
            for one in shown
        ],
        previous=asked.address(page=number - 1) if number > 1 else "",
        next=asked.address(page=number + 1) if number < answer.pages else "",
    )
