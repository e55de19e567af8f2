"""What else a thing is called: the names of countries, operations and the like, of any time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archive.models import Abbreviation, SearchName
from archive.search.folding import fold
from archive.search.kept import Kept
from archive.search.kinds import Kind
from archive.search.stemming import tokens_to_find

CALLED_BY_MANY_NAMES = (Kind.COUNTRY, Kind.OPERATION, Kind.FRAMEWORK, Kind.PUBLISHER)
MOST_NAMES = 8
"""Other names of one thing that are searched for."""
MOST_ENTRIES = 3
"""Things of one name whose other names are all searched for."""
SHORTEST_NAME = 2
"""Letters of a name that stands for others."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing, and its names as written."""

    kind: str
    object_id: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Thesaurus:
    """The entries by each of their folded names."""

    entries: Mapping[Words, tuple[Entry, ...]]
    longest: int = field(default=0)

    def called(self, words: Words) -> tuple[Entry, ...]:
        """The entries that are called so; none where it is the name of too many things."""
        found = self.entries.get(words, ()) if len(words) <= self.longest else ()
        return found if len(found) <= MOST_ENTRIES else ()

    def names_of(self, kind: str) -> Iterator[tuple[Words, int]]:
        """Every folded name of a thing of ``kind``, with the primary key of the thing."""
        for words, entries in self.entries.items():
            yield from ((words, one.object_id) for one in entries if one.kind == kind)


def other_names(entries: Iterable[Entry], words: Words) -> list[str]:
    """The names of ``entries`` that a text may have which does not have ``words``."""
    asked = [set(tokens_to_find(word)) for word in words]
    found: dict[Words, str] = {}
    for name in (name for entry in entries for name in entry.names):
        folded = tuple(fold(name))
        tokens = {token for word in folded for token in tokens_to_find(word)}
        if folded and not all(asked_for & tokens for asked_for in asked):
            found.setdefault(folded, name)
    return list(found.values())[:MOST_NAMES]


def thesaurus(*, stamp: str) -> Thesaurus:
    """The thesaurus as it is now: two queries where anything has changed."""
    return _kept.get(stamp, lambda: _read())


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    _kept.clear()


_kept: Kept[Thesaurus] = Kept(1)


def _read() -> Thesaurus:
    found: dict[Words, dict[Entry, None]] = defaultdict(dict)
    for entry in (*_things(), *_terms()):
        for name in entry.names:
            words = tuple(fold(name))
            if sum(map(len, words)) >= SHORTEST_NAME:
                found[words][entry] = None
    entries = {words: tuple(named) for words, named in found.items()}
    return Thesaurus(entries, max(map(len, entries), default=0))


def _things() -> Iterable[Entry]:
    """Things with a document of their own; the codes of countries are words of many languages."""
    rows = (
        SearchName.objects.filter(document__kind__in=CALLED_BY_MANY_NAMES)
        .exclude(document__kind=Kind.COUNTRY, is_code=True)
        .order_by("document_id", "pk")
        .values_list("document__kind", "document__object_id", "text", "document__title")
    )
    names: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)
    for kind, object_id, text, title in rows:
        names[kind, object_id][text or title] = None
    for (kind, object_id), texts in names.items():
        yield Entry(kind, object_id, tuple(texts))


def _terms() -> Iterable[Entry]:
    """Terms of the glossary that stand for nothing that has a page."""
    rows = Abbreviation.objects.filter(
        framework=None, organisation=None, country=None, operation=None
    )
    for row in rows.order_by("term"):
        forms = filter(None, [row.term, row.expansion, row.norwegian, *row.alias_list])
        yield Entry("term", row.pk, tuple(dict.fromkeys(forms)))
