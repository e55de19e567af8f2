"""Chains of facts: kinds of which one follows the other, and no two hold on the same day."""

from django.db.models import Q

from archive.models import CountryName, Fact, GovernmentTerm, StatusPeriod
from archive.radar.holdings import Holdings, Likeness, in_use
from archive.vocabularies import NameUsage

CHAINED_NAMES = (NameUsage.SHORT, NameUsage.OFFICIAL)
"""Other names are in use beside them."""

CHAINS: dict[type[Fact], Likeness] = {
    StatusPeriod: Likeness(
        StatusPeriod, ("country_id", "framework_id"), related=("country", "framework")
    ),
    CountryName: Likeness(
        CountryName,
        ("country_id", "language", "usage"),
        only=in_use() & Q(usage__in=CHAINED_NAMES) & ~Q(period=""),
        related=("country",),
    ),
    GovernmentTerm: Likeness(GovernmentTerm, (), related=("government",)),
}
"""What the facts of one chain have in common, by their kind."""


def chain_of(thing: Fact, archive: Holdings) -> list[Fact]:
    """The other facts of the chain of ``thing``."""
    if isinstance(thing, CountryName) and (thing.usage not in CHAINED_NAMES or not thing.period):
        return []
    return archive.alike(thing, CHAINS[type(thing)])


def explains_the_gap(before: Fact, after: Fact) -> bool:
    """Whether the archive says why ``after`` does not follow ``before`` at once."""
    return bool(before.note or after.note or getattr(before, "end_event", ""))
