"""Puts an operation in its line: what came before and after it, its phases, what ran beside it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from archive.dates import show_period
from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.mandates import OperationRelation
from archive.timeline.page_facts import Basis, Footing, PageFacts
from archive.vocabularies import LeadRole, OperationRelationKind


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
class RelatedOperation:
    """An operation beside this one, and how it stands to it."""

    relation: str
    name: str
    url: str
    basis: Basis


def own(facts: Sequence, operation: Model) -> list:
    """Those of ``facts`` that are about ``operation`` itself, not one beside it."""
    return [fact for fact in facts if fact.operation_id == operation.pk]


def stages(*, operation: Model, facts: PageFacts, footing: Footing) -> Iterator[Stage]:
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


def is_handed_over(*, operation: Model, facts: PageFacts, last_day: dt.date) -> bool:
    """Whether an operation that follows this one began on its last day, or on the next."""
    days = (last_day, last_day + dt.timedelta(days=1))
    followers = {
        fact.operation_id
        for fact in facts.of(OperationRelation)
        if fact.relation == OperationRelationKind.FOLLOWS and fact.other_id == operation.pk
    }
    return any(
        fact.operation_id in followers
        and fact.start_earliest == fact.start_latest
        and fact.start_earliest in days
        for fact in facts.of(OperationPeriod)
    )


def _stage(
    operation: Model, facts: PageFacts, basis: Basis | None, *, current: bool = False
) -> Stage:
    periods = own(facts.of(OperationPeriod), operation)
    leads = [
        str(fact.organisation)
        for fact in own(facts.of(LeadPeriod), operation)
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


def phases(*, facts: PageFacts, footing: Footing, day: dt.date) -> Iterator[Stage]:
    """The operation's own phases; that of ``day`` is the current one."""
    for fact in facts.of(OperationPhase):
        begun = fact.start_earliest is None or fact.start_earliest <= day
        yield Stage(
            name=fact.name,
            when=fact.when_text(),
            text=fact.text,
            current=begun and (fact.end_latest is None or fact.end_latest > day),
            basis=footing.of(fact),
        )


def related(*, operation: Model, facts: PageFacts, footing: Footing) -> Iterator[RelatedOperation]:
    """Operations that this one supports or is a part of, and the other way round."""
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
