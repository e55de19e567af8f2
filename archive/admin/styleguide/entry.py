"""An entry of the styleguide, its states, and how each is drawn with ids of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

PATTERNS = "archive/admin/styleguide/patterns/"
"""Where the templates of patterns lie that are only style sheets: buttons, colours."""
NAMED_BY_STYLE_SHEETS = frozenset({"p-a", "p-f"})
"""Ids of the map's textures: ``fill: url(#p-a)`` finds them by name, so they stay."""

_ID = re.compile(r'(?<=\sid=")([^"]+)(?=")')
_FOLDS = re.compile(r'(<details[^>]*\sname=")([^"]+)(?=")')
_REFERENCE = re.compile(
    r'(\s(?:for|list|headers|data-copy|aria-(?:labelledby|describedby|controls))="|\shref="#)'
    r'([^"]+)(?=")'
)


class Room(StrEnum):
    """Where the part stands on the pages that use it; also the class of what is around it."""

    PAGE = "page"
    TEXT = "text"
    SIDE = "side"
    PROSE = "prose"
    """In the text of a document."""
    RESULTS = "res"
    """In the list of what a search found."""
    MAP = "ason"
    """In the section about a day."""
    FILTERS = "grid-find"
    """Beside a list."""
    BRAND = "brand"
    """In the masthead."""


@dataclass(frozen=True, slots=True)
class State:
    """One way in which a reader can meet a part, and what its template is handed for it."""

    name: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A state as a reader sees it."""

    name: str
    html: SafeString


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of pages: its template, what it is for, and its states."""

    name: str
    template: str
    purpose: str
    states: Sequence[State]
    room: Room = Room.PAGE

    @property
    def key(self) -> str:
        """Its name in an address: ``article-notes`` for ``components/article/notes.html``."""
        path = self.template.removeprefix(PATTERNS).removeprefix("components/")
        return re.sub(r"\W+", "-", path.rsplit(".", 1)[0].replace("/parts/", "/")).replace("_", "-")

    @property
    def is_pattern(self) -> bool:
        """Whether it has no template of its own on the public pages, only a style sheet."""
        return self.template.startswith(PATTERNS)

    def drawn(self) -> Iterator[Drawn]:
        """Each state, drawn by the template alone, as an include with ``only`` does."""
        template = get_template(self.template)
        for number, state in enumerate(self.states, start=1):
            html = template.render(dict(state.context))
            yield Drawn(state.name, mark_safe(with_own_ids(html, f"{self.key}-{number}")))


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under a heading."""

    key: str
    name: str
    entries: Sequence[Entry]


def with_own_ids(html: str, name: str) -> str:
    """``html`` with ``name`` before each id and each reference to one of these ids.

    A template is included once a page, and here once a state: without this, labels and headings
    of the second state would name those of the first.
    """
    ids = set(_ID.findall(html)) - NAMED_BY_STYLE_SHEETS

    def own(found: str) -> str:
        return f"{name}-{found}" if found in ids else found

    html = _ID.sub(lambda match: own(match[1]), html)
    html = _FOLDS.sub(lambda match: f"{match[1]}{name}-{match[2]}", html)
    return _REFERENCE.sub(
        lambda match: match[1] + " ".join(own(one) for one in match[2].split(" ")), html
    )
