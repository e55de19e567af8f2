"""Figures that a text states of an operation, and the recorded figures that its words may mean."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from archive.dates import Bounds
from archive.mentioning.finding import Finder, Occurrence, Place, place_of
from archive.mentioning.names import Name
from archive.models import ArticlePage, Statement, StrengthFigure
from archive.records.statements import one_line
from archive.vocabularies import Unit

NEAR = dt.timedelta(days=365)
"""How far from the time described a figure may lie; beyond it, the text must say its year."""
NEARLY = 0.05
"""Share by which a text may round a figure."""
SHOWN = 4
"""Recorded figures that words are asked about."""

_UNITS = {
    Unit.PERSONNEL: (
        "soldiers|troops|personnel|peacekeepers|men|people|soldater|tropper|personell|mann"
    ),
    Unit.AIRCRAFT: "aircraft|planes|fly",
    Unit.SHIPS: "ships|vessels|skip|fartøyer",
    Unit.SORTIES: "sorties|flights|tokt",
    Unit.TONS: "tons|tonnes|tonn",
}
_UNIT = "|".join(f"(?P<{unit.value}>{words})" for unit, words in _UNITS.items())
_FIGURE = re.compile(
    r"(?:\b(?:about|around|some|nearly|almost|roughly|approximately|over|up to|at least"
    r"|more than|fewer than|less than|om lag|rundt|cirka|ca\.|omtrent|nesten|opptil|minst"
    r"|mer enn) )?"
    r"(?<![\w.,’'])(?P<value>\d{1,3}(?:(?P<by>[ ,.’'])\d{3})(?:(?P=by)\d{3})*|\d{2,6})"
    r"(?![\w%]|[.,]\d)"
    rf"(?: (?:[^\W\d]+ )?(?:{_UNIT})\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FigureOption:
    """A recorded figure that words of the text may state."""

    figure: StrengthFigure
    differs: bool
    is_public: bool = True
    in_use: bool | None = None

    @property
    def key(self) -> str:
        return f"figure-{self.figure.pk}"

    @property
    def label(self) -> str:
        words = {"figure": self.figure.sentence(), "when": self.figure.when_text()}
        return _("%(figure)s, %(when)s") % words


@dataclass(slots=True)
class FigureProposal:
    """Words of the text that may state recorded figures."""

    key: str
    written: str
    """The words that say so, as they are quoted."""
    value: str
    """The figure alone, as written."""
    options: list[FigureOption]
    places: list[Place] = field(default_factory=list)
    count: int = 1
    kind: str = "figure"

    @property
    def is_asked(self) -> bool:
        """Several figures are as near, or the text rounds it."""
        return len(self.options) > 1 or self.options[0].differs

    @property
    def hint(self) -> str:
        return _("The text has another figure.") if self.options[0].differs else ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number of the text, with the operations that it may be of."""

    part: int
    start: int
    end: int
    words: str
    value: str
    number: int
    unit: Unit
    sentence: str
    operations: frozenset[int]


def propose_figures(
    article: ArticlePage, names: Iterable[Name], parts: Sequence[str], *, described: Bounds | None
) -> list[FigureProposal]:
    """What ``parts`` of the article state of operations; two queries, none without a number."""
    parts = [one_line(part) for part in parts]
    stated = list(numbers_in(parts, [one for one in names if one.target.kind == "operation"]))
    if not stated:
        return []
    figures = _figures_of(frozenset().union(*(one.operations for one in stated)))
    rows = Statement.objects.filter(article=article.pk)
    tied = [one_line(words) for words in rows.values_list("quotation", flat=True)]
    found: dict[str, FigureProposal] = {}
    for one in stated:
        if any(one.value in words and (one.words in words or words in one.words) for words in tied):
            continue
        candidates = [row for pk in sorted(one.operations) for row in figures[pk]]
        options = list(_options(one, candidates, described))
        if options:
            key = f"stated-{one.words.lower()}"
            place = place_of(parts[one.part], one.start, one.end)
            found.setdefault(key, FigureProposal(key, one.words, one.value, options, [place]))
    return list(found.values())


def numbers_in(parts: Sequence[str], names: Iterable[Name]) -> Iterator[Stated]:
    """The numbers that stand in a paragraph beside the name of an operation.

    A number belongs to the operation that was named last before it, else to the next one.
    """
    beside: dict[int, list[Occurrence]] = defaultdict(list)
    for one in Finder(names).occurrences(parts):
        beside[one.part].append(one)
    for number, named in beside.items():
        text = parts[number]
        for match in _FIGURE.finditer(text):
            unit = next((unit for unit in _UNITS if match[unit.value]), None)
            if unit is None and not match["by"]:
                continue  # a year, a day, a resolution
            before = [one for one in named if one.end <= match.start()]
            owner = before[-1] if before else named[0]
            place = place_of(text, match.start(), match.end(), whole=True)
            yield Stated(
                part=number,
                start=match.start(),
                end=match.end(),
                words=match[0],
                value=match["value"],
                number=int(re.sub(r"\D", "", match["value"])),
                unit=unit or Unit.PERSONNEL,
                sentence=f"{place.before}{place.name}{place.after}",
                operations=frozenset(name.target.pk for name in owner.names),
            )


def _figures_of(operations: Iterable[int]) -> dict[int, list[StrengthFigure]]:
    """The public figures of each operation; one query."""
    rows = StrengthFigure.objects.public().filter(operation__in=operations, value__isnull=False)
    rows = rows.select_related("operation", "country", "host_country")
    rows = rows.defer("operation__body", "country__body", "host_country__body")
    found: dict[int, list[StrengthFigure]] = defaultdict(list)
    for row in rows.chronological():
        found[row.operation_id].append(row)
    return found


def _options(
    stated: Stated, figures: Iterable[StrengthFigure], described: Bounds | None
) -> Iterator[FigureOption]:
    """The figures that the words may mean: equal ones, else those that the text rounds.

    Where the sentence says the year of some of them, the others are not meant.
    """
    near: list[tuple[bool, bool, StrengthFigure]] = []
    for figure in figures:
        differs = figure.value != stated.number
        if figure.unit != stated.unit or not _nearly(stated.number, figure.value):
            continue
        parts_of_it = filter(None, (figure.country, figure.host_country))
        if any(country.title not in stated.sentence for country in parts_of_it):
            continue
        year = figure.start_earliest.year if figure.start_earliest else None
        says_year = year is not None and str(year) in stated.sentence
        if says_year or _is_near(figure, described):
            near.append((differs, not says_year, figure))
    best = min((one[:2] for one in near), default=None)
    same = [figure for *rank, figure in near if tuple(rank) == best]
    for figure in same[-SHOWN:]:
        yield FigureOption(figure, differs=figure.value != stated.number)


def _nearly(number: int, value: int) -> bool:
    return abs(number - value) <= NEARLY * max(number, value)


def _is_near(figure: StrengthFigure, described: Bounds | None) -> bool:
    """Whether it was counted within a year of the time described."""
    if described is None or figure.start_earliest is None:
        return False
    first = described.start_earliest or dt.date.min + NEAR
    after = described.end_latest or dt.date.max - NEAR
    return figure.end_latest > first - NEAR and figure.start_earliest < after + NEAR
