"""What may never be deleted: what was ever published, and what anything else names."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.models import Page, Revision

from archive.models import Permalink
from archive.panels.facts import url_name


def withdraw_url(thing: models.Model) -> str:
    """Where ``thing`` is withdrawn; empty for a thing that never had a public address."""
    permalink = Permalink.objects.of(specific(thing)).first()
    return reverse("archive_withdraw", args=[permalink.number]) if permalink else ""


def usage_url(thing: models.Model) -> str:
    """The screen that lists what names ``thing``."""
    if isinstance(thing, Page):
        return reverse("wagtailadmin_pages:usage", args=[thing.pk])
    return reverse(url_name(type(thing), "usage"), args=[thing.pk])


def specific(thing: models.Model) -> models.Model:
    """The thing as its own kind; listings of pages hand out plain pages."""
    return thing.specific if isinstance(thing, Page) else thing


def reason_to_keep(thing: models.Model) -> str:
    """Why ``thing`` may not be deleted, for the editor to read; empty where it may be."""
    name = {"thing": str(thing)}
    if _was_published(thing):
        if Permalink.objects.of(thing).exists():
            return (
                _(
                    "“%(thing)s” was published, so its address is for ever. Withdraw it instead:"
                    " the address then answers with the reason."
                )
                % name
            )
        return (
            _("“%(thing)s” was published and is part of the record. Unpublish it instead.") % name
        )
    if isinstance(thing, Page) and _published_below(thing):
        return _("Below “%(thing)s” are pages that were published. Withdraw them instead.") % name
    if _is_named(thing):
        return _("“%(thing)s” is in use, so it cannot be deleted.") % name
    if _is_named_in_a_revision(thing):
        return (
            _("“%(thing)s” is named in a draft or an earlier version, so it cannot be deleted.")
            % name
        )
    return ""


def _was_published(thing: models.Model) -> bool:
    published = getattr(thing, "live", False) or getattr(thing, "first_published_at", None)
    return bool(published) or Permalink.objects.of(thing).exists()


def _published_below(page: Page) -> bool:
    below = page.get_descendants()
    return below.filter(models.Q(live=True) | models.Q(first_published_at__isnull=False)).exists()


def _is_named(thing: models.Model) -> bool:
    try:
        Collector(using=thing._state.db, origin=thing).collect([thing])
    except (ProtectedError, RestrictedError):
        return True
    return any(
        getattr(thing, relation.get_accessor_name()).exists()
        for relation in thing._meta.related_objects
        if relation.many_to_many and not relation.hidden
    )


def _is_named_in_a_revision(thing: models.Model) -> bool:
    """Whether a revision holds the thing's key where its field points to this kind of thing.

    Databases protect rows, not what lies in a revision; a revision whose source is gone cannot
    be opened again.
    """
    fields = [
        relation.field
        for relation in thing._meta.get_fields(include_hidden=True)
        if relation.auto_created
        and not relation.concrete
        and (relation.one_to_many or relation.many_to_many)
    ]
    names = {
        field.name
        for field in fields
        if field.model._meta.app_label == "archive"
        and not field.model._meta.auto_created
        # An inline row names its parent in every revision of the parent itself.
        and not isinstance(field, ParentalKey)
    }
    if not names:
        return False
    own = ContentType.objects.get_for_model(thing, for_concrete_model=False)
    pattern = rf'"({"|".join(sorted(names))})": (\[([0-9]+, )*)?{thing.pk}[],}}]'
    revisions = Revision.objects.annotate(text=Cast("content", models.TextField()))
    named = revisions.filter(text__regex=pattern)
    return named.exclude(content_type=own, object_id=str(thing.pk)).exists()
