"""The timeline as rows of a table: each thing with its dates and its sources."""

from collections.abc import Iterator

from archive.exports.csv_table import Cell
from archive.exports.fact_rows import source_cells, span_of
from archive.timeline.chronology import Strand, strand_of, timeline_items
from archive.timeline.factbook import FactBook
from archive.vocabularies import Region

COLUMNS = (
    *("kind", "name", "title", "regions", "start", "end", "date"),
    *("address", "verification", "sources", "source_addresses"),
)


def timeline_rows(
    *, book: FactBook, strand: Strand | None, region: Region | None
) -> Iterator[tuple[Cell, ...]]:
    """The rows of ``COLUMNS`` of what the timeline shows with these filters."""
    for item in timeline_items(strand=strand, region=region):
        fact = item.fact
        start, end = span_of(fact)
        yield (
            *(strand_of(item).value, item.name, item.title),
            " | ".join(sorted(item.regions)),
            *(start, end or "", fact.when_text()),
            *(item.url, fact.verification),
            *source_cells(fact, book),
        )
