"""Plans those who act: ministries, alliances, people, governments, and their terms."""

from collections.abc import Iterator

from archive.importers.facts.fields import LABELS, LEADS
from archive.importers.facts.items import Item, Ref, a_fact, ref_or_none, slug_of
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    CountryPage,
    Government,
    GovernmentTerm,
    OfficeTerm,
    Organisation,
    OrganisationName,
    Party,
    Person,
)
from archive.vocabularies import Office, OrganisationKind

HOME_COUNTRY = "NO"
MINISTRIES = {Office.FOREIGN_AFFAIRS: "ud", Office.DEFENCE: "fd"}
"""The publisher in which the holder of an office sits."""
NATO = "nato"
ALLIANCES = {
    NATO: ("NATO", "NATO", "NATO"),
    "eu": ("European Union", "Den europeiske union", "EU"),
    "au": ("African Union", "Den afrikanske union", "AU"),
    "weu": ("Western European Union", "Vestunionen", "WEU"),
}
"""Names in English and Norwegian and abbreviation of those who lead operations."""
PARTICLES = frozenset(["de", "den", "der", "di", "la", "le", "van", "von", "zu"])


def plan(context: Context) -> Iterator[Item]:
    yield from _organisations(context)
    yield from _people(context)
    for entry in context["governments"]:
        yield from _government(entry)
    for entry in context["ministers"]:
        office = Office(entry.data["office"])
        yield _term(
            entry,
            office,
            entry.key,
            organisation=context.known(Organisation, MINISTRIES[office]),
            party=ref_or_none(Party, entry.data.get("party")),
        )
    for entry in context["secretaries_general"]:
        yield _term(
            entry,
            Office.SECRETARY_GENERAL,
            entry.key,
            organisation=Ref(Organisation, NATO),
            acting=entry.data["acting"],
        )


def _organisations(context: Context) -> Iterator[Item]:
    for entry in context["publishers"]:
        yield _ministry(entry, context)
        for number, name in enumerate(entry.data.get("names", []), start=1):
            yield a_fact(
                entry,
                OrganisationName,
                f"{entry.key}-{number}",
                part=f"name-{number}",
                note="",
                organisation=Ref(Organisation, entry.key),
                name_en=name["name_en"],
                name_nb=name["name_no"],
                period=period_of(name, file=entry.file),
            )
    named_by: dict[str, Entry] = {}
    for entry in context["operations"]:
        for key in LEADS[entry.data["lead"]]:
            named_by.setdefault(key, entry)
        if entry.data["nato_role"] == "supporting":
            named_by.setdefault(NATO, entry)
    for entry in context["secretaries_general"]:
        named_by.setdefault(NATO, entry)
    for key, entry in named_by.items():
        name_en, name_nb, abbreviation = ALLIANCES[key]
        values = {
            "key": key,
            "name_en": name_en,
            "name_nb": name_nb,
            "abbreviation": abbreviation,
            "organisation_kind": OrganisationKind.ALLIANCE.value,
        }
        yield Item(entry, Organisation, key, values, register="alliances")


def _ministry(entry: Entry, context: Context) -> Item:
    data = entry.data
    values = {
        "key": entry.key,
        "name_en": data["name_en"],
        "name_nb": data["name_no"],
        "abbreviation": data.get("abbreviation") or "",
        "organisation_kind": OrganisationKind.MINISTRY.value,
        "external_code": data.get("regjeringen_code") or "",
        "note": data.get("note") or "",
    }
    if norway := context.known(CountryPage, HOME_COUNTRY):
        values["country"] = norway
    return Item(entry, Organisation, entry.key, values)


def _people(context: Context) -> Iterator[Item]:
    """Everybody who is named, once; the same name is the same person."""
    named: dict[str, tuple[Entry, str, str | None]] = {}
    for file, field in (
        ("secretaries_general", "name"),
        ("governments", "prime_minister"),
        ("ministers", "name"),
    ):
        for entry in context[file]:
            name = entry.data[field]
            named.setdefault(slug_of(name), (entry, name, entry.data.get("country")))
    for key, (entry, name, country) in named.items():
        values = {"key": key, "name": name, "sort_name": sort_name(name)}
        if country:
            values["country"] = Ref(CountryPage, country)
        yield Item(entry, Person, key, values, register="people")


def sort_name(name: str) -> str:
    """Family name first: ``Stoltenberg, Jens``, ``de Hoop Scheffer, Jaap``."""
    words = name.split()
    family = next((n for n, word in enumerate(words) if word in PARTICLES and n), len(words) - 1)
    first = " ".join(words[:family])
    return f"{' '.join(words[family:])}, {first}" if first else name


def _government(entry: Entry) -> Iterator[Item]:
    data = entry.data
    values = {
        "key": entry.key,
        "label_en": data["archive_label_en"],
        "label_nb": data["archive_label_no"],
        "label_basis": LABELS[data["archive_label_status"]].value,
        "history_name_en": data.get("history_name_en") or "",
        "history_name_nb": data.get("history_name_no") or "",
        "parties": [Ref(Party, party) for party in data.get("parties", [])],
        "parliamentary_basis": data.get("parliamentary_basis") or "",
        "note": data.get("note") or "",
    }
    yield Item(entry, Government, entry.key, values)
    government = Ref(Government, entry.key)
    yield a_fact(
        entry,
        GovernmentTerm,
        entry.key,
        part="term",
        note="",
        government=government,
        period=period_of(data, file=entry.file),
    )
    yield _term(
        entry,
        Office.PRIME_MINISTER,
        f"pm-{entry.key}",
        part="prime-minister",
        person=Ref(Person, slug_of(data["prime_minister"])),
        government=government,
        note="",
    )


def _term(entry: Entry, office: Office, key: str, *, part: str = "", **values) -> Item:
    if "person" not in values:
        values["person"] = Ref(Person, slug_of(entry.data["name"]))
    period = period_of(entry.data, file=entry.file)
    return a_fact(entry, OfficeTerm, key, part=part, office=office.value, period=period, **values)
