"""Dates and periods in plain writing, English or Norwegian, read into their EDTF meaning."""

import re
from dataclasses import replace

from archive.dates.edtf import DATE, EDTFError, PartialDate, gettext_noop
from archive.dates.period import EndState, Period

# English and Norwegian names and abbreviations of each month, January first.
_NAMES = (
    "january januar jan",
    "february februar feb",
    "march mars mar",
    "april apr",
    "may mai",
    "june juni jun",
    "july juli jul",
    "august aug",
    "september sept sep",
    "october oktober oct okt",
    "november nov",
    "december desember dec des",
)
MONTH_NUMBERS = {
    name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}

_DAY, _YEAR, _WORD = r"(?P<day>[0-9]{1,2})", r"(?P<year>[0-9]{4})", r"(?P<month>[a-z]+)\.?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_DATE_FORMS = (
    _pattern(rf"{_DAY}\.? ?{_WORD},? {_YEAR}"),  # 30 July 2004, 30. juli 2004
    _pattern(rf"{_WORD} {_DAY},? {_YEAR}"),  # July 30, 2004
    _pattern(rf"{_DAY}\. ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}"),  # 30.7.2004
    _pattern(rf"{_WORD},? {_YEAR}"),  # July 2004
)
_ABOUT = _pattern(r"(?:about|around|circa|cirka|omkring|omtrent|rundt|ca?\.?) ?")
_UNCERTAIN = _pattern(r" ?(?:\?|\((?:uncertain|usikker)\))$")
_SLASHED = _pattern(r"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b")

_FROM = r"(?:from |fra )?(?P<start>.+?)"
_UNTIL = r"(?:to|until|inntil|fram til|frem til|til)"
_GOES_ON = r"(?:(?:the )?present|today|now|ongoing|i dag|nå|pågående)"
_NOT_KNOWN = r"(?:end (?:not known|unknown)|slutt(?:en)? (?:ikke kjent|ukjent))"
# A hyphen without spaces, which EDTF needs within a date, joins only two years.
_YEARS = r"(?:from |fra )?(?P<start>[0-9]{4})-(?P<end>[0-9]{4})"

_PERIOD_FORMS = (
    (_pattern(r"(?:since|siden) (?P<start>.+)"), EndState.ONGOING),
    (_pattern(rf"{_FROM}(?:, ?| ?[-–—] ?| (?:{_UNTIL} )?){_GOES_ON}"), EndState.ONGOING),
    (_pattern(rf"{_FROM},? {_NOT_KNOWN}"), EndState.UNKNOWN),
    (_pattern(rf"{_UNTIL} (?P<end>.+)"), EndState.ENDED),
    (_pattern(_YEARS), EndState.ENDED),
    (_pattern(rf"{_FROM}(?: {_UNTIL} | - | ?[–—] ?)(?P<end>.+)"), EndState.ENDED),
)
_ONLY_FROM = _pattern(r"(?:from|fra) (?P<start>.+)")


def parse_date(text: str) -> PartialDate:
    """Read a date in EDTF or in plain writing: `30 July 2004`, `30. juli 2004`, `about 1995`.

    Raises EDTFError when the text cannot be read, when its day and month could be exchanged, or
    when there is no such date.
    """
    plain = " ".join(text.split())
    if DATE.fullmatch(plain):
        return PartialDate.parse(plain)
    _refuse_slashes(plain)
    about = _ABOUT.match(plain)
    uncertain = _UNCERTAIN.search(plain)
    core = plain[about.end() if about else 0 : uncertain.start() if uncertain else None]
    found = _plain_date(core)
    if found is None:
        raise EDTFError(
            "unreadable",
            gettext_noop(
                "Cannot read “%(text)s” as a date. "
                "Write 2004, 2004-07, 2004-07-30, July 2004 or about 1995."
            ),
            {"text": plain},
        )
    return replace(
        found,
        approximate=found.approximate or about is not None,
        uncertain=found.uncertain or uncertain is not None,
    )


def parse_period(text: str) -> Period:
    """Read a period in EDTF or in plain writing: `2004-2009`, `since 1999`, `until 1966`.

    A lone date is a period that began and ended within it. Raises EDTFError when a date in the
    text cannot be read, when the end is left open to doubt or when it comes before the start.
    """
    plain = " ".join(text.split())
    _refuse_slashes(plain)
    if "/" in plain:
        return Period.parse(plain)
    for form, end_state in _PERIOD_FORMS:
        if match := form.fullmatch(plain):
            dates = {name: parse_date(part) for name, part in match.groupdict().items()}
            return Period(dates.get("start"), dates.get("end"), end_state)
    if match := _ONLY_FROM.fullmatch(plain):
        raise EDTFError(
            "no_end",
            gettext_noop(
                "“%(text)s” does not say how the period ends. "
                "Write “since %(start)s” when it goes on, or “from %(start)s, end not known”."
            ),
            {"text": plain, "start": match["start"]},
        )
    only = parse_date(plain)
    return Period(only, only, EndState.ENDED)


def _plain_date(text: str) -> PartialDate | None:
    """The date the text writes, without words for about and uncertain, or None."""
    if DATE.fullmatch(text):
        return PartialDate.parse(text)
    for form in _DATE_FORMS:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            month = _month_number(parts["month"])
            if month is None:
                return None
            day = parts.get("day")
            return PartialDate(int(parts["year"]), month, int(day) if day else None)
    return None


def _month_number(text: str) -> int | None:
    return int(text) if text.isdecimal() else MONTH_NUMBERS.get(text.lower())


def _refuse_slashes(text: str) -> None:
    """Raise EDTFError for 01/02/2004, which is two days: one read day first, one month first."""
    if match := _SLASHED.search(text):
        raise EDTFError(
            "ambiguous",
            gettext_noop(
                "“%(text)s” can be read day first or month first. "
                "Write the month as a word, 1 February 2004, or write 2004-02-01."
            ),
            {"text": match[0]},
        )
