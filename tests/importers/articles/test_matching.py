"""A name finds its record whatever its case and quotation marks, and only where it is one."""

import pytest

from archive.importers.articles.matching import match
from archive.importers.articles.reading import read
from archive.models import DocumentType, OrganisationName
from tests.factories import a_fact, a_government, a_person, an_organisation

pytestmark = pytest.mark.django_db


def matched(line, *, title="Harbours"):
    return match(read(f"{title}\n\n{line}\n\nThey are open.\n\nAnd safe.\n"))


@pytest.mark.parametrize(
    "words",
    [
        "Nansen's 2nd Government",
        "Nansen’s 2nd  government",
        "NANSEN`S 2ND GOVERNMENT",
        "The Nansens 2nd Government",
        "Regjeringen Nansen II",
        "Regjeringa Nansen II",
        "Nansen II",
        "Fridtjof Nansen's Second Government",
    ],
)
def test_a_government_is_found_under_each_of_its_names(words):
    government = a_government(
        label_en="Nansen's 2nd Government",
        label_nb="Regjeringen Nansen II",
        history_name_en="Fridtjof Nansen's Second Government",
    )
    a_government(label_en="Nansen's 1st Government", label_nb="Regjeringen Nansen I")
    found = matched(f"Published under: {words}")
    assert found.records == {"published_under": government}
    assert found.notices == ()


@pytest.mark.parametrize("words", ["Nansen", "Nansen's 3rd Government", "Government", "II"])
def test_a_name_that_is_only_like_one_finds_nothing_and_says_what_to_do(words):
    a_government(label_en="Nansen's 2nd Government", label_nb="Regjeringen Nansen II")
    found = matched(f"Published under: {words}")
    assert found.records == {}
    assert f"Line 3: no government here is called “{words}”" in found.notices[0]
    assert "Choose it in the form" in found.notices[0]


def test_a_name_that_two_have_finds_neither():
    a_government(label_en="Nansen's Government")
    a_government(label_en="Nansens government")
    found = matched("Published under: Nansen's Government")
    assert found.records == {}
    assert "several records (Nansen's Government; Nansens government)" in found.notices[0]


@pytest.mark.parametrize(
    "words",
    [
        "Ministry of Harbours",
        "The ministry of harbours",
        "Havnedepartementet",
        "Ministry of Piers",
        "Brygge­departementet".replace("\u00ad", ""),
    ],
)
def test_a_publisher_is_found_under_the_names_of_any_time(words):
    ministry = an_organisation(name_en="Ministry of Harbours", name_nb="Havnedepartementet")
    a_fact(
        OrganisationName,
        organisation=ministry,
        name_en="Ministry of Piers",
        name_nb="Bryggedepartementet",
        period="1950/1970",
    )
    assert matched(f"Publisher: {words}").records == {"publisher": ministry}


def test_a_former_name_that_is_a_draft_does_not_count():
    ministry = an_organisation(name_en="Ministry of Harbours")
    a_fact(OrganisationName, live=False, organisation=ministry, name_en="Ministry of Piers")
    found = matched("Publisher: Ministry of Piers")
    assert found.records == {}
    assert "no organisation here is or was called" in found.notices[0]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Speech/statement", "speech"),
        ("Tale/innlegg", "speech"),
        ("Foredrag", "speech"),
        ("PRESS RELEASE", "press-release"),
        ("Pressemelding", "press-release"),
        ("Artikkel", "article"),
        ("Redegjørelse", "statement"),
    ],
)
def test_a_kind_of_document_is_found_in_both_languages(words, key):
    [found] = matched(f"Document type: {words}").records.values()
    assert found == DocumentType.objects.get(key=key)


def test_a_kind_of_document_that_is_not_here_is_told():
    found = matched("Document type: Calendar")
    assert found.records == {}
    assert "no document type here is called “Calendar”" in found.notices[0]


def test_a_speaker_is_found_by_the_whole_name_and_is_never_told_missing():
    person = a_person(name="Ada Marie Berg")
    assert matched("Speaker: Ada Marie Berg").records == {"creators": person}
    assert matched("Speaker: Ada Berg") == match(read("Harbours"))
