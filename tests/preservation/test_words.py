"""Words are found as they are written, whatever stands among their letters in a text's markup."""

import json

import pytest

from archive.preservation.words import Words

NAME = "Kåre Ødegård-Lien"


def without(value, *lines):
    return Words(lines or [NAME]).take_out(value, "[redacted]")[0]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Kåre Ødegård-Lien came.", "[redacted] came."),
        ("Kåre\u00a0Ødegård-Lien", "[redacted]"),
        ("Kåre\n  Ødegård-Lien", "[redacted]"),
        ("Kåre &nbsp;Ødegård-Lien", "[redacted]"),
        ("K&aring;re &Oslash;deg&#229;rd-Lien", "[redacted]"),
        ("Ka\u030are Ødega\u030ard-Lien", "[redacted]"),
        ("Kåre Øde\u00adgård\u2011Lien", "[redacted]"),
        ("<p><b>Kåre</b> Ødegård-Lien</p>", "<p><b>[redacted]</b></p>"),
        ('<a href="/x/">Kåre <i>Ødegård</i></a>-Lien', '<a href="/x/">[redacted]<i></i></a>'),
        ("Kåre<br/>Ødegård-Lien", "[redacted]<br/>"),
        ('<img alt="Kåre Ødegård-Lien">', '<img alt="[redacted]">'),
    ],
)
def test_every_way_to_write_the_words_is_taken_out_and_every_tag_is_left(text, after):
    assert without(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "Kåre Ødegård-Liens",
        "XKåre Ødegård-Lien",
        "kåre ødegård-lien",
        "Kåre",
        "<b>Ødegård</b>-Lien",
    ],
)
def test_other_words_stay(text):
    assert without(text) == text


def test_the_longest_of_several_lines_is_taken_out_first():
    assert without("Ola Nordmann and Ola", "Ola", "Ola Nordmann") == "[redacted] and [redacted]"


def test_words_are_found_in_json_within_json_and_addresses_stay():
    body = json.dumps([{"type": "paragraph", "value": f"<p>{NAME}</p>", "id": NAME}])
    after = without({"body": body, "slug": NAME, "rows": [{"name": NAME}]})
    block = json.loads(after["body"])[0]
    assert block == {"type": "paragraph", "value": "<p>[redacted]</p>", "id": NAME}
    assert (after["slug"], after["rows"]) == (NAME, [{"name": "[redacted]"}])


def test_what_was_found_is_shown_in_its_sentence_without_tags():
    found = Words([NAME]).found_in(f'<p class="x">In 1999 <b>{NAME}</b> came &amp; went.</p>')
    assert [(one.before, one.words, one.after) for one in found] == [
        (" In 1999 ", NAME, " came & went. ")
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("KÅRE ØDEGÅRD-LIEN", "KÅRE ØDEGÅRD-LIEN"),
        ("Kåre Ødegård-Liens brev", "Kåre Ødegård-Liens"),
        ("Kåre Ødegård-Lien’s letter", "Kåre Ødegård-Lien’s"),
        ("/wiki/Kåre_Ødegård-Lien", "Kåre_Ødegård-Lien"),
    ],
)
def test_other_forms_are_told_of(text, form):
    assert Words([NAME]).other_forms_in(text) == [form]


def test_the_words_themselves_are_no_other_form():
    assert Words([NAME]).other_forms_in(f"<p>Kåre <b>Ødegård-Lien</b>, {NAME}</p>") == []


def test_no_words_are_refused():
    with pytest.raises(ValueError, match="no words"):
        Words(["  "])
