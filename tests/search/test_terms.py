"""A query is taken apart as people expect, and never fails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.search.terms import MOST_TERMS, parse


def shown(text: str) -> list[str]:
    """The clauses in short: minus, then terms with their marks, joined by a stroke."""
    found = []
    for clause in parse(text).clauses:
        terms = []
        for term in clause.terms:
            words = "-".join(term.words)
            words = f'"{" ".join(term.words)}"' if term.is_quoted else words
            words += "*" if term.is_prefix else ""
            terms.append(f"title:{words}" if term.in_title else words)
        found.append(("-" if clause.is_negative else "") + "|".join(terms))
    return found


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("crisis management", ["crisis", "management"]),
        ('"crisis management" kosovo', ['"crisis management"', "kosovo"]),
        ("“crisis management”", ['"crisis management"']),
        ("«krisehåndtering nå»", ['"krisehandtering na"']),
        ("kosovo -kfor", ["kosovo", "-kfor"]),
        ('kosovo -"in the"', ["kosovo", '-"in the"']),
        ("kosovo - kfor", ["kosovo", "kfor"]),
        ("euro-atlantic", ["euro-atlantic"]),
        ("kosovo OR bosnia iraq", ["kosovo|bosnia", "iraq"]),
        ("a1 OR b1 OR c1", ["a1|b1|c1"]),
        ("OR kosovo", ["kosovo"]),
        ("kosovo OR", ["kosovo"]),
        ("kosovo or bosnia", ["kosovo", "or", "bosnia"]),
        ("kosovo OR country:norway bosnia", ["kosovo", "bosnia"]),
        ("kosovo OR -isaf", ["kosovo", "-isaf"]),
        ("-isaf OR kosovo", ["-isaf", "kosovo"]),
        ("kosovo NOT kfor", ["kosovo", "-kfor"]),
        ("NOT kfor kosovo", ["-kfor", "kosovo"]),
        ('kosovo AND NOT "in the"', ["kosovo", '-"in the"']),
        ("kosovo NOT -kfor", ["kosovo", "-kfor"]),
        ("kosovo NOT", ["kosovo", "not"]),
        ("kosovo not kfor", ["kosovo", "not", "kfor"]),
        ("kosovo KNOT kfor", ["kosovo", "knot", "kfor"]),
        ('"do NOT go"', ['"do not go"']),
        ("kosovo AND bosnia", ["kosovo", "bosnia"]),
        ("kosovo OR AND bosnia", ["kosovo|bosnia"]),
        ("kosovo and bosnia", ["kosovo", "and", "bosnia"]),
        ("AND", ["and"]),
        ("enlarg*", ["enlarg*"]),
        ("e*", ["e"]),
        ("*", []),
        ("title:kosovo", ["title:kosovo"]),
        ('title:"kosovo force"', ['title:"kosovo force"']),
        ("country:norway kfor", ["kfor"]),
        ("note:kfor", ["note", "kfor"]),
        ("http://example.org/a", ["http", "example", "org", "a"]),
        ("KFOR/SFOR, (ISAF)!", ["kfor", "sfor", "isaf"]),
        ('"unclosed kosovo', ['"unclosed kosovo"']),
        ('""', []),
        ("kosovo kosovo", ["kosovo"]),
        ("NATO's", ["nato"]),
        ("🕊️ ☮", []),
    ],
)
def test_a_query_is_taken_apart(text: str, clauses: list[str]) -> None:
    assert shown(text) == clauses


def test_filters_keep_what_was_typed() -> None:
    found = parse('country:norway -publisher:"Ministry of Defence" type:article country: x')
    assert [(one.facet, one.value, one.is_negative) for one in found.filters] == [
        ("country", "norway", False),
        ("publisher", "Ministry of Defence", True),
        ("type", "article", False),
    ]
    assert [clause.terms[0].shown for clause in found.clauses] == ["country", "x"]


def test_an_or_that_chooses_between_nothing_is_told(subtests) -> None:
    lost = {
        "kosovo OR bosnia": False,
        "country:norway OR country:denmark": False,
        "OR kosovo": True,
        "kosovo OR": True,
        "kosovo OR OR bosnia": False,
        "kosovo OR NOT isaf": True,
        "country:norway OR operation:kfor": True,
        "country:norway OR -country:denmark": True,
        "kosovo OR country:norway": True,
        "country:norway OR kosovo": True,
        "kosovo OR -isaf": True,
        "-isaf OR kosovo": True,
    }
    for text, is_lost in lost.items():
        with subtests.test(query=text):
            assert parse(text).lost_or is is_lost


def test_a_star_that_is_passed_over_is_told(subtests) -> None:
    lost = {
        "enlarg*": False,
        "ko* enlarg*": True,
        "abc* abd* abe*": False,
        "abc* abd* abe* abf*": True,
        "ko": False,
    }
    for text, is_lost in lost.items():
        with subtests.test(query=text):
            assert parse(text).lost_star is is_lost


def test_not_before_a_field_leaves_its_value_out() -> None:
    [country] = parse("NOT country:norway").filters
    assert (country.value, country.is_negative) == ("norway", True)


def test_stop_words_need_not_occur_beside_others_but_stay_part_of_a_name() -> None:
    clauses = parse("Partnership for Peace").clauses
    assert [clause.is_stop for clause in clauses] == [False, True, False]
    assert parse("Partnership for Peace").as_name == ("partnership for peace",)
    assert parse("what is the NATO").as_name == ("what is the nato", "nato")
    assert parse("the what").as_name == ("the what",)
    for question in ("how many members in 1999", "hvor mange medlemmer", "kor mykje kostar"):
        assert [clause.is_stop for clause in parse(question).clauses][:2] == [True, True]
    assert not any(clause.is_stop for clause in parse("to be or not").negative)
    assert not any(clause.is_stop for clause in parse("who is").clauses)


def test_what_is_too_much_is_left_out_and_counted() -> None:
    found = parse(" ".join(f"word{number}" for number in range(MOST_TERMS + 5)))
    assert (len(found.clauses), found.left_out) == (MOST_TERMS, 5)


@given(st.text(max_size=200))
def test_nothing_that_is_typed_makes_it_fail(text: str) -> None:
    for clause in parse(text).clauses:
        for term in clause.terms:
            assert term.words
            assert all(word.isascii() and word.isalnum() for word in term.words)
