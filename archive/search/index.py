"""Keeps the search documents in step with what is public; runs in the writer's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from archive.models import ContentStamp, SearchDocument, SearchName
from archive.search.documents import Documents, concerned
from archive.search.documents.kind import Built
from archive.search.kinds import Kind
from archive.search.words import forms_of, recount, words_shown

BATCH = 1000
"""Things read and written at a time: what a rebuild holds in memory, and holds the lock for."""
KEY = ("content_type_id", "object_id")
COMPARED = [
    field.attname
    for field in SearchDocument._meta.concrete_fields
    if field.attname not in {"id", "revision", *KEY}
]
WRITTEN = [*(field.name for field in SearchDocument._meta.concrete_fields if field.name != "id")]
NAME = ("text", "folded", "when", "is_code")


def update(things: Iterable[Model]) -> None:
    """Writes what search knows of ``things`` and of those that they are told of with.

    A thing that is not public loses its document. Things of kinds that search does not know are
    passed over, so that whatever was announced can be handed in.
    """
    with transaction.atomic():
        for documents, pks in _concerned(things).items():
            keys = sorted(pks)
            for start in range(0, len(keys), BATCH):
                write(documents, keys[start : start + BATCH])


def remove(thing: Model) -> None:
    """Takes ``thing`` out of search, whether or not it is public, and updates what names it."""
    with transaction.atomic():
        drop(
            SearchDocument.objects.filter(
                content_type=ContentType.objects.get_for_model(thing), object_id=thing.pk
            )
        )
        for documents, pks in _concerned([thing]).items():
            if documents.model is not _model(thing):
                write(documents, sorted(pks))


def write(documents: Documents, pks: Sequence[int]) -> int:
    """Brings the documents of ``pks`` in step; returns how many were not.

    What is as it should be is not written. To be run in a transaction.
    """
    built = {one.document.object_id: one for one in documents.build(pks)}
    content_type = ContentType.objects.get_for_model(documents.model)
    rows = SearchDocument.objects.filter(content_type=content_type, object_id__in=pks)
    before = {row.object_id: row for row in rows.prefetch_related("names")}
    gone = [row for key, row in before.items() if key not in built]
    changed = [one for key, one in built.items() if key not in before or _differs(before[key], one)]
    if gone:
        drop(SearchDocument.objects.filter(pk__in=[row.pk for row in gone]))
    if changed:
        _save(changed, before)
    return len(gone) + len(changed)


def drop(rows: Iterable[SearchDocument]) -> None:
    """Deletes documents, and takes their words out of the count."""
    gone = list(rows.only("title", "passage"))
    if gone:
        ContentStamp.renew()
        recount([forms_of(words_shown(row)) for row in gone], [])
        SearchName.objects.filter(document__in=gone).delete()
        SearchDocument.objects.filter(pk__in=[row.pk for row in gone]).delete()


def _save(changed: list[Built], before: dict[int, SearchDocument]) -> None:
    # Whoever writes waits here for whoever wrote before, so that revisions are seen in their order.
    ContentStamp.renew()
    revision = ContentStamp.objects.get(pk=ContentStamp.ONLY).revision
    old_forms, new_forms = [], []
    new, known = [], []
    for one in changed:
        row, old = one.document, before.get(one.document.object_id)
        row.revision = revision
        if old is None:
            new.append(row)
        else:
            row.pk = old.pk
            known.append(row)
            if (old.title, old.passage) == (row.title, row.passage):
                continue
            old_forms.append(forms_of(words_shown(old)))
        new_forms.append(forms_of(one.words))
    recount(old_forms, new_forms)
    # Known rows keep their number: a conflict with a row would take a new one from the sequence.
    SearchDocument.objects.bulk_create(
        known, update_conflicts=True, unique_fields=["id"], update_fields=WRITTEN
    )
    SearchDocument.objects.bulk_create(new)
    SearchName.objects.filter(document__in=known).delete()
    for one in changed:
        for name in one.names:
            name.document_id = one.document.pk
            name.of_article = one.document.kind == Kind.ARTICLE
    SearchName.objects.bulk_create(name for one in changed for name in one.names)


def _differs(old: SearchDocument, one: Built) -> bool:
    if any(getattr(old, name) != getattr(one.document, name) for name in COMPARED):
        return True
    there = sorted(tuple(getattr(name, part) for part in NAME) for name in old.names.all())
    return there != sorted(tuple(getattr(name, part) for part in NAME) for name in one.names)


def _concerned(things: Iterable[Model]) -> dict[Documents, set[int]]:
    """The documents to write for ``things``, by kind, in one query a kind that is far away."""
    by_model: dict[type[Model], list[Model]] = defaultdict(list)
    for thing in things:
        by_model[_model(thing)].append(thing)
    found: dict[Documents, set[int]] = defaultdict(set)
    for model, group in by_model.items():
        for documents, way in concerned(model):
            found[documents].update(pk for pk in _follow(way, model, group) if pk is not None)
    return found


def _follow(way: str, model: type[Model], things: list[Model]) -> Iterable[int | None]:
    if not way:
        return [thing.pk for thing in things]
    if "__" not in way:
        # From the thing in hand: it may have been deleted a moment ago.
        return [getattr(thing, f"{way}_id") for thing in things]
    pks = [thing.pk for thing in things]
    return model._base_manager.filter(pk__in=pks).values_list(way, flat=True)


def _model(thing: Model) -> type[Model]:
    """The thing's own model, for a page in hand as a plain page too."""
    return thing.specific_class if isinstance(thing, Page) else type(thing)
