"""What a plain answer is, and the days that a question asks about."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from archive.dates import PartialDate, show_date
from archive.records.facts.fact import Fact
from archive.timeline.days import is_answered
from archive.timeline.factbook import FactBook, SourceName

MOST_SOURCES = 3


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """An answer in a sentence, with what it rests on."""

    understood: str
    """The question as it was understood."""
    text: str
    value: int | str | None
    day: dt.date
    """The last day that the answer speaks of."""
    url: str
    facts: tuple[Fact, ...]
    sources: tuple[SourceName, ...]

    @property
    def is_verified(self) -> bool:
        return all(fact.is_verified for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a question asks about, both included; ``text`` says them in words."""

    first: dt.date
    last: dt.date
    text: str
    is_today: bool = False

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def touches(self, fact: Fact) -> bool:
        """Whether the fact was, or may have been, true on one of the days."""
        begun = fact.start_earliest is None or fact.start_earliest <= self.last
        return begun and (fact.end_latest is None or fact.end_latest > self.first)


def span_of(time: PartialDate | None, *, today: dt.date) -> Span | None:
    """The days of ``time``, which is today where none is named; None where none is answered.

    A year that is still running is asked about up to today.
    """
    if time is None:
        return Span(today, today, show_date(PartialDate.from_date(today)), is_today=True)
    if not all(is_answered(day=day, today=today) for day in (time.earliest, time.latest)):
        return None
    last = min(time.latest, max(today, time.earliest))
    return Span(time.earliest, last, show_date(time))


def answered(
    book: FactBook,
    *,
    understood: str,
    text: str,
    day: dt.date,
    url: str,
    facts: Iterable[Fact],
    value: int | str | None = None,
) -> PlainAnswer:
    """An answer that rests on ``facts``, with their sources, each once."""
    rested = tuple(facts)
    named = dict.fromkeys(one for fact in rested for one in book.sources.get(fact.pk, ()))
    return PlainAnswer(understood, text, value, day, url, rested, tuple(named)[:MOST_SOURCES])


def spoken(parts: Iterable[str]) -> str:
    """Parts of an answer in a row: ``a; b; c``."""
    return "; ".join(parts)


def shown(day: dt.date) -> str:
    return show_date(PartialDate.from_date(day))
