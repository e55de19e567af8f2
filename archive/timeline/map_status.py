"""One status a country on a day, as the map colours it, and the shapes of the map itself."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from archive.records.facts.status import StatusPeriod
from archive.timeline.membership import ACTION_PLAN, MEMBER, PARTNERSHIPS, covers

GEOMETRY = "map/alliance.json"
TERRITORIES = {"GRL": "DNK"}
"""Shapes that have the status of another country's."""
INSET = ("USA", "CAN", "GRL")
BORDERS_OF_TODAY_FROM = dt.date(1990, 10, 3)
"""Before this day states existed in Europe that the map, drawn with today's borders, lacks."""


class MapStatus(TextChoices):
    """A country's standing on a day, strongest first; the values are those of ``data-s``."""

    MEMBER = "m", _("Member")
    ACTION_PLAN = "a", _("Membership Action Plan")
    PARTNER = "p", _("Partner")
    FORMER = "f", _("Former or suspended")
    NONE = "n", _("No formal status")

    @property
    def short(self) -> str:
        """The label for narrow columns."""
        return _("MAP") if self == MapStatus.ACTION_PLAN else self.label


@dataclass(frozen=True, slots=True)
class Shape:
    """A country on the map: its outline, or a point where it is too small for one."""

    iso3: str
    status: str
    outline: str = ""
    x: int = 0
    y: int = 0

    @property
    def owner(self) -> str:
        """The country whose status the shape has, where that is not its own."""
        return TERRITORIES.get(self.iso3, "")


@dataclass(frozen=True, slots=True)
class AllianceMap:
    """The map of a day; ``inset`` is North America."""

    width: int
    height: int
    backdrop: str
    shapes: list[Shape]
    inset_width: int
    inset_height: int
    inset_backdrop: str
    inset: list[Shape]


def statuses_on(*, periods: Iterable[StatusPeriod], day: dt.date) -> dict[int, MapStatus]:
    """The status on ``day`` of each country, by primary key, that has or had one.

    A country without an entry has no formal status. ``periods`` are those of ``standings()``.
    """
    by_country: dict[int, list[StatusPeriod]] = {}
    for period in periods:
        by_country.setdefault(period.country_id, []).append(period)
    found = {country: status_of(periods=rows, day=day) for country, rows in by_country.items()}
    return {country: status for country, status in found.items() if status != MapStatus.NONE}


def status_of(*, periods: Iterable[StatusPeriod], day: dt.date) -> MapStatus:
    """The status on ``day`` of the one country whose ``periods`` these are."""
    begun = [one for one in periods if one.start_earliest is None or one.start_earliest <= day]
    held = {one.framework.key for one in begun if covers(one, day=day) and not suspended(one, day)}
    if MEMBER in held:
        return MapStatus.MEMBER
    if ACTION_PLAN in held:
        return MapStatus.ACTION_PLAN
    if held & PARTNERSHIPS:
        return MapStatus.PARTNER
    return MapStatus.FORMER if begun else MapStatus.NONE


def suspended(period: StatusPeriod, day: dt.date) -> bool:
    """Whether cooperation was suspended on ``day``; a membership never is."""
    stopped = period.suspended_on
    return stopped is not None and stopped <= day and period.framework.key != MEMBER


def tally(*, statuses: Mapping[int, MapStatus]) -> Counter[MapStatus]:
    """How many countries have each status."""
    return Counter(statuses.values())


def alliance_map(*, statuses: Mapping[str, str]) -> AllianceMap:
    """The map with the ``statuses`` of countries by their three-letter codes."""
    drawn = geometry()
    width, height, inset = drawn["W"], drawn["H"], drawn["na"]

    def status(iso3: str) -> str:
        found = statuses.get(TERRITORIES.get(iso3, iso3), MapStatus.NONE)
        return "" if found == MapStatus.NONE else str(found)

    shapes = []
    for iso3, country in drawn["countries"].items():
        x, y = country.get("pt", (0, 0))
        if "d" in country or (0 < x < width and 0 < y < height):
            shapes.append(Shape(iso3, status(iso3), country.get("d", ""), x, y))
    return AllianceMap(
        width=width,
        height=height,
        backdrop=drawn["back"],
        shapes=shapes,
        inset_width=inset["w"],
        inset_height=inset["h"],
        inset_backdrop=inset.get("back", ""),
        inset=[Shape(iso3, status(iso3), inset[iso3]) for iso3 in INSET],
    )


@cache
def geometry() -> dict[str, Any]:
    """The outlines, read once: Lambert azimuthal equal-area, today's borders."""
    path = finders.find(GEOMETRY)
    if path is None:
        raise FileNotFoundError(f"{GEOMETRY} is not among the static files.")
    return json.loads(Path(path).read_text(encoding="utf-8"))
