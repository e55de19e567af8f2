"""Wraps each request: its day, its transaction, its refusals, and the nonces of the admin."""

import datetime as dt
import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from csp.constants import NONCE, SELF
from django.contrib import messages
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from archive.dates import EDTFError, PartialDate
from archive.preservation.withdrawal import tombstone_at
from archive.records.record import PublicationRefused
from archive.timeline.days import is_answered
from archive.views.errors import bad_request, gone

OSLO = ZoneInfo("Europe/Oslo")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

GetResponse = Callable[[HttpRequest], HttpResponse]


class PlainPath:
    """Answers 400 to an address with a NUL in it, which PostgreSQL cannot compare."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path:
            return bad_request(request, None)
        return self.get_response(request)


class RequestDay:
    """Sets ``request.today`` (in Oslo) and ``request.day`` (from ``?on=``, else today).

    ``request.day_refused`` says that ``?on=`` holds no day for which the archive answers.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.today = timezone.now().astimezone(OSLO).date()
        text = request.GET.get("on", "")
        asked = self._day(text)
        if asked and not is_answered(day=asked, today=request.today):
            asked = None
        request.day = asked or request.today
        request.day_was_asked = asked is not None
        request.day_refused = bool(text) and asked is None
        return self.get_response(request)

    @staticmethod
    def _day(text: str) -> dt.date | None:
        try:
            date = PartialDate.parse(text)
        except EDTFError:
            return None
        return date.earliest if date.day else None


class AtomicUnsafeRequests:
    """Makes an unsafe request all or nothing; reads take no transaction and no lock.

    Measured: without it, 6 of 69 pages were live without a live revision after ``kill -9``.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with transaction.atomic():
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response


class Refusals:
    """Turns a refused publication or deletion into a message; nothing of it is saved."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, PublicationRefused):
            reasons = exception.messages
        elif isinstance(exception, ProtectedError):
            reasons = [str(exception.args[0])]
        else:
            return None
        if transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
        for reason in reasons:
            messages.error(request, reason)
        back = request.META.get("HTTP_REFERER", "")
        if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
            back = reverse("wagtailadmin_home")
        return HttpResponseRedirect(back)


class Tombstones:
    """Answers 410 where a withdrawn thing once stood, whatever kind of thing it was."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in SAFE_METHODS:
            return response
        withdrawal = tombstone_at(path=request.path)
        return gone(request, withdrawal) if withdrawal else response


class AdminScriptNonce:
    """Lets Wagtail's own inline scripts run in the admin, and no other inline script.

    Each runs only where its whole text has one of the shapes that Wagtail writes: a call of a
    known initialiser with JSON arguments. A script that somebody slipped into a page has not.
    """

    CALL = (
        r"(?:initDateChooser|initTimeChooser|initDateTimeChooser|initTagField|createTaskChooser"
        r"|new (?:ImageChooser|PageChooser|DocumentChooser|SnippetChooser|TaskChooser|Chooser))"
    )
    # Arguments are JSON: strings, numbers, objects; no call and no assignment among them.
    STRING = r"\"(?:[^\"\\<]|\\.)*\""
    JSON = rf"(?:{STRING}|[\s\d.,:\[\]{{}}+-]|true|false|null)*"
    PANEL = (
        r"\(function\(\)\s*\{\s*(?:var \w+ = )?new (?:InlinePanel|MultipleChooserPanel)\("
        rf"(?:JSON\.parse\({STRING}\)|{JSON})\);?\s*\}}\)\(\);?"
    )
    ALLOWED = re.compile(rf"\s*(?:(?:{CALL}\({JSON}\);?\s*)+|{PANEL})\s*")
    SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.prefix = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path.startswith(self.prefix):
            return response
        nonce = str(request.csp_nonce)
        response._csp_replace = {
            "default-src": [SELF],
            "script-src": [SELF, NONCE],
            "style-src": [SELF, "'unsafe-inline'"],
            "img-src": [SELF, "data:", "blob:"],
            "connect-src": [SELF],
            "frame-src": [SELF],
        }
        if "text/html" in response.get("Content-Type", "") and not response.streaming:
            self._mark(response, nonce)
        return response

    def _mark(self, response: HttpResponse, nonce: str) -> None:
        def nonced(match: re.Match[str]) -> str:
            if not self.ALLOWED.fullmatch(match[1]):
                return match[0]
            return f'<script nonce="{nonce}">{match[1]}</script>'

        html = response.content.decode(response.charset)
        response.content = self.SCRIPT.sub(nonced, html).encode(response.charset)
