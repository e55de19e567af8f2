"""Counts what became of each record, and says which were left because two people changed them."""

import enum
from collections import Counter
from dataclasses import dataclass, field

from archive.importers.facts.reading import FILES, Entry


class Outcome(enum.IntEnum):
    """What became of a thing; of a record, the greatest among its things."""

    UNCHANGED = 0
    KEPT = 1
    UPDATED = 2
    CREATED = 3
    CONFLICT = 4


COLUMNS = (
    ("created", Outcome.CREATED),
    ("updated", Outcome.UPDATED),
    ("unchanged", Outcome.UNCHANGED),
    ("kept", Outcome.KEPT),
    ("conflicts", Outcome.CONFLICT),
)


@dataclass(slots=True)
class Report:
    """The outcome of each record, by file, and notes on those that need a person."""

    outcomes: dict[tuple[str, str], Outcome] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def count(self, entry: Entry, outcome: Outcome) -> None:
        """One thing of a record; the record itself counts once."""
        address = (entry.file, entry.key)
        self.outcomes[address] = max(outcome, self.outcomes.get(address, Outcome.UNCHANGED))

    def note(self, entry: Entry, text: str) -> None:
        self.notes.append(str(entry.problem(text)))

    def of(self, outcome: Outcome) -> int:
        """How many records came out so."""
        return sum(each is outcome for each in self.outcomes.values())

    def table(self) -> str:
        """One line a file: its records, and what became of them."""
        counts: dict[str, Counter[Outcome]] = {}
        for (file, _), outcome in self.outcomes.items():
            counts.setdefault(file, Counter())[outcome] += 1
        rows = [("file", "records", *(name for name, _ in COLUMNS))]
        for file in sorted(counts, key=FILES.index):
            of = counts[file]
            rows.append((file, of.total(), *(of[outcome] for _, outcome in COLUMNS)))
        total = sum(counts.values(), Counter())
        rows.append(("total", total.total(), *(total[outcome] for _, outcome in COLUMNS)))
        return "\n".join(
            f"{name:<20}" + "".join(f"{value:>11}" for value in values) for name, *values in rows
        )
