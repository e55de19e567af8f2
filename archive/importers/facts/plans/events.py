"""Plans the events of the alliance's history."""

from collections.abc import Iterator

from archive.importers.facts.items import Item, Ref, a_fact, ref_or_none
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.models import CountryPage, HistoricalEvent, OperationPage


def plan(context: Context) -> Iterator[Item]:
    for entry in context["events"]:
        data = entry.data
        yield a_fact(
            entry,
            HistoricalEvent,
            entry.key,
            title=data["title"],
            event_kind=data["kind"],
            period=period_of(data, file=entry.file),
            place=data.get("place") or "",
            place_country=ref_or_none(CountryPage, data.get("place_country")),
            text=data["text"],
            countries=[Ref(CountryPage, code) for code in data.get("countries", [])],
            operations=[Ref(OperationPage, key) for key in data.get("operations", [])],
        )
