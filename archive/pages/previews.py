"""What an editor can look at before it is public: the page, on a day, on paper, in a search."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from archive.dates import show_day
from archive.timeline.factbook import factbook

THE_PAGE, AS_FOUND, IN_PRINT, ON = "", "found", "print", "on:"
"""Modes of a preview; ``on:2007-02-01`` is the page as of that day."""
MOST_DAYS = 20
PAPER = 642
"""The width of A4 between the margins of print.css, in CSS pixels."""


class PagePreview:
    """Adds the page as a search shows it, and as it goes on paper."""

    @cached_property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [
            (THE_PAGE, _("The page")),
            (AS_FOUND, _("As a search result")),
            (IN_PRINT, _("In print")),
        ]

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        label = _("Preview in the width of paper")
        paper = {"name": "paper", "icon": "doc-full", "device_width": PAPER, "label": label}
        return [*super().preview_sizes, paper]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if mode_name == AS_FOUND:
            context = {"result": _as_found(self), "page_title": _("As a search result")}
            return TemplateResponse(request, "archive/preview_as_found.html", context)
        response = super().serve_preview(request, mode_name)
        if mode_name == IN_PRINT:
            response.context_data["in_print"] = True
        return response


class DayPreview(PagePreview):
    """Adds the page as of each of the newest days on which one of its facts begins."""

    @cached_property
    def preview_modes(self) -> list[tuple[str, str]]:
        days = [(f"{ON}{day}", _("On %(day)s") % {"day": show_day(day)}) for day in _days(self)]
        return [*super().preview_modes, *days]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        if (mode_name or "").startswith(ON):
            request.day = dt.date.fromisoformat(mode_name.removeprefix(ON))
            request.day_was_asked = True
        return super().serve_preview(request, mode_name)


def _days(page: Page) -> list[dt.date]:
    """The newest days on which public facts of ``page`` begin, newest first."""
    days = {
        fact.start_latest
        for fact in factbook().by_pk.values()
        if fact.start_latest and fact.subject_field and _is_about(fact, page)
    }
    return sorted(days, reverse=True)[:MOST_DAYS]


def _is_about(fact: Any, page: Page) -> bool:
    field = fact._meta.get_field(fact.subject_field)
    return getattr(fact, field.attname) == page.pk and isinstance(page, field.related_model)


class _Kind(str):
    """The kind of a result: the value that templates compare, and its label."""

    label: str


def _as_found(page: Page) -> SimpleNamespace:
    """The page in the shape that the template of a search result takes."""
    kind = _Kind(page._meta.model_name.removesuffix("page"))
    kind.label = page._meta.verbose_name.capitalize()
    return SimpleNamespace(
        kind=kind,
        title=page.title,
        marked_title=page.title,
        url=page.url or "",
        date=getattr(page, "described", ""),
        passage=page.lead,
        language=getattr(page, "language", ""),
        is_demonstration=getattr(page, "is_demonstration", False),
        publisher=str(getattr(page, "publisher", None) or ""),
        government=str(getattr(page, "published_under", None) or ""),
        matched_name="",
    )
