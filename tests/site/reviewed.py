"""What axe leaves to a human, each with what was found: the contrast of text over graphics.

Ratios are those of the tokens in static/css/tokens.css, light and dark, computed as WCAG does.
"""

from tests.axe import Reviewed

REVIEWED = [
    Reviewed(
        "color-contrast",
        ".ason .tally, .ason .tally *",
        "From 48rem on the count lies over the map, on the open sea (test_map.py): ink"
        " on sea 16.1 and 14.5, its small print 8.1 and 9.2.",
    ),
    Reviewed(
        "color-contrast",
        ".stair .n",
        "A count on the staircase: ink on page 17.7 and 15.8, on the area below the line 14.7"
        " and 12.0. Axe cannot tell a count of one digit from an icon.",
    ),
    Reviewed(
        "color-contrast",
        ".chart .pt b, .chart .pt b sup",
        "A figure beside its dot, over grid lines and the ground of a phase: ink on surface 16.1"
        " and 14.5, the number of the source in accent on surface 7.5 and 7.7.",
    ),
    Reviewed(
        "color-contrast",
        ".mast *, .head *, .crumb *, .sec-h *, .section h2",
        "Axe takes the whole outlines of countries on the locator map to lie over it; the map"
        " cuts them at its frame, beside or below this text.",
    ),
]
