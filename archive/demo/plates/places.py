"""Figures of places: who was where in the alliance on a day, and where things happened."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db.models import Q

from archive.demo.drawing.canvas import Sheet
from archive.demo.drawing.map import Tone, locator, on_map, world_map
from archive.demo.plates.plate import (
    Plate,
    cut,
    day_text,
    joined_on,
    listed,
    number,
    on,
    with_sources,
)
from archive.models import CountryPage, Framework, OperationPage, OperationPeriod, StatusPeriod
from archive.records.facts.fact import Fact
from archive.timeline.map_status import MapStatus, statuses_on
from archive.timeline.membership import MEMBER, covers, members_on
from archive.vocabularies import CountryRole

BORDERS = "Borders are today’s"

_TONES = {
    MapStatus.MEMBER: Tone.MEMBER,
    MapStatus.ACTION_PLAN: Tone.ACTION_PLAN,
    MapStatus.PARTNER: Tone.PARTNER,
    MapStatus.FORMER: Tone.FORMER,
}


def accession(*, periods: Sequence[StatusPeriod], codes: Sequence[str]) -> Iterator[Plate]:
    """Countries on the day on which they joined together."""
    own = [one for one in periods if one.country.code in codes and joined_on(one)]
    here = _on_map(one.country for one in own)
    if not here or len({joined_on(one) for one in own}) > 1:
        return
    day = joined_on(own[0])
    names = listed(country.title for country in here)
    together = members_on(periods=periods, day=day)
    before = sum(joined_on(one) < day for one in together)
    title = (
        f"From {before} to {number(len(together), 'member', 'members')}: {names}"
        if before
        else f"{names}: one of {number(len(together), 'founding member', 'founding members')}"
    )
    mentioned = Q(country_mentions__country__in=here)
    yield Plate(
        title=f"{names}: accession",
        alt_text=cut(
            f"Map: {names} in dark red, and in dark blue the other members of NATO on"
            f" {day_text(day)}, {len(together)} in all, as far as it shows them."
        ),
        caption=with_sources(
            f"{title}, {day_text(day)}. {BORDERS}.", _evidenced(one.pk for one in own)
        ),
        draw=_locator(
            title=title,
            subtitle=f"Members of NATO on {day_text(day)}",
            here=here,
            members=together,
            day=day,
        ),
        known_on=day,
        profiles=[],  # the page of a country has a map of where it lies
        about=mentioned & Q(framework_mentions__framework__key=MEMBER),
    )


def theatre(*, periods: Sequence[StatusPeriod], slug: str) -> Iterator[Plate]:
    """The area of an operation, and the members around it when it began."""
    operation = OperationPage.objects.public().filter(slug=slug).first()
    if operation is None:
        return
    ran = OperationPeriod.objects.public().filter(operation=operation)
    began = ran.exclude(start_earliest=None).with_evidence().chronological().first()
    here = _on_map(CountryPage.objects.public().filter(operations_here=operation))
    if began is None or not here:
        return
    day = began.start_earliest
    names = listed(country.title for country in here)
    when = on(began.when_parsed.start)
    yield Plate(
        title=f"{operation.title}: area of operations",
        alt_text=cut(
            f"Map: {names} in dark red, the area of {operation.title}, and in dark blue the"
            f" members of NATO nearby when it began {when}."
        ),
        caption=with_sources(
            f"The area of {operation.title}: {names}, with the members of NATO when it began"
            f" {when}. {BORDERS}.",
            [began],
        ),
        draw=_locator(
            title=f"The area of {operation.title}",
            subtitle=f"{names}, with the members of NATO when it began {when}",
            here=here,
            members=members_on(periods=periods, day=day),
            day=day,
        ),
        known_on=day,
        profiles=[],  # the page of the operation has a map of its area
        about=Q(operation_mentions__operation=operation),
    )


def framework_map(*, periods: Sequence[StatusPeriod], key: str, day: str) -> Iterator[Plate]:
    """The countries in a framework on a day, beside the members."""
    framework = Framework.objects.public().filter(key=key).first()
    on_day = dt.date.fromisoformat(day)
    inside = [one for one in periods if one.framework.key == key and covers(one, day=on_day)]
    if framework is None or not inside:
        return
    allies = members_on(periods=periods, day=on_day)
    tones = _tones(allies, Tone.MEMBER) | _tones(inside, Tone.PARTNER)
    countries = [one.country for one in inside]
    count = number(len(countries), "country", "countries")
    outside = _outside(countries)
    title = f"{framework.name} on {day_text(on_day)}"
    yield Plate(
        title=title,
        alt_text=cut(
            f"Map of Europe with the {count} in {framework.name} on {day_text(on_day)}:"
            f" {listed(country.title for country in countries)}."
        ),
        caption=with_sources(
            f"{framework.name}: {count} on {day_text(on_day)}, beside the {len(allies)} members"
            f" of NATO.{outside} {BORDERS}.",
            _evidenced(one.pk for one in inside),
        ),
        draw=lambda: world_map(
            title=title,
            subtitle=f"{BORDERS}.{outside}",
            tones=tones,
            number=str(len(countries)),
            of="participant" if len(countries) == 1 else "participants",
            legend=[
                (Tone.PARTNER, "Participants"),
                (Tone.MEMBER, number(len(allies), "member of NATO", "members of NATO")),
            ],
        ),
        known_on=on_day,
        profiles=_on_map(countries),
        about=Q(framework_mentions__framework=framework),
    )


def day_map(*, periods: Sequence[StatusPeriod], day: str) -> Iterator[Plate]:
    """Members and partners on a day, as the site's own map shows them."""
    on_day = dt.date.fromisoformat(day)
    countries = {one.country_id: one.country for one in periods}
    found = {
        pk: status
        for pk, status in statuses_on(periods=periods, day=on_day).items()
        if countries[pk].role != CountryRole.FORMER_STATE
    }
    held = {
        status: [countries[pk] for pk, own in found.items() if own == status] for status in _TONES
    }
    allies = held[MapStatus.MEMBER]
    if not allies:
        return
    told = [words for status, words in _counted(held).items() if status != MapStatus.MEMBER]
    members = number(len(allies), "member", "members")
    outside = _outside(countries[pk] for pk in found)
    tones = {
        countries[pk].iso3: _TONES[status] for pk, status in found.items() if countries[pk].iso3
    }
    latest = max(joined_on(one) for one in members_on(periods=periods, day=on_day))
    who = "Members and partners" if told else "Members"
    counted = f"{members}{', ' if told else ''}{', '.join(told)}"
    yield Plate(
        title=f"The Alliance on {day_text(on_day)}",
        alt_text=cut(
            f"Map of the alliance on {day_text(on_day)}: {counted}. Members:"
            f" {listed(country.title for country in allies)}."
        ),
        caption=with_sources(
            f"{who} on {day_text(on_day)}: {counted}.{outside} {BORDERS}; the"
            " status is that of the state on the day.",
            _evidenced(one.pk for one in periods if covers(one, day=on_day)),
        ),
        draw=lambda: world_map(
            title=f"The Alliance on {day_text(on_day)}",
            subtitle=f"{who} of NATO. {BORDERS}; the status is that of the state on the day.",
            tones=tones,
            number=str(len(allies)),
            of="member" if len(allies) == 1 else "members",
            legend=[
                (_TONES[status], "Members" if status == MapStatus.MEMBER else words)
                for status, words in _counted(held).items()
            ],
        ),
        known_on=on_day,
        profiles=[one.country for one in periods if joined_on(one) == latest],
        about=Q(framework_mentions__isnull=False),
    )


