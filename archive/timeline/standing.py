"""How a country stands to the alliance: one status at a time, in a chip and in a sentence."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import apnumber, ordinal
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import EndState, PartialDate, Period, show_date
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.timeline.lanes import Span, span, topmost
from archive.timeline.map_status import MapStatus
from archive.timeline.membership import (
    ACTION_PLAN,
    MEMBER,
    PARTNERSHIPS,
    STANDING,
    covers,
)
from archive.vocabularies import StatusEventKind, StatusRole


@dataclass(frozen=True, slots=True)
class Chip:
    """A status as the page's head shows it."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Accession:
    """The place of a country among those that joined: ``first`` to ``last`` where several did."""

    first: int
    last: int
    total: int

    @property
    def together(self) -> int:
        """How many joined on its day, itself among them."""
        return self.last - self.first + 1

    def text(self) -> str:
        """``30th of 32 to join``."""
        if self.together == 1:
            return _("%(place)s of %(total)d to join") % {
                "place": ordinal(self.first),
                "total": self.total,
            }
        return _("one of %(together)s to join together; %(total)d have joined") % {
            "together": apnumber(self.together),
            "total": self.total,
        }


def accession(*, periods: Iterable[StatusPeriod], country: int, day: dt.date) -> Accession | None:
    """The place of ``country`` among those that had joined by ``day``.

    ``periods`` are the membership periods of all countries; others among them do no harm.
    """
    first_days: dict[int, dt.date] = {}
    for one in periods:
        start = one.start_earliest
        if one.framework.key == MEMBER and start is not None and start <= day:
            first_days[one.country_id] = min(start, first_days.get(one.country_id, start))
    own = first_days.get(country)
    if own is None:
        return None
    earlier = sum(1 for start in first_days.values() if start < own)
    same = sum(1 for start in first_days.values() if start == own)
    return Accession(earlier + 1, earlier + same, len(first_days))


def status_spans(
    *, periods: Sequence[StatusPeriod], events: Sequence[StatusEvent] = ()
) -> list[Span]:
    """The one status of each time: member before action plan before suspended before partner."""
    spans = []
    for fact in periods:
        if fact.framework.key not in STANDING or fact.role == StatusRole.OBSERVER:
            continue
        status, rank = {MEMBER: (MapStatus.MEMBER, 4), ACTION_PLAN: (MapStatus.ACTION_PLAN, 3)}.get(
            fact.framework.key, (MapStatus.PARTNER, 1)
        )
        if fact.when_parsed is not None:
            spans.append(span(str(status.label), status.value, rank, fact.when_parsed))
    for event in events:
        if event.event_kind == StatusEventKind.SUSPENDED and event.when_parsed:
            since = Period(event.when_parsed, None, EndState.ONGOING)
            spans.append(span(_("Cooperation suspended"), MapStatus.FORMER.value, 2, since))
    return topmost(spans)


def status_on(spans: Sequence[Span], *, day: dt.date) -> Span | None:
    """The status that was, or may have been, true on ``day``."""
    for each in reversed(spans):
        begun = each.start is None or each.start.earliest <= day
        if begun and (each.end is None or each.end.latest > day):
            return each
    return None


def chip_on(spans: Sequence[Span], *, day: dt.date) -> Chip:
    """The status on ``day`` in words."""
    now = status_on(spans, day=day)
    if now is not None and now.start is not None:
        since = {"date": show_date(now.start)}
        texts = {
            MapStatus.MEMBER: _("Member since %(date)s") % since,
            MapStatus.ACTION_PLAN: _("In the Membership Action Plan since %(date)s") % since,
            MapStatus.FORMER: _("Cooperation suspended since %(date)s") % since,
            MapStatus.PARTNER: _("Partner since %(date)s") % since,
        }
        return Chip(now.style, texts[now.style])
    ended = [each for each in spans if each.end is not None and each.end.latest <= day]
    if ended:
        return Chip(
            MapStatus.FORMER.value,
            _("Former partner, until %(date)s") % {"date": show_date(ended[-1].end)},
        )
    return Chip(MapStatus.NONE.value, _("No formal status recorded"))


