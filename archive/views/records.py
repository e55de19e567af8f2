"""Public pages of what a record names: governments, publishers, people, events and the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Length
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from archive.citations.box import CiteBox
from archive.dates import Period, iso, show_day, show_period
from archive.models import (
    ArticleCreator,
    CountryPage,
    EventMention,
    Framework,
    Government,
    HistoricalEvent,
    LeadPeriod,
    OperationPage,
    Organisation,
    OrganisationName,
    Person,
    PersonMention,
    Redaction,
    Series,
    Version,
    Withdrawal,
)
from archive.records.record import KeyedRecord
from archive.timeline.offices import (
    government_terms,
    ministers_during,
    offices_at,
    offices_of,
    prime_ministers_of,
)
from archive.timeline.participants import participation, suspensions_in
from archive.views.errors import gone
from archive.views.record_listings import LISTINGS
from archive.views.record_parts import (
    articles,
    articles_context,
    basis_context,
    footing_of,
    joined,
    lines,
    public_or_none,
)
from archive.vocabularies import CreatorRole, OrganisationKind

Context = dict[str, Any]
KEPT_IN_CANONICAL = ("kind", "page")


# --- One function a kind -------------------------------------------------------------------------
def _government(request: HttpRequest, government: Government) -> Context:
    terms = list(government_terms().filter(government=government))
    chiefs = list(prime_ministers_of(government=government))
    ministers = list(ministers_during(terms=terms))
    footing = footing_of(terms, chiefs, ministers)
    when = joined([term.when_text() for term in terms])
    return {
        "page_description": _("%(government)s, in office %(when)s: ministers and publications.")
        % {"government": government, "when": when or _("at a time not recorded")},
        "terms": lines(footing, terms),
        "prime_ministers": lines(footing, chiefs),
        "ministers": lines(footing, ministers),
        "parties": joined(government.parties.all()),
        **basis_context(footing),
        **articles_context(request, articles().filter(published_under=government)),
    }


def _publisher(request: HttpRequest, organisation: Organisation) -> Context:
    names = list(
        OrganisationName.objects.public().filter(organisation=organisation).chronological()
    )
    offices = list(offices_at(organisation=organisation))
    leads = _operations_led_by(organisation)
    footing = footing_of(leads, offices, names)
    return {
        "page_description": _("%(name)s: its names, its ministers and what it published.")
        % {"name": organisation},
        "is_ministry": organisation.organisation_kind == OrganisationKind.MINISTRY,
        "country": public_or_none(organisation, "country"),
        "leads": lines(footing, leads),
        "offices": lines(footing, offices),
        "names": lines(footing, names),
        **basis_context(footing),
        **articles_context(request, articles().filter(publisher=organisation)),
    }


def _operations_led_by(organisation: Organisation) -> list[LeadPeriod]:
    if organisation.organisation_kind == OrganisationKind.MINISTRY:
        return []
    leads = LeadPeriod.objects.public().filter(organisation=organisation)
    return list(leads.select_related("operation").chronological())


def _person(request: HttpRequest, person: Person) -> Context:
    offices = list(offices_of(person=person))
    footing = footing_of(offices)
    created = ArticleCreator.objects.filter(article=OuterRef("pk"), person=person)
    named = PersonMention.objects.filter(article=OuterRef("pk"), person=person)
    rows = articles().annotate(
        person_role=Subquery(created.order_by("sort_order", "pk").values("role")[:1]),
        person_mention=Subquery(named.order_by("sort_order", "pk").values("pk")[:1]),
        person_named=Subquery(named.order_by("sort_order", "pk").values("name_as_written")[:1]),
    )
    context = articles_context(
        request, rows.filter(Q(person_role__isnull=False) | Q(person_mention__isnull=False))
    )
    roles = dict(CreatorRole.choices)
    for listed in context["articles"]:
        if listed.article.person_role:
            listed.remarks.append(str(roles[listed.article.person_role]))
        if listed.article.person_named:
            listed.remarks.append(
                _("Named “%(name)s” in the text") % {"name": listed.article.person_named}
            )
    return {
        "page_description": _("%(name)s: offices held, and articles by or about the person.")
        % {"name": person},
        "country": public_or_none(person, "country"),
        "offices": lines(footing, offices),
        **basis_context(footing),
        **context,
    }


def _event(request: HttpRequest, event: HistoricalEvent) -> Context:
    footing = footing_of([event])
    when = event.when_parsed
    is_one_date = isinstance(when, Period) and when.start is not None and when.start == when.end
    earlier, later = _neighbours(event)
    mentions = EventMention.objects.filter(event=event)
    return {
        "page_description": f"{event.when_text()}: {event.text}",
        "line": lines(footing, [event])[0],
        "datetime": iso(when.start) if is_one_date else "",
        "place_country": public_or_none(event, "place_country"),
        "countries": CountryPage.objects.public().filter(events=event).order_by("title", "pk"),
        "operations": OperationPage.objects.public().filter(events=event).order_by("title", "pk"),
        "earlier": earlier,
        "later": later,
        **basis_context(footing),
        **articles_context(request, articles().filter(pk__in=mentions.values("article"))),
    }


def _neighbours(event: HistoricalEvent) -> tuple[HistoricalEvent | None, HistoricalEvent | None]:
    """The events next to ``event`` in the order of the listing."""
    start = event.start_earliest
    if start is None:
        return None, None
    others = HistoricalEvent.objects.public().filter(start_earliest__isnull=False)
    before = Q(start_earliest__lt=start) | Q(start_earliest=start, pk__lt=event.pk)
    after = Q(start_earliest__gt=start) | Q(start_earliest=start, pk__gt=event.pk)
    return (
        others.filter(before).order_by("-start_earliest", "-pk").first(),
        others.filter(after).order_by("start_earliest", "pk").first(),
    )


def _framework(request: HttpRequest, framework: Framework) -> Context:
    day = request.day
    found = participation(framework=framework, day=day)
    suspensions = list(suspensions_in(framework=framework, day=day))
    footing = footing_of(found.shown, suspensions)
    when = framework.when_parsed
    return {
        "page_description": framework.description
        or _("%(framework)s: its participants, with dates and sources.") % {"framework": framework},
        "when": show_period(when) if when else "",
        "day": day,
        "day_text": show_day(day),
        "is_today": day == request.today,
        "asked": request.GET.get("on", ""),
        "refused": request.day_refused,
        "participants": lines(footing, found.participants),
        "suspensions": lines(footing, suspensions),
        "doubtful": lines(footing, found.doubtful),
        "observers": lines(footing, found.observers),
        "earlier": lines(footing, found.earlier),
        **basis_context(footing),
    }


def _series(request: HttpRequest, series: Series) -> Context:
    every = {one.pk: one for one in Series.objects.public()}
    above: list[Series] = []
    one = every.get(series.part_of_id)
    while one is not None and one not in above:
        above.insert(0, one)
        one = every.get(one.part_of_id)
    # Parts are written freely; the shorter number is the smaller one: 2 before 10.
    in_order = (Length("part").asc(), "part", F("temporal_earliest").asc(nulls_last=True), "pk")
    unnumbered_last = Case(When(part="", then=1), default=0)
    rows = articles().filter(series=series).order_by(unnumbered_last, *in_order)
    context = articles_context(request, rows)
    for listed in context["articles"]:
        if listed.article.part:
            listed.remarks.append(_("Part %(part)s") % {"part": listed.article.part})
    return {
        "page_description": series.scope_and_content
        or _("The series %(series)s: its scope and its articles.") % {"series": series},
        "above": above,
        "parts": [one for one in every.values() if one.part_of_id == series.pk],
        "when": show_period(Period.parse(series.period)) if series.period else "",
        **context,
    }


# --- Registry ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class RecordPages:
    """The pages of one kind of record: how a listing is introduced, and what a page shows."""

    model: type[KeyedRecord]
    template: str
    heading: str
    lead: str
    context: Callable[[HttpRequest, Any], Context]


RECORD_PAGES: dict[str, RecordPages] = {
    "governments": RecordPages(
        Government,
        "records/government.html",
        gettext_lazy("Governments"),
        gettext_lazy("Norwegian governments since 1945, and what was published under each."),
        _government,
    ),
    "publishers": RecordPages(
        Organisation,
        "records/publisher.html",
        gettext_lazy("Publishers"),
        gettext_lazy("Ministries whose documents are kept here, under today's or their last name."),
        _publisher,
    ),
    "people": RecordPages(
        Person,
        "records/person.html",
        gettext_lazy("People"),
        gettext_lazy("Holders of office, and people who wrote or are named in the documents."),
        _person,
    ),
    "events": RecordPages(
        HistoricalEvent,
        "records/event.html",
        gettext_lazy("Events"),
        gettext_lazy("Treaties, summits, enlargements and decisions, each with its sources."),
        _event,
    ),
    "frameworks": RecordPages(
        Framework,
        "records/framework.html",
        gettext_lazy("Frameworks"),
        gettext_lazy("The forms in which countries have stood, and stand, to the alliance."),
        _framework,
    ),
    "series": RecordPages(
        Series,
        "records/series.html",
        gettext_lazy("Series"),
        gettext_lazy("Documents that belong together, and what is missing among them."),
        _series,
    ),
}


@require_safe
def listing(request: HttpRequest, stem: str) -> HttpResponse:
    """``/<stem>/``: all public records of one kind."""
    pages = RECORD_PAGES[stem]
    rows = LISTINGS[stem](request)
    context = {
        "page_title": str(pages.heading),
        "page_description": str(pages.lead),
        "canonical_url": _canonical(request),
        "listing": rows,
        "as_of_text": show_day(rows.as_of) if rows.as_of else "",
    }
    return render(request, "records/listing.html", context)


@require_safe
def detail(request: HttpRequest, stem: str, key: str) -> HttpResponse:
    """``/<stem>/<key>/``: one record; 410 where it was withdrawn, 404 where it never was public."""
    pages = RECORD_PAGES[stem]
    thing = pages.model.objects.public().filter(key=key).first()
    if thing is None:
        withdrawal = Withdrawal.objects.filter(path=request.path, lifted_at__isnull=True).first()
        if withdrawal is None:
            raise Http404
        return gone(request, withdrawal)
    newest = Version.objects.of(thing).to_cite().select_related("permalink").first()
    root = request.build_absolute_uri("/")
    context = {
        "page_title": str(thing),
        "canonical_url": _canonical(request),
        "thing": thing,
        "kind": str(pages.model._meta.verbose_name).capitalize(),
        "stem_heading": pages.heading,
        "stem_url": f"/{stem}/",
        "permalink": newest.permalink if newest else None,
        "redactions": Redaction.objects.of(thing),
        "citation": newest and CiteBox.of(newest, address=request.path, root=root),
        **pages.context(request, thing),
    }
    # A day that is none is not found where a day can be asked for; its form is shown again.
    status = 404 if context.get("refused") else 200
    return render(request, pages.template, context, status=status)


def _canonical(request: HttpRequest) -> str:
    """The address of this page without what only changes the day or the way to it."""
    kept = [(name, request.GET[name]) for name in KEPT_IN_CANONICAL if request.GET.get(name)]
    query = f"?{urlencode(kept)}" if kept else ""
    return request.build_absolute_uri(request.path) + query
