"""Two days side by side, as tables: ``/on/<day>/?with=<other>``."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import PartialDate, show_date
from archive.models import StatusPeriod
from archive.timeline.comparison import Comparison, Succession, compare
from archive.timeline.factbook import factbook
from archive.timeline.operations_on import OperationThatDay
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
    days = {"first": _shown(first.day), "second": _shown(second.day)}
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
    before, after = _shown(compared.earlier.day), _shown(compared.later.day)
    came, went = len(compared.joined), len(compared.left)
    yield Table(
        "joined",
        ngettext("%(count)d country joined", "%(count)d countries joined", came) % {"count": came},
        _register(
            [_("Country"), _("Member since")],
            (
                _country_row(compared.later.name_of(one), one, when=one.when_parsed.start)
                for one in compared.joined
            ),
        ),
    )
    yield Table(
        "left",
        ngettext("%(count)d country left", "%(count)d countries left", went) % {"count": went},
        _register(
            [_("Country"), _("Member until")],
            (
                _country_row(compared.earlier.name_of(one), one, when=one.when_parsed.end)
                for one in compared.left
            ),
        ),
    )
    yield Table(
        "statuses",
        _("Another status"),
        _register(
            [_("Country"), before, after],
            (
                _sides(one.country.title, one.country.url, one.before.label, one.after.label)
                for one in compared.statuses
            ),
        ),
    )
    yield Table(
        "names",
        _("Another name"),
        _register(
            [_("Country today"), before, after],
            (
                _sides(one.country.title, one.country.url, one.before, one.after)
                for one in compared.renamings
            ),
        ),
    )
    for key, heading, operations in (
        ("begun", _("Operations that had begun"), compared.begun),
        ("ended", _("Operations that had ended"), compared.ended),
        ("between", _("Operations in between"), compared.between),
    ):
        columns = [_("Operation"), _("Time"), _("Led by")]
        yield Table(key, heading, _register(columns, map(_operation_row, operations)))
    yield Table(
        "offices",
        _("Others in office"),
        _register([_("Office"), before, after], map(_office_row, compared.successions)),
    )


def _register(columns: list[str], rows: Iterable[Row]) -> Listing:
    return Listing(columns, [Group(list(rows))])


def _country_row(name: str, period: StatusPeriod, *, when: PartialDate | None) -> Row:
    text = show_date(when) if when else _("not known")
    cell = Cell(text, unverified=not period.is_verified)
    return Row(name, period.country.url or "", [[cell]])


def _sides(title: str, url: str | None, before: object, after: object) -> Row:
    return Row(title, url or "", [[Cell(str(before))], [Cell(str(after))]])


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


def _shown(day: dt.date) -> str:
    return show_date(PartialDate.from_date(day))
