"""Reads the public facts that one page shows, with sources and disputes, in three queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.fact import Fact
from archive.records.facts.mandates import Mandate, OperationRelation
from archive.records.facts.names import Capital, CountryName
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.facts.strengths import Contribution, StrengthFigure
from archive.records.facts.succession import Succession
from archive.records.querysets import DatedQuerySet
from archive.records.sources import Evidence, Source
from archive.records.statements import Statement
from archive.timeline.freshness import Freshness, freshness_of
from archive.vocabularies import SourceKind

Kind = TypeVar("Kind", bound=Fact)

RELATIONS: dict[type[Fact], tuple[str, ...]] = {
    Capital: (),
    Contribution: ("operation", "country"),
    CountryName: (),
    LeadPeriod: ("organisation",),
    Mandate: (),
    OperationPeriod: (),
    OperationPhase: (),
    OperationRelation: ("operation", "other"),
    StatusEvent: ("framework",),
    StatusPeriod: ("framework",),
    StrengthFigure: ("country", "host_country"),
    Succession: ("predecessor", "successor"),
}
"""What a fact of each kind names when it is shown."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a page, oldest first, with what they rest on and what disputes them."""

    facts: tuple[Fact, ...]
    evidence: dict[int, list[Evidence]]
    statements: dict[int, list[Statement]]

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The facts of one kind."""
        return [fact for fact in self.facts if isinstance(fact, kind)]


def read_facts(wanted: Sequence[DatedQuerySet]) -> PageFacts:
    """The public facts among ``wanted`` (a queryset a kind), in three queries for all kinds."""
    first, *others = (rows.public().order_by().values("pk") for rows in wanted)
    relations, heavy = [], []
    for rows in wanted:
        kind = rows.model.kind_name()
        relations.append(kind)
        for name in RELATIONS[rows.model]:
            relations.append(f"{kind}__{name}")
            related = rows.model._meta.get_field(name).related_model
            if any(field.name == "body" for field in related._meta.local_fields):
                heavy.append(f"{kind}__{name}__body")
    found = (
        Fact.objects.filter(pk__in=first.union(*others, all=True) if others else first)
        .select_related(*relations)
        .defer(*heavy)
        .with_evidence()
        .chronological()
    )
    evidence = {fact.pk: list(fact.evidence.all()) for fact in found}
    return PageFacts(
        facts=tuple(fact.specific for fact in found),
        evidence=evidence,
        statements=_statements(evidence),
    )


def _statements(facts: Iterable[int]) -> dict[int, list[Statement]]:
    said: dict[int, list[Statement]] = defaultdict(list)
    rows = Statement.objects.public().filter(fact__in=list(facts))
    related = rows.select_related("source", "discrepancy", "article")
    for statement in related.defer("article__body", "article__raw_text").order_by("pk"):
        said[statement.fact_id].append(statement)
    return said


@dataclass(frozen=True, slots=True)
class Reference:
    """A numbered reference to the page's list of sources, with the place in the source."""

    number: int
    title: str
    locator: str


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source in the page's list."""

    number: int
    source: Source


@dataclass(frozen=True, slots=True)
class Basis:
    """What a fact, or several told as one, rests on; shown behind it."""

    references: tuple[Reference, ...]
    verified: bool
    disputes: tuple[int, ...] = ()
    fact: str = ""
    """By what an address names the fact; empty where several are told as one."""

    @property
    def runs(self) -> list[list[Reference]]:
        """The references by number; three or more in a row as their first and their last."""
        rows: list[list[Reference]] = []
        for reference in sorted(self.references, key=lambda reference: reference.number):
            if rows and reference.number == rows[-1][-1].number:
                continue
            if rows and reference.number == rows[-1][-1].number + 1:
                rows[-1].append(reference)
            else:
                rows.append([reference])
        singly = ([each] for row in rows if len(row) == 2 for each in row)
        longer = ([row[0], row[-1]] for row in rows if len(row) > 2)
        alone = (row for row in rows if len(row) == 1)
        return sorted([*singly, *longer, *alone], key=lambda row: row[0].number)


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says where sources differ."""

    value: str
    says: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact on which sources differ: each value with its source, and the editor's advice."""

    number: int
    subject: str
    value_used: str
    advice: str
    claims: tuple[Claim, ...]


class Footing:
    """Numbers a page's sources and disputes in the order in which the page first uses them."""

    def __init__(self, facts: PageFacts) -> None:
        self._facts = facts
        self._numbers: dict[int, NumberedSource] = {}
        self._disputes: dict[object, list[Statement]] = {}
        self._all_verified = True

    def of(self, *facts: Fact) -> Basis:
        """What ``facts`` rest on; call it in the order in which the page shows them."""
        rows = [row for fact in facts for row in self._facts.evidence.get(fact.pk, [])]
        verified = all(fact.is_verified for fact in facts)
        self._all_verified = self._all_verified and verified
        return Basis(
            references=self._cite((row.source, row.locator) for row in rows),
            verified=verified,
            disputes=tuple(dict.fromkeys(self._dispute(facts))),
            fact=facts[0].public_name if len(facts) == 1 else "",
        )

    def sources(self) -> tuple[NumberedSource, ...]:
        """The sources cited so far, in the order of their numbers."""
        return tuple(self._numbers.values())

    def freshness(self) -> Freshness:
        """How fresh the facts of the page are; call it when all have been cited."""
        sources = (one.source for one in self._numbers.values())
        return freshness_of(self._facts.facts, sources=sources)

    @property
    def has_unverified(self) -> bool:
        """Whether the page shows a fact that nobody has verified."""
        return not self._all_verified

    def stated_in(self, fact: Fact) -> list[Statement]:
        """What articles of this archive state of ``fact`` in words that an editor has marked."""
        return [one for one in self._facts.statements.get(fact.pk, []) if one.article_id]

    def disputes(self) -> tuple[Dispute, ...]:
        """The disputes about the facts shown so far."""
        return tuple(
            self._as_dispute(number, said)
            for number, said in enumerate(self._disputes.values(), start=1)
        )

    def _cite(self, places: Iterable[tuple[Source | None, str]]) -> tuple[Reference, ...]:
        references = []
        for source, locator in dict.fromkeys(places):
            if source is None or source.kind == SourceKind.NONE:
                continue
            next_number = len(self._numbers) + 1
            listed = self._numbers.setdefault(source.pk, NumberedSource(next_number, source))
            references.append(Reference(listed.number, source.title, locator))
        return tuple(references)

    def _dispute(self, facts: Iterable[Fact]) -> Iterable[int]:
        for fact in facts:
            for statement in self._facts.statements.get(fact.pk, []):
                if statement.discrepancy_id is None and statement.article_id:
                    continue  # an article that has the fact from elsewhere disputes nothing
                key = statement.discrepancy_id or f"fact {fact.pk}"
                said = self._disputes.setdefault(key, [])
                if statement not in said:
                    said.append(statement)
                yield list(self._disputes).index(key) + 1

    def _as_dispute(self, number: int, said: list[Statement]) -> Dispute:
        question = said[0].discrepancy
        claims: dict[tuple[str, str], list[Statement]] = {}
        for statement in said:
            claims.setdefault((statement.value, statement.says), []).append(statement)
        return Dispute(
            number=number,
            subject=question.subject if question else str(said[0].get_attribute_display()),
            value_used=question.value_used if question else "",
            advice=question.advice if question else "",
            claims=tuple(
                Claim(value, says, self._cite((row.source, row.locator) for row in rows))
                for (value, says), rows in claims.items()
            ),
        )
