"""The screen that proposes what an article mentions, for an editor to accept one by one or all."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from archive.mentioning.accepting import (
    Accepted,
    AcceptedFigure,
    Added,
    ChangedInBetween,
    accept,
)
from archive.mentioning.figures import FigureOption, FigureProposal
from archive.mentioning.finding import Option, Proposal
from archive.mentioning.names import KINDS
from archive.mentioning.proposing import Proposed, Recorded, propose
from archive.models import ArticlePage, Statement
from archive.panels.facts import edit_url, may

KIND_NAMES = {
    "country": gettext_lazy("Countries"),
    "operation": gettext_lazy("Operations"),
    "framework": gettext_lazy("Frameworks"),
    "person": gettext_lazy("People"),
    "event": gettext_lazy("Events"),
    "figure": gettext_lazy("Figures"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A proposal with what was ticked."""

    number: int
    proposal: Proposal | FigureProposal
    is_ticked: bool
    answer: str | None
    """The key of what an editor says is meant, empty for none of them; None without an answer."""

    @property
    def accepted(self) -> Option | FigureOption | None:
        """What the editor has accepted of it."""
        if self.proposal.is_asked:
            options = self.proposal.options
            return next((one for one in options if one.key == self.answer), None)
        return self.proposal.options[0] if self.is_ticked else None

    @property
    def is_set_aside(self) -> bool:
        """The editor has said that none of them is meant."""
        return self.proposal.is_asked and self.answer == ""


@dataclass(frozen=True, slots=True)
class Group:
    """What is proposed and what is recorded of one kind."""

    kind: str
    rows: list[Row]
    recorded: list[Recorded]

    @property
    def heading(self) -> str:
        return KIND_NAMES[self.kind]


