"""A reader reports an error on a page or a fact, and finds the answer at an own address."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from archive.models import ErrorReport, Fact
from archive.preservation.content import address

MOST_IN_AN_HOUR = 5
"""Reports from one network address."""
HOUR = 3600


class ReportForm(forms.Form):
    """What is wrong, and what says so."""

    about = forms.CharField(max_length=500, widget=forms.HiddenInput)
    words = forms.CharField(
        label=gettext_lazy("What is wrong?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": gettext_lazy("Say what is wrong.")},
    )
    says_so = forms.CharField(
        label=gettext_lazy("What says so? A book, a page on the web (if you know)"),
        max_length=500,
        required=False,
    )

    def clean_about(self) -> str:
        path = self.cleaned_data["about"]
        if not path.startswith("/") or path.startswith("//"):
            raise forms.ValidationError(_("Open this form from the page that is wrong."))
        return path


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The form; what it sends waits for an archivist. 429 where too much comes from one place.

    ``?about=/countries/estonia/`` names the page, ``?fact=statusperiod/ee-nato`` a fact; 404 where
    the fact is none that the world may see.
    """
    sent = request.POST if request.method == "POST" else request.GET
    fact = _fact(sent["fact"]) if sent.get("fact") else None
    about = address(fact.subject or fact) if fact else sent.get("about", "/")[:500]
    what = {"about": about, "fact": fact}
    if request.method != "POST":
        return _form(request, ReportForm(initial={"about": about}), what)
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _form(request, form, what, status=400)
    if not _may_report(request):
        form.add_error(
            None, _("Many reports came from your network within an hour. Send it again later.")
        )
        return _form(request, form, what, status=429)
    report = ErrorReport(received_on=request.today, fact=fact, **form.cleaned_data)
    report.save()
    return redirect(report)


@never_cache
@require_safe
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The report and its answer, for whoever has the address."""
    report = get_object_or_404(ErrorReport, token=token)
    fact = _public(report.fact)
    context = {"report": report, "fact": fact, **_titled(_("Your report"))}
    return render(request, "report/answer.html", context)


def _fact(name: str) -> Fact:
    """The public fact of this name; raises Http404 where there is none."""
    fact = None if "\0" in name else _public(Fact.objects.named(name).first())
    if fact is None:
        raise Http404
    return fact


def _public(fact: Fact | None) -> Fact | None:
    """``fact`` as one of its own kind, if the world may see it."""
    return fact and type(fact.specific).objects.public().filter(pk=fact.pk).first()


def _form(
    request: HttpRequest, form: ReportForm, what: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"form": form, **what, **_titled(_("Report an error"))}
    return render(request, "report/ask.html", context, status=status)


def _titled(title: str) -> dict[str, Any]:
    return {"page_title": title, "canonical_url": ""}


def _may_report(request: HttpRequest) -> bool:
    """Counts the reports of a network address for an hour; the address itself is not kept."""
    place = salted_hmac("archive.report", _address(request)).hexdigest()
    key = f"archive.report.{place}"
    cache.add(key, 0, HOUR)
    return cache.incr(key) <= MOST_IN_AN_HOUR


def _address(request: HttpRequest) -> str:
    """Where the request comes from; behind the proxy of a deployment, what that one says last."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.SECURE_PROXY_SSL_HEADER and forwarded:
        return forwarded.rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")
