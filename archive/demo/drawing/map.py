"""The map of the alliance, whole and cut to a region: outlines shaded by what countries were."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from archive.demo.drawing import canvas
from archive.demo.drawing.canvas import HEIGHT, MARGIN, SMALL, WIDTH, Point, Ring, Sheet
from archive.demo.drawing.names import Names
from archive.timeline.map_status import TERRITORIES, alliance_map

_TOKEN = re.compile(r"[Mlz]|-?\d+")
_TOP, _FOOT = 170, 80
"""Heights of the band with the heading and of the band with the legend."""


class Tone(Enum):
    """How a country is shaded: colour, ground of its stripes, and their direction."""

    LAND = (canvas.LAND, "", "")
    MEMBER = (canvas.MEMBER, "", "")
    ACTION_PLAN = (canvas.ACTION_PLAN, canvas.ACTION_PLAN_TINT, "diagonal")
    PARTNER = (canvas.PARTNER, "", "")
    FORMER = (canvas.FORMER, canvas.FORMER_TINT, "horizontal")
    HERE = (canvas.HERE, "", "")

    def fill(self, sheet: Sheet, rings: Iterable[Ring]) -> None:
        """Shades ``rings`` on ``sheet``."""
        colour, ground, texture = self.value
        sheet.area(rings, colour, ground=ground, texture=texture)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries by three-letter code, as rings or, where too small or far away, as a point."""

    width: int
    height: int
    rings: Mapping[str, list[Ring]]
    points: Mapping[str, Point]
    backdrop: list[Ring]
    america: Mapping[str, list[Ring]]
    """North America, in a projection of its own; its backdrop has the code ``""``."""
    america_size: Point


@cache
def outlines() -> Outlines:
    """The outlines that the site's own map is made of."""
    drawn = alliance_map(statuses={})
    return Outlines(
        width=drawn.width,
        height=drawn.height,
        rings={shape.iso3: rings(shape.outline) for shape in drawn.shapes if shape.outline},
        points={shape.iso3: (shape.x, shape.y) for shape in drawn.shapes if not shape.outline},
        backdrop=rings(drawn.backdrop),
        america={"": rings(drawn.inset_backdrop)}
        | {shape.iso3: rings(shape.outline) for shape in drawn.inset},
        america_size=(drawn.inset_width, drawn.inset_height),
    )


def rings(path: str) -> list[Ring]:
    """The rings of a path such as ``M797 479l-9 4-10-7z``: one absolute move, then steps."""
    found: list[list[Point]] = []
    numbers: list[int] = []

    def close() -> None:
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        if pairs:
            x, y = pairs[0]
            found.append([(x, y)])
            for dx, dy in pairs[1:]:
                x, y = x + dx, y + dy
                found[-1].append((x, y))
        numbers.clear()

    for token in _TOKEN.findall(path):
        if token in "Mz":
            close()
        elif token != "l":
            numbers.append(int(token))
    close()
    return found


@dataclass(frozen=True, slots=True)
class Window:
    """The part of the map that a sheet shows, and how large."""

    left: float
    top: float
    scale: float
    at: Point = (0, 0)
    """Where its corner lies on the sheet."""

    def rings(self, found: Iterable[Ring]) -> list[Ring]:
        """``found`` in pixels of the sheet."""
        return [[self.point(point) for point in ring] for ring in found]

    def point(self, point: Point) -> Point:
        x, y = point
        return (
            (x - self.left) * self.scale + self.at[0],
            (y - self.top) * self.scale + self.at[1],
        )

    def shows(self, point: Point) -> bool:
        """``point`` of the map lies within the sheet."""
        x, y = self.point(point)
        return 0 <= x <= WIDTH and self.at[1] <= y <= HEIGHT


def on_map(code: str) -> bool:
    """The map shows the country, be it as a point."""
    world = outlines()
    return code in world.rings or code in world.points


def world_map(
    *,
    title: str,
    subtitle: str,
    tones: Mapping[str, Tone],
    number: str,
    of: str,
    legend: Iterable[tuple[Tone, str]],
) -> Sheet:
    """All of Europe with a count in the Atlantic, and North America in a frame of its own."""
    sheet = Sheet()
    world = outlines()
    # Two pixels more than the sheet, so that the edge of the outlines draws no line on it.
    scale = (HEIGHT - _TOP + 2) / world.height
    left = WIDTH + 2 - world.width * scale
    window = Window(0, 0, scale, at=(left, _TOP))
    sheet.box(0, _TOP, WIDTH, HEIGHT, canvas.SEA)
    # What the main map shows of North America is cut by its edge; the inset shows it whole.
    _countries(sheet, window, {**_with_territories(tones), "CAN": None, "USA": None})
    sheet.box(0, 0, WIDTH, _TOP, canvas.PAGE)
    sheet.heading(title, subtitle)
    _points(sheet, window, tones)

    sheet.text((MARGIN - 6, 372), number, size=180, weight=420, face="serif")
    sheet.text((MARGIN, 424), of, size=canvas.TEXT, weight=600)
    y = 490
    for tone, words in legend:
        _swatch(sheet, (MARGIN, y), tone)
        sheet.text((MARGIN + 44, y), words, size=SMALL)
        y += 48
    _inset(sheet, tones, corner=(MARGIN, HEIGHT - 262), width=292)
    return sheet


