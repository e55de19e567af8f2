"""Tells the course of an operation from its facts: phases, hand-over, strength, contributors."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from archive.dates import PartialDate, Precision, iso, show_date, show_period, show_years
from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.mandates import Mandate, OperationRelation
from archive.records.facts.strengths import Contribution, StrengthFigure
from archive.timeline.dated_events import DatedEvent
from archive.timeline.locator import Locator, theatre_locator
from archive.timeline.membership import members_on, standings
from archive.timeline.mentions import MentionedIn, mentioned_in
from archive.timeline.page_facts import (
    Basis,
    Dispute,
    Footing,
    NumberedSource,
    PageFacts,
    read_facts,
)
from archive.timeline.panel_facts import PanelFact, PanelValue, period_panel
from archive.timeline.strength_series import Course, Strength, is_total, middle_day, strength
from archive.vocabularies import Capacity, LeadRole, OperationRelationKind

ALSO_RUNNING = 8


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase, or an operation before or after this one."""

    name: str
    when: str
    text: str
    url: str = ""
    current: bool = False
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Contributor:
    """A country that took part."""

    name: str
    url: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Contributors:
    """Countries that took part in one capacity, and what their list rests on."""

    countries: tuple[Contributor, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class RelatedOperation:
    """An operation beside this one, and how it stands to it."""

    relation: str
    name: str
    url: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class RunningOperation:
    """Another operation that ran on the day."""

    name: str
    full_name: str
    url: str
    years: str


@dataclass(frozen=True, slots=True)
class ThatDay:
    """The alliance on the last day of the operation, or on the day that was asked for."""

    title: str
    day: dt.date
    date: str
    members: int
    strength: str
    counted: str
    running: tuple[RunningOperation, ...]


@dataclass(frozen=True, slots=True)
class OperationProfile:
    """What the page of an operation shows as of a day."""

    kind: str
    panel: tuple[PanelFact, ...]
    locator: Locator | None
    theatre: str
    stages: tuple[Stage, ...]
    phases: tuple[Stage, ...]
    strength: Strength
    mandates: tuple[DatedEvent, ...]
    members: Contributors
    others: Contributors
    related: tuple[RelatedOperation, ...]
    that_day: ThatDay | None
    mentioned_in: MentionedIn
    disputes: tuple[Dispute, ...]
    sources: tuple[NumberedSource, ...]
    has_unverified: bool


def operation_profile(
    *, operation: Model, day: dt.date, today: dt.date, day_was_asked: bool = False
) -> OperationProfile:
    """The page of ``operation`` as of ``day``."""
    itself = Q(operation=operation)
    beside = Q(operation__relations__other=operation) | Q(
        operation__inverse_relations__operation=operation
    )
    facts = read_facts(
        [
            OperationPeriod.objects.filter(itself | beside),
            LeadPeriod.objects.filter(itself | beside),
            OperationPhase.objects.filter(itself),
            Mandate.objects.filter(itself),
            OperationRelation.objects.filter(itself | Q(other=operation)),
            StrengthFigure.objects.filter(itself),
            Contribution.objects.filter(itself),
        ]
    )
    footing = Footing(facts)
    theatre = _theatre(operation)
    periods = _own(facts.of(OperationPeriod), operation)
    course = _course(periods, day=day, today=today, asked=day_was_asked)
    # In the order of the page, because that order numbers the sources.
    panel = tuple(_panel(operation, facts, periods, theatre, footing, day))
    stages = tuple(_stages(operation, facts, footing))
    phases = tuple(_phases(facts, footing, day))
    figures = facts.of(StrengthFigure)
    shown_strength = strength(figures=figures, course=course, footing=footing)
    mandates = tuple(_mandates(facts, footing))
    members, others = _contributors(facts, footing)
    return OperationProfile(
        kind=_kind(periods, day),
        panel=panel,
        locator=theatre_locator(countries=theatre),
        theatre=_(", ").join(country.title for country in theatre),
        stages=stages,
        phases=phases,
        strength=shown_strength,
        mandates=mandates,
        members=members,
        others=others,
        related=tuple(_related(operation, facts, footing)),
        that_day=_that_day(operation, periods, figures, day, asked=day_was_asked),
        mentioned_in=mentioned_in(thing=operation),
        disputes=footing.disputes(),
        sources=footing.sources(),
        has_unverified=footing.has_unverified,
    )


def _own(facts: Sequence, operation: Model) -> list:
    return [fact for fact in facts if fact.operation_id == operation.pk]


def _theatre(operation: Model) -> list[Model]:
    countries = apps.get_model("archive", "CountryPage").objects.public()
    return list(countries.filter(operations_here=operation).defer("body").order_by("title", "pk"))


def _kind(periods: Sequence[OperationPeriod], day: dt.date) -> str:
    if not periods:
        return _("Operation")
    if all(fact.start_earliest and fact.start_earliest > day for fact in periods):
        return _("Operation, not yet begun")
    if all(fact.end_latest and fact.end_latest <= day for fact in periods):
        return _("Operation, ended")
    if not any(fact.start_latest and fact.start_latest <= day for fact in periods):
        return _("Operation, may have begun")
    if all(fact.end_earliest and fact.end_earliest <= day for fact in periods):
        return _("Operation, may have ended")
    if any(fact.end_latest is None and fact.end_state == "unknown" for fact in periods):
        return _("Operation, end not known")
    return _("Operation, running")


def _course(
    periods: Sequence[OperationPeriod], *, day: dt.date, today: dt.date, asked: bool
) -> Course:
    ends = [fact.when_parsed.end for fact in periods if fact.when_parsed]
    return Course(
        start=min((fact.start_earliest for fact in periods if fact.start_earliest), default=None),
        last_day=max(ends) if ends and all(ends) else None,
        until=max(day, today),
        day=day if asked else None,
    )


def _panel(
    operation: Model,
    facts: PageFacts,
    periods: Sequence[OperationPeriod],
    theatre: Sequence[Model],
    footing: Footing,
    day: dt.date,
) -> Iterator[PanelFact]:
    yield period_panel(periods=list(periods), footing=footing, day=day)
    leads = _own(facts.of(LeadPeriod), operation)
    whole = {fact.period for fact in periods}
    yield PanelFact(
        _("Led by"),
        tuple(
            PanelValue(
                str(fact.organisation),
                "" if fact.period in whole else fact.when_text(),
                basis=footing.of(fact),
            )
            for fact in leads
            if fact.role != LeadRole.SUPPORT
        ),
    )
    support = [fact for fact in leads if fact.role == LeadRole.SUPPORT]
    if support:
        yield PanelFact(
            _("Supported by"),
            tuple(
                PanelValue(str(fact.organisation), fact.when_text(), basis=footing.of(fact))
                for fact in support
            ),
        )
    mandates = facts.of(Mandate)
    date = show_date(mandates[0].when_parsed) if mandates and mandates[0].when_parsed else ""
    rest = _("%(date)s, first of %(count)d") % {"date": date, "count": len(mandates)}
    yield PanelFact(
        _("Mandate"),
        tuple(
            PanelValue(fact.title(), rest if len(mandates) > 1 and date else date, "#mandate")
            for fact in mandates[:1]
        ),
    )
    yield PanelFact(
        _("Area"), tuple(PanelValue(country.title, url=country.url or "") for country in theatre)
    )
    yield PanelFact(_("NATO's part"), (PanelValue(operation.get_nato_role_display()),))


def _stages(operation: Model, facts: PageFacts, footing: Footing) -> Iterator[Stage]:
    """The operations before, this one, and those after it; nothing where it stands alone."""
    follows = [
        fact
        for fact in facts.of(OperationRelation)
        if fact.relation == OperationRelationKind.FOLLOWS
    ]
    before = [(fact, fact.other) for fact in follows if fact.operation_id == operation.pk]
    after = [(fact, fact.operation) for fact in follows if fact.other_id == operation.pk]
    if not follows:
        return
    for relation, other in before:
        yield _stage(other, facts, footing.of(relation))
    yield _stage(operation, facts, None, current=True)
    for relation, other in after:
        yield _stage(other, facts, footing.of(relation))


def _stage(
    operation: Model, facts: PageFacts, basis: Basis | None, *, current: bool = False
) -> Stage:
    periods = _own(facts.of(OperationPeriod), operation)
    leads = [
        str(fact.organisation)
        for fact in _own(facts.of(LeadPeriod), operation)
        if fact.role != LeadRole.SUPPORT
    ]
    words = {"name": operation.full_name, "leads": _(", ").join(dict.fromkeys(leads))}
    return Stage(
        name=operation.code,
        when="; ".join(show_period(fact.when_parsed) for fact in periods if fact.when_parsed),
        text=_("%(name)s. Led by %(leads)s.") % words if leads else operation.full_name,
        url="" if current else operation.url or "",
        current=current,
        basis=basis,
    )


def _phases(facts: PageFacts, footing: Footing, day: dt.date) -> Iterator[Stage]:
    for fact in facts.of(OperationPhase):
        begun = fact.start_earliest is None or fact.start_earliest <= day
        yield Stage(
            name=fact.name,
            when=fact.when_text(),
            text=fact.text,
            current=begun and (fact.end_latest is None or fact.end_latest > day),
            basis=footing.of(fact),
        )


def _mandates(facts: PageFacts, footing: Footing) -> Iterator[DatedEvent]:
    for fact in facts.of(Mandate):
        when = fact.when_parsed
        yield DatedEvent(
            date=show_date(when) if when else "",
            iso=iso(when) if when else "",
            text=fact.title(),
            remark=fact.note,
            basis=footing.of(fact),
        )


def _contributors(facts: PageFacts, footing: Footing) -> tuple[Contributors, Contributors]:
    rows = sorted(facts.of(Contribution), key=lambda fact: (fact.country.title, fact.pk))
    members = [fact for fact in rows if fact.capacity == Capacity.MEMBER]
    others = [fact for fact in rows if fact.capacity != Capacity.MEMBER]
    return _named(members, footing), _named(others, footing)


def _named(rows: Sequence[Contribution], footing: Footing) -> Contributors:
    countries: dict[int, Contributor] = {}
    for fact in rows:
        known = Contributor(fact.country.title, fact.country.url or "", fact.is_verified)
        countries.setdefault(fact.country_id, known)
    return Contributors(tuple(countries.values()), footing.of(*rows))


def _related(operation: Model, facts: PageFacts, footing: Footing) -> Iterator[RelatedOperation]:
    words = {
        (OperationRelationKind.SUPPORTS, True): _("Supports"),
        (OperationRelationKind.SUPPORTS, False): _("Supported by"),
        (OperationRelationKind.PART_OF, True): _("Part of"),
        (OperationRelationKind.PART_OF, False): _("Includes"),
    }
    for fact in facts.of(OperationRelation):
        ours = fact.operation_id == operation.pk
        other = fact.other if ours else fact.operation
        relation = words.get((fact.relation, ours))
        if relation:
            yield RelatedOperation(relation, other.code, other.url or "", footing.of(fact))


def _that_day(
    operation: Model,
    periods: Sequence[OperationPeriod],
    figures: Sequence[StrengthFigure],
    day: dt.date,
    *,
    asked: bool,
) -> ThatDay | None:
    """The alliance on the asked day, else on the last one; None where that is not one day."""
    title = _("On this day")
    if not asked:
        ends = [fact.when_parsed.end for fact in periods if fact.when_parsed]
        if not ends or not all(ends) or max(ends).precision != Precision.DAY or max(ends).qualified:
            return None
        title, day = _("On its last day"), max(ends).earliest
    begun = [fact for fact in figures if is_total(fact) and fact.when_parsed.earliest <= day]
    known = max(begun, key=middle_day, default=None)
    rows = (
        OperationPeriod.objects.public()
        .as_of(day)
        .exclude(operation=operation)
        .select_related("operation")
        .defer("operation__body")
        .order_by("start_earliest", "pk")
    )
    return ThatDay(
        title=title,
        day=day,
        date=show_date(PartialDate.from_date(day)),
        members=len(members_on(periods=standings(), day=day)),
        strength=known.figure() if known else "",
        counted=show_date(known.when_parsed) if known else "",
        running=tuple(
            RunningOperation(
                name=fact.operation.code,
                full_name=fact.operation.full_name,
                url=fact.operation.url or "",
                years=show_years(fact.when_parsed),
            )
            for fact in rows[:ALSO_RUNNING]
        ),
    )
