"""Marks facts as verified: somebody opened their source and found them in it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from archive.models import Evidence, Fact, Source
from archive.panels.facts import edit_url, fact_relations, may
from archive.records.announcements import batch
from archive.records.facts.fact import FactQuerySet
from archive.vocabularies import Verification


@dataclass(frozen=True, slots=True)
class RestingFact:
    """A fact to verify, with the place in the source at which it should be found."""

    fact: Fact
    evidence: Evidence
    edit_url: str
    hindrance: str
    """Why it cannot be verified from here, in words; empty where it can."""


@dataclass(slots=True)
class Outcome:
    """What became of the facts that were ticked."""

    published: list[Fact] = field(default_factory=list)
    submitted: list[Fact] = field(default_factory=list)
    drafted: list[Fact] = field(default_factory=list)
    """Verified in a fact that is a draft and stays one."""
    left: list[tuple[Fact, str]] = field(default_factory=list)
    """With the reason of each."""


def sources_to_check(*, today: dt.date) -> models.QuerySet[Source]:
    """The sources on which facts to verify rest, with their number (``to_verify``), most first."""
    waiting = Fact.objects.to_verify(today=today).values("pk")
    number = Count("evidence__fact", filter=Q(evidence__fact__in=waiting), distinct=True)
    rows = Source.objects.annotate(to_verify=number).filter(to_verify__gt=0)
    return rows.order_by("-to_verify", "title", "pk")


def with_facts_counted(pages: models.QuerySet, *, today: dt.date) -> models.QuerySet:
    """``pages`` with ``number_of_facts`` and ``number_to_verify``, counted in the same query."""
    kinds = [
        kind
        for kind in Fact.__subclasses__()
        if kind.subject_field
        and kind._meta.get_field(kind.subject_field).related_model is pages.model
    ]
    return pages.annotate(
        number_of_facts=_number(kind.objects.all() for kind in kinds),
        number_to_verify=_number(kind.objects.to_verify(today=today) for kind in kinds),
    )


def _number(kinds: Iterable[FactQuerySet]) -> models.Expression:
    """How many of the facts, of one kind after the other, are about the outer row."""
    number: models.Expression = models.Value(0)
    for facts in kinds:
        subject = facts.model.subject_field
        about = facts.filter(**{subject: OuterRef("pk")}).order_by().values(subject)
        counted = Subquery(about.annotate(number=Count("pk")).values("number"))
        number += Coalesce(counted, 0)
    return number


def evidence_to_check(source: Source, *, today: dt.date) -> models.QuerySet[Evidence]:
    """The places in ``source`` on which facts to verify rest, one a fact, oldest fact first."""
    waiting = Fact.objects.to_verify(today=today)
    first = source.evidence.filter(fact__in=waiting).values("fact").annotate(pk=models.Min("pk"))
    rows = Evidence.objects.filter(pk__in=first.values("pk"))
    return rows.order_by("fact__start_earliest", "fact_id")


def may_verify(user) -> bool:
    """Whether the user may edit facts of any kind."""
    return any(may(user, "change", kind) for kind in Fact.__subclasses__())


def resting_on(evidence: Iterable[Evidence], *, user) -> Iterator[RestingFact]:
    """The fact of each place, read in one query for each kind of fact."""
    places = list(evidence)
    facts = specific_facts({row.fact_id for row in places})
    in_review = _in_review(facts)
    for place in places:
        fact = facts[place.fact_id]
        yield RestingFact(fact, place, edit_url(fact), _hindrance(fact, in_review, user))


def verify(
    pks: Iterable[int], *, source: Source | None, user, role: str, today: dt.date
) -> Outcome:
    """Marks the facts with these primary keys as found in ``source``, or each in its own.

    A published fact is published anew by whoever may publish, and sent to review by others. One
    that somebody is working on is left as it is.
    """
    outcome = Outcome()
    facts = specific_facts(set(pks))
    in_review = _in_review(facts)
    with batch(summary=""):
        for fact in facts.values():
            reason = _hindrance(fact, in_review, user)
            if reason:
                outcome.left.append((fact, reason))
            else:
                _verify(fact, user=user, role=role, today=today, outcome=outcome)
    if source is not None and len(outcome.left) < len(facts):
        source.opened_on = today
        source.save()
        source.save_revision(user=user, log_action=True)
    return outcome


def _verify(fact: Fact, *, user, role: str, today: dt.date, outcome: Outcome) -> None:
    latest = fact.get_latest_revision_as_object()
    latest.verification = Verification.VERIFIED
    latest.verified_by, latest.verified_on = role, today
    if latest.review_by and latest.review_by <= today:
        latest.review_by = None
    revision = latest.save_revision(user=user, log_action=True)
    if not fact.live:
        outcome.drafted.append(fact)
    elif may(user, "publish", type(fact)):
        revision.publish(user=user)
        outcome.published.append(fact)
    else:
        workflow = fact.get_workflow()
        if workflow is not None:
            workflow.start(latest, user)
        outcome.submitted.append(fact)


def _hindrance(fact: Fact, in_review: set[int], user) -> str:
    if not may(user, "change", type(fact)):
        return _("You may not edit facts of this kind.")
    if fact.locked:
        return _("It is locked.")
    if fact.pk in in_review:
        return _("It is in review.")
    if fact.live and fact.has_unpublished_changes:
        return _("It has a draft that is not published yet.")
    return ""


def specific_facts(pks: set[int]) -> dict[int, Fact]:
    """Facts as their own kinds, by primary key; one query and one more for each kind."""
    kinds = dict(Fact.objects.filter(pk__in=pks).values_list("pk", "kind"))
    by_name = {kind.kind_name(): kind for kind in Fact.__subclasses__()}
    found: dict[int, Fact] = {}
    for name in sorted(set(kinds.values())):
        of_kind = [pk for pk, other in kinds.items() if other == name]
        rows = by_name[name].objects.filter(pk__in=of_kind)
        found |= {fact.pk: fact for fact in rows.select_related(*fact_relations(by_name[name]))}
    return found


def _in_review(pks: Iterable[int]) -> set[int]:
    """Those of the facts with these primary keys that are in a workflow."""
    states = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Fact),
        object_id__in=[str(pk) for pk in pks],
    )
    return {int(pk) for pk in states.values_list("object_id", flat=True)}
