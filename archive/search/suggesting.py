"""What to offer while somebody types: things by their names, then words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.models import SearchName
from archive.search.documents import ALL
from archive.search.engines import engine
from archive.search.folding import fold
from archive.search.kinds import Kind

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
    names = engine().names_beginning(phrase)
    condition = Q(pk__in=_best(names))
    if len(words[-1]) >= SHORTEST_WITHIN:
        condition |= Q(pk__in=engine().names_with(words, most=CANDIDATES))
    rows = (
        SearchName.objects.filter(condition)
        .filter(_is_public())
        .values_list("folded", "document_id", "document__title", "document__kind", "document__url")
    )
    rank = {kind.value: place for place, kind in enumerate(KINDS)}

    def order(row: tuple) -> tuple:
        folded, _pk, title, kind, _url = row
        return (
            folded != phrase,
            not folded.startswith(phrase),
            rank[kind],
            len(title),
            title,
        )

    found: dict[int, Suggestion] = {}
    for _folded, pk, title, kind, url in sorted(rows, key=order):
        found.setdefault(pk, Suggestion(title, kind, url))
    return list(found.values())[:MOST_SUGGESTIONS]


def _best(names: QuerySet[SearchName]) -> QuerySet:
    """The primary keys of the shortest names that begin so: as a subquery, not a query."""
    return names.order_by(Length("folded"), "pk").values("pk")[:CANDIDATES]


def _is_public() -> Q:
    """The name's document is of something public at this moment."""
    is_public = Q()
    for documents in ALL:
        thing = documents.model.objects.public().filter(pk=OuterRef("document__object_id"))
        is_public |= Q(Exists(thing), document__kind=documents.kind)
    return is_public


def _words(form: str, *, most: int) -> list[Suggestion]:
    if len(form) < SHORTEST_WITHIN:
        return []
    words = engine().words_beginning(form).order_by("-documents", "form")[:most]
    return [
        Suggestion(word.spelling, WORD, f"{reverse('search')}?{urlencode({'q': word.spelling})}")
        for word in words
    ]
