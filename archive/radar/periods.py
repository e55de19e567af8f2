"""How two dated facts lie to each other in time, as far as their dates are known."""

from archive.models import Fact
from archive.vocabularies import EndState


def share_a_day(one: Fact, other: Fact) -> bool:
    """Whether the two must have a day in common, whatever the days that their dates leave open."""
    dated = one.start_latest is not None and other.start_latest is not None
    return dated and one.bounds.overlaps(other.bounds)


def may_meet(one: Fact, other: Fact) -> bool:
    """Whether the two can have a day in common."""
    return _may_end_after_start(one, other) and _may_end_after_start(other, one)


def end_is_open(one: Fact, *, before: Fact) -> bool:
    """Whether ``one`` began before the other and nothing says that it ended before it."""
    begun = one.start_earliest, before.start_earliest
    if None in begun or begun[0] > begun[1]:
        return False
    return one.end_latest is None and one.end_state == EndState.UNKNOWN


def _may_end_after_start(one: Fact, other: Fact) -> bool:
    bounds = one.end_latest, other.start_earliest
    return None in bounds or bounds[0] > bounds[1]
