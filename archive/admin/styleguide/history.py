"""Time and place: lanes, staircase, maps, the head of a profile, the alliance on a day."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.dates import Period
from archive.timeline.alliance import IN_FORCE, AllianceOnDay, Standing
from archive.timeline.country_history import CountryProfile
from archive.timeline.days import FIRST_DAY
from archive.timeline.lanes import Lane, Scale, Span, lane, scale_of, span, ticks_of
from archive.timeline.locator import country_locator, theatre_locator
from archive.timeline.map_status import MapStatus, alliance_map
from archive.timeline.membership import Change
from archive.timeline.mentions import MentionedIn
from archive.timeline.page_facts import PageFacts
from archive.timeline.staircase import staircase
from archive.timeline.standing import Chip

SCALE = Scale(dt.date(1990, 1, 1), samples.TODAY)
STEPS = [
    Change(dt.date(1949, 8, 24), 12),
    Change(dt.date(1952, 2, 18), 14),
    Change(dt.date(1955, 5, 6), 15),
    Change(dt.date(1982, 5, 30), 16),
    Change(dt.date(1999, 3, 12), 19),
    Change(dt.date(2004, 3, 29), 26),
    Change(dt.date(2009, 4, 1), 28),
    Change(dt.date(2024, 3, 7), 32),
]
STATUSES = {
    "NOR": MapStatus.MEMBER,
    "ISL": MapStatus.MEMBER,
    "USA": MapStatus.MEMBER,
    "DEU": MapStatus.MEMBER,
    "MKD": MapStatus.ACTION_PLAN,
    "BIH": MapStatus.ACTION_PLAN,
    "FIN": MapStatus.PARTNER,
    "SWE": MapStatus.PARTNER,
    "RUS": MapStatus.FORMER,
}


def entries() -> list[Entry]:
    """From a line of a life to the map of a day."""
    return [
        Entry(
            _("Head of a profile"),
            "components/reading.html",
            _("How a country stands on the day, in a sentence and a status."),
            [
                State(
                    _("With a lead"),
                    {"profile": _profile(), "lead": "A sample sentence about the country."},
                ),
                State(_("Without"), {"profile": _profile(), "lead": ""}),
            ],
        ),
        Entry(
            _("Lane"),
            "components/lane.html",
            _("One line of a life over the years; the same is said in a sentence."),
            [
                State(
                    _("It continues: a pointed end"),
                    _lane(
                        ("Partner", "p", "1994-01-10/2004-03-29"), ("Member", "m", "2004-03-29/..")
                    ),
                ),
                State(
                    _("It has ended"),
                    _lane(("Partner", "p", "1994/2012"), ("Former", "f", "2012-05-01/2014-06-30")),
                ),
                State(_("Its end is not known"), _lane(("Partner", "p", "1997-05-30/"))),
                State(
                    _("Known to a year only, beside the day under consideration"),
                    {
                        **_lane(("Partner", "p", "1995~/2003"), ("Plan", "a", "2003/..")),
                        "day_x": 47.3,
                    },
                ),
            ],
        ),
        Entry(
            _("Lanes of a country"),
            "components/lanes.html",
            _("Status and names in use over one axis of years."),
            [
                State(_("Two lanes, as of a day"), {"profile": _profile(day_x=47.3)}),
                State(_("One lane"), {"profile": _profile(lanes=_lanes()[:1], legend=())}),
            ],
        ),
        Entry(
            _("Axis and date line"),
            f"{PATTERNS}axis.html",
            _("Years under a chart, and the claret line at the day under consideration."),
            [State(_("In the middle, and at the end"))],
        ),
        Entry(
            _("Staircase"),
            "components/staircase.html",
            _("The number of members since 1949, with the date line."),
            [
                State(_("On a day"), _stairs(STEPS, samples.DAY)),
                State(_("At the end"), _stairs(STEPS, samples.TODAY)),
                State(_("One step"), _stairs(STEPS[:1], samples.TODAY)),
            ],
        ),
        Entry(
            _("Map of the alliance"),
            "components/alliance_map.html",
            _("Each country in the colour and texture of its status; a list says the same."),
            [
                State(
                    _("A day with every status"),
                    {"map": alliance_map(statuses=STATUSES), "label": "A sample map of a day"},
                ),
                State(
                    _("A day without members"),
                    {"map": alliance_map(statuses={}), "label": "A sample map without members"},
                ),
            ],
            Room.MAP,
        ),
        Entry(
            _("Locator"),
            "components/locator_map.html",
            _("A country among its neighbours, or the area of an operation."),
            [
                State(_("A country, its neighbours in their status"), {"locator": _locator()}),
                State(
                    _("An area of two countries"),
                    {"locator": theatre_locator(countries=[samples.norway(), samples.finland()])},
                ),
            ],
            Room.SIDE,
        ),
        Entry(
            _("The alliance on a day"),
            "components/alliance_on_day.html",
            _("Number, map, legend and staircase of a day, on the pages that share them."),
            [
                State(_("A day with every status"), {"alliance": alliance()}),
                State(_("The treaty is signed, and not in force"), {"alliance": _signed()}),
            ],
            Room.MAP,
        ),
        Entry(
            _("Signed, not in force"),
            "components/signed_note.html",
            _("Stands beside the number of members between signature and force."),
            [
                State(_("All twelve"), {"signatories": 12, "in_force": IN_FORCE}),
                State(_("As many as are recorded"), {"signatories": 2, "in_force": IN_FORCE}),
            ],
        ),
        Entry(
            _("Form for the alliance on a day"),
            "components/date_form.html",
            _("Leads to the page of a day, and to the enlargements around it."),
            [
                State(_("A day between two enlargements"), _date_form(address="/on/2007-01-15/")),
                State(_("A day that is refused"), _date_form(asked="2007-02-30")),
            ],
        ),
        Entry(
            _("The alliance on the home page"),
            "components/home/alliance.html",
            _("The same with the form for a day and the list of members."),
            [State(_("A day with every status"), _date_form())],
        ),
    ]


def _spans(*stretches: tuple[str, str, str]) -> list[Span]:
    return [span(label, style, 1, Period.parse(period)) for label, style, period in stretches]


def _lane(*stretches: tuple[str, str, str]) -> dict[str, Any]:
    drawn = lane(title=_("Status"), key="st", spans=_spans(*stretches), scale=SCALE)
    return {"lane": drawn, "day_x": None}


def _lanes() -> tuple[Lane, ...]:
    status = _spans(("Partner", "p", "1994-01-10/2004-03-29"), ("Member", "m", "2004-03-29/.."))
    names = _spans(
        ("First sample name", "n1", "1991/2009"), ("Second sample name", "n2", "2009/..")
    )
    return (
        lane(title=_("Status"), key="st", spans=status, scale=SCALE),
        lane(title=_("Name in use"), key="nm", spans=names, scale=SCALE),
    )


def _profile(**fields: Any) -> CountryProfile:
    """The profile of a country."""
    shown = {
        "kind": "Country profile",
        "reading": "A sample country: a member since 29 March 2004, a partner before.",
        "chip": Chip("m", "Member"),
        "lanes": _lanes(),
        "ticks": ticks_of(scale_of(_spans(("Partner", "p", "1990/..")), until=samples.TODAY)),
        "day_x": None,
        "day_text": "15 Jan 2007",
        "legend": (Chip("p", "Partner"), Chip("m", "Member")),
        "events": (),
        "operations": (),
        "panel": (),
        "locator": None,
        "mentioned_in": MentionedIn((), 0),
        "disputes": (),
        "sources": (),
        "has_unverified": False,
        "freshness": None,
    }
    return CountryProfile(**{**shown, **fields})


def _signed() -> AllianceOnDay:
    members = {"NOR": MapStatus.MEMBER, "ISL": MapStatus.MEMBER, "USA": MapStatus.MEMBER}
    return alliance(
        day=dt.date(1949, 5, 1),
        map=alliance_map(statuses=members),
        others=[],
    )


def _date_form(**fields: Any) -> dict[str, Any]:
    days = {"first": FIRST_DAY, "last": samples.TODAY, "value": samples.DAY}
    home = {"first_day": FIRST_DAY, "last_day": samples.TODAY}
    return {"alliance": alliance(), **days, **home, **fields}


def _stairs(steps: list[Change], day: dt.date) -> dict[str, Any]:
    return {
        "stairs": staircase(changes=steps, day=day, today=samples.TODAY),
        "label": "A sample of the number of members over the years",
    }


def _locator() -> Any:
    return country_locator(country=samples.norway(), facts=PageFacts((), {}, {}), statuses=STATUSES)


def alliance(**fields: Any) -> AllianceOnDay:
    """The alliance on a day."""
    day = fields.get("day", samples.DAY)
    shown = {
        "day": day,
        "members": [
            samples.status(1, samples.norway(), "member", "1949-08-24/.."),
            samples.status(2, samples.iceland(), "member", "1949-08-24/.."),
        ],
        "others": [
            Standing(MapStatus.ACTION_PLAN, [samples.macedonia()]),
            Standing(MapStatus.PARTNER, [samples.finland()]),
        ],
        "map": alliance_map(statuses=STATUSES),
        "steps": STEPS,
        "stairs": staircase(changes=STEPS, day=day, today=samples.TODAY),
    }
    return AllianceOnDay(**{**shown, **fields})
