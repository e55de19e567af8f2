"""The names by which a question may call a country, an operation or a framework, of any time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from archive.models import Abbreviation, CountryName, CountryPage
from archive.search.folding import fold
from archive.timeline.factbook import FactBook

Words = tuple[str, ...]


class Named(NamedTuple):
    """What a name stands for: ``country``, ``operation`` or ``framework``, and its pk."""

    kind: str
    pk: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded names and what each stands for; a name of two things stands for neither."""

    stamp: str
    things: Mapping[Words, Named]
    longest: int


def vocabulary(*, book: FactBook) -> Vocabulary:
    """The names of the archive as they are now; three queries where anything has changed."""
    global _kept
    kept = _kept
    if kept is None or kept.stamp != book.stamp:
        _kept = kept = _read(book)
    return kept


def forget() -> None:
    """Drops what is kept, for tests that change rows behind the stamp's back."""
    global _kept
    _kept = None


_kept: Vocabulary | None = None


def _read(book: FactBook) -> Vocabulary:
    found: dict[Words, set[Named]] = defaultdict(set)
    for name, thing in (*_countries(), *_others(book), *_abbreviations()):
        if words := tuple(fold(name)):
            found[words].add(thing)
    for words, thing in _short_forms(found):
        found[words].add(thing)
    things = {words: next(iter(named)) for words, named in found.items() if len(named) == 1}
    return Vocabulary(book.stamp, things, max(map(len, things), default=0))


def _countries() -> Iterator[tuple[str, Named]]:
    public = CountryPage.objects.public().order_by("pk")
    for pk, title in public.values_list("pk", "title"):
        yield title, Named("country", pk)
    names = CountryName.objects.public().filter(country__isnull=False)
    for pk, name in names.values_list("country", "name"):
        yield name, Named("country", pk)


def _others(book: FactBook) -> Iterator[tuple[str, Named]]:
    for period in book.operations:
        operation = period.operation
        for name in (operation.code, operation.title, *_parts(operation.full_name)):
            yield name, Named("operation", operation.pk)
    for framework in book.frameworks:
        for name in (framework.name, framework.abbreviation):
            yield name, Named("framework", framework.pk)


def _parts(full_name: str) -> Iterator[str]:
    """A full name as it is, and without what stands in brackets."""
    yield full_name
    before, bracket, _rest = full_name.partition(" (")
    if bracket:
        yield before


def _abbreviations() -> Iterator[tuple[str, Named]]:
    for row in Abbreviation.objects.all():
        for kind in ("country", "operation", "framework"):
            pk = getattr(row, f"{kind}_id")
            if pk is not None:
                for name in (row.term, row.expansion, row.norwegian, *row.alias_list):
                    yield name, Named(kind, pk)


def _short_forms(found: Mapping[Words, Iterable[Named]]) -> list[tuple[Words, Named]]:
    """``Bosnia`` for Bosnia and Herzegovina, where nothing else has the name."""
    short = []
    for words, named in found.items():
        if "and" in words[1:-1]:
            form = words[: words.index("and")]
            short += [(form, one) for one in named if one.kind == "country" and form not in found]
    return short
