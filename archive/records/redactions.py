"""Words that were taken out of what the archive holds: why, who decided, what that changed."""

from typing import Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

MARKS = {"en": "[redacted]", "nb": "[sladdet]", "nn": "[sladda]"}
"""What stands in a text in the place of the words, in the language of the text."""


def mark_in(language: str) -> str:
    """The mark for a text in ``language``; English where the archive knows no other."""
    return MARKS.get(language, MARKS["en"])


def is_marked(text: str) -> bool:
    """Whether something was taken out of ``text``."""
    return any(mark in text for mark in MARKS.values())


class AppendOnly(models.Model):
    """A row that is written once."""

    class Meta:
        abstract = True

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ValidationError(_("What was recorded of a redaction never changes."))
        super().save(*args, **kwargs)


class RedactionQuerySet(models.QuerySet):
    """Redactions, found by the thing that they changed."""

    def of(self, thing: models.Model) -> Self:
        """The redactions of ``thing``, oldest first."""
        content_type = ContentType.objects.get_for_model(thing)
        return self.filter(content_type=content_type, object_id=thing.pk).order_by("made_at", "pk")


class Redaction(AppendOnly):
    """Words were taken out of a thing, its drafts and its versions; the words are not kept.

    It names the thing itself, because what was never public has no permanent number.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    thing = GenericForeignKey("content_type", "object_id")
    reason = models.TextField(_("reason"), help_text=_("Shown to every reader of the page."))
    decided_by = models.CharField(
        _("who decided"), max_length=300, help_text=_("Kept in the log; readers do not see it.")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("carried out by"),
    )
    made_at = models.DateTimeField(_("made at"))
    names = models.PositiveSmallIntegerField(_("names taken out"))
    places = models.PositiveIntegerField(_("places in which they stood"))
    raw_sha256 = models.CharField(
        _("SHA-256 of the text as found, before"), max_length=64, blank=True, db_index=True
    )

    objects = RedactionQuerySet.as_manager()

    class Meta:
        verbose_name = _("redaction")
        verbose_name_plural = _("redactions")
        ordering = ["made_at", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="redaction_of_a_thing")]
        constraints = [
            models.CheckConstraint(
                name="redaction_says_why_and_who", condition=~Q(reason="") & ~Q(decided_by="")
            )
        ]

    def __str__(self) -> str:
        return self.reason


class RedactedVersion(AppendOnly):
    """A published version that a redaction changed, with its checksums before and after."""

    redaction = models.ForeignKey(Redaction, on_delete=models.PROTECT, related_name="versions")
    version = models.ForeignKey(
        "archive.Version", on_delete=models.PROTECT, related_name="redactions"
    )
    text_sha256_before = models.CharField(_("SHA-256 of the text before"), max_length=64)
    text_sha256_after = models.CharField(_("SHA-256 of the text after"), max_length=64)
    content_sha256_before = models.CharField(_("SHA-256 of the content before"), max_length=64)
    content_sha256_after = models.CharField(_("SHA-256 of the content after"), max_length=64)

    class Meta:
        verbose_name = _("redacted version")
        verbose_name_plural = _("redacted versions")
        ordering = ["redaction", "version"]
        constraints = [
            models.UniqueConstraint(
                fields=["redaction", "version"], name="redacted_version_once_a_redaction"
            )
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.text_sha256_before[:16]}"
