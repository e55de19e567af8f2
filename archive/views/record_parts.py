"""What the pages of records share: what their facts rest on, and their lists of articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page as PageOfList
from django.core.paginator import Paginator
from django.db.models import F, Model, QuerySet
from django.http import Http404, HttpRequest

from archive.dates import Period, show_date
from archive.models import ArticlePage, Evidence, Fact, Statement
from archive.pages.listings import ARTICLES_A_PAGE, Number, Pages, shown_in_lists
from archive.timeline.page_facts import Basis, Footing, PageFacts


# --- Facts ---------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Line:
    """A fact on a page, with what it rests on."""

    fact: Fact
    basis: Basis

    @property
    def since(self) -> str:
        """The day on which the fact began, as precise as its source; empty where not known."""
        when = self.fact.when_parsed
        return show_date(when.start) if isinstance(when, Period) and when.start else ""


def footing_of(*groups: Iterable[Fact]) -> Footing:
    """What the facts in ``groups`` rest on, read in two queries for all kinds."""
    facts = tuple(fact for group in groups for fact in group)
    evidence: dict[int, list[Evidence]] = {fact.pk: [] for fact in facts}
    statements: dict[int, list[Statement]] = {fact.pk: [] for fact in facts}
    rows = Evidence.objects.filter(fact__in=list(evidence)).select_related("source")
    for row in rows.order_by("sort_order", "pk"):
        evidence[row.fact_id].append(row)
    said = Statement.objects.public().filter(fact__in=list(evidence))
    for statement in said.select_related("source", "discrepancy").order_by("pk"):
        statements[statement.fact_id].append(statement)
    return Footing(PageFacts(facts=facts, evidence=evidence, statements=statements))


def lines(footing: Footing, facts: Iterable[Fact]) -> list[Line]:
    """``facts`` with what they rest on; call it in the order in which the page shows them."""
    return [Line(fact, footing.of(fact)) for fact in facts]


def basis_context(footing: Footing) -> dict[str, Any]:
    """What stands at the end of a page; call it when all facts have been cited."""
    # The claims of a dispute cite sources of their own: they are numbered before the list is made.
    disputes = footing.disputes()
    return {
        "disputes": disputes,
        "sources": footing.sources(),
        "has_unverified": footing.has_unverified,
        "freshness": footing.freshness(),
    }


# --- Articles ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article in a list, as far as the world may see what it names."""

    article: ArticlePage
    publisher: str
    government: str
    remarks: list[str] = field(default_factory=list)
    """What the list of this page says besides, such as the role of a person."""


def articles() -> QuerySet[ArticlePage]:
    """Public articles with what a list says of each, the newest described first."""
    rows = shown_in_lists(ArticlePage.objects.public())
    return rows.order_by(F("temporal_earliest").desc(nulls_last=True), "title", "pk")


def articles_context(request: HttpRequest, rows: QuerySet[ArticlePage]) -> dict[str, Any]:
    """The page of ``rows`` that the request asks for; raises Http404 where there is none."""
    page = _page_of(request, rows)
    listed = [
        ListedArticle(row, _public_name(row.publisher), _public_name(row.published_under))
        for row in page.object_list
    ]
    return {"articles": listed, "pages": _pages(page), "total": page.paginator.count}


def _public_name(record: Model | None) -> str:
    """The name of a government or publisher that is public; one in draft is not named."""
    return str(record) if record is not None and record.live else ""


def _page_of(request: HttpRequest, rows: QuerySet) -> PageOfList:
    paginator = Paginator(rows, ARTICLES_A_PAGE)
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit()) or len(asked) > 9:
        raise Http404
    if not 1 <= int(asked) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(asked))


def _pages(page: PageOfList) -> Pages:
    """The links to the other pages of the list."""

    def url(number: int) -> str:
        return f"?page={number}" if number > 1 else "?"

    shown = page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    return Pages(
        numbers=[
            Number(str(one), url(one), current=one == page.number)
            if isinstance(one, int)
            else Number(str(one))
            for one in shown
        ],
        previous=url(page.previous_page_number()) if page.has_previous() else "",
        next=url(page.next_page_number()) if page.has_next() else "",
    )


# --- Names ---------------------------------------------------------------------------------------
def public_or_none(record: Model, name: str) -> Model | None:
    """What the foreign key ``name`` of ``record`` names, if the world may see it."""
    relation = record._meta.get_field(name)
    key = getattr(record, relation.attname)
    if key is None:
        return None
    return relation.related_model.objects.public().filter(pk=key).first()


def joined(names: Sequence[Any]) -> str:
    """The names in one line."""
    return ", ".join(str(name) for name in names)
