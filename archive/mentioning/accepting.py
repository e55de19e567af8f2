"""Records the mentions that an editor accepted in a new draft of the article; never publishes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from archive.mentioning.names import KINDS, Target
from archive.models import ArticlePage


@dataclass(frozen=True, slots=True)
class Accepted:
    """A thing that the text names, under which name."""

    target: Target
    name_as_written: str = ""


class ChangedInBetween(Exception):
    """Somebody has saved the article since it was looked at."""


def accept(article: ArticlePage, accepted: Iterable[Accepted], *, seen: int | None, user) -> int:
    """Adds the mentions to the latest draft and saves it as a new one; how many were added.

    ``seen`` is the latest revision that the editor has seen; raises ChangedInBetween where there
    is another by now.
    """
    with transaction.atomic():
        row = ArticlePage.objects.select_for_update().get(pk=article.pk)
        if row.latest_revision_id != seen:
            raise ChangedInBetween
        draft = row.get_latest_revision_as_object()
        added = sum(_add(draft, one) for one in accepted)
        if added:
            # Not checked as a whole: a draft may lack what publication asks for.
            draft.save_revision(user=user, log_action=True, clean=False)
    return added


def _add(draft: ArticlePage, one: Accepted) -> bool:
    """Adds the mention, unless the draft has one of the same thing."""
    kind = one.target.kind
    assert kind in KINDS
    mentions = getattr(draft, f"{kind}_mentions")
    rows = list(mentions.all())
    if any(getattr(row, f"{kind}_id") == one.target.pk for row in rows):
        return False
    places = [row.sort_order for row in rows if row.sort_order is not None]
    mentions.add(
        mentions.model(
            **{f"{kind}_id": one.target.pk},
            name_as_written=one.name_as_written,
            sort_order=max(places, default=-1) + 1,
        )
    )
    return True
