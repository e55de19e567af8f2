"""Lists of articles, results and records, doors, tables, and what stands where nothing is."""

from django.http import QueryDict
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from archive.admin.styleguide import samples
from archive.admin.styleguide.documents import strip
from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.admin.styleguide.history import alliance
from archive.pages.home_sections import Front
from archive.records.filters import ArticleFilters
from archive.search.kinds import Kind
from archive.search.query import SearchQuery
from archive.search.results import IN_NAME, Result, SearchResults
from archive.timeline.mentions import MentionedIn, MentioningArticle


def entries() -> list[Entry]:
    """Lists first, then what is shown instead of one."""
    return [
        Entry(
            _("List of articles"),
            "components/index_list.html",
            _("Articles with what each is; a text of the archive’s own says so first."),
            [
                State(
                    _("Document, summary, demonstration, another language"),
                    {"articles": _articles()},
                )
            ],
        ),
        Entry(
            _("From the archive"),
            "components/home/from_the_archive.html",
            _("The featured article, the latest, and the ways in, on the home page."),
            [
                State(_("Full"), {"front": _front()}),
                State(
                    _("An archive without articles"),
                    {
                        "front": _front(
                            featured=None, strip=None, latest=[], governments=[], publishers=[]
                        )
                    },
                ),
            ],
        ),
        Entry(
            _("Articles that mention it"),
            "components/mentioned_in.html",
            _("On profiles and operations: who speaks of it, and under which name."),
            [
                State(
                    _("Several, under an older name"),
                    {"mentioned": MentionedIn(_mentions(), 12), "all_url": "/articles/"},
                ),
                State(_("None yet"), {"mentioned": MentionedIn((), 0), "all_url": "/articles/"}),
            ],
        ),
        Entry(
            _("Result of a search"),
            "search/parts/result.html",
            _("Kind, title, the passage found, and the time described."),
            [
                State(
                    _("Article"),
                    {
                        "result": _result(
                            Kind.ARTICLE,
                            publisher="Sample Ministry",
                            government="Sample’s 2nd Government",
                        )
                    },
                ),
                State(_("Demonstration text"), {"result": _result(Kind.ARTICLE, own=True)}),
                State(
                    _("Country, by a former name"),
                    {
                        "result": _result(
                            Kind.COUNTRY,
                            date="",
                            matched_in=IN_NAME,
                            matched_name=mark_safe("<mark>Sampleland</mark>"),
                            name_in_use="1991/2019",
                        )
                    },
                ),
            ],
            Room.RESULTS,
        ),
        Entry(
            _("Register"),
            "records/parts/register.html",
            _("A table of records; on a phone each row becomes an entry."),
            [State(_("With a figure, a doubt and an empty cell"), _register())],
        ),
        Entry(
            _("Table"),
            f"{PATTERNS}table.html",
            _("Rows and columns in a region that scrolls by itself; figures stand right."),
            [State(_("With a caption and a column of figures"))],
        ),
        Entry(
            _("Rows and names"),
            f"{PATTERNS}rows.html",
            _("Two compact lists: rows with a value at the end, and names in a line."),
            [State(_("Rows, rows in columns, names"))],
        ),
        Entry(
            _("Doors"),
            f"{PATTERNS}doors.html",
            _("The ways into the archive, with what each holds."),
            [State(_("Four doors"))],
        ),
        Entry(
            _("Panel and fold"),
            f"{PATTERNS}panel.html",
            _("What the archive adds beside a text; a fold hides nothing on paper."),
            [State(_("A panel, a closed fold and an open one"))],
            Room.SIDE,
        ),
        Entry(
            _("Empty list"),
            "components/empty_list.html",
            _("Says what is still true and what to do next; “none” is never said."),
            [
                State(
                    _("No row answers to the filters"),
                    {"filters": _filters("q=nothing"), "action": "/articles/"},
                ),
                State(
                    _("Nothing is public yet"), {"filters": _filters(""), "action": "/articles/"}
                ),
            ],
        ),
        Entry(
            _("Nothing found"),
            "search/parts/nothing.html",
            _("What to do where a search found nothing."),
            [
                State(_("No word of the query occurs"), _nothing("q=sample&from=1999")),
                State(_("Nothing that the filters leave"), _nothing("q=sample&type=person", 4)),
            ],
        ),
        Entry(
            _("States of a page"),
            f"{PATTERNS}state.html",
            _("An empty page, and a page that was withdrawn."),
            [State(_("A state and a tombstone"))],
        ),
    ]


def _articles() -> list:
    return [
        samples.article(),
        samples.article(title="A sample summary", text_form="summary"),
        samples.article(title="A sample demonstration", text_form="demonstration", temporal=""),
        samples.article(title="En prøvetekst", lead="Et avsnitt på norsk.", language="nb"),
    ]


def _front(**fields: object) -> Front:
    government, publisher = samples.government(), samples.publisher()
    government.number, publisher.number = 12, 34
    shown = {
        "featured": samples.article(title="The sample text that is featured"),
        "strip": strip(),
        "latest": _articles()[:2],
        "governments": [government],
        "publishers": [publisher],
        "alliance": alliance(),
        "comparisons": [],
        "doors": {},
        "events": [],
        "today": samples.TODAY,
    }
    return Front(**{**shown, **fields})


def _mentions() -> tuple[MentioningArticle, ...]:
    rest = {
        "url": "/articles/sample/",
        "language": "en",
        "publisher": "Sample Ministry",
        "described": "January 2007",
    }
    return (
        MentioningArticle(
            title="A sample text", lead="Its lead.", names=("Macedonia",), form="verbatim", **rest
        ),
        MentioningArticle(title="A sample summary", lead="", names=(), form="summary", **rest),
        MentioningArticle(
            title="A sample demonstration", lead="", names=(), form="demonstration", **rest
        ),
    )


def _result(kind: Kind, *, own: bool = False, date: str = "2007-01-15", **more: str) -> Result:
    return Result(
        pk=1,
        kind=kind,
        title="A sample result",
        marked_title=mark_safe("A <mark>sample</mark> result"),
        language="en",
        url="/articles/sample/",
        number=1234,
        date=date,
        passage=mark_safe("A passage in which the word <mark>sample</mark> was found."),
        is_demonstration=own,
        **more,
    )


def _register() -> dict:
    row = {"title": "Sample’s 2nd Government", "url": "/governments/sample/", "remark": "Samples"}
    other = {"title": "Sample’s 1st Government", "url": "/governments/other/", "remark": ""}
    term = {"text": "2005–2013", "url": "", "unverified": False}
    doubtful = {"text": "2000–2001", "url": "", "unverified": True}
    count = {"text": "1 234", "url": "", "unverified": False}
    return {
        "columns": ["Government", "In office", "Articles"],
        "rows": [
            (row, [("In office", [term]), ("Articles", [count])]),
            (other, [("In office", [doubtful]), ("Articles", [])]),
        ],
        "label": "Sample governments",
        "figures": True,
        "steady": False,
    }


def _filters(query: str) -> ArticleFilters:
    return ArticleFilters(QueryDict(query), options={})


def _nothing(address: str, of_other_kinds: int = 0) -> dict:
    query = SearchQuery.parse(QueryDict(address))
    return {
        "answer": SearchResults(query=query, total_unfiltered=of_other_kinds),
        "query": query,
        "unfiltered": "?q=sample",
        "examples": [{"label": "sample query", "url": "?q=sample"}],
    }
