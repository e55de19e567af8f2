"""The text of a page is read into fields with their lines, and nothing is guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.importers.articles.pasted import LineRole
from archive.importers.articles.reading import read
from tests.importers.articles.pages import BOKMAL, ENGLISH, NO_GAPS


def stated(raw):
    return {one.field: (one.value, one.lines) for one in read(raw).stated}


def parts(raw):
    return [(part.role.value, part.text) for part in read(raw).body]


def page(*lines, publisher="Ministry of Harbours"):
    """A page with banner, title and labels, and these lines below them."""
    head = ["Historical archive", "Harbours", "Published under: Nansen's 2nd Government"]
    if publisher:
        head.append(f"Publisher: {publisher}")
    return "\n\n".join([*head, *lines])


def test_a_page_with_its_banner_twice_states_its_record():
    assert stated(ENGLISH) == {
        "title": ("Harbours - a safe place for ships", (3,)),
        "published_under": ("Nansen's 2nd Government", (7,)),
        "publisher": ("Ministry of Harbours", (9,)),
        "lead": (
            "Norland has kept its harbours open since 1903. The Ministry’s aim is that every ship"
            " finds one.",
            (11, 13),
        ),
        "language": ("en", (1,)),
    }


def test_headings_stand_between_paragraphs():
    assert [role for role, _text in parts(ENGLISH)] == [
        "paragraph",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_hard_space_stays_in_the_text_and_not_at_its_end():
    [first, *_rest] = parts(ENGLISH)
    assert "16\u00a0000 boats" in first[1]
    assert first[1].endswith("night.")


def test_a_page_without_empty_lines_states_the_same_kinds_of_things():
    found = stated(NO_GAPS)
    assert found["title"] == ("Speech at the opening of the long pier", (2,))
    assert found["creators"] == ("Ada Marie Berg", (1,))
    assert found["publisher"] == ("The Ministry of Harbours", (5,))
    assert found["place"] == ("Grand Hall, Norby", (6,))
    assert found["delivered_on"] == ("1999-11-24", (6,))
    assert found["issued_on"] == ("1999-11-24", (7,))
    assert found["document_type"] == ("Speech/statement", (7,))
    assert found["document_number"] == ("12/99", (7,))
    assert "lead" not in found


def test_words_of_greeting_are_no_headings():
    assert {role for role, _text in parts(NO_GAPS)} == {"paragraph"}


def test_a_norwegian_page_is_read_alike():
    found = stated(BOKMAL)
    assert found["title"] == ("Ny molo i Norby", (5,))
    assert found["published_under"] == ("Regjeringen Nansen II", (9,))
    assert found["document_type"] == ("Pressemelding", (13,))
    assert found["issued_on"] == ("2008-03-28", (13,))
    assert found["document_number"] == ("038/08", (15,))
    assert read(BOKMAL).language == "nb"


def test_a_publisher_above_the_title_is_no_part_of_it():
    roles = {line.number: line.role for line in read(BOKMAL).lines}
    assert roles[3] == LineRole.PUBLISHER_AGAIN


def test_a_lead_that_goes_on_in_a_longer_paragraph_leaves_that_whole():
    first, *_rest = parts(BOKMAL)
    assert first[1].endswith("Moloen er av stein.")
    assert stated(BOKMAL)["lead"][1] == (17,)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end):
    windows = read(ENGLISH.replace("\n", end))
    assert windows.stated == read(ENGLISH).stated
    assert windows.body == read(ENGLISH).body


def test_a_mark_at_the_start_tabs_and_hard_spaces_are_read_over():
    raw = (
        "\ufeffHistorical\u00a0archive\n\nHarbours\n\nPublisher:\t\u00a0Ministry\u00a0of Harbours\n"
    )
    assert stated(raw)["title"] == ("Harbours", (3,))
    assert stated(raw)["publisher"] == ("Ministry of Harbours", (5,))


def test_a_label_may_have_its_value_in_the_next_line():
    raw = "Harbours\n\nPublished under:\nNansen's 2nd Government\n\nPublisher:\n\nWords of it."
    found = stated(raw)
    assert found["published_under"] == ("Nansen's 2nd Government", (3, 4))
    assert found["publisher"] == ("Words of it.", (6, 8))


def test_labels_may_share_a_line():
    raw = "Harbours\n\nPublished under: Nansen's Government | Publisher: Ministry of Harbours\n"
    assert stated(raw)["publisher"] == ("Ministry of Harbours", (3,))


def test_a_page_without_banner_is_read_by_its_labels():
    raw = ENGLISH.replace("Historical archive\n\n", "")
    assert stated(raw)["title"] == ("Harbours - a safe place for ships", (1,))
    assert stated(raw)["lead"][1] == (7, 9)


def test_labels_below_the_text_count_too():
    raw = "Harbours\n\n" + "They are open.\n\n" * 12 + "Publisher: Ministry of Harbours\n"
    assert stated(raw)["publisher"] == ("Ministry of Harbours", (27,))
    assert len(parts(raw)) == 12


def test_a_page_without_publisher_has_none():
    found = stated(page("They are open.", "And safe.", publisher=""))
    assert "publisher" not in found
    assert found["published_under"] == ("Nansen's 2nd Government", (5,))


@pytest.mark.parametrize("raw", ["", " \n\u00a0\n\ufeff"])
def test_an_empty_text_states_nothing(raw):
    assert not read(raw).stated
    assert not read(raw).body


def test_a_single_line_is_a_title():
    assert stated("Harbours")["title"] == ("Harbours", (1,))


def test_a_sentence_is_no_title():
    raw = "Historical archive\n\nHarbours are open to every ship.\n\nThey are safe.\n"
    assert "title" not in stated(raw)
    assert len(parts(raw)) == 2


def test_a_title_that_is_too_long_for_a_page_is_cut_and_told():
    long = "Harbours " * 40
    found = read(f"{long}\n\nHistorical archive\n\nPublisher: Ministry of Harbours\n")
    assert len(found.value("title")) <= 255
    assert "was cut" in found.notices[0]
    assert found.get("title").words == long.strip()


def test_a_title_after_the_labels_is_found():
    raw = (
        "Pressemelding, 28.03.2008\n\nNr.: 038/08\n\nPublisert under: Regjeringen Nansen II\n\n"
        "Utgiver: Havnedepartementet\n\nStatus: Arkivert\n\nNy molo i Norby\n\nDen er åpen.\n"
    )
    assert stated(raw)["title"] == ("Ny molo i Norby", (11,))
    assert stated(raw)["document_type"] == ("Pressemelding", (1,))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Press release | No: 024/08 | Date: 20/02/2008", {"issued_on": "2008-02-20"}),
        ("Speech/statement, 5 May 2006", {"issued_on": "2006-05-05"}),
        ("Speech/statement, May 5, 2006", {"issued_on": "2006-05-05"}),
        ("Pressemelding, 28.03.2008", {"issued_on": "2008-03-28"}),
        ("Article | Last updated: 23/10/2006", {"updated_on": "2006-10-23"}),
        ("Published: 12.03.2007", {"posted_on": "2007-03-12"}),
        ("Published 12.03.2007", {"posted_on": "2007-03-12"}),
        ("Publisert: 12. mars 2007 kl. 14.30", {"posted_on": "2007-03-12"}),
        ("Sist oppdatert: 2.3.2007", {"updated_on": "2007-03-02"}),
        ("Dato: onsdag 9. juni 2006", {"issued_on": "2006-06-09"}),
        ("Date: 06.04.01", {"issued_on": "2001-04-06"}),
        ("Date: 06.04.69", {"issued_on": "1969-04-06"}),
        ("Date: 2007-03-12", {"issued_on": "2007-03-12"}),
        ("Date: 04/04/1999", {"issued_on": "1999-04-04"}),
        ("Article | 04/25/2007", {"issued_on": "2007-04-25"}),
    ],
)
def test_a_date_goes_to_the_field_of_its_label(line, expected):
    found = read(page(line, "They are open.", "And safe."))
    dates = {one.field: one.value for one in found.stated if one.field.endswith("_on")}
    assert dates == expected
    assert not [notice for notice in found.notices if "date" in notice]


@pytest.mark.parametrize(
    "line", ["Article | 01/02/2007", "Date: 1/2/07", "Press release | No: 1/07 | Date: 03/04/2007"]
)
def test_a_date_that_could_be_two_days_stays_empty_and_is_told(line):
    found = read(page(line, "They are open.", "And safe."))
    assert not [one for one in found.stated if one.field.endswith("_on")]
    assert "Line 9: “" in found.notices[0]
    assert "day first or month first" in found.notices[0]


def test_a_date_that_is_none_stays_empty_and_is_told():
    found = read(page("Date: 31.02.2007", "They are open.", "And safe."))
    assert found.get("issued_on") is None
    assert "“31.02.2007” is no date that can be read" in found.notices[0]


def test_a_second_value_is_told_and_the_first_is_kept():
    found = read(page("Date: 12.03.2007", "Date: 13.03.2007", "They are open."))
    assert found.value("issued_on") == "2007-03-12"
    assert "Line 11 says “13.03.2007”, line 9 says otherwise" in found.notices[0]


def test_a_kind_of_document_that_is_glued_to_the_lead_is_parted_from_it():
    raw = page("Press release:The long pier is open from today.", "Harbours", "Ships may come.")
    assert stated(raw)["document_type"] == ("Press release", (9,))
    assert stated(raw)["lead"] == ("The long pier is open from today.", (9,))


def test_a_kind_of_document_among_the_paragraphs_is_a_heading():
    raw = page("Ships may come to the piers.", "Report", "They were counted.", "There were nine.")
    assert "document_type" not in stated(raw)
    assert ("heading", "Report") in parts(raw)


def test_a_paragraph_in_the_place_of_the_lead_is_told():
    raw = page("The long pier of Norby is open from today.", "Ships may come.")
    assert stated(raw)["lead"] == ("The long pier of Norby is open from today.", (9,))
    assert "because of its place" in read(raw).notices[0]


@pytest.mark.parametrize(
    "first", ["Your Worships,", "This is the reason for it, and it is a good one:", "It is open."]
)
def test_words_that_are_no_lead_stay_in_the_text(first):
    raw = page(first, "The harbours are open to every ship.", first)
    assert "lead" not in stated(raw)
    assert len(parts(raw)) == 3


def test_a_sentence_that_ends_with_a_day_is_no_dateline():
    raw = page("Ministers met in Norby, 3 May 1999.", "They agreed on a pier.", "It is long.")
    assert "place" not in stated(raw)
    assert len(parts(raw)) + ("lead" in stated(raw)) == 3


def test_a_title_may_name_the_speaker():
    raw = (
        "Historical archive\n\nForeign Minister Ada Berg’s address to the Council of Coasts\n\n"
        "Historical archive\n\nPublisher: Ministry of Harbours\n\nMr President,\n\nWe met.\n"
    )
    found = read(raw)
    assert found.value("creators") == "Ada Berg"
    assert found.office == "foreign-affairs"
    assert found.is_spoken
    assert found.value("document_type") == "address"


def test_numbers_that_count_on_are_kept_and_a_lone_one_is_a_word():
    assert parts(page("1. We met.", "2. We agreed."))[0] == ("numbered", "We met.")
    assert parts(page("Short.", "1. mai er fri.", "Slutt."))[1] == ("paragraph", "1. mai er fri.")


def test_many_short_lines_in_a_row_are_no_headings():
    raw = page("The harbours are these and no others.", "Norby", "Sorby", "Vestby", "All are open.")
    assert {role for role, _text in parts(raw)} == {"paragraph"}


def test_a_list_of_documents_is_known_for_one():
    items = "• Piers\n\n11/08/2021 Press release Harbours\n\n"
    assert read(f"Historical archive\n\nHistorical archive\n\n{items}{items}").is_listing
    assert not read(ENGLISH).is_listing


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("The harbours of the coast are open to all and the ships that come.", "en"),
        ("Havnene er åpne, og det er ikke noe som er mer enn det. Jeg har sett det.", "nb"),
        ("Hamnene er opne, og det er ikkje noko meir å seie. Eg har vore der.", "nn"),
        ("Les ports de la côte et de la mer ont été ouverts, et en mai de même.", ""),
        ("Harbours Norby", ""),
    ],
)
def test_a_language_is_told_only_where_it_is_certain(words, language):
    assert read(f"Norby\n\n{words}\n").language == language


def test_labels_tell_the_language_of_few_words():
    assert read("Norby\n\nPublisher: Ministry of Harbours\n\nHarbours.\n").language == "en"
    assert read("Norby\n\nUtgiver: Havnedepartementet\n\nHavner.\n").language == "nb"
    assert read("Norby\n\nUtgjevar: Hamnedepartementet\n\nHamner.\n").language == "nn"


def test_a_text_in_another_language_than_its_labels_is_told():
    found = read(
        "Historisk arkiv\n\nHarbours\n\nUtgiver: Havnedepartementet\n\n"
        "The harbours of the coast are open to all and to the ships that come.\n"
    )
    assert found.language == "en"
    assert found.get("language") is None
    assert "in another language than its text" in "".join(found.notices)


LINES = st.sampled_from(
    [
        *dict.fromkeys(line for raw in (ENGLISH, NO_GAPS, BOKMAL) for line in raw.split("\n")),
        *("Publisher:", "Date: 1/2/2003", "|", "1. One", "2. Two", "• Item", "Report", "\u00a0"),
        *("St.meld. nr. 25 (2007-2008)", "Til innhaldsliste", "Minister A B's speech to C, 1 May"),
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=25))
@settings(max_examples=150)
def test_no_line_of_any_text_is_lost(lines):
    found = read("\n".join(lines))
    unknown = [line for line in found.lines if line.role == LineRole.UNKNOWN]
    assert len(unknown) <= len(found.notices)
    shown = {part.line for part in found.body}
    for line in found.lines:
        is_text = line.role in {
            LineRole.PARAGRAPH,
            LineRole.HEADING,
            LineRole.NUMBERED,
            LineRole.ITEM,
        }
        assert is_text == (line.number in shown)
