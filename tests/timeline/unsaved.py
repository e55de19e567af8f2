"""Facts and a fact book made in memory, for tests that need many of them and no database."""

from collections.abc import Sequence
from typing import Any

from archive.models import (
    CountryPage,
    Framework,
    OperationPage,
    OperationPeriod,
    Organisation,
    StatusEvent,
    StatusPeriod,
)
from archive.timeline.factbook import FactBook, with_suspensions

KEYS = ("member", "map", "pfp", "eapc", "integrated-military")
FRAMEWORKS = {
    key: Framework(pk=number, key=key, name=key.upper()) for number, key in enumerate(KEYS, start=1)
}
COUNTRIES = [
    CountryPage(pk=number, title=f"Country {number}", code=f"Q{number}", content_type_id=1)
    for number in range(1, 7)
]
OPERATIONS = [
    OperationPage(
        pk=number,
        title=f"Operation {number}",
        code=f"OP{number}",
        slug=f"op{number}",
        content_type_id=1,
    )
    for number in range(1, 5)
]
NATO = Organisation(pk=1, key="nato", name_en="NATO", abbreviation="NATO")


def a_status(pk: int, *, country: int, framework: str, period: str, **fields: Any) -> StatusPeriod:
    """A period of the country of that number, from 0, in the framework of that key."""
    fact = StatusPeriod(
        pk=pk,
        country=COUNTRIES[country],
        framework=FRAMEWORKS[framework],
        period=period,
        kind="statusperiod",
        **fields,
    )
    fact.derive_bounds()
    return fact


def a_step(pk: int, *, country: int, kind: str, on: str) -> StatusEvent:
    """A step of the country towards membership."""
    fact = StatusEvent(
        pk=pk,
        country=COUNTRIES[country],
        framework=FRAMEWORKS["member"],
        event_kind=kind,
        occurred_on=on,
        kind="statusevent",
    )
    fact.derive_bounds()
    return fact


def a_run(pk: int, *, operation: int, period: str) -> OperationPeriod:
    """When the operation of that number ran."""
    fact = OperationPeriod(
        pk=pk, operation=OPERATIONS[operation], period=period, kind="operationperiod"
    )
    fact.derive_bounds()
    return fact


def a_book(
    *,
    periods: Sequence[StatusPeriod] = (),
    steps: Sequence[StatusEvent] = (),
    operations: Sequence[OperationPeriod] = (),
) -> FactBook:
    """A fact book of these facts."""
    return FactBook(
        stamp="",
        periods=tuple(with_suspensions(periods, steps=steps)),
        steps=tuple(sorted(steps, key=lambda one: one.start_earliest)),
        operations=tuple(operations),
        phases=(),
        leads=(),
        strengths=(),
        offices=(),
        governments=(),
        names=(),
        theatres={},
        sources={},
        checked_to=None,
    )
