"""Those who publish and govern, and the series in which texts came out."""

from archive.models import (
    CountryPage,
    Government,
    OfficeTerm,
    Organisation,
    OrganisationName,
    Party,
    Series,
)
from tests.factories import a_fact, a_government, a_person, a_record, an_organisation


def a_publisher(norway: CountryPage) -> Organisation:
    ministry = an_organisation(
        key="ministry-of-foreign-affairs",
        name_en="Ministry of Foreign Affairs",
        name_nb="Utenriksdepartementet",
        abbreviation="MFA",
        country=norway,
        external_code="DEP_UD_1905_12_01",
        note="Founded in 1905.",
    )
    names = {
        "name_en": "Royal Ministry of Foreign Affairs",
        "name_nb": "Det kongelige utenriksdepartement",
    }
    a_fact(OrganisationName, organisation=ministry, period="1905/1990", **names)
    return ministry


def governments(ministry: Organisation) -> Government:
    a_government(
        key="bondevik-2", label_en="Bondevik's 2nd Government", term="2001-10-19/2005-10-17"
    )
    government = a_government(
        key="stoltenberg-2",
        label_en="Stoltenberg's 2nd Government",
        label_nb="Regjeringen Stoltenberg II",
        label_basis="pattern",
        history_name_en="The red-green government",
        parliamentary_basis="majority coalition",
        note="The first majority government in twenty years.",
        term="2005-10-17/2013-10-16",
    )
    party = Party.objects.create(key="Ap", name_en="Labour Party", name_nb="Arbeiderpartiet")
    government.parties = [party]
    government.save_revision().publish()
    chief = a_person(
        key="jens-stoltenberg", name="Jens Stoltenberg", note="Later secretary general."
    )
    minister = a_person(key="jonas-gahr-store", name="Jonas Gahr Støre")
    terms = {"party": party, "period": "2005-10-17/2013-10-16"}
    a_fact(OfficeTerm, person=chief, office="prime-minister", government=government, **terms)
    a_fact(OfficeTerm, person=minister, office="foreign-affairs", organisation=ministry, **terms)
    return government


def series_of_bulletins() -> Series:
    above = a_record(Series, key="web-site", title="Web site of the government")
    series = a_record(
        Series,
        key="bulletins",
        title="Bulletins of the press office",
        reference_code="UD/PR/1",
        part_of=above,
        period="1981/2001",
        scope_and_content="What the press office sent out, a sheet at a time.",
        known_gaps="Numbers 7 and 12 are not held.",
        note="Bound in three volumes.",
    )
    a_record(Series, key="annexes", title="Annexes to the bulletins", part_of=series)
    return series
