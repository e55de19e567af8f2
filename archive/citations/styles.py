"""Citations for reading: APA 7 and Chicago (notes and bibliography), as safe HTML."""

from collections.abc import Iterable

from django.utils.dates import MONTHS
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from archive.citations.record import Author, CitationRecord
from archive.citations.wording import genre, named, numbered, one_line, version_of
from archive.dates import PartialDate

APA_MOST, CHICAGO_MOST, CHICAGO_FIRST = 20, 10, 7
"""How many authors a style lists; Chicago names only the first of more."""
CLOSED = (".", "?", "!", "…")


def apa(record: CitationRecord) -> SafeString:
    """The entry of a reference list in APA style, 7th edition."""
    what = [format_html("<em>{}</em>", _title(record))]
    if number := numbered(record):
        what.append(f"({number})")
    what.append(f"[{genre(record)}, {version_of(record)}].")
    authors, when = _apa_authors(record.authors), f"({_apa_date(record)})."
    head = [_closed(authors), when, *what] if authors else [*what, when]
    # The archive and the publisher, without whoever is the author already.
    named_already = ("", *(author.name for author in record.authors))
    holders = [record.publisher, record.container]
    held = "; ".join(name for name in holders if name not in named_already)
    return _joined([*head, _original(record), _closed(held), _link(record)])


def chicago(record: CitationRecord) -> SafeString:
    """The entry of a bibliography in Chicago style, notes and bibliography."""
    end = "" if one_line(record.title).endswith(CLOSED) else "."
    head = [
        _closed(_chicago_authors(record.authors)),
        format_html("“{}{}”", _title(record), end),
    ]
    version = [version_of(record), _calendar(PartialDate.from_date(record.version_on))]
    if record.is_own:
        # The text is of the day of its version.
        what = _sentence(genre(record), *version)
        return _joined([*head, what, _original(record), _link(record, end=".")])
    issued = _sentence(genre(record), numbered(record), _chicago_date(record))
    is_author = record.publisher in {author.name for author in record.authors}
    publisher = "" if is_author else _closed(record.publisher)
    held = _sentence(record.container, *version)
    return _joined([*head, issued, publisher, held, _link(record, end=".")])


# --- What is cited -------------------------------------------------------------------------------
def _title(record: CitationRecord) -> SafeString:
    return format_html('<cite lang="{}">{}</cite>', record.language, one_line(record.title))


def _original(record: CitationRecord) -> str:
    """What a summary is about, as a sentence."""
    if record.original is None:
        return ""
    return _closed(_("Original: %(document)s") % {"document": named(record.original)})


def _link(record: CitationRecord, *, end: str = "") -> SafeString:
    return format_html('<a href="{0}">{0}</a>{1}', record.url, end)


# --- By whom -------------------------------------------------------------------------------------
def _apa_authors(authors: tuple[Author, ...]) -> str:
    names = [_with_initials(author) for author in authors]
    if len(names) > APA_MOST:
        return f"{', '.join(names[: APA_MOST - 1])}, . . . {names[-1]}"
    return _listed(names, last=", & ")


def _chicago_authors(authors: tuple[Author, ...]) -> str:
    names = [author.sorted_name for author in authors[:1]]
    names += [author.name for author in authors[1:]]
    if len(names) > CHICAGO_MOST:
        return _("%(names)s, et al.") % {"names": ", ".join(names[:CHICAGO_FIRST])}
    # A comma before "and": the first name is turned around.
    return _listed(names, last=_(", and %(name)s") % {"name": ""})


def _listed(names: list[str], *, last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{last}{names[-1]}"


def _with_initials(author: Author) -> str:
    if not author.is_person:
        return author.name
    given = (
        "-".join(f"{part[0]}." for part in name.split("-") if part) for name in author.given.split()
    )
    return f"{author.family}, {' '.join(given)}"


# --- When ----------------------------------------------------------------------------------------
def _apa_date(record: CitationRecord) -> str:
    when = record.date
    if when is None:
        return _("n.d.")
    parts = {"year": when.year, "month": _month(when), "day": when.day}
    if when.day:
        text = pgettext("APA", "%(year)d, %(month)s %(day)d") % parts
    elif when.month:
        text = pgettext("APA", "%(year)d, %(month)s") % parts
    else:
        text = str(when.year)
    about = when.qualified or record.date_is_inferred
    return _("ca. %(date)s") % {"date": text} if about else text


def _chicago_date(record: CitationRecord) -> str:
    when = record.date
    if when is None:
        return _("n.d.")
    text = _calendar(when)
    if when.uncertain or record.date_is_inferred:
        return f"[{text}?]"
    return _("ca. %(date)s") % {"date": text} if when.approximate else text


def _calendar(when: PartialDate) -> str:
    parts = {"year": when.year, "month": _month(when), "day": when.day}
    if when.day:
        return pgettext("Chicago", "%(month)s %(day)d, %(year)d") % parts
    return pgettext("Chicago", "%(month)s %(year)d") % parts if when.month else str(when.year)


def _month(when: PartialDate) -> str:
    return str(MONTHS[when.month]) if when.month else ""


# --- Sentences -----------------------------------------------------------------------------------
def _closed(text: str) -> str:
    return text if not text or text.endswith(CLOSED) else f"{text}."


def _sentence(*parts: str) -> str:
    return _closed(", ".join(filter(None, parts)))


def _joined(parts: Iterable[str | SafeString]) -> SafeString:
    """The parts that are there, with a space between; what is not safe is escaped."""
    rows = ((part if isinstance(part, SafeString) else one_line(part),) for part in parts if part)
    return mark_safe(format_html_join(" ", "{}", rows))
