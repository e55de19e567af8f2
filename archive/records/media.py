"""Images and documents with what an archive must say of them: credit, licence, alt text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class ArchiveImage(AbstractImage):
    """An image with its credit and licence."""

    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it, as it should be shown.")
    )
    licence = models.CharField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("By its name and version: CC BY 4.0. Readers see it after the credit."),
    )
    source_url = models.URLField(
        _("where it comes from"),
        max_length=500,
        blank=True,
        help_text=_(
            "The page on which the original is found. Readers reach it from below the image."
        ),
    )

    for_readers: "list[ArchiveRendition] | None" = None
    """The files that a page may show, once ``read_renditions`` has read them."""

    admin_form_fields = (*Image.admin_form_fields, "credit", "licence", "source_url")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class ArchiveRendition(AbstractRendition):
    """A file made from an image for a size and format."""

    image = models.ForeignKey(
        "archive.ArchiveImage", on_delete=models.CASCADE, related_name="renditions"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]


class ArchiveDocument(AbstractDocument):
    """An attached file, such as the scan of a letter."""

    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made it or lent it, as it should be shown."),
    )

    admin_form_fields = (*Document.admin_form_fields, "credit")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
