"""What can be done to many things at once: to articles ticked in their listing, and to facts."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import Field, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from archive.admin.filters import ArticleFilterSet
from archive.admin.verifying import verify
from archive.blocks.links import model_of
from archive.mentioning.accepting import add_mention
from archive.mentioning.names import KINDS
from archive.models import ArticlePage, Fact, Government, Organisation
from archive.panels.facts import may
from archive.vocabularies import AttributionBasis


class ArticleAction(PageBulkAction):
    """Something done to articles; what it changes becomes a draft of each."""

    models = [ArticlePage]
    template_name = "archive/admin/bulk_action.html"
    question = ""
    """Asked above the list of articles."""
    button = ""

    def check_perm(self, article: ArticlePage) -> bool:
        permissions = article.permissions_for_user(self.request.user)
        return permissions.can_edit() and not permissions.page_locked()

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> QuerySet:
        """“All” are those that the listing shows as it is filtered, on all its pages."""
        _path, _mark, query = self.next_url.partition("?")
        filters = ArticleFilterSet(QueryDict(query), ArticlePage.objects.all())
        return filters.qs.values_list("pk", flat=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "question": self.question, "button": self.button, "action": self}

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "chosen": self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(
        cls, objects: Iterable[ArticlePage], user: Any = None, chosen: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        changed = 0
        for article in objects:
            latest = article.get_latest_revision_as_object()
            if cls.change(latest, chosen):
                latest.save_revision(user=user, log_action=True, clean=False)
                changed += 1
        return changed, 0

    @classmethod
    def change(cls, article: ArticlePage, chosen: dict[str, Any]) -> bool:
        """Changes the article in memory, and says whether there was anything to change."""
        values = cls.values(chosen)
        other = [name for name, value in values.items() if getattr(article, name) != value]
        for name in other:
            setattr(article, name, values[name])
        return bool(other)

    @classmethod
    def values(cls, chosen: dict[str, Any]) -> dict[str, Any]:
        """The fields that are set, from what was chosen in the form."""
        raise NotImplementedError

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(n)d article was changed, as a draft.",
            "%(n)d articles were changed, as drafts.",
            num_parent_objects,
        ) % {"n": num_parent_objects}


class PublisherForm(forms.Form):
    publisher = forms.ModelChoiceField(
        label=gettext_lazy("Publisher"),
        queryset=Organisation.objects.all(),
        help_text=gettext_lazy("The ministry that put them on the web."),
    )


class SetPublisher(ArticleAction):
    """One publisher for all of them."""

    display_name = button = gettext_lazy("Set publisher")
    aria_label = gettext_lazy("Set the publisher of the ticked articles")
    action_type = "set_publisher"
    question = gettext_lazy("Which publisher do these articles have?")
    form_class = PublisherForm
    action_priority = 10

    @classmethod
    def values(cls, chosen: dict[str, Any]) -> dict[str, Any]:
        return {"publisher": chosen["publisher"]}


class GovernmentForm(forms.Form):
    government = forms.ModelChoiceField(
        label=gettext_lazy("Published under"),
        queryset=Government.objects.all(),
        help_text=gettext_lazy("The government that the source names, or that an editor sets."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=300,
        required=False,
        help_text=gettext_lazy(
            "Where an editor sets it. Left empty, the source is said to state it."
        ),
    )


class SetGovernment(ArticleAction):
    """One government for all of them, with how that is known."""

    display_name = button = gettext_lazy("Set government")
    aria_label = gettext_lazy("Set the government of the ticked articles")
    action_type = "set_government"
    question = gettext_lazy("Under which government were these articles published?")
    form_class = GovernmentForm
    action_priority = 20

    @classmethod
    def values(cls, chosen: dict[str, Any]) -> dict[str, Any]:
        basis = AttributionBasis.OVERRIDE if chosen["reason"] else AttributionBasis.STATED
        return {
            "published_under": chosen["government"],
            "published_under_basis": basis,
            "published_under_reason": chosen["reason"],
        }


class MentionForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in KINDS:
            self.fields[kind] = forms.ModelChoiceField(
                label=capfirst(_field_of(kind).verbose_name),
                queryset=model_of(kind).objects.all(),
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not any(cleaned.values()):
            raise forms.ValidationError(_("Choose what the articles mention."))
        return cleaned


class AddMention(ArticleAction):
    """The same things mentioned by all of them."""

    display_name = button = gettext_lazy("Add mention")
    aria_label = gettext_lazy("Add a mention to the ticked articles")
    action_type = "add_mention"
    question = gettext_lazy("What do these articles mention?")
    form_class = MentionForm
    action_priority = 30

    @classmethod
    def change(cls, article: ArticlePage, chosen: dict[str, Any]) -> bool:
        named = [(kind, target) for kind, target in chosen.items() if target is not None]
        return sum(add_mention(article, kind=kind, pk=target.pk) for kind, target in named) > 0


def _field_of(kind: str) -> Field:
    """The field of a mention that names what is mentioned."""
    return getattr(ArticlePage, f"{kind}_mentions").rel.related_model._meta.get_field(kind)


class SubmitArticles(ArticleAction):
    """To review, all of them; what is in review already is left there."""

    display_name = button = gettext_lazy("Submit to review")
    aria_label = gettext_lazy("Submit the ticked articles to review")
    action_type = "submit"
    question = gettext_lazy("Send the newest draft of these articles to review?")
    form_class = forms.Form
    action_priority = 40

    def check_perm(self, article: ArticlePage) -> bool:
        permissions = article.permissions_for_user(self.request.user)
        return super().check_perm(article) and permissions.can_submit_for_moderation()

    @classmethod
    def execute_action(
        cls, objects: Iterable[ArticlePage], user: Any = None, **kwargs: Any
    ) -> tuple[int, int]:
        submitted = 0
        for article in objects:
            if article.live and not article.has_unpublished_changes:
                continue
            if article.current_workflow_state is None:
                if article.latest_revision is None:
                    article.save_revision(user=user)
                article.get_workflow().start(article, user)
                submitted += 1
        return submitted, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(n)d article was sent to review.",
            "%(n)d articles were sent to review.",
            num_parent_objects,
        ) % {"n": num_parent_objects}


# --- Facts ---------------------------------------------------------------------------------------
class RoleForm(forms.Form):
    role = forms.CharField(
        label=gettext_lazy("Verified by"),
        max_length=100,
        initial=gettext_lazy("archivist"),
        help_text=gettext_lazy("Your role, not your name: readers see it beside each fact."),
    )


class VerifyFacts(SnippetBulkAction):
    """Facts of one kind that somebody found in their sources."""

    models = Fact.__subclasses__()
    display_name = gettext_lazy("Mark as verified")
    aria_label = gettext_lazy("Mark the ticked facts as verified")
    action_type = "verify"
    template_name = "archive/admin/bulk_action.html"
    form_class = RoleForm
    action_priority = 10

    def check_perm(self, fact: Fact) -> bool:
        return may(self.request.user, "change", type(fact))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        question = _("Did you open the sources of these facts, and find them there?")
        context = super().get_context_data(**kwargs)
        return {**context, "question": question, "button": self.display_name, "action": self}

    def get_execution_context(self) -> dict[str, Any]:
        role = self.cleaned_form.cleaned_data["role"]
        return {"user": self.request.user, "role": role}

    @classmethod
    def execute_action(
        cls, objects: Iterable[Fact], user: Any = None, role: str = "", **kwargs: Any
    ) -> tuple[int, int]:
        pks = [fact.pk for fact in objects]
        outcome = verify(pks, source=None, user=user, role=role, today=timezone.localdate())
        return len(pks) - len(outcome.left), len(outcome.left)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        done = ngettext(
            "%(n)d fact is verified.", "%(n)d facts are verified.", num_parent_objects
        ) % {"n": num_parent_objects}
        if not num_child_objects:
            return done
        left = ngettext(
            "%(n)d that somebody works on was left as it is.",
            "%(n)d that somebody works on were left as they are.",
            num_child_objects,
        )
        return f"{done} {left % {'n': num_child_objects}}"


BULK_ACTIONS = (SetPublisher, SetGovernment, AddMention, SubmitArticles, VerifyFacts)
