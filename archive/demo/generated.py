"""Makes up texts and their records for measuring, the same for a seed and number on any machine.

Nothing here touches the database: records are chosen by their place in lists whose lengths the
caller gives. The vocabulary and the planted phrases are the same for every seed, so that a
benchmark can ask for them by rank.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from random import Random

WORDS = 50_000
SKEW = 1.07
"""The exponent of Zipf's law: the word of rank r is drawn r to this power less often than the
first."""
PHRASES = 10
PLANTED_IN = 2
"""Texts of a hundred in which a phrase is planted."""

COUNTRIES = 30
OPERATIONS = 20
FIRST_DAY = dt.date(1949, 1, 1)
LAST_DAY = dt.date(2024, 12, 31)
PRECISIONS = {len("2007-02-01"): 6, len("2007-02"): 3, len("2007"): 1}
"""How much of a day is known, in characters of its ISO form, each with its weight."""

# Every word begins with two consonants with which hardly any word of English or Norwegian begins:
# a search for a real word must not find these texts.
BEGINNINGS = re.findall(
    "..",
    "bhbwdhdzgbgwgzhmhwkpkwkzlhlvlwmbmfmhmpmvmwmzndnfngnhnknvnzpwrvrzvhvlvzzdzgzhzlzmzrzvzw",
)
CONSONANTS = "bdfghklmnprstv"
VOWELS = "aeiou"
ENDINGS = ["", "", "", *"klmnrst"]
SYLLABLES = {1: 1, 2: 3, 3: 4, 4: 2}
"""Syllables of a word, each number with its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How many records of each kind there are to choose from; at least one of each."""

    countries: int
    operations: int
    governments: int
    publishers: int
    document_types: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """One made-up article; its records are places in the lists that the choice counted."""

    title: str
    lead: str
    sections: list[tuple[str, str]]
    """Headings, the first one empty, and their paragraphs with an empty line between two."""
    language: str
    temporal: str
    countries: list[int]
    operations: list[int]
    government: int
    publisher: int
    document_type: int


@cache
def vocabulary() -> tuple[str, ...]:
    """The made-up words, the most frequent first; these are the short ones, as in any language."""
    rng = Random(0)
    words: dict[str, None] = {}
    while len(words) < WORDS:
        (syllables,) = rng.choices([*SYLLABLES], weights=[*SYLLABLES.values()])
        starts = [rng.choice(BEGINNINGS), *rng.choices(CONSONANTS, k=syllables - 1)]
        word = "".join(start + rng.choice(VOWELS) for start in starts) + rng.choice(ENDINGS)
        words[word] = None
    return tuple(sorted(words, key=len))


@cache
def phrases() -> tuple[tuple[str, str], ...]:
    """The pairs of words that are planted side by side, and next to never stand so by chance."""
    words = vocabulary()
    return tuple(zip(words[400 : 400 + PHRASES], words[800 : 800 + PHRASES], strict=True))


@cache
def _weights() -> list[float]:
    # Whole numbers: the last digits of a power are not the same on every processor. Held as
    # floats, which are drawn among in two thirds of the time.
    return list(accumulate(float(round(1e9 / rank**SKEW)) for rank in range(1, WORDS + 1)))


def generate(number: int, *, seed: int, choice: Choice) -> Generated:
    """The article of this number; it depends on no other, so that a run can go on anywhere."""
    rng = Random(f"{seed}:{number}")
    title = _draw(rng, rng.randint(5, 8))
    lead = _draw(rng, 20)
    sections = _sections(rng)
    day = FIRST_DAY + dt.timedelta(days=rng.randrange((LAST_DAY - FIRST_DAY).days + 1))
    (precision,) = rng.choices([*PRECISIONS], weights=[*PRECISIONS.values()])
    return Generated(
        title=" ".join(title).capitalize(),
        lead=_sentence(lead),
        sections=sections,
        language="en" if rng.randrange(5) else "nb",
        temporal=day.isoformat()[:precision],
        countries=_some(rng, choice.countries, at_most=4),
        operations=_some(rng, choice.operations, at_most=2),
        government=rng.randrange(choice.governments),
        publisher=rng.randrange(choice.publishers),
        document_type=rng.randrange(choice.document_types),
    )


def _sections(rng: Random) -> list[tuple[str, str]]:
    """300 to 500 words in 3 to 6 paragraphs, of which two at a time share a heading."""
    sentences = list(_cut(rng, _draw(rng, rng.randint(300, 500))))
    if rng.randrange(100) < PLANTED_IN:
        sentence = rng.choice(sentences)
        place = rng.randrange(len(sentence) - 1)
        sentence[place : place + 2] = rng.choice(phrases())
    count = rng.randint(3, 6)
    ends = [len(sentences) * paragraph // count for paragraph in range(count + 1)]
    paragraphs = [" ".join(map(_sentence, sentences[start:end])) for start, end in pairwise(ends)]
    return [
        (
            " ".join(_draw(rng, rng.randint(2, 4))).capitalize() if start else "",
            "\n\n".join(paragraphs[start : start + 2]),
        )
        for start in range(0, count, 2)
    ]


def _cut(rng: Random, words: list[str]) -> Iterator[list[str]]:
    """The words as sentences of 8 words or more."""
    start = 0
    while start < len(words):
        end = start + rng.randint(8, 20)
        if len(words) - end < 8:
            end = len(words)
        yield words[start:end]
        start = end


def _draw(rng: Random, count: int) -> list[str]:
    return rng.choices(vocabulary(), cum_weights=_weights(), k=count)


def _sentence(words: list[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def _some(rng: Random, number: int, *, at_most: int) -> list[int]:
    return rng.sample(range(number), min(rng.randint(0, at_most), number))
