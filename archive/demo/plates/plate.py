"""What a figure is before it is drawn, and the wording that all figures share."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page

from archive.dates import PartialDate, show_date, show_day
from archive.dates.edtf import Precision
from archive.demo.drawing.canvas import Sheet
from archive.records.facts.fact import Fact
from archive.records.facts.status import StatusPeriod
from archive.records.sources import Source
from archive.vocabularies import SourceKind

LONGEST = 500
"""How many characters the alt text and the caption of a figure hold."""
MOST_SOURCES = 4
"""How many sources a caption names; the pages of the facts name all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A figure before it is drawn: its words, and the pages that it fits."""

    title: str
    """The name of its image; it never changes."""
    alt_text: str
    caption: str
    draw: Callable[[], Sheet]
    known_on: dt.date
    """The day of the latest fact in it: no text of an earlier day may show it."""
    profiles: Sequence[Page]
    """The pages that it adds to: none of those that draw the same themselves, from live facts."""
    about: Q
    """Which articles speak of its subject."""


def day_text(day: dt.date) -> str:
    """``7 March 2024``."""
    return show_day(day)


def on(when: PartialDate) -> str:
    """The date with its preposition: ``on 3 December 2000``, ``in June 1999``."""
    return f"{'on' if when.precision is Precision.DAY else 'in'} {show_date(when)}"


def number(count: int, one: str, many: str) -> str:
    """``1 country``, ``7 countries``."""
    return f"{count} {one if count == 1 else many}"


def listed(names: Iterable[str]) -> str:
    """``Estonia, Latvia and Lithuania``, in the order of the alphabet."""
    *others, last = sorted(names)
    return f"{', '.join(others)} and {last}" if others else last


def joined_on(period: StatusPeriod) -> dt.date | None:
    """The day, or the first possible one, on which a membership began; None for any other."""
    return period.start_earliest if period.framework.key == "member" else None


def cut(text: str) -> str:
    """``text``, shortened at a comma or a space where the field does not hold it."""
    if len(text) <= LONGEST:
        return text
    kept = text[: LONGEST - 1]
    return kept[: max(kept.rfind(","), kept.rfind(" "))].rstrip(",; ") + "…"


def with_sources(caption: str, facts: Iterable[Fact]) -> str:
    """``caption`` and the strongest of the sources of ``facts``; they have evidence read in."""
    sources: dict[int, Source] = {}
    for fact in facts:
        for evidence in fact.evidence.all():
            sources.setdefault(evidence.source_id, evidence.source)
    ranked = sorted(sources.values(), key=lambda source: SourceKind.values.index(source.kind))
    names = list(dict.fromkeys(_source_name(source) for source in ranked))
    for kept in range(min(len(names), MOST_SOURCES), 0, -1):
        rest = f" and {number(len(names) - kept, 'other', 'others')}" if kept < len(names) else ""
        label = "Source" if len(names) == 1 else "Sources"
        text = f"{caption} {label}: {'; '.join(names[:kept])}{rest}."
        if len(text) <= LONGEST:
            return text
    return cut(caption)


def _source_name(source: Source) -> str:
    """Its publisher, which is shorter; its title where the publisher is not known."""
    return source.publisher if source.publisher.strip("- ") else source.title
