"""CSL-JSON: a citation processor reads it, and dates keep one, two or three numbers."""

import json
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.citations.csl import csl_json
from archive.citations.record import Author, Document, Kind
from archive.dates import PartialDate
from tests.citations.records import HOSTILE, MINISTRY, STORE, a_citation, a_demonstration


def item(record) -> dict:
    (found,) = json.loads(csl_json(record))
    return found


def processed(record) -> str:
    """The reference that a processor sets of the file in the style that it brings."""
    citeproc = pytest.importorskip("citeproc", reason="citeproc-py is not installed")
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # variables younger than the processor
        source = CiteProcJSON(json.loads(csl_json(record)))
        style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = citeproc.CitationStylesBibliography(style, source, citeproc.formatter.plain)
        bibliography.register(citeproc.Citation([citeproc.CitationItem(record.key)]))
        return str(bibliography.bibliography()[0])


def test_a_document_has_its_fields():
    found = item(a_citation(document_number="12/2007"))
    assert found["type"] == "webpage"
    assert found["title"] == "Norge og NATO på Ærøskjær"
    assert found["author"] == [{"literal": MINISTRY.name}]
    assert found["issued"] == {"date-parts": [[2007, 1, 15]]}
    assert found["genre"] == "Press release"
    assert found["number"] == "12/2007"
    assert (found["container-title"], found["version"]) == ("The Alliance Archive", "3")
    assert found["URL"] == "https://archive.example/id/12/v3/"


def test_a_processor_sets_people_and_bodies_in_full():
    text = processed(a_citation(authors=(STORE, MINISTRY)))
    assert "Støre, J.G." in text
    assert MINISTRY.name in text
    assert "2007" in text
    assert "Norge og NATO på Ærøskjær" in text


@pytest.mark.parametrize(
    ("date", "inferred", "issued"),
    [
        (PartialDate(2007), False, {"date-parts": [[2007]]}),
        (PartialDate(2007, 1), False, {"date-parts": [[2007, 1]]}),
        (PartialDate(2007), True, {"date-parts": [[2007]], "circa": True}),
        (PartialDate(2007, 1, approximate=True), False, {"date-parts": [[2007, 1]], "circa": True}),
        (PartialDate(2007, uncertain=True), False, {"date-parts": [[2007]], "circa": True}),
        (None, False, None),
    ],
)
def test_a_date_has_as_many_numbers_as_are_known(date, inferred, issued):
    assert item(a_citation(date=date, date_is_inferred=inferred)).get("issued") == issued


@pytest.mark.parametrize(
    ("kind", "name"), [(Kind.SPEECH, "speech"), (Kind.ENTRY, "entry-encyclopedia")]
)
def test_speeches_and_entries_are_told_apart(kind, name):
    assert item(a_citation(kind=kind))["type"] == name


def test_a_demonstration_says_so_and_names_no_ministry():
    found = item(a_demonstration())
    assert found["author"] == [{"literal": "The Alliance Archive"}]
    assert found["genre"] == "Demonstration text"
    assert "Ministry" not in csl_json(a_demonstration())


def test_a_summary_names_its_original():
    original = Document("The original", (STORE,), PartialDate(2007), True, publisher="Ministry")
    found = item(a_demonstration(text_form="summary", original=original))
    assert found["original-title"] == "The original"
    assert found["original-publisher"] == "Ministry"
    assert found["original-author"] == [{"family": "Støre", "given": "Jonas Gahr"}]
    assert found["original-date"] == {"date-parts": [[2007]], "circa": True}


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_is_a_value_and_nothing_else(text):
    found = item(a_citation(title=text, authors=(Author(text),), publisher=text))
    assert (found["title"], found["publisher"]) == (text, text)
    assert found["author"] == [{"literal": text}]
    assert found["URL"] == "https://archive.example/id/12/v3/"


@given(st.text(min_size=1))
def test_any_title_is_read_back_as_it_was(title):
    assert item(a_citation(title=title))["title"] == title
