"""What the files say stands in the archive's own terms."""

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone

from archive.importers.facts import import_facts
from archive.importers.facts.items import slug_of
from archive.importers.facts.plans.agents import sort_name
from archive.importers.facts.plans.countries import usage_of
from archive.models import (
    Contribution,
    CountryName,
    HistoricalEvent,
    LeadPeriod,
    Mandate,
    OfficeTerm,
    OperationPeriod,
    OperationRelation,
    StatusPeriod,
    StrengthFigure,
)
from archive.vocabularies import NameUsage
from tests.importers.sets import (
    SEEN,
    SOURCES,
    Records,
    a_country,
    a_government,
    a_minister,
    a_ministry,
    a_period,
    an_operation,
    small_set,
    write_set,
)


@pytest.fixture
def load(db: None, tmp_path: Path):
    """Imports records."""

    def load_now(records: Records) -> None:
        import_facts(write_set(tmp_path, records), now=timezone.now())

    return load_now


# --- Dates ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("fields", "period", "end", "state"),
    [
        ({"start": "1996-12-20", "end": "2004-12-02"}, "1996-12-20/2004-12-02", (2004, 12, 3), ""),
        ({"start": "1996-12", "end": "2004-12"}, "1996-12/2004-12", (2005, 1, 1), ""),
        ({"start": "1992-05", "end": "1992-05"}, "1992-05/1992-05", (1992, 6, 1), ""),
        ({"ended": False, "end": None}, "1999-06-12/..", None, "ongoing"),
        ({"ended": None, "end": None}, "1999-06-12/", None, "unknown"),
    ],
)
def test_the_last_day_of_an_operation_is_an_exclusive_bound_inside(
    fields: dict, period: str, end: tuple | None, state: str, load
) -> None:
    records = small_set()
    records["strengths"] = []
    records["operations"] = [an_operation("kfor", **{"ended": True, **fields})]
    load(records)
    ran = OperationPeriod.objects.get()
    assert ran.period == period
    assert ran.end_latest == (dt.date(*end) if end else None)
    assert ran.end_state == (state or "ended")


def test_an_operation_runs_on_its_last_day_and_not_on_the_next(load) -> None:
    records = small_set()
    records["operations"] = [an_operation("kfor", ended=True, end="2004-12-02")]
    records["strengths"] = []
    load(records)
    assert OperationPeriod.objects.as_of(dt.date(2004, 12, 2)).exists()
    assert not OperationPeriod.objects.as_of(dt.date(2004, 12, 3)).exists()


def test_a_membership_is_over_on_the_day_of_the_change(load) -> None:
    records = small_set()
    records["status_periods"][1]["end"] = "1966-07-01"
    load(records)
    denmark = StatusPeriod.objects.filter(country__code="DK")
    assert denmark.as_of(dt.date(1966, 6, 30)).exists()
    assert not denmark.as_of(dt.date(1966, 7, 1)).exists()


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [(None, None, ""), ("2011-03", None, "2011-03/"), ("1995", "1996", "1995/1996")],
)
def test_a_contribution_without_an_end_only_lacks_its_source(
    start: str | None, end: str | None, period: str, load
) -> None:
    records = small_set()
    records["contributions"] = [
        {
            "key": "kfor-no",
            "operation": "kfor",
            "country": "NO",
            "capacity": "member",
            **a_period(start, end),
            "attested": ["2009-10-01", "2011-03"],
            **SEEN,
        }
    ]
    load(records)
    contribution = Contribution.objects.get()
    assert contribution.period == period
    assert [str(day) for day in contribution.attested_dates] == ["2009-10-01", "2011-03"]


def test_an_event_of_one_day_is_a_period_of_that_day(load) -> None:
    records = small_set()
    records["events"] = [
        {
            "key": "summit-1",
            "kind": "summit",
            "title": "A summit",
            **a_period("2006-11-28", "2006-11-28"),
            "place": "Riga",
            "place_country": None,
            "text": "They met.",
            "countries": ["NO", "DK"],
            "operations": ["kfor"],
            **SEEN,
        }
    ]
    load(records)
    event = HistoricalEvent.objects.get()
    assert event.period == "2006-11-28/2006-11-28"
    assert event.end_latest == dt.date(2006, 11, 29)
    assert {country.code for country in event.countries.all()} == {"NO", "DK"}


# --- Verification --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("confidence", "sources", "verification"),
    [
        ("seen", ["book"], "verified"),
        ("seen-partial", ["book", "memory"], "partly"),
        ("memory", ["memory"], "unverified"),
    ],
)
def test_confidence_is_the_state_of_verification(
    confidence: str, sources: list[str], verification: str, load
) -> None:
    records = small_set()
    records["strengths"][0] |= {"confidence": confidence, "sources": sources}
    load(records)
    figure = StrengthFigure.objects.get()
    assert figure.verification == verification
    assert [row.source.key for row in figure.evidence.all()] == sources


