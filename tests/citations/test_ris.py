"""RIS: each value stays on its line, and dates are as precise as they are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.citations.record import Author, Document, Kind
from archive.citations.ris import ris
from archive.dates import PartialDate
from tests.citations.records import HOSTILE, MINISTRY, SOLBERG, STORE, a_citation, a_demonstration

rispy = pytest.importorskip("rispy", reason="rispy is not installed")


def entry(record):
    """The one reference in the file."""
    (found,) = rispy.loads(ris(record))
    return found


def tags(record) -> list[str]:
    return [line[:6] for line in ris(record).split("\r\n")]


def test_a_document_is_read_back_with_its_fields():
    found = entry(a_citation(document_number="12/2007"))
    assert found["type_of_reference"] == "ELEC"
    assert found["title"] == "Norge og NATO på Ærøskjær"
    assert (found["year"], found["date"]) == ("2007", "2007/01/15/")
    assert found["publisher"] == MINISTRY.name
    assert found["secondary_title"] == "The Alliance Archive"
    assert found["type_of_work"] == "Press release"
    assert found["edition"] == "3"
    assert found["language"] == "nb"
    assert found["urls"] == ["https://archive.example/id/12/v3/"]


def test_an_entry_of_the_archive_is_one_of_a_reference_work():
    entry_of = a_demonstration(kind=Kind.ENTRY, text_form="", document_type="country profile")
    assert entry(entry_of)["type_of_reference"] == "ENCYC"
    assert entry(entry_of)["type_of_work"] == "Reference entry: country profile"


def test_people_have_their_family_names_first_and_bodies_no_comma():
    names = entry(a_citation(authors=(STORE, SOLBERG, MINISTRY)))["authors"]
    assert names[:2] == ["Støre, Jonas Gahr", "Solberg, Erna"]
    assert names[2] == "Ministry of Trade Industry and Fisheries (Norway)"


@pytest.mark.parametrize(
    ("date", "year", "written"),
    [
        (PartialDate(2007), "2007", "2007///"),
        (PartialDate(2007, 1), "2007", "2007/01//"),
        (PartialDate(2007, 1, 5, approximate=True), "2007", "2007/01/05/"),
    ],
)
def test_a_date_leaves_empty_what_is_not_known(date, year, written):
    found = entry(a_citation(date=date))
    assert (found["year"], found["date"]) == (year, written)


def test_an_inferred_date_says_so():
    notes = entry(a_citation(date=PartialDate(2007), date_is_inferred=True))["notes"]
    assert any("inferred" in note for note in notes)


def test_an_undated_document_has_no_year():
    record = a_citation(date=None)
    assert not {"PY  - ", "DA  - "} & set(tags(record))
    assert "The document is undated." in entry(record)["notes"]


def test_a_demonstration_says_so_and_names_no_ministry():
    text = ris(a_demonstration())
    assert "M3  - Demonstration text" in text
    assert "AU  - The Alliance Archive" in text
    assert "Ministry" not in text


def test_a_summary_names_its_original():
    original = Document("The original", publisher="Ministry of Foreign Affairs")
    text = ris(a_demonstration(text_form="summary", original=original))
    assert "OP  - “The original”, Ministry of Foreign Affairs" in text


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_begins_no_line(text):
    hostile = a_citation(
        title=text,
        authors=(Author(text), Author("x", text, text)),
        publisher=text,
        document_type=text,
        document_number=text,
        original=Document(text, publisher=text),
    )
    plain = a_citation(
        authors=(Author("x"), STORE), document_number="1", original=Document("x", publisher="y")
    )
    assert tags(hostile) == tags(plain)
    assert len(ris(hostile).splitlines()) == len(tags(plain)) - 1
    entry(hostile)


@given(st.text(min_size=1))
def test_any_title_is_one_line_of_one_reference(title):
    text = ris(a_citation(title=title))
    assert len(text.splitlines()) == len(ris(a_citation()).splitlines())
    assert text.count("\r\nER  - \r\n") == 1
