"""Times a call again and again, in processor time and by the clock."""

import math
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import median
from typing import Self

from django.db import connection

from tests.benchmarks.table import Row

MS = 1000.0


@dataclass(slots=True)
class Times:
    """How long a call took each time, in milliseconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def add(self, call: Callable[[], object]) -> None:
        """Times one call more."""
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        self.cpu.append((time.process_time() - cpu) * MS)
        self.wall.append((time.perf_counter() - wall) * MS)

    @classmethod
    def together(cls, some: Iterable[Self]) -> Self:
        """All of them as one."""
        found = cls()
        for one in some:
            found.cpu += one.cpu
            found.wall += one.wall
        return found

    @property
    def judged(self) -> list[float]:
        """What budgets are held against.

        SQLite works within this process, whose own time does not depend on what else the machine
        does; PostgreSQL works elsewhere, and only the clock sees it.
        """
        return self.cpu if connection.vendor == "sqlite" else self.wall

    @property
    def median(self) -> float:
        return median(self.judged)

    @property
    def p95(self) -> float:
        return p95(self.judged)

    def __str__(self) -> str:
        return (
            f"CPU {median(self.cpu):.1f} / {p95(self.cpu):.1f} ms,"
            f" clock {median(self.wall):.1f} / {p95(self.wall):.1f} ms"
        )

    def row(self, name: str, limit: float | None = None, *, note: str = "") -> Row:
        """Median and 95th percentile, the latter held against ``limit``."""
        figure = f"{self}{f'  ({note})' if note else ''}"
        if limit is None:
            return Row(name, figure)
        return Row(name, figure, f"p95 ≤ {limit:g} ms", self.p95 <= limit)


def p95(values: list[float]) -> float:
    """The value that one of twenty exceeds."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def timed(
    call: Callable[[], object], times: int, *, before: Callable[[], object] = lambda: None
) -> Times:
    """``call`` timed so many times; what comes ``before`` each is not."""
    found = Times()
    for _ in range(times):
        before()
        found.add(call)
    return found
