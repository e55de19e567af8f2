"""APA and Chicago: punctuation, dates and names as the manuals have them, and safe HTML."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.citations.record import ARCHIVE, Author, Document, Kind
from archive.citations.styles import apa, chicago
from archive.dates import PartialDate
from tests.citations.records import HOSTILE, SOLBERG, STORE, a_citation, a_demonstration

FOREIGN = Author("Ministry of Foreign Affairs")
URL = "https://archive.example/id/12/v3/"


def words(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


class Elements(HTMLParser):
    """The names of the elements in a piece of HTML, and of their attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, [name for name, _value in attrs]))


def release(**fields):
    fields = {"authors": (FOREIGN,), "publisher": FOREIGN.name, "title": "Riga", **fields}
    return a_citation(**fields)


def test_a_press_release_of_a_ministry():
    assert words(apa(release(document_number="12/2007"))) == (
        "Ministry of Foreign Affairs. (2007, January 15). Riga (No. 12/2007) [Press release,"
        f" version 3]. The Alliance Archive. {URL}"
    )
    assert words(chicago(release(document_number="12/2007"))) == (
        "Ministry of Foreign Affairs. “Riga.” Press release, No. 12/2007, January 15, 2007."
        f" The Alliance Archive, version 3, November 20, 2026. {URL}."
    )


def test_a_speech_names_speaker_and_publisher():
    speech = release(kind=Kind.SPEECH, document_type="Speech", authors=(STORE,))
    assert words(apa(speech)) == (
        "Støre, J. G. (2007, January 15). Riga [Speech, version 3]. Ministry of Foreign Affairs;"
        f" The Alliance Archive. {URL}"
    )
    assert words(chicago(speech)) == (
        "Støre, Jonas Gahr. “Riga.” Speech, January 15, 2007. Ministry of Foreign Affairs."
        f" The Alliance Archive, version 3, November 20, 2026. {URL}."
    )


def test_a_demonstration_is_the_archives_and_says_so():
    record = a_demonstration(title="Norway signs")
    assert words(apa(record)) == (
        "The Alliance Archive. (2026, November 20). Norway signs [Demonstration text, version 3]."
        f" {URL}"
    )
    assert words(chicago(record)) == (
        "The Alliance Archive. “Norway signs.” Demonstration text, version 3, November 20, 2026."
        f" {URL}."
    )


def test_a_summary_is_the_archives_and_names_the_original():
    original = Document(
        "NATO", (FOREIGN,), PartialDate(2007), date_is_inferred=True, publisher=FOREIGN.name
    )
    record = a_demonstration(title="NATO", text_form="summary", original=original)
    named = "Original: “NATO”, Ministry of Foreign Affairs, 2007 (inferred)."
    assert words(apa(record)) == (
        "The Alliance Archive. (2026, November 20). NATO [Summary by the archive, version 3]."
        f" {named} {URL}"
    )
    assert words(chicago(record)) == (
        "The Alliance Archive. “NATO.” Summary by the archive, version 3, November 20, 2026."
        f" {named} {URL}."
    )


def test_an_entry_is_the_archives_and_of_the_day_of_its_version():
    record = a_demonstration(
        title="Norway", kind=Kind.ENTRY, text_form="", document_type="country profile"
    )
    assert words(apa(record)).startswith(
        "The Alliance Archive. (2026, November 20). Norway [Reference entry: country profile,"
        " version 3]."
    )


@pytest.mark.parametrize(
    ("date", "inferred", "in_apa", "in_chicago"),
    [
        (PartialDate(2007), False, "(2007).", "Press release, 2007."),
        (PartialDate(2007, 1), False, "(2007, January).", "Press release, January 2007."),
        (PartialDate(2007), True, "(ca. 2007).", "Press release, [2007?]."),
        (PartialDate(2007, approximate=True), False, "(ca. 2007).", "Press release, ca. 2007."),
        (PartialDate(2007, uncertain=True), False, "(ca. 2007).", "Press release, [2007?]."),
        (None, False, "(n.d.).", "Press release, n.d."),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date, inferred, in_apa, in_chicago):
    record = release(date=date, date_is_inferred=inferred)
    assert f"Affairs. {in_apa} Riga" in words(apa(record))
    assert f"{in_chicago} The Alliance" in words(chicago(record))


def test_several_authors_are_listed_as_each_style_lists_them():
    two, three = (STORE, SOLBERG), (STORE, SOLBERG, FOREIGN)
    assert words(apa(release(authors=two))).startswith("Støre, J. G., & Solberg, E. (")
    assert words(apa(release(authors=three))).startswith(
        "Støre, J. G., Solberg, E., & Ministry of Foreign Affairs. ("
    )
    assert words(chicago(release(authors=two))).startswith("Støre, Jonas Gahr, and Erna Solberg. “")


def test_a_crowd_of_authors_is_cut_as_each_style_cuts_it():
    crowd = tuple(Author(f"Body {number}") for number in range(1, 23))
    assert "Body 19, . . . Body 22. (" in words(apa(release(authors=crowd)))
    assert "Body 20" not in words(apa(release(authors=crowd)))
    assert "Body 7, et al. “Riga.”" in words(chicago(release(authors=crowd)))


def test_a_double_given_name_keeps_its_hyphen():
    sartre = Author.person(name="Jean-Paul Sartre", sort_name="Sartre, Jean-Paul")
    assert words(apa(release(authors=(sartre,)))).startswith("Sartre, J.-P. (")


def test_without_an_author_the_title_comes_first():
    record = release(authors=(), publisher="", date=None)
    assert words(apa(record)) == (
        f"Riga [Press release, version 3]. (n.d.). The Alliance Archive. {URL}"
    )
    assert words(chicago(record)).startswith("“Riga.” Press release, n.d. The Alliance Archive")
    assert ARCHIVE not in words(apa(record)).split("(n.d.)")[0]


def test_a_question_takes_no_full_stop():
    assert "“Why NATO?” Press" in words(chicago(release(title="Why NATO?")))


def test_the_title_has_its_language_and_is_marked_as_a_title():
    record = release(title="Norge", language="nb")
    assert '<em><cite lang="nb">Norge</cite></em>' in apa(record)
    assert '“<cite lang="nb">Norge</cite>.”' in chicago(record)
    assert f'<a href="{URL}">' in apa(record)


@pytest.mark.parametrize("style", [apa, chicago])
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_adds_no_element(style, text):
    record = release(
        title=text,
        language=text,
        authors=(Author(text), Author("x", text, f"x{text}")),
        publisher=f"P{text}",
        document_type=text,
        document_number=text,
        original=Document(text, publisher=text),
    )
    plain = release(language="en")
    assert Elements(style(record)).found == Elements(style(plain)).found


@given(title=st.text(), name=st.text())
def test_no_title_or_name_adds_an_element(title, name):
    for style in (apa, chicago):
        found = Elements(style(release(title=title, authors=(Author(name),)))).found
        assert found == Elements(style(release())).found
