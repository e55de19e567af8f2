"""What a full-text engine must be able to do, and the expressions in which it is asked."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from django.db import connection
from django.db.models import QuerySet

from archive.models import SearchName, SearchWord

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


class Engine(ABC):
    """Asks one database's full-text indexes. Every method is one query."""

    vendor: ClassVar[str]

    @abstractmethod
    def render(self, expression: Expression) -> str:
        """The expression in the language of the database; it has something in ``all_of``."""

    @abstractmethod
    def matching(self, expression: Expression) -> list[int]:
        """The documents that hold the expression, in no order."""

    @abstractmethod
    def scores(self, expression: Expression) -> dict[int, float]:
        """The documents that hold it, each with how well; higher is better."""

    @abstractmethod
    def names_beginning(self, folded: str) -> QuerySet[SearchName]:
        """The names that begin so."""

    @abstractmethod
    def names_with(self, beginnings: Sequence[str], *, most: int) -> list[int]:
        """The names with a word for each of ``beginnings``."""

    @abstractmethod
    def words_beginning(self, folded: str) -> QuerySet[SearchWord]:
        """The words that begin so."""

    @abstractmethod
    def words_like(self, form: str, *, most: int, within: int) -> list[SearchWord]:
        """Words that may be meant by ``form``, of a length that differs by at most ``within``.

        They are the ``most`` that share most trigrams with it, and all that begin with its letter:
        a short word with two letters swapped shares none.
        """

    @abstractmethod
    def tidy(self) -> None:
        """What the database does best after a rebuild."""

    @abstractmethod
    def is_sound(self) -> bool:
        """Whether the full-text indexes agree with the tables that they are of."""

    @abstractmethod
    def mend(self) -> None:
        """Makes the full-text indexes anew from their tables."""

    def rows(self, sql: str, params: Sequence[object]) -> list[tuple]:
        """The rows of one query."""
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            return cursor.fetchall()
