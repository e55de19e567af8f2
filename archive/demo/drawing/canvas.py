"""A sheet in the colours and type of the site, drawn at twice its size and then smoothed."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal

from PIL import Image, ImageDraw

from archive.exports.lettering import Anchor, Face, Lettering

WIDTH, HEIGHT = 1600, 1000
MARGIN = 64
_FINE = 2
"""How many drawn pixels lie along one pixel of the finished sheet."""

# The light theme of static/css/tokens.css; a picture cannot follow the reader's theme.
PAGE, SURFACE, SEA, LAND = "#ffffff", "#f4f5f1", "#f4f5f1", "#dfe2d9"
INK, INK2, INK3 = "#15191d", "#444b52", "#5b636a"
RULE, RULE_STRONG = "#d5d8ce", "#858c8b"
MEMBER, PARTNER, ACTION_PLAN, FORMER = "#17385a", "#2a8c7a", "#ad5405", "#8f5fae"
MEMBER_TINT, ACTION_PLAN_TINT, FORMER_TINT = "#e3ebf4", "#fbecd9", "#f0e8f5"
HERE = "#96203a"

TITLE, TEXT, SMALL = 56, 38, 34
"""Sizes of type; at the width of a column of text the smallest is still about 13 pixels."""

Point = tuple[float, float]
Ring = Sequence[Point]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Texture = Literal["", "diagonal", "horizontal"]


class Sheet:
    """A white sheet of 1600 by 1000 pixels; every measure is in pixels of the finished sheet."""

    def __init__(self) -> None:
        self._image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), PAGE)
        self._pen = ImageDraw.Draw(self._image)

    # --- words -----------------------------------------------------------------------------------
    def text(
        self,
        at: Point,
        words: str,
        *,
        size: int = TEXT,
        weight: int = 400,
        face: Face = "sans",
        fill: str = INK,
        anchor: Anchor = "left",
    ) -> None:
        """Writes ``words`` on a base line of which ``at`` is the left end, middle or right."""
        letters = Lettering(face, size * _FINE, weight)
        letters.write(self._pen, _fine(at), words, fill=fill, anchor=anchor)

    def width_of(
        self, words: str, *, size: int = TEXT, weight: int = 400, face: Face = "sans"
    ) -> float:
        """How wide ``words`` will be."""
        return Lettering(face, size * _FINE, weight).width(words) / _FINE

    def heading(self, title: str, subtitle: str) -> None:
        """The finding in the serif and the measure under it, as large as one line each allows."""
        self._line(title, 84, TITLE, weight=560, face="serif")
        self._line(subtitle, 138, SMALL, fill=INK2)

    def _line(self, words: str, y: float, size: int, *, fill: str = INK, **type_: Any) -> None:
        while size > 24 and self.width_of(words, size=size, **type_) > WIDTH - 2 * MARGIN:
            size -= 1
        self.text((MARGIN, y), words, size=size, fill=fill, **type_)

    # --- shapes ----------------------------------------------------------------------------------
    def box(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A filled rectangle."""
        far = (right * _FINE - 1, bottom * _FINE - 1)
        self._pen.rectangle([_fine((left, top)), far], fill=fill)

    def frame(self, left: float, top: float, right: float, bottom: float, fill: str) -> None:
        """A rectangle of hairlines."""
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
        self.line(corners, fill=fill, width=1.5)

    def line(self, points: Sequence[Point], *, fill: str, width: float) -> None:
        """A line through ``points``."""
        fine = [_fine(point) for point in points]
        self._pen.line(fine, fill=fill, width=round(width * _FINE), joint="curve")

    def dots(self, start: Point, end: Point, *, fill: str) -> None:
        """A dotted level line from ``start`` to the x of ``end``."""
        x = start[0]
        while x < end[0]:
            self.disc((x, start[1]), 2.5, fill)
            x += 12

    def disc(self, at: Point, radius: float, fill: str) -> None:
        """A filled circle."""
        self._pen.circle(_fine(at), radius * _FINE, fill=fill)

    def marker(self, at: Point) -> None:
        """The dot of one sourced figure: a disc in a ring, as on the site's own charts."""
        for radius, fill in ((12.5, MEMBER), (10, PAGE), (7, MEMBER)):
            self.disc(at, radius, fill)

    def area(
        self, rings: Iterable[Ring], fill: str, *, ground: str = "", texture: Texture = ""
    ) -> None:
        """Fills ``rings`` with a colour, or with stripes of it on ``ground``."""
        for ring in rings:
            fine = [_fine(point) for point in ring]
            if texture:
                mask = Image.new("1", self._image.size)
                ImageDraw.Draw(mask).polygon(fine, fill=1)
                self._image.paste(_stripes(fill, ground, texture), mask=mask)
            else:
                self._pen.polygon(fine, fill=fill)

    # --- the finished sheet ----------------------------------------------------------------------
    def png(self) -> bytes:
        """The sheet as an optimised PNG file."""
        smooth = self._image.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
        # A palette a third of the size; the flat colours of a figure need no more.
        few = smooth.quantize(128, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        file = BytesIO()
        few.save(file, "PNG", optimize=True)
        return file.getvalue()


@lru_cache(maxsize=4)
def _stripes(fill: str, ground: str, texture: Texture) -> Image.Image:
    """A whole sheet of stripes, to be pasted through the shape that wears them."""
    image = Image.new("RGB", (WIDTH * _FINE, HEIGHT * _FINE), ground)
    pen = ImageDraw.Draw(image)
    step, thick = 14 * _FINE, 8 * _FINE
    width, height = image.size
    if texture == "horizontal":
        for y in range(0, height, step):
            pen.rectangle([0, y, width, y + thick - 1], fill=fill)
    else:
        for x in range(-height, width, round(step * 2**0.5)):
            pen.line([x, height, x + height, 0], fill=fill, width=thick)
    return image


def _fine(point: Point) -> Point:
    return point[0] * _FINE, point[1] * _FINE
