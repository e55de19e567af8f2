"""What was understood of a page's text: each field with its value, its lines and its words."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field


class LineRole(enum.StrEnum):
    """What one line of the text became."""

    BANNER = "banner"
    TITLE = "title"
    TITLE_AGAIN = "title-again"
    RECORD = "record"
    CREATOR = "creator"
    PUBLISHER_AGAIN = "publisher-again"
    LEAD = "lead"
    LEAD_AGAIN = "lead-again"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    NUMBERED = "numbered"
    ITEM = "item"
    NAVIGATION = "navigation"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page that holds words."""

    number: int
    words: str
    """As found, but for white space at its ends and tabs."""
    text: str
    """The same with every white space as one plain space, for comparing."""
    follows_gap: bool
    """An empty line stands before it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A field of the article that the page itself states."""

    field: str
    """The name of the article's field, or of its rows."""
    value: str
    lines: tuple[int, ...]
    words: str
    """As written on the page."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document's text: heading, paragraph, numbered paragraph or item of a list."""

    role: LineRole
    text: str
    line: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class LineRead:
    """One line as a reader of the page sees it, and what became of it."""

    number: int
    words: str
    role: LineRole
    field: str = ""
    """The field that a line of the record fills."""


@dataclass(frozen=True, slots=True)
class PastedArticle:
    """A page's text, understood; what it does not state is not in it."""

    raw: str
    stated: tuple[Stated, ...] = ()
    body: tuple[Part, ...] = ()
    language: str = ""
    """The code of the language where it is certain."""
    office: str = ""
    """The office that the page gives its author or speaker."""
    is_spoken: bool = False
    is_listing: bool = False
    """The page lists documents and is none itself."""
    notices: tuple[str, ...] = ()
    lines: tuple[LineRead, ...] = field(default=(), repr=False)

    def get(self, name: str) -> Stated | None:
        """What the page states of a field, if it does."""
        return next((one for one in self.stated if one.field == name), None)

    def value(self, name: str) -> str:
        """The value of a field, or empty."""
        found = self.get(name)
        return found.value if found else ""

    def paragraphs(self) -> Iterator[str]:
        """The words of lead and body."""
        if lead := self.value("lead"):
            yield lead
        yield from (part.text for part in self.body)