class MentionsView(WagtailAdminTemplateMixin, TemplateView):
    """Reads the latest draft; what is accepted goes into a new draft, and is never published."""

    template_name = "archive/admin/mentions.html"
    page_title = gettext_lazy("Find mentions")
    header_icon = "search"

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not mentions_url(self.article, request.user):
            raise PermissionDenied
        if self.article.permissions_for_user(request.user).page_locked():
            lock = self.article.get_lock()
            messages.error(request, lock.get_message(request.user) or _("This article is locked."))
            return redirect(edit_url(self.article))
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def article(self) -> ArticlePage:
        return get_object_or_404(ArticlePage, pk=self.kwargs["pk"])

    @cached_property
    def draft(self) -> ArticlePage:
        """The latest draft, which is what an editor has before them."""
        return self.article.get_latest_revision_as_object()

    @cached_property
    def proposed(self) -> Proposed:
        return propose(self.draft, with_figures=may(self.request.user, "add", Statement))

    @cached_property
    def set_aside(self) -> set[str]:
        """The keys of the proposals of which none was meant."""
        return set(self.article.set_aside.values_list("question", flat=True))

    @cached_property
    def rows(self) -> list[Row]:
        """The proposals of mentions and, after them, of figures, but for what is set aside."""
        sent = self.request.POST
        ticked = set(sent.getlist("accept"))
        takes_all = "all" in sent
        proposals = [one for one in self.proposed.all if one.key not in self.set_aside]
        return [
            Row(
                number=number,
                proposal=one,
                is_ticked=not one.is_asked and (takes_all or one.key in ticked),
                answer=sent.get(one.key),
            )
            for number, one in enumerate(proposals, start=1)
        ]

    def get_page_subtitle(self) -> str:
        return self.draft.title

    def get_breadcrumbs_items(self) -> list[dict]:
        return [
            *self.breadcrumbs_items,
            {"url": edit_url(self.article), "label": self.draft.title},
            {"url": "", "label": _("Find mentions"), "sublabel": self.draft.title},
        ]

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        context["groups"] = list(self._groups())
        context["seen"] = self.article.latest_revision_id or ""
        context["has_proposals"] = bool(self.rows)
        context["set_aside"] = [one for one in self.proposed.all if one.key in self.set_aside]
        context["clear"] = len(self.proposed.clear)
        context["back_url"] = tab_url(self.article)
        return context

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if "ask" in request.POST:
            self.article.set_aside.filter(question=request.POST["ask"]).delete()
            return redirect(request.path)
        mentions, figures = self._accepted()
        set_aside = [row.proposal.key for row in self.rows if row.is_set_aside]
        if not (mentions or figures or set_aside):
            return self._refused(_("Tick what the text mentions, or answer what a name means."))
        sent = request.POST.get("seen", "")
        seen = int(sent) if sent.isdecimal() and len(sent) < 19 else None
        try:
            added = accept(
                self.article, mentions, figures, set_aside=set_aside, seen=seen, user=request.user
            )
        except ChangedInBetween:
            for name in ("article", "draft", "proposed", "rows"):
                vars(self).pop(name, None)  # read anew
            return self._refused(
                _(
                    "Somebody saved this article since you opened this screen. Nothing was"
                    " recorded. Below is what the text mentions now, with what you had ticked:"
                    " look at it and accept it again."
                )
            )
        _tell(request, self.article, added)
        return redirect(self._next())

    def _accepted(self) -> tuple[list[Accepted], list[AcceptedFigure]]:
        mentions, figures = [], []
        for row in self.rows:
            option, proposal = row.accepted, row.proposal
            if isinstance(option, FigureOption):
                figures.append(AcceptedFigure(option.figure, proposal.value, proposal.written))
            elif option is not None:
                mentions.append(Accepted(option.target, proposal.as_written(option.target)))
        return mentions, figures

    def _refused(self, reason: str) -> HttpResponse:
        return self.render_to_response(self.get_context_data(refusal=reason))

    def _next(self) -> str:
        """This screen again while something is left on it, else the article's mentions."""
        is_done = all(row.accepted or row.is_set_aside for row in self.rows)
        return tab_url(self.article) if is_done else self.request.path

    def _groups(self) -> list[Group]:
        groups = (
            Group(
                kind,
                [row for row in self.rows if row.proposal.kind == kind],
                [one for one in self.proposed.recorded if one.target.kind == kind],
            )
            for kind in (*KINDS, "figure")
        )
        return [group for group in groups if group.rows or group.recorded]


def mentions_url(page: Page, user) -> str:
    """Where the mentions of an article are found; empty for other pages, and without the right.

    A copy that is kept in step with its original (an alias) has no draft of its own.
    """
    is_article = page.specific_class is ArticlePage and page.alias_of_id is None
    if not is_article or not page.permissions_for_user(user).can_edit():
        return ""
    return reverse("archive_mentions", args=[page.pk])


def tab_url(article: ArticlePage) -> str:
    """The mentions in the article's form."""
    return f"{edit_url(article)}#tab-mentions"


def _tell(request: HttpRequest, article: ArticlePage, added: Added) -> None:
    """How many mentions and figures were recorded, and that readers do not see them yet."""
    if added.mentions:
        text = ngettext(
            "%(n)d mention is in the draft now. Readers see it once the draft is published.",
            "%(n)d mentions are in the draft now. Readers see them once the draft is published.",
            added.mentions,
        )
        button = messages.button(tab_url(article), _("Look at the draft and publish it"))
        messages.success(request, text % {"n": added.mentions}, buttons=[button])
    if added.figures:
        text = ngettext(
            "%(n)d figure is tied to its fact, as a draft of its own.",
            "%(n)d figures are tied to their facts, each as a draft of its own.",
            added.figures,
        )
        button = messages.button(tab_url(article), _("See the words tied to facts"))
        messages.success(request, text % {"n": added.figures}, buttons=[button])


MENTION_ADDRESSES: list[URLPattern] = [
    path("articles/<int:pk>/mentions/", MentionsView.as_view(), name="archive_mentions"),
]
