"""Numbers beside an operation's name are held against the figures that the archive has of it."""

import pytest

from archive.mentioning.figures import numbers_in
from archive.mentioning.names import Name, Target
from archive.mentioning.proposing import propose
from archive.models import Statement, StrengthFigure
from archive.vocabularies import Unit
from tests.factories import a_country, a_fact, an_article, an_operation

KFOR = Name("KFOR", Target("operation", 1, "KFOR", is_public=True), exact=True)
ISAF = Name("ISAF", Target("operation", 2, "ISAF", is_public=True), exact=True)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("KFOR has around 16,000 soldiers.", "around 16,000 soldiers", 16000),
        ("KFOR har om lag 16 000 soldater.", "om lag 16 000 soldater", 16000),
        ("KFOR has 16.000 men", "16.000 men", 16000),
        ("KFOR: 1,016,000", "1,016,000", 1016000),
        ("KFOR was over 39,000 in 2002.", "over 39,000", 39000),
        ("KFOR got 700 more troops.", "700 more troops", 700),
    ],
)
def test_a_number_is_taken_with_the_words_that_belong_to_it(text, words, number):
    (stated,) = numbers_in([text], [KFOR])
    assert (stated.words, stated.number, stated.unit) == (words, number, Unit.PERSONNEL)


@pytest.mark.parametrize(
    "text",
    [
        "KFOR began in 1999.",
        "KFOR, on 12 June 1999.",
        "Resolution 1244 on KFOR.",
        "KFOR rose by 12,5 per cent",
        "KFOR lost 16,000%",
        "There were 16,000 soldiers.",
        "KFOR2 had E16,000 soldiers",
    ],
)
def test_years_days_shares_and_numbers_without_an_operation_are_no_figures(text):
    assert list(numbers_in([text], [KFOR])) == []


def test_a_unit_says_what_was_counted():
    text = "KFOR has 22 ships, 30 aircraft and 500 tonnes."
    assert [one.unit for one in numbers_in([text], [KFOR])] == [
        Unit.SHIPS,
        Unit.AIRCRAFT,
        Unit.TONS,
    ]


def test_a_number_belongs_to_the_operation_named_last_before_it():
    text = "KFOR has 16,000 soldiers, ISAF 35,000 troops."
    assert [one.operations for one in numbers_in([text], [KFOR, ISAF])] == [{1}, {2}]
    (stated,) = numbers_in(["With 16,000 soldiers KFOR is large."], [KFOR, ISAF])
    assert stated.operations == {1}


# --- Against the recorded figures ----------------------------------------------------------------
@pytest.fixture
def kfor(db):
    return an_operation(code="KFOR")


def a_figure(operation, value, day, **fields):
    return a_fact(StrengthFigure, operation=operation, value=value, counted_on=day, **fields)


def proposed(text, *, temporal="2007-02"):
    """The figures that the words of a text may mean, and whether that is asked."""
    article = an_article(title="A text", lead="", paragraphs=(text,), temporal=temporal)
    return [
        ({option.figure for option in one.options}, one.is_asked)
        for one in propose(article).figures
    ]


def test_an_equal_figure_near_the_time_described_is_clear(kfor):
    figure = a_figure(kfor, 16000, "2006-05")
    a_figure(kfor, 16000, "2003")
    assert proposed("KFOR has 16,000 soldiers.") == [({figure}, False)]


def test_a_figure_of_another_time_is_meant_where_the_sentence_says_its_year(kfor):
    figure = a_figure(kfor, 50000, "1999-06")
    assert proposed("KFOR had 50,000 soldiers.") == []
    assert proposed("KFOR had 50,000 soldiers in June 1999.") == [({figure}, False)]


def test_two_equal_figures_are_asked(kfor):
    two = {a_figure(kfor, 16000, "2006-05"), a_figure(kfor, 16000, "2007")}
    assert proposed("KFOR has 16,000 soldiers.") == [(two, True)]


def test_a_nearly_equal_figure_is_asked_and_left_out_beside_an_equal_one(kfor):
    near = a_figure(kfor, 15500, "2007-01")
    assert proposed("KFOR has 16,000 soldiers.") == [({near}, True)]
    equal = a_figure(kfor, 16000, "2007-03")
    assert proposed("KFOR has 16,000 soldiers.") == [({equal}, False)]


def test_a_country_s_part_is_meant_only_where_the_sentence_names_the_country(kfor):
    part = a_figure(kfor, 1000, "2007", country=a_country(title="Norway"))
    assert proposed("KFOR has 1,000 soldiers.") == []
    assert proposed("Norway has 1,000 soldiers in KFOR.") == [({part}, False)]


def test_other_units_drafts_and_far_values_are_not_meant(kfor):
    a_figure(kfor, 16000, "2007", unit=Unit.TONS)
    a_figure(kfor, 16000, "2007", live=False)
    a_figure(kfor, 12000, "2007")
    assert proposed("KFOR has 16,000 soldiers.") == []


def test_words_that_are_tied_already_are_not_proposed_again(kfor):
    figure = a_figure(kfor, 16000, "2007")
    text = "KFOR has around 16,000 soldiers."
    article = an_article(lead="", paragraphs=(text,), temporal="2007")
    assert propose(article).figures
    Statement.objects.create(
        article=article, fact=figure, value="16,000", quotation="16,000 soldiers", live=False
    )
    assert not propose(article).figures
