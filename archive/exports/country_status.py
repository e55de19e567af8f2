"""The facts behind the status history of a country as a table: one row a fact, oldest first.

The end of a period of participation is the day of the change, on which it no longer held.
"""

from collections.abc import Iterator

from django.db.models import Q

from archive.exports.csv_table import Cell
from archive.exports.fact_rows import FOOTING, footing
from archive.models import (
    Capital,
    CountryName,
    CountryPage,
    Fact,
    StatusEvent,
    StatusPeriod,
    Succession,
)
from archive.timeline.page_facts import PageFacts, read_facts

COLUMNS = (
    *("fact", "country", "date", "date_in_words", "what", "kind", "framework", "language"),
    *("began_with", "ended_with", "used_in", *FOOTING),
)


def status_rows(country: CountryPage) -> Iterator[tuple[Cell, ...]]:
    """A row for each public fact about the standing, the names and the capitals of ``country``."""
    facts = read_facts(
        [
            StatusPeriod.objects.filter(country=country),
            StatusEvent.objects.filter(country=country),
            CountryName.objects.filter(country=country),
            Capital.objects.filter(country=country),
            Succession.objects.filter(Q(predecessor=country) | Q(successor=country)),
        ]
    )
    return (_row(fact, country, facts) for fact in facts.facts)


def _row(fact: Fact, country: CountryPage, facts: PageFacts) -> tuple[Cell, ...]:
    name, *told = _told(fact, country)
    return (name, country.title, fact.when, fact.when_text(), *told, *footing(fact, facts))


def _told(fact: Fact, country: CountryPage) -> tuple[str, ...]:
    """The name of the kind of fact, then the columns from ``what`` to ``used_in``."""
    match fact:
        case StatusPeriod(framework=framework):
            ends = (fact.start_event, fact.end_event)
            return "status-period", framework.name, fact.role, framework.key, "", *ends, ""
        case StatusEvent(framework=framework):
            return "status-step", fact.text, fact.event_kind, framework.key, "", "", "", ""
        case CountryName():
            return "name", fact.name, fact.usage, "", fact.language, "", "", fact.usage_note
        case Capital():
            return "capital", fact.name, "", "", "", "", "", ""
        case Succession(predecessor=before, successor=after):
            if before == country:
                return "successor-state", after.title, "", "", "", "", "", ""
            return "predecessor-state", before.title, "", "", "", "", "", ""
    raise TypeError(fact)
