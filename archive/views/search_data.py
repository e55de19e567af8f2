"""What a search answers as data, beside its results."""

import datetime as dt
from typing import Any

from django.utils.translation import ngettext

from archive.search.answers.answering import plain_answer
from archive.search.answers.plain import PlainAnswer
from archive.search.facets import FACETS
from archive.search.results import SearchResults


def data_of(answer: SearchResults, *, today: dt.date) -> dict[str, Any]:
    """All that the answer tells beside its results, in types of JSON."""
    text, date = answer.query.text, answer.date
    errors = dict(answer.query.errors)
    if answer.is_beyond_the_end:
        errors["page"] = _no_such_page(answer)
    return {
        "query": text,
        "corrected": answer.corrected or None,
        "offered": answer.offered or None,
        "also_searched": list(answer.also_searched),
        "is_partly_ranked": answer.is_partly_ranked,
        "date": date and {"text": date.text, "day": date.day_url, "time": date.time_url},
        "answer": _as_data(plain_answer(answer.corrected or text, today=today)),
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
        "notes": list(answer.notes),
        "errors": errors,
    }


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
