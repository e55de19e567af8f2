"""Asks SQLite's FTS5."""

from collections.abc import Sequence

from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from archive.models import SearchWord
from archive.search.engines.engine import (
    COLUMNS,
    NAMING,
    Engine,
    Expression,
    Named,
    OneOf,
    Ranked,
    Tokens,
)

WEIGHTS = {"title_tokens": 10.0, "name_tokens": 8.0, "lead_tokens": 3.0, "text_tokens": 1.0}
TABLES = ("archive_search_text", "archive_search_names", "archive_search_spellings")
AFTER_Z = "{"
"""The character after z: folded words have no higher one."""


class SQLiteEngine(Engine):
    """FTS5 over the token columns, ranked by bm25 with a weight for each."""

    vendor = "sqlite"

    def render(self, expression: Expression) -> str:
        found = " AND ".join(self._one_of(one) for one in expression.all_of)
        without = " OR ".join(self._one_of(one) for one in expression.none_of)
        return f"({found}) NOT ({without})" if without else found

    def matching(self, expression: Expression) -> list[int]:
        if not expression.all_of:
            sql, params = "SELECT id FROM archive_searchdocument", []
            if expression.none_of:
                without = Expression(expression.none_of)
                sql += (
                    " WHERE id NOT IN"
                    " (SELECT rowid FROM archive_search_text WHERE archive_search_text MATCH %s)"
                )
                params = [" OR ".join(self._one_of(one) for one in without.all_of)]
        else:
            sql = "SELECT rowid FROM archive_search_text WHERE archive_search_text MATCH %s"
            params = [self.render(expression)]
        return [pk for (pk,) in self.rows(sql, params)]

    def ranked(self, expression: Expression) -> Ranked:
        weights = ", ".join(str(WEIGHTS[column]) for column in COLUMNS)
        sql = (
            f"SELECT rowid, -bm25(archive_search_text, {weights}) FROM archive_search_text"
            " WHERE archive_search_text MATCH %s"
        )
        scores = dict(self.rows(sql, [self.render(expression)]))
        return Ranked(scores, set(self.matching(expression.in_names())))

    def names_like(self, folded: str, words: Sequence[str], *, most: int) -> list[Named]:
        # LIKE would not use the index.
        begins = "SELECT id FROM archive_searchname WHERE folded >= %s AND folded < %s"
        found = [
            f"SELECT id FROM ({begins} AND NOT of_article ORDER BY length(folded) LIMIT %s)",
            f"SELECT id FROM ({begins} ORDER BY folded LIMIT %s)",
        ]
        params: list[object] = [folded, folded + AFTER_Z, most] * 2
        if words:
            found.append(
                "SELECT rowid FROM (SELECT rowid FROM archive_search_names"
                " WHERE archive_search_names MATCH %s LIMIT %s)"
            )
            params += [" AND ".join(f'"{word}"*' for word in words), most]
        return self.named(found, params)

    def words_beginning(self, folded: str) -> QuerySet[SearchWord]:
        return SearchWord.objects.filter(form__gte=folded, form__lt=folded + AFTER_Z)

    def _likeness(self, form: str, *, within: int, most: int) -> tuple[str, list[object]]:
        sql = (
            "SELECT * FROM (SELECT form, spelling, documents FROM archive_searchword"
            " WHERE form >= %s AND form < %s AND length(form) BETWEEN %s AND %s"
            " AND (substr(form, 2, 1) = %s OR substr(form, -1) = %s)"
            " ORDER BY documents DESC LIMIT %s)"
            " UNION ALL SELECT * FROM ("
            "SELECT word.form, word.spelling, word.documents"
            " FROM archive_search_spellings JOIN archive_searchword AS word"
            " ON word.id = archive_search_spellings.rowid"
            " WHERE archive_search_spellings MATCH %s"
            " AND length(word.form) BETWEEN %s AND %s"
            " ORDER BY rank LIMIT %s)"
        )
        trigrams = dict.fromkeys(form[start : start + 3] for start in range(len(form) - 2))
        lengths = [len(form) - within, len(form) + within]
        params: list[object] = [form[0], form[0] + AFTER_Z, *lengths, form[1], form[-1], most]
        params += [" OR ".join(f'"{trigram}"' for trigram in trigrams), *lengths, most]
        return sql, params

    def tidy(self) -> None:
        # No ANALYZE: with counts of a small archive SQLite scans the tables of a grown one.
        self._tell("'optimize'")

    def is_sound(self) -> bool:
        try:
            with transaction.atomic():
                self._tell("'integrity-check', 1", columns=", rank")
        except DatabaseError:
            return False
        return True

    def mend(self) -> None:
        self._tell("'rebuild'")

    def _tell(self, command: str, columns: str = "") -> None:
        with connection.cursor() as cursor:
            for table in TABLES:
                cursor.execute(f"INSERT INTO {table} ({table}{columns}) VALUES ({command})")

    def _one_of(self, one_of: OneOf) -> str:
        rows = [self._tokens(one) for one in one_of.rows]
        return rows[0] if len(rows) == 1 else f"({' OR '.join(rows)})"

    def _tokens(self, tokens: Tokens) -> str:
        text = " + ".join(f'"{token}"' for token in tokens.row)
        text += " *" if tokens.is_prefix else ""
        return f"{{{' '.join(NAMING)}}} : ({text})" if tokens.naming else f"({text})"
