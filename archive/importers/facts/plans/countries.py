"""Plans country profiles with their dated names and capitals, and their standing in frameworks."""

from collections.abc import Iterator

from babel import Locale

from archive.importers.facts.fields import REGIONS, code_status
from archive.importers.facts.items import Item, Ref, a_fact, slug_of
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    Capital,
    CountryName,
    CountryPage,
    Framework,
    Source,
    StatusEvent,
    StatusPeriod,
    Succession,
)
from archive.vocabularies import Language, NameUsage, StatusRole

NAMES_SOURCE = "cldr"
"""The source that names from Babel rest on, where the set or the archive has it."""
BABEL_LOCALES = (Language.BOKMAL, Language.NYNORSK)


def plan(context: Context) -> Iterator[Item]:
    for entry in context["countries"]:
        yield _page(entry)
        yield from _names(entry, context)
        yield from _capitals(entry)
        for predecessor in entry.data.get("predecessors", []):
            yield a_fact(
                entry,
                Succession,
                f"{predecessor}-{entry.key}".lower(),
                part=f"after-{predecessor}",
                note="",
                predecessor=Ref(CountryPage, predecessor),
                successor=Ref(CountryPage, entry.key),
            )
    for entry in context["status_periods"]:
        yield _status_period(entry)
    for entry in context["status_events"]:
        yield a_fact(
            entry,
            StatusEvent,
            entry.key,
            country=Ref(CountryPage, entry.data["country"]),
            framework=Ref(Framework, entry.data["framework"]),
            event_kind=entry.data["kind"],
            occurred_on=entry.data["date"],
            text=entry.data["text"],
        )


def _page(entry: Entry) -> Item:
    data = entry.data
    values = {
        "title": data["name"],
        "slug": slug_of(data["name"]),
        "code": entry.key,
        "iso3": data.get("iso3"),
        "code_status": code_status(data["iso3166_status"]),
        "region": REGIONS[data["region"]],
        "continent": data.get("continent") or "",
        "role": data["role"],
        "note": data.get("note") or "",
    }
    return Item(entry, CountryPage, entry.key, values)


def _names(entry: Entry, context: Context) -> Iterator[Item]:
    country, code = Ref(CountryPage, entry.key), entry.key.lower()
    yield a_fact(
        entry,
        CountryName,
        f"{code}-en",
        part="en",
        note="",
        country=country,
        name=entry.data["name"],
        language=Language.ENGLISH.value,
        usage=NameUsage.SHORT.value,
    )
    said = dict(entry.data)
    if context.known(Source, NAMES_SOURCE):
        # The name itself was read there, however well the rest of the profile is known.
        said |= {"sources": [NAMES_SOURCE], "confidence": "seen"}
    for language in BABEL_LOCALES:
        name = Locale.parse(language.value).territories.get(entry.key)
        if name:
            yield a_fact(
                entry,
                CountryName,
                f"{code}-{language.value}",
                part=language.value,
                said=said,
                note="",
                country=country,
                name=name,
                language=language.value,
                usage=NameUsage.SHORT.value,
            )
    for number, name in enumerate(entry.data.get("names", []), start=1):
        yield a_fact(
            entry,
            CountryName,
            f"{code}-name-{number}",
            part=f"name-{number}",
            said=name,
            country=country,
            name=name["name"],
            language=Language.ENGLISH.value,
            usage=usage_of(name["usage"]).value,
            usage_note=name["usage"],
            period=period_of(name, file=entry.file),
        )


def usage_of(words: str) -> NameUsage:
    """The kind of usage that a file describes in words."""
    if any(word in words for word in ("formal", "constitutional", "official")):
        return NameUsage.OFFICIAL
    if "NATO" in words:
        return NameUsage.NATO
    in_texts = any(word in words for word in ("article", "document", "ministry"))
    return NameUsage.DOCUMENT if in_texts else NameUsage.SHORT


def _capitals(entry: Entry) -> Iterator[Item]:
    country, code = Ref(CountryPage, entry.key), entry.key.lower()
    if entry.data.get("capital"):
        yield a_fact(
            entry,
            Capital,
            f"{code}-capital",
            part="capital",
            note="",
            country=country,
            name=entry.data["capital"],
        )
    for number, capital in enumerate(entry.data.get("capital_names", []), start=1):
        yield a_fact(
            entry,
            Capital,
            f"{code}-capital-{number}",
            part=f"capital-{number}",
            said=capital,
            country=country,
            name=capital["name"],
            period=period_of(capital, file=entry.file),
        )


def _status_period(entry: Entry) -> Item:
    data = entry.data
    observer = data.get("start_event") == "observer"
    return a_fact(
        entry,
        StatusPeriod,
        entry.key,
        country=Ref(CountryPage, data["country"]),
        framework=Ref(Framework, data["framework"]),
        role=(StatusRole.OBSERVER if observer else StatusRole.PARTICIPANT).value,
        period=period_of(data, file=entry.file),
        start_event=data.get("start_event") or "",
        end_event=data.get("end_event") or "",
    )
