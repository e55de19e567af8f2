"""An article dated outside the term of the government that it is published under."""

import datetime as dt
from collections.abc import Iterable, Iterator

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.dates import EDTFError, Period, show_period
from archive.models import ArticlePage, GovernmentTerm
from archive.panels.article_form import DOCUMENT_DATES
from archive.radar.holdings import Holdings, WholeArchive, in_use, texts_of
from archive.radar.rule import Finding, Rule
from archive.vocabularies import AttributionBasis

NOTHING = Value("")
DATED = Coalesce(
    *(NullIf(F(name), NOTHING) for name in DOCUMENT_DATES),
    Case(When(published_under_basis=AttributionBasis.DERIVED, then=F("temporal")), default=NOTHING),
    output_field=CharField(),
)
"""``date_of`` as the database works it out."""


def date_of(article: ArticlePage) -> str:
    """The date by which the government of an article is known; empty where there is none.

    The time that a text speaks of is none, unless the government was derived from it.
    """
    own = next(filter(None, (getattr(article, name) for name in DOCUMENT_DATES)), "")
    derived = article.published_under_basis == AttributionBasis.DERIVED
    return own or (article.temporal if derived else "")


class ArticleOutsideTerm(Rule):
    key = "article-outside-term"
    title = gettext_lazy("Outside the term of its government")
    advice = gettext_lazy(
        "Correct the date or “Published under”. Where the source itself says so, choose “Set by an"
        " editor” and give the reason."
    )
    models = (ArticlePage,)

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[ArticlePage]:
        outside = Q()
        terms: dict[int, Q] = {}
        for term in archive.facts(GovernmentTerm):
            if term.live and term.government_id:
                own = _written_outside(term)
                terms[term.government_id] = terms.get(term.government_id, Q()) & own
        for government, dates in terms.items():
            outside |= Q(published_under=government) & dates
        if not outside:
            return []
        rows = ArticlePage.objects.alias(dated=DATED).filter(in_use(), outside)
        rows = rows.exclude(published_under_basis=AttributionBasis.OVERRIDE)
        return rows.select_related("published_under").defer(*texts_of(ArticlePage)).order_by("pk")

    def findings(
        self, thing: ArticlePage, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        if thing.published_under_basis == AttributionBasis.OVERRIDE or not thing.published_under_id:
            return
        try:
            period = Period.parse(date_of(thing))
        except EDTFError:
            return
        terms = archive.terms(thing.published_under_id)
        if not terms or any(_within(period, term) for term in terms):
            return
        text = _("%(date)s is not within the term of %(government)s, %(when)s.") % {
            "date": show_period(period),
            "government": str(thing.published_under),
            "when": _("; ").join(term.when_text() for term in terms),
        }
        yield self.found(thing, text, field="published_under")


def _written_outside(term: GovernmentTerm) -> Q:
    """Dates as text: all that lie outside the term, and a few on its edges."""
    outside = Q(pk__in=[])
    if term.start_earliest:
        outside |= Q(dated__gt="", dated__lt=term.start_earliest.isoformat())
    if term.end_latest:
        outside |= Q(dated__gt=term.end_latest.isoformat())
    return outside


def _within(period: Period, term: GovernmentTerm) -> bool:
    """Whether a day of ``period`` may lie in the term; the day of the change is of both."""
    bounds = period.bounds(end_is_last_day=True)
    begun = None in (bounds.end_latest, term.start_earliest)
    begun = begun or bounds.end_latest > term.start_earliest
    over = None not in (bounds.start_earliest, term.end_latest)
    return begun and not (over and bounds.start_earliest > term.end_latest)
