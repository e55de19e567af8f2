"""What the archive knows by name is read in a constant count of queries."""

import pytest

from archive.mentioning.names import forms, nameable
from archive.models import (
    Abbreviation,
    CountryName,
    HistoricalEvent,
    OperationPeriod,
    OrganisationName,
)
from archive.vocabularies import Language
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_person,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db
QUERIES = 8


def known(*, kind="", exact=None):
    """The names, with what each is the name of."""
    return {
        (name.text, name.target.label)
        for name in nameable()
        if kind in ("", name.target.kind) and exact in (None, name.exact)
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Norway", ["Norway"]),
        (
            "Federal Republic of Germany (West Germany)",
            ["Federal Republic of Germany", "West Germany"],
        ),
        ("Yugoslavia (Federal Republic of)", ["Yugoslavia", "Federal Republic of Yugoslavia"]),
        (
            "Kosovo Force (Operation Joint Guardian, later Joint Enterprise)",
            ["Kosovo Force", "Operation Joint Guardian", "Joint Enterprise"],
        ),
        ("Operation Active Fence (air defence)", ["Operation Active Fence"]),
    ],
)
def test_an_addition_in_parentheses_is_a_name_of_its_own(name, found):
    assert list(forms(name)) == found


def test_a_country_is_known_by_its_names_of_any_time_and_language():
    turkey = a_country(title="Türkiye")
    a_fact(CountryName, country=turkey, name="Turkey", period="1923/2022-06")
    a_fact(CountryName, country=turkey, name="Tyrkia", language=Language.BOKMAL)
    a_fact(CountryName, country=turkey, name="Draft name", live=False)
    assert known(kind="country") == {
        ("Türkiye", "Türkiye"),
        ("Turkey", "Türkiye"),
        ("Tyrkia", "Türkiye"),
    }


def test_an_operation_is_known_by_code_and_full_name_with_and_without_the_word():
    operation = an_operation(code="Sea Guardian", full_name="Operation Sea Guardian")
    a_fact(OperationPeriod, operation=operation, period="2016/..")
    assert known(exact=True) == {("Sea Guardian", "Sea Guardian")}
    assert known(exact=False) == {("Operation Sea Guardian", "Sea Guardian")}
    assert all(name.used for name in nameable())


def test_a_framework_a_person_and_an_event_are_known_by_their_names():
    a_framework(name="Partnership for Peace", abbreviation="PfP", name_nb="Partnerskap for fred")
    a_person(name="Halvard Lange")
    a_fact(HistoricalEvent, title="Riga summit", event_kind="summit", period="2006", text="X.")
    assert {text for text, _label in known()} == {
        "Partnership for Peace",
        "PfP",
        "Partnerskap for fred",
        "Halvard Lange",
        "Riga summit",
    }


def test_a_term_of_the_glossary_is_a_name_of_what_it_stands_for():
    kfor = an_operation(code="KFOR", full_name="Kosovo Force")
    Abbreviation.objects.create(
        term="KF", expansion="Kosovo Force", aliases="Guardians\nJoint Guardian", operation=kfor
    )
    Abbreviation.objects.create(term="WEU", expansion="Western European Union")
    Abbreviation.objects.create(term="UD", expansion="Ministry", organisation=an_organisation())
    loose = {name.text for name in nameable() if name.loose}
    assert {text for text, _label in known()} == {
        "KFOR",
        "Kosovo Force",
        "KF",
        "Guardians",
        "Joint Guardian",
    }
    assert loose == {"Guardians"}


def test_what_readers_do_not_see_yet_is_known_and_marked():
    a_country(title="Norway")
    a_country(title="Utopia", live=False)
    a_person(name="Halvard Lange", live=False)
    public = {name.text: name.target.is_public for name in nameable()}
    assert public == {"Norway": True, "Utopia": False, "Halvard Lange": False}


@pytest.mark.parametrize("count", [3, 12])
def test_names_cost_the_same_whatever_their_number(count, django_assert_num_queries):
    for number in range(count):
        country, operation = a_country(), an_operation()
        a_fact(CountryName, country=country, name=f"Name {number}", period="1990/..")
        a_fact(OperationPeriod, operation=operation, period="1999/..")
        framework = a_framework()
        a_person(country=country)
        Abbreviation.objects.create(term=f"T{number}", expansion="X", framework=framework)
        a_fact(OrganisationName, organisation=an_organisation(), name_en="Y", period="1990/..")
    with django_assert_num_queries(QUERIES):
        assert len(nameable()) >= 5 * count
