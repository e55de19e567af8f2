"""Keeps the search documents in step with what is public; runs in the writer's transaction."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page

from archive.models import SearchDocument
from archive.search.documents import ALL, Documents, concerned

BATCH = 200
"""Things read and written at a time: what a rebuild holds in memory, and holds the lock for."""
KEY = ["content_type", "object_id"]
WRITTEN = [
    field.name for field in SearchDocument._meta.concrete_fields if field.name not in {"id", *KEY}
]


def update(things: Iterable[Model]) -> None:
    """Writes what search knows of ``things`` and of those that they are told of with.

    A thing that is not public loses its document. Things of kinds that search does not know are
    passed over, so that whatever was announced can be handed in.
    """
    with transaction.atomic():
        for documents, pks in _concerned(things).items():
            for some in _batches(sorted(pks)):
                _write(documents, some)


def remove(thing: Model) -> None:
    """Takes ``thing`` out of search, whether or not it is public, and updates what names it."""
    with transaction.atomic():
        SearchDocument.objects.filter(
            content_type=ContentType.objects.get_for_model(thing), object_id=thing.pk
        ).delete()
        for documents, pks in _concerned([thing]).items():
            if documents.model is not _model(thing):
                _write(documents, sorted(pks))


def rebuild(*, progress: Callable[[int, int], None]) -> int:
    """Writes every document anew and drops those of nothing public; returns how many there are.

    Each batch is whole and replaces what was there: search answers meanwhile, and a rebuild that
    was broken off is made good by the next. ``progress`` is told what is done and how much it is.
    """
    public = {
        documents: list(
            documents.model.objects.public().order_by("pk").values_list("pk", flat=True)
        )
        for documents in ALL
    }
    done, total = 0, sum(map(len, public.values()))
    progress(done, total)
    for documents, pks in public.items():
        for some in _batches(sorted(pks)):
            with transaction.atomic():
                _write(documents, some)
            done += len(some)
            progress(done, total)
    _drop_strays()
    return SearchDocument.objects.count()


def _write(documents: Documents, pks: Sequence[int]) -> None:
    rows = documents.build(pks)
    gone = set(pks) - {row.object_id for row in rows}
    SearchDocument.objects.filter(
        content_type=ContentType.objects.get_for_model(documents.model), object_id__in=gone
    ).delete()
    SearchDocument.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=KEY, update_fields=WRITTEN
    )


@transaction.atomic
def _drop_strays() -> None:
    known = ContentType.objects.get_for_models(*(documents.model for documents in ALL))
    SearchDocument.objects.exclude(content_type__in=known.values()).delete()
    for documents in ALL:
        public = documents.model.objects.public().order_by().values("pk")
        SearchDocument.objects.filter(content_type=known[documents.model]).exclude(
            object_id__in=public
        ).delete()


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


def _batches(pks: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(pks)
    while some := list(islice(rest, BATCH)):
        yield some
