"""Two organisations lead one operation on the same day."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import LeadPeriod
from archive.radar.holdings import Holdings, Likeness, WholeArchive, in_use
from archive.radar.periods import end_is_open, share_a_day
from archive.radar.rule import Finding, Rule
from archive.vocabularies import LeadRole

OF_ONE_OPERATION = Likeness(
    LeadPeriod,
    ("operation_id",),
    only=in_use() & ~Q(role=LeadRole.SUPPORT),
    related=("operation", "organisation"),
)


class TwoLeads(Rule):
    key = "two-leads"
    title = gettext_lazy("Two leads at once")
    advice = gettext_lazy(
        "End the earlier lead where the later begins, or choose “Joint lead” for both."
    )
    models = (LeadPeriod,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[LeadPeriod]:
        return archive.like_others(OF_ONE_OPERATION)

    def findings(
        self, thing: LeadPeriod, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        if thing.role == LeadRole.SUPPORT:
            return
        for other in archive.alike(thing, OF_ONE_OPERATION):
            both_joint = thing.role == other.role == LeadRole.JOINT_LEAD
            if both_joint or thing.organisation_id == other.organisation_id:
                continue
            if share_a_day(thing, other):
                text = _("%(one)s leads this operation %(when)s as well.")
            elif end_is_open(thing, before=other) or end_is_open(other, before=thing):
                text = _("%(one)s may lead this operation as well, %(when)s: no end is recorded.")
            else:
                continue
            words = {"one": other.organisation or "…", "when": other.when_text()}
            yield self.found(thing, text % words, field="period", rival=other)
