"""The rows in which what a thing says is kept: its own, its drafts, its versions, its history."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.log_actions import registry
from wagtail.models import Revision, TaskState

from archive.models import (
    ArticlePage,
    ErrorReport,
    Fact,
    Permalink,
    Redaction,
    Statement,
    Version,
    Withdrawal,
)
from archive.preservation.content import address
from archive.preservation.words import ADDRESSES

TEXTS = (models.CharField, models.TextField, models.JSONField, StreamField)
NO_TEXTS = (models.SlugField, models.URLField, models.FileField)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A row, and where it stands in words."""

    row: models.Model
    where: str
    is_edited: bool = False
    """An archivist knows its fields by their names."""


def carriers_of(thing: models.Model) -> Iterator[Carrier]:
    """Every row that keeps words of ``thing``: what is taken out of one is taken out of all."""
    yield from _kept_for(thing, _("As the page stands"))
    for record in records_with(thing):
        yield from _kept_for(record, capfirst(str(record._meta.verbose_name_plural)))
    permalink = Permalink.objects.of(thing).first()
    for version in _one_by_one(Version.objects.of(thing)):
        yield Carrier(version, _("Version %(number)d") % {"number": version.number})
    for withdrawal in Withdrawal.objects.filter(permalink=permalink) if permalink else ():
        yield Carrier(withdrawal, _("Withdrawals"))
    for redaction in Redaction.objects.of(thing):
        yield Carrier(redaction, _("Earlier redactions"))
    if path := address(thing):
        about_it = Q(about=path) | Q(about__startswith=f"{path}?")
        for report in ErrorReport.objects.filter(about_it):
            yield Carrier(report, _("Readers’ reports"))


def records_with(thing: models.Model) -> list[models.Model]:
    """The records that belong to ``thing``: statements of its text, facts that it shows."""
    found: list[models.Model] = []
    if isinstance(thing, ArticlePage):
        found += Statement.objects.filter(article=thing)
    for kind in Fact.__subclasses__():
        if kind.subject_field and isinstance(
            thing, kind._meta.get_field(kind.subject_field).related_model
        ):
            found += kind.objects.filter(**{kind.subject_field: thing})
    return found


def texts_of(row: models.Model) -> Iterator[tuple[models.Field, Any]]:
    """The fields of ``row`` in which words can stand, with their values as JSON types."""
    for field in row._meta.concrete_fields:
        if not holds_text(field):
            continue
        value = field.value_from_object(row)
        if isinstance(field, StreamField):
            value = value.get_prep_value()
        if value:
            yield field, value


def holds_text(field: models.Field) -> bool:
    """Whether words can stand in ``field`` that are no address and no choice."""
    return (
        isinstance(field, TEXTS)
        and not isinstance(field, NO_TEXTS)
        and not field.choices
        and not field.primary_key
        and field.name not in ADDRESSES
    )


def _kept_for(thing: models.Model, where: str) -> Iterator[Carrier]:
    """A page or record with its rows, revisions, reviews and log."""
    yield from _with_rows(thing, where)
    for revision in _one_by_one(Revision.objects.for_instance(thing).order_by("-pk")):
        yield Carrier(revision, _name_of(revision, thing))
    for state in TaskState.objects.for_instance(thing):
        yield Carrier(state, _("Reviews"))
    for entry in registry.get_logs_for_instance(thing):
        yield Carrier(entry, _("History"))


def _with_rows(row: models.Model, where: str) -> Iterator[Carrier]:
    yield Carrier(row, where, is_edited=True)
    for field in row._meta.get_fields():
        if field.one_to_many and isinstance(field.remote_field, ParentalKey):
            name = capfirst(str(field.related_model._meta.verbose_name_plural))
            rows = field.related_model._base_manager.filter(**{field.field.name: row.pk})
            for child in rows.order_by("pk"):
                yield from _with_rows(child, name)


def _one_by_one(rows: models.QuerySet) -> Iterator[Any]:
    """A long history is never in memory as a whole, and is written to while it is read."""
    for pk in list(rows.values_list("pk", flat=True)):
        yield rows.model._base_manager.get(pk=pk)


def _name_of(revision: Revision, thing: models.Model) -> str:
    if revision.approved_go_live_at:
        return _("What is scheduled")
    if revision.pk == thing.latest_revision_id:
        drafted = getattr(thing, "has_unpublished_changes", False)
        return _("Newest draft") if drafted else _("As it was last saved")
    return _("Earlier drafts")
