"""Cuts a small map around a country or a theatre out of the alliance map."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.db.models import Model
from django.utils.translation import gettext as _

from archive.records.facts.succession import Succession
from archive.timeline.map_status import AllianceMap, Shape, alliance_map
from archive.timeline.page_facts import PageFacts

NARROWEST = 240
"""Width of the smallest crop, in the map's units; its height is three quarters of it."""
MARGIN = 1.9
"""How many times the country's own width the crop is wide."""
ONLY_IN_THE_INSET = frozenset({"USA", "CAN"})

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A country in the crop; ``status`` is a letter of the style sheets, or empty."""

    path: str
    status: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Locator:
    """A crop of the map, and what it shows in a sentence."""

    view_box: str
    outlines: tuple[Outline, ...]
    backdrop: str
    label: str


def country_locator(
    *, country: Model, facts: PageFacts, statuses: Mapping[str, str]
) -> Locator | None:
    """The country among its neighbours, which wear ``statuses`` (by three-letter code).

    A former state is shown as the states that came after it. None where it is not on the map.
    """
    later = [fact.successor for fact in facts.of(Succession) if fact.predecessor_id == country.pk]
    world = alliance_map(statuses=statuses)
    drawn = any(shape.outline and shape.iso3 == country.iso3 for shape in world.shapes)
    codes = [country.iso3] if drawn else [state.iso3 for state in later]
    text = _("Map of %(country)s and its neighbours with their status; borders as today.")
    return _cut(world, codes, text % {"country": country.title})


def theatre_locator(*, countries: Sequence[Model]) -> Locator | None:
    """The area of an operation; None where none of it is on the map."""
    names = _(", ").join(country.title for country in countries)
    text = _("Map of the area of operations: %(countries)s; borders as today.")
    world = alliance_map(statuses={})
    return _cut(world, [country.iso3 for country in countries], text % {"countries": names})


def _cut(world: AllianceMap, codes: Iterable[str | None], label: str) -> Locator | None:
    wanted = {code for code in codes if code}
    if wanted & ONLY_IN_THE_INSET:
        return Locator(
            view_box=f"0 0 {world.inset_width} {world.inset_height}",
            outlines=_marked_last(world.inset, wanted),
            backdrop=world.inset_backdrop,
            label=label,
        )
    shapes = [shape for shape in world.shapes if shape.outline]
    boxes = [_main_box(shape.outline) for shape in shapes if shape.iso3 in wanted]
    if not boxes:
        return None
    view = _view(boxes, world.width, world.height)
    left, top, right, bottom = view
    near = [shape for shape in shapes if any(_touch(box, view) for box in _boxes(shape.outline))]
    return Locator(
        view_box=f"{left} {top} {right - left} {bottom - top}",
        outlines=_marked_last(near, wanted),
        backdrop=world.backdrop,
        label=label,
    )


def _marked_last(shapes: Iterable[Shape], wanted: set[str]) -> tuple[Outline, ...]:
    """The outlines; the marked ones last, so that no neighbour's edge covers them."""
    outlines = (Outline(shape.outline, shape.status, shape.iso3 in wanted) for shape in shapes)
    return tuple(sorted(outlines, key=lambda outline: outline.marked))


@cache
def _boxes(path: str) -> tuple[Box, ...]:
    """The boxes around the rings of an outline: ``M`` a point, ``l`` steps from it, ``z``."""
    boxes = []
    for ring in path.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        x, y = numbers[:2]
        xs, ys = [x], [y]
        for step_x, step_y in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + step_x, y + step_y
            xs.append(x)
            ys.append(y)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return tuple(boxes)


def _main_box(path: str) -> Box:
    """The box around the largest ring: a far island does not widen the crop."""
    return max(_boxes(path), key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))


def _view(boxes: Sequence[Box], world_width: int, world_height: int) -> Box:
    """A crop of four to three around ``boxes``, moved to stay within the map."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    width = max(NARROWEST, (right - left) * MARGIN, (bottom - top) * MARGIN * 4 / 3)
    width = min(width, world_width, world_height * 4 / 3)
    height = width * 3 / 4
    x = min(max((left + right - width) / 2, 0), world_width - width)
    y = min(max((top + bottom - height) / 2, 0), world_height - height)
    return round(x), round(y), round(x + width), round(y + height)


def _touch(box: Box, view: Box) -> bool:
    return box[0] < view[2] and box[2] > view[0] and box[1] < view[3] and box[3] > view[1]
