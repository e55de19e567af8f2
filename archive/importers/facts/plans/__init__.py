"""Turns the records of a set into the things to write, each after what it refers to."""

from collections.abc import Iterable

from archive.importers.facts.holdings import Holdings
from archive.importers.facts.items import Item
from archive.importers.facts.plans import (
    agents,
    articles,
    countries,
    documents,
    events,
    figures,
    operations,
)
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    Abbreviation,
    ArticlePage,
    Capital,
    Contribution,
    CountryName,
    CountryPage,
    Discrepancy,
    Framework,
    Government,
    GovernmentTerm,
    HistoricalEvent,
    LeadPeriod,
    Mandate,
    OfficeTerm,
    OperationPage,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    Organisation,
    OrganisationName,
    Party,
    Person,
    Source,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
)

ORDER = (
    Source,
    Party,
    Framework,
    CountryPage,
    Organisation,
    Person,
    Government,
    OperationPage,
    CountryName,
    Capital,
    Succession,
    OrganisationName,
    GovernmentTerm,
    OfficeTerm,
    StatusPeriod,
    StatusEvent,
    OperationPeriod,
    OperationPhase,
    LeadPeriod,
    Mandate,
    OperationRelation,
    StrengthFigure,
    Contribution,
    HistoricalEvent,
    Discrepancy,
    Abbreviation,
    ArticlePage,
    Statement,
)
"""What a thing refers to stands before it."""

PLANNERS = (
    documents.plan,
    countries.plan,
    agents.plan,
    operations.plan,
    figures.plan,
    events.plan,
    articles.plan,
)


def plan(entries: Iterable[Entry], holdings: Holdings) -> list[Item]:
    """Everything to write from records that passed their own checks."""
    context = Context(entries, holdings)
    items = [item for planner in PLANNERS for item in planner(context)]
    return sorted(items, key=lambda item: ORDER.index(item.model))
