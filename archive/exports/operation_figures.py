"""The strength figures and the contributors of an operation as tables: one row a fact."""

from collections.abc import Iterator

from archive.exports.csv_table import Cell
from archive.exports.fact_rows import FOOTING, footing, yes_or_no
from archive.models import Contribution, CountryPage, OperationPage, StrengthFigure
from archive.timeline.page_facts import PageFacts, read_facts
from archive.timeline.strength_series import totals

STRENGTH_COLUMNS = (
    *("operation", "date", "date_in_words", "figure", "qualifier", "unit", "basis", "country"),
    *("host_country", "charted", "as_written", *FOOTING),
)
CONTRIBUTOR_COLUMNS = (
    *("operation", "country", "country_code", "capacity", "period", "period_in_words", "listed_on"),
    *FOOTING,
)


def strength_rows(operation: OperationPage) -> Iterator[tuple[Cell, ...]]:
    """A row for every public figure, oldest first; ``charted``: it stands on the page's chart."""
    facts = read_facts([StrengthFigure.objects.filter(operation=operation)])
    figures = facts.of(StrengthFigure)
    series = totals(figures)
    charted = {figure.pk for figure in series} if len(series) > 1 else set()
    return (_figure(each, operation, facts, charted=each.pk in charted) for each in figures)


def _figure(
    figure: StrengthFigure, operation: OperationPage, facts: PageFacts, *, charted: bool
) -> tuple[Cell, ...]:
    return (
        operation.code,
        figure.counted_on,
        figure.when_text(),
        "" if figure.value is None else figure.value,
        figure.qualifier,
        figure.unit,
        figure.basis,
        _title(figure.country),
        _title(figure.host_country),
        yes_or_no(charted),
        figure.as_written,
        *footing(figure, facts),
    )


def contributor_rows(operation: OperationPage) -> Iterator[tuple[Cell, ...]]:
    """A row for every public contribution, by country; an end is the last day."""
    facts = read_facts([Contribution.objects.filter(operation=operation)])
    rows = sorted(facts.of(Contribution), key=lambda each: (each.country.title, each.pk))
    return (_contribution(each, operation, facts) for each in rows)


def _contribution(
    fact: Contribution, operation: OperationPage, facts: PageFacts
) -> tuple[Cell, ...]:
    return (
        operation.code,
        fact.country.title,
        fact.country.code or "",
        fact.capacity,
        fact.period,
        fact.when_text(),
        "; ".join(str(when) for when in fact.attested_dates),
        *footing(fact, facts),
    )


def _title(country: CountryPage | None) -> str:
    return country.title if country else ""
