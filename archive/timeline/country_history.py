"""Tells a country's history from its facts: status, names, dated events, operations."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model, Q
from django.utils.translation import gettext as _

from archive.dates import (
    EndState,
    PartialDate,
    Period,
    iso,
    show_date,
    show_short,
)
from archive.records.facts.fact import Fact
from archive.records.facts.names import Capital, CountryName
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.facts.strengths import Contribution, StrengthFigure
from archive.records.facts.succession import Succession
from archive.timeline.dated_events import DatedEvent, with_day
from archive.timeline.factbook import factbook
from archive.timeline.freshness import Freshness
from archive.timeline.lanes import Lane, Scale, Span, Tick, lane, scale_of, span, ticks_of, topmost
from archive.timeline.locator import Locator, country_locator
from archive.timeline.map_status import statuses_on
from archive.timeline.membership import MEMBER, MILITARY_STRUCTURE, STANDING
from archive.timeline.mentions import MentionedIn, mentioned_in
from archive.timeline.names_in_use import NAME_RANKS
from archive.timeline.page_facts import (
    Basis,
    Dispute,
    Footing,
    NumberedSource,
    PageFacts,
    read_facts,
)
from archive.timeline.panel_facts import PanelFact, country_panel
from archive.timeline.standing import (
    Chip,
    accession,
    chip_on,
    former_state,
    reading,
    status_on,
    status_spans,
)
from archive.vocabularies import CodeStatus, CountryRole, NameUsage, StrengthBasis, Unit


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """An operation to which the country contributed; ``attested`` where no period is known."""

    name: str
    full_name: str
    url: str
    start: str
    end: str
    attested: str
    largest: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class CountryProfile:
    """What the profile of a country shows as of a day."""

    kind: str
    reading: str
    chip: Chip
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    day_x: float | None
    day_text: str
    legend: tuple[Chip, ...]
    events: tuple[DatedEvent, ...]
    operations: tuple[ContributionRow, ...]
    panel: tuple[PanelFact, ...]
    locator: Locator | None
    mentioned_in: MentionedIn
    disputes: tuple[Dispute, ...]
    sources: tuple[NumberedSource, ...]
    has_unverified: bool
    freshness: Freshness


def country_profile(
    *, country: Model, day: dt.date, today: dt.date, day_was_asked: bool = False
) -> CountryProfile:
    """The profile of ``country`` as of ``day``; its lanes end with ``today`` at the earliest."""
    facts = read_facts(
        [
            StatusPeriod.objects.filter(country=country),
            StatusEvent.objects.filter(country=country),
            CountryName.objects.filter(country=country),
            Capital.objects.filter(country=country),
            Succession.objects.filter(Q(predecessor=country) | Q(successor=country)),
            Contribution.objects.filter(country=country),
            StrengthFigure.objects.filter(
                country=country, unit=Unit.PERSONNEL, basis=StrengthBasis.DEPLOYED
            ),
        ]
    )
    footing = Footing(facts)
    periods = facts.of(StatusPeriod)
    spans = status_spans(periods=periods, events=facts.of(StatusEvent))
    names = _name_spans(facts.of(CountryName))
    structure = _structure_spans(periods)
    scale = scale_of([*spans, *names, *structure], until=max(day, today))
    everybody = factbook().standings
    place = accession(periods=everybody, country=country.pk, day=day)
    codes = {period.country_id: period.country.iso3 for period in everybody}
    statuses = statuses_on(periods=everybody, day=day)
    # In the order of the page, because that order numbers the sources.
    events = tuple(with_day(_events(country, facts, spans, footing), day=day, asked=day_was_asked))
    operations = tuple(_contributions(facts, footing))
    return CountryProfile(
        kind=_kind(country),
        reading=_reading(country, facts, spans, place, day),
        chip=_chip(country, spans, day),
        lanes=tuple(_lanes(spans, structure, names, scale)),
        ticks=ticks_of(scale),
        day_x=scale.at(day) if day_was_asked and scale.start <= day <= scale.end else None,
        day_text=show_short(PartialDate.from_date(day)),
        legend=tuple({each.style: Chip(each.style, each.label) for each in spans}.values()),
        events=events,
        operations=operations,
        panel=country_panel(country=country, facts=facts, place=place, footing=footing, day=day),
        locator=country_locator(
            country=country,
            facts=facts,
            statuses={codes[pk]: status.value for pk, status in statuses.items() if codes[pk]},
        ),
        mentioned_in=mentioned_in(thing=country),
        disputes=footing.disputes(),
        sources=footing.sources(),
        has_unverified=footing.has_unverified,
        freshness=footing.freshness(),
    )


def country_in_brief(*, country: Model, day: dt.date) -> tuple[str, str]:
    """What kind of page the profile of ``country`` is, and its sentence as of ``day``."""
    facts = read_facts(
        [
            StatusPeriod.objects.filter(country=country),
            StatusEvent.objects.filter(country=country),
            CountryName.objects.filter(country=country),
            Succession.objects.filter(predecessor=country),
        ]
    )
    spans = status_spans(periods=facts.of(StatusPeriod), events=facts.of(StatusEvent))
    place = accession(periods=factbook().standings, country=country.pk, day=day)
    return _kind(country), _reading(country, facts, spans, place, day)


def _is_former(country: Model) -> bool:
    return country.role == CountryRole.FORMER_STATE or country.code_status == CodeStatus.FORMER


def _kind(country: Model) -> str:
    if _is_former(country):
        return _("Former state")
    if country.code_status == CodeStatus.USER_ASSIGNED:
        return _("Territory")
    return _("Country profile")


def _chip(country: Model, spans: Sequence[Span], day: dt.date) -> Chip:
    chip = chip_on(spans, day=day)
    return Chip(chip.style, _("Former state")) if _is_former(country) and not spans else chip


def _reading(country, facts: PageFacts, spans, place, day: dt.date) -> str:
    later = [fact for fact in facts.of(Succession) if fact.predecessor_id == country.pk]
    dates = [fact.when_parsed for fact in later if fact.when_parsed]
    ends = [fact.when_parsed.end for fact in facts.of(CountryName) if fact.when_parsed]
    until = min([*dates, *(end for end in ends if end)], default=None)
    if _is_former(country) and (until is None or until.latest <= day):
        return former_state(successors=len(later), until=until)
    return reading(periods=facts.of(StatusPeriod), spans=spans, place=place, day=day)


def _structure_spans(periods: Sequence[StatusPeriod]) -> list[Span]:
    return topmost(
        [
            span(_("In the structure"), "n2", 1, fact.when_parsed)
            for fact in periods
            if fact.framework.key == MILITARY_STRUCTURE and fact.when_parsed
        ]
    )


def _name_spans(names: Sequence[CountryName]) -> list[Span]:
    found = topmost(
        [
            span(fact.name, "n1", NAME_RANKS[fact.usage], fact.when_parsed)
            for fact in names
            if fact.usage in NAME_RANKS and fact.language == "en" and fact.when_parsed
        ]
    )
    return [
        Span(each.label, "n1" if each.end else "n2", each.rank, each.start, each.end, each.state)
        for each in found
    ]


def _lanes(
    spans: Sequence[Span], structure: Sequence[Span], names: Sequence[Span], scale: Scale
) -> Iterator[Lane]:
    if spans:
        yield lane(title=_("Status"), key="st", spans=spans, scale=scale)
    if structure:
        yield lane(title=_("Integrated military structure"), key="ms", spans=structure, scale=scale)
    if names:
        yield lane(title=_("Name in use"), key="nm", spans=names, scale=scale)


def _events(
    country: Model, facts: PageFacts, spans: Sequence[Span], footing: Footing
) -> Iterator[DatedEvent]:
    rows = sorted(
        _told(country, facts),
        key=lambda row: (row[0].earliest, row[0].latest, row[1], row[4][0].pk),
    )
    for when, _order, text, remark, told in rows:
        framework = getattr(told[0], "framework", None)
        now = status_on(spans, day=when.latest)
        shown = now is not None and framework is not None and framework.key in STANDING
        yield DatedEvent(
            date=show_date(when),
            iso=iso(when),
            text=text,
            remark=remark,
            chip=Chip(now.style, now.label) if shown else None,
            basis=footing.of(*told),
        )


Told = tuple[PartialDate, int, str, str, list[Fact]]
"""Date, order within the date, sentence, remark, and the facts that it tells."""


def _told(country: Model, facts: PageFacts) -> Iterator[Told]:
    for event in facts.of(StatusEvent):
        if event.when_parsed:
            text = event.text or _("%(step)s: %(framework)s.") % {
                "step": event.get_event_kind_display(),
                "framework": event.framework.name,
            }
            yield event.when_parsed, 1, text, event.note, [event]
    for (when, is_end, remark), told in _changes(facts.of(StatusPeriod)).items():
        joins = not is_end and any(fact.framework.key == MEMBER for fact in told)
        yield when, 0 if joins else 2 if is_end else 3, _change(told, is_end=is_end), remark, told
    for fact in facts.of(CountryName):
        if fact.usage != NameUsage.DOCUMENT and fact.when_parsed and fact.when_parsed.start:
            text = _("The name “%(name)s” comes into use.") % {"name": fact.name}
            yield fact.when_parsed.start, 4, text, fact.usage_note, [fact]
    for (when, is_predecessor), told in _successions(country, facts).items():
        others = [fact.successor if is_predecessor else fact.predecessor for fact in told]
        words = {"states": _(", ").join(other.title for other in others)}
        text = _("After it: %(states)s.") if is_predecessor else _("Before it: %(states)s.")
        yield when, 5, text % words, "", told


def _changes(periods: Sequence[StatusPeriod]) -> dict[tuple[PartialDate, bool, str], list[Fact]]:
    """Starts and ends of participation; those of one day that the source words alike are one."""
    told: dict[tuple[PartialDate, bool, str], list[Fact]] = {}
    for fact in periods:
        when = fact.when_parsed
        if when and when.start:
            told.setdefault((when.start, False, fact.start_event), []).append(fact)
        if when and when.end:
            told.setdefault((when.end, True, fact.end_event), []).append(fact)
    return told


def _change(told: Sequence[StatusPeriod], *, is_end: bool) -> str:
    if is_end:
        return _("Its part in the %(frameworks)s ends.") % {"frameworks": _listed(told)}
    others = [fact for fact in told if fact.framework.key != MEMBER]
    joins = _("Joins the %(frameworks)s.") % {"frameworks": _listed(others)} if others else ""
    if len(others) == len(told):
        return joins
    return f"{_('Becomes a member of the Alliance.')} {joins}".strip()


def _listed(told: Sequence[StatusPeriod]) -> str:
    """The frameworks as a sentence names them after "the"."""
    *names, last = (fact.framework.name for fact in told)
    if not names:
        return last
    return _("%(names)s and the %(last)s") % {"names": _(", the ").join(names), "last": last}


def _successions(country: Model, facts: PageFacts) -> dict[tuple[PartialDate, bool], list[Fact]]:
    told: dict[tuple[PartialDate, bool], list[Fact]] = {}
    for fact in facts.of(Succession):
        if fact.when_parsed:
            key = (fact.when_parsed, fact.predecessor_id == country.pk)
            told.setdefault(key, []).append(fact)
    return told


def _contributions(facts: PageFacts, footing: Footing) -> Iterator[ContributionRow]:
    largest: dict[int, StrengthFigure] = {}
    for figure in facts.of(StrengthFigure):
        best = largest.get(figure.operation_id)
        if figure.value is not None and (best is None or figure.value > best.value):
            largest[figure.operation_id] = figure
    rows = sorted(facts.of(Contribution), key=lambda row: (_first_day(row), row.operation.code))
    for row in rows:
        figure = largest.get(row.operation_id)
        period = row.when_parsed
        yield ContributionRow(
            name=row.operation.code,
            full_name=row.operation.full_name,
            url=row.operation.url or "",
            start=_start(period),
            end=_end(period),
            attested="" if period else _attested(row.attested_dates),
            largest=figure.figure() if figure else "",
            basis=footing.of(row, figure) if figure else footing.of(row),
        )


def _first_day(row: Contribution) -> dt.date:
    attested = [when.earliest for when in row.attested_dates]
    return row.start_earliest or min(attested, default=dt.date.max)


def _start(period: Period | None) -> str:
    return show_short(period.start) if period and period.start else ""


def _end(period: Period | None) -> str:
    if period is None or period.end_state is EndState.UNKNOWN:
        return ""
    return _("today") if period.end is None else show_short(period.end)


def _attested(dates: Sequence[PartialDate]) -> str:
    if not dates:
        return ""
    if len(dates) == 1:
        return _("listed %(date)s") % {"date": show_short(dates[0])}
    words = {"first": show_short(dates[0]), "last": show_short(dates[-1]), "count": len(dates)}
    return _("listed %(count)d times, %(first)s to %(last)s") % words
