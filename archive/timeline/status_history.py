"""How each country's status changed over the years, as compact as the slider of the map needs."""

import datetime as dt
from collections.abc import Iterable, Sequence

from archive.records.facts.status import StatusPeriod
from archive.timeline.map_status import MapStatus, status_of


def status_histories(*, periods: Iterable[StatusPeriod]) -> dict[str, str]:
    """``{"GRC TUR": "1952-02-18 m"}``: codes of countries, and the status from each day on.

    Countries of one history share a row. ``periods`` are those of ``standings()``.
    """
    by_country: dict[int, list[StatusPeriod]] = {}
    for period in periods:
        by_country.setdefault(period.country_id, []).append(period)
    codes: dict[str, list[str]] = {}
    for rows in by_country.values():
        country = rows[0].country
        codes.setdefault(_history(rows), []).append(country.iso3 or country.code)
    return {" ".join(sorted(same)): history for history, same in codes.items()}


def moments(periods: Iterable[StatusPeriod]) -> set[dt.date]:
    """The days on which the status of the one country of ``periods`` can have changed."""
    return {
        moment
        for one in periods
        for moment in (one.start_earliest, one.end_latest, one.suspended_on)
        if moment is not None
    }


def _history(periods: Sequence[StatusPeriod]) -> str:
    steps: list[str] = []
    last: str = MapStatus.NONE
    begins = {one.start_earliest or dt.date.min for one in periods}
    for moment in sorted(begins | moments(periods)):
        status = status_of(periods=periods, day=moment)
        if status != last:
            steps.append(f"{moment.isoformat()} {status.value}")
            last = status
    return " ".join(steps)
