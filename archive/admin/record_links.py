"""The link to a thing of the archive in the rich text editor: its button, and how it is stored."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

from archive.blocks.links import RecordLink, record_of

FEATURE = "record-link"
ENTITY = "RECORD"


class RecordLinkElement(LinkElementHandler):
    """Reads a stored link for the editor, a broken one with its words."""

    def get_attribute_data(self, attrs: dict) -> dict:
        record = record_of(attrs)
        return {
            "kind": attrs.get("kind", ""),
            "id": attrs.get("id", ""),
            "label": str(record) if record else "",
            "url": RecordLink.address(record) if record else "",
        }


def stored(props: dict) -> object:
    """``<a linktype="record" kind="person" id="7">words</a>``."""
    attributes = {"linktype": RecordLink.identifier, "kind": props["kind"], "id": props["id"]}
    return DOM.create_element("a", attributes, props["children"])


def register(features: FeatureRegistry) -> None:
    """Makes the feature known to Wagtail."""
    features.register_link_type(RecordLink)
    features.register_editor_plugin(
        "draftail",
        FEATURE,
        EntityFeature(
            {
                "type": ENTITY,
                "icon": "tag",
                "description": _("Country, operation, framework, person or event"),
                "attributes": ["kind", "id", "label", "url"],
                "chooserUrls": {"recordChooser": reverse_lazy("archive_choose_record")},
            },
            js=["wagtailadmin/js/modal-workflow.js", "js/admin/record-link.js"],
        ),
    )
    features.register_converter_rule(
        "contentstate",
        FEATURE,
        {
            "from_database_format": {'a[linktype="record"]': RecordLinkElement(ENTITY)},
            "to_database_format": {"entity_decorators": {ENTITY: stored}},
        },
    )
