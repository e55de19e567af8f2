"""The part of a text that shows best why it was found, with the words found marked."""

from collections.abc import Collection, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from archive.search.folding import WORD, fold_word

LENGTH = 260
"""Characters of text shown, about three lines."""
BEFORE = 80
"""Characters shown before the first word found, where the text is cut."""

Span = tuple[int, int]


def passage(text: str, words: Collection[str]) -> SafeString:
    """The paragraph of ``text`` with most of the folded ``words``, cut to length, as safe HTML.

    A word counts as found where it begins a word of the text, as it does for the index. Without
    any the opening of the text is shown.
    """
    best, best_hits, most = "", [], -1
    for paragraph in text.split("\n"):
        hits = list(_hits(paragraph, words))
        found = len({word for _, word in hits})
        if found > most and paragraph.strip():
            best, best_hits, most = paragraph, [span for span, _ in hits], found
        if words and found == len(words):
            break
    start, end = _window(best, best_hits[0] if best_hits else (0, 0))
    inside = [span for span in best_hits if start <= span[0] and span[1] <= end]
    return format_html(
        "{}{}{}",
        "…" if start else "",
        format_html_join("", "{}", ((part,) for part in _marked(best, start, end, inside))),
        "…" if end < len(best) else "",
    )


def _hits(paragraph: str, words: Collection[str]) -> Iterator[tuple[Span, str]]:
    for match in WORD.finditer(paragraph):
        token = fold_word(match[0])
        for word in words:
            if token.startswith(word):
                yield match.span(), word
                break


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


def _marked(text: str, start: int, end: int, spans: list[Span]) -> Iterator[str]:
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
