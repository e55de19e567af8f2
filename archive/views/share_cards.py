"""The words on the picture of each public page: its title, its kind, and a line of its record."""

import datetime as dt
from functools import singledispatch

from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from archive.dates import EDTFError, Period, show_period, show_years
from archive.exports.share_image import Card
from archive.models import (
    ArticlePage,
    CountryPage,
    Framework,
    Government,
    HistoricalEvent,
    HomePage,
    LeadPeriod,
    OperationPage,
    OperationPeriod,
    Organisation,
    Person,
    Series,
)
from archive.pages.article_record import with_record
from archive.pages.page import ArchivePage
from archive.records.record import KeyedRecord
from archive.timeline.country_history import country_in_brief
from archive.timeline.offices import government_terms, offices_of
from archive.views.chronology import DESCRIPTION
from archive.views.on_day import day_at, in_brief
from archive.views.records import RECORD_PAGES
from archive.views.search import SEARCHES


def card_at(path: str, *, request: HttpRequest) -> Card | None:
    """The card of the page at ``path`` as the world sees it; None where it sees none.

    Raises Http404 for a day for which the archive does not answer.
    """
    parts = path.strip("/").split("/")
    if parts == ["search"]:
        return _card(_("Search the archive"), "", str(SEARCHES))
    if parts == ["timeline"]:
        return _card(_("Timeline"), "", str(DESCRIPTION))
    if parts[0] == "on" and len(parts) == 2:
        day = day_at(parts[1], today=request.today)
        title, description = in_brief(day=day, today=request.today)
        return _card(title, _("A day"), description)
    if parts[0] in RECORD_PAGES:
        return _card_of_record(*parts, day=request.today) if len(parts) <= 2 else None
    page = _page_at(path, request)
    return card_of(page, day=request.today) if page is not None else None


def _page_at(path: str, request: HttpRequest) -> ArchivePage | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    url_path = site.root_page.url_path + path.lstrip("/")
    page = Page.objects.filter(url_path=url_path).first()
    model = page.specific_class if page is not None else None
    if model is None or not issubclass(model, ArchivePage):
        return None
    return model.objects.public().filter(pk=page.pk).defer_streamfields().first()


def _card_of_record(stem: str, key: str = "", *, day: dt.date) -> Card | None:
    pages = RECORD_PAGES[stem]
    if not key:
        return _card(str(pages.heading), "", str(pages.lead))
    thing = pages.model.objects.public().filter(key=key).first()
    return card_of(thing, day=day) if thing is not None else None


# --- One function a kind -------------------------------------------------------------------------
@singledispatch
def card_of(thing: ArchivePage | KeyedRecord, *, day: dt.date) -> Card:
    """The card of a public ``thing`` on ``day``: without more to say, its title and its lead."""
    if isinstance(thing, Page):
        return _card(thing.title, "", _lead(thing))
    return _record_card(thing, "")


@card_of.register
def _home(home: HomePage, *, day: dt.date) -> Card:
    return _card(home.title, _("Historical archive"), _lead(home))


@card_of.register
def _article(article: ArticlePage, *, day: dt.date) -> Card:
    article = with_record(ArticlePage.objects.filter(pk=article.pk)).get()
    if article.is_demonstration:
        kind = _("Article")
    elif article.is_summary:
        kind = _("Summary of the original")
    else:
        kind = str(article.document_type or "")
    describes = _("Describes %(when)s.") % {"when": _in_words(article.described)}
    said = [_issued(article), describes if article.described else ""]
    return _card(article.title, kind, " ".join(filter(None, said)))


def _issued(article: ArticlePage) -> str:
    """Who published it under whom; as on its page, what was never public is not named."""
    if article.is_demonstration:
        return _(
            "Demonstration text, written in 2026 for this archive. Not issued by the government."
        )
    named = {
        name: str(one)
        for name in ("publisher", "published_under")
        if (one := getattr(article, name)) is not None and (one.live or one.first_published_at)
    }
    if len(named) == 2:
        return _("%(publisher)s, published under %(published_under)s.") % named
    return "".join(f"{name}." for name in named.values())


@card_of.register
def _country(country: CountryPage, *, day: dt.date) -> Card:
    kind, reading = country_in_brief(country=country, day=day)
    return _card(country.title, kind, reading)


@card_of.register
def _operation(operation: OperationPage, *, day: dt.date) -> Card:
    periods = OperationPeriod.objects.public().filter(operation=operation).chronological()
    leads = LeadPeriod.objects.public().filter(operation=operation).chronological()
    led_by = dict.fromkeys(str(lead.organisation) for lead in leads.select_related("organisation"))
    said = [
        operation.full_name if operation.full_name != operation.code else "",
        ", ".join(show_years(one.when_parsed) for one in periods if one.when_parsed),
        _("led by %(organisations)s") % {"organisations": _(", then ").join(led_by)}
        if led_by
        else "",
    ]
    return _card(operation.code, _("Operation"), _sentence(said))


@card_of.register
def _government(government: Government, *, day: dt.date) -> Card:
    terms = government_terms().filter(government=government)
    when = ", ".join(term.when_text() for term in terms)
    return _record_card(government, _("In office %(when)s.") % {"when": when} if when else "")


@card_of.register
def _organisation(organisation: Organisation, *, day: dt.date) -> Card:
    return _record_card(organisation, organisation.name_nb)


@card_of.register
def _person(person: Person, *, day: dt.date) -> Card:
    held = [
        f"{term.get_office_display()}, {show_years(term.when_parsed)}"
        for term in offices_of(person=person)
        if term.when_parsed
    ]
    return _record_card(person, "; ".join(held))


@card_of.register
def _event(event: HistoricalEvent, *, day: dt.date) -> Card:
    return _record_card(event, _sentence([capfirst(event.when_text()), event.place]))


@card_of.register
def _framework(framework: Framework, *, day: dt.date) -> Card:
    when = framework.when_parsed
    return _record_card(framework, framework.description or (show_period(when) if when else ""))


@card_of.register
def _series(series: Series, *, day: dt.date) -> Card:
    return _record_card(series, series.scope_and_content)


# --- Wording -------------------------------------------------------------------------------------
def _card(title: str, kind: str, record: str) -> Card:
    return Card(title=title, kind=kind, record=record, name=_("The Alliance Archive"))


def _record_card(thing: KeyedRecord, said: str) -> Card:
    return _card(str(thing), capfirst(str(thing._meta.verbose_name)), said)


def _lead(page: ArchivePage) -> str:
    return page.search_description or page.lead


def _sentence(parts: list[str]) -> str:
    said = ", ".join(part for part in parts if part)
    return f"{said}." if said else ""


def _in_words(described: str) -> str:
    try:
        return show_period(Period.parse(described)) if described else ""
    except EDTFError:
        return described
