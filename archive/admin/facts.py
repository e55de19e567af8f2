"""The Facts menu: every kind of dated fact."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from archive.admin.viewsets import FactViewSet, RecordViewSet
from archive.models import (
    Capital,
    Contribution,
    CountryName,
    Discrepancy,
    Fact,
    GovernmentTerm,
    LeadPeriod,
    Mandate,
    OfficeTerm,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    OrganisationName,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
)
from archive.panels.facts import edit_url, may


class StatusPeriodViewSet(FactViewSet):
    model = StatusPeriod
    filters = ("framework", "country", "role")
    search_fields = ["country__title", "framework__name", "framework__abbreviation", "note"]


class StatusEventViewSet(FactViewSet):
    model = StatusEvent
    filters = ("event_kind", "framework", "country")
    search_fields = ["country__title", "framework__name", "text", "note"]


class CountryNameViewSet(FactViewSet):
    model = CountryName
    filters = ("usage", "language", "country")
    search_fields = ["name", "country__title", "note"]


class CapitalViewSet(FactViewSet):
    model = Capital
    search_fields = ["name", "country__title", "note"]


class SuccessionViewSet(FactViewSet):
    model = Succession
    search_fields = ["predecessor__title", "successor__title", "note"]


class OperationPeriodViewSet(FactViewSet):
    model = OperationPeriod
    search_fields = ["operation__title", "note"]


class OperationPhaseViewSet(FactViewSet):
    model = OperationPhase
    filters = ("operation",)
    search_fields = ["name", "operation__title", "text", "note"]


class LeadPeriodViewSet(FactViewSet):
    model = LeadPeriod
    filters = ("organisation", "role", "operation")
    search_fields = ["operation__title", "organisation__name_en", "note"]


class MandateViewSet(FactViewSet):
    model = Mandate
    filters = ("instrument", "operation")
    search_fields = ["number", "operation__title", "note"]


class OperationRelationViewSet(FactViewSet):
    model = OperationRelation
    filters = ("relation",)
    search_fields = ["operation__title", "other__title", "note"]


class StrengthFigureViewSet(FactViewSet):
    model = StrengthFigure
    filters = ("operation", "basis", "unit", "country")
    search_fields = ["operation__title", "country__title", "as_written", "note"]


class ContributionViewSet(FactViewSet):
    model = Contribution
    filters = ("operation", "country", "capacity")
    search_fields = ["operation__title", "country__title", "note"]


class GovernmentTermViewSet(FactViewSet):
    model = GovernmentTerm
    search_fields = ["government__label_en", "government__label_nb", "note"]


class OfficeTermViewSet(FactViewSet):
    model = OfficeTerm
    filters = ("office", "acting", "organisation")
    search_fields = ["person__name", "note"]


class OrganisationNameViewSet(FactViewSet):
    model = OrganisationName
    filters = ("organisation",)
    search_fields = ["name_en", "name_nb", "note"]


class StatementViewSet(RecordViewSet):
    model = Statement
    counted = ()
    icon = "openquote"
    shown = ("__str__", "attribute", "discrepancy")
    list_filter = ["attribute", "live"]
    search_fields = ["value", "says", "source__title", "discrepancy__subject"]


class DiscrepancyViewSet(RecordViewSet):
    model = Discrepancy
    icon = "help"
    shown = ("subject", "value_used")
    list_filter = ["live"]
    search_fields = ["subject", "value_used", "advice", "key"]


class FactGroup(SnippetViewSetGroup):
    """Every kind of fact under one menu item."""

    menu_label = _("Facts")
    menu_name = "facts"
    menu_icon = "date"
    menu_order = 104
    items = (
        StatusPeriodViewSet,
        StatusEventViewSet,
        CountryNameViewSet,
        CapitalViewSet,
        SuccessionViewSet,
        OperationPeriodViewSet,
        OperationPhaseViewSet,
        LeadPeriodViewSet,
        MandateViewSet,
        OperationRelationViewSet,
        StrengthFigureViewSet,
        ContributionViewSet,
        GovernmentTermViewSet,
        OfficeTermViewSet,
        OrganisationNameViewSet,
        StatementViewSet,
        DiscrepancyViewSet,
    )


class FactURLFinder:
    """Leads from the table of all facts, as lists of usage name them, to each fact's own form."""

    def __init__(self, user) -> None:
        self.user = user

    def get_edit_url(self, instance: Fact) -> str | None:
        fact = instance.specific
        may_edit = self.user is None or may(self.user, "change", type(fact))
        return edit_url(fact) if may_edit else None


register_admin_url_finder(Fact, FactURLFinder)
