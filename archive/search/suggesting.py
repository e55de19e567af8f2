"""What to offer while somebody types: things by their names, then words."""

from dataclasses import dataclass
from itertools import dropwhile
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from archive.search.engines import engine
from archive.search.engines.engine import Named
from archive.search.folding import fold, without_dots
from archive.search.kinds import Kind
from archive.search.terms import AROUND_NAMES
from archive.search.visibility import AT_A_TIME, public_among

MOST_SUGGESTIONS = 8
MOST_WORDS = 3
MOST_CALLED_OTHERWISE = 2
"""Things that many titles cannot crowd out, though they hold what was typed in other names only."""
CANDIDATES = 60
SHORTEST_WITHIN = 3
"""Letters from which on the words within names are looked at, not only their beginnings."""
WORD = "word"
KINDS = (
    Kind.COUNTRY,
    Kind.OPERATION,
    Kind.FRAMEWORK,
    Kind.GOVERNMENT,
    Kind.PERSON,
    Kind.PUBLISHER,
    Kind.ARTICLE,
    Kind.EVENT,
)
"""The order of kinds among names that fit alike."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to offer while somebody types."""

    text: str
    type: str
    """A kind, or ``word``."""
    url: str
    name: str = ""
    """The name that was meant, where the title does not hold what was typed."""

    @property
    def label(self) -> str:
        """The type in words."""
        return _("Word") if self.type == WORD else str(Kind(self.type).label)


def suggest(text: str) -> list[Suggestion]:
    """At most eight things called so, and where room is left words; at most three queries."""
    words = fold(without_dots(text))
    if not words:
        return []
    names = _names(words)
    within = [*dropwhile(AROUND_NAMES.__contains__, words)]
    if not names and within and within != words:
        return _things(_names(within), within)
    found = _things(names, words)
    if len(found) < MOST_SUGGESTIONS and len(words) == 1:
        found += _words(words[0], most=min(MOST_WORDS, MOST_SUGGESTIONS - len(found)))
    return found


def _names(words: list[str]) -> list[Named]:
    """The names that hold what was typed."""
    phrase = " ".join(words)
    names = engine().names_like(phrase, _long(words), most=CANDIDATES)
    return [name for name in names if _holds(name.folded, phrase, words)]


def _long(words: list[str]) -> list[str]:
    return [word for word in words if len(word) >= SHORTEST_WITHIN]


def _things(names: list[Named], words: list[str]) -> list[Suggestion]:
    """Public things of these names, those first whose title holds all that was typed."""
    phrase = " ".join(words)
    rank = {kind.value: place for place, kind in enumerate(KINDS)}
    by_title = {name: _is_in_title(name, phrase, words) for name in names}

    def order(name: Named) -> tuple:
        return (
            name.folded != phrase,
            not by_title[name],
            not name.folded.startswith(phrase),
            rank[name.kind],
            len(name.title),
            name.title,
        )

    found: dict[int, Named] = {}
    for name in sorted(names, key=order):
        found.setdefault(name.document, name)
    crowded = [*found.values()][MOST_SUGGESTIONS - MOST_CALLED_OTHERWISE :] if _long(words) else []
    otherwise = [name for name in crowded if not by_title[name] and name.folded.startswith(phrase)]
    last = [name.document for name in otherwise[:MOST_CALLED_OTHERWISE]]
    # The best ones, and some more for those that an index fallen behind may still hold.
    first = [pk for pk in found if pk not in last][: AT_A_TIME - len(last)]
    public = public_among(first + last)
    last = [pk for pk in last if pk in public]
    first = [pk for pk in first if pk in public][: MOST_SUGGESTIONS - len(last)]
    return [
        Suggestion(name.title, name.kind, name.url, "" if by_title[name] else name.text)
        for name in map(found.__getitem__, first + last)
    ]


def _is_in_title(name: Named, phrase: str, words: list[str]) -> bool:
    return not name.text or _holds(" ".join(fold(name.title)), phrase, words)


def _holds(folded: str, phrase: str, words: list[str]) -> bool:
    """Whether each word typed begins a word of the name; the short ones were not looked for."""
    parts = folded.split()
    return folded.startswith(phrase) or all(
        any(part.startswith(word) for part in parts) for word in words
    )


def _words(form: str, *, most: int) -> list[Suggestion]:
    if len(form) < SHORTEST_WITHIN:
        return []
    words = engine().words_beginning(form).order_by("-documents", "form")[:most]
    return [
        Suggestion(word.spelling, WORD, f"{reverse('search')}?{urlencode({'q': word.spelling})}")
        for word in words
    ]
