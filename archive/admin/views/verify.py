"""Facts to verify: the sources that they rest on, and the screen on which they are ticked."""

import datetime as dt

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from archive.admin.verifying import (
    Outcome,
    evidence_to_check,
    may_verify,
    resting_on,
    sources_to_check,
    verify,
)
from archive.models import Source
from archive.panels.facts import edit_url

AT_A_TIME = 50
"""Facts on one screen; sources likewise."""


class SourcesToCheckView(WagtailAdminTemplateMixin, TemplateView):
    """The sources on which facts to verify rest, the one with most facts first."""

    template_name = "archive/admin/sources_to_check.html"
    page_title = gettext_lazy("Facts to verify")
    header_icon = "check"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        _only_for_editors(request)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs) -> dict:
        sources = sources_to_check(today=timezone.localdate())
        return super().get_context_data(**_one_page(self.request, sources=sources), **kwargs)


class TickedFacts(forms.Form):
    """Who found the facts in their source. The facts themselves are ticked on the page."""

    role = forms.CharField(
        label=gettext_lazy("Verified by"),
        max_length=100,
        help_text=gettext_lazy("Your role, not your name: readers see it beside each fact."),
    )


class VerifyView(WagtailAdminTemplateMixin, FormView):
    """The facts that rest on one source: open it, and tick what it says."""

    template_name = "archive/admin/verify.html"
    form_class = TickedFacts
    page_title = gettext_lazy("Facts to verify")
    header_icon = "check"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        _only_for_editors(request)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def source(self) -> Source:
        return get_object_or_404(Source, pk=self.kwargs["pk"])

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()

    def get_page_subtitle(self) -> str:
        return str(self.source)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("archive_to_verify"), "label": self.page_title},
            {"url": "", "label": str(self.source)},
        ]

    def get_initial(self) -> dict:
        return {"role": _("archivist")}

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        evidence = evidence_to_check(self.source, today=self.today)
        context |= _one_page(self.request, facts=evidence)
        context["source"] = self.source
        context["source_url"] = f"{edit_url(self.source)}?next={self.request.path}"
        context["rows"] = list(resting_on(context["page_of_facts"], user=self.request.user))
        context["ticked"] = self.request.POST.getlist("fact")
        return context

    def form_valid(self, form: TickedFacts) -> HttpResponse:
        ticked = {int(pk) for pk in self.request.POST.getlist("fact") if pk.isdecimal()}
        waiting = evidence_to_check(self.source, today=self.today)
        known = set(waiting.values_list("fact", flat=True))
        if not ticked:
            form.add_error(None, _("Tick the facts that you found in the source."))
            return self.form_invalid(form)
        outcome = verify(
            ticked & known,
            source=self.source,
            user=self.request.user,
            role=form.cleaned_data["role"],
            today=self.today,
        )
        _tell(self.request, outcome)
        return redirect(self.request.get_full_path() if known - ticked else "archive_to_verify")


def _only_for_editors(request: HttpRequest) -> None:
    if not may_verify(request.user):
        raise PermissionDenied


def _one_page(request: HttpRequest, **rows: models.QuerySet) -> dict[str, object]:
    """The page of ``rows`` that is asked for, under their name, and the numbers to others."""
    ((name, all_rows),) = rows.items()
    paginator = WagtailPaginator(all_rows, AT_A_TIME)
    page = paginator.get_page(request.GET.get("p"))
    return {
        f"page_of_{name}": page,
        "page_numbers": paginator.get_elided_page_range(page.number),
    }


def _tell(request: HttpRequest, outcome: Outcome) -> None:
    """What became of the facts, one message for each kind of ending."""
    published, submitted = len(outcome.published), len(outcome.submitted)
    drafted = len(outcome.drafted)
    if published:
        text = ngettext("%(n)d fact is verified.", "%(n)d facts are verified.", published)
        messages.success(request, text % {"n": published})
    if submitted:
        text = ngettext(
            "%(n)d fact is verified and sent to review.",
            "%(n)d facts are verified and sent to review.",
            submitted,
        )
        messages.success(request, text % {"n": submitted})
    if drafted:
        text = ngettext("%(n)d draft is verified.", "%(n)d drafts are verified.", drafted)
        messages.success(request, text % {"n": drafted})
    for fact, reason in outcome.left:
        messages.warning(
            request,
            _("“%(fact)s” was left as it is. %(reason)s") % {"fact": fact, "reason": reason},
            buttons=[messages.button(edit_url(fact), _("Open it"))],
        )


VERIFY_ADDRESSES = [
    path("verify/", SourcesToCheckView.as_view(), name="archive_to_verify"),
    path("verify/<int:pk>/", VerifyView.as_view(), name="archive_verify"),
]
