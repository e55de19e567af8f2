"""Asks PostgreSQL's text search and its trigrams."""

import struct
import sys
from array import array
from collections.abc import Sequence
from dataclasses import replace

from django.db import connection
from django.db.models import QuerySet

from archive.models import SearchWord
from archive.search.engines.engine import Engine, Expression, Named, OneOf, Ranked, Tokens

WEIGHTS = "{0.08, 0.25, 0.7, 1.0}"
"""Of text, lead, names and title: D, C, B and A of the vector."""
BY_LENGTH = 1
"""A hit in a long document counts less, by the logarithm of its length."""


class PostgreSQLEngine(Engine):
    """Stored vectors of the token columns with GIN indexes, ranked by ``ts_rank``."""

    vendor = "postgresql"

    def render(self, expression: Expression) -> str:
        found = " & ".join(self._one_of(one) for one in expression.all_of)
        without = " | ".join(self._one_of(one) for one in expression.none_of)
        return f"{found} & !({without})" if found and without else found or f"!({without})"

    def matching(self, expression: Expression) -> list[int]:
        where, params = self._where(expression)
        found = array("q", self._packed("int8send(document_id)", where, params))
        if sys.byteorder == "little":
            found.byteswap()
        return found.tolist()

    def expects_at_most(self, number: int, expression: Expression) -> bool:
        where, params = self._where(expression)
        sql = f"EXPLAIN (FORMAT JSON) SELECT FROM archive_search_text WHERE {where}"
        (((explained,),),) = self.rows(sql, params)
        return explained["Plan"]["Plan Rows"] <= number

    def ranked(self, expression: Expression) -> Ranked:
        where, params = self._where(expression)
        # What is asked of names alone is ranked by them: their vectors are a tenth as long.
        column = "vector" if "vector" in where else "naming"
        score = f"ts_rank('{WEIGHTS}', {column}, %s::tsquery, {BY_LENGTH})"
        named = "naming @@ %s::tsquery"
        row = f"int8send(document_id) || float4send({score}) || boolsend({named})"
        asked = Expression(expression.all_of)
        own = [self.render(asked), self.render(_anywhere(asked))]
        packed = list(struct.iter_unpack(">qf?", self._packed(row, where, [*own, *params])))
        return Ranked(
            scores={pk: score for pk, score, _ in packed},
            naming={pk for pk, _, is_naming in packed if is_naming},
        )

    def _packed(self, row: str, where: str, params: list[object]) -> bytes:
        """What is asked of each document as one string of bytes: rows would take twice as long."""
        sql = f"SELECT string_agg({row}, '') FROM archive_search_text"
        ((packed,),) = self.rows(f"{sql} WHERE {where}" if where else sql, params)
        return packed or b""

    def _where(self, expression: Expression) -> tuple[str, list[object]]:
        """The condition; what is asked of names alone is asked of their own narrow vector."""
        naming = tuple(one for one in expression.all_of if all(row.naming for row in one.rows))
        others = tuple(one for one in expression.all_of if one not in naming)
        conditions, params = [], []
        if naming:
            conditions.append("naming @@ %s::tsquery")
            params.append(self.render(_anywhere(Expression(naming))))
        if expression.none_of and not expression.all_of:
            # Asked for what a vector has not, PostgreSQL would read all of them.
            conditions.append(
                "document_id NOT IN"
                " (SELECT document_id FROM archive_search_text WHERE vector @@ %s::tsquery)"
            )
            params.append(" | ".join(self._one_of(one) for one in expression.none_of))
        elif others or expression.none_of:
            conditions.append("vector @@ %s::tsquery")
            params.append(self.render(Expression(others, expression.none_of)))
        return " AND ".join(conditions), params

    def names_like(self, folded: str, words: Sequence[str], *, most: int) -> list[Named]:
        begins = "SELECT id FROM archive_searchname WHERE folded LIKE %s"
        found = [
            f"({begins} AND NOT of_article ORDER BY length(folded) LIMIT %s)",
            # In the order of the index: in the alphabet's, all names before these would be read.
            f"({begins} ORDER BY folded USING ~<~ LIMIT %s)",
        ]
        params: list[object] = [f"{folded}%", most] * 2
        if words:
            found.append(
                "(SELECT id FROM archive_searchname"
                " WHERE to_tsvector('simple'::regconfig, folded) @@ %s::tsquery LIMIT %s)"
            )
            params += [" & ".join(f"'{word}':*" for word in words), most]
        return self.named(found, params)

    def words_beginning(self, folded: str) -> QuerySet[SearchWord]:
        return SearchWord.objects.filter(form__startswith=folded)

    def _likeness(self, form: str, *, within: int, most: int) -> tuple[str, list[object]]:
        sql = (
            "(SELECT form, spelling, documents FROM archive_searchword"
            " WHERE form LIKE %s AND length(form) BETWEEN %s AND %s"
            " AND (substr(form, 2, 1) = %s OR right(form, 1) = %s)"
            " ORDER BY documents DESC LIMIT %s)"
            " UNION ALL (SELECT form, spelling, documents FROM archive_searchword"
            " WHERE form %% %s AND length(form) BETWEEN %s AND %s"
            " ORDER BY similarity(form, %s) DESC, form LIMIT %s)"
        )
        lengths = [len(form) - within, len(form) + within]
        params: list[object] = [f"{form[0]}%", *lengths, form[1], form[-1], most]
        params += [form, *lengths, form, most]
        return sql, params

    def tidy(self) -> None:
        tables = "archive_searchdocument, archive_searchname, archive_searchword"
        with connection.cursor() as cursor:
            cursor.execute(f"ANALYZE archive_search_text, {tables}")

    def is_sound(self) -> bool:
        sql = (
            "SELECT 1 FROM archive_searchdocument AS document LEFT JOIN archive_search_text AS text"
            " ON text.document_id = document.id WHERE text.document_id IS NULL LIMIT 1"
        )
        return not self.rows(sql, [])

    def mend(self) -> None:
        with connection.cursor() as cursor:
            # The trigger writes the vectors anew.
            cursor.execute("UPDATE archive_searchdocument SET title_tokens = title_tokens")

    def _one_of(self, one_of: OneOf) -> str:
        return f"({' | '.join(self._tokens(one) for one in one_of.rows)})"

    def _tokens(self, tokens: Tokens) -> str:
        weights = "AB" if tokens.naming else ""
        last = len(tokens.row) - 1
        lexemes = []
        for place, token in enumerate(tokens.row):
            flags = weights + ("*" if tokens.is_prefix and place == last else "")
            lexemes.append(f"'{token}'{':' + flags if flags else ''}")
        return lexemes[0] if len(lexemes) == 1 else f"({' <-> '.join(lexemes)})"


def _anywhere(asked: Expression) -> Expression:
    """The same without weights: a vector of names has no others, and need not be read for them."""
    return Expression(
        tuple(
            OneOf(tuple(replace(row, naming=False) for row in one_of.rows))
            for one_of in asked.all_of
        )
    )