def _locator(
    *,
    title: str,
    subtitle: str,
    here: Sequence[CountryPage],
    members: Sequence[StatusPeriod],
    day: dt.date,
):
    """How to draw the region around ``here``; it reads the neighbours' names when it is called."""

    def draw() -> Sheet:
        named = CountryPage.objects.public().exclude(iso3=None)
        named = named.exclude(role=CountryRole.FORMER_STATE).order_by("pk")
        return locator(
            title=title,
            subtitle=subtitle,
            here={country.iso3: country.title for country in here},
            members=[one.country.iso3 for one in members if one.country.iso3],
            names=dict(named.values_list("iso3", "title")),
            legend=[
                (Tone.HERE, listed(country.title for country in here)),
                (Tone.MEMBER, f"Member on {day_text(day)}"),
            ],
            note="Borders and names are today’s.",
        )

    return draw


def _counted(held: Mapping[MapStatus, Sequence[CountryPage]]) -> dict[MapStatus, str]:
    """The statuses that somebody has, in words with their number."""
    words = {
        MapStatus.MEMBER: ("member", "members"),
        MapStatus.ACTION_PLAN: ("in the Membership Action Plan",) * 2,
        MapStatus.PARTNER: ("partner", "partners"),
        MapStatus.FORMER: ("former or suspended", "former or suspended"),
    }
    return {
        status: number(len(countries), *words[status])
        for status, countries in held.items()
        if countries
    }


def _tones(periods: Iterable[StatusPeriod], tone: Tone) -> dict[str, Tone]:
    return {one.country.iso3: tone for one in periods if one.country.iso3}


def _on_map(countries: Iterable[CountryPage]) -> list[CountryPage]:
    found = [country for country in countries if country.iso3 and on_map(country.iso3)]
    return sorted(found, key=lambda country: country.title)


def _outside(countries: Iterable[CountryPage]) -> str:
    """The countries that a sentence has to name because the map does not show them."""
    names = [country.title for country in countries if not (country.iso3 and on_map(country.iso3))]
    return f" Not on the map: {listed(names)}." if names else ""


def _evidenced(keys: Iterable[int]) -> list[Fact]:
    """Status periods with their evidence, the latest first."""
    rows = StatusPeriod.objects.public().filter(pk__in=list(keys)).with_evidence()
    return list(rows.order_by("-start_earliest", "pk"))
