"""Turns facts into rows of a table, each with its date as stored and in words, and its sources."""

from archive.dates import PartialDate, Period
from archive.exports.csv_table import Cell
from archive.models import Fact
from archive.timeline.factbook import FactBook
from archive.timeline.page_facts import PageFacts
from archive.vocabularies import SourceKind

FOOTING = ("note", "verification", "sources_differ", "sources", "source_addresses")
"""The last columns of every table of facts: how far each is to be relied on."""
BETWEEN_SOURCES = " | "


def footing(fact: Fact, facts: PageFacts) -> tuple[Cell, ...]:
    """What ``fact`` rests on; ``sources`` and ``source_addresses`` are in the same order."""
    rows = [
        row
        for row in facts.evidence.get(fact.pk, [])
        if row.source is not None and row.source.kind != SourceKind.NONE
    ]
    return (
        fact.note,
        fact.verification,
        yes_or_no(bool(facts.statements.get(fact.pk))),
        BETWEEN_SOURCES.join(str(row) for row in rows),
        BETWEEN_SOURCES.join(row.source.url for row in rows),
    )


def yes_or_no(value: bool) -> str:
    """A truth as it is written in a table."""
    return "yes" if value else "no"


def span_of(fact: Fact) -> tuple[str, str | None]:
    """The start of a fact and its end as EDTF; a point in time has no end."""
    when = fact.when_parsed
    if isinstance(when, PartialDate):
        return str(when), None
    if isinstance(when, Period):
        return str(when.start or ""), str(when.end) if when.end else None
    return "", None


def source_cells(fact: Fact, book: FactBook) -> tuple[Cell, Cell]:
    """The names of the sources of ``fact`` and their addresses, in the same order."""
    sources = book.sources.get(fact.pk, ())
    titles, addresses = (one.title for one in sources), (one.url for one in sources)
    return BETWEEN_SOURCES.join(titles), BETWEEN_SOURCES.join(addresses)
