"""The site's addresses, and three at which it fails in the ways that a reader may meet."""

from typing import NoReturn

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest
from django.urls import path

from nato_site.urls import handler400, handler403, handler404, handler500
from nato_site.urls import urlpatterns as site

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def unreadable(request: HttpRequest) -> NoReturn:
    raise BadRequest


def forbidden(request: HttpRequest) -> NoReturn:
    raise PermissionDenied


def broken(request: HttpRequest) -> NoReturn:
    raise RuntimeError("A fault that a test asked for.")


urlpatterns = [
    path("unreadable/", unreadable),
    path("forbidden/", forbidden),
    path("broken/", broken),
    *site,
]
