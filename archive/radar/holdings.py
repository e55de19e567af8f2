"""What rules ask of the archive about a thing: of one thing by itself, or of all things at once.

A rule asks the same questions either way. Around one thing each question is a query; over the whole
archive a question reads its table once, so that the queries do not grow with what is held.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, TypeVar

from django.db import models
from django.db.models import Count, F, Q, Window
from django.db.models.expressions import Combinable
from wagtail.fields import StreamField
from wagtail.models import Page

from archive.models import ArchiveDocument, Evidence, Fact, GovernmentTerm, OperationPeriod, Source
from archive.panels.facts import fact_relations
from archive.records.querysets import public_page

Answer = TypeVar("Answer")


def in_use(prefix: str = "") -> Q:
    """Rows that are public, or drafts that never were: what was taken back contradicts nothing."""
    return Q(**{f"{prefix}live": True}) | Q(**{f"{prefix}first_published_at__isnull": True})


@dataclass(frozen=True, eq=False)
class Likeness:
    """On what two rows of ``model`` must agree to be compared with each other."""

    model: type[models.Model]
    names: tuple[str, ...]
    """Attributes; a row of which one is empty is like no other."""
    written: Mapping[str, Combinable] = field(default_factory=dict)
    """How the database works out an attribute that is no column."""
    may_be_empty: frozenset[str] = frozenset()
    """Attributes on which two rows may agree by having none."""
    only: Q = field(default_factory=in_use)
    """Which rows are compared at all."""
    related: tuple[str, ...] = ()
    """The foreign keys that are read along."""

    def value_of(self, thing: models.Model) -> tuple[Any, ...] | None:
        """What others must have as well to be like ``thing``; None where nothing is like it."""
        found = tuple(getattr(thing, name) for name in self.names)
        pairs = zip(self.names, found, strict=True)
        if any(one in (None, "") and name not in self.may_be_empty for name, one in pairs):
            return None
        return found

    def rows(self) -> models.QuerySet:
        """The rows that are compared, with what each must have as ``like_0``, ``like_1``…"""
        names = {
            f"like_{at}": self.written.get(name, F(name)) for at, name in enumerate(self.names)
        }
        return _rows(self.model, self.related).filter(self.only).alias(**names)


class Holdings:
    """What the archive holds around one thing; the base of both ways to ask."""

    def __init__(self) -> None:
        self._kept: dict[Any, Any] = {}

    def alike(self, thing: models.Model, likeness: Likeness) -> list[models.Model]:
        """The other rows that are like ``thing``."""
        value = likeness.value_of(thing)
        if value is None:
            return []
        asked = Q()
        for at, one in enumerate(value):
            name = f"like_{at}"
            asked &= Q(**{f"{name}__isnull": True}) if one is None else Q(**{name: one})
        return list(likeness.rows().filter(asked).exclude(pk=thing.pk).order_by("pk"))

    def fact(self, pk: int) -> Fact | None:
        """The fact of any kind with this key."""
        found = Fact.objects.filter(pk=pk).first()
        return found.specific if found else None

    def kinds_of_sources(self, fact: Fact) -> list[str]:
        """The kinds of the sources on which a fact rests, one for each piece of evidence."""
        return self._once("sources", lambda: _kinds_in_the_form(fact))

    def hidden(self, model: type[models.Model], pks: Iterable[int]) -> dict[int, str]:
        """Those of the things that a reader cannot open, with their names."""
        return _hidden(model, pk__in=list(pks))

    def public_pages(self, pks: Iterable[int]) -> set[int]:
        """Those of the pages that are public."""
        return _keys(Page.objects.filter(public_page(), pk__in=list(pks)))

    def documents(self, pks: Iterable[int]) -> set[int]:
        """Those of the uploaded documents that there are."""
        return _keys(ArchiveDocument.objects.filter(pk__in=list(pks)))

    def terms(self, government: int) -> list[GovernmentTerm]:
        """The published terms of a government."""
        return list(GovernmentTerm.objects.filter(live=True, government=government))

    def periods(self, operation: int) -> list[OperationPeriod]:
        """When an operation ran, as published."""
        return list(OperationPeriod.objects.filter(live=True, operation=operation))

    def _once(self, key: Any, read: Callable[[], Answer]) -> Answer:
        if key not in self._kept:
            self._kept[key] = read()
        return self._kept[key]


class WholeArchive(Holdings):
    """The same answers, each from a table that is read once."""

    def facts(self, model: type[Fact]) -> list[Fact]:
        """Every fact of a kind that is in use, published or not."""
        return self._once(model, lambda: list(_facts(model)))

    def all_facts(self) -> Iterator[Fact]:
        """Every fact of every kind that is in use, published or not."""
        for kind in Fact.__subclasses__():
            yield from self.facts(kind)

    def alike(self, thing: models.Model, likeness: Likeness) -> list[models.Model]:
        found = self._groups(likeness).get(likeness.value_of(thing), [])
        return [row for row in found if row.pk != thing.pk]

    def like_others(self, likeness: Likeness) -> Iterator[models.Model]:
        """The rows that are like another one."""
        for group in self._groups(likeness).values():
            yield from group

    def _groups(self, likeness: Likeness) -> dict[tuple[Any, ...], list[models.Model]]:
        return self._once(likeness, lambda: _groups(likeness))

    def fact(self, pk: int) -> Fact | None:
        return self._once("facts", lambda: {one.pk: one for one in self.all_facts()}).get(pk)

    def kinds_of_sources(self, fact: Fact) -> list[str]:
        return self._once("sources", _kinds_of_sources).get(fact.pk, [])

    def hidden(self, model: type[models.Model], pks: Iterable[int]) -> dict[int, str]:
        known = self._once(("hidden", model), lambda: _hidden(model))
        return {pk: known[pk] for pk in pks if pk in known}

    def public_pages(self, pks: Iterable[int]) -> set[int]:
        known = self._once("pages", lambda: _keys(Page.objects.filter(public_page())))
        return known.intersection(pks)

    def documents(self, pks: Iterable[int]) -> set[int]:
        known = self._once("documents", lambda: _keys(ArchiveDocument.objects.all()))
        return known.intersection(pks)

    def terms(self, government: int) -> list[GovernmentTerm]:
        return self._published(GovernmentTerm, "government_id").get(government, [])

    def periods(self, operation: int) -> list[OperationPeriod]:
        return self._published(OperationPeriod, "operation_id").get(operation, [])

    def _published(self, model: type[Fact], by: str) -> dict[int, list[Any]]:
        rows = (fact for fact in self.facts(model) if fact.live)
        return self._once(("published", model), lambda: _by(rows, attrgetter(by)))


def texts_of(model: type[models.Model], prefix: str = "") -> list[str]:
    """The long texts of a model, which a list of its rows does not need."""
    long = [one for one in model._meta.get_fields() if isinstance(one, StreamField)]
    names = [one.name for one in long] + (["raw_text"] if hasattr(model, "raw_text") else [])
    return [f"{prefix}{name}" for name in names]


def _rows(model: type[models.Model], related: Iterable[str]) -> models.QuerySet:
    texts = texts_of(model)
    for name in related:
        texts += texts_of(model._meta.get_field(name).related_model, f"{name}__")
    return model._default_manager.select_related(*related).defer(*texts)


def _facts(model: type[Fact]) -> models.QuerySet:
    return _rows(model, fact_relations(model)).filter(in_use()).order_by("pk")


def _groups(likeness: Likeness) -> dict[tuple[Any, ...], list[models.Model]]:
    # Only rows that are like another are read; of the others the database sorts no more than keys.
    parts = [F(f"like_{at}") for at in range(len(likeness.names))]
    keys = likeness.rows().select_related(None).order_by().values("pk")
    several = keys.annotate(several=Window(Count("pk"), partition_by=parts or None))
    like_others = several.filter(several__gt=1).values("pk")
    found = _by(likeness.rows().filter(pk__in=like_others).order_by("pk"), likeness.value_of)
    found.pop(None, None)
    return found


def _by(rows: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return dict(found)


def _kinds_in_the_form(fact: Fact) -> list[str]:
    chosen = [row.source_id for row in fact.evidence.all() if row.source_id]
    kinds = dict(Source.objects.filter(pk__in=chosen).values_list("pk", "kind"))
    return [kinds[pk] for pk in chosen if pk in kinds]


def _kinds_of_sources() -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for fact, kind in Evidence.objects.order_by().values_list("fact_id", "source__kind"):
        found[fact].append(kind)
    return found


def _hidden(model: type[models.Model], **which: Any) -> dict[int, str]:
    public = model._default_manager.public().order_by().values("pk")
    rows = model._default_manager.filter(**which).exclude(pk__in=public)
    return {row.pk: str(row) for row in rows.defer(*texts_of(model))}


def _keys(rows: models.QuerySet) -> set[int]:
    return set(rows.order_by().values_list("pk", flat=True))
