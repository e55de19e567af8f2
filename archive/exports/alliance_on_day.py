"""What the archive says of one day as data: a JSON document, and a table with the sources."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from archive.dates import PartialDate
from archive.exports.csv_table import Cell
from archive.exports.fact_rows import source_cells, span_of, yes_or_no
from archive.models import Fact, StatusPeriod
from archive.timeline.certainty import is_certain
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import suspended
from archive.timeline.operations_on import OperationThatDay
from archive.timeline.snapshot import AllianceSnapshot

COLUMNS = (
    *("what", "key", "name", "role", "value", "qualifier", "since", "until"),
    *("suspended", "certain", "verification", "sources", "source_addresses"),
)
ALWAYS = ("pfp", "map", "eapc", "md", "ici")
"""Frameworks that the document names on every day, empty where nobody was in them."""

Document = dict[str, Any]


def as_document(shown: AllianceSnapshot, *, book: FactBook) -> Document:
    """The day as JSON types; dates of facts are EDTF."""
    countries = {one.country_id: one.country for one in book.standings}
    return {
        "day": shown.day.isoformat(),
        "member_count": len(shown.members),
        "members": [{**_country(shown, one), "url": one.country.url} for one in shown.members],
        "outside_integrated_structure": [
            {**_country(shown, one), "since": span_of(one)[1], "certain": True}
            for one in shown.outside_structure
        ],
        "invitees": [_country(shown, one) for one in shown.invitees],
        "frameworks": {
            **{key: [] for key in ALWAYS},
            **{
                one.framework.key: [_country(shown, period) for period in one.participants]
                for one in shown.frameworks
            },
        },
        "observers": {
            one.framework.key: [_country(shown, period) for period in one.observers]
            for one in shown.frameworks
            if one.observers
        },
        "map_status": {
            countries[pk].code: status.name.lower() for pk, status in shown.statuses.items()
        },
        "operations": [_operation(one, book) for one in shown.operations],
        "secretary_general": next(map(_holder, shown.secretaries_general), None),
        "government": next(
            (
                {"name": str(one.government), "url": one.government.get_absolute_url()}
                for one in shown.governments
            ),
            None,
        ),
        "ministers": [{"office": one.office, **_holder(one)} for one in shown.ministers],
        "uncertain": [{"statement": str(one.fact), "why": one.why} for one in shown.doubts],
    }


def as_rows(shown: AllianceSnapshot, *, book: FactBook) -> Iterator[tuple[Cell, ...]]:
    """The day as rows of ``COLUMNS``: a row for each fact that held, with its sources."""

    def row(what: str, fact: Fact, key: str, name: str, role: str = "") -> tuple[Cell, ...]:
        since, until = span_of(fact)
        return (
            *(what, key, name, role),
            *(getattr(fact, "value", None) or "", getattr(fact, "qualifier", "")),
            *(since, until or ""),
            suspended_since(fact, shown),
            *(yes_or_no(held_for_certain(fact, shown)), fact.verification),
            *source_cells(fact, book),
        )

    for one in shown.members:
        yield row("member", one, one.country.code, shown.name_of(one))
    for one in shown.frameworks:
        for period in (*one.participants, *one.observers):
            name = shown.name_of(period)
            yield row(one.framework.key, period, period.country.code, name, period.role)
    for one in shown.invitees:
        yield row("invited", one, one.country.code, shown.name_of(one))
    for one in shown.operations:
        key = one.period.operation.slug
        yield row("operation", one.period, key, one.name)
        for phase in one.phases:
            yield row("phase", phase, key, phase.name)
        for lead in one.lead_periods:
            yield row("lead", lead, key, str(lead.organisation), lead.role)
        if one.known:
            yield row("strength", one.known, key, one.name, one.known.unit)
    for one in shown.offices:
        yield row(one.office, one, one.person.key, str(one.person), _("acting") * one.acting)
    for one in shown.governments:
        yield row("government", one, one.government.key, str(one.government))


def held_for_certain(fact: Fact, shown: AllianceSnapshot) -> bool:
    """Whether the fact was certainly true on the day; a point in time, that it lay behind it."""
    if isinstance(fact.when_parsed, PartialDate):
        return fact.start_latest <= shown.day
    return is_certain(fact, day=shown.day)


def suspended_since(fact: Fact, shown: AllianceSnapshot) -> str:
    """Since when, as EDTF, cooperation in the period was suspended; empty where it was not."""
    if isinstance(fact, StatusPeriod) and suspended(fact, shown.day):
        return fact.suspended_when
    return ""


def _country(shown: AllianceSnapshot, fact: Any) -> Document:
    since, _until = span_of(fact)
    row = {
        "code": fact.country.code,
        "name": shown.name_of(fact),
        "since": since,
        "certain": held_for_certain(fact, shown),
    }
    stopped = suspended_since(fact, shown)
    return {**row, "suspended_since": stopped} if stopped else row


def _holder(term: Any) -> Document:
    return {"name": str(term.person), "acting": term.acting}


def _operation(one: OperationThatDay, book: FactBook) -> Document:
    start, end = span_of(one.period)
    return {
        "key": one.period.operation.slug,
        "code": one.name,
        "name": one.full_name or one.name,
        "phase": one.phase or None,
        "lead": ", ".join(one.leads) or None,
        "start": start,
        "end": end,
        "url": one.url,
        "certain": one.certain,
        "strength": None if one.known is None else _strength(one.known, book),
    }


def _strength(known: Any, book: FactBook) -> Document:
    sources = book.sources.get(known.pk, ())
    return {
        "value": known.value,
        "qualifier": known.qualifier,
        "counted_on": known.counted_on,
        "source": sources[0].title if sources else None,
    }
