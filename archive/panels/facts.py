"""The Facts tab: a page's facts as sentences, each one step from its form."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.contrib.auth import get_permission_codename
from django.db import models
from django.urls import reverse
from wagtail.admin.panels import Panel
from wagtail.models import Page

from archive.records.facts.fact import Fact


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact as the panel lists it."""

    fact: Fact
    sources: int
    edit_url: str
    history_url: str


class FactsPanel(Panel):
    """Lists the facts of one kind that belong to a page or record, with a link to add one."""

    def __init__(self, model: str, relation: str, **kwargs) -> None:
        super().__init__(**kwargs)
        self.fact_model = model
        self.relation = relation

    def clone_kwargs(self) -> dict:
        return {**super().clone_kwargs(), "model": self.fact_model, "relation": self.relation}

    @property
    def clean_name(self) -> str:
        return f"facts_{self.relation}"

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/facts_panel.html"

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            fact_model = self._manager().rel.related_model
            context["is_saved"] = self.instance.pk is not None
            context["fact_name"] = fact_model._meta.verbose_name
            if self.instance.pk is None:
                return context
            back = urlencode({"next": f"{edit_url(self.instance)}#tab-facts"})
            if may(self.request.user, "add", fact_model):
                subject = f"{self._manager().rel.field.name}={self.instance.pk}"
                context["add_url"] = f"{reverse(url_name(fact_model, 'add'))}?{subject}&{back}"
            context["may_edit"] = may(self.request.user, "change", fact_model)
            context["rows"] = list(self._rows(fact_model, back))
            return context

        def _manager(self):
            return getattr(type(self.instance), self.panel.relation)

        def _rows(self, fact_model: type[Fact], back: str) -> Iterator[FactRow]:
            # Asked of the table: a revision of the page knows nothing of its facts.
            subject = {self._manager().rel.field.name: self.instance.pk}
            facts = fact_model.objects.filter(**subject).chronological().with_evidence()
            for fact in facts.select_related(*fact_relations(fact_model)):
                yield FactRow(
                    fact=fact,
                    sources=len(fact.evidence.all()),
                    edit_url=f"{reverse(url_name(fact_model, 'edit'), args=[fact.pk])}?{back}",
                    history_url=reverse(url_name(fact_model, "history"), args=[fact.pk]),
                )


def fact_relations(model: type[Fact]) -> list[str]:
    """The foreign keys that a fact's sentence names, for select_related."""
    return [
        field.name
        for field in model._meta.local_fields
        if field.many_to_one and not field.remote_field.parent_link
    ]


def url_name(model: type[models.Model], view: str) -> str:
    """The name of the admin's view ``view`` (edit, add, history) of a record model."""
    return f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:{view}"


def edit_url(thing: models.Model) -> str:
    """Where a page or record is edited."""
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(url_name(type(thing), "edit"), args=[thing.pk])


def may(user, action: str, model: type[models.Model]) -> bool:
    """Whether the user may ``action`` (add, change, publish) records of this model."""
    codename = get_permission_codename(action, model._meta)
    return user.has_perm(f"{model._meta.app_label}.{codename}")
