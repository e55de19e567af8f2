"""The rows of a list of dated events, and the day under consideration among them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.dates import PartialDate, iso, show_date
from archive.timeline.page_facts import Basis
from archive.timeline.standing import Chip


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One row: date, sentence, remark, basis; ``now`` marks the day that was asked for."""

    date: str
    iso: str
    text: str
    remark: str = ""
    chip: Chip | None = None
    basis: Basis | None = None
    now: bool = False
    url: str = ""
    link: str = ""
    """Where its sources stand, and what that page is called, in a list without a basis."""
    verified: bool = True


def with_day(events: Iterable[DatedEvent], *, day: dt.date, asked: bool) -> Iterator[DatedEvent]:
    """The events, with the day as a row of its own in its place where it was ``asked`` for."""
    here = PartialDate.from_date(day)
    row = DatedEvent(show_date(here), iso(here), _("The day that this page is shown for"), now=True)
    waiting = asked
    for event in events:
        if waiting and (not event.iso or PartialDate.parse(event.iso).earliest > day):
            yield row
            waiting = False
        yield event
    if waiting:
        yield row
