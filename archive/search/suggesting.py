"""What to offer while somebody types: things by their names, then words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from archive.search.engines import engine
from archive.search.engines.engine import Named
from archive.search.folding import fold
from archive.search.kinds import Kind
from archive.search.visibility import AT_A_TIME, public_among

MOST_SUGGESTIONS = 8
MOST_WORDS = 3
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

    @property
    def label(self) -> str:
        """The type in words."""
        return _("Word") if self.type == WORD else str(Kind(self.type).label)


def suggest(text: str) -> list[Suggestion]:
    """At most eight things called so, and where room is left words; at most three queries."""
    words = fold(text)
    if not words:
        return []
    phrase = " ".join(words)
    found = _things(phrase, words)
    if len(found) < MOST_SUGGESTIONS and len(words) == 1:
        found += _words(phrase, most=min(MOST_WORDS, MOST_SUGGESTIONS - len(found)))
    return found


def _things(phrase: str, words: list[str]) -> list[Suggestion]:
    """Public things, those first whose name begins with all that was typed."""
    long = [word for word in words if len(word) >= SHORTEST_WITHIN]
    names = engine().names_like(phrase, long, most=CANDIDATES)
    rank = {kind.value: place for place, kind in enumerate(KINDS)}

    def order(name: Named) -> tuple:
        begins = name.folded.startswith(phrase)
        return (
            name.folded != phrase,
            not begins,
            rank[name.kind],
            len(name.title),
            name.title,
        )

    found: dict[int, Named] = {}
    for name in sorted(filter(lambda name: _holds(name, phrase, words), names), key=order):
        found.setdefault(name.document, name)
    # The best ones, and some more for those that an index fallen behind may still hold.
    best = list(found)[:AT_A_TIME]
    public = public_among(best)
    shown = [found[pk] for pk in best if pk in public][:MOST_SUGGESTIONS]
    return [Suggestion(name.title, name.kind, name.url) for name in shown]


def _holds(name: Named, phrase: str, words: list[str]) -> bool:
    """Whether each word typed begins a word of the name; the short ones were not looked for."""
    parts = name.folded.split()
    return name.folded.startswith(phrase) or all(
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
