"""The filters of a search as its form shows them: checkboxes in groups, and years as a drawing."""

from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from archive.search.columns import KIND, YEAR
from archive.search.facets import FACETS
from archive.search.kinds import Kind
from archive.search.results import FacetValue, SearchResults

SHOWN_OF_A_FACET = 6
"""Values of a facet that show without unfolding the rest."""
UNFOLDED = frozenset({KIND, "country", "operation"})


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """The values of one facet as checkboxes: the first ones, and those in a fold."""

    name: str
    title: str | Promise
    values: tuple[FacetValue, ...]
    more: tuple[FacetValue, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Histogram:
    """Results by year, as a drawing: the share of the fullest year in hundredths."""

    bars: tuple[tuple[str, int, bool], ...]
    """Year, height, and whether the filter leaves it out."""
    sentence: str

    @property
    def first(self) -> str:
        return self.bars[0][0]

    @property
    def last(self) -> str:
        return self.bars[-1][0]


def groups_of(answer: SearchResults) -> list[FilterGroup]:
    """The checkboxes of every facet that has values, but for the years."""
    groups = []
    for facet in FACETS:
        values = answer.facets.get(facet.name, ())
        if facet.name == YEAR or not values:
            continue
        # Those chosen must be there to be taken back, however few they are.
        first = values[:SHOWN_OF_A_FACET]
        rest = values[SHOWN_OF_A_FACET:]
        first += tuple(value for value in rest if value.is_chosen)
        rest = tuple(value for value in rest if not value.is_chosen)
        if facet.name == KIND:
            first = tuple(replace(one, label=Kind(one.value).plural) for one in values)
            rest = ()
        is_open = facet.name in UNFOLDED
        is_open = is_open or any(value.is_chosen for value in values)
        groups.append(FilterGroup(facet.name, facet.title, first, rest, is_open))
    return groups


def histogram_of(answer: SearchResults) -> Histogram | None:
    """The results by year; None where they lie in one year, or in none."""
    years = answer.facets.get(YEAR, ())
    fullest = max((year.count for year in years), default=0)
    if len(years) < 2 or not fullest:
        return None
    query = answer.query
    is_set = bool(query.since_day or query.until_day)
    bars = tuple(
        (year.value, round(100 * year.count / fullest), is_set and not year.is_chosen)
        for year in years
    )
    most = next(year.value for year in years if year.count == fullest)
    sentence = _("Results by year from %(first)s to %(last)s, most in %(most)s: %(count)d.") % {
        "first": years[0].value,
        "last": years[-1].value,
        "most": most,
        "count": fullest,
    }
    return Histogram(bars, sentence)
