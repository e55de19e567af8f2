"""Plans operations: their pages, when they ran, who led them, phases, mandates and successors."""

from collections.abc import Iterator
from decimal import Decimal

from archive.importers.facts.fields import INSTRUMENTS, KINDS_OF_OPERATION, LEADS, NATO_ROLES
from archive.importers.facts.items import Item, Ref, a_fact
from archive.importers.facts.periods import period_of
from archive.importers.facts.plans.agents import NATO
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    CountryPage,
    LeadPeriod,
    Mandate,
    OperationPage,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    Organisation,
)
from archive.vocabularies import LeadRole, NatoRole, OperationRelationKind


def plan(context: Context) -> Iterator[Item]:
    for entry in context["operations"]:
        yield _page(entry)
        yield a_fact(
            entry,
            OperationPeriod,
            entry.key,
            part="period",
            note="",
            operation=Ref(OperationPage, entry.key),
            period=_period(entry),
        )
        yield from _leads(entry)
        yield from _phases(entry)
        yield from _mandates(entry)
    yield from _relations(context)


def _period(entry: Entry) -> str:
    return period_of(entry.data, file=entry.file, ended=entry.data.get("ended"))


def _page(entry: Entry) -> Item:
    data = entry.data
    values = {
        "title": data["code"],
        "slug": entry.key,
        "code": data["code"],
        "full_name": data["name"],
        "operation_kind": KINDS_OF_OPERATION[data["type"]],
        "nato_role": NATO_ROLES[data["nato_role"]].value,
        "theatre": [Ref(CountryPage, code) for code in data.get("countries", [])],
        "latitude": _degrees(data.get("lat")),
        "longitude": _degrees(data.get("lon")),
        "coordinates_approximate": data.get("coordinates_approximate", True),
        "lead": data["summary"],
        "note": data.get("note") or "",
    }
    return Item(entry, OperationPage, entry.key, values)


def _degrees(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _leads(entry: Entry) -> Iterator[Item]:
    leaders = LEADS[entry.data["lead"]]
    role = LeadRole.LEAD if len(leaders) == 1 else LeadRole.JOINT_LEAD
    parts = dict.fromkeys(leaders, role)
    if NATO_ROLES[entry.data["nato_role"]] == NatoRole.SUPPORTING:
        # NATO leads what it does for others by itself; it supports what another body leads.
        parts.setdefault(NATO, LeadRole.SUPPORT)
    for key, role in parts.items():
        yield a_fact(
            entry,
            LeadPeriod,
            f"{entry.key}-lead-{key}",
            part=f"lead-{key}",
            note="",
            operation=Ref(OperationPage, entry.key),
            organisation=Ref(Organisation, key),
            role=role.value,
            period=_period(entry),
        )


def _phases(entry: Entry) -> Iterator[Item]:
    for number, phase in enumerate(entry.data.get("phases", []), start=1):
        yield a_fact(
            entry,
            OperationPhase,
            f"{entry.key}-phase-{number}",
            part=f"phase-{number}",
            note="",
            operation=Ref(OperationPage, entry.key),
            name=phase["name"],
            period=period_of(phase, file=entry.file, ended=entry.data.get("ended")),
            text=phase.get("text") or "",
        )


def _mandates(entry: Entry) -> Iterator[Item]:
    for number, mandate in enumerate(entry.data.get("mandate", []), start=1):
        said = entry.data
        if mandate.get("sources"):
            # An entry with sources of its own was read in them, whatever the rest rests on.
            said = {"sources": mandate["sources"], "confidence": "seen"}
        yield a_fact(
            entry,
            Mandate,
            f"{entry.key}-mandate-{number}",
            part=f"mandate-{number}",
            said=said,
            note="",
            operation=Ref(OperationPage, entry.key),
            instrument=INSTRUMENTS[mandate["instrument"]].value,
            number=mandate["number"],
            adopted_on=mandate.get("date") or "",
        )


def _relations(context: Context) -> Iterator[Item]:
    """Each pair once, whichever of the two records names the other."""
    pairs: dict[tuple[str, str], Entry] = {}
    for entry in context["operations"]:
        for earlier in entry.data.get("predecessors", []):
            pairs[entry.key, earlier] = entry
    for entry in context["operations"]:
        for later in entry.data.get("successors", []):
            pairs.setdefault((later, entry.key), entry)
    for (later, earlier), entry in pairs.items():
        yield a_fact(
            entry,
            OperationRelation,
            f"{later}-follows-{earlier}",
            part=f"{later}-follows-{earlier}",
            note="",
            operation=Ref(OperationPage, later),
            relation=OperationRelationKind.FOLLOWS.value,
            other=Ref(OperationPage, earlier),
        )
