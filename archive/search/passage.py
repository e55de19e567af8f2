"""The part of a text that shows best why it was found, with the words found marked."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from itertools import islice

from django.utils.safestring import SafeString

from archive.search.engines.engine import Tokens
from archive.search.folding import (
    COMPOUND,
    FOREIGN,
    LETTER,
    WITHIN,
    WORD,
    WORD_GOES_ON,
    fold,
    fold_word,
    may_have_compounds,
)
from archive.search.matching import Asked
from archive.search.stemming import tokens_to_find

LENGTH = 260
"""Characters of text shown, about three lines."""
BEFORE = 80
"""Characters shown before the first word found, where the text is cut."""

Span = tuple[int, int]
Hit = tuple[int, int, int]
"""Start and end of a word found, and which of the words asked for it is."""


@dataclass(eq=False)
class Marker:
    """Knows the words of a text by what was asked; each different word is looked at once."""

    single: dict[str, int] = field(default_factory=dict)
    """Tokens that are looked for one by one, each with the number of its clause."""
    beginnings: list[tuple[str, int]] = field(default_factory=list)
    rows: dict[str, list[tuple[Tokens, int]]] = field(default_factory=dict)
    """Tokens that must follow one another, by the first of them."""
    _tokens: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, asked: Asked) -> "Marker":
        """A marker of everything that ``asked`` looks for."""
        marker = cls()
        for number, clause in enumerate(asked.expression.all_of):
            for one in clause.rows:
                if len(one.row) > 1:
                    marker.rows.setdefault(one.row[0], []).append((one, number))
                elif one.is_prefix:
                    marker.beginnings.append((one.row[0], number))
                else:
                    marker.single.setdefault(one.row[0], number)
        return marker

    @property
    def is_idle(self) -> bool:
        return not (self.single or self.beginnings or self.rows)

    @cached_property
    def clauses(self) -> frozenset[int]:
        """The numbers of all clauses."""
        in_rows = {number for rows in self.rows.values() for _, number in rows}
        alone = {*self.single.values(), *(number for _, number in self.beginnings)}
        return frozenset(alone | in_rows)

    def hits(self, text: str) -> Iterator[Hit]:
        """What is found in ``text``, in no order; one stretch may be found twice."""
        if self.is_idle:
            return
        for match in self._candidates.finditer(text):
            some = self._tokens_of(match[0])
            for token in some:
                if token in self.single:
                    yield match.start(), match.end(), self.single[token]
                for row, number in self.rows.get(token, ()):
                    if end := self._end_of(row, text, match):
                        yield match.start(), end, number
            for start, number in self.beginnings:
                if some and some[0].startswith(start):
                    yield match.start(), match.end(), number
        yield from self._joined(text)

    @cached_property
    def _candidates(self) -> re.Pattern[str]:
        """The words of a text that may be found: most have other letters, and are never touched."""
        starts = {*self.single, *self.rows, *(start for start, _ in self.beginnings)}
        return re.compile(_beginning(starts) + WORD_GOES_ON)

    def _end_of(self, row: Tokens, text: str, first: re.Match[str]) -> int:
        """Where the row ends that begins with the word ``first``; 0 where it does not go on."""
        words = [first, *islice(WORD.finditer(text, first.end()), len(row.row) - 1)]
        is_there = _follow(row, [self._tokens_of(word[0]) for word in words])
        return words[-1].end() if is_there else 0

    def _joined(self, text: str) -> Iterator[Hit]:
        """Hyphenated words, and letters with dots, that were asked for in one piece."""
        if not may_have_compounds(text):
            return
        for match in COMPOUND.finditer(text):
            if len(parts := fold(match[0])) > 1:
                for token in tokens_to_find("".join(parts)):
                    if token in self.single:
                        yield match.start(), match.end(), self.single[token]

    def _tokens_of(self, word: str) -> tuple[str, ...]:
        if word not in self._tokens:
            form = fold_word(word)
            self._tokens[word] = tokens_to_find(form) if form else ()
        return self._tokens[word]


def _beginning(tokens: Collection[str]) -> str:
    """A pattern of the first letter of every word that may be indexed as one of ``tokens``.

    To fold and to stem a word leaves its first two letters, but for what is said here.
    """
    # A word that begins with a digit is indexed with an n before it.
    numbers = [token[1:] for token in tokens if token[0] == "n" and token[1:2].isdigit()]
    starts = {token[:2] for token in [*tokens, *numbers]}
    firsts, seconds = {start[0] for start in starts}, {start[-1] for start in starts}
    # Aarhus is folded as arhus and Oeystein as oystein; lying is stemmed as lie.
    for letter, twin in (("a", "a"), ("o", "e"), ("i", "y")):
        if letter in firsts | seconds:
            seconds.add(twin)
    # It begins with a set of characters, which alone is looked for with speed.
    first = rf"[{_either_case(firsts)}{FOREIGN}](?<={LETTER})"
    first += rf"(?<!{LETTER}.)(?<!{LETTER}[{WITHIN}].)"
    if any(len(start) == 1 for start in starts):
        return first
    return rf"{first}(?:(?<=[{FOREIGN}])|(?=[{_either_case(seconds)}{FOREIGN}{WITHIN}]))"


def _either_case(letters: set[str]) -> str:
    return "".join(sorted(letters | {letter.upper() for letter in letters}))


def _follow(row: Tokens, words: list[tuple[str, ...]]) -> bool:
    """Whether the words, each with its tokens, are those of the row."""
    if len(words) < len(row.row):
        return False
    *before, last = zip(row.row, words, strict=True)
    if not all(token in some for token, some in before):
        return False
    token, some = last
    return any(one.startswith(token) if row.is_prefix else one == token for one in some)


def marked(text: str, marker: Marker) -> SafeString:
    """The whole of ``text`` with the words found marked."""
    return _html(text, 0, len(text), _spans(marker.hits(text)))


def passage(text: str, marker: Marker) -> SafeString:
    """The stretch of ``text`` with most of what was asked, cut to length, as safe HTML.

    Without any of it the opening of the text is shown.
    """
    best, best_hits, first, most = "", [], 0, -1
    wanted = len(marker.clauses)
    for paragraph in text.split("\n"):
        hits = sorted(marker.hits(paragraph))
        at, found = _densest(hits)
        if found > most and paragraph.strip():
            best, best_hits, first, most = paragraph, hits, at, found
        if wanted and found == wanted:
            break
    focus = best_hits[first][:2] if best_hits else (0, 0)
    start, end = _window(best, focus)
    inside = [(a, b) for a, b in _spans(best_hits) if start <= a and b <= end]
    before, after = "…" if start else "", "…" if end < len(best) else ""
    return SafeString(before + _html(best, start, end, inside) + after)


def _densest(hits: list[Hit]) -> tuple[int, int]:
    """The hit from which most different clauses lie within one passage, and how many do."""
    best, most = 0, 0
    for place, (start, _, _) in enumerate(hits):
        near = {number for a, b, number in hits[place : place + 40] if b - start <= LENGTH - BEFORE}
        if len(near) > most:
            best, most = place, len(near)
    return best, most


def _window(text: str, first: Span) -> Span:
    """Where to cut ``text`` so that ``first`` is seen, between words where there are any."""
    start = 0
    if first[1] > LENGTH - BEFORE:
        start = first[0] - BEFORE
        space = text.find(" ", start, first[0])
        start = space + 1 if space >= 0 else start
    end = start + LENGTH
    if end >= len(text):
        return start, len(text)
    space = text.rfind(" ", max(first[1], start + 1), end + 1)
    return start, space if space > start else max(end, first[1])


def _spans(hits: Iterator[Hit] | list[Hit]) -> list[Span]:
    """The hits as stretches that do not overlap, in their order."""
    spans: list[Span] = []
    for start, end, _ in sorted(hits):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _html(text: str, start: int, end: int, spans: list[Span]) -> SafeString:
    """The text from ``start`` to ``end``, what was found in ``mark``; neighbours share one."""
    joined: list[Span] = []
    for span in spans:
        if joined and text[joined[-1][1] : span[0]].isspace():
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    html, at = "", start
    for first, last in joined:
        html += f"{escape(text[at:first])}<mark>{escape(text[first:last])}</mark>"
        at = last
    return SafeString(html + escape(text[at:end]))
