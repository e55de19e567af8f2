"""Draws the picture that stands for a page where its address is shared."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw

from archive.exports import lettering
from archive.exports.lettering import Lettering, drawable

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
MEASURE = WIDTH - 2 * MARGIN

# The light theme of static/css/tokens.css; a picture cannot follow the reader's theme.
PAGE, INK, INK2, DATE_LINE = "#ffffff", "#15191d", "#444b52", "#96203a"

NAME = Lettering("serif", 34, 600)
KIND = Lettering("sans", 28, 600)
RECORD = Lettering("sans", 31)
TITLES = ((128, 1), (92, 2), (76, 3), (64, 3), (56, 4), (48, 4))
"""Sizes of the title with the lines that each may fill; the first in which it fits is taken."""
RECORD_LINES = 3

LONGEST = 500
"""More letters than this fit in no place of the picture."""

MARK_TOP, MARK_SCALE = 56, 2
STEPS = ((1, 25), (1, 20), (8, 20), (8, 14), (15, 14), (15, 8), (22, 8), (22, 2), (26, 2))
"""The staircase of templates/components/mark.svg, whose date line stands at 18.5."""
NAME_LINE = 106
RULE = 442
RECORD_LINE, RECORD_STEP = 496, 42


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture of one page says."""

    title: str
    kind: str
    record: str
    name: str
    """The archive's own."""

    @property
    def tag(self) -> str:
        """Differs where the picture does: it is made of its words and of how they are drawn."""
        said = json.dumps([*astuple(self), _DRAWING])
        return hashlib.sha256(said.encode()).hexdigest()[:32]


_DRAWING = hashlib.sha256(
    b"".join(Path(file).read_bytes() for file in (__file__, lettering.__file__))
).hexdigest()


def draw(card: Card) -> bytes:
    """The picture of ``card`` as a PNG file of 1200 by 630 pixels."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAGE)
    pen = ImageDraw.Draw(image)
    title = drawable(card.title[:LONGEST], face="serif")
    _masthead(pen, card)
    _title(pen, title if any(letter.isalnum() for letter in title) else card.name)
    _record(pen, drawable(card.record[:LONGEST], face="sans"))
    file = BytesIO()
    # A palette makes a third of the file; 128 colours keep each ink and the paper as they are.
    few = image.quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _masthead(pen: ImageDraw.ImageDraw, card: Card) -> None:
    """The mark with its date line and the archive's name; the kind of page at the right."""

    def stroke(start: tuple[float, float], end: tuple[float, float], fill: str) -> None:
        left, top = MARGIN + start[0] * MARK_SCALE, MARK_TOP + end[1] * MARK_SCALE
        right, bottom = MARGIN + end[0] * MARK_SCALE, MARK_TOP + start[1] * MARK_SCALE
        pen.rectangle((left - 2, top - 2, right + 2, bottom + 2), fill=fill)

    for start, end in pairwise(STEPS):
        stroke(start, end, INK)
    stroke((18.5, 26), (18.5, 2), DATE_LINE)
    NAME.write(pen, (MARGIN + 28 * MARK_SCALE + 16, NAME_LINE), card.name, fill=INK)
    kind = drawable(card.kind, face="sans")
    KIND.write(pen, (WIDTH - MARGIN, NAME_LINE), kind, fill=INK2, anchor="right")


def _title(pen: ImageDraw.ImageDraw, title: str) -> None:
    """The title, as large as it fits, its last line a fixed step above the rule."""
    for size, most in TITLES:
        letters = Lettering("serif", size, 560)
        lines = _lines(title, letters, most)
        if lines is not None:
            break
    else:
        lines = _cut(title, letters, most)
    step = round(size * 1.1)
    last = RULE - 30 - round(size * 0.24)
    for number, line in enumerate(reversed(lines)):
        letters.write(pen, (MARGIN, last - number * step), line, fill=INK)


def _record(pen: ImageDraw.ImageDraw, record: str) -> None:
    """The double rule of the record strip, and the line of record below it."""
    for top in (RULE, RULE + 6):
        pen.rectangle((MARGIN, top, WIDTH - MARGIN - 1, top + 2), fill=INK)
    lines = _lines(record, RECORD, RECORD_LINES)
    if lines is None:
        lines = _cut(record, RECORD, RECORD_LINES)
    for number, line in enumerate(lines):
        RECORD.write(pen, (MARGIN, RECORD_LINE + number * RECORD_STEP), line, fill=INK2)


# --- Lines ---------------------------------------------------------------------------------------
def _lines(words: str, letters: Lettering, most: int) -> list[str] | None:
    """``words`` in at most ``most`` lines of even length; None where they do not fit."""
    lines = _filled(words.split(" "), letters, MEASURE)
    if len(lines) > most or any(letters.width(line) > MEASURE for line in lines):
        return None
    # The narrowest measure that needs no further line: as `text-wrap: balance` sets it.
    low, high = MEASURE // 2, MEASURE
    while high - low > 8:
        middle = (low + high) // 2
        tried = _filled(words.split(" "), letters, middle)
        if len(tried) > len(lines) or any(letters.width(line) > middle for line in tried):
            low = middle
        else:
            high = middle
    return _filled(words.split(" "), letters, high)


def _filled(words: Sequence[str], letters: Lettering, measure: float) -> list[str]:
    """Lines that each hold as many ``words`` as the measure does, and one at least."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.width(longer) <= measure:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(words: str, letters: Lettering, most: int) -> list[str]:
    """As much of ``words`` as ``most`` lines hold, and an ellipsis for the rest.

    A word that is wider than a line is broken where the line ends.
    """
    pieces = [piece for word in words.split(" ") for piece in _broken(word, letters)]
    lines = _filled(pieces, letters, MEASURE)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and letters.width(f"{last}…") > MEASURE:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: most - 1], re.sub(r"[\s,;:.–-]+$", "", last) + "…"]


def _broken(word: str, letters: Lettering) -> list[str]:
    """``word`` in pieces none of which is wider than a line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and letters.width(pieces[-1] + letter) > MEASURE:
            pieces.append("")
        pieces[-1] += letter
    return pieces
