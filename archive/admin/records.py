"""The Records menu: what facts and articles name."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import IndexView, SnippetViewSetGroup

from archive.admin.choosers import SourceChooserViewSet
from archive.admin.views.hand_over import may_hand_over
from archive.admin.viewsets import FactViewSet, RecordViewSet
from archive.models import (
    Abbreviation,
    DocumentType,
    Framework,
    Government,
    HistoricalEvent,
    Organisation,
    Party,
    Person,
    Series,
    Source,
)


class GovernmentIndexView(IndexView):
    """The governments, and the way to the screen on which one leaves office."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        buttons = list(super().header_buttons)
        if may_hand_over(self.request.user):
            label, url = gettext("A government leaves office…"), reverse("archive_hand_over")
            buttons.append(HeaderButton(label, url=url, icon_name="arrow-right"))
        return buttons


class GovernmentViewSet(RecordViewSet):
    model = Government
    index_view_class = GovernmentIndexView
    icon = "group"
    shown = ("label_en", "label_nb", "label_basis")
    list_filter = ["label_basis", "live"]
    search_fields = ["label_en", "label_nb", "history_name_en", "history_name_nb", "key"]


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "home"
    shown = ("name_en", "abbreviation", "organisation_kind")
    list_filter = ["organisation_kind", "live"]
    search_fields = ["name_en", "name_nb", "abbreviation", "external_code", "key"]


class PersonViewSet(RecordViewSet):
    model = Person
    icon = "user"
    shown = ("name", "sort_name", "country")
    list_filter = ["live"]
    search_fields = ["name", "sort_name", "key"]


class HistoricalEventViewSet(FactViewSet):
    model = HistoricalEvent
    icon = "calendar-alt"
    filters = ("event_kind",)
    search_fields = ["title", "text", "place", "key"]


class FrameworkViewSet(RecordViewSet):
    model = Framework
    icon = "clipboard-list"
    shown = ("name", "abbreviation", Column("period", label=_("Period"), sort_key="start_earliest"))
    list_filter = ["live"]
    search_fields = ["name", "abbreviation", "name_nb", "key"]


class SeriesViewSet(RecordViewSet):
    model = Series
    icon = "folder-open-inverse"
    shown = ("title", "reference_code", "part_of")
    list_filter = ["live"]
    search_fields = ["title", "reference_code", "scope_and_content", "key"]


class SourceViewSet(RecordViewSet):
    model = Source
    chooser_viewset_class = SourceChooserViewSet
    icon = "link"
    shown = ("title", "publisher", "kind", "opened_on")
    list_filter = ["kind"]
    search_fields = ["title", "publisher", "url", "key"]


class DocumentTypeViewSet(RecordViewSet):
    model = DocumentType
    icon = "tag"
    shown = ("name", "name_nb")
    search_fields = ["name", "name_nb", "key"]


class AbbreviationViewSet(RecordViewSet):
    model = Abbreviation
    icon = "help"
    shown = ("term", "expansion", "norwegian")
    search_fields = ["term", "expansion", "norwegian", "aliases"]


class PartyViewSet(RecordViewSet):
    model = Party
    icon = "group"
    shown = ("name_en", "name_nb", "key")
    search_fields = ["name_en", "name_nb", "key"]


class RecordGroup(SnippetViewSetGroup):
    """Everything that is not a fact, under one menu item."""

    menu_label = _("Records")
    menu_name = "records"
    menu_icon = "folder-open-inverse"
    menu_order = 105
    items = (
        GovernmentViewSet,
        OrganisationViewSet,
        PersonViewSet,
        HistoricalEventViewSet,
        FrameworkViewSet,
        SeriesViewSet,
        SourceViewSet,
        DocumentTypeViewSet,
        AbbreviationViewSet,
        PartyViewSet,
    )
