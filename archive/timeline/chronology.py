"""Operations, summits, enlargements, concepts and secretaries general on one line of time."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.apps import apps
from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.dates import EndState, PartialDate, show_short, show_years
from archive.records.events import HistoricalEvent
from archive.records.facts.course import LeadPeriod
from archive.records.facts.fact import Fact
from archive.records.facts.mandates import OperationRelation
from archive.timeline.factbook import factbook
from archive.timeline.lanes import Scale, Tick, ticks_of
from archive.timeline.offices import office_terms
from archive.vocabularies import EventKind, LeadRole, Office, OperationRelationKind, Region

EUROPEAN_UNION = "eu"
HAND_OVER = dt.timedelta(days=31)
"""An operation takes over from another where it begins within this time of the other's end."""
ELSEWHERE = ""
"""The region of an operation whose theatre is not recorded."""


class Strand(TextChoices):
    """The kinds of thing on the line."""

    OPERATIONS = "operations", gettext_lazy("Operations")
    SUMMITS = "summits", gettext_lazy("Summits")
    ENLARGEMENTS = "enlargements", gettext_lazy("Enlargements")
    CONCEPTS = "strategic-concepts", gettext_lazy("Strategic concepts")
    OFFICES = "secretaries-general", gettext_lazy("Secretaries general")


EVENTS = {
    Strand.SUMMITS: EventKind.SUMMIT,
    Strand.ENLARGEMENTS: EventKind.ENLARGEMENT,
    Strand.CONCEPTS: EventKind.STRATEGIC_CONCEPT,
}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing on the line; ``a`` to ``b`` is its bar, in percent of the scale."""

    name: str
    title: str
    url: str
    when: str
    a: float
    b: float
    ongoing: bool
    """It goes on: the bar is pointed."""
    open: bool
    """Its end is not known: the bar fades."""
    running: bool
    possibly: bool
    """It may have been running on the day: its dates leave that open."""
    verified: bool
    european: bool = False
    """Led by the European Union."""
    then: tuple[str, ...] = ()
    """The operations that took over from it."""
    hands_over: bool = False
    """One of them stands in the row below."""


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Rows under a heading: the operations of a region, or the things of one kind."""

    key: str
    heading: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """The timeline as of a day."""

    groups: tuple[TimelineGroup, ...]
    ticks: tuple[Tick, ...]
    day_x: float | None
    day_text: str
    at_the_end: bool
    """The day lies so far to the right that its label stands to the left of the line."""
    regions: tuple[Region, ...]
    """The regions in which anything happened that the archive knows of."""

    @property
    def rows(self) -> tuple[TimelineRow, ...]:
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def has_unverified(self) -> bool:
        return any(not row.verified for row in self.rows)


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """A fact that stands on the line, with the regions that it touches."""

    fact: Fact
    name: str
    title: str
    url: str
    group: str
    regions: frozenset[str]
    operation: int | None = None


def chronology(
    *, day: dt.date, today: dt.date, strand: Strand | None = None, region: Region | None = None
) -> Chronology:
    """What happened in ``region``, of the kind ``strand``; None is any. Six queries.

    Bars of what goes on end with ``today``. A summit happened in the region of its place.
    """
    items = _everything()
    known = {one for item in items for one in item.regions}
    shown = _chosen(items, strand=strand, region=region)
    scale = _scale(shown, until=max(day, today))
    european, successors = _led_by_the_union(), _successors()
    groups = []
    for key, heading in _headings():
        mine = [item for item in shown if item.group == key]
        ordered = _chained(mine, successors) if _is_region(key) else mine
        rows = _rows(ordered, successors, european, scale, day)
        if rows:
            groups.append(TimelineGroup(key or "elsewhere", heading, rows))
    inside = bool(shown) and scale.start <= day <= scale.end
    return Chronology(
        groups=tuple(groups),
        ticks=ticks_of(scale),
        day_x=scale.at(day) if inside else None,
        day_text=show_short(PartialDate.from_date(day)),
        at_the_end=scale.at(day) > 90,
        regions=tuple(one for one in Region if one in known),
    )


