"""The course of an operation: phases, strength, contributors, the alliance on its last day."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.dates import PartialDate
from archive.models import Evidence, StrengthFigure
from archive.timeline.country_history import ContributionRow
from archive.timeline.operation_course import (
    Contributor,
    Contributors,
    RunningOperation,
    Stage,
    ThatDay,
)
from archive.timeline.page_facts import Footing, PageFacts
from archive.timeline.strength_series import Course, Strength, strength

MANY = [
    ("1999-10-01", 42_340, "about"),
    ("2001-03", 31_234, "about"),
    ("2004-07-15", 17_500, "exact"),
    ("2008", 14_560, "about"),
    ("2013-01-31", 5_134, "exact"),
]
COURSE = Course(start=dt.date(1999, 6, 12), last_day=None, until=samples.TODAY, day=None)


def entries() -> list[Entry]:
    """In the order of an operation's page."""
    ended = Course(dt.date(1999, 6, 12), PartialDate.parse("2014-06-30"), samples.TODAY, None)
    asked = Course(dt.date(1999, 6, 12), None, samples.TODAY, samples.DAY)
    many = _strength(MANY)
    return [
        Entry(
            _("Phases"),
            "components/phases.html",
            _("Stages in a row, not to scale; the current one in claret."),
            [
                State(
                    _("An operation between two others"), {"stages": _stages(), "this_page": True}
                ),
                State(_("Phases, one without dates"), {"stages": _phases(), "this_page": False}),
            ],
        ),
        Entry(
            _("Strength"),
            "components/strength.html",
            _("How many were there: a chart, a sentence, or that nobody knows yet."),
            [
                State(_("Many figures"), {"strength": many}),
                State(_("Two figures"), {"strength": _strength(MANY[:2])}),
                State(_("One figure"), {"strength": _strength(MANY[:1])}),
                State(_("No figure"), {"strength": _strength([])}),
            ],
        ),
        Entry(
            _("Strength chart"),
            "components/strength_chart.html",
            _("Steps between sourced figures; nothing is interpolated."),
            [
                State(_("The operation continues"), {"chart": many.chart}),
                State(_("It has ended"), {"chart": _strength(MANY, course=ended).chart}),
                State(_("As of a day"), {"chart": _strength(MANY, course=asked).chart}),
            ],
        ),
        Entry(
            _("Table of figures"),
            "components/strength_table.html",
            _("The figures behind a chart, each with its source."),
            [
                State(
                    _("Of the whole operation"),
                    {"rows": many.figures, "caption": "Sample figures", "by_country": False},
                ),
                State(
                    _("Of single countries"),
                    {"rows": many.by_country, "caption": "Sample figures", "by_country": True},
                ),
            ],
        ),
        Entry(
            _("Contributors"),
            "components/contributors.html",
            _("Who took part, members and others apart."),
            [
                State(_("Both"), {"members": _took_part(1), "others": _took_part(2)}),
                State(_("Only members"), {"members": _took_part(1), "others": _nobody()}),
                State(_("No source yet"), {"members": _nobody(), "others": _nobody()}),
            ],
        ),
        Entry(
            _("Contributions of a country"),
            "components/contributions_table.html",
            _("The operations to which a country contributed."),
            [State(_("With a period, listed only, and with neither"), {"rows": _contributions()})],
        ),
        Entry(
            _("Operations over the years"),
            f"{PATTERNS}gantt.html",
            _("A list with bars, so that its words reflow; a claret stroke hands over."),
            [State(_("One that ended and handed over, one that continues"))],
        ),
        Entry(
            _("On that day"),
            "components/that_day.html",
            _("The alliance on the last day of an operation, or on the day asked for."),
            [
                State(_("With a strength, and others that ran"), {"that_day": _that_day()}),
                State(_("Nothing else known"), {"that_day": _that_day(strength="", running=())}),
            ],
            Room.SIDE,
        ),
    ]


