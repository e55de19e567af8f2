"""What search may know of one thing, in its original words, and how it is written to the index."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive.dates import EDTFError, Period
from archive.models import SearchDocument, SearchName
from archive.search.folding import WORD, compounds, spellings
from archive.search.kinds import Kind
from archive.search.stemming import name_tokens, tokens_of, tokens_of_words
from archive.vocabularies import Language

LONGEST_NAME = 500


@dataclass(frozen=True, slots=True)
class Name:
    """A name other than the title, and the time of its use as EDTF."""

    text: str
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What search knows of one thing."""

    title: str
    names: Sequence[Name | str] = ()
    """Other names of it, of any time and language."""
    codes: Sequence[str] = ()
    """Codes and numbers by which it is asked for."""
    lead: str = ""
    keywords: Sequence[str] = ()
    """Headings and words that find it better than its text does; not shown."""
    passages: Sequence[str] = ()
    """Paragraphs that may be shown under the title, the lead among them."""
    unshown: Sequence[str] = ()
    """Text that is searched like the passages, but is not to be read."""
    language: str = Language.ENGLISH
    speaks: bool = False
    """Title and passages are a document's own words, in its language."""
    date: str = ""
    """EDTF."""
    first_on: dt.date | None = None
    last_on: dt.date | None = None
    """The last day; None where it is open."""
    is_demonstration: bool = False
    facets: Sequence[tuple[str, int | None]] = ()
    """Names of facets, each with the primary key of a value; None is passed over."""

    @property
    def other_names(self) -> list[Name]:
        """Each name with a text once, without the title."""
        found: dict[str, Name] = {}
        for name in self.names:
            name = name if isinstance(name, Name) else Name(name)
            if name.text and name.text != self.title:
                found.setdefault(name.text, name)
        return list(found.values())


def document_of(kind: Kind, description: Description) -> tuple[SearchDocument, list[str]]:
    """The unsaved row of ``description``, and the words of what search shows of it."""
    names = [name.text for name in description.other_names]
    facets = dict.fromkeys(f"{facet}:{pk}" for facet, pk in description.facets if pk is not None)
    text = "\n".join(text for text in description.passages if text)
    unshown = "\n".join(description.unshown)
    words = WORD.findall(text)
    searched = [*words, *WORD.findall(unshown)]
    document = SearchDocument(
        kind=kind,
        title=description.title,
        language=description.language if description.speaks else "",
        passage=text,
        date=moment(description.date),
        first_on=description.first_on,
        last_on=description.last_on,
        is_demonstration=description.is_demonstration,
        facets=" ".join(facets),
        title_tokens=name_tokens([description.title]),
        name_tokens=name_tokens([*names, *filter(None, description.codes)]),
        lead_tokens=tokens_of(
            [description.lead, *description.keywords, *_years(description)], description.language
        ),
        text_tokens=tokens_of_words(searched, f"{text}\n{unshown}", description.language),
    )
    return document, [*WORD.findall(description.title), *words]


def _years(description: Description) -> list[str]:
    """The years in which the thing's time begins and ends, which its text may not name."""
    days = filter(None, (description.first_on, description.last_on))
    return list(dict.fromkeys(str(day.year) for day in days))


def names_of(description: Description) -> list[SearchName]:
    """The unsaved names, without their document: the title, other names, codes."""
    title = Name(description.title)
    found: dict[str, SearchName] = {}
    for name, folded in _folded([title, *description.other_names]):
        text = "" if name is title else name.text[:LONGEST_NAME]
        found.setdefault(folded, SearchName(text=text, folded=folded, when=name.when))
    for name, folded in _folded([Name(code) for code in description.codes if code]):
        found.setdefault(
            folded, SearchName(text=name.text[:LONGEST_NAME], folded=folded, is_code=True)
        )
    return list(found.values())


def _folded(names: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    for name in names:
        for folded in dict.fromkeys([*spellings(name.text), *compounds(name.text)]):
            if folded:
                yield name, folded[:LONGEST_NAME]


def moment(when: str) -> str:
    """A period that begins and ends in one date as that date; any other EDTF text as it is."""
    start, _, end = when.partition("/")
    return start if start == end else when


def days_of(when: str, *, end_is_last_day: bool) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day that EDTF text may mean; None where there is none."""
    try:
        bounds = Period.parse(when).bounds(end_is_last_day=end_is_last_day) if when else None
    except EDTFError:
        bounds = None
    return (bounds.start_earliest, day_before(bounds.end_latest)) if bounds else (None, None)


def day_before(end: dt.date | None) -> dt.date | None:
    """The last day of a period whose end is exclusive."""
    return end - dt.timedelta(days=1) if end else None


def listed(names: Sequence[str], *, title: str) -> str:
    """The names that differ from ``title``, each once, as one line to show."""
    return ", ".join(dict.fromkeys(name for name in names if name and name != title))
