"""The base of every record: draft, revision, workflow and lock, checked again at publication."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from archive.records.keys import unused_key
from archive.records.querysets import RecordQuerySet


class PublicationRefused(ValidationError):
    """A thing may not go public as it is; the message says which field and why."""


class CheckedPublication:
    """Validates a revision when it is published, because moderation and schedules skip forms."""

    def publish(self, revision, *args, **kwargs):
        """Publishes ``revision``; raises PublicationRefused and changes nothing where it is bad."""
        revision.as_object().validate_for_publication()
        return super().publish(revision, *args, **kwargs)

    def validate_for_publication(self) -> None:
        """Raises PublicationRefused where the thing lacks or contradicts something."""
        try:
            self.full_clean()
            self.clean_for_publication()
        except PublicationRefused:
            raise
        except ValidationError as error:
            raise PublicationRefused(error) from error

    def clean_for_publication(self) -> None:
        """What publication asks beyond a valid form; raises ValidationError."""


class Record(
    CheckedPublication,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    ClusterableModel,
):
    """A record with draft, history, workflow and lock."""

    public_through: ClassVar[tuple[str, ...]] = ()
    """Names of the foreign keys that must be public before this record is."""

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True


class KeyedRecord(Record):
    """A record that data files and addresses name by a key."""

    key = models.SlugField(
        _("key"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_(
            "Short name in addresses and data files, such as stoltenberg-2. Left empty, one is"
            " made of the name. It never changes."
        ),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("What a reader should know about this record.")
    )

    class Meta:
        abstract = True

    def with_content_json(self, content):
        record = super().with_content_json(content)
        if self.first_published_at:
            record.key = self.key  # an old revision may know another; the address stays
        return record

    def save(self, *args, **kwargs) -> None:
        self.key = self.key or unused_key(type(self), str(self))
        super().save(*args, **kwargs)
