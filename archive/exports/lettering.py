"""Sets words in the site's own typefaces in a picture, each letter from the file that has it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

Face = Literal["sans", "serif"]
Anchor = Literal["left", "middle", "right"]

NAMES: dict[Face, str] = {"sans": "source-sans-3", "serif": "source-serif-4"}
SCRIPTS = ("latin", "latin-ext", "cyrillic", "greek")
"""The files of a typeface, in the order in which they are asked for a letter."""
GAP = "…"
"""Stands for letters that no file has."""
NO_LETTER = "\uffff"
"""What no file has: it is drawn as the box that stands for a missing letter."""
_UNSEEN = frozenset({"Cf", "Cs", "Co", "Cn"})
_SPACES = frozenset({"Cc", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Lettering:
    """A typeface in a size, in pixels, and a weight."""

    face: Face
    size: int
    weight: int = 400

    def width(self, words: str) -> float:
        """How wide ``words`` will be."""
        return sum(
            _font(self.face, script, self.size, self.weight).getlength(run)
            for script, run in _runs(self.face, words)
        )

    def write(
        self,
        pen: ImageDraw.ImageDraw,
        at: tuple[float, float],
        words: str,
        *,
        fill: str,
        anchor: Anchor = "left",
    ) -> None:
        """Writes ``words`` on the base line of which ``at`` is the left end, middle or right."""
        x, y = at
        x -= self.width(words) * {"left": 0, "middle": 0.5, "right": 1}[anchor]
        for script, run in _runs(self.face, words):
            font = _font(self.face, script, self.size, self.weight)
            pen.text((x, y), run, fill=fill, font=font, anchor="ls")
            x += font.getlength(run)


def drawable(words: str, *, face: Face) -> str:
    """``words`` in one line, with what can be drawn of them.

    Signs of direction and control are left out, and so are pictures such as emoji. A letter that
    no file has becomes its plain form where it has one ("ﬁ" is "fi"), else a gap.
    """
    kept = []
    for letter in unicodedata.normalize("NFC", words):
        category = unicodedata.category(letter)
        if category in _SPACES or letter.isspace():
            kept.append("\u00a0" if letter == "\u00a0" else " ")
        elif category not in _UNSEEN:
            kept.append(_plain(letter, face))
    text = re.sub(rf"{GAP}(?: ?{GAP})+", GAP, "".join(kept))
    return re.sub(" +", " ", text).strip(" ")


def _plain(letter: str, face: Face) -> str:
    if _script_of(face, letter):
        return letter
    plain = "".join(
        part for part in unicodedata.normalize("NFKD", letter) if _script_of(face, part)
    )
    if plain or unicodedata.category(letter)[0] not in "LN":
        return plain
    return GAP


def _runs(face: Face, words: str) -> Iterator[tuple[str, str]]:
    """``words`` in pieces, each with the file that has its letters."""
    for script, letters in groupby(words, key=lambda letter: _script_of(face, letter)):
        yield script or SCRIPTS[0], "".join(letters)


@lru_cache(maxsize=4096)
def _script_of(face: Face, letter: str) -> str:
    """The first file that has ``letter``; empty where none has."""
    for script in SCRIPTS:
        font = _font(face, script, 24, 400)
        if bytes(font.getmask(letter)) != bytes(font.getmask(NO_LETTER)):
            return script
    return ""


@lru_cache(maxsize=128)
def _font(face: Face, script: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    path = finders.find(f"fonts/{NAMES[face]}-{script}-wght-normal.woff2")
    font = ImageFont.truetype(path, size)
    font.set_variation_by_axes([weight])
    return font
