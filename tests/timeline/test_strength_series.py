"""Strength over time: which figures are charted, how the steps run, and what the title says."""

import datetime as dt
from itertools import pairwise

import pytest

from archive.dates import PartialDate
from archive.models import StrengthFigure
from archive.timeline.page_facts import Footing, read_facts
from archive.timeline.strength_series import Course, Strength, strength
from tests.factories import a_country, a_fact, an_operation

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 23)


def series(*figures: tuple, last_day: str = "", **course) -> Strength:
    """The strength of an operation with ``figures``: (date, value) and perhaps more fields."""
    operation = an_operation()
    for counted_on, value, *fields in figures:
        more = fields[0] if fields else {}
        a_fact(StrengthFigure, operation=operation, counted_on=counted_on, value=value, **more)
    facts = read_facts([StrengthFigure.objects.filter(operation=operation)])
    return strength(
        figures=facts.of(StrengthFigure),
        course=Course(
            start=course.get("start"),
            last_day=PartialDate.parse(last_day) if last_day else None,
            until=TODAY,
            day=course.get("day"),
        ),
        footing=Footing(facts),
    )


def test_the_line_holds_a_figure_until_the_next_one():
    chart = series(("2000-01-01", 100), ("2001-01-01", 50), ("2002-01-01", 75)).chart
    (x1, x2, x3), (y1, y2, y3) = zip(*((dot.x, dot.y) for dot in chart.dots), strict=True)
    assert chart.path == f"M{x1} {y1}H{x2}V{y2}H{x3}V{y3}"
    assert y1 < y3 < y2


def test_the_base_is_zero():
    chart = series(("2000", 1000), ("2001", 500)).chart
    top = next(line for line in chart.grid if line.y == 0)
    first, second = chart.dots
    assert top.label == "1,000"
    assert (first.y, second.y) == (0, 50)


def test_only_people_deployed_in_the_whole_operation_are_charted():
    strengths = series(
        ("1999", 50_000),
        ("2004", 17_500),
        ("2004-03", 3_000, {"basis": "reinforcement"}),
        ("2003", 26_000, {"basis": "planned"}),
        ("2001", 90, {"unit": "aircraft"}),
        ("2002", 4_000, {"country": a_country()}),
        ("2000", 8_000, {"host_country": a_country(title="Albania")}),
    )
    assert [dot.text for dot in strengths.chart.dots] == ["50,000 on 1999", "17,500 on 2004"]
    assert "Personnel, reinforcement" in {row.measure for row in strengths.figures}
    assert "Personnel, deployed, in Albania" in {row.measure for row in strengths.figures}
    assert [row.figure for row in strengths.by_country] == ["4,000"]


def test_one_figure_is_a_sentence_and_no_chart():
    strengths = series(("2010-05-01", 4_500, {"qualifier": "about"}))
    assert strengths.chart is None
    assert strengths.single.figure == "about 4,500"


def test_without_figures_there_is_neither_chart_nor_sentence():
    strengths = series(("2010", 300, {"basis": "planned"}))
    assert strengths.chart is None
    assert strengths.single is None
    assert len(strengths.figures) == 1


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ((32_000, 12_000, 7_000), "From 32,000 in 2000 to 7,000 in 2002"),
        ((5_000, 130_000, 13_000), "From 5,000 in 2000 to 130,000 in 2001, and 13,000 in 2002"),
        ((200, 200, 200), "200 in 2000 and in 2002"),
    ],
)
def test_the_title_says_what_the_figures_show(values, title):
    figures = [(str(2000 + number), value) for number, value in enumerate(values)]
    assert series(*figures).chart.title == title


def test_a_month_stays_a_month_and_stands_in_its_middle():
    strengths = series(("2004-07", 10), ("2004-07-01", 10), ("2004-07-31", 10))
    first, middle, last = strengths.chart.dots
    assert middle.text == "10 on July 2004"
    assert first.x < middle.x < last.x
    assert "A figure that is dated only to a month" in strengths.chart.notes[-1]


def test_the_date_line_stands_on_the_last_day_or_on_the_day_asked_for():
    figures = (("1996-12-20", 32_000), ("2004-06-28", 7_000))
    ended = series(*figures, last_day="2004-12-02").chart
    asked = series(*figures, last_day="2004-12-02", day=dt.date(2000, 1, 1)).chart
    running = series(*figures).chart
    assert ended.line_text == "2 Dec 2004"
    assert asked.line_text == "1 Jan 2000"
    assert asked.line_x < ended.line_x
    assert running.line_x is None


def test_figures_later_than_the_day_asked_for_are_grey_and_not_in_the_title():
    figures = (("2000-01-01", 100), ("2001-01-01", 50), ("2003-01-01", 75), ("2004-01-01", 60))
    chart = series(*figures, last_day="2004-12-31", day=dt.date(2002, 1, 1)).chart
    assert chart.title == "From 100 in 2000 to 50 in 2001"
    assert [dot.later for dot in chart.dots] == [False, False, True, True]
    assert chart.path.endswith(f"H{chart.line_x}")
    assert chart.later_path.startswith(f"M{chart.line_x} {chart.dots[1].y}")
    assert "Grey: figures later than 1 January 2002, not known then." in chart.notes


def test_on_the_day_of_a_figure_it_is_known():
    figures = (("2000-01-01", 100), ("2001-01-01", 50))
    chart = series(*figures, day=dt.date(2001, 1, 1)).chart
    assert not any(dot.later for dot in chart.dots)
    assert chart.later_path == ""


def test_before_the_first_figure_the_chart_claims_nothing():
    figures = (("2000-01-01", 100), ("2001-01-01", 50))
    chart = series(*figures, day=dt.date(1999, 12, 31)).chart
    assert chart.title == "No figure is known on or before this day"
    assert chart.path == ""
    assert all(dot.later for dot in chart.dots)


def test_one_figure_that_is_later_than_the_day_is_said_to_be_later():
    assert series(("2010", 4_500), day=dt.date(2009, 12, 31)).single_is_later
    assert not series(("2010", 4_500), day=dt.date(2010, 1, 1)).single_is_later
    assert not series(("2010", 4_500)).single_is_later


def test_a_figure_of_the_last_month_stands_within_the_operation():
    figures = (("1996", 32_000), ("2004-12", 7_000))
    chart = series(*figures, last_day="2004-12-02", start=dt.date(1996, 12, 20)).chart
    assert chart.dots[-1].x == chart.line_x
    assert chart.dots[0].x == chart.shade_x


def test_no_label_but_the_last_stands_across_the_date_line():
    figures = (("2000-01-01", 100), ("2010-01-01", 50), ("2026-01-01", 75))
    by_itself, asked = series(*figures).chart, series(*figures, day=dt.date(2010, 9, 1)).chart
    assert by_itself.dots[1].labelled
    assert not asked.dots[1].labelled


def test_what_lies_after_the_last_figure_is_told_apart():
    figures = (("2000-01-01", 100), ("2001-01-01", 50))
    assert series(*figures, last_day="2004-12-02").chart.tail
    assert not series(*figures, last_day="2001-01-01").chart.tail


def test_labels_and_links_stand_apart_however_many_figures_there_are():
    figures = [(str(1950 + year), 1000 - year) for year in range(60)]
    dots = series(*figures).chart.dots
    linked = [dot.x for dot in dots if dot.linked]
    labelled = [dot.x for dot in dots if dot.labelled]
    assert dots[-1].labelled
    assert min(b - a for a, b in pairwise(linked)) >= 9
    assert min(b - a for a, b in pairwise(labelled)) >= 9