# --- Operations ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("lead", "role", "leads"),
    [
        ("NATO", "led", {("nato", "lead")}),
        ("NATO", "led from August 2003", {("nato", "lead")}),
        ("NATO and WEU", "led jointly", {("nato", "joint-lead"), ("weu", "joint-lead")}),
        ("African Union", "supporting", {("au", "lead"), ("nato", "support")}),
        ("NATO", "supporting", {("nato", "lead")}),
        ("European Union", "successor with NATO assets", {("eu", "lead")}),
    ],
)
def test_who_leads_is_a_dated_fact(lead: str, role: str, leads: set, load) -> None:
    records = small_set()
    records["operations"] = [an_operation("kfor", lead=lead, nato_role=role)]
    load(records)
    found = LeadPeriod.objects.all()
    assert {(fact.organisation.key, fact.role) for fact in found} == leads
    assert {fact.period for fact in found} == {"1999-06-12/.."}


def test_a_mandate_that_was_read_by_itself_is_verified_whatever_its_operation_rests_on(
    load,
) -> None:
    records = small_set()
    records["operations"] = [
        an_operation(
            "kfor",
            sources=["memory"],
            confidence="memory",
            mandate=[
                {
                    "instrument": "UNSC resolution",
                    "number": "1244",
                    "date": "1999-06-10",
                    "sources": ["book"],
                },
                {"instrument": "Request", "number": "Somebody", "date": None},
            ],
        )
    ]
    load(records)
    first, second = Mandate.objects.order_by("key")
    assert (first.number, first.adopted_on, first.verification) == (
        "1244",
        "1999-06-10",
        "verified",
    )
    assert (second.instrument, second.adopted_on, second.verification) == (
        "request",
        "",
        "unverified",
    )


def test_a_successor_is_stored_once_whichever_record_names_it(load) -> None:
    records = small_set()
    records["operations"] = [
        an_operation("ifor", successors=["sfor"]),
        an_operation("sfor", predecessors=["ifor"], successors=["althea"]),
        an_operation("althea"),
    ]
    records["strengths"] = []
    load(records)
    pairs = {(fact.operation.slug, fact.other.slug) for fact in OperationRelation.objects.all()}
    assert pairs == {("sfor", "ifor"), ("althea", "sfor")}


# --- Countries and people ------------------------------------------------------------------------
def test_names_in_both_kinds_of_norwegian_come_from_babel(load) -> None:
    records = small_set()
    records["sources"].append({**SOURCES[0], "id": "cldr", "title": "CLDR", "kind": "data"})
    records["countries"].append(a_country("SUHH", "Soviet Union"))
    load(records)
    names = CountryName.objects.exclude(language="en")
    assert {(name.key, name.name) for name in names} == {
        ("no-nb", "Norge"),
        ("no-nn", "Noreg"),
        ("dk-nb", "Danmark"),
        ("dk-nn", "Danmark"),
    }
    assert {row.source.key for name in names for row in name.evidence.all()} == {"cldr"}


def test_norwegian_names_rest_on_the_country_s_sources_where_a_set_does_not_name_cldr(load) -> None:
    load(small_set())
    names = CountryName.objects.filter(language="nn")
    assert {row.source.key for name in names for row in name.evidence.all()} == {"book"}


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        ("formal name, after the end of the state union", NameUsage.OFFICIAL),
        ("state constitutional name", NameUsage.OFFICIAL),
        ("short name used by NATO and by the ministry in 2007", NameUsage.NATO),
        ("name used by the ministry in 2007", NameUsage.DOCUMENT),
        ("common name", NameUsage.SHORT),
    ],
)
def test_the_usage_of_a_name_is_read_from_its_description(words: str, usage: NameUsage) -> None:
    assert usage_of(words) is usage


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [
        ("Gro Harlem Brundtland", "Brundtland, Gro Harlem"),
        ("Jaap de Hoop Scheffer", "de Hoop Scheffer, Jaap"),
        ("Plato", "Plato"),
    ],
)
def test_a_person_is_sorted_by_family_name(name: str, sorted_as: str) -> None:
    assert sort_name(name) == sorted_as


def test_letters_of_a_name_are_written_out_in_its_address() -> None:
    assert slug_of("Jonas Gahr Støre") == "jonas-gahr-store"
    assert slug_of("Bogotá, Åland og Sjælland") == "bogota-aland-og-sjaelland"


def test_a_government_brings_its_prime_minister(load) -> None:
    records = small_set()
    records["publishers"] = [a_ministry()]
    records["governments"] = [a_government("alm", "2000-03-17", "2001-10-19")]
    records["ministers"] = [a_minister("Kari Holm", "1941-02-21", "1946-02-02")]
    load(records)
    terms = {term.office: term for term in OfficeTerm.objects.all()}
    assert terms["prime-minister"].key == "pm-alm"
    assert terms["prime-minister"].person.name == "Jo Alm"
    assert terms["prime-minister"].government.key == "alm"
    assert terms["defence"].organisation.key == "fd"
    assert {term.period for term in terms.values()} == {
        "2000-03-17/2001-10-19",
        "1941-02-21/1946-02-02",
    }
