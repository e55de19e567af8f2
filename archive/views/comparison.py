"""Two days side by side, as tables: ``/on/<day>/?with=<other>``."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import PartialDate, show_date, show_day
from archive.models import StatusPeriod
from archive.timeline.comparison import (
    Comparison,
    Renaming,
    StatusChange,
    Succession,
    compare,
)
from archive.timeline.factbook import factbook
from archive.timeline.operations_on import OperationThatDay
from archive.timeline.snapshot import AllianceSnapshot
from archive.views.record_listings import Cell, Group, Listing, Row


@dataclass(frozen=True, slots=True)
class Table:
    """What differs in one respect: a heading with its id, and the rows of a register."""

    key: str
    heading: str
    listing: Listing

    @property
    def columns(self) -> list[str]:
        return self.listing.columns

    @property
    def rows(self) -> list[tuple[Row, list[tuple[str, list[Cell]]]]]:
        [(_heading, rows)] = self.listing.tables
        return rows


def comparison_context(*, day: dt.date, other: dt.date) -> dict[str, Any]:
    """What the page shows of ``day`` and the ``other``; the earlier of them comes first."""
    compared = compare(book=factbook(), one=day, other=other)
    first, second = compared.earlier, compared.later
    tables = [table for table in _tables(compared) if table.listing.groups[0].rows]
    days = {"first": show_day(first.day), "second": show_day(second.day)}
    return {
        "page_title": _("The Alliance on %(first)s and on %(second)s") % days,
        "page_description": _("Members: %(before)d and %(after)d. What changed in between.")
        % {"before": len(first.members), "after": len(second.members)},
        "day": day,
        "other": other,
        "sides": (first, second),
        "tables": tables,
        "has_unverified": any(table.listing.has_unverified for table in tables),
    }


def _tables(compared: Comparison) -> Iterator[Table]:
    before, after = show_day(compared.earlier.day), show_day(compared.later.day)
    came = [_member_row(one, compared.later, one.when_parsed.start) for one in compared.joined]
    went = [_member_row(one, compared.earlier, one.when_parsed.end) for one in compared.left]
    joined = ngettext("%(count)d country joined", "%(count)d countries joined", len(came))
    left = ngettext("%(count)d country left", "%(count)d countries left", len(went))
    yield _table("joined", joined % {"count": len(came)}, [_("Country"), _("Member since")], came)
    yield _table("left", left % {"count": len(went)}, [_("Country"), _("Member until")], went)
    statuses = (_sides(one, one.before.label, one.after.label) for one in compared.statuses)
    yield _table("statuses", _("Another status"), [_("Country"), before, after], statuses)
    names = (_sides(one, one.before, one.after) for one in compared.renamings)
    yield _table("names", _("Another name"), [_("Country today"), before, after], names)
    for key, heading, operations in (
        ("begun", _("Operations that had begun"), compared.begun),
        ("ended", _("Operations that had ended"), compared.ended),
        ("between", _("Operations in between"), compared.between),
    ):
        columns = [_("Operation"), _("Time"), _("Led by")]
        yield _table(key, heading, columns, map(_operation_row, operations))
    successions = map(_office_row, compared.successions)
    yield _table("offices", _("Others in office"), [_("Office"), before, after], successions)


def _table(key: str, heading: str, columns: list[str], rows: Iterable[Row]) -> Table:
    return Table(key, heading, Listing(columns, [Group(list(rows))]))


def _member_row(period: StatusPeriod, shown: AllianceSnapshot, when: PartialDate | None) -> Row:
    text = show_date(when) if when else _("not known")
    cell = Cell(text, unverified=not period.is_verified)
    return Row(shown.name_of(period), period.country.url or "", [[cell]])


def _sides(one: StatusChange | Renaming, before: object, after: object) -> Row:
    cells = [[Cell(str(before))], [Cell(str(after))]]
    return Row(one.country.title, one.country.url or "", cells)


def _operation_row(operation: OperationThatDay) -> Row:
    period = operation.period
    text = period.when_text() if operation.certain else perhaps(period.when_text())
    when = Cell(text, unverified=not period.is_verified)
    cells = [[when], [Cell(lead) for lead in operation.leads]]
    return Row(operation.name, operation.url, cells, remark=operation.full_name)


def perhaps(text: str) -> str:
    """``text`` of a fact of which its dates leave open whether it held on the day."""
    return _("%(text)s, perhaps") % {"text": text}


def _office_row(one: Succession) -> Row:
    label = str(one.office.label) if one.office else _("Norwegian government")
    address = "/people/" if one.office else "/governments/"
    return Row(label, address, [_linked(one.before), _linked(one.after)])


def _linked(things: Iterable[Model]) -> list[Cell]:
    found = [Cell(str(thing), url=thing.get_absolute_url()) for thing in things]
    return found or [Cell(_("none recorded"))]
