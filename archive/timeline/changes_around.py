"""What changed shortly before a day, on it, and shortly after it, told from the facts."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import PartialDate, iso, show_date, show_period
from archive.records.events import HistoricalEvent
from archive.records.facts.course import OperationPeriod
from archive.records.facts.status import StatusPeriod
from archive.timeline.dated_events import DatedEvent, with_day
from archive.timeline.map_status import MapStatus
from archive.timeline.membership import ACTION_PLAN, MEMBER, members_on
from archive.timeline.standing import Chip
from archive.vocabularies import EventKind

SHOWN = 3
"""How many changes stand before the day, and how many after it."""
MOST_NAMES = 8
TOLD_BY_FACTS = frozenset({EventKind.ENLARGEMENT, EventKind.PARTNERSHIP, EventKind.OPERATION})
"""Kinds of event that only repeat what a dated fact of the same day says."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated change, and whether it changed the number of members."""

    when: PartialDate
    order: int
    text: str
    of_members: bool = False
    chip: Chip | None = None
    date: str = ""
    url: str = ""
    link: str = ""
    verified: bool = True


def changes_around(
    *,
    periods: Sequence[StatusPeriod],
    operations: Sequence[OperationPeriod],
    names: Mapping[int, str],
    day: dt.date,
) -> tuple[DatedEvent, ...]:
    """The changes nearest to ``day`` with the day among them; two queries, for the events.

    ``periods`` are the ``standings()``, ``operations`` the ``operation_periods()``. The nearest
    changes of the number of members are always among them.
    """
    told = [*_of_status(periods, names), *_of_operations(operations)]
    days = {one.when for one in told}
    told += [
        one
        for event in _events_near(day)
        if (one := _of_event(event))
        and not (event.event_kind in TOLD_BY_FACTS and one.when in days)
    ]
    told.sort(key=lambda one: (one.when.earliest, one.when.latest, one.order, one.text))
    before = [one for one in told if one.when.latest < day]
    after = [one for one in told if one.when.earliest > day]
    here = [one for one in told if one.when.earliest <= day <= one.when.latest]
    before = _nearest(before[::-1])[::-1]
    rows = (_as_event(one) for one in (*before, *here, *_nearest(after)))
    return tuple(with_day(rows, day=day, asked=True))


def _nearest(told: Sequence[Happening]) -> list[Happening]:
    """The first few of ``told``, and the first change of the number of members."""
    near = list(told[:SHOWN])
    of_members = next((one for one in told if one.of_members), None)
    if of_members is not None and of_members not in near:
        near.append(of_members)
    return near


def _as_event(one: Happening) -> DatedEvent:
    return DatedEvent(
        date=one.date or show_date(one.when),
        iso=iso(one.when),
        text=one.text,
        chip=one.chip,
        url=one.url,
        link=one.link,
        verified=one.verified,
    )


# --- Status --------------------------------------------------------------------------------------
def _of_status(periods: Sequence[StatusPeriod], names: Mapping[int, str]) -> Iterator[Happening]:
    begins: dict[tuple[PartialDate, str], list[StatusPeriod]] = {}
    ends: dict[tuple[PartialDate, str], list[StatusPeriod]] = {}
    stops: dict[tuple[int, str], StatusPeriod] = {}
    starts = {(one.country_id, one.start_earliest) for one in periods}
    for one in periods:
        when, key = one.when_parsed, one.framework.key
        if when and when.start:
            begins.setdefault((when.start, key), []).append(one)
        # Who leaves one framework for another on the same day is told by where it went.
        if when and when.end and (one.country_id, one.end_earliest) not in starts:
            ends.setdefault((when.end, key), []).append(one)
        if one.suspended_when and key != MEMBER:
            stops.setdefault((one.country_id, one.suspended_when), one)
    for (when, key), rows in begins.items():
        yield _happening(when, rows, key, _begun(rows, key, names, periods, when), of=key == MEMBER)
    for (when, key), rows in ends.items():
        text = ngettext(
            "%(framework)s: %(countries)s takes part no longer.",
            "%(framework)s: %(countries)s take part no longer.",
            len(rows),
        )
        yield _happening(when, rows, key, _worded(text, rows, names), of=key == MEMBER, ends=True)
    for (_country, text), row in stops.items():
        sentence = _("Cooperation with %(countries)s is suspended.")
        when = PartialDate.parse(text)
        yield _happening(when, [row], row.framework.key, _worded(sentence, [row], names), ends=True)


