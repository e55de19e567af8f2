"""Blocks that stand beside running text: tables, figures and tables of facts."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageChooserBlock

from archive.records.renditions import make_renditions, picture_of, read_renditions


class TableBlock(blocks.StructBlock):
    """A table with its caption and its source."""

    caption = blocks.CharBlock(label=_("Caption"), max_length=300)
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.CharBlock(label=_("Number"), required=False)),
        ],
        label=_("Table"),
    )
    source = blocks.CharBlock(label=_("Source"), required=False, max_length=500)

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"


class FigureBlock(blocks.StructBlock):
    """An image with what a reader needs to trust it; without alt text it must be decorative."""

    image = ImageChooserBlock(label=_("Image"))
    alt_text = blocks.CharBlock(
        label=_("Alt text"),
        required=False,
        max_length=500,
        help_text=_("What the image tells, for those who cannot see it."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Decorative"),
        required=False,
        help_text=_("Tick where the image adds nothing to the text; alt text then stays empty."),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=500)

    class Meta:
        icon = "image"
        label = _("Figure")
        template = "blocks/figure.html"

    def bulk_to_python(self, values: Iterable[dict[str, Any]]) -> list[blocks.StructValue]:
        """The figures of a text; the files of all their images are read in one query."""
        figures = super().bulk_to_python(values)
        read_renditions(figure["image"] for figure in figures)
        return figures

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        image = value["image"]
        if image is not None:
            # Only an editor's preview makes files; a reader sees those of the publication.
            if getattr(context.get("request"), "is_preview", False):
                make_renditions([image])
            context["picture"] = picture_of(image)
        return context

    def clean(self, value):
        errors: dict[str, ValidationError] = {}
        try:
            value = super().clean(value)
        except blocks.StructBlockValidationError as error:
            errors.update(error.block_errors)
        if not value.get("alt_text") and not value.get("decorative"):
            errors["alt_text"] = ValidationError(
                _("Describe the image, or tick “Decorative” where it adds nothing.")
            )
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return value


class FactRowBlock(blocks.StructBlock):
    """One line of a table of facts."""

    label = blocks.CharBlock(label=_("Label"), max_length=200)
    value = blocks.CharBlock(label=_("Value"), max_length=500)


class FactTableBlock(blocks.StructBlock):
    """A list of labels and values, as fact boxes in documents have them."""

    caption = blocks.CharBlock(label=_("Caption"), max_length=300)
    rows = blocks.ListBlock(FactRowBlock(), label=_("Rows"))

    class Meta:
        icon = "form"
        label = _("Fact table")
        template = "blocks/fact_table.html"
