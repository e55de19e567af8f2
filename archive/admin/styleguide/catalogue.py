"""All groups of the styleguide, in the order in which a page is built."""

from django.utils.translation import gettext as _

from archive.admin.styleguide import (
    controls,
    documents,
    facts,
    foundations,
    frame,
    history,
    listings,
    operations,
    texts,
)
from archive.admin.styleguide.entry import Group


def groups() -> list[Group]:
    """The groups with their entries, made anew: their words are in the reader's language."""
    return [
        Group("foundations", _("Foundations"), foundations.entries()),
        Group("frame", _("Frame of a page"), frame.entries()),
        Group("controls", _("Controls"), controls.entries()),
        Group("texts", _("Texts"), texts.entries()),
        Group("documents", _("Around a document"), documents.entries()),
        Group("facts", _("Facts and sources"), facts.entries()),
        Group("history", _("Time and place"), history.entries()),
        Group("operations", _("Operations"), operations.entries()),
        Group("listings", _("Lists"), listings.entries()),
    ]
