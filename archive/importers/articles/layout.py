"""Tells headings, numbered paragraphs, lists and paragraphs of a document's text apart."""

import re
from collections.abc import Sequence

from archive.importers.articles.pasted import Line, LineRole, Part

HEADING_LENGTH = 100
"""No heading is longer."""
HEADINGS_TOGETHER = 2
"""More short lines than these in a row are no headings but a list without its marks."""
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,3})\.[ \u00a0]+(?P<text>\S.*)")
MARKS = tuple("•·▪")
"""What stands before an item of a list; a dash opens a quotation in Norwegian."""
_ITEM = re.compile(r"[•·▪][ \u00a0]*(?P<text>\S.*)")
_ENDS_A_SENTENCE = tuple(".!?:;,…\"”»'’")
NOTES = frozenset(
    [
        "check against delivery",
        "translation from the norwegian",
        "unofficial translation",
        "med forbehold om endringer under framføringen",
        "med atterhald om endringar under framføringa",
    ]
)
"""Short lines that a page puts above a speech and that head nothing."""


def parts_of(lines: Sequence[Line]) -> list[Part]:
    """The parts of the text, one for each line, in its order."""
    headings = _headings(lines)
    numbered = _numbered(lines)
    parts = []
    for place, line in enumerate(lines):
        if place in numbered:
            match = _NUMBERED.fullmatch(line.words)
            parts.append(Part(LineRole.NUMBERED, match["text"], line.number, match["number"]))
        elif match := _ITEM.fullmatch(line.words):
            parts.append(Part(LineRole.ITEM, match["text"], line.number))
        elif place in headings:
            parts.append(Part(LineRole.HEADING, line.text, line.number))
        else:
            parts.append(Part(LineRole.PARAGRAPH, line.words, line.number))
    return parts


def _numbered(lines: Sequence[Line]) -> set[int]:
    """Places of paragraphs that count on from 1; a lone “1. …” is the start of a sentence."""
    found: list[int] = []
    for place, line in enumerate(lines):
        match = _NUMBERED.fullmatch(line.words)
        if match and int(match["number"]) == len(found) + 1:
            found.append(place)
    return set(found) if len(found) > 1 else set()


def _headings(lines: Sequence[Line]) -> set[int]:
    """Places of short lines without an end, in front of a paragraph."""
    found: set[int] = set()
    run: list[int] = []
    for place, line in enumerate(lines):
        if _may_head(line, lines[place - 1] if place else None):
            run.append(place)
            continue
        apart = all(lines[one].follows_gap for one in run[1:])
        if len(run) == 1 or (1 < len(run) <= HEADINGS_TOGETHER and apart):
            found.update(run)
        run = []
    return found


def _may_head(line: Line, before: Line | None) -> bool:
    text = line.text
    return (
        len(text) <= HEADING_LENGTH
        and (text[0].isupper() or text[0].isdigit())
        and any(letter.isalpha() for letter in text)
        and not text.endswith(_ENDS_A_SENTENCE)
        and not _NUMBERED.fullmatch(line.words)
        and text.casefold() not in NOTES
        # “Your Excellencies,” goes on in the next line.
        and not (before is not None and before.text.endswith(",") and not line.follows_gap)
    )
