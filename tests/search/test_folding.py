"""Words meet whatever their accents, hyphens and apostrophes."""

import pytest

from archive.search.folding import COMPOUND, compounds, fold, name_tokens, tokens


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
        ("Stoltenberg's", "stoltenbergs"),
        ("Stoltenberg’s", "stoltenbergs"),
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
    assert name_tokens([text]) == "|"


def test_quotation_marks_around_a_word_are_not_part_of_it() -> None:
    assert fold("‘Macedonia’, 'Skopje'") == ["macedonia", "skopje"]


def test_a_hyphen_parts_words_and_the_index_keeps_the_whole_as_well() -> None:
    assert fold("Euro-Atlantic") == ["euro", "atlantic"]
    assert compounds("the Euro-Atlantic co‑operation") == ["euroatlantic", "cooperation"]
    assert tokens(["Euro-Atlantic"]) == " euro atlantic euroatlantic "


def test_every_word_is_kept_once() -> None:
    assert tokens(["Kosovo, Kosovo", "kosovo force"]) == " kosovo force "


def test_names_can_be_told_apart_where_they_stand_side_by_side() -> None:
    assert name_tokens(["KFOR", "Kosovo Force", ""]) == "| kfor | kosovo force |"


def test_a_letter_that_unicode_spells_out_leaves_no_spaces_in_a_token() -> None:
    assert all(" " not in token for token in fold("ﷺ ½ ﬁne"))


def test_a_long_word_of_apostrophes_is_read_at_once() -> None:
    assert COMPOUND.match("a" + "'" * 100_000) is not None
