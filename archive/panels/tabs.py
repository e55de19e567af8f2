"""The tabs of a profile's form: Text, Description, Facts, Promote."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.models import Page

from archive.panels.radar import RadarPanel

PROFILE_TEXT: list[Panel] = [
    RadarPanel(),
    *Page.content_panels,
    FieldPanel("lead"),
    FieldPanel("body"),
    FieldPanel("note"),
]
PROMOTE = ObjectList([*Page.promote_panels, *Page.settings_panels], heading=_("Promote"))


def profile_tabs(*, description: list[Panel], facts: list[Panel]) -> TabbedInterface:
    """The form of a country or an operation, of which only two tabs differ."""
    return TabbedInterface(
        [
            ObjectList(PROFILE_TEXT, heading=_("Text")),
            ObjectList(description, heading=_("Description")),
            ObjectList(facts, heading=_("Facts")),
            PROMOTE,
        ]
    )
