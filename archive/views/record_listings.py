"""The listings of governments, publishers, people, events, frameworks and series."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, F
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from archive.dates import Period, show_years
from archive.models import (
    ArticlePage,
    Fact,
    Framework,
    HistoricalEvent,
    OfficeTerm,
    Organisation,
    Series,
)
from archive.timeline.offices import governments_by_term, people_by_name
from archive.timeline.participants import frameworks_with_participants, participant_counts
from archive.views.record_parts import joined
from archive.vocabularies import EventKind, OrganisationKind


@dataclass(frozen=True, slots=True)
class Cell:
    """One line in a cell of a listing."""

    text: str
    url: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a listing: its name, and a list of lines for each further column."""

    title: str
    url: str
    cells: list[list[Cell]]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading; a listing that is not grouped has one group without."""

    rows: list[Row]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter that a reader may choose; the address holds it."""

    label: str
    url: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing for its template; ``figures`` names the last column as one of figures."""

    columns: list[str]
    groups: list[Group]
    figures: bool = False
    choices: list[Choice] = field(default_factory=list)
    as_of: dt.date | None = None

    @property
    def tables(self) -> Iterator[tuple[str, list[tuple[Row, list[tuple[str, list[Cell]]]]]]]:
        """Each heading with its rows, and each row with its cells and the names of their columns.

        Lines without a text are left out, so that an empty cell is empty.
        """
        for group in self.groups:
            rows = []
            for row in group.rows:
                lines = [[line for line in cell if line.text] for cell in row.cells]
                rows.append((row, list(zip(self.columns[1:], lines, strict=True))))
            yield group.heading, rows

    @property
    def has_unverified(self) -> bool:
        """Whether a cell wears the sign of what is not verified."""
        rows = (row for group in self.groups for row in group.rows)
        return any(cell.unverified for row in rows for lines in row.cells for cell in lines)


def governments(request: HttpRequest) -> Listing:
    """Governments by term, newest first."""
    counts = _articles_by("published_under")
    rows = []
    for government in governments_by_term():
        chiefs = government.prime_ministers
        cells = [
            [_of_fact(term, _years(term.when_parsed)) for term in government.public_terms],
            [_of_fact(term, str(term.person), term.person.get_absolute_url()) for term in chiefs],
            [Cell(joined(government.parties.all()))],
            [_count(counts.get(government.pk, 0))],
        ]
        rows.append(Row(str(government), government.get_absolute_url(), cells))
    columns = [_("Government"), _("In office"), _("Prime minister"), _("Parties"), _("Articles")]
    return Listing(columns, _one_group(rows), figures=True)


def publishers(request: HttpRequest) -> Listing:
    """Ministries by name; alliances have pages too, but publish nothing here."""
    counts = _articles_by("publisher")
    ministries = Organisation.objects.public().filter(organisation_kind=OrganisationKind.MINISTRY)
    rows = [
        Row(
            str(ministry),
            ministry.get_absolute_url(),
            [
                [Cell(ministry.name_nb)],
                [Cell(ministry.abbreviation)],
                [_count(counts.get(ministry.pk, 0))],
            ],
        )
        for ministry in ministries
    ]
    columns = [_("Publisher"), _("In Norwegian"), _("Abbreviation"), _("Articles")]
    return Listing(columns, _one_group(rows), figures=True)


def people(request: HttpRequest) -> Listing:
    """People by family name, with the offices that they held."""
    rows = [
        Row(
            person.sort_name or person.name,
            person.get_absolute_url(),
            [[_of_fact(term, _office(term)) for term in person.public_terms]],
        )
        for person in people_by_name()
    ]
    return Listing([_("Name"), _("Offices")], _one_group(rows))


def events(request: HttpRequest) -> Listing:
    """Events by date, in decades; ``?kind=`` keeps one kind."""
    every = HistoricalEvent.objects.public()
    kind = request.GET.get("kind", "")
    if kind and kind not in EventKind.values:
        raise Http404
    shown = every.filter(event_kind=kind) if kind else every
    decades: dict[str, list[Row]] = {}
    for event in shown.order_by(F("start_earliest").asc(nulls_last=True), "pk"):
        when = event.when_parsed
        date = when and (when.start or when.end)
        decade = _("The %(year)ds") % {"year": date.year // 10 * 10} if date else _("Not dated")
        cells = [
            [_of_fact(event, event.when_text())],
            [Cell(event.get_event_kind_display())],
            [Cell(event.place)],
        ]
        row = Row(event.title, event.get_absolute_url(), cells)
        decades.setdefault(decade, []).append(row)
    return Listing(
        [_("Event"), _("Date"), _("Kind"), _("Place")],
        [Group(rows, heading) for heading, rows in decades.items()],
        choices=_kinds(every, kind),
    )


def frameworks(request: HttpRequest) -> Listing:
    """Frameworks by founding, with the number of participants on the request's day."""
    counts = participant_counts(day=request.day)
    recorded = frameworks_with_participants()
    rows = []
    for framework in Framework.objects.public().chronological():
        number = counts.get(framework.pk, 0)
        cells = [
            [Cell(framework.abbreviation)],
            [Cell(_years(framework.when_parsed))],
            [Cell(_participants(framework, number, framework.pk in recorded, request.day))],
        ]
        rows.append(Row(str(framework), framework.get_absolute_url(), cells))
    columns = [_("Framework"), _("Abbreviation"), _("Period"), _("Participants")]
    return Listing(columns, _one_group(rows), figures=True, as_of=request.day)


