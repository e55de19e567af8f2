"""A page's text becomes a draft: stated fields with their lines, the text as found unaltered."""

import datetime as dt
import hashlib

import pytest

from archive.importers.articles.drafting import (
    AlreadyHeld,
    TextRefused,
    draft,
    held_already,
    legacy_id_in,
)
from archive.importers.articles.matching import match
from archive.importers.articles.reading import read
from archive.models import ArticlePage, StatedField, Version
from archive.preservation.content import content_of
from tests.factories import a_government, a_person, an_organisation
from tests.importers.articles.pages import BOKMAL, ENGLISH, NO_GAPS

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 5, 17)


@pytest.fixture
def government():
    return a_government(label_en="Nansen's 2nd Government", label_nb="Regjeringen Nansen II")


@pytest.fixture
def ministry():
    return an_organisation(name_en="Ministry of Harbours", name_nb="Havnedepartementet")


def drafted(raw, **options):
    pasted = read(raw)
    page = draft(pasted, match(pasted), today=TODAY, **options)
    return ArticlePage.objects.get(pk=page.pk)


def body_of(page):
    return [(block["type"], block["value"]) for block in page.body.raw_data]


def test_a_page_becomes_a_draft_with_every_stated_field(government, ministry):
    page = drafted(ENGLISH)
    assert not page.live
    assert page.get_parent().specific_class.__name__ == "ArticleIndexPage"
    assert page.title == "Harbours - a safe place for ships"
    assert page.slug == "harbours-a-safe-place-for-ships"
    assert page.lead.startswith("Norland has kept its harbours open")
    assert page.published_under == government
    assert page.published_under_basis == "stated"
    assert page.publisher == ministry
    assert page.language == "en"
    assert page.document_type is None
    assert page.described == ""
    assert page.acquired_on == TODAY
    assert page.text_form == "verbatim"


def test_the_text_is_blocks_whose_words_are_escaped(government, ministry):
    first, heading, *rest = body_of(drafted(ENGLISH))
    assert first == (
        "paragraph",
        "<p>In April 2004 seven harbours were added; now 16\u00a0000 boats use them"
        " &lt;every&gt; day &amp; night.</p>",
    )
    assert heading == ("heading", {"text": "Ice in winter", "level": "2"})
    assert [kind for kind, _value in rest] == ["paragraph", "heading", "paragraph"]


def test_the_lead_is_not_said_twice(government, ministry):
    page = drafted(ENGLISH)
    assert page.text.count("has kept its harbours open") == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_text_as_found_is_kept_to_the_letter(end):
    raw = "\ufeff" + ENGLISH.replace("\n", end) + " \t"
    page = drafted(raw)
    assert page.raw_text == raw
    assert page.raw_sha256 == hashlib.sha256(raw.encode()).hexdigest()
    assert page.title == "Harbours - a safe place for ships"


def test_each_stated_field_has_its_line_and_its_words(government, ministry):
    rows = drafted(NO_GAPS).stated_fields.all()
    found = {row.field: (row.line, row.words) for row in rows}
    assert found["title"] == (2, "Speech at the opening of the long pier")
    assert found["published_under"] == (4, "Nansen's 2nd Government")
    assert found["publisher"] == (5, "The Ministry of Harbours")
    assert found["creators"] == (1, "Prime Minister Ada Marie Berg")
    assert found["issued_on"] == (7, "24/11/1999")
    assert [row.label for row in rows][:2] == ["creators", "title"]


def test_stated_fields_survive_revisions_and_publication(government, ministry):
    page = drafted(NO_GAPS)
    count = page.stated_fields.count()
    page.latest_revision.publish()
    page.refresh_from_db()
    page.subjects = "harbours"
    page.save_revision().publish()
    assert StatedField.objects.filter(article=page).count() == count > 5
    assert page.get_latest_revision_as_object().stated_fields.count() == count


def test_a_version_says_nothing_of_lines(government, ministry):
    page = drafted(NO_GAPS)
    page.latest_revision.publish()
    assert "stated fields" not in {field["label"] for field in content_of(page)["fields"]}
    assert Version.objects.of(page).count() == 1


def test_a_copy_keeps_the_lines_of_its_text(government, ministry):
    page = drafted(NO_GAPS)
    copy = page.copy(update_attrs={"slug": "copy"}, keep_live=False)
    assert copy.stated_fields.count() == page.stated_fields.count()


def test_a_speech_has_its_speaker_place_and_day(government, ministry):
    person = a_person(name="Ada Marie Berg")
    page = drafted(NO_GAPS)
    [creator] = page.creators.all()
    assert (creator.person, creator.name) == (person, "")
    assert (creator.role, creator.office) == ("speaker", "prime-minister")
    assert (page.place, page.delivered_on) == ("Grand Hall, Norby", "1999-11-24")
    assert (page.document_type.key, page.document_number) == ("speech", "12/99")


