"""Days between two facts of one chain that no fact covers, and no note explains."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.dates import PartialDate, show_date
from archive.models import Fact
from archive.radar.chains import CHAINS, chain_of, explains_the_gap
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity


class Gaps(Rule):
    key = "gaps"
    title = gettext_lazy("A gap that nothing explains")
    advice = gettext_lazy(
        "Correct the dates, record what was true in between, or say in the note why nothing was."
    )
    models = tuple(CHAINS)
    severity = Severity.TASK

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        for likeness in CHAINS.values():
            yield from archive.like_others(likeness)

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        """The gap before ``thing``: what came before it ended, and nothing else covers the days."""
        begun = thing.start_earliest
        others = [one for one in chain_of(thing, archive) if one.when]
        earlier = [one for one in others if begun and _begins_before(one, begun)]
        if not earlier or any(one.end_latest is None or one.end_latest >= begun for one in earlier):
            return
        last = max(earlier, key=lambda one: one.end_latest)
        if explains_the_gap(last, thing):
            return
        text = _("Nothing is recorded from %(start)s to %(end)s, after “%(fact)s”.") % {
            "start": _day(last.end_latest),
            "end": _day(begun),
            "fact": last.sentence(),
        }
        yield self.found(thing, text, field="period", rival=last)


def _begins_before(fact: Fact, day: dt.date) -> bool:
    return fact.start_earliest is None or fact.start_earliest < day


def _day(day: dt.date) -> str:
    return show_date(PartialDate(day.year, day.month, day.day))
