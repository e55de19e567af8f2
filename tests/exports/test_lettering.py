"""Letters in pictures: each from the file that has it, and what no file has."""

import pytest
from PIL import Image, ImageDraw

from archive.exports.lettering import Lettering, drawable


@pytest.mark.parametrize("face", ["sans", "serif"])
@pytest.mark.parametrize(
    "words",
    [
        "Ærø, Åland, Brčko",
        "Łódź, Čačak, İzmir, Doğan, Șumuleu",
        "Северна Македонија, Україна",
        "Ελλάδα, Θεσσαλονίκη",
        "“NATO” – 16\u00a0000 …",
    ],
)
def test_the_letters_of_the_alliance_are_drawn_as_they_are(face, words):
    assert drawable(words, face=face) == words


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("NATO في 2007", "NATO … 2007"),
        ("北大西洋公约组织", "…"),
        ("Flags 🇳🇴🇩🇰 and 😀 faces", "Flags and faces"),
        ("ﬁne \u2460 \U0001d400", "fine 1 A"),
        ("e\u0301te\u0301", "été"),
        ("left\u202e right\u200b and\ufeff", "left right and"),
        ("one\ntwo\tthree\x00\x07four\u2028five", "one two three four five"),
        ("  wide   space ", "wide space"),
        ("", ""),
    ],
)
def test_what_no_file_has_is_no_box(words, drawn):
    assert drawable(words, face="serif") == drawn


def test_a_word_across_two_files_is_as_wide_as_its_letters():
    letters = Lettering("serif", 40)
    assert letters.width("Brčko") == pytest.approx(
        letters.width("Br") + letters.width("č") + letters.width("ko")
    )


def ink(words: str, anchor: str) -> tuple[int, int]:
    """The first and the last column with ink, of ``words`` written at 200."""
    image = Image.new("L", (400, 60), 255)
    Lettering("sans", 30).write(
        ImageDraw.Draw(image), (200, 40), words, fill="black", anchor=anchor
    )
    left, _top, right, _bottom = Image.eval(image, lambda value: 255 - value).getbbox()
    return left, right


def test_words_stand_left_of_in_the_middle_of_or_right_of_their_place():
    assert ink("Ğğč", "left")[0] >= 200
    assert ink("Ğğč", "right")[1] <= 200
    left, right = ink("Ğğč", "middle")
    assert abs((left + right) / 2 - 200) <= 3
