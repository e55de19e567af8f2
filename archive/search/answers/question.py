"""Reads a search as a question: what it names, which time, and the words that are left."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from archive.dates import EDTFError, PartialDate, parse_date
from archive.search.answers.vocabulary import Named, Vocabulary
from archive.search.folding import fold

LONGEST = 20
"""Words of the longest search that is read as a question."""
OPERATORS = re.compile(r'["“”]|(?:^|\s)-\w|\w:\S|\*|\bOR\b')
"""Signs of a search for words, not of a question."""
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
COUNTED = "troops|soldiers|personnel|people|members|countries|states"
"""What a number stands before that is no year."""
TIME = re.compile(
    rf"\b(?:\d{{4}}-\d{{2}}(?:-\d{{2}})?|(?:\d{{1,2}}\s+)?(?:{MONTHS})\s+\d{{4}}|\d{{4}})\b(?!\s+(?:{COUNTED})\b)",
    re.IGNORECASE,
)

PAST = frozenset(["was", "were", "did", "had"])

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """A search as a question.

    ``words`` are the folded words that name neither a time nor a thing; a rule answers only where
    it knows what each of them means.
    """

    text: str
    time: PartialDate | None
    things: tuple[Named, ...]
    words: tuple[str, ...]

    def one(self, kind: str) -> int | None:
        """The pk of the only thing named, where it is of ``kind``."""
        if len(self.things) == 1 and self.things[0].kind == kind:
            return self.things[0].pk
        return None

    @property
    def is_of_an_untold_past(self) -> bool:
        """Whether it asks what was, and does not say when."""
        return self.time is None and not PAST.isdisjoint(self.words)

    def is_about(self, *, triggers: Collection[Words], fillers: Words) -> bool:
        """Whether one of the ``triggers`` is there whole, and nothing but it and ``fillers``."""
        words = set(self.words)
        return any(words >= each and words <= each | fillers for each in triggers)


def read(text: str, *, vocabulary: Vocabulary) -> Question | None:
    """The question in ``text``; None where it is plainly a search for words."""
    if OPERATORS.search(text):
        return None
    times = TIME.findall(text)
    if len(times) > 1:
        return None
    try:
        time = parse_date(times[0]) if times else None
    except EDTFError:
        return None
    words = fold(TIME.sub(" ", text))
    if not words or len(words) > LONGEST:
        return None
    things, left = _named(words, vocabulary)
    return Question(text, time, things, left)


def words_of(*texts: str) -> list[Words]:
    """Each text as the set of its folded words."""
    return [frozenset(fold(text)) for text in texts]


def _named(words: list[str], vocabulary: Vocabulary) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """The things that ``words`` name, the longest name first, and the words that are left."""
    things: dict[Named, None] = {}
    left: list[str] = []
    place = 0
    while place < len(words):
        for length in range(min(vocabulary.longest, len(words) - place), 0, -1):
            thing = vocabulary.things.get(tuple(words[place : place + length]))
            if thing is not None:
                things[thing] = None
                place += length
                break
        else:
            left.append(words[place])
            place += 1
    return tuple(things), tuple(left)
