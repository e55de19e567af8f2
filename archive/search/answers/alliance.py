"""Answers about membership: how many there were, when a country came, and what it was."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import PartialDate, show_date, show_day
from archive.records.facts.status import StatusPeriod
from archive.search.answers.plain import (
    PlainAnswer,
    Span,
    answered,
    perhaps,
    span_of,
    spoken,
)
from archive.search.answers.question import Question, words_of
from archive.timeline.factbook import FactBook
from archive.timeline.map_status import MapStatus, status_of
from archive.timeline.membership import MEMBER, covers, members_on
from archive.timeline.status_history import moments
from archive.vocabularies import StatusRole

ONE_DAY = dt.timedelta(days=1)

(FILLERS,) = words_of("how many number of the did does do has had have was were are in on at nato")
COUNTING = words_of("members", "member countries", "member states", "countries nato")
ASKED = words_of("how many", "number")
JOINING = words_of("when join", "when joined", "accession", "when become member", "member since")
JOINING += words_of("when became member", "date accession", "when accede")
(JOINED_WITH,) = words_of("did has of a to the in nato when on alliance")
BEING = words_of("status", "was member", "is member", "was in nato", "is in nato")
BEING += words_of("was partner", "is partner")
(BEEN,) = words_of("what was is the of a in on nato member partner")


def number_of_members(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``members in 1999``: 16 until 11 March 1999, 19 from 12 March 1999."""
    words = set(question.words)
    asked = question.time or any(each <= words for each in ASKED)
    if question.things or not asked or question.is_of_an_untold_past:
        return None
    if not question.is_about(triggers=COUNTING, fillers=FILLERS.union(*COUNTING)):
        return None
    span = span_of(question.time, today=today)
    if span is None:
        return None
    steps = list(_steps(book, span))
    if not any(count for _day, count in steps):
        return None
    joined = members_on(periods=book.standings, day=span.last)
    newest = max(one.start_earliest or dt.date.min for one in joined)
    return answered(
        book,
        understood=_("Number of members, %(time)s") % {"time": span.text},
        text=_counted(steps, span),
        value=steps[-1][1],
        day=span.last,
        url=f"/on/{steps[-1][0].isoformat()}/",
        facts=[one for one in joined if one.start_earliest == newest],
    )


