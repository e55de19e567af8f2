"""A query is read from any address without failing."""

import datetime as dt

import pytest
from django.http import QueryDict

from archive.search.kinds import Kind
from archive.search.query import LONGEST_QUERY, SearchQuery, clean


def parsed(address: str) -> SearchQuery:
    return SearchQuery.parse(QueryDict(address))


def test_everything_that_is_asked_is_read() -> None:
    query = parsed("q=KFOR&type=operation&type=article&from=1999&to=2004-07&sort=oldest&page=3")
    assert query.text == "KFOR"
    assert query.types == (Kind.ARTICLE, Kind.OPERATION)
    assert (query.since_day, query.until_day) == (dt.date(1999, 1, 1), dt.date(2004, 7, 31))
    assert (query.sort, query.page, dict(query.errors)) == ("oldest", 3, {})


def test_an_address_without_anything_asks_nothing() -> None:
    assert parsed("") == SearchQuery()
    assert parsed("").is_empty
    assert parsed("q=%20%09%00").is_empty


def test_a_filter_without_words_asks_something() -> None:
    assert not parsed("type=operation").is_empty


def test_what_is_not_known_goes_without_saying() -> None:
    query = parsed("q=a&type=bread&sort=loudest&colour=red")
    assert (query.types, query.sort) == ((), "relevance")


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("from=soon", "from"),
        ("to=31-02-2004", "to"),
        ("to=2004-02-31", "to"),
        ("from=01/02/2004", "from"),
        ("from=99999", "from"),
        ("from=%25%28text%29s", "from"),
        ("from=2004&to=1999", "to"),
    ],
)
def test_a_bad_date_gets_a_message_and_is_left_out(address: str, field: str) -> None:
    query = parsed(f"q=kfor&{address}")
    assert set(query.errors) == {field}
    assert query.until_day is None if field == "to" else query.since_day is None


def test_dates_are_read_in_words_too() -> None:
    assert parsed("from=30 July 2004").since_day == dt.date(2004, 7, 30)


@pytest.mark.parametrize(
    "asked", ["0", "-1", "1e20", "x", "1.5", "9" * 5000, "²", "١", "%001", "1 or 1=1"]
)
def test_a_page_that_cannot_be_is_none(asked: str) -> None:
    assert parsed(f"page={asked}").page is None


def test_a_query_is_cut_and_freed_of_control_characters() -> None:
    assert clean("a\x00b\r\n\tc\u202ed\ufeff", 200) == "a b cd"
    assert len(parsed(f"q={'x' * 100_000}").text) == LONGEST_QUERY


def test_an_address_says_what_was_asked_and_nothing_else() -> None:
    query = parsed("q=KFOR+%26+co&type=operation&from=1999&sort=newest&page=2")
    again = parsed(query.address(page=2).removeprefix("?"))
    assert query.text == "KFOR & co"
    assert again.fields() == query.fields()
    assert SearchQuery(text="a").address() == "?q=a"


def test_values_of_facets_are_read_once_and_in_any_number() -> None:
    query = parsed("country=norway&country=denmark&country=norway&publisher=ud&government=%00")
    assert dict(query.chosen) == {"country": ("norway", "denmark"), "publisher": ("ud",)}
    assert query.is_filtered
    assert len(parsed("&".join(f"country=c{n}" for n in range(3_000))).chosen["country"]) == 30


def test_a_value_is_added_to_a_search_and_taken_back() -> None:
    query = parsed("q=a&country=norway&page=3")
    more = query.with_slug("operation", "kfor")
    assert more.address() == "?q=a&country=norway&operation=kfor"
    assert more.without_slug("country", "norway").address() == "?q=a&operation=kfor"


def test_what_is_switched_off_stays_off_in_the_address() -> None:
    query = parsed("q=a&also=off&spelling=off")
    assert (query.by_other_names, query.may_correct) == (False, False)
    assert query.address() == "?q=a&also=off&spelling=off"
    assert query.address(by_other_names=True) == "?q=a&spelling=off"


def test_a_text_that_is_cut_says_so() -> None:
    assert parsed(f"q={'x' * (LONGEST_QUERY + 1)}").is_cut
    assert not parsed(f"q={'x' * LONGEST_QUERY}").is_cut


def test_a_text_is_cut_between_words() -> None:
    words = ("word " * LONGEST_QUERY)[: LONGEST_QUERY - 3]
    assert parsed(f"q={words}+more+of+it").text == words.strip()
    exact = ("words " * LONGEST_QUERY)[: LONGEST_QUERY - 1]
    query = parsed(f"q={exact}+more")
    assert (query.text, query.is_cut) == (exact, True)


def test_a_changed_search_opens_at_its_first_page() -> None:
    assert "page" not in parsed("q=a&page=4").address(types=(Kind.ARTICLE,))
