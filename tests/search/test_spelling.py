"""How far two words are apart, and what of a query is put right."""

import pytest

from archive.search.partings import put_right
from archive.search.spelling import distance


@pytest.mark.parametrize(
    ("left", "right", "away"),
    [
        ("balkans", "balkans", 0),
        ("balkns", "balkans", 1),
        ("balkanns", "balkans", 1),
        ("balkens", "balkans", 1),
        ("blakans", "balkans", 1),
        ("managemnt", "management", 1),
        ("piece", "peace", 2),
        ("", "ab", 2),
        ("kosovo", "bosnia", 3),
        ("ab", "abcdef", 3),
    ],
)
def test_letters_dropped_added_changed_and_swapped_are_counted(left, right, away) -> None:
    assert distance(left, right, most=2) == away
    assert distance(right, left, most=2) == away


def test_only_the_words_by_themselves_are_put_right() -> None:
    text = "peice and peicemeal, (peice)"
    assert put_right(text, ("peice",), "peace") == "peace and peicemeal, (peace)"
    assert put_right("air  space", ("air", "space"), "airspace") == "airspace"
    assert put_right("a.b", ("a.b",), r"\1") == r"\1"
