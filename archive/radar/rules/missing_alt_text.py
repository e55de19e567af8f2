"""An image that tells nothing to those who cannot see it."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from archive.radar.bodies import WITH_BODY, figures_in, pages_with
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule


class MissingAltText(Rule):
    key = "missing-alt-text"
    title = gettext_lazy("Image without alt text")
    advice = gettext_lazy("Say what the image tells, or tick “Decorative” where it adds nothing.")
    models = WITH_BODY

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Page]:
        return pages_with('"figure"')

    def findings(self, thing: Page, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        for number, figure in enumerate(figures_in(thing), start=1):
            if not (figure.get("alt_text") or "").strip() and not figure.get("decorative"):
                text = _("Figure %(number)d of the text has no alt text.") % {"number": number}
                yield self.found(thing, text, field="body")
