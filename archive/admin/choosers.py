"""The windows in which records, sources and facts are chosen."""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import ClassVar

from django import forms
from django.db import models
from django.db.models import F, Max, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser
from wagtail.compat import URLField
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)

from archive.models import Source
from archive.records.facts.fact import Fact


class WordsFilterForm(BaseFilterForm):
    """Finds what has every word of the query in one of the fields looked through."""

    looked_through: ClassVar[Sequence[str]]
    q = forms.CharField(label=_("Words"), required=False)

    def filter(self, objects: models.QuerySet) -> models.QuerySet:
        words = self.cleaned_data.get("q", "").split()
        self.search_query = " ".join(words)
        self.is_searching = bool(words)
        for word in words:
            parts = (Q(**{f"{name}__icontains": word}) for name in self.looked_through)
            objects = objects.filter(reduce(or_, parts))
        return objects.distinct() if self.is_searching else objects


# --- Records -------------------------------------------------------------------------------------
class _RecordResults:
    """Looks through the same fields as the listing of the record."""

    def get_filter_form_class(self) -> type[WordsFilterForm]:
        fields = self.model_class.snippet_viewset.search_fields
        return type("RecordFilterForm", (WordsFilterForm,), {"looked_through": fields})


class RecordChooseView(_RecordResults, ChooseView):
    """The window in which a record is chosen."""


class RecordResultsView(_RecordResults, ChooseResultsView):
    """The records found, in that window."""


class RecordChooserViewSet(SnippetChooserViewSet):
    """Chooses a record by words of its names."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordResultsView


class NewSourceForm(forms.ModelForm):
    """A source that is made while one is chosen."""

    class Meta:
        model = Source
        fields = ["title", "publisher", "url", "kind", "opened_on"]
        field_classes = {"url": URLField}  # Wagtail's, which takes an address to be https


class SourceChooserViewSet(RecordChooserViewSet):
    """Chooses a source, the last used first, or makes one in place."""

    creation_form_class = NewSourceForm
    creation_tab_label = _("A new source")
    create_action_label = _("Add this source")

    def get_object_list(self) -> models.QuerySet[Source]:
        used = Max("evidence__pk")
        return Source.objects.annotate(used=used).order_by(F("used").desc(nulls_last=True), "-pk")


# --- Facts ---------------------------------------------------------------------------------------
class FactFilterForm(WordsFilterForm):
    """Finds facts by their key, their kind or their note."""

    looked_through = ("key", "kind", "note")
    q = forms.CharField(label=_("Key, kind or note"), required=False)


class FactWidget(BaseChooser):
    """Shows the chosen fact as its sentence."""

    def get_display_title(self, instance: Fact) -> str:
        return instance.specific.sentence()


class _FactResults:
    filter_form_class = FactFilterForm

    @property
    def columns(self) -> list[Column]:
        title = TitleColumn(
            "title",
            label=_("Fact"),
            accessor=lambda fact: fact.specific.sentence(),
            get_url=self.title_column._get_url_func,
            link_attrs={"data-chooser-modal-choice": True},
        )
        return [title, Column("when", label=_("When"), accessor=lambda f: f.specific.when_text())]


class FactChooseView(_FactResults, chooser.ChooseView):
    """The window in which a fact is chosen."""


class FactResultsView(_FactResults, chooser.ChooseResultsView):
    """The facts found, in that window."""


class FactChosenView(chooser.ChosenView):
    """What the form gets to know of the chosen fact."""

    def get_display_title(self, instance: Fact) -> str:
        return instance.specific.sentence()


class FactChooserViewSet(ChooserViewSet):
    """Chooses one fact of any kind."""

    model = Fact
    icon = "date"
    choose_one_text = _("Choose a fact")
    choose_another_text = _("Choose another fact")
    edit_item_text = _("Edit this fact")
    choose_view_class = FactChooseView
    choose_results_view_class = FactResultsView
    chosen_view_class = FactChosenView
    base_widget_class = FactWidget
    per_page = 15
