"""``/timeline/``: what happened when, on one line, by kind and region."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import TextChoices
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.dates import show_day
from archive.exports.timeline_drawing import timeline_drawing
from archive.exports.timeline_table import COLUMNS, timeline_rows
from archive.timeline.chronology import Strand, chronology
from archive.timeline.factbook import factbook
from archive.views.exports import csv_file, svg_file
from archive.vocabularies import Region

DESCRIPTION = gettext_lazy(
    "Operations, summits, enlargements, strategic concepts and secretaries general on one"
    " line, each with its dates."
)


@dataclass(frozen=True, slots=True)
class Chip:
    """One value of a filter: the link that keeps the other filter."""

    label: str
    url: str
    chosen: bool


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """The timeline; a kind or a region that there is not is not found."""
    strand, region = _filters(request)
    line = chronology(day=request.day, today=request.today, strand=strand, region=region)
    filters = {"kind": strand, "region": region}
    on = {"on": request.day.isoformat()} if request.day_was_asked else {}
    canonical = _address({name: value for name, value in filters.items() if value})
    context = {
        "page_title": _("Timeline"),
        "page_description": DESCRIPTION,
        "canonical_url": request.build_absolute_uri(canonical),
        "line": line,
        "kinds": _chips("kind", _("All kinds"), list(Strand), {**filters, **on}),
        "regions": _chips("region", _("All regions"), list(line.regions), {**filters, **on}),
        "table_url": reverse("timeline_csv") + canonical.removeprefix(reverse("timeline")),
        "drawing_url": reverse("timeline_svg")
        + _address({**filters, **on}).removeprefix(reverse("timeline")),
        "filters": {name: value for name, value in filters.items() if value},
        "day": request.day,
        "day_text": show_day(request.day),
        "asked": request.GET.get("on", ""),
    }
    return render(request, "timeline/timeline.html", context)


@require_safe
def table(request: HttpRequest) -> HttpResponseBase:
    """``/timeline.csv``: the same as a table, each row with its sources; takes the same filters."""
    strand, region = _filters(request)
    rows = timeline_rows(book=factbook(), strand=strand, region=region)
    return csv_file("timeline", COLUMNS, rows)


@require_safe
def drawing(request: HttpRequest) -> HttpResponse:
    """``/timeline.svg``: the same as a picture; takes the same filters, and ``?on=``."""
    strand, region = _filters(request)
    if request.day_refused:
        raise Http404
    line = chronology(day=request.day, today=request.today, strand=strand, region=region)
    title = str(strand.label) if strand else _("Timeline")
    if region:
        title = _("%(title)s: %(region)s") % {"title": title, "region": region.label}
    address = request.build_absolute_uri(request.get_full_path().replace(".svg", "/", 1))
    picture = timeline_drawing(line=line, title=title, address=address)
    context = {"drawing": picture, "language": get_language()}
    return svg_file(request, "exports/timeline.svg", context, name="timeline")


def _filters(request: HttpRequest) -> tuple[Strand | None, Region | None]:
    """The kind and the region asked for; raises Http404 for one that there is not."""
    return _chosen(request, "kind", Strand), _chosen(request, "region", Region)


def _chosen(request: HttpRequest, name: str, choices: type[TextChoices]) -> Any:
    value = request.GET.get(name, "")
    if value and value not in choices.values:
        raise Http404(_("The timeline has nothing under “%(value)s”.") % {"value": value})
    return choices(value) if value else None


def _chips(name: str, every: str, values: list[Any], state: dict[str, Any]) -> list[Chip]:
    """A link for each of ``values`` of the filter ``name``, and one for all of them."""
    chosen = state.get(name)
    return [
        Chip(every, _address({**state, name: None}), chosen is None),
        *(Chip(str(one.label), _address({**state, name: one}), one == chosen) for one in values),
    ]


def _address(state: dict[str, Any]) -> str:
    query = urlencode({name: str(value) for name, value in state.items() if value})
    return reverse("timeline") + (f"?{query}" if query else "")
