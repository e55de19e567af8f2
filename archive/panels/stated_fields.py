"""What the page as found states, line by line, read-only beside the text as found."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class StatedFieldsPanel(Panel):
    """Lists the fields that were read off the page; an article written by hand has none."""

    def __init__(self, **kwargs) -> None:
        super().__init__(**{"heading": _("Stated on the page"), **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/stated_fields_panel.html"

        def is_shown(self) -> bool:
            return super().is_shown() and bool(self._rows())

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            context["rows"] = self._rows()
            return context

        def _rows(self) -> list:
            # Asked of the article, not of the table: a draft's rows lie in its revision.
            return sorted(self.instance.stated_fields.all(), key=lambda row: row.line)
