"""Made-up texts: the same everywhere, shaped like documents, in words that no language has."""

import datetime as dt
import hashlib
import re
from collections import Counter

import pytest

from archive.dates import Period
from archive.demo.generated import WORDS, Choice, Generated, generate, phrases, vocabulary
from archive.search.folding import fold_word

CHOICE = Choice(countries=30, operations=20, governments=5, publishers=3, document_types=4)
MANY = 1000


@pytest.fixture(scope="module")
def texts() -> list[Generated]:
    return [generate(number, seed=1, choice=CHOICE) for number in range(1, MANY + 1)]


def paragraphs(text: Generated) -> list[str]:
    return [part for _, section in text.sections for part in section.split("\n\n")]


def words(text: Generated) -> list[str]:
    return re.findall(r"[a-z]+", " ".join(paragraphs(text)).lower())


def test_every_word_is_another_for_the_search_too() -> None:
    vocabulary_ = vocabulary()
    assert len(vocabulary_) == len({fold_word(word) for word in vocabulary_}) == WORDS
    assert all(re.fullmatch("[a-z]{3,12}", word) for word in vocabulary_)
    assert max(map(len, vocabulary_[:200])) < 5


def test_a_text_is_the_same_on_every_machine() -> None:
    told = repr(generate(123, seed=1, choice=CHOICE))
    assert (
        hashlib.sha256(told.encode()).hexdigest()
        == "21f9d8a77466fff31fd7bb7d033e888a1d54c3746ae9f229a54af4050cba0ff6"
    )


def test_another_seed_or_number_gives_another_text() -> None:
    made = [generate(number, seed=seed, choice=CHOICE) for number in (1, 2) for seed in (1, 2)]
    assert len({text.lead for text in made}) == 4


def test_a_text_has_the_shape_of_a_document(texts: list[Generated]) -> None:
    assert all(300 <= len(words(text)) <= 500 for text in texts)
    assert {len(paragraphs(text)) for text in texts} == {3, 4, 5, 6}
    assert {len(text.title.split()) for text in texts} == {5, 6, 7, 8}
    assert all(len(text.lead.split()) == 20 for text in texts)
    for text in texts:
        assert re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+", text.title)
        for part in [text.lead, *paragraphs(text)]:
            assert re.fullmatch(r"([A-Z][a-z]+( [a-z]+)+\.( |$))+", part)
        first, *others = [heading for heading, _ in text.sections]
        assert not first
        assert all(re.fullmatch(r"[A-Z][a-z]+( [a-z]+)+", heading) for heading in others)


def test_the_second_word_is_drawn_half_as_often_as_the_first(texts: list[Generated]) -> None:
    counts = Counter(word for text in texts for word in words(text))
    first, second, *_ = vocabulary()
    assert [word for word, _ in counts.most_common(2)] == [first, second]
    assert counts[first] / counts[second] == pytest.approx(2**1.07, rel=0.05)


def test_a_phrase_is_planted_in_two_texts_of_a_hundred(texts: list[Generated]) -> None:
    planted = [" ".join(pair) for pair in phrases()]
    holding = [
        text
        for text in texts
        if any(phrase in " ".join(paragraphs(text)).lower() for phrase in planted)
    ]
    assert len(holding) / MANY == pytest.approx(0.02, abs=0.008)


def test_a_record_is_within_what_there_is_to_choose(texts: list[Generated]) -> None:
    assert {len(text.countries) for text in texts} == {0, 1, 2, 3, 4}
    assert {len(text.operations) for text in texts} == {0, 1, 2}
    assert {place for text in texts for place in text.countries} == set(range(30))
    assert {place for text in texts for place in text.operations} == set(range(20))
    assert {text.government for text in texts} == set(range(5))
    assert {text.publisher for text in texts} == set(range(3))
    assert {text.document_type for text in texts} == set(range(4))
    assert all(len(set(text.countries)) == len(text.countries) for text in texts)
    norwegian = [text for text in texts if text.language == "nb"]
    assert len(norwegian) / MANY == pytest.approx(0.2, abs=0.04)


def test_a_text_speaks_of_a_day_a_month_or_a_year(texts: list[Generated]) -> None:
    assert {len(text.temporal) for text in texts} == {10, 7, 4}
    for text in texts:
        bounds = Period.parse(text.temporal).bounds(end_is_last_day=True)
        assert dt.date(1949, 1, 1) <= bounds.start_earliest
        assert bounds.end_latest <= dt.date(2025, 1, 1)


def test_where_little_is_there_no_record_is_named_twice() -> None:
    few = Choice(countries=1, operations=1, governments=1, publishers=1, document_types=1)
    made = [generate(number, seed=1, choice=few) for number in range(30)]
    assert {len(text.countries) for text in made} == {0, 1}
