"""Figures that articles of this archive state in their text, beside those of the sources."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from archive.records.facts.strengths import StrengthFigure
from archive.timeline.page_facts import Footing
from archive.vocabularies import StatementAttribute


@dataclass(frozen=True, slots=True)
class StatedIn:
    """An article whose text has the figure, with its own value where that is another."""

    title: str
    url: str
    value: int
    differs: bool


@dataclass(frozen=True, slots=True)
class SaidDot:
    """A value that an article gives for a figure, where it is another than the source's.

    It stands on the chart, in percent from the left and from the top, and leads to the article.
    """

    x: float
    y: float
    url: str
    text: str


def stated_in(figure: StrengthFigure, *, footing: Footing) -> Iterator[StatedIn]:
    """The articles that state ``figure`` in words that an editor has tied to it."""
    for statement in footing.stated_in(figure):
        value, article = statement.value_as_number, statement.article
        if statement.attribute == StatementAttribute.VALUE and value is not None and article.url:
            yield StatedIn(article.title, article.url, value, differs=value != figure.value)


def said_dots(
    series: Sequence[StrengthFigure], *, rows: Mapping[int, Any], xs: Sequence[float], top: int
) -> Iterator[SaidDot]:
    """The dots of the values that differ; ``rows`` are FigureRows by the pk of the figure."""
    for figure, x in zip(series, xs, strict=True):
        row = rows[figure.pk]
        for one in row.stated_in:
            if one.differs:
                words = {
                    "figure": number_format(one.value, use_l10n=True, force_grouping=True),
                    "date": row.date,
                    "article": one.title,
                }
                text = _("%(figure)s for %(date)s, as “%(article)s” has it") % words
                yield SaidDot(x, round(100 - one.value / top * 100, 2), one.url, text)


def values_said(series: Sequence[StrengthFigure], *, rows: Mapping[int, Any]) -> list[int]:
    """The values that articles state otherwise, for the height of the chart."""
    stated = (one for figure in series for one in rows[figure.pk].stated_in)
    return [one.value for one in stated if one.differs]
