"""Who took part in an operation: over its whole time, or as the sources record it for one day.

A country is recorded for a day where a source gives a period that covers the day, whatever days
its dates leave open, or lists the country under the date of that day. A list that is dated to the
month or the year of the day records it for that month or year, and is shown with that date.

Lists of other times prove nothing for the day: a country that stands in one of 2009 and in one of
2011 may have been away in 2010. Such countries stand apart with their dates, and so do those whose
dates are too coarse, or not known at all.
"""

import datetime as dt
import enum
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.dates import PartialDate, Precision, show_date, show_day, show_period
from archive.records.facts.course import OperationPeriod
from archive.records.facts.strengths import Contribution
from archive.timeline.page_facts import Basis, Footing
from archive.vocabularies import Capacity


class Attestation(enum.IntEnum):
    """How the sources record a country's part for a day, the firmest first."""

    THAT_DAY = 1
    THAT_MONTH_OR_YEAR = 2
    PERHAPS = 3
    ANOTHER_TIME = 4
    UNDATED = 5


@dataclass(frozen=True, slots=True)
class Contributor:
    """A country that took part; ``dates`` says when, where that is not the day asked for."""

    name: str
    url: str
    verified: bool
    dates: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Countries that the page lists together, and what their list rests on."""

    title: str
    countries: tuple[Contributor, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Contributors:
    """Members and others that took part; ``apart`` are those not recorded for the day.

    ``day`` is the day in words, empty for the whole operation; ``outside`` says that the
    operation did not run on it. ``form_day`` is the day that the form begins with.
    """

    members: Group
    others: Group
    form_day: dt.date
    apart: tuple[Group, ...] = ()
    day: str = ""
    outside: str = ""


def contributors(
    *, facts: Sequence[Contribution], footing: Footing, form_day: dt.date
) -> Contributors:
    """Who took part over the whole operation, by their status when they began."""
    rows = sorted(facts, key=lambda fact: (fact.country.title, fact.pk))
    members = [fact for fact in rows if fact.capacity == Capacity.MEMBER]
    others = [fact for fact in rows if fact.capacity != Capacity.MEMBER]
    return Contributors(
        members=_group("", _by_country(members), footing),
        others=_group("", _by_country(others), footing),
        form_day=form_day,
    )


def contributors_on(
    *,
    facts: Sequence[Contribution],
    periods: Sequence[OperationPeriod],
    members: Collection[int],
    footing: Footing,
    day: dt.date,
) -> Contributors:
    """Who is recorded for ``day``; ``members`` are the countries that were members on it."""
    found: dict[Attestation, dict[int, list[Contribution]]] = defaultdict(dict)
    for country, rows in _by_country(facts).items():
        found[min(_attestation(row, day) for row in rows)][country] = rows
    recorded = found[Attestation.THAT_DAY] | found[Attestation.THAT_MONTH_OR_YEAR]
    ours = {country: rows for country, rows in recorded.items() if country in members}
    others = {country: rows for country, rows in recorded.items() if country not in members}
    titles = {
        Attestation.PERHAPS: _("Perhaps on this day"),
        Attestation.ANOTHER_TIME: _("Recorded for another time"),
        Attestation.UNDATED: _("Recorded without a date"),
    }
    return Contributors(
        members=_group("", ours, footing, day=day),
        others=_group("", others, footing, day=day),
        form_day=day,
        apart=tuple(
            _group(title, found[attested], footing, day=day)
            for attested, title in titles.items()
            if found[attested]
        ),
        day=show_day(day),
        outside=_outside(periods, day),
    )


def _by_country(facts: Iterable[Contribution]) -> dict[int, list[Contribution]]:
    rows: dict[int, list[Contribution]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.country.title, fact.pk)):
        rows.setdefault(fact.country_id, []).append(fact)
    return rows


def _attestation(fact: Contribution, day: dt.date) -> Attestation:
    """How ``fact`` records its country for ``day``."""
    lists = [when for when in fact.attested_dates if when.earliest <= day <= when.latest]
    firm = [when for when in lists if not when.qualified]
    if fact.when and fact.bounds.certainly_contains(day):
        return Attestation.THAT_DAY
    if any(when.precision is Precision.DAY for when in firm):
        return Attestation.THAT_DAY
    if firm:
        return Attestation.THAT_MONTH_OR_YEAR
    if lists or (fact.when and fact.bounds.possibly_contains(day)):
        return Attestation.PERHAPS
    return Attestation.ANOTHER_TIME if fact.when or fact.attested else Attestation.UNDATED


def _group(
    title: str,
    rows: dict[int, list[Contribution]],
    footing: Footing,
    *,
    day: dt.date | None = None,
) -> Group:
    """The countries in ``rows``: those recorded for the day first, then by their dates."""
    named = [
        Contributor(
            name=facts[0].country.title,
            url=facts[0].country.url or "",
            verified=all(fact.is_verified for fact in facts),
            dates=_dates(facts, day) if day else "",
        )
        for facts in rows.values()
    ]
    basis = footing.of(*(fact for facts in rows.values() for fact in facts))
    return Group(title, tuple(_by_dates(named)), basis)


def _by_dates(named: Sequence[Contributor]) -> Iterator[Contributor]:
    """Those with the same dates together, the largest number first."""
    together: dict[str, list[Contributor]] = {"": []}
    for each in named:
        together.setdefault(each.dates, []).append(each)
    first = together.pop("")
    for countries in (first, *sorted(together.values(), key=lambda group: -len(group))):
        yield from countries


def _dates(facts: Sequence[Contribution], day: dt.date) -> str:
    """When the sources record a country, in words; nothing where that is the day itself."""
    attested = min(_attestation(fact, day) for fact in facts)
    if attested is Attestation.THAT_DAY:
        return ""
    lists = sorted(when for fact in facts for when in fact.attested_dates)
    if attested is Attestation.THAT_MONTH_OR_YEAR:
        return _listed([when for when in lists if when.earliest <= day <= when.latest])
    periods = [show_period(fact.when_parsed) for fact in facts if fact.when_parsed]
    return "; ".join([*periods, *([_listed(lists)] if lists else [])])


def _listed(dates: Sequence[PartialDate]) -> str:
    return _("listed %(dates)s") % {"dates": _(", ").join(show_date(when) for when in dates)}


def _outside(periods: Sequence[OperationPeriod], day: dt.date) -> str:
    """That the operation did not run on ``day``; empty where it did, or may have."""
    bounds = [fact.bounds for fact in periods if fact.when]
    if not bounds or any(each.possibly_contains(day) for each in bounds):
        return ""
    if all(each.start_earliest and each.start_earliest > day for each in bounds):
        return _("The operation had not begun on this day.")
    if all(each.end_latest and each.end_latest <= day for each in bounds):
        return _("The operation had ended by this day.")
    return _("The operation did not run on this day.")
