"""Tells the course of an operation from its facts: phases, hand-over, strength, contributors."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model, Q
from django.utils.translation import gettext as _

from archive.dates import iso, show_date
from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.mandates import Mandate, OperationRelation
from archive.records.facts.strengths import Contribution, StrengthFigure
from archive.timeline.contributors import Contributors, contributors, contributors_on
from archive.timeline.dated_events import DatedEvent
from archive.timeline.factbook import factbook
from archive.timeline.freshness import Freshness
from archive.timeline.locator import Locator, theatre_locator
from archive.timeline.membership import members_on
from archive.timeline.mentions import MentionedIn, mentioned_in
from archive.timeline.operation_stages import (
    RelatedOperation,
    Stage,
    is_handed_over,
    own,
    phases,
    related,
    stages,
)
from archive.timeline.page_facts import (
    Dispute,
    Footing,
    NumberedSource,
    PageFacts,
    read_facts,
)
from archive.timeline.panel_facts import PanelFact, PanelValue, period_panel
from archive.timeline.strength_series import Strength, course_of, last_known, strength
from archive.timeline.that_day import ThatDay, last_day, that_day
from archive.vocabularies import LeadRole, NatoRole


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
    contributors: Contributors
    related: tuple[RelatedOperation, ...]
    that_day: ThatDay | None
    mentioned_in: MentionedIn
    disputes: tuple[Dispute, ...]
    sources: tuple[NumberedSource, ...]
    has_unverified: bool
    freshness: Freshness


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
    periods = own(facts.of(OperationPeriod), operation)
    course = course_of(periods, day=day, today=today, asked=day_was_asked)
    panel_day = day if day_was_asked else last_day(periods)
    members = members_on(periods=factbook().standings, day=panel_day) if panel_day else []
    # In the order of the page, because that order numbers the sources.
    panel = tuple(_panel(operation, facts, periods, theatre, footing, day))
    line = tuple(stages(operation=operation, facts=facts, footing=footing))
    own_phases = tuple(phases(facts=facts, footing=footing, day=day))
    figures = facts.of(StrengthFigure)
    shown_strength = strength(figures=figures, course=course, footing=footing)
    beside_it = panel_day and that_day(
        title=_panel_title(operation, facts, panel_day, asked=day_was_asked),
        operation=operation,
        day=panel_day,
        members=len(members),
        known=last_known(figures, day=panel_day),
        footing=footing,
    )
    mandates = tuple(_mandates(facts, footing))
    taking_part = facts.of(Contribution)
    if day_was_asked:
        shown_contributors = contributors_on(
            facts=taking_part,
            periods=periods,
            members={period.country_id for period in members},
            footing=footing,
            day=day,
        )
    else:
        shown_contributors = contributors(
            facts=taking_part, footing=footing, form_day=panel_day or today
        )
    return OperationProfile(
        kind=_kind(periods, day),
        panel=panel,
        locator=theatre_locator(countries=theatre),
        theatre=_(", ").join(country.title for country in theatre),
        stages=line,
        phases=own_phases,
        strength=shown_strength,
        mandates=mandates,
        contributors=shown_contributors,
        related=tuple(related(operation=operation, facts=facts, footing=footing)),
        that_day=beside_it,
        mentioned_in=mentioned_in(thing=operation),
        disputes=footing.disputes(),
        sources=footing.sources(),
        has_unverified=footing.has_unverified,
        freshness=footing.freshness(),
    )


def _panel_title(operation: Model, facts: PageFacts, day: dt.date, *, asked: bool) -> str:
    if asked:
        return _("On this day")
    if is_handed_over(operation=operation, facts=facts, last_day=day):
        return _("At the hand-over")
    return _("On its last day")


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


def _panel(
    operation: Model,
    facts: PageFacts,
    periods: Sequence[OperationPeriod],
    theatre: Sequence[Model],
    footing: Footing,
    day: dt.date,
) -> Iterator[PanelFact]:
    yield period_panel(periods=list(periods), footing=footing, day=day)
    leads = own(facts.of(LeadPeriod), operation)
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
    if operation.nato_role != NatoRole.LED or not leads:
        yield PanelFact(_("NATO's part"), (PanelValue(operation.get_nato_role_display()),))


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
