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
from functools import cached_property, lru_cache
from itertools import compress
from operator import itemgetter
from threading import Lock
from typing import Any

from django.db import connection

from archive.records.stamp import ContentStamp
from archive.search.bits import bits_of, count, flags_of, ids_of

KIND, YEAR = "type", "year"
AT_A_TIME = 10_000
OPEN = dt.date.max.toordinal()
READ = (
    # Not through the model: a hundred thousand rows cost three times as much that way.
    "SELECT id, revision, kind, first_on, last_on, number, facets FROM archive_searchdocument"
    " WHERE revision > %s"
)


@dataclass
class Columns:
    """What is known of each document, by its primary key; dates as ordinals, 0 where undated."""

    stamp: str = ""
    revision: int = -1
    first: array = field(default_factory=lambda: array("i"))
    last: array = field(default_factory=lambda: array("i"))
    number: array = field(default_factory=lambda: array("q"))
    """Of its permalink: what came later to the archive has a higher one."""
    values: dict[str, dict[str | int, int]] = field(default_factory=lambda: defaultdict(dict))
    """The set of documents of each value of each facet."""
    open_since: dict[int, int] = field(default_factory=dict)
    """The documents whose time goes on, by the year in which it began."""
    _years: dict[int, dict[int, int]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """One more than the highest primary key that is known."""
        return len(self.first)

    @property
    def known(self) -> int:
        """The set of all primary keys that may be known."""
        return (1 << self.size) - 1

    def newest_first(self, bits: int) -> list[int]:
        """The documents of the set by the first day of their time, the newest first."""
        if count(bits) * 10 <= self.size:
            return sorted(ids_of(bits), key=self.first.__getitem__, reverse=True)
        # To sort half of the archive costs three times as much as to pick from all in order.
        flags = flags_of(bits).ljust(self.size, b"\0")
        return list(compress(self._newest, itemgetter(*self._newest)(flags)))

    @cached_property
    def _newest(self) -> tuple[int, ...]:
        return tuple(sorted(range(self.size), key=self.first.__getitem__, reverse=True))

    def with_value(self, facet: str, value: str | int) -> int:
        """The set of documents that have the value."""
        return self.values[facet].get(value, 0)

    def years(self, *, through: int) -> dict[int, int]:
        """The set of documents of each year up to ``through``; what goes on is in all of them."""
        if through in self._years:
            return self._years[through]
        explicit = self.values[YEAR]
        first = min([*explicit, *self.open_since], default=through + 1)
        found, going_on = {}, 0
        for year in range(first, max([through, *explicit]) + 1):
            going_on |= self.open_since.get(year, 0)
            found[year] = explicit.get(year, 0) | (going_on if year <= through else 0)
        self._years[through] = found
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
    now = Columns(
        stamp=stamp,
        revision=max(before.revision, 0),
        first=array("i", before.first),
        last=array("i", before.last),
        number=array("q", before.number),
        values=defaultdict(dict, {name: dict(sets) for name, sets in before.values.items()}),
        open_since=dict(before.open_since),
    )
    with connection.cursor() as cursor:
        cursor.execute(READ, [before.revision])
        # Not all at once: a hundred thousand rows would fill as much memory as all that is kept.
        while rows := cursor.fetchmany(AT_A_TIME):
            now.revision = max(now.revision, *(row[1] for row in rows))
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
    kinds: dict[str, list[int]] = defaultdict(list)
    pairs: dict[str, list[int]] = defaultdict(list)
    years: dict[int, list[int]] = defaultdict(list)
    open_since: dict[int, list[int]] = defaultdict(list)
    day = lru_cache(maxsize=None)(_day)
    for pk, _, kind, first, last, number, facets in rows:
        kinds[kind].append(pk)
        for pair in facets.split():
            pairs[pair].append(pk)
        now.number[pk] = number or 0
        now.first[pk], now.last[pk] = 0, 0
        # A time without a known beginning counts from its end.
        begun = first or last
        if not begun:
            continue
        now.first[pk], year = day(begun)
        if last:
            now.last[pk], until = day(last)
            for one in range(year, until + 1):
                years[one].append(pk)
        else:
            now.last[pk] = OPEN
            open_since[year].append(pk)
    _add(now.values[KIND], kinds)
    _add(now.values[YEAR], years)
    _add(now.open_since, open_since)
    for pair, pks in pairs.items():
        facet, _, value = pair.partition(":")
        _add(now.values[facet], {int(value): pks})


def _day(day: dt.date | str) -> tuple[int, int]:
    """The ordinal and the year of a day as either database gives it."""
    if isinstance(day, str):
        day = dt.date.fromisoformat(day)
    return day.toordinal(), day.year


def _add(sets: dict[Any, int], members: dict[Any, list[int]]) -> None:
    for value, pks in members.items():
        sets[value] = sets.get(value, 0) | bits_of(pks)
