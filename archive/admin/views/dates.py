"""Answers date fields of the admin how the archive reads what is being written in them."""

from django.http import Http404, HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_safe

from archive.records.written import READERS

LONGEST = 200
"""Characters; no date is longer."""


@require_safe
def read(request: HttpRequest, kind: str) -> JsonResponse:
    """``?text=July 2004`` in words and as EDTF; where that is empty, the words say why."""
    if kind not in READERS:
        raise Http404
    reading = READERS[kind](request.GET.get("text", "")[:LONGEST])
    return JsonResponse(reading._asdict())


DATE_ADDRESSES = [path("dates/<slug:kind>/", read, name="archive_read_date")]
