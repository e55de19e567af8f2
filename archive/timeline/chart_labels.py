"""Decides which dots of a chart wear a label, and which are links that a finger can tell apart."""

from collections.abc import Sequence

LEFTWARDS_FROM = 70.0
CHARACTER, LABEL_PADDING, LABEL_HEIGHT = 2.4, 4.0, 9.0
"""Percent of the chart's width, and of its height, that a label needs."""
FINGER_WIDE, FINGER_HIGH = 9.0, 9.5
"""Percent of a phone's chart that 24 pixels are."""


def leftwards(xs: Sequence[float], ys: Sequence[float]) -> bool:
    """Whether the last label stands to the left of its dot, at the foot or the top of a step."""
    return xs[-1] > LEFTWARDS_FROM and abs(ys[-1] - ys[-2]) > LABEL_HEIGHT


def labelled(
    xs: Sequence[float], ys: Sequence[float], labels: Sequence[str], line_x: float | None
) -> set[int]:
    """Which dots wear their number: the last, then the highest, then others with room for it.

    Only the last may stand across the date line at ``line_x``.
    """
    last, highest = len(xs) - 1, ys.index(min(ys))
    taken = {last: _room(xs[last], labels[last], to_the_left=leftwards(xs, ys))}
    for number in (highest, *range(last)):
        left, right = _room(xs[number], labels[number])
        across = line_x is not None and left < line_x < right
        free = not across and all(right <= start or left >= end for start, end in taken.values())
        if number not in taken and free and _is_clear(number, xs, ys, right):
            taken[number] = (left, right)
    return set(taken)


def _room(x: float, label: str, *, to_the_left: bool = False) -> tuple[float, float]:
    """From where to where a label reaches, in percent of a chart on a phone."""
    width = LABEL_PADDING + CHARACTER * len(label)
    return (x - width, x) if to_the_left else (x, x + width)


def _is_clear(number: int, xs: Sequence[float], ys: Sequence[float], right: float) -> bool:
    """Whether neither a dot nor a step lies where the label of a dot would stand."""
    top = ys[number] - LABEL_HEIGHT
    for later in range(number + 1, len(xs)):
        if xs[later] > right:
            return True
        high, low = sorted((ys[later - 1], ys[later]))
        if high < ys[number] and low > top:
            return False
    return True


def linked(xs: Sequence[float], ys: Sequence[float], wearing: set[int]) -> set[int]:
    """Which dots are links: those that a finger can tell apart; the table has them all."""
    chosen: list[int] = []
    for number in (*sorted(wearing, reverse=True), *range(len(xs))):
        far = (
            abs(xs[number] - xs[other]) >= FINGER_WIDE or abs(ys[number] - ys[other]) >= FINGER_HIGH
            for other in chosen
        )
        if number not in chosen and all(far):
            chosen.append(number)
    return set(chosen)
