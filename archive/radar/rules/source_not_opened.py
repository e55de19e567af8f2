"""A fact that rests only on what nobody has opened."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity
from archive.vocabularies import SourceKind


class SourceNotOpened(Rule):
    key = "source-not-opened"
    title = gettext_lazy("No source opened")
    advice = gettext_lazy("Find a source that says so, read it, and add it as evidence.")
    models = (Fact,)
    severity = Severity.TASK

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        return archive.all_facts()

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        kinds = set(archive.kinds_of_sources(thing))
        if kinds == {SourceKind.NONE}:
            text = _("This fact rests on memory alone: nobody opened a source for it.")
            yield self.found(thing, text, field="evidence")
