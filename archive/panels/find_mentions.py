"""The way from an article's mentions to the screen that finds more of them in the text."""

from django.urls import reverse
from wagtail.admin.panels import Panel


class FindMentionsPanel(Panel):
    """A link; shown once the article is saved, because what is read is what was saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "archive/admin/find_mentions_panel.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(self, parent_context=None) -> dict:
            context = super().get_context_data(parent_context)
            context["url"] = reverse("archive_mentions", args=[self.instance.pk])
            return context
