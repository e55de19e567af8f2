"""The days for which the archive answers, and the last one to which its facts were checked."""

import datetime as dt

from django.db.models import Max

from archive.records.sources import Source

FIRST_DAY = dt.date(1945, 1, 1)


def last_day(*, today: dt.date) -> dt.date:
    """The last day for which the archive answers: the end of next year."""
    return dt.date(today.year + 1, 12, 31)


def is_answered(*, day: dt.date, today: dt.date) -> bool:
    """Whether the archive answers for ``day``."""
    return FIRST_DAY <= day <= last_day(today=today)


def facts_checked_to() -> dt.date | None:
    """The last day on which somebody opened a source for this archive; None where nobody did."""
    return Source.objects.aggregate(last=Max("opened_on"))["last"]
