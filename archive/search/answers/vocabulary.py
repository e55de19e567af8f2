"""The names by which a question may call a country, an operation or a framework, of any time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from archive.search.folding import fold
from archive.search.kept import Kept
from archive.search.kinds import Kind
from archive.search.thesaurus import Thesaurus, thesaurus
from archive.timeline.factbook import FactBook

Words = tuple[str, ...]
KINDS = frozenset({Kind.COUNTRY, Kind.OPERATION, Kind.FRAMEWORK})
"""The kinds of things that a question can be about."""


class Named(NamedTuple):
    """What a name stands for: ``country``, ``operation`` or ``framework``, and its pk."""

    kind: str
    pk: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded names and what each stands for; a name of two things stands for neither."""

    things: Mapping[Words, Named]
    longest: int


def vocabulary(*, book: FactBook) -> Vocabulary:
    """The names of the archive as they are now; what the thesaurus knows of three kinds."""
    return _kept.get(book.stamp, lambda: _read(thesaurus(stamp=book.stamp)))


def forget() -> None:
    """Drops what is kept, for tests that change rows behind the stamp's back."""
    _kept.clear()


_kept: Kept[Vocabulary] = Kept(1)


def _read(names: Thesaurus) -> Vocabulary:
    found: dict[Words, set[Named]] = defaultdict(set)
    entries = {entry for some in names.entries.values() for entry in some}
    for entry in entries:
        if entry.kind in KINDS:
            for name in entry.names:
                for form in _forms(name):
                    found[tuple(fold(form))].add(Named(entry.kind, entry.object_id))
    for words, thing in _short_forms(found):
        found[words].add(thing)
    things = {
        words: next(iter(named)) for words, named in found.items() if words and len(named) == 1
    }
    return Vocabulary(things, max(map(len, things), default=0))


def _forms(name: str) -> Iterator[str]:
    """A name as it is, and without what stands in brackets."""
    yield name
    before, bracket, _rest = name.partition(" (")
    if bracket:
        yield before


def _short_forms(found: Mapping[Words, Iterable[Named]]) -> list[tuple[Words, Named]]:
    """``Bosnia`` for Bosnia and Herzegovina, where nothing else has the name."""
    short = []
    for words, named in found.items():
        if "and" in words[1:-1]:
            form = words[: words.index("and")]
            short += [(form, one) for one in named if one.kind == "country" and form not in found]
    return short