def reading(
    *,
    periods: Sequence[StatusPeriod],
    spans: Sequence[Span],
    place: Accession | None,
    day: dt.date,
) -> str:
    """How the country stood on ``day``, in one sentence."""
    now = status_on(spans, day=day)
    begun = [fact for fact in periods if fact.start_earliest and fact.start_earliest <= day]
    if now is None:
        return _past(begun, day)
    if now.style == MapStatus.MEMBER and place is not None:
        return _member(now, begun, place)
    partnerships = [
        fact.framework.name
        for fact in begun
        if fact.framework.key in PARTNERSHIPS and covers(fact, day=day)
    ]
    words = {
        "date": show_date(now.start) if now.start else "",
        "frameworks": _(", ").join(dict.fromkeys(partnerships)),
    }
    if now.style == MapStatus.ACTION_PLAN:
        if partnerships:
            return (
                _("In the Membership Action Plan since %(date)s; partner in: %(frameworks)s.")
                % words
            )
        return _("In the Membership Action Plan since %(date)s.") % words
    if now.style == MapStatus.FORMER:
        text = _("Practical cooperation suspended since %(date)s; partner in: %(frameworks)s.")
        return text % words
    return _("Partner since %(date)s: %(frameworks)s.") % words


def _member(now: Span, begun: Sequence[StatusPeriod], place: Accession) -> str:
    plan, partnership = _start_in(begun, ACTION_PLAN), _start_in(begun, "pfp")
    if place.first == 1:
        text = _(
            "A founding member: one of the %(together)s states that signed the North Atlantic"
            " Treaty on %(date)s."
        )
    elif place.together == 1 and plan:
        text = _(
            "Member since %(date)s, the %(place)s of %(total)d to join; in the Membership Action"
            " Plan from %(before)s."
        )
    elif place.together == 1 and partnership:
        text = _(
            "Member since %(date)s, the %(place)s of %(total)d to join; in Partnership for Peace"
            " from %(before)s."
        )
    elif place.together == 1:
        text = _("Member since %(date)s, the %(place)s of %(total)d to join.")
    elif plan:
        text = _(
            "Member since %(date)s, one of %(together)s to join together; in the Membership"
            " Action Plan from %(before)s."
        )
    elif partnership:
        text = _(
            "Member since %(date)s, one of %(together)s to join together; in Partnership for"
            " Peace from %(before)s."
        )
    else:
        text = _("Member since %(date)s, one of %(together)s to join together.")
    before = plan or partnership
    return text % {
        "date": show_date(now.start) if now.start else "",
        "place": ordinal(place.first),
        "total": place.total,
        "together": apnumber(place.together),
        "before": show_date(before) if before else "",
    }


def _start_in(begun: Sequence[StatusPeriod], key: str) -> PartialDate | None:
    for fact in begun:
        if fact.framework.key == key and fact.when_parsed is not None:
            return fact.when_parsed.start
    return None


def _past(begun: Sequence[StatusPeriod], day: dt.date) -> str:
    ended = [
        fact
        for fact in begun
        if fact.framework.key in STANDING and fact.when_parsed and fact.when_parsed.end
    ]
    elsewhere = [
        fact.framework.name
        for fact in begun
        if fact.framework.key not in STANDING and covers(fact, day=day)
    ]
    if ended:
        last = max((fact.when_parsed.end for fact in ended), key=lambda end: end.latest)
        return _("A former partner: %(frameworks)s, until %(date)s.") % {
            "frameworks": _(", ").join(dict.fromkeys(fact.framework.name for fact in ended)),
            "date": show_date(last),
        }
    if elsewhere:
        return _("No formal status recorded; it takes part in: %(frameworks)s.") % {
            "frameworks": _(", ").join(dict.fromkeys(elsewhere))
        }
    return _("No formal status recorded.")


def former_state(*, successors: int, until: PartialDate | None) -> str:
    """That the state is no more, and how many came after it, in one sentence."""
    words = {"count": successors, "date": show_date(until) if until else ""}
    if not successors:
        return _("A former state, until %(date)s.") % words if until else _("A former state.")
    if until:
        return (
            ngettext(
                "A former state, until %(date)s; %(count)d state came after it.",
                "A former state, until %(date)s; %(count)d states came after it.",
                successors,
            )
            % words
        )
    return (
        ngettext(
            "A former state; %(count)d state came after it.",
            "A former state; %(count)d states came after it.",
            successors,
        )
        % words
    )
