"""The article's form: tabs Text, Description, Mentions, Sources, Promote."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.models import Page

from archive.panels.find_mentions import FindMentionsPanel
from archive.panels.radar import RadarPanel
from archive.panels.stated_fields import StatedFieldsPanel
from archive.panels.statements import StatementsPanel
from archive.panels.tabs import PROMOTE

TEXT = [
    RadarPanel(),
    *Page.content_panels,
    FieldPanel("lead"),
    FieldPanel("body"),
    MultiFieldPanel(
        [
            FieldPanel("text_form"),
            FieldPanel("attribution_note"),
            FieldPanel("language"),
            FieldPanel("alternative_title"),
            PageChooserPanel("language_twin"),
        ],
        heading=_("About this text"),
    ),
]

DESCRIPTION = [
    MultiFieldPanel(
        [
            FieldPanel("published_under"),
            FieldRowPanel(
                [FieldPanel("published_under_basis"), FieldPanel("published_under_reason")]
            ),
            FieldPanel("publisher"),
            FieldPanel("document_type"),
        ],
        heading=_("Record"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("delivered_on"), FieldPanel("issued_on")]),
            FieldRowPanel([FieldPanel("posted_on"), FieldPanel("updated_on")]),
            FieldPanel("archived_on"),
            FieldRowPanel([FieldPanel("temporal"), FieldPanel("temporal_basis")]),
            FieldPanel("temporal_reason"),
        ],
        heading=_("Dates"),
    ),
    InlinePanel("creators", heading=_("Creators"), label=_("Creator")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("document_number"), FieldPanel("reference_code")]),
            FieldRowPanel([FieldPanel("series"), FieldPanel("part")]),
            FieldRowPanel([FieldPanel("place"), FieldPanel("occasion")]),
            FieldPanel("subjects"),
        ],
        heading=_("More of the record"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("notice"), FieldPanel("notice_reason")],
        heading=_("Historical archive"),
        classname="collapsed",
    ),
    InlinePanel("corrections", heading=_("Corrections"), label=_("Correction")),
]

MENTIONS = [
    FindMentionsPanel(),
    MultipleChooserPanel(
        "country_mentions", heading=_("Countries"), label=_("Country"), chooser_field_name="country"
    ),
    MultipleChooserPanel(
        "operation_mentions",
        heading=_("Operations"),
        label=_("Operation"),
        chooser_field_name="operation",
    ),
    MultipleChooserPanel(
        "framework_mentions",
        heading=_("Frameworks"),
        label=_("Framework"),
        chooser_field_name="framework",
    ),
    MultipleChooserPanel(
        "person_mentions", heading=_("People"), label=_("Person"), chooser_field_name="person"
    ),
    MultipleChooserPanel(
        "event_mentions", heading=_("Events"), label=_("Event"), chooser_field_name="event"
    ),
    StatementsPanel(heading=_("Words tied to facts")),
]

SOURCES = [
    MultipleChooserPanel(
        "article_sources", heading=_("Sources"), label=_("Source"), chooser_field_name="source"
    ),
    MultiFieldPanel(
        [FieldPanel("acquired_from"), FieldPanel("raw_text"), StatedFieldsPanel()],
        heading=_("Provenance"),
    ),
    InlinePanel("original_addresses", heading=_("Original addresses"), label=_("Address")),
    InlinePanel("legacy_identifiers", heading=_("Ids elsewhere"), label=_("Id")),
    InlinePanel("files", heading=_("Attached files"), label=_("File")),
    MultiFieldPanel(
        [
            FieldPanel("access"),
            FieldPanel("reproduction"),
            FieldPanel("rights_holder"),
            FieldPanel("licence"),
            FieldRowPanel([FieldPanel("described_by"), FieldPanel("described_on")]),
        ],
        heading=_("Rights and description"),
        classname="collapsed",
    ),
]

ARTICLE_EDIT_HANDLER = TabbedInterface(
    [
        ObjectList(TEXT, heading=_("Text")),
        ObjectList(DESCRIPTION, heading=_("Description")),
        ObjectList(MENTIONS, heading=_("Mentions")),
        ObjectList(SOURCES, heading=_("Sources")),
        PROMOTE,
    ]
)