def timeline_items(
    *, strand: Strand | None = None, region: Region | None = None
) -> list[TimelineItem]:
    """What stands on the line, of the kind ``strand`` and in ``region``; None is any."""
    return _chosen(_everything(), strand=strand, region=region)


def _everything() -> list[TimelineItem]:
    return [*_operations(), *_events(), *_offices()]


def _chosen(
    items: list[TimelineItem], *, strand: Strand | None, region: Region | None
) -> list[TimelineItem]:
    return [
        item
        for item in items
        if (strand is None or strand_of(item) == strand)
        and (region is None or region in item.regions)
    ]


# --- What there is -------------------------------------------------------------------------------
def _operations() -> Iterator[TimelineItem]:
    theatres = _theatres()
    for fact in factbook().operations:
        regions = theatres.get(fact.operation_id, Counter())
        # The region of most of its countries; of several, the first in the list of regions.
        order = sorted(regions, key=lambda one: (-regions[one], list(Region).index(one)))
        yield TimelineItem(
            fact=fact,
            name=fact.operation.code,
            title=fact.operation.full_name,
            url=fact.operation.url or "",
            group=order[0] if order else ELSEWHERE,
            regions=frozenset(regions),
            operation=fact.operation_id,
        )


def _theatres() -> dict[int, Counter[str]]:
    """For each operation, how many public countries of its theatre lie in each region."""
    pages = apps.get_model("archive", "CountryPage").objects.public()
    found: dict[int, Counter[str]] = defaultdict(Counter)
    rows = pages.filter(operations_here__isnull=False, region__in=Region.values).order_by("pk")
    for operation, region in rows.values_list("operations_here", "region"):
        found[operation][region] += 1
    return found


def _events() -> Iterator[TimelineItem]:
    rows = HistoricalEvent.objects.public().filter(event_kind__in=EVENTS.values())
    kinds = {kind: strand for strand, kind in EVENTS.items()}
    for fact in rows.select_related("place_country").defer("place_country__body").chronological():
        place = fact.place_country
        public = place is not None and place.live
        yield TimelineItem(
            fact=fact,
            name=fact.title,
            title=fact.place,
            url=fact.get_absolute_url(),
            group=kinds[EventKind(fact.event_kind)],
            regions=frozenset([place.region] if public else []),
        )


def _offices() -> Iterator[TimelineItem]:
    for fact in office_terms().filter(office=Office.SECRETARY_GENERAL):
        name = _("%(name)s (acting)") if fact.acting else "%(name)s"
        yield TimelineItem(
            fact=fact,
            name=name % {"name": fact.person},
            title="",
            url=fact.person.get_absolute_url(),
            group=Strand.OFFICES,
            regions=frozenset(),
        )


def _led_by_the_union() -> set[int]:
    """The operations that the European Union led, and nobody else."""
    leads: dict[int, set[str]] = defaultdict(set)
    rows = LeadPeriod.objects.public().exclude(role=LeadRole.SUPPORT).order_by("pk")
    for operation, organisation in rows.values_list("operation", "organisation__key"):
        leads[operation].add(organisation)
    return {operation for operation, keys in leads.items() if keys == {EUROPEAN_UNION}}


