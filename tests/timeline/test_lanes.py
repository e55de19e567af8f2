"""Lanes: which of several statuses shows, where bars stand, and what is said instead of them."""

import datetime as dt

from archive.dates import Period
from archive.timeline.lanes import Span, lane, scale_of, span, ticks_of, topmost

TODAY = dt.date(2026, 11, 23)


def a_span(label: str, rank: int, period: str) -> Span:
    return span(label, label.lower(), rank, Period.parse(period))


def told(spans: list[Span]) -> list[tuple[str, str]]:
    return [(each.label, str(each.when)) for each in spans]


def test_the_higher_rank_cuts_the_lower_one_off():
    spans = topmost(
        [a_span("Partner", 1, "1995-11-15/2020-03-27"), a_span("Member", 4, "2009-04-01/..")]
    )
    assert told(spans) == [("Partner", "1995-11-15/2009-04-01"), ("Member", "2009-04-01/..")]


def test_the_lower_rank_shows_again_where_the_higher_one_ends():
    spans = topmost([a_span("Partner", 1, "1994/.."), a_span("Plan", 3, "1999/2004")])
    assert told(spans) == [("Partner", "1994/1999"), ("Plan", "1999/2004"), ("Partner", "2004/..")]


def test_neighbours_with_one_label_are_one_bar():
    spans = topmost(
        [a_span("Partner", 1, "1991-12-20/1997-05-30"), a_span("Partner", 1, "1997-05-30/..")]
    )
    assert told(spans) == [("Partner", "1991-12-20/..")]


def test_a_gap_stays_a_gap():
    spans = topmost([a_span("In", 1, "1952/1974-08-14"), a_span("In", 1, "1980-10-20/..")])
    assert told(spans) == [("In", "1952/1974-08-14"), ("In", "1980-10-20/..")]


def test_bars_lie_by_their_days_and_the_last_one_is_open():
    spans = [a_span("Partner", 1, "2000/2010"), a_span("Member", 4, "2010/..")]
    scale = scale_of(spans, until=dt.date(2020, 1, 1))
    first, last = lane(title="Status", key="st", spans=spans, scale=scale).bars
    assert (first.a, round(first.b), first.open) == (0, 50, False)
    assert (round(last.a), last.b, last.open) == (50, 100, True)


def test_a_lane_says_in_words_what_it_draws():
    spans = [a_span("Partner", 1, "1995-11-15/2004-07"), a_span("Member", 4, "2004-07/..")]
    drawn = lane(title="Status", key="st", spans=spans, scale=scale_of(spans, until=TODAY))
    assert drawn.sentence == "Partner, 15 November 1995 to July 2004; Member, since July 2004."


def test_a_short_last_bar_moves_its_label_to_the_left_and_the_one_before_gives_way():
    spans = [a_span("Partner", 1, "1994/2024"), a_span("Member", 4, "2024/..")]
    partner, member = lane(
        title="Status", key="st", spans=spans, scale=scale_of(spans, until=TODAY)
    ).bars
    assert member.labelled
    assert member.to_the_right
    assert partner.label_b == member.label_a < member.a


def test_a_short_label_stands_under_a_short_bar_and_a_long_one_gives_way():
    spans = [a_span("Partner", 1, "1995/1999"), a_span("Member", 4, "1999/..")]
    scale = scale_of([*spans, a_span("Before", 1, "1991/1992")], until=TODAY)
    partner, _member = lane(title="Status", key="st", spans=spans, scale=scale).bars
    assert partner.labelled
    spans[0] = a_span("Membership Action Plan", 3, "1995/1999")
    plan, _member = lane(title="Status", key="st", spans=spans, scale=scale).bars
    assert not plan.labelled


def test_a_scale_of_the_past_ends_with_the_past():
    scale = scale_of([a_span("Union", 1, "1922-12-30/1991-12-26")], until=TODAY)
    assert (scale.start, scale.end) == (dt.date(1922, 1, 1), dt.date(1992, 1, 1))


def test_the_axis_names_its_first_and_last_year_and_round_ones_between():
    scale = scale_of([a_span("Member", 4, "1949-04-04/..")], until=TODAY)
    years = [tick.year for tick in ticks_of(scale)]
    assert years == [1949, 1960, 1970, 1980, 1990, 2000, 2010, 2026]
