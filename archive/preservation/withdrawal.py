"""Takes a thing from public view and leaves a tombstone; nothing published is deleted."""

import datetime as dt
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from archive.models import Permalink, Withdrawal
from archive.preservation.content import address


class NeverPublished(ValueError):
    """The thing was never public, so there is nothing to withdraw."""


@transaction.atomic
def withdraw(*, thing: models.Model, reason: str, at: dt.datetime, user: Any = None) -> Withdrawal:
    """Unpublishes ``thing``; from now on its addresses answer 410 with ``reason``.

    Raises NeverPublished for a thing without a number, ValueError for an empty reason.
    """
    if not reason.strip():
        raise ValueError(_("A withdrawal needs its reason."))
    withdrawal = _tombstone(thing, reason=reason.strip(), at=at)
    if thing.live:
        # Only pages know their own permissions; the view has asked for those of a record.
        thing.unpublish(user=user if isinstance(thing, Page) else None)
    return withdrawal


def tombstone_if_none(thing: models.Model, *, at: dt.datetime) -> Withdrawal | None:
    """The tombstone of a thing that left public view otherwise: unpublished, or expired."""
    permalink = Permalink.objects.of(thing).first()
    if permalink is None or permalink.withdrawals.filter(lifted_at__isnull=True).exists():
        return None
    expired = getattr(thing, "expired", False)
    reason = (
        _("The time for which it was published has ended.")
        if expired
        else _("Taken from public view; no reason was recorded.")
    )
    return _tombstone(thing, reason=reason, at=at)


class NothingToLift(ValueError):
    """What the thing last said in public is not known; it has to be published in the editor."""


@transaction.atomic
def lift(*, thing: models.Model, at: dt.datetime, user: Any = None) -> None:
    """Publishes ``thing`` again as it last was; its tombstone is kept as history.

    A draft saved since then stays a draft. Raises NothingToLift where the state is not known.
    """
    withdrawal = Withdrawal.objects.filter(
        permalink__in=Permalink.objects.of(thing), lifted_at__isnull=True
    ).first()
    if withdrawal is None or withdrawal.revision is None:
        raise NothingToLift(_("Open “%(thing)s” and publish it there.") % {"thing": thing})
    withdrawal.revision.publish(user=user, skip_permission_checks=True)
    mark_lifted(thing, at=at)


def tombstone_at(**where: Any) -> Withdrawal | None:
    """The withdrawal in force; none of a page in a private section, which the world never saw."""
    found = Withdrawal.objects.filter(lifted_at__isnull=True, **where).first()
    thing = found.permalink.thing if found else None
    hidden = isinstance(thing, Page) and thing.get_view_restrictions().exists()
    return None if hidden else found


def mark_lifted(thing: models.Model, *, at: dt.datetime) -> bool:
    """Ends the withdrawal of a thing that is public again; whether there was one."""
    in_force = Withdrawal.objects.filter(
        permalink__in=Permalink.objects.of(thing), lifted_at__isnull=True
    )
    return in_force.update(lifted_at=at) > 0


def _tombstone(thing: models.Model, *, reason: str, at: dt.datetime) -> Withdrawal:
    permalink = Permalink.objects.of(thing).first()
    if permalink is None:
        raise NeverPublished(_("“%(thing)s” was never published.") % {"thing": thing})
    newest = permalink.versions.order_by("-number").first()
    # Known only while the thing is live; a reason that is changed later keeps what was noted.
    last_public = {"revision_id": thing.live_revision_id} if thing.live_revision_id else {}
    withdrawal, _created = Withdrawal.objects.update_or_create(
        permalink=permalink,
        lifted_at=None,
        defaults={
            "title": newest.title if newest else str(thing),
            "path": address(thing) or (newest.content["url"] if newest else ""),
            "reason": reason,
            "first_published_at": thing.first_published_at,
            "withdrawn_at": at,
            **last_public,
        },
    )
    return withdrawal
