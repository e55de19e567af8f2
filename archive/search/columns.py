"""The facets and dates of every document in memory, so that counting asks the database nothing.

Each value of each facet is a set of documents (``archive.search.bits``). What changed is read when
the content's stamp has changed: the documents with a later revision, not all of them. A document
that is gone leaves its bits behind; they are never counted, because every count begins with what
the database finds at that moment. Search is not asked within a transaction that writes.
"""

import datetime as dt
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from threading import Lock

from archive.models import SearchDocument
from archive.records.stamp import ContentStamp
from archive.search.bits import bits_of

KIND, YEAR = "type", "year"
OPEN = dt.date.max.toordinal()
READ = ("pk", "revision", "kind", "first_on", "last_on", "number", "is_demonstration", "facets")

Value = tuple[str, str | int]
"""A facet and one of its values: ("country", 12), ("type", "article"), ("year", 1999)."""


@dataclass
class Columns:
    """What is known of each document, by its primary key; dates as ordinals, 0 where undated."""

    stamp: str = ""
    revision: int = -1
    first: array = field(default_factory=lambda: array("i"))
    last: array = field(default_factory=lambda: array("i"))
    number: array = field(default_factory=lambda: array("q"))
    values: dict[str, dict[str | int, int]] = field(default_factory=lambda: defaultdict(dict))
    """The set of documents of each value of each facet."""
    open_since: dict[int, int] = field(default_factory=dict)
    """The documents whose time goes on, by the year in which it began."""

    @property
    def size(self) -> int:
        """One more than the highest primary key that is known."""
        return len(self.first)

    def with_value(self, facet: str, value: str | int) -> int:
        """The set of documents that have the value."""
        return self.values[facet].get(value, 0)

    def years(self, *, through: int) -> dict[int, int]:
        """The set of documents of each year up to ``through``; what goes on is in all of them."""
        explicit = self.values[YEAR]
        first = min([*explicit, *self.open_since], default=through + 1)
        found, going_on = {}, 0
        for year in range(first, max([through, *explicit]) + 1):
            going_on |= self.open_since.get(year, 0)
            found[year] = explicit.get(year, 0) | (going_on if year <= through else 0)
        return found

    def overlaps(self, pk: int, since: int, until: int) -> bool:
        """Whether the document's time and the days from ``since`` to ``until`` share one."""
        return bool(self.first[pk]) and self.first[pk] <= until and self.last[pk] >= since


def columns() -> Columns:
    """The columns as they are now: one query where nothing has changed, else two."""
    global _kept
    stamp = ContentStamp.current()
    kept = _kept
    if kept.stamp != stamp or kept.revision < 0:
        with _lock:
            _kept = kept = _refreshed(_kept, stamp)
    return kept


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    global _kept
    _kept = Columns()


_kept = Columns()
_lock = Lock()


def _refreshed(before: Columns, stamp: str) -> Columns:
    """A copy with what changed: a request under way keeps the columns that it began with."""
    changed = SearchDocument.objects.filter(revision__gt=before.revision).order_by()
    rows = list(changed.values_list(*READ))
    now = Columns(
        stamp=stamp,
        revision=max((row[1] for row in rows), default=max(before.revision, 0)),
        first=array("i", before.first),
        last=array("i", before.last),
        number=array("q", before.number),
        values=defaultdict(dict, {name: dict(sets) for name, sets in before.values.items()}),
        open_since=dict(before.open_since),
    )
    if not rows:
        return now
    _make_room(now, 1 + max(row[0] for row in rows))
    if before.revision >= 0:
        _take_out(now, bits_of([row[0] for row in rows]))
    _put_in(now, rows)
    return now


def _make_room(now: Columns, size: int) -> None:
    for column in (now.first, now.last, now.number):
        column.extend([0] * (size - len(column)))


def _take_out(now: Columns, changed: int) -> None:
    for sets in (*now.values.values(), now.open_since):
        for value, bits in sets.items():
            sets[value] = bits & ~changed


def _put_in(now: Columns, rows: list[tuple]) -> None:
    members: dict[Value, list[int]] = defaultdict(list)
    open_since: dict[int, list[int]] = defaultdict(list)
    for pk, _, kind, first, last, number, _, facets in rows:
        members[KIND, kind].append(pk)
        for pair in facets.split():
            facet, _, value = pair.partition(":")
            members[facet, int(value)].append(pk)
        now.number[pk] = number or 0
        # A time without a known beginning counts from its end.
        begun = first or last
        now.first[pk] = begun.toordinal() if begun else 0
        now.last[pk] = (last.toordinal() if last else OPEN) if begun else 0
        if begun and last:
            for year in range(begun.year, last.year + 1):
                members[YEAR, year].append(pk)
        elif begun:
            open_since[begun.year].append(pk)
    for (facet, value), pks in members.items():
        now.values[facet][value] = now.values[facet].get(value, 0) | bits_of(pks)
    for year, pks in open_since.items():
        now.open_since[year] = now.open_since.get(year, 0) | bits_of(pks)
