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


class RowsPanel(Panel):
    """Lists what belongs to a page or record and has a form of its own, with a link to add one."""

    class BoundPanel(Panel.BoundPanel):
        row_model: type[models.Model]
        subject_field: str
        """The foreign key of a row that names the page or record."""
        tab = "facts"
        """The tab that the panel stands on, to come back to."""

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            context["is_saved"] = self.instance.pk is not None
            if self.instance.pk is None:
                return context
            back = urlencode({"next": f"{edit_url(self.instance)}#tab-{self.tab}"})
            if may(self.request.user, "add", self.row_model):
                subject = f"{self.subject_field}={self.instance.pk}"
                context["add_url"] = f"{reverse(url_name(self.row_model, 'add'))}?{subject}&{back}"
            context["may_edit"] = may(self.request.user, "change", self.row_model)
            context["rows"] = list(self.rows(back))
            return context

        def rows(self, back: str) -> Iterator[object]:
            """What the template lists; ``back`` is the query that leads back to this tab."""
            raise NotImplementedError


class FactsPanel(RowsPanel):
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

    class BoundPanel(RowsPanel.BoundPanel):
        template_name = "archive/admin/facts_panel.html"

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            context["fact_name"] = self.row_model._meta.verbose_name
            return context

        @property
        def row_model(self) -> type[Fact]:
            return self._manager().rel.related_model

        @property
        def subject_field(self) -> str:
            return self._manager().rel.field.name

        def _manager(self):
            return getattr(type(self.instance), self.panel.relation)

        def rows(self, back: str) -> Iterator[FactRow]:
            # Asked of the table: a revision of the page knows nothing of its facts.
            fact_model, subject = self.row_model, {self.subject_field: self.instance.pk}
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
    return edit_url_of(type(thing), thing.pk)


def edit_url_of(model: type[models.Model], pk: int) -> str:
    """Where the page or record of ``model`` with this primary key is edited."""
    if issubclass(model, Page):
        return reverse("wagtailadmin_pages:edit", args=[pk])
    return reverse(url_name(model, "edit"), args=[pk])


def may(user, action: str, model: type[models.Model]) -> bool:
    """Whether the user may ``action`` (add, change, publish) records of this model."""
    codename = get_permission_codename(action, model._meta)
    return user.has_perm(f"{model._meta.app_label}.{codename}")
