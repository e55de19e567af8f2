"""The tokens that are indexed are those that a query looks for."""

import pytest

from archive.search.folding import fold_word
from archive.search.stemming import (
    LONGEST_COLUMN,
    name_tokens,
    phrases_to_find,
    token,
    tokens_of,
    tokens_to_find,
)


@pytest.mark.parametrize(
    ("written", "language", "asked"),
    [
        ("enlargement", "en", "enlarged"),
        ("operasjonene", "nb", "operasjon"),
        ("operasjonar", "nn", "operasjonane"),
        ("Kosovo's", "en", "Kosovo"),
        ("departementet", "nb", "departement"),
        ("opérations", "fr", "operations"),
    ],
)
def test_a_word_is_found_by_another_form_of_it(written: str, language: str, asked: str) -> None:

    assert tokens_of([written], language) in tokens_to_find(fold_word(asked))


def test_tokens_keep_their_order_and_compounds_stand_at_the_end() -> None:
    assert tokens_of(["The Euro-Atlantic area", "of peace"], "en") == (
        "the euro atlant area of peac euroatlant"
    )


def test_names_are_stemmed_in_either_language() -> None:
    assert name_tokens(["Forsvarsdepartementet"]) == "forsvarsdepartementet forsvarsdepartement"
    assert name_tokens(["KFOR"]) == "kfor"


def test_a_phrase_is_looked_for_as_each_language_would_index_it() -> None:
    assert phrases_to_find(["crisis", "operasjonene"]) == (
        ("crisis", "operasjonene"),
        ("crisi", "operasjonen"),
        ("crisis", "operasjon"),
    )


def test_what_begins_with_a_digit_is_a_number_or_marked_as_a_word() -> None:
    assert token("1386") == "1386"
    assert token("10e5x") == "n10e5x"
    assert tokens_to_find("2nd") == ("n2nd",)


def test_nothing_grows_beyond_what_a_database_takes() -> None:
    column = tokens_of([" ".join(f"word{number}" for number in range(100_000))], "fr")
    assert len(column) <= LONGEST_COLUMN
    assert not column.endswith(" ")
