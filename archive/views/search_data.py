"""What a search answers as data, beside its results, and what it could not do as asked."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.search.answers.answering import plain_answer
from archive.search.answers.plain import PlainAnswer
from archive.search.facets import FACETS, KindFacet
from archive.search.kinds import Kind
from archive.search.query import LONGEST_SLUG, MOST_SLUGS, clean
from archive.search.results import SearchResults


def data_of(request: HttpRequest, answer: SearchResults) -> dict[str, Any]:
    """All that the answer tells beside its results, in types of JSON."""
    text = answer.query.text
    errors = dict(answer.query.errors)
    if answer.is_beyond_the_end:
        errors["page"] = _no_such_page(answer)
    return {
        "query": text,
        "corrected": answer.corrected or None,
        "offered": answer.offered or None,
        "also_searched": list(answer.also_searched),
        "answer": _as_data(plain_answer(answer.corrected or text, today=request.today)),
        "total": answer.total,
        "page": answer.page,
        "pages": answer.pages,
        "facets": {
            facet.name: [
                {"value": value.value, "label": value.label, "count": value.count}
                for value in answer.facets.get(facet.name, ())
                if value.count
            ]
            for facet in FACETS
        },
        "notes": notes_of(request, answer),
        "errors": errors,
    }


def notes_of(request: HttpRequest, answer: SearchResults) -> list[str]:
    """The notes of the answer, and one for each kind asked for that there is none of."""
    asked = (clean(kind, LONGEST_SLUG) for kind in request.GET.getlist("type")[:MOST_SLUGS])
    unknown = [kind for kind in dict.fromkeys(asked) if kind and kind not in Kind.values]
    left_out = _("“%(value)s” is no %(facet)s of this archive: that filter was left out.")
    title = str(KindFacet.title).lower()
    return [*answer.notes, *(left_out % {"value": kind, "facet": title} for kind in unknown)]


def _as_data(plain: PlainAnswer | None) -> dict[str, Any] | None:
    if plain is None:
        return None
    return {
        "understood": plain.understood,
        "text": plain.text,
        "value": plain.value,
        "day": plain.day.isoformat(),
        "sources": [one.title for one in plain.sources],
        "url": plain.url,
        "certain": plain.certain,
        "verified": plain.is_verified,
    }


def _no_such_page(answer: SearchResults) -> str:
    return ngettext(
        "There is no such page: the results fill %(pages)d page.",
        "There is no such page: the results fill %(pages)d pages.",
        answer.pages,
    ) % {"pages": answer.pages}
