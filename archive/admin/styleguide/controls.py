"""What a reader presses, fills in and takes off: buttons, fields, filters, pages of a list."""

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.admin.styleguide.samples import DAY
from archive.pages.listings import Number, Pages
from archive.records.filters import ArticleFilters, Option
from archive.search.filter_groups import FilterGroup, Histogram
from archive.search.query import NEWEST, OLDEST, RELEVANCE, SearchQuery
from archive.search.results import FacetValue


def entries() -> list[Entry]:
    """From a single button to the forms of whole pages."""
    return [
        Entry(
            _("Buttons"),
            f"{PATTERNS}buttons.html",
            _("At most one filled button in a view; the others are outlined."),
            [State(_("Filled, outlined, small, and in a row"))],
        ),
        Entry(
            _("Search field"),
            f"{PATTERNS}search_field.html",
            _("The only heavy box on the site, with queries to try under it."),
            [State(_("Empty, with a hint"))],
        ),
        Entry(
            _("Suggestions"),
            f"{PATTERNS}suggestions.html",
            _("Names and words that a search field offers while somebody types."),
            [State(_("Three, the second chosen"))],
        ),
        Entry(
            _("Fields"),
            f"{PATTERNS}fields.html",
            _("A label above each field; what is wrong stands between the two, in words."),
            [
                State(_("Empty"), {"wrong": False}),
                State(_("With an error"), {"wrong": True}),
            ],
        ),
        Entry(
            _("Form for a day"),
            "components/day_form.html",
            _("Asks for the day as of which a page is shown."),
            [
                State(_("With a day"), _day_form(refused=False)),
                State(
                    _("With a day that the archive does not answer for"), _day_form(refused=True)
                ),
            ],
        ),
        Entry(
            _("Chips"),
            f"{PATTERNS}chips.html",
            _("A choice of one among few."),
            [State(_("One chosen"))],
        ),
        Entry(
            _("Filters of a listing"),
            "components/filters.html",
            _("What a listing can be narrowed by; it works without script."),
            [
                State(_("Nothing chosen"), {"filters": _filters(""), "action": "/articles/"}),
                State(
                    _("With two errors"),
                    {
                        "filters": _filters("from=2007&to=1999&publisher=unknown"),
                        "action": "/articles/",
                    },
                ),
            ],
            Room.SIDE,
        ),
        Entry(
            _("Filters in use"),
            "components/active_filters.html",
            _("Each filter in use is a link that takes it off and keeps the rest."),
            [
                State(
                    _("Three filters"),
                    {
                        "filters": _filters("q=exercise&publisher=sample-ministry&from=2007-01"),
                        "action": "/articles/",
                    },
                ),
                State(_("None in use"), {"filters": _filters(""), "action": "/articles/"}),
            ],
        ),
        Entry(
            _("Filters of the search"),
            "search/parts/filters.html",
            _("Each facet with the counts that its values would leave, and the years; all fold."),
            [
                State(_("Two kinds, one chosen"), _search_filters("type=article")),
                State(_("With a date that cannot be read"), _search_filters("q=x&from=soon")),
            ],
            Room.FILTERS,
        ),
        Entry(
            _("Order of results"),
            "search/parts/sort.html",
            _("Sorts what was found."),
            [
                State(
                    _("By relevance"),
                    {
                        "sorts": [
                            (RELEVANCE, "Relevance"),
                            (NEWEST, "Newest first"),
                            (OLDEST, "Oldest first"),
                        ],
                        "chosen": RELEVANCE,
                        "kept": [("q", "sample")],
                    },
                )
            ],
        ),
        Entry(
            _("Pages of a list"),
            "components/pagination.html",
            _("The numbers of the pages, with a gap where there are many."),
            [
                State(_("First page"), {"pages": _pages(1)}),
                State(_("In the middle"), {"pages": _pages(5)}),
                State(_("Last page"), {"pages": _pages(9)}),
                State(_("One page only"), {"pages": Pages([Number("1", "?")])}),
            ],
        ),
    ]


def _day_form(*, refused: bool) -> dict:
    asked = "1066-10-14" if refused else ""
    shown = {"label": "Participants as of", "action": "/frameworks/sample/", "day": DAY}
    return {**shown, "asked": asked, "refused": refused}


def _filters(query: str) -> ArticleFilters:
    named = {
        "government": [Option("sample", "Sample’s 2nd Government", 12)],
        "publisher": [Option("sample-ministry", "Sample Ministry", 34)],
        "document_type": [Option("article", "Article", 5)],
        "country": [Option("norway", "Norway", 20)],
        "operation": [],
    }
    return ArticleFilters(QueryDict(query), options=named)


def _search_filters(address: str) -> dict:
    query = SearchQuery.parse(QueryDict(address))
    kinds = (FacetValue("article", "Articles", 12, True), FacetValue("country", "Countries", 3))
    countries = tuple(FacetValue(f"c{n}", f"Sample country {n}", 9 - n) for n in range(1, 9))
    bars = tuple((str(1990 + n), 100 * n // 20, n < 5) for n in range(21))
    return {
        "query": query,
        "groups": [
            FilterGroup("type", _("Kind"), kinds, (), is_open=True),
            FilterGroup("country", _("Country"), countries[:6], countries[6:], is_open=True),
        ],
        "histogram": Histogram(bars, "Results by year from 1990 to 2010, most in 2010: 20."),
        "kept": [("q", "sample")],
        "in_use": len(query.types),
    }


def _pages(number: int) -> Pages:
    """The pagination of nine pages at page ``number``."""
    shown = Paginator(range(9), 1).get_elided_page_range(number, on_each_side=2, on_ends=1)
    return Pages(
        [
            Number(str(one), f"?page={one}", current=one == number)
            if isinstance(one, int)
            else Number(str(one))
            for one in shown
        ],
        previous=f"?page={number - 1}" if number > 1 else "",
        next=f"?page={number + 1}" if number < 9 else "",
    )
