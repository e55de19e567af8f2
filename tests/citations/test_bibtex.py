"""BibTeX: another program reads back what was meant, whatever stands in a title or a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.citations.bibtex import bibtex, escape
from archive.citations.record import Author, Document
from archive.citations.wording import one_line
from archive.dates import PartialDate
from tests.citations.records import HOSTILE, MINISTRY, SOLBERG, STORE, a_citation, a_demonstration

database = pytest.importorskip("pybtex.database", reason="pybtex is not installed")
COMMANDS = {"textbackslash", "textbraceleft", "textbraceright", "textasciicircum"}
COMMANDS |= {"textasciitilde"}


def entry(record):
    """The one entry in the file, read strictly."""
    entries = database.parse_string(bibtex(record), "bibtex").entries
    assert list(entries) == [record.key]
    return entries[record.key]


def as_read(text: str) -> str:
    """What TeX would set for an escaped text."""
    signs = {
        r"\textbackslash{}": "\\",
        r"\textbraceleft{}": "{",
        r"\textbraceright{}": "}",
        r"\textasciicircum{}": "^",
        r"\textasciitilde{}": "~",
        **{f"\\{sign}": sign for sign in "%&#_$"},
    }
    return re.sub(r"\\[a-z]+\{\}|\\[%&#_$]", lambda found: signs[found[0]], text)


def is_harmless(text: str) -> bool:
    """Nothing in it acts: every command sets a sign, every special sign is escaped."""
    commands = set(re.findall(r"\\([A-Za-z]+)", text))
    bare = re.search(r"(?<!\\)[%&#_$^~]", text)
    return commands <= COMMANDS and not bare and text.count("{") == text.count("}")


def test_a_document_is_read_back_with_its_fields():
    found = entry(a_citation(document_number="12/2007"))
    assert found.type == "misc"
    assert found.fields["title"] == "{Norge og NATO på Ærøskjær}"
    assert (found.fields["year"], found.fields["date"]) == ("2007", "2007-01-15")
    assert found.fields["month"] == "January"
    assert found.fields["type"] == "Press release"
    assert found.fields["number"] == "12/2007"
    assert found.fields["howpublished"] == "The Alliance Archive, version 3"
    assert found.fields["langid"] == "norsk"
    assert found.fields["url"] == "https://archive.example/id/12/v3/"
    assert "version 3 of 20 November 2026" in found.fields["note"]


def test_the_name_of_a_body_is_one_name_whatever_is_in_it():
    (author,) = entry(a_citation(authors=(MINISTRY,))).persons["author"]
    assert author.last_names == ["{Ministry of Trade, Industry and Fisheries (Norway)}"]
    assert not author.first_names


def test_people_are_read_back_as_family_and_given_names():
    first, second = entry(a_citation(authors=(STORE, SOLBERG))).persons["author"]
    assert (first.last_names, first.first_names + first.middle_names) == (
        ["Støre"],
        ["Jonas", "Gahr"],
    )
    assert second.last_names == ["Solberg"]


def test_a_person_called_and_stays_one_person():
    odd = Author.person(name="Given and Hand", sort_name="Hand and Foot, Given and, Jr")
    assert len(entry(a_citation(authors=(odd, STORE))).persons["author"]) == 2


@pytest.mark.parametrize(
    ("date", "inferred", "year", "month", "edtf", "says"),
    [
        (PartialDate(2007), False, "2007", None, "2007", ""),
        (PartialDate(2007), True, "2007", None, "2007~", "inferred"),
        (PartialDate(2007, 1, approximate=True), False, "2007", "January", "2007-01~", "approx"),
        (PartialDate(2007, uncertain=True), False, "2007", None, "2007?", "uncertain"),
        (None, False, "n.d.", None, None, "undated"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date, inferred, year, month, edtf, says):
    fields = entry(a_citation(date=date, date_is_inferred=inferred)).fields
    assert (fields["year"], fields.get("month"), fields.get("date")) == (year, month, edtf)
    assert says in fields["note"]


def test_a_demonstration_says_so_and_names_no_ministry():
    text = bibtex(a_demonstration())
    assert "type = {Demonstration text}" in text
    assert "Not issued by the government." in text
    assert "Ministry" not in text
    assert entry(a_demonstration()).persons["author"][0].last_names == ["{The Alliance Archive}"]


def test_a_summary_names_its_original():
    original = Document("The original & more", publisher="Ministry of Foreign Affairs")
    fields = entry(a_demonstration(text_form="summary", original=original)).fields
    assert fields["origtitle"] == r"The original \& more"
    assert fields["origpublisher"] == "Ministry of Foreign Affairs"
    assert "Ministry of Foreign Affairs" in fields["note"]


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_stays_text_in_every_field(text):
    record = a_citation(
        title=text,
        authors=(Author(text), Author("x", text, text)),
        publisher=text,
        document_type=text,
        document_number=text,
        original=Document(text, publisher=text),
    )
    found = entry(record)
    assert len(found.persons["author"]) == 2
    assert set(found.fields) <= {
        *("title", "year", "month", "date", "type", "number", "publisher", "howpublished"),
        *("version", "origtitle", "origpublisher", "langid", "url", "note"),
    }
    assert is_harmless(found.fields["title"])


@given(st.text())
def test_any_text_is_harmless_and_read_back_as_it_was(text):
    escaped = escape(text)
    assert is_harmless(escaped)
    assert len(escaped.splitlines()) <= 1
    assert as_read(escaped) == one_line(text)


@given(title=st.text(min_size=1), name=st.text(min_size=1))
def test_any_title_and_name_give_one_entry(title, name):
    record = a_citation(title=title, authors=(Author(name), STORE))
    assert len(entry(record).persons["author"]) == 2
