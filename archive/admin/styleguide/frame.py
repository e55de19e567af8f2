"""What stands around every page: masthead, way to the page, contents, footer."""

from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import Entry, Room, State

SECTIONS = ("Articles", "Countries", "Operations", "Governments", "Timeline", "By date")


def entries() -> list[Entry]:
    """From the top of a page to its foot."""
    nothing_current, one_current = _navigation(""), _navigation("Countries")
    return [
        Entry(
            _("Masthead"),
            "components/masthead.html",
            _("The name, the sections and the search on every page; links wrap, none hides."),
            [
                State(
                    _("In a section, with the search"),
                    {"navigation": one_current, "search": True},
                ),
                State(
                    _("Where the page itself is a search"),
                    {"navigation": nothing_current, "search": False},
                ),
            ],
        ),
        Entry(
            _("Mark"),
            "components/mark.svg",
            _("The staircase of members with the date line."),
            [State(_("As large as in the masthead"))],
            Room.BRAND,
        ),
        Entry(
            _("Way to the page"),
            "components/breadcrumb.html",
            _("The listing above a page; a phone leaves the page’s own name out."),
            [
                State(
                    _("A page of a section"),
                    {"section": "Countries", "url": "/countries/", "current": "Norway"},
                ),
            ],
        ),
        Entry(
            _("Contents"),
            "components/contents.html",
            _("The sections of a text, and those that the archive adds below it."),
            [
                State(
                    _("Beside the text, from 1280 pixels on"),
                    {"sections": _sections(), "further": _further(), "fold": False},
                ),
                State(
                    _("As a fold above it, on narrower screens only"),
                    {"sections": _sections(), "further": _further(), "fold": True},
                ),
            ],
            Room.SIDE,
        ),
        Entry(
            _("As of a day"),
            "components/as_of.html",
            _("Says that the page is shown as of a day that the reader asked for."),
            [
                State(
                    _("With the way back to today"),
                    {"day": samples.DAY, "url": "/countries/norway/"},
                )
            ],
        ),
        Entry(
            _("Ways on"),
            "components/ways_on.html",
            _("What a page that is not there offers: the search, and the sections."),
            [
                State(
                    _("Filled from the address"),
                    {"query": "sample address", "navigation": nothing_current},
                ),
                State(
                    _("With nothing to search for"), {"query": "", "navigation": nothing_current}
                ),
            ],
        ),
        Entry(
            _("Footer"),
            "components/footer.html",
            _("What the archive is, and the ways in for people and machines."),
            [
                State(
                    _("With both lists"),
                    {
                        "using": [{"url": "/how-to-cite/", "label": "How to cite"}],
                        "records": [{"url": "/people/", "label": "People"}],
                    },
                ),
                State(_("Without lists"), {"using": [], "records": []}),
            ],
        ),
    ]


def _navigation(current: str) -> list[dict]:
    return [
        {"url": f"/{name.lower()}/", "label": name, "current": name == current} for name in SECTIONS
    ]


def _sections() -> list[tuple[str, str]]:
    return [("s2", "What the exercise was"), ("s5", "Who took part in it, and with how much")]


def _further() -> list[tuple[str, str]]:
    return [("notes", "Editor’s notes"), ("record", "Record"), ("sources", "Sources")]
