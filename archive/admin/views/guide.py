"""The guide for editors, under Help."""

from django.urls import path
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from archive.admin.guide import TASKS


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """Every task on one page, which prints well."""

    template_name = "archive/admin/guide.html"
    page_title = gettext_lazy("Guide")
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list[dict]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs) -> dict:
        return super().get_context_data(tasks=TASKS, **kwargs)


GUIDE_ADDRESSES = [path("guide/", GuideView.as_view(), name="archive_guide")]
