"""Under which name each country was known on a day, where the archive has its dated names."""

import datetime as dt
from collections.abc import Iterable

from archive.records.facts.names import CountryName
from archive.records.querysets import DatedQuerySet
from archive.vocabularies import Language, NameUsage

NAME_RANKS = {NameUsage.NATO: 3, NameUsage.SHORT: 2, NameUsage.OFFICIAL: 1}
"""Which name is shown where several were in use; names of single documents stay out."""


def dated_names() -> DatedQuerySet:
    """The English names that were in use, of all public countries."""
    rows = CountryName.objects.public().filter(language=Language.ENGLISH, usage__in=NAME_RANKS)
    return rows.order_by("pk")


def names_in_use(*, names: Iterable[CountryName], day: dt.date) -> dict[int, str]:
    """The name in use on ``day`` of each country that has any among ``names``, by its pk.

    A dated name says more of the day than one without a date, and a certain one more than one
    whose dates leave the day open.
    """
    found: dict[int, CountryName] = {}
    for fact in names:
        if not fact.bounds.possibly_contains(day):
            continue
        best = found.get(fact.country_id)
        if best is None or _weight(fact, day) > _weight(best, day):
            found[fact.country_id] = fact
    return {country: fact.name for country, fact in found.items()}


def _weight(fact: CountryName, day: dt.date) -> tuple[int, bool, bool]:
    return NAME_RANKS[fact.usage], bool(fact.period), fact.bounds.certainly_contains(day)
