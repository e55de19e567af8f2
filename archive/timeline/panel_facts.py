"""Puts the short facts of a page into rows of term and value, each with its basis."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.dates import Bounds, EndState, show_date, show_duration, show_period, show_years
from archive.records.facts.fact import Fact
from archive.records.facts.names import Capital, CountryName
from archive.records.facts.status import StatusPeriod
from archive.records.facts.succession import Succession
from archive.timeline.membership import ACTION_PLAN, MEMBER
from archive.timeline.page_facts import Basis, Footing, PageFacts
from archive.timeline.standing import Accession
from archive.vocabularies import Language


@dataclass(frozen=True, slots=True)
class PanelValue:
    """One value of a term, perhaps a link, with a small line under it."""

    text: str
    small: str = ""
    url: str = ""
    basis: Basis | None = None
    language: str = ""
    """The language of the text where it is not the page's."""


@dataclass(frozen=True, slots=True)
class PanelFact:
    """A term with its values; without values the page says that there is no source yet."""

    term: str
    values: tuple[PanelValue, ...] = ()


def country_panel(
    *,
    country: Model,
    facts: PageFacts,
    place: Accession | None,
    footing: Footing,
    day: dt.date,
) -> tuple[PanelFact, ...]:
    """Capital, membership, codes, names and neighbours in time of ``country`` on ``day``."""
    rows = [
        PanelFact(_("Capital"), tuple(_capitals(facts, footing, day))),
        *_participation(facts, place, footing, day),
        PanelFact(_("ISO code"), tuple(_codes(country))),
    ]
    names = tuple(_names(country, facts, footing))
    before, after = _neighbours(country, facts, footing)
    for term, values in ((_("Names"), names), (_("Before it"), before), (_("After it"), after)):
        if values:
            rows.append(PanelFact(term, values))
    return tuple(rows)


def _capitals(facts: PageFacts, footing: Footing, day: dt.date) -> Iterator[PanelValue]:
    capitals = [fact for fact in facts.of(Capital) if _may_hold(fact, day)]
    # A capital with a period says more of its days than one without.
    dated = [fact for fact in capitals if fact.when]
    for fact in dated or capitals:
        yield PanelValue(fact.name, fact.when_text(), basis=footing.of(fact))


def _may_hold(fact: Fact, day: dt.date) -> bool:
    begun = fact.start_earliest is None or fact.start_earliest <= day
    return begun and (fact.end_latest is None or fact.end_latest > day)


def _participation(
    facts: PageFacts, place: Accession | None, footing: Footing, day: dt.date
) -> Iterator[PanelFact]:
    for key, term in ((MEMBER, _("Member")), (ACTION_PLAN, _("In the action plan"))):
        values = []
        for fact in facts.of(StatusPeriod):
            if fact.framework.key != key or not fact.start_earliest or fact.start_earliest > day:
                continue
            if key == "member":
                values.append(
                    PanelValue(
                        fact.when_text(), place.text() if place else "", basis=footing.of(fact)
                    )
                )
            else:
                values.append(
                    PanelValue(lasted(fact, day), fact.when_text(), basis=footing.of(fact))
                )
        if values:
            yield PanelFact(term, tuple(values))


def lasted(fact: Fact, day: dt.date) -> str:
    """How long ``fact`` lasted, or has lasted on ``day``; its period where that is not known."""
    bounds = Bounds(fact.start_earliest, fact.start_latest, fact.end_earliest, fact.end_latest)
    if fact.end_earliest is not None and fact.end_earliest <= day:
        return show_duration(bounds) or fact.when_text()
    if fact.end_earliest is None and fact.end_state != EndState.ONGOING.value:
        return fact.when_text()
    if fact.start_latest is None or fact.start_latest >= day:
        return fact.when_text()
    so_far = show_duration(Bounds(fact.start_earliest, fact.start_latest, day, day))
    return _("%(duration)s so far") % {"duration": so_far} if so_far else fact.when_text()


def _codes(country: Model) -> Iterator[PanelValue]:
    codes = [code for code in (country.iso3, country.code) if code]
    if codes:
        yield PanelValue(_(", ").join(codes), country.get_code_status_display())


def _names(country: Model, facts: PageFacts, footing: Footing) -> Iterator[PanelValue]:
    """The names other than the title, each once however many languages share it."""
    named: dict[str, list[CountryName]] = {}
    for fact in facts.of(CountryName):
        if fact.name != country.title:
            named.setdefault(fact.name, []).append(fact)
    for name, same in named.items():
        remarks = dict.fromkeys(remark for fact in same for remark in _remarks(fact))
        foreign = same[0].language if same[0].language != Language.ENGLISH else ""
        yield PanelValue(name, _(", ").join(remarks), basis=footing.of(*same), language=foreign)


def _remarks(fact: CountryName) -> Iterator[str]:
    if fact.language != Language.ENGLISH:
        yield fact.get_language_display()
    if fact.usage_note:
        yield fact.usage_note
    if fact.when_parsed:
        yield show_years(fact.when_parsed)


def _neighbours(
    country: Model, facts: PageFacts, footing: Footing
) -> tuple[tuple[PanelValue, ...], tuple[PanelValue, ...]]:
    before, after = [], []
    for fact in facts.of(Succession):
        is_predecessor = fact.predecessor_id == country.pk
        other = fact.successor if is_predecessor else fact.predecessor
        small = show_date(fact.when_parsed) if fact.when_parsed else ""
        value = PanelValue(other.title, small, other.url or "", footing.of(fact))
        (after if is_predecessor else before).append(value)
    return tuple(before), tuple(after)


def period_panel(*, periods: list[Fact], footing: Footing, day: dt.date) -> PanelFact:
    """When an operation ran, its last day as last day, and for how long."""
    return PanelFact(
        ngettext("Duration", "Periods", len(periods) or 1),
        tuple(
            PanelValue(
                show_period(fact.when_parsed),
                "" if lasted(fact, day) == fact.when_text() else lasted(fact, day),
                basis=footing.of(fact),
            )
            for fact in periods
            if fact.when_parsed
        ),
    )
