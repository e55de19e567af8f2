"""A source says something else than the archive does, and nothing in the archive says so."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.dates import PartialDate
from archive.models import Fact, Statement, StrengthFigure
from archive.radar.holdings import Holdings, WholeArchive, in_use, texts_of
from archive.radar.rule import Finding, Rule
from archive.vocabularies import StatementAttribute

_ALONE = in_use() & Q(discrepancy=None)
"""Statements that no discrepancy explains."""


class DifferingStatement(Rule):
    key = "differing-statement"
    title = gettext_lazy("A source differs, and no discrepancy says so")
    advice = gettext_lazy(
        "Correct the fact, or record a discrepancy: the value used, and why that one."
    )
    models = (Statement, Fact)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[Statement]:
        rows = Statement.objects.filter(_ALONE, fact__isnull=False, fact__note="")
        texts = texts_of(Statement._meta.get_field("article").related_model, "article__")
        return rows.select_related("source", "article").defer(*texts).order_by("pk")

    def findings(
        self, thing: Statement | Fact, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        return self._of_fact(thing) if isinstance(thing, Fact) else self._of(thing, archive)

    def _of(self, statement: Statement, archive: Holdings) -> Iterator[Finding]:
        if statement.discrepancy_id is not None or statement.fact_id is None:
            return
        fact = archive.fact(statement.fact_id)
        if fact is not None and not fact.note and _differs(statement, fact):
            text = _("It says “%(value)s”; the fact is “%(fact)s”, %(when)s.") % {
                "value": statement.value,
                "fact": fact.sentence(),
                "when": fact.when_text(),
            }
            yield self.found(statement, text, field="discrepancy", rival=fact)

    def _of_fact(self, fact: Fact) -> Iterator[Finding]:
        """Beside the form of the fact, whose change makes the difference as well."""
        if fact.note:
            return
        said = Statement.objects.filter(_ALONE, fact=fact.pk).select_related("source", "article")
        for statement in said.order_by("pk"):
            if _differs(statement, fact):
                text = _("A source says something else: “%(statement)s”.")
                words = {"statement": str(statement)}
                yield self.found(fact, text % words, field=fact.when_field, rival=statement)


def _differs(statement: Statement, fact: Fact) -> bool:
    if statement.attribute == StatementAttribute.VALUE:
        said = statement.value_as_number
        return (
            isinstance(fact, StrengthFigure)
            and None not in (said, fact.value)
            and (said != fact.value)
        )
    said, known = statement.value_as_period, fact.when_parsed
    if said is None or known is None:
        return False
    match statement.attribute:
        case StatementAttribute.DATE | StatementAttribute.START:
            return _apart(said.start, _start(known))
        case StatementAttribute.END:
            return _apart(said.end, _end(known))
        case StatementAttribute.PERIOD:
            return _apart(said.start, _start(known)) or _apart(said.end, _end(known))
    return False


def _start(when: object) -> PartialDate | None:
    return when if isinstance(when, PartialDate) else when.start


def _end(when: object) -> PartialDate | None:
    return when if isinstance(when, PartialDate) else when.end


def _apart(said: PartialDate | None, known: PartialDate | None) -> bool:
    """Whether no day can be meant by both; a date that is less precise does not differ."""
    if said is None or known is None:
        return False
    return said.latest < known.earliest or said.earliest > known.latest
