"""Makes a draft article of the pasted text of a page; shows first how the text is understood."""

from dataclasses import dataclass

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from archive.importers.articles.drafting import (
    AlreadyHeld,
    TextRefused,
    check_pasted,
    check_text,
    draft,
    held_already,
    legacy_id_in,
    same_id,
)
from archive.importers.articles.matching import Matched, match
from archive.importers.articles.pasted import LineRead, PastedArticle
from archive.importers.articles.reading import read
from archive.importers.articles.telling import (
    RECORDS,
    line_role,
    missing,
    notices,
    recognised,
)
from archive.models import ArticleIndexPage, ArticlePage
from archive.panels.facts import edit_url


class PasteForm(forms.Form):
    """The text of one page, and where it was found."""

    text = forms.CharField(
        label=gettext_lazy("Text of the page"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=gettext_lazy(
            "All of it as it stands, from the banner “Historical archive” to the last paragraph."
            " It is kept unaltered; what it states goes into the fields of the article, and what it"
            " does not state stays empty."
        ),
        error_messages={"required": gettext_lazy("Paste the text of the page here.")},
    )
    original_url = forms.URLField(
        label=gettext_lazy("Original address"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=gettext_lazy("Where the page stands, or stood."),
    )
    legacy_id = forms.CharField(
        label=gettext_lazy("Id elsewhere"),
        required=False,
        max_length=100,
        help_text=gettext_lazy(
            "As the other site writes it: id458944. Left empty, it is taken from the address where"
            " that carries one."
        ),
    )
    again = forms.BooleanField(
        label=gettext_lazy("Make a second article of it all the same"), required=False
    )

    pasted: PastedArticle
    held: list[ArticlePage] = []
    """Articles with this text, where that is why the form was refused."""

    def clean_text(self) -> str:
        # A browser sends every line end as two signs, whatever was pasted.
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        try:
            check_text(text)
            self.pasted = read(text)
            check_pasted(self.pasted)
        except TextRefused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return text

    def clean(self) -> dict:
        cleaned = super().clean()
        if "original_url" in cleaned and not cleaned.get("legacy_id"):
            cleaned["legacy_id"] = legacy_id_in(cleaned["original_url"])
        if "text" in cleaned and not cleaned["again"]:
            self.held = held_already(cleaned["text"])
            if self.held:
                raise ValidationError(_("The archive has this text already."))
        return cleaned


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of the page beside what it became."""

    line: LineRead
    became: str
    record: str
    """The record that the archive has under the words of the line, or that it has none."""


class PasteView(WagtailAdminTemplateMixin, FormView):
    """Takes the text; shows how it is understood where that is asked for; makes the draft."""

    template_name = "archive/admin/paste.html"
    understood_template = "archive/admin/paste_understood.html"
    form_class = PasteForm
    page_title = gettext_lazy("Paste a page")
    header_icon = "copy"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not may_paste(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("articles:index"), "label": _("Articles")},
            {"url": "", "label": _("Paste a page")},
        ]

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        context["held"] = [(article, edit_url(article)) for article in form.held]
        # Once it is ticked it stays in sight, so that it can be taken back.
        context["shows_again"] = bool(form.held) or bool(form["again"].value())
        context["back_url"] = reverse("articles:index")
        return context

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if "change" not in request.POST:
            return super().post(request, *args, **kwargs)
        sent = {name: request.POST.get(name, "") for name in PasteForm.base_fields}
        form = PasteForm(initial={**sent, "again": bool(sent["again"])})
        return self.render_to_response(self.get_context_data(form=form))

    def form_valid(self, form: PasteForm) -> HttpResponse:
        pasted, legacy_id = form.pasted, form.cleaned_data["legacy_id"]
        matched = match(pasted)
        told = notices(pasted, matched, same_id(legacy_id))
        if "preview" in self.request.POST:
            return self._understood(form, matched, told)
        try:
            page = draft(
                pasted,
                matched,
                today=timezone.localdate(),
                user=self.request.user,
                original_url=form.cleaned_data["original_url"],
                legacy_id=legacy_id,
                again=form.cleaned_data["again"],
            )
        except AlreadyHeld as refusal:
            form.held = refusal.articles
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        messages.success(
            self.request,
            _("The draft “%(title)s” is made. %(recognised)s")
            % {"title": page, "recognised": recognised(pasted, matched)},
        )
        open_points = " ".join(filter(None, [missing(pasted), *told]))
        if open_points:
            messages.warning(self.request, open_points)
        return redirect(edit_url(page))

    @staticmethod
    def _no_record(line: LineRead) -> str:
        return _("no record of this name") if line.field in RECORDS else ""

    def _understood(self, form: PasteForm, matched: Matched, told: list[str]) -> HttpResponse:
        """The lines of the text beside what each will become; nothing is written."""
        context = self.get_context_data(form=form)
        context["lines"] = [
            ShownLine(
                line=line,
                became=line_role(line.role, line.field),
                record=str(matched.records.get(line.field) or self._no_record(line)),
            )
            for line in form.pasted.lines
        ]
        context["recognised"] = recognised(form.pasted, matched)
        context["missing"] = missing(form.pasted)
        context["notices"] = told
        self.template_name = self.understood_template
        return self.render_to_response(context)


def may_paste(user) -> bool:
    """Whoever may add an article may paste one."""
    index: Page | None = ArticleIndexPage.objects.first()
    return index is not None and index.permissions_for_user(user).can_add_subpage()