def _happening(
    when: PartialDate,
    rows: Sequence[StatusPeriod],
    key: str,
    text: str,
    *,
    of: bool = False,
    ends: bool = False,
) -> Happening:
    status = {MEMBER: MapStatus.MEMBER, ACTION_PLAN: MapStatus.ACTION_PLAN}.get(
        key, MapStatus.PARTNER
    )
    if ends:
        status = MapStatus.FORMER
    alone = rows[0].country if len(rows) == 1 else None
    return Happening(
        when=when,
        order=1 if ends else 0,
        text=text,
        of_members=of,
        chip=Chip(status.value, str(status.label)),
        url=alone.url or "" if alone else f"/frameworks/{key}/",
        link=alone.title if alone else rows[0].framework.name,
        verified=all(one.is_verified for one in rows),
    )


def _begun(
    rows: Sequence[StatusPeriod],
    key: str,
    names: Mapping[int, str],
    periods: Sequence[StatusPeriod],
    when: PartialDate,
) -> str:
    if key != MEMBER:
        text = ngettext(
            "%(framework)s: %(countries)s joins.", "%(framework)s: %(countries)s join.", len(rows)
        )
        return _worded(text, rows, names)
    total = len(members_on(periods=periods, day=when.latest))
    text = ngettext(
        "%(countries)s becomes a member: %(total)d in all.",
        "%(countries)s become members: %(total)d in all.",
        len(rows),
    )
    return _worded(text, rows, names, total=total)


def _worded(
    text: str, rows: Iterable[StatusPeriod], names: Mapping[int, str], **words: object
) -> str:
    shown = sorted(names.get(one.country_id, one.country.title) for one in rows)
    framework = next(one.framework.name for one in rows)
    return text % {"countries": listed(shown), "framework": framework, **words}


def listed(names: Sequence[str]) -> str:
    """``Estonia, Latvia and Lithuania``; of many the first few and the number of the others."""
    rest = len(names) - MOST_NAMES
    if rest > 1:
        more = ngettext("%(count)d more", "%(count)d more", rest) % {"count": rest}
        names = [*names[:MOST_NAMES], more]
    if len(names) < 2:
        return "".join(names)
    return _("%(list)s and %(last)s") % {"list": _(", ").join(names[:-1]), "last": names[-1]}


# --- Operations and events -----------------------------------------------------------------------
def _of_operations(periods: Iterable[OperationPeriod]) -> Iterator[Happening]:
    edges: dict[tuple[PartialDate, str], list[OperationPeriod]] = {}
    for one in periods:
        when = one.when_parsed
        if when and when.start and when.start == when.end:
            edges.setdefault((when.start, "both"), []).append(one)
            continue
        if when and when.start:
            edges.setdefault((when.start, "begin"), []).append(one)
        if when and when.end:
            edges.setdefault((when.end, "day" if when.end.day else "end"), []).append(one)
    for (when, edge), rows in edges.items():
        texts = {
            "begin": ngettext("%(names)s begins.", "%(names)s begin.", len(rows)),
            "both": ngettext("%(names)s begins and ends.", "%(names)s begin and end.", len(rows)),
            "day": _("%(names)s: last day."),
            "end": ngettext("%(names)s ends.", "%(names)s end.", len(rows)),
        }
        alone = rows[0].operation if len(rows) == 1 else None
        yield Happening(
            when=when,
            order=3 if edge in ("begin", "both") else 2,
            text=texts[edge] % {"names": listed([one.operation.code for one in rows])},
            url=(alone.url or "") if alone else "/operations/",
            link=(alone.full_name or alone.title) if alone else _("Operations"),
            verified=all(one.is_verified for one in rows),
        )


def _events_near(day: dt.date) -> list[HistoricalEvent]:
    """Enough events before and after ``day`` that some are left when the repeated ones go."""
    rows = HistoricalEvent.objects.public().filter(start_earliest__isnull=False)
    until = rows.filter(start_earliest__lte=day).order_by("-start_latest", "-pk")
    since = rows.filter(start_earliest__gt=day).order_by("start_earliest", "pk")
    return [*until[: 2 * SHOWN], *since[: 2 * SHOWN]]


def _of_event(event: HistoricalEvent) -> Happening | None:
    when = event.when_parsed
    if when is None or when.start is None:
        return None
    return Happening(
        when=when.start,
        order=4,
        text=_("%(title)s.") % {"title": event.title.rstrip(".")},
        date=show_period(when),
        url=event.get_absolute_url(),
        link=str(event.get_event_kind_display()),
        verified=event.is_verified,
    )
