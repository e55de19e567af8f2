"""The part of a text that shows best why it was found, with the words found marked."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.search.folding import COMPOUND, WORD, fold, fold_word
from archive.search.matching import Asked
from archive.search.stemming import tokens_to_find

LENGTH = 260
"""Characters of text shown, about three lines."""
BEFORE = 80
"""Characters shown before the first word found, where the text is cut."""

Span = tuple[int, int]
Hit = tuple[int, int, int]
"""Start and end of a word found, and which of the words asked for it is."""


@dataclass
class Marker:
    """Knows the words of a text by what was asked; each word is looked at once."""

    tokens: dict[str, int]
    """What is looked for as it is indexed, with the number of its clause."""
    prefixes: tuple[tuple[str, int], ...]
    _known: dict[str, int | None] = field(default_factory=dict)

    @classmethod
    def of(cls, asked: Asked) -> "Marker":
        """A marker of everything that ``asked`` looks for."""
        tokens: dict[str, int] = {}
        prefixes = []
        for number, clause in enumerate(asked.expression.all_of):
            for one in clause.rows:
                *before, last = one.row
                for token in before:
                    tokens.setdefault(token, number)
                if one.is_prefix:
                    prefixes.append((last, number))
                else:
                    tokens.setdefault(last, number)
        return cls(tokens, tuple(prefixes))

    @property
    def is_idle(self) -> bool:
        return not self.tokens and not self.prefixes

    def clauses(self) -> set[int]:
        """The numbers of all clauses."""
        return {*self.tokens.values(), *(number for _, number in self.prefixes)}

    def hits(self, text: str) -> Iterator[Hit]:
        """The words found in ``text``, in their order."""
        if self.is_idle:
            return
        for match in WORD.finditer(text):
            word = match[0]
            if word not in self._known:
                self._known[word] = self._clause(fold_word(word))
            number = self._known[word]
            if number is not None:
                yield match.start(), match.end(), number
        if "-" in text:
            yield from self._joined(text)

    def _joined(self, text: str) -> Iterator[Hit]:
        """Hyphenated words that were asked for in one piece."""
        for match in COMPOUND.finditer(text):
            if "-" in match[0]:
                number = self._clause("".join(fold(match[0])))
                if number is not None:
                    yield match.start(), match.end(), number

    def _clause(self, form: str) -> int | None:
        if not form:
            return None
        for token in tokens_to_find(form):
            if token in self.tokens:
                return self.tokens[token]
        for start, number in self.prefixes:
            if form.startswith(start):
                return number
        return None


def marked(text: str, marker: Marker) -> SafeString:
    """The whole of ``text`` with the words found marked."""
    return _html(text, 0, len(text), _spans(marker.hits(text)))


def passage(text: str, marker: Marker) -> SafeString:
    """The stretch of ``text`` with most of what was asked, cut to length, as safe HTML.

    Without any of it the opening of the text is shown.
    """
    best, best_hits, first, most = "", [], 0, -1
    wanted = len(marker.clauses())
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
    return format_html(
        "{}{}{}",
        "…" if start else "",
        _html(best, start, end, inside),
        "…" if end < len(best) else "",
    )


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
    return format_html_join("", "{}", ((part,) for part in _pieces(text, start, end, spans)))


def _pieces(text: str, start: int, end: int, spans: list[Span]) -> Iterator[str]:
    """The pieces of the text, those found in ``mark`` elements; neighbours share one."""
    joined: list[Span] = []
    for span in spans:
        if joined and text[joined[-1][1] : span[0]].isspace():
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    at = start
    for first, last in joined:
        yield text[at:first]
        yield format_html("<mark>{}</mark>", text[first:last])
        at = last
    yield text[at:end]
