"""Takes a name out of a page or record: asks, shows every place, does it once confirmed."""

from collections import Counter
from typing import Any

from django import forms
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.models import EditingSession
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.log_actions import LogFormatter

from archive.admin.keeping import specific
from archive.admin.views.withdraw import may_withdraw
from archive.panels.facts import edit_url
from archive.preservation.elsewhere import MOST, stands_also_in
from archive.preservation.redaction import Place, left_by_hand, other_forms, places_of, redact
from archive.preservation.versions import is_citable
from archive.preservation.words import Found, Words
from archive.records.redactions import MARKS, mark_in

SHORTEST = 2


class RedactForm(forms.Form):
    """The words to take out, why, and who decided."""

    words = forms.CharField(
        label=gettext_lazy("Words to take out"),
        widget=AdminAutoHeightTextInput,
        max_length=2000,
        help_text=gettext_lazy(
            "Exactly as the text writes them, one name a line. Capitals count; only whole words are"
            " taken out. They are kept nowhere."
        ),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        widget=AdminAutoHeightTextInput,
        max_length=2000,
        help_text=gettext_lazy("Shown to every reader of the page: “To protect a private person.”"),
    )
    decided_by = forms.CharField(
        label=gettext_lazy("Who decided"),
        max_length=300,
        help_text=gettext_lazy(
            "Kept in the log, not public: The data protection officer, letter of 3 May 2026."
        ),
    )

    def clean_words(self) -> str:
        lines = [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
        short = [line for line in lines if len(line) < SHORTEST]
        if short:
            raise ValidationError(
                _("“%(words)s” is too short: it would stand everywhere."),
                params={"words": short[0]},
            )
        if lines and any(map(Words(lines).stand_in, MARKS.values())):
            raise ValidationError(_("This is the mark that stands where something was taken out."))
        return "\n".join(lines)

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("words"):
            words = Words(cleaned["words"].splitlines())
            for name in ("reason", "decided_by"):
                if words.stand_in(cleaned.get(name, "")):
                    self.add_error(name, _("This says what is to be taken out; it would be kept."))
        return cleaned


class RedactView(WagtailAdminTemplateMixin, FormView):
    """Asks; shows where the words stand and what stays; takes them out once that is confirmed."""

    template_name = "archive/admin/redact.html"
    form_class = RedactForm
    page_title = gettext_lazy("Redact a name")
    header_icon = "strikethrough"

    @method_decorator(sensitive_post_parameters("words"))
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_withdraw(request.user, self.thing):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def thing(self) -> models.Model:
        try:
            model = apps.get_model("archive", self.kwargs["kind"])
        except LookupError as error:
            raise Http404 from error
        thing = get_object_or_404(model, pk=self.kwargs["pk"])
        if not is_citable(thing):
            raise Http404
        return thing

    def get_page_subtitle(self) -> str:
        return str(self.thing)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": edit_url(self.thing), "label": str(self.thing)},
            {"url": "", "label": self.page_title, "sublabel": str(self.thing)},
        ]

    def get_context_data(self, **kwargs: Any) -> dict:
        context = super().get_context_data(**kwargs)
        context["mark"] = mark_in(getattr(self.thing, "language", ""))
        context["back_url"] = edit_url(self.thing)
        context["media"] = context["form"].media
        return context

    def form_valid(self, form: RedactForm) -> HttpResponse:
        if "back" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        words = Words(form.cleaned_data["words"].splitlines())
        missed = [line for line in words.lines if not places_of(self.thing, Words([line]))]
        if missed:
            nowhere = _("“%(words)s” stands nowhere in it.")
            said = [nowhere % {"words": line} for line in missed]
            form.add_error("words", [*said, *other_forms(self.thing, Words(missed))])
            return self.form_invalid(form)
        places, left = places_of(self.thing, words), left_by_hand(self.thing, words)
        if "confirm" not in self.request.POST:
            return self.render_to_response(
                self.get_context_data(
                    form=form,
                    places=_by_where(places),
                    number=sum(len(place.found) for place in places),
                    left=left,
                    elsewhere=self._elsewhere(words),
                    most=MOST,
                    open_by=self._open_by(),
                )
            )
        redaction = redact(
            thing=self.thing,
            words=words,
            reason=form.cleaned_data["reason"],
            decided_by=form.cleaned_data["decided_by"],
            at=timezone.now(),
            user=self.request.user,
        )
        done = ngettext("Taken out in %(n)d place.", "Taken out in %(n)d places.", redaction.places)
        messages.success(self.request, done % {"n": redaction.places})
        for line in left:
            messages.warning(self.request, line)
        return redirect(edit_url(self.thing))

    def _elsewhere(self, words: Words) -> list[tuple[str, models.Model, str | None]]:
        """What else carries the words: its kind, itself, and where it is edited."""
        finder = AdminURLFinder(self.request.user)
        return [
            (capfirst(str(one._meta.verbose_name)), one, finder.get_edit_url(one))
            for one in stands_also_in(self.thing, words)
        ]

    def _open_by(self) -> list[str]:
        """Who else has it open: what they did not save before it, they have to write again."""
        sessions = EditingSession.objects.available().exclude(user=self.request.user)
        # Wagtail counts the editors of a page under its own model or under the page's.
        kinds = [type(self.thing), *self.thing._meta.get_parent_list()]
        types = ContentType.objects.get_for_models(*kinds).values()
        of_it = sessions.filter(object_id=str(self.thing.pk), content_type__in=list(types))
        return sorted({str(session.user) for session in of_it.select_related("user")})


def _by_where(places: list[Place]) -> list[tuple[str, list[tuple[str, Found, int]]]]:
    """Under each heading its sentences with their fields, each once with how often it stands."""
    found: dict[str, Counter[tuple[str, Found]]] = {}
    for place in places:
        there = found.setdefault(place.where, Counter())
        there.update((place.field, one) for one in place.found)
    return [
        (where, [(*sentence, times) for sentence, times in there.items()])
        for where, there in found.items()
    ]


def redact_url(thing: models.Model, user: Any) -> str:
    """Where words are taken out of ``thing``; empty for a user who may not, or another thing."""
    thing = specific(thing)
    if not is_citable(thing) or not may_withdraw(user, thing):
        return ""
    return reverse("archive_redact", args=[thing._meta.model_name, thing.pk])


class RedactionFormatter(LogFormatter):
    """What the history says of a redaction."""

    label = gettext_lazy("Redact a name")

    def format_message(self, log_entry: Any) -> str:
        said = {"reason": "", "decided_by": "", "places": 0, **log_entry.data}
        places = ngettext("%(n)d place", "%(n)d places", said["places"]) % {"n": said["places"]}
        return _("Redacted in %(places)s: “%(reason)s” Decided by: %(decided_by)s") % {
            **said,
            "places": places,
        }


REDACT_ADDRESSES = [
    path("redact/<slug:kind>/<int:pk>/", RedactView.as_view(), name="archive_redact")
]
