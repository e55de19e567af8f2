"""Tests of how templates write dates and figures."""

import datetime as dt

import pytest
from django.template.loader import render_to_string

from archive.templatetags import archive_dates as filters


def test_a_date_is_no_sharper_than_it_was_written():
    assert filters.show_date("2004-07") == "July 2004"
    assert filters.show_date("1995~") == "about 1995"
    assert filters.show_date(dt.date(2007, 1, 15)) == "15 January 2007"
    assert filters.show_short("2004-07-30") == "30 Jul 2004"


def test_a_period_is_written_in_words():
    assert filters.show_period("1999-06-12/..") == "since 12 June 1999"
    assert filters.show_period("2007-01-15") == "15 January 2007"
    assert filters.show_years("1996-12-20/2004-12-02") == "1996–2004"


@pytest.mark.parametrize("show", [filters.show_date, filters.show_period, filters.show_years])
def test_what_is_no_date_stays_as_it_is(show):
    assert show("spring of 2004") == "spring of 2004"
    assert show("") == show(None) == ""


def test_only_a_moment_gets_a_time_element():
    def shown(when: str) -> str:
        return render_to_string("components/date.html", {"when": when}).strip()

    assert shown("2004-07") == '<time datetime="2004-07">July 2004</time>'
    assert shown("2004/2006") == "2004 to 2006"
    assert shown('<b>"') == "&lt;b&gt;&quot;"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("around 16 000 soldiers", "around 16\u00a0000 soldiers"),
        ("1 250 000 tons", "1\u00a0250\u00a0000 tons"),
        ("in 2004 100 men", "in 2004 100 men"),
        ("12 0000", "12 0000"),
        ('<a title="16 000">16 000</a>', '<a title="16 000">16\u00a0000</a>'),
    ],
)
def test_groups_of_digits_stay_on_one_line(text, shown):
    assert filters.digit_groups(text) == shown
