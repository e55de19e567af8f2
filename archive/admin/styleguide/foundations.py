"""What everything else is made of: colours, type, space, words and grids."""

from django.utils.translation import gettext as _

from archive.admin.styleguide.colours import swatch
from archive.admin.styleguide.entry import PATTERNS, Entry, State

TYPE_STEPS = {
    "display": ("--t-hero", "42, 54, 68"),
    "h1": ("--t-h1", "34, 42, 46"),
    "h2": ("--t-h2", "25, 28, 28"),
    "h3": ("--t-h3", "21, 22, 22"),
    "lead": ("--t-lead", "21, 23, 23"),
    "prose": ("--t-body", "18, 19, 19"),
    "ui": ("--t-ui", "17"),
    "small": ("--t-sm", "15"),
    "unverified-word": ("--t-xs", "14"),
}
"""Classes by step of type: the token, and pixels from 320, 640 and 1024 pixels of width."""


def entries() -> list[Entry]:
    """Colours first, because the rest wears them."""
    return [
        Entry(
            _("Colours"),
            f"{PATTERNS}colours.html",
            _(
                "The colour tokens, with their contrast. Claret means “here and now, or do"
                " something”, and nothing else."
            ),
            [
                State(
                    _("Grounds, with the contrast of ink on them"),
                    {
                        "swatches": [
                            swatch("page", _("The page."), on="ink"),
                            swatch("surface", _("Panels, the sea, the footer."), on="ink"),
                            swatch("sunken", _("What the pointer rests on."), on="ink"),
                            swatch("mark", _("Words found, and the target of a link."), on="ink"),
                        ]
                    },
                ),
                State(
                    _("Ink and lines on the page"),
                    {
                        "swatches": [
                            swatch("ink", _("Text, section rules, focus."), on="page"),
                            swatch("ink2", _("Metadata."), on="page"),
                            swatch("ink3", _("Placeholders, quiet numbers."), on="page"),
                            swatch("rule2", _("Edges of controls."), on="page"),
                            swatch("rule", _("Hairlines, for looks only."), on="page"),
                            swatch("accent", _("Links, the date line, one button."), on="page"),
                            swatch("on-accent", _("Words on claret."), on="accent"),
                        ]
                    },
                ),
                State(
                    _("Status, measured on land; each has a tint for its texture"),
                    {
                        "swatches": [
                            swatch("member", _("Member."), on="land"),
                            swatch("member-t", _("Its tint: the staircase."), on="member"),
                            swatch("map", _("Membership Action Plan."), on="land"),
                            swatch("map-t", _("Its tint: stripes at 45 degrees."), on="map"),
                            swatch("partner", _("Partner."), on="land"),
                            swatch("partner-t", _("Its tint."), on="partner"),
                            swatch("former", _("Former or suspended."), on="land"),
                            swatch("former-t", _("Its tint: level stripes."), on="former"),
                            swatch("land", _("No formal status."), on="sea"),
                            swatch("sea", _("The ground of the map."), on="ink"),
                            swatch("coast", _("Lines between countries."), on="land"),
                        ]
                    },
                ),
            ],
        ),
        Entry(
            _("Type"),
            f"{PATTERNS}type.html",
            _(
                "The document and all headings in serif, what the archive says in sans; sizes"
                " change in steps."
            ),
            [
                State(
                    _("Each step, with its token and its pixels on small, middle and wide screens"),
                    {
                        "steps": [
                            {"style": style, "token": token, "pixels": pixels}
                            for style, (token, pixels) in TYPE_STEPS.items()
                        ]
                    },
                ),
            ],
        ),
        Entry(
            _("Space"),
            f"{PATTERNS}space.html",
            _("Nine distances; there are no others between blocks."),
            [
                State(
                    _("From --s1 to --s9"),
                    {
                        "steps": [
                            {"name": f"s{number}", "pixels": pixels}
                            for number, pixels in enumerate((4, 8, 12, 16, 24, 32, 48, 64, 96), 1)
                        ]
                    },
                ),
            ],
        ),
        Entry(
            _("Small words"),
            f"{PATTERNS}text.html",
            _("The kind of a page, its lead, metadata, labels, links and the signs of doubt."),
            [State(_("Each of them"))],
        ),
        Entry(
            _("Grids"),
            f"{PATTERNS}grids.html",
            _("Columns that fall below one another where there is no room for two."),
            [State(_("Two columns, a side column, and a section with its rule"))],
        ),
    ]
