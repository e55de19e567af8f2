"""The alliance on a day: ``/on/<day>/``, the same as data, and the form that asks for one."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from archive.dates import EDTFError, parse_date, show_day
from archive.exports.alliance_on_day import COLUMNS, as_document, as_rows
from archive.timeline.alliance import AllianceOnDay, alliance_on
from archive.timeline.articles_about import articles_about
from archive.timeline.changes_around import changes_around
from archive.timeline.country_lists import country_lists
from archive.timeline.days import FIRST_DAY, is_answered, last_day
from archive.timeline.factbook import factbook
from archive.timeline.membership import changes
from archive.timeline.offices import holder, sitting
from archive.timeline.operations_on import operations_on
from archive.timeline.snapshot import snapshot
from archive.timeline.status_history import status_histories
from archive.views.comparison import comparison_context
from archive.views.exports import csv_file
from archive.vocabularies import Office

LONGEST_ASKED = 40


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """``/on/?date=`` leads to the day; without a date to today's; a refused one is asked again."""
    asked = request.GET.get("date", request.GET.get("on", "")).strip()
    day = _day(asked, today=request.today) if asked else request.today
    if day is not None:
        return HttpResponseRedirect(address_of(day))
    context = {
        "page_title": _("The Alliance on a day"),
        "canonical_url": request.build_absolute_uri(reverse("on")),
        "asked": asked[:LONGEST_ASKED],
        "today": request.today,
        "first_day": FIRST_DAY,
        "last_day": last_day(today=request.today),
        "steps": changes(periods=factbook().standings),
    }
    return render(request, "on/ask.html", context)


@require_safe
def on_day(request: HttpRequest, day: str) -> HttpResponse:
    """``/on/<day>/``: what the archive knows of one day; 404 for a day it does not answer for.

    ``?with=<day>`` sets another day beside it; one that is none is asked for again, with 404.
    """
    shown = day_at(day, today=request.today)
    asked = request.GET.get("with", "").strip()
    other = _day(asked, today=request.today) if asked else None
    if other == shown:
        return HttpResponseRedirect(address_of(shown))
    common = {
        "address": address_of(shown),
        "canonical_url": request.build_absolute_uri(address_of(shown)),
    }
    if other is not None:
        context = {**common, **comparison_context(day=shown, other=other)}
        return render(request, "on/compare.html", context)
    refusal = {"asked": asked[:LONGEST_ASKED], "refused": bool(asked)}
    context = {**common, **_context(request, shown), **refusal}
    return render(request, "on/day.html", context, status=404 if asked else 200)


@require_safe
def histories(request: HttpRequest) -> HttpResponse:
    """``/on/histories.json``: what the slider needs to colour the map of any day."""
    return JsonResponse(status_histories(periods=factbook().standings))


@require_safe
def document(request: HttpRequest, day: str) -> HttpResponse:
    """``/on/<day>.json``: the same as data."""
    book, shown = factbook(), day_at(day, today=request.today)
    data = as_document(snapshot(book=book, day=shown), book=book)
    data["facts_checked_to"] = book.checked_to and book.checked_to.isoformat()
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False})


@require_safe
def table(request: HttpRequest, day: str) -> HttpResponseBase:
    """``/on/<day>.csv``: the same as a table, each row with its sources."""
    book, shown = factbook(), day_at(day, today=request.today)
    rows = as_rows(snapshot(book=book, day=shown), book=book)
    return csv_file(f"alliance-{shown.isoformat()}", COLUMNS, rows)


def day_at(written: str, *, today: dt.date) -> dt.date:
    """The day that stands in an address; raises Http404 where the archive does not answer."""
    try:
        day = dt.date.fromisoformat(written)
    except ValueError as error:
        raise Http404(_("There is no such day.")) from error
    if not is_answered(day=day, today=today):
        raise Http404(_("The archive does not answer for this day."))
    return day


def in_brief(*, day: dt.date, today: dt.date) -> tuple[str, str]:
    """The title of the page of ``day``, and its description."""
    book = factbook()
    alliance = alliance_on(periods=book.standings, day=day, today=today)
    operations = operations_on(book=book, day=day)
    return _title(day), _description(alliance, len(operations))


def address_of(day: dt.date) -> str:
    """The lasting address of ``day``."""
    return reverse("on_day", args=[day.isoformat()])


def _day(asked: str, *, today: dt.date) -> dt.date | None:
    """The day that somebody asked for; None where it is no day, or one that is not answered."""
    try:
        date = parse_date(asked)
    except EDTFError:
        return None
    if not date.day or date.qualified or not is_answered(day=date.earliest, today=today):
        return None
    return date.earliest


def _context(request: HttpRequest, day: dt.date) -> dict[str, Any]:
    today, book = request.today, factbook()
    shown = snapshot(book=book, day=day)
    alliance = alliance_on(periods=book.standings, day=day, today=today)
    countries = country_lists(periods=book.standings, names=shown.names, day=day)
    around = changes_around(
        periods=book.standings, operations=book.operations, names=shown.names, day=day
    )
    holders = [holder(term, day=day) for term in shown.offices]
    governments = [sitting(term, day=day) for term in shown.governments]
    dated = [*shown.operations, *holders, *governments]
    return {
        "page_title": _title(day),
        "page_description": _description(alliance, len(shown.operations)),
        "is_indexed": alliance.is_change,
        "alliance": alliance,
        "countries": countries,
        "invitees": [(shown.name_of(one), one) for one in shown.invitees],
        "outside": [(shown.name_of(one), one) for one in shown.outside_structure],
        "operations": shown.operations,
        "secretaries_general": [one for one in holders if one.office == Office.SECRETARY_GENERAL],
        "governments": governments,
        "ministers": [one for one in holders if one.office != Office.SECRETARY_GENERAL],
        "articles": articles_about(day=day),
        "changes": around,
        "checked_to": book.checked_to,
        "is_past_checking": book.checked_to is not None and day > book.checked_to,
        "has_doubtful": countries.has_doubtful or any(not one.certain for one in dated),
        "has_unverified": countries.has_unverified
        or any(not one.verified for one in (*dated, *around)),
        "first_day": FIRST_DAY,
        "last_day": last_day(today=today),
    }


def _title(day: dt.date) -> str:
    return _("The Alliance on %(day)s") % {"day": show_day(day)}


def _description(alliance: AllianceOnDay, operations: int) -> str:
    return _(
        "Members: %(members)d; in the Membership Action Plan: %(plan)d; partners: %(partners)d;"
        " operations: %(operations)d. With dates and sources."
    ) % {
        "members": len(alliance.members),
        "plan": alliance.candidates,
        "partners": alliance.partners,
        "operations": operations,
    }