def series(request: HttpRequest) -> Listing:
    """Series by title, each with the series that it is part of."""
    counts = _articles_by("series")
    every = {one.pk: one for one in Series.objects.public()}
    rows = []
    for one in every.values():
        above = every.get(one.part_of_id)
        cells = [
            [Cell(one.reference_code)],
            [Cell(_years(Period.parse(one.period) if one.period else None))],
            [_count(counts.get(one.pk, 0))],
        ]
        remark = _("Part of %(series)s") % {"series": above} if above else ""
        rows.append(Row(one.title, one.get_absolute_url(), cells, remark))
    columns = [_("Series"), _("Reference code"), _("Period"), _("Articles")]
    return Listing(columns, _one_group(rows), figures=True)


LISTINGS: dict[str, Callable[[HttpRequest], Listing]] = {
    "governments": governments,
    "publishers": publishers,
    "people": people,
    "events": events,
    "frameworks": frameworks,
    "series": series,
}


def _one_group(rows: list[Row]) -> list[Group]:
    return [Group(rows)] if rows else []


def _articles_by(name: str) -> dict[int, int]:
    """The number of public articles that name each record in their foreign key ``name``."""
    rows = ArticlePage.objects.public().exclude(**{name: None}).order_by()
    return dict(rows.values_list(name).annotate(Count("pk")))


def _of_fact(fact: Fact, text: str, url: str = "") -> Cell:
    return Cell(text, url, unverified=not fact.is_verified)


def _count(number: int) -> Cell:
    return Cell(str(number))


def _years(period: Period | None) -> str:
    return show_years(period) if period else ""


def _office(term: OfficeTerm) -> str:
    words = _("Acting %(office)s, %(years)s") if term.acting else _("%(office)s, %(years)s")
    office = term.get_office_display()
    return words % {
        "office": office[:1].lower() + office[1:] if term.acting else office,
        "years": _years(term.when_parsed),
    }


def _participants(framework: Framework, number: int, recorded: bool, day: dt.date) -> str:
    """The number in words where it is none: the archive tells "none" from "not recorded"."""
    if number:
        return str(number)
    if framework.start_earliest and framework.start_earliest > day:
        return _("not founded yet")
    if framework.end_latest and framework.end_latest <= day:
        return _("ended")
    return "0" if recorded else _("not recorded")


def _kinds(every: Any, chosen: str) -> list[Choice]:
    counts = dict(every.order_by().values_list("event_kind").annotate(Count("pk")))
    if len(counts) < 2 and not chosen:
        return []
    choices = [Choice(_("All"), "/events/", sum(counts.values()), not chosen)]
    return choices + [
        Choice(label, f"/events/?kind={value}", counts[value], value == chosen)
        for value, label in EventKind.choices
        if counts.get(value)
    ]
