"""Writes planned things: new ones, changed ones, and none that an editor has touched."""

import datetime as dt
import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from wagtail.blocks import StreamValue
from wagtail.models import Page, ReferenceIndex, RevisionMixin
from wagtail.signal_handlers import disable_reference_index_auto_update

from archive.importers.facts.holdings import Holdings
from archive.importers.facts.items import Item, Ref
from archive.importers.facts.publishing import make_live, publish_imported
from archive.importers.facts.reading import Problem
from archive.importers.facts.report import Outcome, Report
from archive.importers.facts.rules import reasons
from archive.importers.progress import Progress
from archive.models import (
    ArticleIndexPage,
    ArticlePage,
    CountryIndexPage,
    CountryPage,
    Fact,
    HomePage,
    ImportedRecord,
    OperationIndexPage,
    OperationPage,
    StandardPage,
)
from archive.records.announcements import announce

PARENTS: dict[type[Page], type[Page]] = {
    CountryPage: CountryIndexPage,
    OperationPage: OperationIndexPage,
    ArticlePage: ArticleIndexPage,
    StandardPage: HomePage,
}
"""Below which page a new page is put."""

ONLY_AT_CREATION = frozenset({"slug"})
"""Addresses are for ever: a new name in a file moves no page."""


class _Unresolved(Exception):
    """A thing that another names is not there, because an editor removed it."""


