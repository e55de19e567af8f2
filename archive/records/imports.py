"""Remembers what each import wrote, so that the next one tells its own work from an editor's."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedRecord(models.Model):
    """One thing that came from a data file: what the file said, and the revision made of it."""

    file = models.CharField(_("file"), max_length=60, help_text=_("Without its ending: events."))
    key = models.CharField(
        _("key"),
        max_length=250,
        help_text=_("The record's key; for a part of a record, the part after a slash."),
    )
    digest = models.CharField(_("SHA-256 of what the file said"), max_length=64)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    thing = GenericForeignKey("content_type", "object_id")
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("revision that the import published"),
    )
    imported_at = models.DateTimeField(_("imported at"))

    class Meta:
        verbose_name = _("imported record")
        verbose_name_plural = _("imported records")
        ordering = ["file", "key"]
        constraints = [
            models.UniqueConstraint(fields=["file", "key"], name="imported_record_once"),
        ]

    def __str__(self) -> str:
        return f"{self.file}:{self.key}"
