"""A country that is counted as a member and as a partner on the same day."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.models import StatusPeriod
from archive.radar.holdings import Holdings, Likeness, WholeArchive, in_use
from archive.radar.periods import share_a_day
from archive.radar.rule import Finding, Rule
from archive.timeline.membership import MEMBER, STANDING
from archive.vocabularies import StatusRole

STANDINGS = Likeness(
    StatusPeriod,
    ("country_id",),
    only=in_use() & Q(framework__key__in=STANDING) & ~Q(role=StatusRole.OBSERVER),
    related=("country", "framework"),
)
"""Whoever joins leaves these frameworks; talks and observers stand beside a membership."""


class MemberAndPartner(Rule):
    key = "member-and-partner"
    title = gettext_lazy("Member and partner at once")
    advice = gettext_lazy(
        "End the partnership on the day of accession: a member takes its seat as a member."
    )
    models = (StatusPeriod,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[StatusPeriod]:
        standings = archive.like_others(STANDINGS)
        return (one for one in standings if one.framework.key != MEMBER)

    def findings(
        self, thing: StatusPeriod, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        if thing.framework is None or not _counts(thing):
            return
        for other in archive.alike(thing, STANDINGS):
            one_is_member = (thing.framework.key == MEMBER) != (other.framework.key == MEMBER)
            if one_is_member and share_a_day(thing, other):
                words = {"framework": str(other.framework), "when": other.when_text()}
                text = _("On the same days this country is recorded in %(framework)s, %(when)s.")
                yield self.found(thing, text % words, field="period", rival=other)


def _counts(period: StatusPeriod) -> bool:
    return period.framework.key in STANDING and period.role != StatusRole.OBSERVER
