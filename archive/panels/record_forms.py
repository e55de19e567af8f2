"""The forms of the other records: what they are called first, the rest after it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)

from archive.panels.fact_forms import evidence_panel, verification_panel
from archive.panels.facts import FactsPanel
from archive.panels.forms import RecordForm
from archive.panels.radar import RadarPanel


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


def _form(*panels: Panel | str, drafts: bool = True) -> ObjectList:
    children = [FieldPanel(part) if isinstance(part, str) else part for part in panels]
    if not drafts:
        return ObjectList(children)
    return ObjectList([RadarPanel(), *children, PublishingPanel()], base_form_class=RecordForm)


def _with_facts(*panels: Panel | str, facts: list[FactsPanel]) -> TabbedInterface:
    children = [FieldPanel(part) if isinstance(part, str) else part for part in panels]
    return TabbedInterface(
        [
            ObjectList([RadarPanel(), *children, PublishingPanel()], heading=_("Record")),
            ObjectList(facts, heading=_("Facts")),
        ],
        base_form_class=RecordForm,
    )


def _many(name: str) -> FieldPanel:
    return FieldPanel(name, widget=forms.CheckboxSelectMultiple)


RECORD_FORMS: dict[str, ObjectList | TabbedInterface] = {
    "Government": _with_facts(
        "key",
        _row("label_en", "label_nb"),
        "label_basis",
        _row("history_name_en", "history_name_nb"),
        _many("parties"),
        "parliamentary_basis",
        "note",
        facts=[
            FactsPanel("GovernmentTerm", "terms", heading=_("In office")),
            FactsPanel("OfficeTerm", "offices", heading=_("Prime ministers")),
        ],
    ),
    "Organisation": _with_facts(
        "key",
        _row("name_en", "name_nb"),
        _row("abbreviation", "organisation_kind"),
        "country",
        "external_code",
        "note",
        facts=[
            FactsPanel("OrganisationName", "names", heading=_("Names")),
            FactsPanel("OfficeTerm", "offices", heading=_("Holders of its offices")),
        ],
    ),
    "Person": _with_facts(
        "key",
        _row("name", "sort_name"),
        "country",
        "note",
        facts=[FactsPanel("OfficeTerm", "terms", heading=_("Terms of office"))],
    ),
    "HistoricalEvent": _form(
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldPanel("key"),
                FieldPanel("event_kind"),
                FieldPanel("period"),
                FieldPanel("text"),
                FieldPanel("place"),
                FieldPanel("place_country"),
            ],
            heading=_("Event"),
        ),
        evidence_panel(),
        verification_panel(),
        MultiFieldPanel([_many("countries")], heading=_("Countries"), classname="collapsed"),
        MultiFieldPanel([_many("operations")], heading=_("Operations"), classname="collapsed"),
        "note",
    ),
    "Framework": _form(
        "key", _row("name", "abbreviation"), "name_nb", "period", "description", "note"
    ),
    "Series": _form(
        "key",
        "title",
        "reference_code",
        "part_of",
        "period",
        "scope_and_content",
        "known_gaps",
        "note",
    ),
    "Source": _form(
        "title", "key", "publisher", "url", _row("kind", "opened_on"), "note", drafts=False
    ),
    "DocumentType": _form(_row("name", "name_nb"), "key", "description", drafts=False),
    "Abbreviation": _form(
        "term",
        "expansion",
        "norwegian",
        "aliases",
        MultiFieldPanel(
            [
                FieldPanel("framework"),
                FieldPanel("organisation"),
                FieldPanel("country"),
                FieldPanel("operation"),
            ],
            heading=_("What it stands for, where the archive describes it"),
        ),
        drafts=False,
    ),
    "Party": _form("key", _row("name_en", "name_nb"), drafts=False),
    "Statement": _form(
        "fact",
        "attribute",
        "value",
        "says",
        "source",
        _row("locator"),
        "article",
        "quotation",
        "discrepancy",
    ),
    "Discrepancy": _form("subject", "key", "value_used", "advice", "note"),
}
"""The form of each record, by the name of its model."""
