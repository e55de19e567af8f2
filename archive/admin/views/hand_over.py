"""The screen on which a government leaves office: asks, shows what will change, and does it."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.snippets.widgets import AdminSnippetChooser

from archive.admin.handing_over import (
    HandOver,
    consequences_of,
    hand_over_office,
    new_government,
    open_terms,
)
from archive.dates import PartialDate, show_day
from archive.models import Government, GovernmentTerm, Source
from archive.panels.facts import edit_url, may
from archive.records.written import WrittenDateField, WrittenDateInput


class HandOverForm(forms.Form):
    """Which government leaves, on which day, which one comes, and who says so."""

    outgoing = forms.ModelChoiceField(
        label=gettext_lazy("Leaves office"),
        queryset=GovernmentTerm.objects.none(),
        empty_label=None,
        help_text=gettext_lazy("The government whose term is open."),
    )
    day = WrittenDateField(
        label=gettext_lazy("Day of the change"),
        widget=WrittenDateInput("date"),
        help_text=gettext_lazy("The first day of the government that comes: 14 October 2021."),
    )
    incoming = forms.ModelChoiceField(
        label=gettext_lazy("Comes into office"),
        queryset=Government.objects.none(),
        required=False,
        empty_label=gettext_lazy("A new one, named below"),
        help_text=gettext_lazy("Governments of the archive that have no term yet."),
    )
    label_en = forms.CharField(
        label=gettext_lazy("Its label"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("As “Published under” will write it: Støre’s Government."),
    )
    label_nb = forms.CharField(
        label=gettext_lazy("Its label in Norwegian"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("As “Publisert under” will write it: Regjeringen Støre."),
    )
    source = forms.ModelChoiceField(
        label=gettext_lazy("Source"),
        queryset=Source.objects.all(),
        widget=AdminSnippetChooser(Source),
        help_text=gettext_lazy("What says so. It is named by both terms."),
    )
    locator = forms.CharField(
        label=gettext_lazy("Locator"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Page, paragraph or section."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outgoing"].queryset = open_terms()
        self.fields["outgoing"].label_from_instance = _in_office
        self.fields["incoming"].queryset = Government.objects.filter(terms__isnull=True)

    def clean_outgoing(self) -> GovernmentTerm:
        term = self.cleaned_data["outgoing"]
        if term.has_unpublished_changes:
            raise ValidationError(
                _("This term has a draft. Publish it or go back to what is published first.")
            )
        return term

    def clean_day(self) -> dt.date:
        date = PartialDate.parse(self.cleaned_data["day"])
        if not date.day or date.approximate or date.uncertain:
            raise ValidationError(_("Write the very day: 14 October 2021."))
        return dt.date(date.year, date.month, date.day)

    def clean(self) -> dict:
        cleaned = super().clean()
        term, day = cleaned.get("outgoing"), cleaned.get("day")
        if term and day and term.start_latest and day <= term.start_latest:
            since = {"since": term.when_text()}
            self.add_error("day", _("The government was in office %(since)s.") % since)
        label = cleaned.get("label_en")
        if not cleaned.get("incoming") and not label:
            self.add_error("label_en", _("Choose a government above, or name the new one."))
        if cleaned.get("incoming") and label:
            self.add_error("label_en", _("Leave this empty, or choose “A new one” above."))
        if label and Government.objects.filter(label_en__iexact=label).exists():
            self.add_error("label_en", _("The archive has a government of this name."))
        return cleaned

    def hand_over(self) -> HandOver:
        """What the form says."""
        said = self.cleaned_data
        incoming = said["incoming"] or new_government(
            label_en=said["label_en"], label_nb=said["label_nb"]
        )
        return HandOver(said["outgoing"], incoming, said["day"], said["source"], said["locator"])


def _in_office(term: GovernmentTerm) -> str:
    return f"{term.government}, {term.when_text()}"


class HandOverView(WagtailAdminTemplateMixin, FormView):
    """Asks; shows what will change; does it once that is confirmed."""

    template_name = "archive/admin/hand_over.html"
    form_class = HandOverForm
    page_title = gettext_lazy("A government leaves office")
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_hand_over(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_initial(self) -> dict:
        return {"outgoing": open_terms().first()}

    def get_context_data(self, **kwargs: Any) -> dict:
        context = super().get_context_data(**kwargs)
        context["media"] = context["form"].media
        return context

    def form_valid(self, form: HandOverForm) -> HttpResponse:
        if "back" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        hand_over = form.hand_over()
        if "confirm" not in self.request.POST:
            context = self.get_context_data(
                form=form, hand_over=hand_over, consequences=consequences_of(hand_over)
            )
            return self.render_to_response(context)
        try:
            with transaction.atomic():
                term = hand_over_office(hand_over, user=self.request.user)
        except ValidationError as refused:
            form.add_error(None, refused.messages)
            return self.form_invalid(form)
        messages.success(
            self.request,
            _("“%(incoming)s” is in office since %(day)s, and “%(outgoing)s” until then.")
            % {
                "incoming": term.government,
                "day": show_day(hand_over.day),
                "outgoing": hand_over.outgoing.government,
            },
            buttons=[messages.button(edit_url(term), _("Open the term"))],
        )
        return redirect(edit_url(term.government))


def may_hand_over(user) -> bool:
    """Whoever may publish governments and their terms."""
    return may(user, "publish", Government) and may(user, "publish", GovernmentTerm)


HAND_OVER_ADDRESSES = [path("hand-over/", HandOverView.as_view(), name="archive_hand_over")]
