"""Records what an editor accepted, mentions and figures, in drafts; never publishes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from archive.mentioning.names import Target
from archive.models import ArticlePage, SetAside, Statement, StrengthFigure
from archive.vocabularies import StatementAttribute


@dataclass(frozen=True, slots=True)
class Accepted:
    """A thing that the text names, under which name."""

    target: Target
    name_as_written: str = ""


@dataclass(frozen=True, slots=True)
class AcceptedFigure:
    """Words of the text that state a recorded figure."""

    figure: StrengthFigure
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Added:
    """How many mentions and figures were recorded."""

    mentions: int
    figures: int


class ChangedInBetween(Exception):
    """Somebody has saved the article since it was looked at."""


def accept(
    article: ArticlePage,
    mentions: Iterable[Accepted],
    figures: Iterable[AcceptedFigure] = (),
    *,
    set_aside: Iterable[str] = (),
    seen: int | None,
    user,
) -> Added:
    """Adds the mentions to the latest draft, saved as a new one, and ties each figure to its words.

    What is ``set_aside``, by the keys of its proposals, means nothing that the archive knows.
    ``seen`` is the latest revision that the editor has seen; raises ChangedInBetween where there
    is another by now.
    """
    with transaction.atomic():
        row = ArticlePage.objects.select_for_update().get(pk=article.pk)
        if row.latest_revision_id != seen:
            raise ChangedInBetween
        draft = row.get_latest_revision_as_object()
        added = sum(
            add_mention(
                draft,
                kind=one.target.kind,
                pk=one.target.pk,
                name_as_written=one.name_as_written,
            )
            for one in mentions
        )
        if added:
            # Not checked as a whole: a draft may lack what publication asks for.
            draft.save_revision(user=user, log_action=True, clean=False)
        tied = [_tie(draft, one, user) for one in figures]
        SetAside.objects.bulk_create(
            [SetAside(article=row, question=key) for key in set_aside], ignore_conflicts=True
        )
    return Added(added, len(tied))


def _tie(draft: ArticlePage, one: AcceptedFigure, user) -> Statement:
    """A draft of what the article states; its words are those of the article's own draft."""
    statement = Statement(
        article=draft,
        fact=one.figure.fact_ptr,
        attribute=StatementAttribute.VALUE,
        value=one.value,
        quotation=one.words,
        live=False,
    )
    try:
        statement.full_clean()
    except ValidationError as refused:  # the words are gone: a draft was saved over itself
        raise ChangedInBetween from refused
    statement.save()
    statement.save_revision(user=user, log_action="wagtail.create", clean=False)
    return statement


def add_mention(draft: ArticlePage, *, kind: str, pk: int, name_as_written: str = "") -> bool:
    """Adds the mention in memory, unless the draft has one of the same thing; says whether."""
    mentions = getattr(draft, f"{kind}_mentions")
    rows = list(mentions.all())
    if any(getattr(row, f"{kind}_id") == pk for row in rows):
        return False
    places = [row.sort_order for row in rows if row.sort_order is not None]
    mentions.add(
        mentions.model(
            **{f"{kind}_id": pk},
            name_as_written=name_as_written,
            sort_order=max(places, default=-1) + 1,
        )
    )
    return True
