"""Words meet whatever their accents, hyphens and apostrophes."""

import pytest

from archive.search.folding import COMPOUND, LONGEST_WORD, compounds, fold, spellings


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Støre", "store"),
        ("Stoere", "store"),
        ("Store", "store"),
        ("STØRE", "store"),
        ("Ålesund", "alesund"),
        ("Aalesund", "alesund"),
        ("Æthelred", "aethelred"),
        ("Türkiye", "turkiye"),
        ("Łódź", "lodz"),
        ("Cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("Stoltenberg's", "stoltenberg"),
        ("Stoltenberg’s", "stoltenberg"),
        ("O'Brien", "obrien"),
        ("Македонија", "makedonija"),
        ("Ελλάδα", "ellada"),
        ("İzmir", "izmir"),
        ("co\u00adoperation", "cooperation"),
        ("1244", "1244"),
    ],
)
def test_spellings_of_a_word_fold_alike(written: str, folded: str) -> None:
    assert fold(written) == [folded]


@pytest.mark.parametrize("text", ["", "   ", "\"'()", "🕊️", "\x00\x01", "_", "---", "’"])
def test_what_has_no_letters_folds_to_nothing(text: str) -> None:
    assert fold(text) == []


def test_a_word_without_an_end_is_cut() -> None:
    assert [len(form) for form in fold(f"{'ﷺ' * 300} {'x' * 5_000}")] == [LONGEST_WORD] * 2


def test_quotation_marks_around_a_word_are_not_part_of_it() -> None:
    assert fold("‘Macedonia’, 'Skopje'") == ["macedonia", "skopje"]


def test_a_hyphen_parts_words_and_the_index_keeps_the_whole_as_well() -> None:
    assert fold("Euro-Atlantic") == ["euro", "atlantic"]
    assert compounds("the Euro-Atlantic co‑operation") == ["euroatlantic", "cooperation"]
    assert spellings("Euro-Atlantic Council") == ["euro atlantic council", "euroatlantic council"]


def test_letters_with_dots_are_a_word_in_one_piece_too() -> None:
    assert compounds("The U.S. and the U.S.A, I.S.A.F. in (U.N.)") == ["us", "usa", "isaf", "un"]
    assert compounds("Jan P. Syse, in 1999. A. Next.a and b.c0") == []
    assert spellings("U.S.A.") == ["u s a", "usa"]


def test_a_letter_that_unicode_spells_out_leaves_no_spaces_in_a_token() -> None:
    assert all(" " not in token for token in fold("ﷺ ½ ﬁne"))


@pytest.mark.parametrize("text", ["日本語", "عربى", "ﷺ", "Ⅷ ½ ﬁ", "ß" * 50])
def test_whatever_the_script_only_plain_letters_are_left(text: str) -> None:
    assert all(form.isascii() and form.isalnum() for form in fold(text))


def test_a_long_word_of_apostrophes_is_read_at_once() -> None:
    assert COMPOUND.match("a" + "'" * 100_000) is not None
