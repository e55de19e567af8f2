"""What is wrong with the thing in the form, above its fields; it never refuses a draft."""

from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel


class RadarPanel(Panel):
    """Shows the warnings of the radar, and nothing at all where there are none.

    Its template asks the radar, which lies above the panels.
    """

    @property
    def clean_name(self) -> str:
        return "radar"

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/radar_panel.html"

        def get_context_data(self, parent_context=None) -> dict:
            return {"thing": self.instance, "request": self.request}

        @cached_property
        def html(self) -> SafeString:
            """Rendered once: whether the panel is shown depends on it."""
            return super().render_html()

        def render_html(self, parent_context=None) -> SafeString:
            return self.html

        def is_shown(self) -> bool:
            return bool(self.html.strip())
