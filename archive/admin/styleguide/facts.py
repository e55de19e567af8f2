"""How facts are told: status, basis, sources, disputes, events, tables of facts."""

from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.models import Evidence
from archive.timeline.dated_events import DatedEvent, with_day
from archive.timeline.freshness import Freshness
from archive.timeline.map_status import MapStatus
from archive.timeline.page_facts import Claim, Dispute, NumberedSource
from archive.timeline.panel_facts import PanelFact, PanelValue
from archive.timeline.standing import Chip


def entries() -> list[Entry]:
    """From the status of a country to the sources at the foot of its page."""
    sources = [NumberedSource(number, samples.source(number)) for number in (1, 2)]
    return [
        Entry(
            _("Status"),
            "components/status.html",
            _("A swatch and a word, never one without the other."),
            [State(str(status.label), {"status": status}) for status in MapStatus],
            Room.SIDE,
        ),
        Entry(
            _("Legend"),
            f"{PATTERNS}legend.html",
            _("All statuses in a line, under a map or a chart."),
            [State(_("Five statuses"), {"statuses": list(MapStatus)})],
        ),
        Entry(
            _("Basis of a fact"),
            "components/basis.html",
            _("The numbers of a fact’s sources, and what is to be doubted about it."),
            [
                State(_("One source"), {"basis": samples.basis(1)}),
                State(_("Three in a row"), {"basis": samples.basis(1, 2, 3)}),
                State(_("Not verified"), {"basis": samples.basis(2, verified=False)}),
                State(_("Sources differ"), {"basis": samples.basis(1, 3, disputes=(1,))}),
                State(_("No source yet"), {"basis": samples.basis(verified=False)}),
            ],
            Room.SIDE,
        ),
        Entry(
            _("Not verified"),
            "components/not_verified.html",
            _("The one quiet sign of a fact that nobody has verified; verified is silent."),
            [State(_("Behind a fact"))],
            Room.SIDE,
        ),
        Entry(
            _("Facts in a panel"),
            "components/facts_panel.html",
            _("Terms and values with their basis, on profiles and operations."),
            [
                State(_("With sources"), {"rows": _panel()}),
                State(_("No source yet"), {"rows": [PanelFact("Capital"), PanelFact("Area")]}),
            ],
            Room.SIDE,
        ),
        Entry(
            _("Dated events"),
            "components/event_list.html",
            _("Date, sentence, source; the day under consideration is a row in claret."),
            [
                State(
                    _("As of a day"),
                    {"events": list(with_day(_events(), day=samples.DAY, asked=True))},
                ),
                State(_("Without a date, and without a source"), {"events": _thin_events()}),
            ],
        ),
        Entry(
            _("Sources differ"),
            "components/disputes.html",
            _("Each value with its sources, and which one the archive uses."),
            [
                State(_("Settled"), {"disputes": [_dispute()]}),
                State(_("Open, one claim without a source"), {"disputes": [_open_dispute()]}),
            ],
            Room.TEXT,
        ),
        Entry(
            _("List of sources"),
            "components/source_list.html",
            _("The numbered sources of a page, each with the day on which it was opened."),
            [
                State(
                    _("Opened, quoted, and not opened"),
                    {"citations": _evidence(), "anchor": "s", "start": ""},
                ),
                State(
                    _("Counted on from 4"),
                    {"citations": _evidence()[:1], "anchor": "", "start": 4},
                ),
            ],
            Room.TEXT,
        ),
        Entry(
            _("Sources of a page"),
            "components/page_sources.html",
            _("Explains the sign of doubt once, above the sources."),
            [
                State(
                    _("With doubts"),
                    {
                        "sources": sources,
                        "has_unverified": True,
                        "freshness": Freshness(samples.TODAY, None, "", None),
                    },
                ),
                State(
                    _("All verified"),
                    {
                        "sources": sources,
                        "has_unverified": False,
                        "freshness": Freshness(
                            samples.DAY, samples.TODAY, "archivist", samples.TODAY
                        ),
                    },
                ),
                State(
                    _("No source yet"),
                    {"sources": [], "has_unverified": True, "freshness": None},
                ),
            ],
            Room.TEXT,
        ),
    ]


def _panel() -> list[PanelFact]:
    return [
        PanelFact("Capital", (PanelValue("Oslo", basis=samples.basis(1)),)),
        PanelFact(
            "Member",
            (PanelValue("since 24 August 1949", "one of twelve", basis=samples.basis(2)),),
        ),
        PanelFact(
            "Names",
            (
                PanelValue(
                    "Norge",
                    "Norwegian Bokmål",
                    basis=samples.basis(1, verified=False),
                    language="nb",
                ),
                PanelValue("Noreg", "Norwegian Nynorsk", "/countries/norway/"),
            ),
        ),
        PanelFact("Before it"),
    ]


def _events() -> list[DatedEvent]:
    return [
        DatedEvent(
            "29 March 2004",
            "2004-03-29",
            "Becomes a member of the Alliance.",
            chip=Chip("m", "Member"),
            basis=samples.basis(1),
        ),
        DatedEvent(
            "April 2008",
            "2008-04",
            "A sample protocol is signed.",
            remark="Only the month is known.",
            chip=Chip("m", "Member"),
            basis=samples.basis(2, verified=False),
        ),
    ]


def _thin_events() -> list[DatedEvent]:
    return [
        DatedEvent("1995", "1995", "A sample event with no source.", basis=samples.basis()),
        DatedEvent("", "", "A sample event with no date.", basis=samples.basis(1)),
    ]


def _dispute() -> Dispute:
    return Dispute(
        number=1,
        subject="Sample accession: which day it took effect",
        value_used="2004-03-29",
        advice="The day on which the last instrument was deposited.",
        claims=(
            Claim("2004-03-29", "the day of the deposit", (samples.reference(1),)),
            Claim("2004-04-02", "the day of the ceremony", (samples.reference(2),)),
        ),
    )


def _open_dispute() -> Dispute:
    claims = (Claim("1995", "", (samples.reference(1),)), Claim("1996~", "", ()))
    return Dispute(2, "Sample exercise: its year", "", "", claims)


def _evidence() -> list[Evidence]:
    return [
        Evidence(source=samples.source(1), locator="page 12"),
        Evidence(source=samples.source(2), quotation="The words of a sample source."),
        Evidence(source=samples.source(3, url="", publisher="", opened_on=None)),
    ]
