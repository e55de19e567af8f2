"""The base of the admin of facts and records."""

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, UpdatedAtColumn
from wagtail.models import DraftStateMixin
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from archive.admin.choosers import RecordChooserViewSet
from archive.admin.usage import with_usage
from archive.admin.views.records import (
    FactCompareView,
    RecordCreateView,
    RecordEditView,
    RecordRevertMixin,
)
from archive.panels.fact_forms import FACT_FORMS
from archive.panels.facts import fact_relations
from archive.panels.record_forms import RECORD_FORMS
from archive.records.facts.fact import Fact


class RecordViewSet(SnippetViewSet):
    """The admin of one kind of record."""

    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    chooser_viewset_class = RecordChooserViewSet
    # A copy would claim the key and the evidence of its original.
    copy_view_enabled = False
    search_backend_name = None
    list_per_page = 30
    shown: tuple[str | Column, ...] = ("__str__",)
    """The columns of the listing before the day of change and the status."""
    counted: tuple[Column, ...] = (Column("usage", label=_("Used"), sort_key="usage"),)
    """How often the record is named."""

    @cached_property
    def edit_handler(self):
        forms = {**RECORD_FORMS, **FACT_FORMS}
        return forms[self.model.__name__]

    @cached_property
    def list_display(self) -> list[str | Column]:
        columns = [*self.shown, *self.counted, UpdatedAtColumn()]
        if issubclass(self.model, DraftStateMixin):
            columns.append(LiveStatusTagColumn())
        return columns

    @cached_property
    def menu_label(self) -> str:
        return capfirst(self.model._meta.verbose_name_plural)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        return with_usage(self.model)

    @property
    def revisions_revert_view_class(self) -> type[EditView]:
        return type("RecordRevertView", (RecordRevertMixin, self.edit_view_class), {})


class FactViewSet(RecordViewSet):
    """The admin of one kind of fact."""

    icon = "date"
    revisions_compare_view_class = FactCompareView
    shown = (
        "__str__",
        Column("when_text", label=_("When"), sort_key="start_earliest"),
        "verification",
    )
    counted = ()
    filters: tuple[str, ...] = ()
    """What the listing is filtered by, besides verification and status."""

    @cached_property
    def list_filter(self) -> list[str]:
        return [*self.filters, "verification", "live"]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Fact]:
        return self.model.objects.select_related(*fact_relations(self.model))