def test_a_speaker_whom_the_archive_does_not_know_is_kept_as_written():
    [creator] = drafted(NO_GAPS).creators.all()
    assert (creator.person, creator.name) == (None, "Ada Marie Berg")


def test_a_norwegian_page_finds_the_same_records(government, ministry):
    page = drafted(BOKMAL)
    assert (page.published_under, page.publisher) == (government, ministry)
    assert (page.language, page.document_type.key) == ("nb", "press-release")
    assert (page.issued_on, page.document_number) == ("2008-03-28", "038/08")


def test_a_page_that_states_nothing_leaves_everything_empty():
    page = drafted("Harbours\n\nThey are open.\n")
    assert (page.published_under, page.publisher, page.document_type) == (None, None, None)
    assert (page.lead, page.described) == ("", "")
    assert [row.field for row in page.stated_fields.all()] == ["title"]


def test_numbered_paragraphs_and_lists_keep_their_form():
    raw = "Communiqué\n\n1. We met.\n\n2. We agreed.\n\n• Ships\n\n• Piers\n"
    found = body_of(drafted(raw))
    assert found[:2] == [
        ("numbered_paragraph", {"number": "1", "text": "<p>We met.</p>"}),
        ("numbered_paragraph", {"number": "2", "text": "<p>We agreed.</p>"}),
    ]
    assert found[2][0] == "list"
    assert [item["value"] for item in found[2][1]["items"]] == ["<p>Ships</p>", "<p>Piers</p>"]


def test_a_page_without_title_gets_one_in_brackets():
    page = drafted("Historical archive\n\nThis is a sentence.\n\nAnd this is another.\n")
    assert page.title == "[Without title]"
    assert not page.stated_fields.filter(field="title").exists()


@pytest.mark.parametrize(
    "other",
    [ENGLISH, ENGLISH.replace("\n", "\r\n"), ENGLISH.rstrip(), f"{ENGLISH}\n\n"],
    ids=["same", "windows", "last line cut", "empty lines after it"],
)
def test_a_text_that_is_held_already_makes_no_second_draft(other):
    page = drafted(ENGLISH)
    with pytest.raises(AlreadyHeld) as refusal:
        drafted(other)
    assert refusal.value.articles == [page]
    assert page.title in str(refusal.value)
    assert ArticlePage.objects.count() == 1


def test_a_second_draft_is_made_where_it_is_asked_for():
    first, second = drafted(ENGLISH), drafted(ENGLISH, again=True)
    assert first.slug != second.slug
    assert held_already(ENGLISH) == [first, second]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("", "no text"),
        (" \ufeff\r\n\u00a0\t", "no text"),
        ("Title\n\nWords\0words", "NUL"),
        ("x" * 500_001, "500001 characters"),
        ("A\n" * 5_001, "5001 lines"),
        ("Historical archive\n", "neither title nor words"),
        (
            "Historical archive\n\nHistorical archive\n\nPublished under: Nansen's Government\n\n"
            "Here are old documents.\n\n• Piers\n\n11/08/2021 Press release Harbours\n\n"
            "• Ships\n\n12/08/2021 Press release Harbours\n",
            "list of documents",
        ),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(raw, why):
    with pytest.raises(TextRefused, match=why):
        drafted(raw)
    assert not ArticlePage.objects.exists()


def test_a_long_page_is_taken_whole():
    paragraph = "Ships come and go, and the harbour is open to all of them. " * 40
    raw = "Harbours\n\n" + "\n\n".join(f"{number} {paragraph}" for number in range(100))
    assert len(raw) > 200_000
    assert len(drafted(raw).body) == 100


@pytest.mark.parametrize(
    ("url", "legacy_id"),
    [
        ("https://www.example.no/en/archive/harbours/id123456/", "id123456"),
        ("https://www.example.no/harbours/id123456?ch=16", "id123456"),
        ("http://www.example.no/2008/harbours.html?id=123456", "id123456"),
        ("https://example.no/psi/odindockey/010011-070087", "odindockey/010011-070087"),
        ("https://example.no/harbours/", ""),
        ("", ""),
    ],
)
def test_an_address_tells_the_id_that_it_carries(url, legacy_id):
    assert legacy_id_in(url) == legacy_id


def test_an_address_and_an_id_are_kept_with_the_draft():
    page = drafted(ENGLISH, original_url="https://example.no/a/id123456/", legacy_id="id123456")
    assert [row.url for row in page.original_addresses.all()] == ["https://example.no/a/id123456/"]
    assert [str(row) for row in page.legacy_identifiers.all()] == ["regjeringen/id123456"]