def _successors() -> dict[int, list[int]]:
    """The operations that followed each operation."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = OperationRelation.objects.public().filter(relation=OperationRelationKind.FOLLOWS)
    for later, earlier in rows.order_by("pk").values_list("operation", "other"):
        found[earlier].append(later)
    return found


def _headings() -> Iterator[tuple[str, str]]:
    for region in Region:
        yield region, _("Operations, %(region)s") % {"region": region.label}
    yield ELSEWHERE, _("Operations, elsewhere")
    for strand in (*EVENTS, Strand.OFFICES):
        yield strand, str(strand.label)


def _is_region(key: str) -> bool:
    return key == ELSEWHERE or key in Region.values


def strand_of(item: TimelineItem) -> Strand:
    """The kind of thing that the item is."""
    return Strand.OPERATIONS if _is_region(item.group) else Strand(item.group)


# --- Where it stands -----------------------------------------------------------------------------
def _scale(items: Iterable[TimelineItem], *, until: dt.date) -> Scale:
    starts = [item.fact.start_earliest for item in items if item.fact.start_earliest]
    first = min(starts, default=until)
    return Scale(dt.date(first.year, 1, 1), max(until, dt.date(first.year + 1, 1, 1)))


def _chained(
    items: Sequence[TimelineItem], successors: Mapping[int, Sequence[int]]
) -> list[TimelineItem]:
    """The operations by their start, each followed by those that took over from it."""
    waiting = {item.operation: item for item in items}
    taken_over = {
        later
        for item in items
        for later in successors.get(item.operation, ())
        if later in waiting and _takes_over(waiting[later].fact, item.fact)
    }
    ordered: list[TimelineItem] = []

    def place(item: TimelineItem) -> None:
        if waiting.pop(item.operation, None) is None:
            return
        ordered.append(item)
        later = [waiting[one] for one in successors.get(item.operation, ()) if one in waiting]
        for one in sorted(later, key=lambda one: one.fact.start_earliest or dt.date.max):
            if _takes_over(one.fact, item.fact):
                place(one)

    for item in items:
        if item.operation not in taken_over:
            place(item)
    for item in items:  # operations that follow each other in a circle
        place(item)
    return ordered


def _takes_over(later: Fact, earlier: Fact) -> bool:
    """Whether ``later`` began about when ``earlier`` ended, as far as the dates can tell."""
    if later.start_earliest is None or earlier.end_latest is None:
        return False
    first, last = earlier.end_earliest - HAND_OVER, earlier.end_latest + HAND_OVER
    return later.start_earliest <= last and later.start_latest >= first


def _rows(
    items: Sequence[TimelineItem],
    successors: Mapping[int, Sequence[int]],
    european: set[int],
    scale: Scale,
    day: dt.date,
) -> tuple[TimelineRow, ...]:
    by_operation = {item.operation: item for item in items}
    rows = []
    for number, item in enumerate(items):
        later = [
            by_operation[one] for one in successors.get(item.operation, ()) if one in by_operation
        ]
        taking = [one for one in later if _takes_over(one.fact, item.fact)]
        below = items[number + 1] if number + 1 < len(items) else None
        row = _row(item, scale, day)
        rows.append(
            replace(
                row,
                european=item.operation in european,
                then=tuple(one.name for one in taking),
                hands_over=below is not None and below in taking,
            )
        )
    return tuple(rows)


def _row(item: TimelineItem, scale: Scale, day: dt.date) -> TimelineRow:
    fact, unknown = item.fact, item.fact.end_state == EndState.UNKNOWN
    start = fact.start_earliest or scale.start
    end = fact.end_latest or (start if unknown else scale.end)
    bounds = fact.bounds
    certain = bounds.certainly_contains(day)
    return TimelineRow(
        name=item.name,
        title=item.title,
        url=item.url,
        when=_when(fact),
        a=scale.at(start),
        b=scale.at(end),
        ongoing=fact.end_state == EndState.ONGOING,
        open=unknown,
        running=certain,
        possibly=not certain and bounds.possibly_contains(day),
        verified=fact.is_verified,
    )


def _when(fact: Fact) -> str:
    """The day on which an event began; the years of what lasted."""
    when = fact.when_parsed
    if when is None:
        return ""
    is_event = isinstance(fact, HistoricalEvent) and when.start is not None
    return show_short(when.start) if is_event else show_years(when)
