"""Connects what happens to content with the services that must hear of it, in its transaction."""

from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import post_page_move, published, unpublished

from archive.blocks.body import images_of
from archive.models import (
    BOOKKEEPING,
    Abbreviation,
    ArchiveDocument,
    ArchiveImage,
    ContentStamp,
    ErrorReport,
    Fact,
    Permalink,
    SetAside,
    StandardPage,
    Statement,
)
from archive.preservation import versions, withdrawal
from archive.records.announcements import announce, batch, things_published, things_redacted
from archive.records.renditions import make_renditions
from archive.search import index as search_index
from archive.views.navigation import forget_guides

OF_THE_WORK = {ErrorReport, SetAside}
"""Tables of what waits for an editor: nothing that is kept in memory was made of them."""
CONTENT = [
    *(set(apps.get_app_config("archive").get_models()) - BOOKKEEPING - OF_THE_WORK),
    Page,
    PageViewRestriction,
]


OF_A_DRAFT = frozenset(
    ["draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"]
)
"""What a thing itself changes when a draft of it is saved."""


class PublishedThingError(models.ProtectedError):
    """A thing that was public may be withdrawn, never deleted."""


def affected_by(thing: models.Model) -> list[models.Model]:
    """The citable things whose public face changes when ``thing`` is published."""
    if isinstance(thing, Statement):
        return affected_by(thing.fact.specific) if thing.fact_id else []
    if not isinstance(thing, Fact):
        return [thing] if versions.is_citable(thing) else []
    named = [getattr(thing, name) for name in thing.public_through]
    named += getattr(thing, "former_subjects", [])
    return [one for one in (thing, *named) if one is not None and versions.is_citable(one)]


def shown_with(thing: models.Model) -> list[models.Model]:
    """What else shows the facts that name ``thing``: a country's page, its memberships."""
    found: dict[models.Model, None] = {}
    for kind in Fact.__subclasses__():
        for name in kind.public_through:
            named = kind._meta.get_field(name).related_model
            if name == kind.subject_field or not isinstance(thing, named):
                continue
            facts = kind.objects.filter(live=True, **{name: thing})
            for fact in facts.select_related(kind.subject_field):
                found[fact.subject] = None
    return list(found)


def renew_the_stamp(
    sender: type, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    """What is kept in memory is read again, once this transaction is committed.

    A draft that is saved, as the editor does by itself every few seconds, changes nothing public.
    """
    if update_fields is None or not update_fields <= OF_A_DRAFT:
        ContentStamp.renew()


post_page_move.connect(renew_the_stamp)
for model in CONTENT:
    post_save.connect(renew_the_stamp, sender=model)
    post_delete.connect(renew_the_stamp, sender=model)


@receiver(pre_save)
def remember_former_subjects(sender: type, instance: models.Model, **kwargs: Any) -> None:
    """A fact that moves to another page leaves the one that it stood on until now."""
    if not isinstance(instance, Fact) or not instance.pk or not sender.public_through:
        return
    before = sender.objects.filter(pk=instance.pk, live=True).first()
    if before is not None:
        instance.former_subjects = [getattr(before, name) for name in sender.public_through]


@receiver(published)
def tell_what_went_public(sender: type, instance: models.Model, **kwargs: Any) -> None:
    announce(affected_by(instance), summary="")


@receiver(things_published)
def keep_and_index(sender: Any, things: list[models.Model], summary: str, **kwargs: Any) -> None:
    now = timezone.now()
    # Before the versions, which keep the page's HTML with the addresses of its pictures.
    make_renditions(image for thing in things for image in images_of(getattr(thing, "body", None)))
    versions.record_versions(things, at=now, summary=summary)
    for thing in things:
        # Told of as well: a withdrawn subject of a fact, and what is only scheduled.
        if getattr(thing, "live", False) and withdrawal.mark_lifted(thing, at=now):
            announce(shown_with(thing), summary="")
    search_index.update(things)


@receiver(things_redacted)
def forget_the_words(sender: Any, things: list[models.Model], **kwargs: Any) -> None:
    """Without a version: the newest one was redacted as well, and says what the page says."""
    search_index.update(things)
    forget_guides()


@receiver(unpublished)
def leave_a_tombstone(sender: type, instance: models.Model, **kwargs: Any) -> None:
    thing = instance.specific if isinstance(instance, Page) else instance
    if versions.is_citable(thing):
        withdrawal.tombstone_if_none(thing, at=timezone.now())
        search_index.remove(thing)
    others = [other for other in affected_by(thing) if other != thing]
    announce([*others, *shown_with(thing)], summary="")


@receiver(post_page_move)
def index_at_the_new_address(sender: type, instance: Page, **kwargs: Any) -> None:
    search_index.update(list(instance.get_descendants(inclusive=True).specific()))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def index_what_became_private_or_public(
    sender: type, instance: PageViewRestriction, **kwargs: Any
) -> None:
    pages = list(instance.page.get_descendants(inclusive=True).specific())
    search_index.update(pages)
    with batch(summary=""):
        for page in pages:
            announce(shown_with(page), summary="")


@receiver([post_save, post_delete], sender=Abbreviation)
def index_what_is_also_called_so(sender: type, instance: Abbreviation, **kwargs: Any) -> None:
    announce([instance], summary="")


@receiver([published, unpublished], sender=StandardPage)
@receiver([post_save, post_delete], sender=PageViewRestriction)
def link_to_what_is_there(sender: type, **kwargs: Any) -> None:
    forget_guides()


@receiver(post_save, sender=ArchiveImage)
def show_the_file_that_replaced_another(
    sender: type, instance: ArchiveImage, created: bool, **kwargs: Any
) -> None:
    """Wagtail's form saves the image first, and then deletes all that was made of the old file."""
    if not created and ReferenceIndex.get_references_to(instance).exists():
        transaction.on_commit(lambda: make_renditions([instance]))


@receiver(pre_delete, sender=ArchiveImage)
@receiver(pre_delete, sender=ArchiveDocument)
def refuse_to_delete_a_file_in_use(sender: type, instance: models.Model, **kwargs: Any) -> None:
    if ReferenceIndex.get_references_to(instance).exists():
        message = _("“%(thing)s” is in use, so it cannot be deleted.") % {"thing": instance}
        raise PublishedThingError(message, {instance})


@receiver(pre_delete)
def refuse_to_delete_what_was_public(sender: type, instance: models.Model, **kwargs: Any) -> None:
    if sender._meta.app_label != "archive" or not versions.is_citable(instance):
        return
    if Permalink.objects.of(instance).exists():
        message = _("“%(thing)s” was public. Withdraw it instead: nothing published is deleted.")
        raise PublishedThingError(message % {"thing": instance}, {instance})
