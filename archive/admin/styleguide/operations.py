"""The course of an operation: phases, strength, contributors, the alliance on its last day."""

import datetime as dt
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.dates import PartialDate
from archive.models import Evidence, StrengthFigure
from archive.timeline.contributors import Contributor, Contributors, Group
from archive.timeline.country_history import ContributionRow
from archive.timeline.operation_stages import Stage
from archive.timeline.page_facts import Footing, PageFacts
from archive.timeline.stated_figures import SaidDot
from archive.timeline.strength_series import Course, Strength, strength
from archive.timeline.that_day import LastStrength, RunningOperation, ThatDay

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
    later = Course(dt.date(1999, 6, 12), None, samples.TODAY, dt.date(2007, 1, 15))
    many = _strength(MANY)
    here = {"url": "/operations/sample-guard/", "query": ""}
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
                State(_("Many figures"), {"strength": many, **here}),
                State(_("Two figures"), {"strength": _strength(MANY[:2]), **here}),
                State(_("One figure"), {"strength": _strength(MANY[:1]), **here}),
                State(
                    _("One figure, later than the day asked for"),
                    {"strength": _strength(MANY[4:], course=later), **here},
                ),
                State(_("No figure"), {"strength": _strength([]), **here}),
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
                State(
                    _("An article says otherwise"),
                    {"chart": replace(many.chart, said=(SaidDot(40, 50, "#", "9,000 for 2007"),))},
                ),
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
            _("Who took part, members and others apart; a day can be asked for."),
            [
                State(_("Over the whole operation"), _contributors(_took_part(1), _took_part(2))),
                State(_("Only members"), _contributors(_took_part(1), _nobody())),
                State(
                    _("As recorded on a day"),
                    _contributors(_listed(), _nobody(), apart=_apart(), day="15 January 2007"),
                ),
                State(
                    _("A day on which the operation did not run"),
                    _contributors(
                        _nobody(),
                        _nobody(),
                        apart=_apart(),
                        day="15 January 2007",
                        outside="The operation had ended by this day.",
                    ),
                ),
                State(
                    _("With a day that the archive does not answer for"),
                    {
                        **_contributors(_took_part(1), _took_part(2)),
                        "asked": "1066-10-14",
                        "refused": True,
                    },
                ),
                State(_("No source yet"), _contributors(_nobody(), _nobody())),
            ],
        ),
        Entry(
            _("Group of contributors"),
            "components/contributor_group.html",
            _("Countries in a line, those with the same dates together."),
            [
                State(_("One list"), {"group": _took_part(1)}),
                State(_("Several dates"), {"group": _listed()}),
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
                State(_("Nothing else known"), {"that_day": _that_day(strength=None, running=())}),
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


def _contributors(members: Group, others: Group, **fields: Any) -> dict[str, Any]:
    return {
        "contributors": Contributors(members, others, form_day=samples.DAY, **fields),
        "url": "/operations/sample-guard/",
        "asked": "",
        "refused": False,
    }


def _took_part(number: int) -> Group:
    names = {1: ("Iceland", "Norway"), 2: ("Finland", "Sweden", "Switzerland")}[number]
    countries = (_country(name) for name in names)
    doubtful = Contributor("North Macedonia", "/countries/north-macedonia/", False)
    return Group("", (*countries, doubtful), samples.basis(number, verified=False))


def _listed() -> Group:
    dates = {"Norway": "", "Iceland": "listed January 2007", "Portugal": "listed January 2007"}
    countries = tuple(_country(name, dates=when) for name, when in dates.items())
    return Group("", countries, samples.basis(1, 2))


def _apart() -> tuple[Group, ...]:
    perhaps = _country("Belgium", dates="from 1999, end not known")
    other = _country("Finland", dates="listed October 2009, March 2011")
    return (
        Group("Perhaps on this day", (perhaps,), samples.basis(1)),
        Group("Recorded for another time", (other,), samples.basis(2)),
    )


def _country(name: str, *, dates: str = "") -> Contributor:
    return Contributor(name, f"/countries/{name.lower()}/", True, dates)


def _nobody() -> Group:
    return Group("", (), samples.basis())


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
        "strength": LastStrength("about", "1,234", "March 2006", samples.basis(1)),
        "running": (
            RunningOperation("Sample Watch", "A sample operation", "/operations/a/", "since 2001"),
            RunningOperation("Sample Shield", "A sample operation", "/operations/b/", "2004–2008"),
        ),
    }
    return ThatDay(**{**shown, **fields})
