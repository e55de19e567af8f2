"""Who held which office when: prime ministers, the ministers of a term, the offices of a person."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, OuterRef, Prefetch, Q, QuerySet, Subquery

from archive.records.agents import Government, Organisation, Person
from archive.records.facts.offices import GovernmentTerm, OfficeTerm
from archive.records.querysets import DatedQuerySet
from archive.vocabularies import EndState, Office

MINISTERS = (Office.FOREIGN_AFFAIRS, Office.DEFENCE)
"""Offices of the ministers that the archive dates."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held an office on a day, or which government sat."""

    office: Office | None
    name: str
    url: str
    remark: str
    """The party of a person, the term of a government."""
    certain: bool
    """False where the dates leave open whether it was so on this very day."""
    verified: bool
    acting: bool = False


def office_terms() -> DatedQuerySet:
    """Public terms of office, oldest first, with the person, government, body and party of each."""
    rows = OfficeTerm.objects.public().chronological()
    return rows.select_related("person", "government", "organisation", "party")


def government_terms() -> DatedQuerySet:
    """Public terms of governments, oldest first."""
    return GovernmentTerm.objects.public().chronological()


def government_throughout(*, first: dt.date, after: dt.date) -> Government | None:
    """The government that certainly sat on every day from ``first`` to the one before ``after``."""
    rows = GovernmentTerm.objects.public().filter(
        Q(end_earliest__gte=after) | Q(end_state=EndState.ONGOING), start_latest__lte=first
    )
    terms = list(rows.select_related("government")[:2])
    return terms[0].government if len(terms) == 1 else None


def governments_by_term() -> QuerySet[Government]:
    """Public governments, the newest term first; those without a term come last.

    Each carries ``public_terms`` and ``prime_ministers``, lists read in one query each.
    """
    first = GovernmentTerm.objects.public().filter(government=OuterRef("pk"))
    first_day = Subquery(first.order_by("start_earliest").values("start_earliest")[:1])
    return (
        Government.objects.public()
        .annotate(first_day=first_day)
        .prefetch_related(
            Prefetch("terms", queryset=government_terms(), to_attr="public_terms"),
            Prefetch(
                "offices",
                queryset=office_terms().filter(office=Office.PRIME_MINISTER),
                to_attr="prime_ministers",
            ),
            "parties",
        )
        .order_by(F("first_day").desc(nulls_last=True), "-pk")
    )


def people_by_name() -> QuerySet[Person]:
    """Public people by the name for sorting; each carries ``public_terms``, a list."""
    return Person.objects.public().prefetch_related(
        Prefetch("terms", queryset=office_terms(), to_attr="public_terms")
    )


def ministers_during(*, terms: Iterable[GovernmentTerm]) -> DatedQuerySet:
    """Terms of ministers that share, or may share, a day with one of ``terms``.

    A minister who left on the day of the change did not serve in the government that came in.
    """
    overlap = Q(pk__in=())
    for term in terms:
        shared = Q()
        if term.end_latest is not None:
            shared &= Q(start_earliest__lt=term.end_latest) | Q(start_earliest__isnull=True)
        if term.start_earliest is not None:
            shared &= Q(end_latest__gt=term.start_earliest) | Q(end_latest__isnull=True)
        overlap |= shared
    return office_terms().filter(overlap, office__in=MINISTERS)


def holder(term: OfficeTerm, *, day: dt.date) -> Holder:
    """The person of ``term`` as its holder on ``day``."""
    return Holder(
        office=Office(term.office),
        name=str(term.person),
        url=term.person.get_absolute_url(),
        acting=term.acting,
        remark=str(term.party or ""),
        certain=term.bounds.certainly_contains(day),
        verified=term.is_verified,
    )


def sitting(term: GovernmentTerm, *, day: dt.date) -> Holder:
    """The government of ``term``, which sat on ``day``."""
    return Holder(
        office=None,
        name=str(term.government),
        url=term.government.get_absolute_url(),
        remark=term.when_text(),
        certain=term.bounds.certainly_contains(day),
        verified=term.is_verified,
    )


def prime_ministers_of(*, government: Government) -> DatedQuerySet:
    """Terms of the prime ministers of ``government``."""
    return office_terms().filter(government=government, office=Office.PRIME_MINISTER)


def offices_at(*, organisation: Organisation) -> DatedQuerySet:
    """Terms of those who headed ``organisation``."""
    return office_terms().filter(organisation=organisation)


def offices_of(*, person: Person) -> DatedQuerySet:
    """Terms of office of ``person``."""
    return office_terms().filter(person=person)
