"""A fact whose day of review has passed."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import Fact
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity


class ReviewOverdue(Rule):
    key = "review-overdue"
    title = gettext_lazy("Review overdue")
    advice = gettext_lazy("Look at the fact and its sources again, then set the next day or none.")
    models = (Fact,)
    severity = Severity.TASK

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Fact]:
        return archive.all_facts()

    def findings(self, thing: Fact, *, archive: Holdings, today: dt.date) -> Iterator[Finding]:
        if thing.review_by is not None and thing.review_by < today:
            text = _("This was to be looked at again by %(day)s.")
            words = {"day": date_format(thing.review_by, "j F Y")}
            yield self.found(thing, text % words, field="review_by")
