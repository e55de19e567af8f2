"""A reader reports an error on a page, and finds the answer at an address of their own."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from archive.models import ErrorReport

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
    """The form; what it sends waits for an archivist. 429 where too much comes from one place."""
    if request.method != "POST":
        about = request.GET.get("about", "/")[:500]
        return _form(request, ReportForm(initial={"about": about}), about)
    form = ReportForm(request.POST)
    about = request.POST.get("about", "/")[:500]
    if not form.is_valid():
        return _form(request, form, about, status=400)
    if not _may_report(request):
        form.add_error(
            None, _("Many reports came from your network within an hour. Send it again later.")
        )
        return _form(request, form, about, status=429)
    return redirect(ErrorReport.objects.create(received_on=request.today, **form.cleaned_data))


@never_cache
@require_safe
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """The report and its answer, for whoever has the address."""
    report = get_object_or_404(ErrorReport, token=token)
    return render(request, "report/answer.html", {"report": report, **_titled(_("Your report"))})


def _form(request: HttpRequest, form: ReportForm, about: str, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "about": about, **_titled(_("Report an error"))}
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
