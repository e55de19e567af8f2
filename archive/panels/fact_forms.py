"""The forms of the dated facts: what, when, on what evidence, and how far it is verified."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
)

from archive.panels.comparison import CitationsPanel, DatesPanel
from archive.panels.forms import RecordForm
from archive.panels.radar import RadarPanel


def evidence_panel() -> CitationsPanel:
    """The sources of a fact, each with the place and the words that say so."""
    return CitationsPanel(
        "evidence",
        panels=[FieldPanel("source"), FieldPanel("locator"), FieldPanel("quotation")],
        heading=_("Evidence"),
        label=_("Source"),
        help_text=_("A fact is published with at least one source, strongest first."),
    )


def verification_panel() -> MultiFieldPanel:
    """How far somebody compared the fact with its sources."""
    return MultiFieldPanel(
        [
            FieldPanel("verification"),
            FieldRowPanel([FieldPanel("verified_by"), FieldPanel("verified_on")]),
            FieldPanel("review_by"),
        ],
        heading=_("Verification"),
    )


def _form(*what: Panel | str, more: tuple[Panel | str, ...] = ()) -> ObjectList:
    """The form of one kind of fact: its own fields, then what all facts share."""
    return ObjectList(
        [
            RadarPanel(),
            MultiFieldPanel([_panel(part) for part in what], heading=_("Fact")),
            evidence_panel(),
            verification_panel(),
            *[_panel(part) for part in more],
            FieldPanel("note"),
            PublishingPanel(),
        ],
        base_form_class=RecordForm,
    )


def _panel(part: Panel | str) -> Panel:
    return FieldPanel(part) if isinstance(part, str) else part


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


FACT_FORMS: dict[str, ObjectList] = {
    "StatusPeriod": _form(
        "country", "framework", "role", "period", _row("start_event", "end_event")
    ),
    "StatusEvent": _form("country", "framework", "event_kind", "occurred_on", "text"),
    "CountryName": _form("country", "name", _row("language", "usage"), "usage_note", "period"),
    "Capital": _form("country", "name", "period"),
    "Succession": _form("predecessor", "successor", "occurred_on"),
    "OperationPeriod": _form("operation", "period"),
    "OperationPhase": _form("operation", "name", "period", "text"),
    "LeadPeriod": _form("operation", "organisation", "role", "period"),
    "Mandate": _form("operation", "instrument", "number", "adopted_on"),
    "OperationRelation": _form("operation", "relation", "other", "since"),
    "StrengthFigure": _form(
        "operation",
        _row("qualifier", "value"),
        _row("unit", "basis"),
        "counted_on",
        "as_written",
        "country",
        "host_country",
    ),
    "Contribution": _form("operation", "country", "capacity", "period", DatesPanel("attested")),
    "GovernmentTerm": _form("government", "period"),
    "OfficeTerm": _form(
        "person", "office", "acting", "period", "government", "organisation", "party"
    ),
    "OrganisationName": _form("organisation", _row("name_en", "name_nb"), "period"),
}
"""The form of each kind of fact, by the name of its model."""
