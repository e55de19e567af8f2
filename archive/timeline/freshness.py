"""How fresh a set of facts is: to which day it was checked, last by whom, and when again."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from archive.records.facts.fact import Fact
from archive.records.sources import Source


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is known of the checking of a set of facts; None and empty where nothing is."""

    checked_to: dt.date | None
    """The last day on which one of their sources was opened."""
    verified_on: dt.date | None
    """The last day on which an editor verified one of them."""
    verified_by: str
    """In which role that was."""
    review_by: dt.date | None
    """The first day by which one of them should be looked at again."""

    def __bool__(self) -> bool:
        return any((self.checked_to, self.verified_on, self.review_by))


def freshness_of(facts: Iterable[Fact], *, sources: Iterable[Source]) -> Freshness:
    """How fresh ``facts`` are, which rest on ``sources``."""
    known = list(facts)
    verified = [fact for fact in known if fact.verified_on]
    last = max(verified, key=lambda fact: (fact.verified_on, fact.pk or 0), default=None)
    return Freshness(
        checked_to=max((one.opened_on for one in sources if one.opened_on), default=None),
        verified_on=last.verified_on if last else None,
        verified_by=last.verified_by if last else "",
        review_by=min((fact.review_by for fact in known if fact.review_by), default=None),
    )
