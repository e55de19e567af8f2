"""Operations, one with every part that its page can have, and events."""

import datetime as dt

from archive.models import (
    Contribution,
    CountryPage,
    HistoricalEvent,
    LeadPeriod,
    Mandate,
    OperationPage,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    StrengthFigure,
)
from tests.factories import a_fact, a_source, an_operation, an_organisation


def a_full_operation(countries: dict[str, CountryPage], croatia: CountryPage) -> OperationPage:
    """An operation with every part that its page can have, between two others."""
    alliance = an_organisation(key="nato", name_en="NATO", organisation_kind="alliance")
    union = an_organisation(key="eu", name_en="European Union", organisation_kind="alliance")
    before = an_operation(code="IFOR", full_name="Implementation Force")
    after = an_operation(code="EUFOR Althea", nato_role="successor")
    an_operation(
        code="Baltic Air Policing", operation_kind="air-policing", lead="Fighters on guard."
    )
    sfor = an_operation(
        code="SFOR",
        full_name="Stabilisation Force",
        lead="Kept the peace in Bosnia and Herzegovina for eight years.",
        note="Its last soldiers left in the winter of 2004.",
        theatre=[countries["Bosnia and Herzegovina"]],
        body=[("paragraph", "<p>It took over from a larger force.</p>")],
    )
    runs = {before: "1995-12-20/1996-12-20", sfor: "1996-12-20/2004-12-02", after: "2004-12-02/.."}
    for one, period in runs.items():
        a_fact(OperationPeriod, operation=one, period=period, verification="verified")
    a_fact(LeadPeriod, operation=sfor, organisation=alliance, period="1996-12-20/2004-12-02")
    a_fact(LeadPeriod, operation=after, organisation=union, period="2004-12-02/..")
    for name, period in (("Deterrence", "1996-12-20/1999"), ("Drawing down", "2000/2004-12-02")):
        a_fact(OperationPhase, operation=sfor, name=name, period=period, text="Fewer posts.")
    adopted = {"number": "1088", "adopted_on": "1996-12-12", "note": "Renewed each year."}
    a_fact(Mandate, operation=sfor, instrument="unsc-resolution", **adopted)
    a_fact(OperationRelation, operation=sfor, relation="follows", other=before)
    a_fact(OperationRelation, operation=after, relation="follows", other=sfor)
    source = a_source(title="History of SFOR", url="https://example.org/sfor", publisher="SFOR")
    for value, day in (
        (32_000, "1997-01"),
        (19_500, "2001"),
        (12_000, "2003-01"),
        (7_000, "2004-06"),
    ):
        figure = {"value": value, "qualifier": "about", "counted_on": day, "source": source}
        a_fact(StrengthFigure, operation=sfor, verification="verified", **figure)
    norway = {"operation": sfor, "country": countries["Norway"]}
    a_fact(StrengthFigure, value=725, counted_on="1998", **norway)
    a_fact(Contribution, capacity="member", period="1996-12-20/2004-12-02", **norway)
    for name in ("Denmark", "France", "Poland", "Austria", "Russia", "Albania"):
        capacity = "member" if countries[name].role == "member" and name != "Albania" else "partner"
        took_part = {"operation": sfor, "country": countries[name], "capacity": capacity}
        a_fact(Contribution, attested="1999-03, 2001-06", source=source, **took_part)
    a_fact(Contribution, operation=sfor, country=croatia, capacity="other")
    return sfor


def events(
    countries: dict[str, CountryPage], operation: OperationPage, *, today: dt.date
) -> HistoricalEvent:
    fields = {"event_kind": "summit", "place": "Brussels", "place_country": countries["Belgium"]}
    for year in (1989, 2001):
        told = {"period": f"{year}-{today:%m}-10", "text": "Heads of state and government meet."}
        a_fact(HistoricalEvent, title=f"Brussels summit of {year}", **told, **fields)
    riga = a_fact(
        HistoricalEvent,
        key="riga-summit",
        title="Riga summit",
        event_kind="summit",
        period="2006-11-28/2006-11-29",
        place="Riga",
        text="Heads of state and government meet on the soil of a former Soviet republic.",
        note="The first summit there.",
    )
    riga.countries = [countries["Norway"], countries["Estonia"]]
    riga.operations = [operation]
    riga.save_revision().publish()
    return riga
