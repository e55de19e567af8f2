"""What a plain answer is, and the days that a question asks about."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.dates import PartialDate, show_date, show_day
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
    certain: bool
    """False where the dates of its facts leave the answer open."""
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

    def surely_touches(self, fact: Fact) -> bool:
        """Whether the fact was true on one of the days whatever its dates leave open."""
        if fact.start_latest is None or fact.start_latest > self.last:
            return False
        day = max(fact.start_latest, self.first)
        return fact.bounds.certainly_contains(day)

    def touches(self, fact: Fact) -> bool:
        """Whether the fact was, or may have been, true on one of the days."""
        begun = fact.start_earliest is None or fact.start_earliest <= self.last
        return begun and (fact.end_latest is None or fact.end_latest > self.first)


def span_of(time: PartialDate | None, *, today: dt.date) -> Span | None:
    """The days of ``time``, which is today where none is named; None where none is answered.

    A year that is still running is asked about up to today; of the future nothing is known.
    """
    if time is None:
        return Span(today, today, show_day(today), is_today=True)
    if not all(is_answered(day=day, today=today) for day in (time.earliest, time.latest)):
        return None
    if time.earliest > today:
        return None
    return Span(time.earliest, min(time.latest, today), show_date(time))


def perhaps(text: str, *, certain: bool) -> str:
    """``text``, marked where it is only possible."""
    return text if certain else _("%(text)s (perhaps: the dates leave it open)") % {"text": text}


def answered(
    book: FactBook,
    *,
    understood: str,
    text: str,
    day: dt.date,
    url: str,
    facts: Iterable[Fact],
    value: int | str | None = None,
    certain: bool = True,
) -> PlainAnswer:
    """An answer that rests on ``facts``, with their sources, each once."""
    rested = tuple(facts)
    named = dict.fromkeys(one for fact in rested for one in book.sources.get(fact.pk, ()))
    sources = tuple(named)[:MOST_SOURCES]
    return PlainAnswer(understood, text, value, day, url, certain, rested, sources)


def spoken(parts: Iterable[str]) -> str:
    """Parts of an answer in a row: ``a; b; c``."""
    return "; ".join(parts)
