"""The days for which the archive answers."""

import datetime as dt

FIRST_DAY = dt.date(1945, 1, 1)


def last_day(*, today: dt.date) -> dt.date:
    """The last day for which the archive answers: the end of next year."""
    return dt.date(today.year + 1, 12, 31)


def is_answered(*, day: dt.date, today: dt.date) -> bool:
    """Whether the archive answers for ``day``."""
    return FIRST_DAY <= day <= last_day(today=today)
