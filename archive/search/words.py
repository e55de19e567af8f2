"""Counts in how many documents each word stands, in step with the documents themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import connection

from archive.models import SearchDocument, SearchWord
from archive.search.folding import WORD, fold_word, without_possessive

AT_A_TIME = 1000

Forms = dict[str, str]
"""Folded words, each with a spelling of it."""


def forms_of(words: Iterable[str]) -> Forms:
    """The forms of words as written, numbers left out; in lower case where one is written so."""
    found: Forms = {}
    for written in dict.fromkeys(words):
        form = fold_word(written)
        if len(form) < 2 or form[0].isdigit():
            continue
        if form not in found or (written.islower() and not found[form].islower()):
            found[form] = without_possessive(written)
    return found


def words_shown(document: SearchDocument) -> list[str]:
    """The words of what search shows of the document, as written."""
    return WORD.findall(f"{document.title}\n{document.passage}")


def recount(before: Iterable[Forms], after: Iterable[Forms]) -> None:
    """Takes the words of documents as they were out of the count, and those of now in."""
    change: Counter[str] = Counter()
    spellings: Forms = {}
    for forms in before:
        change.subtract(forms.keys())
    for forms in after:
        change.update(forms.keys())
        for form, spelling in forms.items():
            if form not in spellings or spelling.islower():
                spellings[form] = spelling
    _write({form: number for form, number in sorted(change.items()) if number}, spellings)


def _write(change: Mapping[str, int], spellings: Forms) -> None:
    table = SearchWord._meta.db_table
    # A word may be there already, and then only its count changes: no model's method says that.
    sql = (
        f"INSERT INTO {table} (form, spelling, documents) VALUES {{}}"
        f" ON CONFLICT (form) DO UPDATE SET documents = {table}.documents + excluded.documents"
    )
    more = [(form, number) for form, number in change.items() if number > 0]
    fewer = [(form, -number) for form, number in change.items() if number < 0]
    with connection.cursor() as cursor:
        for start in range(0, len(more), AT_A_TIME):
            some = more[start : start + AT_A_TIME]
            params = [part for form, n in some for part in (form, spellings[form][:80], n)]
            cursor.execute(sql.format(", ".join(["(%s, %s, %s)"] * len(some))), params)
        for start in range(0, len(fewer), AT_A_TIME):
            _lower(cursor, table, fewer[start : start + AT_A_TIME])


def _lower(cursor, table: str, fewer: list[tuple[str, int]]) -> None:
    by_number: dict[int, list[str]] = {}
    for form, number in fewer:
        by_number.setdefault(number, []).append(form)
    # A word that stands in no document any more is forgotten; the column knows no negative number.
    for number, some in by_number.items():
        these = ", ".join(["%s"] * len(some))
        cursor.execute(
            f"DELETE FROM {table} WHERE form IN ({these}) AND documents <= %s", [*some, number]
        )
        cursor.execute(
            f"UPDATE {table} SET documents = documents - %s WHERE form IN ({these})",
            [number, *some],
        )
