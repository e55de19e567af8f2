"""A fact without the date that its publication needs."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity


class Undated(Rule):
    key = "undated"
    title = gettext_lazy("No date")
    advice = gettext_lazy("Write the date or the period, no more precise than the source has it.")
    models = (Fact,)
    severity = Severity.REFUSED

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        return archive.all_facts()

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        if thing.when_required and not thing.when:
            yield self.found(thing, _("This fact has no date."), field=thing.when_field)
