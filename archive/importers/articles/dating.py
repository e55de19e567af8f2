"""Reads the dates that a page states; what could be two days is no date."""

import re
from dataclasses import dataclass

from archive.dates import EDTFError, PartialDate, Precision, parse_date

TWO_DIGITS_FROM = 45
"""The archive begins in 1945: 45 to 99 are of the last century, what is lower of this one."""

_TIME = re.compile(r",? (?:kl\.? ?|at )?[0-9]{1,2}[:.][0-9]{2}$", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mandag|måndag|tirsdag|tysdag|onsdag|torsdag|fredag|lørdag|laurdag|søndag|sundag),? ",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})")
_DOTTED = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4}|[0-9]{2})")
LONG = r"(?:[0-9]{1,2}\.? ?[^\W\d_]{3,9}\.?,? [0-9]{4}|[^\W\d_]{3,9} [0-9]{1,2},? [0-9]{4})"
"""A day with its month as a word."""
DATELINE = re.compile(rf"(?P<where>.{{2,100}}?),? (?P<date>{LONG})\.?")
IN_BRACKETS = re.compile(r"\((?P<date>[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2}))\) ?[-–—] ?")


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as EDTF; empty where it is ambiguous, or where it is none."""

    edtf: str = ""
    is_ambiguous: bool = False


def read_date(text: str) -> DateRead:
    """The date that ``text`` writes, perhaps after a weekday and before a time of day."""
    plain = _WEEKDAY.sub("", _TIME.sub("", text.strip(" .")))
    if match := _SLASHED.fullmatch(plain):
        first, second, year = int(match[1]), int(match[2]), _year(match[3])
        if first <= 12 and second <= 12 and first != second:
            return DateRead(is_ambiguous=True)
        month, day = (first, second) if second > 12 else (second, first)
        return _made(year, month, day)
    if match := _DOTTED.fullmatch(plain):
        return _made(_year(match[3]), int(match[2]), int(match[1]))
    try:
        return DateRead(str(parse_date(plain)))
    except EDTFError:
        return DateRead()


def read_day(text: str) -> DateRead:
    """The same, of a text that must name a day to count as a date."""
    found = read_date(text)
    if found.edtf and PartialDate.parse(found.edtf).precision != Precision.DAY:
        return DateRead()
    return found


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= TWO_DIGITS_FROM else 2000)


def _made(year: int, month: int, day: int) -> DateRead:
    try:
        return DateRead(str(PartialDate(year, month, day)))
    except EDTFError:
        return DateRead()
