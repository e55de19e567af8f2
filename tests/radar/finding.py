"""Asks one rule about the whole archive, and about one thing, and expects the same of both."""

import datetime as dt
from typing import Any

from archive.radar.radar import all_findings, all_rules, findings_of
from archive.radar.rule import Finding, Rule

TODAY = dt.date(2026, 7, 1)


def the_rule(key: str) -> Rule:
    """The rule with this key."""
    return next(rule for rule in all_rules() if rule.key == key)


def found(key: str) -> list[Finding]:
    """What the rule finds in the archive."""
    return all_findings(today=TODAY, rules=[the_rule(key)])


def found_on(key: str, thing: Any) -> list[Finding]:
    """What the rule finds on ``thing`` as it is in memory."""
    return [one for one in findings_of(thing, today=TODAY) if one.rule.key == key]
