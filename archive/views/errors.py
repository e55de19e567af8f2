"""Answers for what cannot be shown: 400, 403, 404, 410 and 500, each with a way on."""

import re
from pathlib import PurePosixPath

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.csrf import requires_csrf_token

from archive.models import Withdrawal

NUMBERED = re.compile(r"(id)?\d*")
"""The name of a page that is only a number, such as ``id458944``: nothing to search for."""
LONGEST_QUERY = 100
NO_ADDRESS = {"canonical_url": ""}
"""An error is no page to find or to share: it names no address and no picture."""


def words_of(path: str) -> str:
    """The last words in an address, to search for: ``/x/nato-in-2007.html`` gives them plainly."""
    for part in reversed(PurePosixPath(path).parts):
        name = re.sub(r"\.[a-z]{2,5}$", "", part)
        words = re.sub(r"[\W_]+", " ", name).strip()
        if not NUMBERED.fullmatch(words):
            return words[:LONGEST_QUERY]
    return ""


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request could not be read."""
    return render(request, "400.html", NO_ADDRESS, status=400)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: this is not for the reader's eyes."""
    return render(request, "403.html", NO_ADDRESS, status=403)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with a search for the last words of the address."""
    context = {"query": words_of(request.path), **NO_ADDRESS}
    return render(request, "404.html", context, status=404)


@requires_csrf_token
def server_error(request: HttpRequest) -> HttpResponse:
    """500, from a template that needs no database and no context."""
    return HttpResponse(loader.get_template("500.html").render(), status=500)


def gone(request: HttpRequest, withdrawal: Withdrawal) -> HttpResponse:
    """410: a withdrawn thing, with its title, its dates and the reason."""
    return render(request, "410.html", {"withdrawal": withdrawal, **NO_ADDRESS}, status=410)
