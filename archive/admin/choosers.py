"""The chooser of facts, for what a statement speaks of."""

from django import forms
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from archive.records.facts.fact import Fact


class FactFilterForm(BaseFilterForm):
    """Finds facts by their key, their kind or their note."""

    q = forms.CharField(label=_("Key, kind or note"), required=False)

    def filter(self, objects: models.QuerySet) -> models.QuerySet:
        words = self.cleaned_data.get("q", "").split()
        self.search_query = " ".join(words)
        self.is_searching = bool(words)
        for word in words:
            objects = objects.filter(
                Q(key__icontains=word) | Q(kind__icontains=word) | Q(note__icontains=word)
            )
        return objects


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
