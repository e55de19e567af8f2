"""Plans sources, parties, frameworks, the glossary, and what sources disagree on."""

import datetime as dt
from collections.abc import Iterator

from archive.importers.facts.items import Item, Ref, ref_or_none
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    Abbreviation,
    ArticlePage,
    Contribution,
    CountryPage,
    Discrepancy,
    Framework,
    GovernmentTerm,
    HistoricalEvent,
    OfficeTerm,
    OperationPage,
    OperationPeriod,
    Organisation,
    Party,
    Source,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
)
from archive.vocabularies import StatementAttribute

FACTS_OF = {
    "status_periods": StatusPeriod,
    "status_events": StatusEvent,
    "operations": OperationPeriod,
    "strengths": StrengthFigure,
    "contributions": Contribution,
    "events": HistoricalEvent,
    "governments": GovernmentTerm,
    "ministers": OfficeTerm,
    "secretaries_general": OfficeTerm,
}
"""The fact that a discrepancy means by a record of a file."""
THINGS_OF = {
    "frameworks": ("framework", Framework),
    "publishers": ("organisation", Organisation),
    "countries": ("country", CountryPage),
    "operations": ("operation", OperationPage),
}
"""What a term of the glossary can stand for: its field and its model."""


def plan(context: Context) -> Iterator[Item]:
    for entry in context["sources"]:
        yield _source(entry)
    for entry in context["parties"]:
        data = entry.data
        values = {"key": entry.key, "name_en": data["name_en"], "name_nb": data["name_no"]}
        yield Item(entry, Party, entry.key, values)
    for entry in context["frameworks"]:
        yield _framework(entry, context)
    for entry in context["glossary"]:
        yield _abbreviation(entry)
    for entry in context["discrepancies"]:
        yield from _discrepancy(entry)


def _source(entry: Entry) -> Item:
    data = entry.data
    opened = data["seen"] == "stored"
    seen_on = data.get("seen_on")
    values = {
        "key": entry.key,
        "title": data["title"],
        "publisher": data.get("publisher") or "",
        "url": data.get("url") or "",
        "kind": data["kind"],
        "opened_on": dt.date.fromisoformat(seen_on) if opened and seen_on else None,
        "note": data.get("note") or "",
    }
    return Item(entry, Source, entry.key, values)


def _framework(entry: Entry, context: Context) -> Item:
    values = {
        "key": entry.key,
        "name": entry.data["name"],
        "description": entry.data.get("description") or "",
        "period": period_of(entry.data, file=entry.file),
    }
    terms = (
        term for term in context["glossary"] if term.data.get("ref") == f"frameworks:{entry.key}"
    )
    if term := next(terms, None):
        values["abbreviation"] = term.key
        values["name_nb"] = term.data.get("norwegian") or ""
    return Item(entry, Framework, entry.key, values)


def _abbreviation(entry: Entry) -> Item:
    data = entry.data
    values = {
        "term": entry.key,
        "expansion": data["expansion"],
        "norwegian": data.get("norwegian") or "",
        "aliases": "\n".join(data.get("aliases", [])),
        **{field: None for field, _ in THINGS_OF.values()},
    }
    if data.get("ref"):
        table, _, key = data["ref"].partition(":")
        field, model = THINGS_OF[table]
        values[field] = Ref(model, key)
    return Item(entry, Abbreviation, entry.key, values)


def _discrepancy(entry: Entry) -> Iterator[Item]:
    data = entry.data
    values = {
        "key": entry.key,
        "subject": data["subject"],
        "value_used": data["value_used"],
        "advice": data["advice"],
    }
    yield Item(entry, Discrepancy, entry.key, values)
    attribute = data.get("attribute", StatementAttribute.OTHER.value)
    for record in data["records"]:
        table, _, key = record.partition(":")
        about = attribute
        if isinstance(attribute, dict):
            about = attribute.get(record, StatementAttribute.OTHER.value)
        for number, claim in enumerate(data["claims"], start=1):
            for source in dict.fromkeys(claim["sources"]):
                part = f"{record}/{number}/{source}"
                values = {
                    "discrepancy": Ref(Discrepancy, entry.key),
                    "fact": Ref(FACTS_OF[table], key),
                    "attribute": about,
                    "value": claim["value"],
                    "says": claim["says"],
                    "source": Ref(Source, source),
                    "article": ref_or_none(ArticlePage, claim.get("article")),
                    "quotation": claim.get("quotation") or "",
                }
                yield Item(entry, Statement, f"{entry.key}/{part}", values, part=part)
