"""What a full-text engine must be able to do, and the expressions in which it is asked."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Self

from django.db import connection
from django.db.models import QuerySet

from archive.models import SearchWord

TITLE, NAMES, LEAD, TEXT = "title_tokens", "name_tokens", "lead_tokens", "text_tokens"
COLUMNS = (TITLE, NAMES, LEAD, TEXT)
NAMING = (TITLE, NAMES)
"""The columns in which a hit is one in a title."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens that follow one another; of the last, where ``is_prefix``, only its beginning."""

    row: tuple[str, ...]
    is_prefix: bool = False
    naming: bool = False
    """Only in titles and names."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of the rows of tokens must occur."""

    rows: tuple[Tokens, ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """What documents must hold: one of each of ``all_of``, and none of ``none_of``.

    Without anything in ``all_of`` it asks for every document.
    """

    all_of: tuple[OneOf, ...] = ()
    none_of: tuple[OneOf, ...] = ()

    def in_names(self) -> Self:
        """The same, looked for in titles and names alone."""
        return type(self)(
            tuple(
                OneOf(tuple(Tokens(one.row, one.is_prefix, naming=True) for one in one_of.rows))
                for one_of in self.all_of
            ),
            self.none_of,
        )


class LikeWord(NamedTuple):
    """A word of the archive; there may be thousands to look at, so it is no model."""

    form: str
    spelling: str
    documents: int


class Named(NamedTuple):
    """A name, and the document that is called so."""

    folded: str
    text: str
    """The name as written; empty where it is the title."""
    document: int
    title: str
    kind: str
    url: str


class Ranked(NamedTuple):
    """The documents that hold an expression."""

    scores: dict[int, float]
    """How well each holds it; higher is better."""
    naming: set[int]
    """Those that hold all of it in their titles and names."""


class Engine(ABC):
    """Asks one database's full-text indexes, each question in one query but where it says more."""

    vendor: ClassVar[str]

    @abstractmethod
    def render(self, expression: Expression) -> str:
        """The expression in the language of the database; it has something in ``all_of``."""

    @abstractmethod
    def matching(self, expression: Expression) -> list[int]:
        """The documents that hold the expression, in no order."""

    def expects_at_most(self, number: int, expression: Expression) -> bool:
        """Whether the database would guess without looking that no more documents hold it.

        Then ``ranked``, which finds them too, is asked at once, and not ``matching`` before it. A
        wrong guess costs time alone.
        """
        return False

    @abstractmethod
    def ranked(self, expression: Expression) -> Ranked:
        """The documents that hold it, and how well each does; at most two queries."""

    @abstractmethod
    def names_like(self, folded: str, words: Sequence[str], *, most: int) -> list[Named]:
        """Names that begin with ``folded``, or have a word that begins with each of ``words``.

        Of articles ``most``, in the order of the alphabet; of other things the shortest. Without
        ``words`` only the first are looked for.
        """

    @abstractmethod
    def words_beginning(self, folded: str) -> QuerySet[SearchWord]:
        """The words that begin so."""

    def words_like(self, forms: Mapping[str, int], *, most: int) -> list[LikeWord]:
        """Words that may be meant by ``forms``, of a length that differs by as much as each says.

        For each they are the ``most`` that share most trigrams with it, and as many that begin
        with its letter and have its second or its last one: a short word with two letters swapped
        shares no trigram.
        """
        asked = [self._likeness(form, within=forms[form], most=most) for form in forms]
        sql = " UNION ALL ".join(sql for sql, _ in asked)
        params = [param for _, some in asked for param in some]
        return [LikeWord(*row) for row in dict.fromkeys(self.rows(sql, params))]

    @abstractmethod
    def _likeness(self, form: str, *, within: int, most: int) -> tuple[str, list[object]]:
        """The query, and its parameters, for what may be meant by one form."""

    @abstractmethod
    def tidy(self) -> None:
        """What the database does best after a rebuild."""

    @abstractmethod
    def is_sound(self) -> bool:
        """Whether the full-text indexes agree with the tables that they are of."""

    @abstractmethod
    def mend(self) -> None:
        """Makes the full-text indexes anew from their tables."""

    def named(self, found: Sequence[str], params: Sequence[object]) -> list[Named]:
        """The names whose primary keys any of the queries ``found`` gives."""
        sql = (
            "SELECT name.folded, name.text,"
            " document.id, document.title, document.kind, document.url"
            " FROM archive_searchname AS name"
            " JOIN archive_searchdocument AS document ON document.id = name.document_id"
            f" WHERE name.id IN ({' UNION '.join(found)})"
        )
        return [Named(*row) for row in self.rows(sql, params)]

    def rows(self, sql: str, params: Sequence[object]) -> list[tuple]:
        """The rows of one query."""
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchall()