def _stages() -> list[Stage]:
    return [
        Stage(
            "Sample Watch", "1995–1998", "Led by NATO.", "/operations/a/", basis=samples.basis(1)
        ),
        Stage("Sample Guard", "12 June 1999 to 30 June 2014", "Led by NATO.", current=True),
        Stage(
            "Sample Shield",
            "since 2014",
            "Led by the EU.",
            "/operations/b/",
            basis=samples.basis(2),
        ),
    ]


def _phases() -> list[Stage]:
    return [
        Stage("First phase", "1999–2004", "A sample sentence.", basis=samples.basis(1)),
        Stage("Second phase", "since 2004", "", current=True, basis=samples.basis(1)),
        Stage("Third phase", "", "", basis=samples.basis(verified=False)),
    ]


def _strength(counts: list[tuple[str, int, str]], *, course: Course = COURSE) -> Strength:
    """The strength of an operation with these figures; one country has a figure of its own."""
    figures = [
        samples.fact(
            StrengthFigure,
            number,
            operation=samples.operation(),
            value=value,
            qualifier=qualifier,
            counted_on=day,
            verification="verified" if number % 2 else "unverified",
        )
        for number, (day, value, qualifier) in enumerate(counts, start=1)
    ]
    if len(figures) > 2:
        figures.append(_of_norway(len(figures) + 1))
    evidence = {
        one.pk: [Evidence(source=samples.source(), locator=f"page {one.pk}")] for one in figures
    }
    footing = Footing(PageFacts(tuple(figures), evidence, {}))
    return strength(figures=figures, course=course, footing=footing)


def _of_norway(number: int) -> StrengthFigure:
    return samples.fact(
        StrengthFigure,
        number,
        operation=samples.operation(),
        country=samples.norway(),
        value=1_234,
        counted_on="2001-03",
        note="A sample note: medical staff are not counted.",
    )


def _took_part(number: int) -> Contributors:
    names = {1: ("Iceland", "Norway"), 2: ("Finland", "Sweden", "Switzerland")}[number]
    countries = (Contributor(name, f"/countries/{name.lower()}/", True) for name in names)
    doubtful = Contributor("North Macedonia", "/countries/north-macedonia/", False)
    return Contributors((*countries, doubtful), samples.basis(number, verified=False))


def _nobody() -> Contributors:
    return Contributors((), samples.basis())


def _contributions() -> list[ContributionRow]:
    rest = {"full_name": "A sample operation", "url": "/operations/sample-guard/"}
    return [
        ContributionRow(
            **{**rest, "name": "Sample Guard", "start": "12 Jun 1999", "end": "today"},
            attested="",
            largest="1,234",
            basis=samples.basis(1),
        ),
        ContributionRow(
            **{**rest, "name": "Sample Watch", "start": "", "end": ""},
            attested="listed 3 times, Oct 2009 to Mar 2011",
            largest="",
            basis=samples.basis(2, verified=False),
        ),
        ContributionRow(
            **{**rest, "name": "Sample Shield", "start": "", "end": "1 Dec 2004"},
            attested="",
            largest="about 56",
            basis=samples.basis(1, 2),
        ),
        ContributionRow(
            **{**rest, "name": "Sample Patrol", "start": "", "end": ""},
            attested="",
            largest="",
            basis=samples.basis(verified=False),
        ),
    ]


def _that_day(**fields: Any) -> ThatDay:
    shown = {
        "title": "On its last day",
        "day": samples.DAY,
        "date": "15 January 2007",
        "members": 26,
        "strength": "about 1,234",
        "counted": "March 2006",
        "running": (
            RunningOperation("Sample Watch", "A sample operation", "/operations/a/", "since 2001"),
            RunningOperation("Sample Shield", "A sample operation", "/operations/b/", "2004–2008"),
        ),
    }
    return ThatDay(**{**shown, **fields})
