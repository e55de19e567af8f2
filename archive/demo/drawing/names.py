"""Writes names on a map where there is room: inside a country, or beside it on a line."""

from collections.abc import Iterable, Iterator

from archive.demo.drawing import canvas
from archive.demo.drawing.canvas import HEIGHT, WIDTH, Box, Point, Ring, Sheet


class Names:
    """The names on one map between two levels of a sheet; none stands over another."""

    def __init__(self, sheet: Sheet, *, top: float, bottom: float) -> None:
        self._sheet = sheet
        self._top, self._bottom = top + 6, bottom - 6
        self._taken: list[Box] = []

    def inside(self, shape: list[Ring], name: str, *, size: int, weight: int, fill: str) -> bool:
        """Writes ``name`` in its country; False, and nothing, where that has no room for it."""
        width = self._sheet.width_of(name, size=size, weight=weight) + 16
        place = self._room(shape, width, size)
        if place is None:
            return False
        x, y = place
        box = (x - width / 2, y - size / 2, x + width / 2, y + size / 2)
        if not self._is_free(box):
            return False
        self._taken.append(box)
        at = (x, y + size * 0.34)
        self._sheet.text(at, name, size=size, weight=weight, fill=fill, anchor="middle")
        return True

    def beside(self, shape: list[Ring], name: str, *, size: int, weight: int, fill: str) -> None:
        """Writes ``name`` next to its country, at the end of a line from the middle of that."""
        middle = self._room(shape, 6, 6)
        if middle is None:
            return
        width = self._sheet.width_of(name, size=size, weight=weight) + 28
        x, y = middle
        left, right, up, down = x - 90, x + 90, y - 120, y + 66
        spots = [
            (right, up, right + width, up + 54),
            (left - width, up, left, up + 54),
            (right, down, right + width, down + 54),
            (left - width, down, left, down + 54),
        ]
        box = next((spot for spot in spots if self._is_free(spot)), spots[0])
        end = (box[0] if box[0] > x else box[2], box[1] + 27)
        self._taken += [box, (min(x, end[0]), min(y, end[1]), max(x, end[0]), max(y, end[1]))]
        self._sheet.line([middle, end], fill=canvas.INK, width=3)
        self._sheet.disc(middle, 7, canvas.INK)
        self._sheet.box(*box, canvas.PAGE)
        at = (box[0] + 14, box[1] + 39)
        self._sheet.text(at, name, size=size, weight=weight, fill=fill)

    def _room(self, shape: list[Ring], width: float, height: float) -> Point | None:
        return room(shape, width=width, height=height, top=self._top, bottom=self._bottom)

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < 8 or right > WIDTH - 8 or top < self._top or bottom > self._bottom:
            return False
        return not any(
            a < right and left < c and b < bottom and top < d for a, b, c, d in self._taken
        )


def room(
    shape: Iterable[Ring], *, width: float, height: float, top: float = 0, bottom: float = HEIGHT
) -> Point | None:
    """The middle of the widest place in ``shape``, between two levels, that holds a label."""
    best: tuple[float, Point] | None = None
    for ring in shape:
        lowest = min(max(y for _, y in ring), bottom)
        y = max(min(y for _, y in ring), top) + height / 2
        while y + height / 2 <= lowest:
            for left, right in _spans(ring, [y + height * part / 8 for part in range(-4, 5)]):
                if right - left >= width and (best is None or right - left > best[0]):
                    best = (right - left, ((left + right) / 2, y))
            y += 6
    return best and best[1]


def _spans(ring: Ring, levels: Iterable[float]) -> Iterator[tuple[float, float]]:
    """The stretches of x that lie inside ``ring``, and on the sheet, at every one of ``levels``."""
    common = [(16.0, WIDTH - 16.0)]
    for level in levels:
        crossings = sorted(_crossings(ring, level))
        inside = list(zip(crossings[::2], crossings[1::2], strict=True))
        common = [
            (max(a, c), min(b, d)) for a, b in common for c, d in inside if max(a, c) < min(b, d)
        ]
    yield from common


def _crossings(ring: Ring, level: float) -> Iterator[float]:
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 <= level) != (y2 <= level):
            yield x1 + (level - y1) * (x2 - x1) / (y2 - y1)
