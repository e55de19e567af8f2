"""A fact that nobody has compared with its source."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity
from archive.vocabularies import Verification


class Unverified(Rule):
    key = "unverified"
    title = gettext_lazy("Not verified")
    advice = gettext_lazy("Open the source, find the fact in it, and say who did so and when.")
    models = (Fact,)
    severity = Severity.TASK

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        return archive.all_facts()

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        if thing.verification == Verification.UNVERIFIED:
            text = _("Nobody has compared this fact with its source.")
            yield self.found(thing, text, field="verification")