class Writer:
    """Writes the things of one set inside one transaction, which its caller holds."""

    def __init__(self, holdings: Holdings, *, now: dt.datetime, progress: Progress) -> None:
        self.report = Report()
        self.problems: list[Problem] = []
        self._holdings = holdings
        self._now = now
        self._progress = progress
        self._things: dict[Ref, models.Model] = {}
        self._parents: dict[type[Page], Page] = {}
        self._written: list[tuple[Item, models.Model]] = []
        self._memory: list[ImportedRecord] = []

    def write(self, items: list[Item], *, summary: str) -> None:
        """Writes each item where the archive's own has not been changed by an editor.

        Items of one model stand together, after those that they refer to.
        """
        self._progress.expect(item.entry.file for item in items)
        with disable_reference_index_auto_update():
            for _, group in groupby(items, key=lambda item: item.model):
                self._write_group(list(group))
            self._check()
            self._remember()
        if self.problems:
            return
        self._progress.say("references")
        for _, thing in self._written:
            if ReferenceIndex.is_indexed(type(thing)):
                ReferenceIndex.create_or_update_for_object(thing)
        public = [shown for _, thing in self._written for shown in _shown_with(thing)]
        announce(public, summary=summary)

    # --- one group, one item ---------------------------------------------------------------------
    def _write_group(self, items: list[Item]) -> None:
        written: list[tuple[Item, models.Model]] = []
        for item in items:
            try:
                thing = self._write(item)
            except _Unresolved as error:
                self.problems.append(item.entry.problem(str(error)))
                thing = None
            except (ValidationError, IntegrityError) as error:
                said = reasons(error) if isinstance(error, ValidationError) else [str(error)]
                self.problems += [item.entry.problem(reason) for reason in said]
                raise Stopped from error
            if thing is not None:
                written.append((item, thing))
            self._progress.advance(item.entry.file)
        self._write_children(written)
        publish_imported([thing for _, thing in written], now=self._now)
        for item, thing in written:
            self._note(item, thing, getattr(thing, "latest_revision_id", None))
        self._written += written

    def _write(self, item: Item) -> models.Model | None:
        """The thing, saved without its children; None where it was left as it is."""
        thing = self._holdings.thing(item)
        if thing is not None:
            self._things[item.ref] = thing
        outcome = self._decide(item, thing)
        self.report.count(item.entry, outcome)
        if outcome is Outcome.CREATED:
            thing = item.model()
        elif outcome is not Outcome.UPDATED:
            return None
        for name, value in {**item.values, **item.beside}.items():
            if thing._state.adding or name not in ONLY_AT_CREATION:
                setattr(thing, name, self._resolve(value))
        make_live(thing, now=self._now)
        if isinstance(thing, Page) and thing._state.adding:
            self._parent(type(thing)).add_child(instance=thing)
        else:
            thing.save()
        self._things[item.ref] = thing
        return thing

    def _write_children(self, written: list[tuple[Item, models.Model]]) -> None:
        """Replaces the rows that belong to things of one model, in one statement a relation."""
        for relation in {name for item, _ in written for name in item.children}:
            model = written[0][1]._meta.get_field(relation).related_model
            parent = written[0][1]._meta.get_field(relation).field.name
            in_order = any(field.name == "sort_order" for field in model._meta.fields)
            new: list[models.Model] = []
            by_thing: list[tuple[models.Model, list[models.Model]]] = []
            for item, thing in written:
                rows = [
                    model(
                        **{parent: thing},
                        **{name: self._resolve(value) for name, value in row.items()},
                        **({"sort_order": number} if in_order else {}),
                    )
                    for number, row in enumerate(item.children.get(relation, ()))
                ]
                new += rows
                by_thing.append((thing, rows))
            model._default_manager.filter(
                **{f"{parent}__in": [thing.pk for _, thing in written]}
            ).delete()
            model._default_manager.bulk_create(new, batch_size=500)
            for thing, rows in by_thing:
                # In memory too: its revision is made of them, without a query for each thing.
                setattr(thing, relation, rows)

    def _decide(self, item: Item, thing: models.Model | None) -> Outcome:
        row, digest = self._holdings.row(item), item.digest()
        if thing is None and row is None:
            return Outcome.CREATED
        if row is not None and row.digest == digest:
            return Outcome.KEPT if self._edited(item, thing, row) else Outcome.UNCHANGED
        if thing is not None and self._says_the_same(item, thing):
            latest = getattr(thing, "latest_revision_id", None)
            self._note(item, thing, getattr(thing, "live_revision_id", latest))
            return Outcome.UNCHANGED
        if row is None or self._edited(item, thing, row):
            how = "made by hand" if row is None else "changed or removed by an editor"
            self.report.note(
                item.entry,
                f"conflict: {item.model._meta.verbose_name} “{item.key}” was {how} in the archive"
                " and differs in the file; the archive's stays",
            )
            return Outcome.CONFLICT
        return Outcome.UPDATED

    def _edited(self, item: Item, thing: models.Model | None, row: ImportedRecord) -> bool:
        """Whether anybody but an import has changed, locked, withdrawn or removed the thing."""
        if thing is None:
            return True
        if not isinstance(thing, RevisionMixin):
            return row.digest == item.digest() and not self._says_the_same(item, thing)
        withdrawn = not getattr(thing, "live", True)
        locked = getattr(thing, "locked", False)
        return withdrawn or locked or thing.latest_revision_id != row.revision_id

    # --- values ----------------------------------------------------------------------------------
    def _resolve(self, value: Any) -> Any:
        if isinstance(value, Ref):
            thing = self._things.get(value) or self._holdings.find(value)
            if thing is None:
                name = value.model._meta.verbose_name
                raise _Unresolved(f"{name} “{value.key}” is no longer in the archive")
            return thing
        return [self._resolve(part) for part in value] if isinstance(value, list) else value

    def _says_the_same(self, item: Item, thing: models.Model) -> bool:
        """Whether the archive's thing has the values of the file already."""
        for name, value in item.values.items():
            if name not in ONLY_AT_CREATION and not self._equal(getattr(thing, name), value):
                return False
        for relation, rows in item.children.items():
            present = list(getattr(thing, relation).all())
            if len(present) != len(rows):
                return False
            for child, row in zip(present, rows, strict=True):
                if not all(self._equal(getattr(child, name), row[name]) for name in row):
                    return False
        return True

    def _equal(self, present: Any, wanted: Any) -> bool:
        if isinstance(present, StreamValue):
            return list(present.raw_data) == json.loads(wanted)
        wanted = self._resolve(wanted)
        if isinstance(wanted, list):
            return {thing.pk for thing in present.all()} == {thing.pk for thing in wanted}
        return present == wanted

    def _parent(self, model: type[Page]) -> Page:
        if model not in self._parents:
            self._parents[model] = PARENTS[model].objects.get()
        return self._parents[model]

    def _check(self) -> None:
        """What publication would check, once all is written: contradictions with the archive."""
        for item, thing in self._written:
            if not isinstance(thing, Fact):
                continue
            try:
                thing.clean()
                thing.clean_for_publication()
            except ValidationError as error:
                self.problems += [item.entry.problem(reason) for reason in reasons(error)]

    # --- memory ----------------------------------------------------------------------------------
    def _note(self, item: Item, thing: models.Model, revision_id: int | None) -> None:
        """What the next import has to know of this one."""
        file, key = item.address
        row = self._holdings.row(item) or ImportedRecord(file=file, key=key)
        row.digest = item.digest()
        row.content_type = ContentType.objects.get_for_model(thing)
        row.object_id = thing.pk
        row.revision_id = revision_id
        row.imported_at = self._now
        self._memory.append(row)

    def _remember(self) -> None:
        new = [row for row in self._memory if row._state.adding]
        old = [row for row in self._memory if not row._state.adding]
        ImportedRecord.objects.bulk_create(new, batch_size=500)
        fields = ["digest", "content_type", "object_id", "revision", "imported_at"]
        ImportedRecord.objects.bulk_update(old, fields, batch_size=200)


def _shown_with(thing: models.Model) -> Iterator[models.Model]:
    """The thing, and the pages and records that show it: a fact changes its country's page."""
    yield thing
    for name in getattr(thing, "public_through", ()):
        if (other := getattr(thing, name)) is not None:
            yield from _shown_with(other)


class Stopped(Exception):
    """The database refused a thing: nothing can be written after it in this transaction."""
