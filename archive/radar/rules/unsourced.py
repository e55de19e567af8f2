"""A fact without a source."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity


class Unsourced(Rule):
    key = "unsourced"
    title = gettext_lazy("No source")
    advice = gettext_lazy("Add the source that says so, with the page or paragraph.")
    models = (Fact,)
    severity = Severity.REFUSED

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        return archive.all_facts()

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        if not archive.kinds_of_sources(thing):
            yield self.found(thing, _("This fact has no source."), field="evidence")
