"""Reads the design tokens out of the style sheet, and measures the contrast of its colours."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.contrib.staticfiles import finders

SHEET = "css/tokens.css"
_PAIR = re.compile(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)")


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour token: its value in the light scheme and in the dark one."""

    name: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour with what it is for, and its contrast on a ground in both schemes."""

    colour: Colour
    use: str
    ground: str
    in_light: float
    in_dark: float


def colours() -> dict[str, Colour]:
    """The colour tokens by name, in the order of the style sheet."""
    path = finders.find(SHEET)
    if path is None:
        raise FileNotFoundError(f"{SHEET} is not among the static files.")
    css = Path(path).read_text(encoding="utf-8")
    return {name: Colour(name, light, dark) for name, light, dark in _PAIR.findall(css)}


def swatch(name: str, use: str, *, on: str) -> Swatch:
    """The token ``name``, measured on the token ``on``."""
    known = colours()
    colour, ground = known[name], known[on]
    return Swatch(
        colour=colour,
        use=use,
        ground=on,
        in_light=round(contrast(colour.light, ground.light), 1),
        in_dark=round(contrast(colour.dark, ground.dark), 1),
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2: from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
