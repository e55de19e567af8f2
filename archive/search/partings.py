"""Finds words of a query that were run together, or split in two."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from archive.models import SearchWord
from archive.search.terms import Term, Terms

SHORTEST_PART = 3
"""Letters of a word that may have been run together with another."""


@dataclass(frozen=True, slots=True)
class Parting:
    """Words as typed, and how the archive writes them."""

    typed: tuple[str, ...]
    meant: str
    documents: int
    """Those that hold what is meant; of two words the fewer."""


def put_right(text: str, typed: Iterable[str], meant: str) -> str:
    """``text`` with the words as typed, one after the other, replaced where they stand alone."""
    words = r"\s+".join(map(re.escape, typed))
    return re.sub(rf"(?<!\w){words}(?!\w)", lambda match: meant, text)


def partings(terms: Terms, unknown: Collection[str]) -> Iterator[Parting]:
    """What ``unknown`` words may be in one piece with a neighbour, or in two; one query."""
    plain = [clause.terms[0] for clause in terms.positive if _is_one_word(clause.terms)]
    pairs = [pair for pair in pairwise(plain) if any(term.words[0] in unknown for term in pair)]
    halves = {term: _halves(term.words[0]) for term in plain if term.words[0] in unknown}
    forms = {left.words[0] + right.words[0] for left, right in pairs}
    forms.update(half for some in halves.values() for pair in some for half in pair)
    there = {word.form: word for word in SearchWord.objects.filter(form__in=forms)}
    for left, right in pairs:
        if word := there.get(left.words[0] + right.words[0]):
            meant = word.spelling.lower() if left.shown.islower() else word.spelling
            yield Parting((left.shown, right.shown), meant, word.documents)
    for term, some in halves.items():
        found = [
            (min(there[one].documents for one in pair), pair)
            for pair in some
            if all(half in there for half in pair)
        ]
        if found:
            documents, pair = max(found)
            meant = " ".join(there[half].spelling.lower() for half in pair)
            yield Parting((term.shown,), meant, documents)


def _is_one_word(terms: tuple[Term, ...]) -> bool:
    return len(terms) == 1 and terms[0].is_plain and len(terms[0].words) == 1


def _halves(word: str) -> list[tuple[str, str]]:
    places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return [(word[:place], word[place:]) for place in places]