def accession(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``when did Croatia join``: Croatia joined NATO on 1 April 2009."""
    country, framework = _country_and_framework(question)
    if country is None or question.time is not None:
        return None
    if not question.is_about(triggers=JOINING, fillers=JOINED_WITH):
        return None
    periods = [
        one
        for one in book.periods
        if one.country_id == country
        and one.role != StatusRole.OBSERVER
        and (one.framework_id == framework if framework else one.framework.key == MEMBER)
        and one.when_parsed
        and one.when_parsed.start
    ]
    if not periods:
        return None
    name, into = periods[0].country.title, periods[0].framework
    to = _("NATO") if into.key == MEMBER else into.name
    when = spoken(show_date(one.when_parsed.start) for one in periods)
    return answered(
        book,
        understood=_("%(country)s joins %(framework)s") % {"country": name, "framework": to},
        text=_("%(country)s joined %(framework)s: %(when)s.")
        % {"country": name, "framework": to, "when": when},
        value=str(periods[-1].when_parsed.start),
        day=periods[-1].start_earliest,
        url=periods[0].country.url or "",
        facts=periods,
    )


def standing(question: Question, *, book: FactBook, today: dt.date) -> PlainAnswer | None:
    """``was Croatia a member in 2007``: in the Membership Action Plan, since May 2002."""
    country = question.one("country")
    span = span_of(question.time, today=today)
    if country is None or span is None or question.is_of_an_untold_past:
        return None
    if not question.is_about(triggers=BEING, fillers=BEEN):
        return None
    periods = [one for one in book.standings if one.country_id == country]
    if not periods:
        return None
    days = [span.first, *sorted(d for d in moments(periods) if span.first < d <= span.last)]
    told: list[tuple[dt.date, MapStatus]] = []
    for day in days:
        status = status_of(periods=periods, day=day)
        if not told or told[-1][1] != status:
            told.append((day, status))
    if all(status == MapStatus.NONE for _day, status in told):
        return None
    name = periods[0].country.title
    return answered(
        book,
        understood=_("Status of %(country)s, %(time)s") % {"country": name, "time": span.text},
        text=_("%(country)s, %(time)s: %(status)s.")
        % {"country": name, "time": span.text, "status": spoken(_told(told, periods, span))},
        value=str(told[-1][1].label),
        day=span.last,
        url=f"{periods[0].country.url}?on={told[-1][0].isoformat()}",
        facts=[one for one in periods if span.touches(one)],
        certain=_is_sure(periods, told[0][1], span),
    )


# --- In words ------------------------------------------------------------------------------------
def _steps(book: FactBook, span: Span) -> Iterator[tuple[dt.date, int]]:
    """The number of members on the first day of ``span``, and on each day of it that changed it."""
    bounds = {
        bound
        for one in book.standings
        if one.framework.key == MEMBER
        for bound in (one.start_earliest, one.end_latest)
        if bound and span.first < bound <= span.last
    }
    last = None
    for day in (span.first, *sorted(bounds)):
        count = len(members_on(periods=book.standings, day=day))
        if count != last:
            yield day, count
        last = count


def _counted(steps: list[tuple[dt.date, int]], span: Span) -> str:
    if len(steps) == 1:
        return ngettext(
            "%(time)s: %(count)d member.", "%(time)s: %(count)d members.", steps[0][1]
        ) % {"count": steps[0][1], "time": span.text}
    parts = []
    for (_day, count), (until, _next) in pairwise(steps):
        parts.append(
            ngettext("%(count)d member until %(day)s", "%(count)d members until %(day)s", count)
            % {"count": count, "day": show_day(until - ONE_DAY)}
        )
    day, count = steps[-1]
    parts.append(_("%(count)d from %(day)s on") % {"count": count, "day": show_day(day)})
    return f"{spoken(parts)}."


def _told(
    told: list[tuple[dt.date, MapStatus]], periods: list[StatusPeriod], span: Span
) -> Iterator[str]:
    for number, (day, status) in enumerate(told):
        if number:
            words = {"date": _edge(periods, day), "status": status.label}
            yield _("from %(date)s on %(status)s") % words
            continue
        since = _since(periods, status, day)
        text = f"{status.label}, {since}" if since else str(status.label)
        yield perhaps(text, certain=_is_sure(periods, status, span))


def _edge(periods: list[StatusPeriod], day: dt.date) -> str:
    """The date of the change on ``day``, as its source has it."""
    for one in periods:
        when = one.when_parsed
        if when and when.start and one.start_earliest == day:
            return show_date(when.start)
        if when and when.end and one.end_latest == day:
            return show_date(when.end)
        if one.suspended_when and one.suspended_on == day:
            return show_date(PartialDate.parse(one.suspended_when))
    return show_day(day)


def _is_sure(periods: list[StatusPeriod], status: MapStatus, span: Span) -> bool:
    """Whether the country had ``status`` in ``span`` whatever the dates leave open."""
    if status in (MapStatus.NONE, MapStatus.FORMER):
        return True
    return any(span.surely_touches(one) for one in _giving(periods, status, span.first))


def _giving(periods: list[StatusPeriod], status: MapStatus, day: dt.date) -> list[StatusPeriod]:
    """The periods that give the ``status`` on ``day``."""
    keys = {MapStatus.MEMBER: {MEMBER}, MapStatus.ACTION_PLAN: {"map"}}.get(status)
    return [
        one
        for one in periods
        if covers(one, day=day) and one.start_earliest and (not keys or one.framework.key in keys)
    ]


def _since(periods: list[StatusPeriod], status: MapStatus, day: dt.date) -> str:
    """Since when the country had the ``status`` that it has on ``day``; empty without one."""
    if status in (MapStatus.NONE, MapStatus.FORMER):
        return ""
    held = _giving(periods, status, day)
    first = min(held, key=lambda one: one.start_earliest)
    return _("since %(date)s") % {"date": show_date(first.when_parsed.start)}


def _country_and_framework(question: Question) -> tuple[int | None, int | None]:
    kinds = {thing.kind: thing.pk for thing in question.things}
    if len(kinds) != len(question.things) or "operation" in kinds:
        return None, None
    return kinds.get("country"), kinds.get("framework")
