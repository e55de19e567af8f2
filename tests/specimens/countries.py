"""Countries of each standing, and one with every part that a profile can have."""

from archive.models import (
    Capital,
    CountryName,
    CountryPage,
    Discrepancy,
    Framework,
    Statement,
    StatusEvent,
    StatusPeriod,
    Succession,
)
from tests.factories import a_country, a_fact, a_framework, a_record, a_source

MEMBERS = {
    "Belgium": ("BE", "BEL", "1949-08-24"),
    "Canada": ("CA", "CAN", "1949-08-24"),
    "Denmark": ("DK", "DNK", "1949-08-24"),
    "France": ("FR", "FRA", "1949-08-24"),
    "Norway": ("NO", "NOR", "1949-08-24"),
    "United States": ("US", "USA", "1949-08-24"),
    "Greece": ("GR", "GRC", "1952-02-18"),
    "Poland": ("PL", "POL", "1999-03-12"),
    "Estonia": ("EE", "EST", "2004-03-29"),
    "Albania": ("AL", "ALB", "2009-04-01"),
    "Finland": ("FI", "FIN", "2023-04-04"),
}
PARTNERS = {
    "Austria": ("AT", "AUT", "1995-02-10/.."),
    "Bosnia and Herzegovina": ("BA", "BIH", "2006-12-14/.."),
    "Russia": ("RU", "RUS", "1994-06-22/2014-04-01"),
}


def frameworks() -> dict[str, Framework]:
    names = {
        "member": "NATO member",
        "map": "Membership Action Plan",
        "pfp": "Partnership for Peace",
        "eapc": "Euro-Atlantic Partnership Council",
    }
    return {
        key: a_framework(
            key=key,
            name=name,
            abbreviation=key.upper() if key != "member" else "",
            name_nb="Partnerskap for fred" if key == "pfp" else "",
            description=f"{name}: how a country stands to the alliance.",
            period="1994-01-10/.." if key == "pfp" else "",
            note="Its members are counted from the day on which the document was signed.",
        )
        for key, name in names.items()
    }


def neighbours(frameworks: dict[str, Framework]) -> dict[str, CountryPage]:
    source = a_source(key="accessions", title="Member countries", url="https://example.org/members")
    countries = {}
    for name, (code, iso3, since) in MEMBERS.items():
        country = a_country(title=name, code=code, iso3=iso3, role="member")
        facts = {"country": country, "framework": frameworks["member"], "source": source}
        a_fact(StatusPeriod, period=f"{since}/..", verification="verified", **facts)
        countries[name] = country
    for name, (code, iso3, period) in PARTNERS.items():
        country = a_country(title=name, code=code, iso3=iso3, region="eastern-europe")
        facts = {"country": country, "framework": frameworks["pfp"], "source": source}
        a_fact(StatusPeriod, period=period, **facts)
        countries[name] = country
    a_country(title="Liechtenstein", code="LI", role="context")
    return countries


def a_full_country(frameworks: dict[str, Framework]) -> CountryPage:
    """A country with every part that a profile can have."""
    croatia = a_country(
        title="Croatia",
        code="HR",
        iso3="HRV",
        role="member",
        region="southern-europe",
        note="Its name in Croatian is Hrvatska.",
        lead="A partner from 2000, a member since 2009.",
        body=[
            ("heading", {"text": "The way in", "level": "2"}),
            ("paragraph", "<p>Nine years.</p>"),
        ],
    )
    former = a_country(title="Yugoslavia", code="YUCS", code_status="former", role="former-state")
    steps = {
        "pfp": "2000-05-25/2009-04-01",
        "map": "2002-05-14/2009-04-01",
        "member": "2009-04-01/..",
    }
    for key, period in steps.items():
        fact = a_fact(
            StatusPeriod,
            country=croatia,
            framework=frameworks[key],
            period=period,
            start_event="joins",
            verification="verified" if key == "member" else "unverified",
        )
    invited = {
        "event_kind": "invited",
        "occurred_on": "2008-04-03",
        "text": "Invited in Bucharest.",
    }
    a_fact(StatusEvent, country=croatia, framework=frameworks["member"], **invited)
    a_fact(CountryName, country=croatia, name="Croatia", period="1991-06-25/..")
    a_fact(CountryName, country=croatia, name="Socialist Republic of Croatia", period="1963/1990")
    a_fact(Capital, country=croatia, name="Zagreb", period="1991-06-25/..")
    for state in (croatia, CountryPage.objects.get(code="BA")):
        a_fact(Succession, predecessor=former, successor=state, occurred_on="1991-06-25")
    question = a_record(
        Discrepancy,
        key="accession-day",
        subject="The day on which Croatia joined",
        value_used="2009-04-01",
        advice="The later day is that of the ceremony.",
    )
    for value in ("2009-04-01", "2009-04-07"):
        said = {
            "value": value,
            "source": a_source(title=f"Yearbook, {value}"),
            "discrepancy": question,
        }
        a_record(Statement, fact=fact, attribute="start", says="It joins.", **said)
    return croatia
