"""Asks the rules: about one thing beside its form, and about the whole archive for the report."""

import datetime as dt
import pkgutil
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from inspect import isclass
from types import ModuleType

from django.db import models
from django.utils.translation import get_language

from archive.dates import EDTFError
from archive.models import ContentStamp
from archive.radar import rules as folder
from archive.radar.holdings import Holdings, WholeArchive
from archive.radar.rule import Finding, Rule, Severity
from archive.records.dated import Dated


@cache
def all_rules() -> tuple[Rule, ...]:
    """A rule of each file of ``archive/radar/rules/``, the gravest first."""
    names = [found.name for found in pkgutil.iter_modules(folder.__path__)]
    found = [
        kind() for name in names for kind in rules_of(import_module(f"{folder.__name__}.{name}"))
    ]
    gravest = list(Severity)
    return tuple(sorted(found, key=lambda rule: (gravest.index(rule.severity), rule.key)))


def rules_of(module: ModuleType) -> list[type[Rule]]:
    """The rules that a file defines, not those that it imports."""
    return [
        one
        for one in vars(module).values()
        if isclass(one) and issubclass(one, Rule) and one.__module__ == module.__name__
    ]


def findings_of(thing: models.Model, *, today: dt.date) -> list[Finding]:
    """What is wrong with ``thing`` as it is in memory, the gravest first."""
    archive = Holdings()
    if isinstance(thing, Dated):
        with suppress(EDTFError):  # what was typed is refused by the form itself
            thing.derive_bounds()
    return [
        finding
        for rule in all_rules()
        if isinstance(thing, rule.models)
        for finding in rule.findings(thing, archive=archive, today=today)
    ]


def all_findings(*, today: dt.date, rules: Sequence[Rule] | None = None) -> list[Finding]:
    """What is wrong in the archive as it is saved, the gravest first; each pair once.

    Kept in memory until anything changes: then the archive is read again.
    """
    global _kept
    kept, of = _kept, (ContentStamp.current(), today)
    if kept.of != of:
        _kept = kept = _Kept(of)
    language = get_language()
    if language not in kept.findings:
        kept.findings[language] = tuple(_survey(today))
    wanted = all_rules() if rules is None else rules
    return [finding for finding in kept.findings[language] if finding.rule in wanted]


def counts(*, today: dt.date) -> list[tuple[Rule, int]]:
    """How much each rule finds, the gravest first; rules that find nothing are left out."""
    numbers = Counter(finding.rule for finding in all_findings(today=today))
    return [(rule, numbers[rule]) for rule in all_rules() if numbers[rule]]


@dataclass(frozen=True, slots=True)
class _Kept:
    of: tuple[str, dt.date] | None = None
    """The content stamp and the day."""
    findings: dict[str | None, tuple[Finding, ...]] = field(default_factory=dict)
    """By the language of their words."""


def forget() -> None:
    """Drops what is kept, for tests that change rows behind the stamp's back."""
    global _kept
    _kept = _Kept()


_kept = _Kept()


def _survey(today: dt.date) -> Iterator[Finding]:
    archive = WholeArchive()
    for rule in all_rules():
        pairs = set()
        for thing in rule.candidates(archive, today=today):
            for finding in rule.findings(thing, archive=archive, today=today):
                if finding.rival is not None and finding.pair in pairs:
                    continue
                pairs.add(finding.pair)
                yield finding
