"""What stays when pages move: permanent numbers, published versions, withdrawals, legacy ids."""

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KeyTransform
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class PermalinkQuerySet(models.QuerySet):
    """Permanent numbers, found by the thing that they name."""

    def of(self, thing: models.Model) -> "PermalinkQuerySet":
        """The permalink of ``thing``; at most one row."""
        content_type = ContentType.objects.get_for_model(thing)
        return self.filter(content_type=content_type, object_id=thing.pk)


class Permalink(models.Model):
    """The number that a thing gets when it is first published; ``/id/<number>/`` for ever.

    The numbers come from one sequence of the database, which gives none twice: not after a
    deletion, and not after a publication that failed.
    """

    number = models.BigAutoField(primary_key=True)
    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    thing = GenericForeignKey("content_type", "object_id")
    assigned_at = models.DateTimeField(_("assigned at"))

    objects = PermalinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("permanent number")
        verbose_name_plural = _("permanent numbers")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="permalink_one_a_thing"
            )
        ]

    def __str__(self) -> str:
        return str(self.number)

    def get_absolute_url(self) -> str:
        return f"/id/{self.number}/"


CITED = ("kind", "language", "text_form", "document")
"""The parts of a version's content that a citation is made of."""


class VersionQuerySet(models.QuerySet):
    """Published versions, found by the thing that they are of."""

    def of(self, thing: models.Model) -> "VersionQuerySet":
        """The versions of ``thing``, newest first."""
        content_type = ContentType.objects.get_for_model(thing)
        rows = self.filter(permalink__content_type=content_type, permalink__object_id=thing.pk)
        return rows.order_by("-number")

    def to_cite(self) -> "VersionQuerySet":
        """Without content and text, which may be large, but for what a citation needs of them."""
        parts = {f"cited_{name}": KeyTransform(name, "content") for name in CITED}
        return self.defer("content", "text").annotate(**parts)


class Version(models.Model):
    """One published state of a thing, by value: it outlives revisions and never changes.

    But for a declared redaction, which keeps the checksums that it had before.
    """

    permalink = models.ForeignKey(Permalink, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    published_at = models.DateTimeField(_("published at"), db_index=True)
    summary = models.CharField(_("what changed"), max_length=300)
    title = models.CharField(_("title"), max_length=500)
    content = models.JSONField(_("content"), help_text=_("Fields with their labels, and facts."))
    text = models.TextField(_("text"), help_text=_("The plain text that the checksum is taken of."))
    text_sha256 = models.CharField(_("SHA-256 of the text"), max_length=64)
    content_sha256 = models.CharField(_("SHA-256 of the content"), max_length=64)

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version")
        verbose_name_plural = _("versions")
        ordering = ["permalink", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["permalink", "number"], name="version_number_unique"),
            models.CheckConstraint(name="version_number_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(
                name="version_has_checksums", condition=~Q(text_sha256="") & ~Q(content_sha256="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, v{self.number}"

    def get_absolute_url(self) -> str:
        return f"/id/{self.permalink_id}/v{self.number}/"

    @property
    def cited(self) -> Mapping[str, Any]:
        """What a citation needs of the content, whether or not that was read."""
        if not hasattr(self, f"cited_{CITED[0]}"):
            return self.content
        return {name: getattr(self, f"cited_{name}") for name in CITED}

    def save(self, *args, **kwargs) -> None:
        if not self._state.adding:
            raise ValidationError(_("A published version never changes."))
        super().save(*args, **kwargs)


class Withdrawal(models.Model):
    """A thing is taken from public view; its tombstone says since when and why."""

    permalink = models.ForeignKey(Permalink, on_delete=models.PROTECT, related_name="withdrawals")
    title = models.CharField(_("title"), max_length=500)
    path = models.CharField(_("address"), max_length=500, db_index=True)
    reason = models.TextField(_("reason"), help_text=_("Shown to every reader who comes for it."))
    first_published_at = models.DateTimeField(_("first published at"), null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"))
    lifted_at = models.DateTimeField(_("lifted at"), null=True, blank=True)
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("as it last was"),
    )

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")
        ordering = ["-withdrawn_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["permalink"],
                condition=Q(lifted_at__isnull=True),
                name="withdrawal_one_in_force",
            ),
            models.CheckConstraint(name="withdrawal_has_a_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return self.title


class LegacyIdentifier(models.Model):
    """The id by which a document is known elsewhere: scheme ``regjeringen``, id ``id458944``."""

    article = ParentalKey(
        "archive.ArticlePage", on_delete=models.CASCADE, related_name="legacy_identifiers"
    )
    scheme = models.SlugField(_("scheme"), max_length=40, help_text=_("Whose id: regjeringen."))
    value = models.CharField(
        _("id"),
        max_length=100,
        db_index=True,
        help_text=_("As the other site writes it: id458944."),
    )

    class Meta:
        verbose_name = _("legacy id")
        verbose_name_plural = _("legacy ids")
        ordering = ["scheme", "value", "pk"]
        # No unique constraint: swapping two rows or going back to an old revision would break it.

    def __str__(self) -> str:
        return f"{self.scheme}/{self.value}"