def locator(
    *,
    title: str,
    subtitle: str,
    here: Mapping[str, str],
    members: Iterable[str],
    names: Mapping[str, str],
    legend: Iterable[tuple[Tone, str]],
    note: str,
) -> Sheet:
    """A region with the countries ``here`` (code: name) in the colour of the place spoken of."""
    sheet = Sheet()
    window = _around(here)
    tones = _with_territories(dict.fromkeys(members, Tone.MEMBER) | dict.fromkeys(here, Tone.HERE))
    sheet.box(0, _TOP, WIDTH, HEIGHT - _FOOT, canvas.SEA)
    _countries(sheet, window, tones)
    world = outlines()
    for code in here:
        for ring in window.rings(world.rings.get(code, ())):
            sheet.line([*ring, ring[0]], fill=canvas.PAGE, width=5)
    sheet.box(0, 0, WIDTH, _TOP, canvas.PAGE)
    sheet.box(0, HEIGHT - _FOOT, WIDTH, HEIGHT, canvas.PAGE)
    sheet.heading(title, subtitle)
    _points(sheet, window, tones)
    _write(sheet, window, here, names, tones)
    x = MARGIN
    for tone, words in legend:
        _swatch(sheet, (x, HEIGHT - 26), tone)
        sheet.text((x + 44, HEIGHT - 26), words, size=SMALL)
        x += sheet.width_of(words, size=SMALL) + 44 + 48
    sheet.text((WIDTH - MARGIN, HEIGHT - 26), note, size=28, fill=canvas.INK2, anchor="right")
    return sheet


def _write(
    sheet: Sheet,
    window: Window,
    here: Mapping[str, str],
    names: Mapping[str, str],
    tones: Mapping[str, Tone],
) -> None:
    """Writes the names of the places spoken of, and of those neighbours that leave them room."""
    written = Names(sheet, top=_TOP, bottom=HEIGHT - _FOOT)
    shapes = {code: window.rings(found) for code, found in outlines().rings.items()}
    large = {"size": SMALL + 2, "weight": 600}
    aside = [
        code
        for code, name in here.items()
        if not written.inside(shapes.get(code, []), name, fill=canvas.PAGE, **large)
    ]
    for code in aside:
        written.beside(shapes.get(code, []), here[code], fill=canvas.HERE, **large)
    for code, name in names.items():
        if code not in here:
            fill = canvas.INK2 if tones.get(code, Tone.LAND) is Tone.LAND else canvas.PAGE
            written.inside(shapes.get(code, []), name, fill=fill, size=30, weight=400)


def _around(codes: Iterable[str]) -> Window:
    """A window with room around the countries, no closer than the outlines are drawn for."""
    world = outlines()
    shapes = [world.rings.get(code) or [[world.points[code]]] for code in codes]
    points = [point for shape in shapes for ring in _main(shape) for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    ratio = WIDTH / (HEIGHT - _TOP - _FOOT)
    width = max(1.5 * (max(xs) - min(xs)), 1.2 * ratio * (max(ys) - min(ys)), 380)
    width = min(width, world.width, world.height * ratio)
    height = width / ratio
    left = min(max((min(xs) + max(xs) - width) / 2, 0), world.width - width)
    top = min(max((min(ys) + max(ys) - height) / 2, 0), world.height - height)
    return Window(left, top, WIDTH / width, at=(0, _TOP))


def _main(found: Sequence[Ring]) -> list[Ring]:
    """The rings that matter for a frame: islands far smaller than the largest part do not."""
    sizes = [_size(ring) for ring in found]
    return [ring for ring, size in zip(found, sizes, strict=True) if size * 8 >= max(sizes)]


def _size(ring: Ring) -> float:
    """The area of ``ring``."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def _countries(sheet: Sheet, window: Window, tones: Mapping[str, Tone | None]) -> None:
    """Land, then each country in its tone, parted by lines of the page; None leaves one out."""
    world = outlines()
    everything = {"": world.backdrop, **world.rings}
    for code, found in everything.items():
        tone = tones.get(code, Tone.LAND)
        if tone is None:
            continue
        shape = window.rings(found)
        tone.fill(sheet, shape)
        for ring in shape:
            sheet.line([*ring, ring[0]], fill=canvas.PAGE, width=1.5)


def _with_territories(tones: Mapping[str, Tone]) -> dict[str, Tone]:
    """``tones`` with those of the shapes that wear another country's."""
    owned = {shape: tones[owner] for shape, owner in TERRITORIES.items() if owner in tones}
    return {**tones, **owned}


def _points(sheet: Sheet, window: Window, tones: Mapping[str, Tone | None]) -> None:
    """Countries too small for an outline, as discs."""
    for code, point in outlines().points.items():
        tone = tones.get(code)
        if tone and window.shows(point):
            sheet.disc(window.point(point), 8, canvas.PAGE)
            sheet.disc(window.point(point), 6.5, tone.value[0])


def _inset(sheet: Sheet, tones: Mapping[str, Tone], *, corner: Point, width: float) -> None:
    world = outlines()
    scale = width / world.america_size[0]
    window = Window(0, 0, scale, at=corner)
    tones = _with_territories(tones)
    for code, found in world.america.items():
        tone = tones.get(code, Tone.LAND)
        shape = window.rings(found)
        tone.fill(sheet, shape)
        for ring in shape:
            sheet.line([*ring, ring[0]], fill=canvas.SEA, width=1.5)
    height = world.america_size[1] * scale
    sheet.frame(*corner, corner[0] + width, corner[1] + height, canvas.RULE_STRONG)


def _swatch(sheet: Sheet, at: Point, tone: Tone) -> None:
    """The square of a legend, on the base line of its words."""
    x, y = at
    tone.fill(sheet, [[(x, y - 26), (x + 28, y - 26), (x + 28, y + 2), (x, y + 2)]])
