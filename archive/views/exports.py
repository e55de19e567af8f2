"""Gives away what stands behind charts and lists: tables and drawings beside the public pages."""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect

from archive.exports.country_status import COLUMNS as STATUS_COLUMNS
from archive.exports.country_status import status_rows
from archive.exports.csv_table import Cell, csv_lines
from archive.exports.operation_figures import (
    CONTRIBUTOR_COLUMNS,
    STRENGTH_COLUMNS,
    contributor_rows,
    strength_rows,
)
from archive.exports.strength_drawing import strength_drawing
from archive.models import CountryPage, OperationPage
from archive.preservation.withdrawal import tombstone_at
from archive.views.errors import gone

DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""A drawing loads nothing and runs nothing; its own style element is all that it needs."""

View = Callable[[HttpRequest, Any], HttpResponseBase]


def beside(model: type[CountryPage | OperationPage], stem: str) -> Callable[[View], View]:
    """A view of a file that lies under the address of a public page of ``model``.

    It goes where the page went: 301 to its new address, 410 where it was withdrawn, else 404.
    """

    def decorate(view: View) -> View:
        @require_safe
        @wraps(view)
        def answer(request: HttpRequest, slug: str) -> HttpResponseBase:
            path = f"/{stem}/{slug}/"
            pages = model.objects.public().filter(slug=slug).defer("body").order_by("pk")
            page = next((each for each in pages if each.get_url(request) == path), None)
            if page is None:
                return _elsewhere(request, path)
            response = view(request, page)
            response["X-Robots-Tag"] = "noindex"
            return response

        return answer

    return decorate


def _elsewhere(request: HttpRequest, path: str) -> HttpResponse:
    moved = Redirect.objects.filter(old_path=Redirect.normalise_path(path)).first()
    if moved is not None and moved.redirect_page and moved.redirect_page.live:
        file = request.get_full_path().rsplit("/", 1)[1]
        return HttpResponsePermanentRedirect(f"{moved.redirect_page.get_url(request)}{file}")
    withdrawal = tombstone_at(path=path)
    if withdrawal is not None:
        return gone(request, withdrawal)
    raise Http404


@beside(CountryPage, "countries")
def status_table(request: HttpRequest, country: CountryPage) -> HttpResponseBase:
    """``/countries/<slug>/status.csv``: the facts behind the lanes and the dated events."""
    return csv_file(f"{country.slug}-status", STATUS_COLUMNS, status_rows(country))


@beside(OperationPage, "operations")
def strength_table(request: HttpRequest, operation: OperationPage) -> HttpResponseBase:
    """``/operations/<slug>/strengths.csv``: every figure, charted or not."""
    return csv_file(f"{operation.slug}-strengths", STRENGTH_COLUMNS, strength_rows(operation))


@beside(OperationPage, "operations")
def contributor_table(request: HttpRequest, operation: OperationPage) -> HttpResponseBase:
    """``/operations/<slug>/contributors.csv``: who took part, with periods and lists."""
    return csv_file(
        f"{operation.slug}-contributors", CONTRIBUTOR_COLUMNS, contributor_rows(operation)
    )


@beside(OperationPage, "operations")
def strength_chart(request: HttpRequest, operation: OperationPage) -> HttpResponseBase:
    """``/operations/<slug>/strengths.svg``: the chart alone, with its sources; takes ``?on=``."""
    if request.day_refused:
        raise Http404
    drawing = strength_drawing(
        operation=operation,
        address=f"{operation.get_full_url(request)}{_day_query(request)}",
        day=request.day,
        today=request.today,
        day_was_asked=request.day_was_asked,
    )
    if drawing is None:
        reason = _("There is no chart of %(operation)s: the archive has no two figures to compare.")
        context = {"query": operation.code, "reason": reason % {"operation": operation.code}}
        return render(request, "404.html", context, status=404)
    context = {"drawing": drawing, "language": get_language()}
    name = f"{operation.slug}-strengths"
    return svg_file(request, "exports/strength.svg", context, name=name)


def svg_file(
    request: HttpRequest, template: str, context: dict[str, Any], *, name: str
) -> HttpResponse:
    """A picture called ``name``, which runs nothing and asks nobody for anything."""
    response = render(request, template, context, "image/svg+xml; charset=utf-8")
    response["Content-Security-Policy"] = DRAWING_POLICY
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=False, filename=f"{name}.svg"
    )
    return response


def _day_query(request: HttpRequest) -> str:
    return f"?on={request.day}" if request.day_was_asked else ""


def csv_file(
    name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> StreamingHttpResponse:
    """``rows`` as a file called ``name``; the facts are read before the answer begins."""
    lines = csv_lines(columns=columns, rows=rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8; header=present")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=f"{name}.csv"
    )
    return response
