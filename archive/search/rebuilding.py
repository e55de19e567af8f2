"""Writes the whole index anew, and finds and mends where it differs from what is public."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from archive.models import ContentStamp, SearchDocument, SearchRebuild, SearchWord
from archive.search.documents import ALL, Documents
from archive.search.engines import engine
from archive.search.index import BATCH, drop, write
from archive.search.words import forms_of, words_shown

Progress = Callable[[int, int], None]
"""Is told how many things are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Repair:
    """What was wrong with the index, and no longer is."""

    documents: int = 0
    """Documents that were missing, or not as their thing is."""
    strays: int = 0
    """Documents of what is not public."""
    words: int = 0
    """Words whose count was wrong."""
    full_text: bool = False
    """The full-text index did not agree with the documents."""

    def __bool__(self) -> bool:
        return bool(self.documents or self.strays or self.words or self.full_text)


def rebuild(*, progress: Progress, again: bool = False) -> int:
    """Writes every document anew and drops those of nothing public; returns how many there are.

    Each batch is whole and replaces what was there: search answers meanwhile, and a rebuild that
    was broken off is gone on with by the next, unless that is to begin ``again``.
    """
    if again:
        SearchRebuild.objects.all().delete()
    reached = SearchRebuild.objects.first()
    after = (reached.kind, reached.last) if reached else None
    sum(_each_batch(progress, after=after, remember=True))
    _drop_strays()
    SearchRebuild.objects.all().delete()
    engine().tidy()
    return SearchDocument.objects.count()


def check(*, progress: Progress) -> Repair:
    """Compares the index with what is public and mends what differs."""
    documents = sum(_each_batch(progress, after=None, remember=False))
    strays = _drop_strays()
    return Repair(documents, strays, _recount_words(), full_text=_mend_full_text())


def _each_batch(
    progress: Progress, *, after: tuple[str, int] | None, remember: bool
) -> Iterator[int]:
    """Brings batch after batch in step and says how many documents of each were not.

    ``after`` is the kind and the primary key of the last thing that an earlier run had done.
    """
    public = {
        documents: sorted(documents.model.objects.public().order_by().values_list("pk", flat=True))
        for documents in ALL
    }
    total = sum(map(len, public.values()))
    if after is not None:
        public = _left(public, *after)
    done = total - sum(map(len, public.values()))
    progress(done, total)
    for documents, pks in public.items():
        for start in range(0, len(pks), BATCH):
            some = pks[start : start + BATCH]
            with _collecting_once(), transaction.atomic():
                wrong = write(documents, some)
                if remember:
                    SearchRebuild.objects.update_or_create(
                        pk=SearchRebuild.ONLY, defaults={"kind": documents.kind, "last": some[-1]}
                    )
            done += len(some)
            progress(done, total)
            yield wrong


@contextmanager
def _collecting_once() -> Iterator[None]:
    """Looks for garbage after the work and not every so often during it: a fifth of its time."""
    is_enabled = gc.isenabled()
    gc.disable()
    gc.freeze()  # what was there before cannot become garbage here
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if is_enabled:
            gc.enable()


def _left(public: dict[Documents, list[int]], kind: str, last: int) -> dict[Documents, list[int]]:
    """What comes after the thing ``last`` of ``kind``; all, where no such kind is known."""
    kinds = [documents.kind for documents in public]
    if kind not in kinds:
        return public
    at = kinds.index(kind)
    left = dict(list(public.items())[at:])
    first = next(iter(left))
    return {**left, first: [pk for pk in left[first] if pk > last]}


@transaction.atomic
def _drop_strays() -> int:
    known = ContentType.objects.get_for_models(*(documents.model for documents in ALL))
    strays = list(
        SearchDocument.objects.exclude(content_type__in=known.values()).values_list("pk", flat=True)
    )
    for documents in ALL:
        public = documents.model.objects.public().order_by().values("pk")
        rows = SearchDocument.objects.filter(content_type=known[documents.model])
        strays += rows.exclude(object_id__in=public).values_list("pk", flat=True)
    drop(SearchDocument.objects.filter(pk__in=strays))
    return len(strays)


@transaction.atomic
def _recount_words() -> int:
    ContentStamp.renew()  # nobody writes meanwhile
    counted: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    for row in SearchDocument.objects.only("title", "passage").iterator(BATCH):
        forms = forms_of(words_shown(row))
        counted.update(forms.keys())
        spellings.update(forms)
    there = dict(SearchWord.objects.values_list("form", "documents"))
    wrong = {form for form in there.keys() | counted.keys() if there.get(form) != counted[form]}
    if wrong:
        SearchWord.objects.filter(form__in=wrong).delete()
        SearchWord.objects.bulk_create(
            SearchWord(form=form, spelling=spellings[form], documents=counted[form])
            for form in sorted(wrong)
            if counted[form]
        )
    return len(wrong)


def _mend_full_text() -> bool:
    if engine().is_sound():
        return False
    engine().mend()
    return True
