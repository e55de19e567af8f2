"""The picture of a page: its size, its colours, and titles of every length and kind."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops

from archive.exports.lettering import Lettering
from archive.exports.share_image import (
    DATE_LINE,
    INK,
    MARGIN,
    MEASURE,
    TITLES,
    Card,
    _cut,
    _lines,
    draw,
)


def a_card(title: str = "KFOR", **fields: str) -> Card:
    return Card(
        **{
            "title": title,
            "kind": "Operation",
            "record": "Since 1999, led by NATO.",
            "name": "The Alliance Archive",
            **fields,
        }
    )


def picture(card: Card) -> Image.Image:
    file = Image.open(BytesIO(draw(card)))
    assert file.format == "PNG"
    return file.convert("RGB")


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def lines(title: str) -> tuple[int, list[str]]:
    """The size and the lines in which ``title`` is set."""
    for size, most in TITLES:
        found = _lines(title, Lettering("serif", size, 560), most)
        if found is not None:
            return size, found
    return size, _cut(title, Lettering("serif", size, 560), most)


# --- The sheet -----------------------------------------------------------------------------------
def test_a_picture_has_the_size_that_its_tags_name_and_few_bytes():
    content = draw(a_card("Two operations in figures: KFOR and ISAF in early 2007"))
    assert Image.open(BytesIO(content)).size == (1200, 630)
    assert len(content) < 60_000


def test_claret_marks_the_date_line_and_nothing_else():
    image = picture(a_card())
    colours = {colour: count for count, colour in image.getcolors(1200 * 630)}
    assert image.getpixel((5, 5)) == (255, 255, 255)
    assert colours[rgb(INK)] > 1000
    assert 0 < colours[rgb(DATE_LINE)] < 500
    red = [
        (x, y)
        for x in range(1200)
        for y in range(0, 630, 3)
        if image.getpixel((x, y))[0] > image.getpixel((x, y))[1] + 40
    ]
    assert max(x for x, _ in red) - min(x for x, _ in red) < 6


def test_nothing_leaves_the_margins():
    for title in ("KFOR", "W" * 300, "jumping " * 40):
        image = picture(a_card(title, record="gypsy " * 100))
        paper = Image.new("RGB", image.size, "white")
        left, top, right, bottom = ImageChops.difference(image, paper).getbbox()
        assert left >= MARGIN - 8
        assert right <= 1200 - MARGIN + 8
        assert top >= 40
        assert bottom <= 600


def test_each_word_of_a_card_changes_its_picture_and_its_tag():
    cards = [a_card(), a_card("ISAF"), a_card(kind="Event"), a_card(record=""), a_card(name="X")]
    assert len({draw(card) for card in cards}) == len(cards)
    assert len({card.tag for card in cards}) == len(cards)
    assert a_card().tag == a_card().tag
    assert draw(a_card()) == draw(a_card())


def test_the_parts_of_a_card_cannot_be_moved_into_one_another_without_another_tag():
    assert a_card(kind="a", record="b").tag != a_card(kind="ab", record="").tag


# --- Titles --------------------------------------------------------------------------------------
def test_a_short_title_is_large_and_a_long_one_smaller():
    sizes = [
        lines("KFOR")[0],
        lines("Reinforcements for Kosovo")[0],
        lines("Three operations in Skopje come to an end, and a fourth begins")[0],
        lines("A title of many words that goes on " * 4)[0],
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4


def test_lines_are_of_even_length_and_keep_every_word():
    title = "The Federal Republic of Germany becomes a member"
    size, found = lines(title)
    assert " ".join(found) == title
    widths = [Lettering("serif", size, 560).width(line) for line in found]
    assert min(widths) > max(widths) / 2


def test_only_what_fits_nowhere_ends_in_an_ellipsis():
    size, found = lines("word " * 59 + "word")
    assert size == TITLES[-1][0]
    assert len(found) == TITLES[-1][1]
    assert found[-1].endswith("word…")
    assert all(Lettering("serif", size, 560).width(line) <= MEASURE for line in found)


def test_a_word_that_is_wider_than_the_sheet_is_broken():
    size, found = lines("Menneskerettighetsdomstolsavgjørelse" * 2)
    assert size == TITLES[-1][0]
    assert "".join(found) == "Menneskerettighetsdomstolsavgjørelse" * 2


HOSTILE = [
    "x" * 300,
    "Ж" * 300,
    "😀" * 50,
    "\u202e\u2066الناتو\u2069",
    "שלום NATO",
    "\x00\x01\x1b[31m\r\n\t",
    "a\u0300" * 150,
    "Z\u0351\u0346\u0312" * 40,
    "<script>alert(1)</script> & 100% %s %(x)s {} \\",
    " \u00a0 \u2003 ",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ½ № ™",
    "\ud800",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_gives_a_picture_with_a_title_in_it(title):
    image = picture(a_card(title, kind=title[:20], record=title))
    title_band = image.crop((0, 130, 1200, 440))
    assert title_band.getcolors(1200 * 630)[0][0] != 1200 * 310
    assert len(title_band.getcolors(1200 * 630)) > 5


def test_a_title_of_which_nothing_can_be_drawn_is_the_name_of_the_archive():
    assert draw(a_card("北大西洋")) == draw(a_card("The Alliance Archive"))
