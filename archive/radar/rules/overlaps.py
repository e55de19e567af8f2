"""Two facts of one chain share a day: statuses, names, governments."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.chains import CHAINS, chain_of
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.periods import share_a_day
from archive.radar.rule import Finding, Rule


class Overlaps(Rule):
    key = "overlaps"
    title = gettext_lazy("Two that exclude each other")
    advice = gettext_lazy("End the earlier one where the later begins, or take one of them back.")
    models = tuple(CHAINS)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        for likeness in CHAINS.values():
            yield from archive.like_others(likeness)

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        for other in chain_of(thing, archive):
            if share_a_day(thing, other):
                words = {"fact": other.sentence(), "when": other.when_text()}
                text = _("This shares days with “%(fact)s”, %(when)s.") % words
                yield self.found(thing, text, field="period", rival=other)
