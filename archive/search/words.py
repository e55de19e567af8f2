"""Counts in how many documents each word stands, in step with the documents themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice

from django.db import connection

from archive.models import SearchDocument, SearchWord
from archive.search.folding import WORD, fold_word, without_possessive

AT_A_TIME = 1000
LONGEST_SPELLING = 80

Forms = dict[str, str]
"""Folded words, each with a spelling of it."""


def forms_of(words: Iterable[str]) -> Forms:
    """The forms of words as written, numbers left out; in lower case where one is written so."""
    # Of several spellings the last one stays: the first that is in lower case, else the first.
    written = list(dict.fromkeys(words))
    written.reverse()
    written.sort(key=str.islower)
    found = dict(map(_form_and_spelling, written))
    found.pop("", None)
    return found


@lru_cache(maxsize=2**16)
def _form_and_spelling(word: str) -> tuple[str, str]:
    form = fold_word(word)
    is_counted = len(form) > 1 and not form[0].isdigit()
    return (form, without_possessive(word)[:LONGEST_SPELLING]) if is_counted else ("", "")


def words_shown(document: SearchDocument) -> list[str]:
    """The words of what search shows of the document, as written."""
    return WORD.findall(f"{document.title}\n{document.passage}")


def recount(before: Sequence[Forms], after: Sequence[Forms]) -> None:
    """Takes the words of documents as they were out of the count, and those of now in."""
    change: Counter[str] = Counter()
    for forms in before:
        change.subtract(forms.keys())
    for forms in after:
        change.update(forms.keys())
    _write(change, _merged(after))


def _merged(documents: Sequence[Forms]) -> Forms:
    """All forms of the documents; in lower case where one of them writes it so."""
    merged: Forms = {}
    for forms in documents:
        merged.update(forms)
    capitals = {form for form, spelling in merged.items() if not spelling.islower()}
    for forms in documents:
        merged.update(
            (form, forms[form]) for form in forms.keys() & capitals if forms[form].islower()
        )
    return merged


def _write(change: Mapping[str, int], spellings: Forms) -> None:
    table = SearchWord._meta.db_table
    # A word may be there already, and then only its count changes: no model's method says that.
    sql = (
        f"INSERT INTO {table} (form, spelling, documents) VALUES {{}}"
        f" ON CONFLICT (form) DO UPDATE SET documents = {table}.documents + excluded.documents"
    )
    more = {form: number for form, number in change.items() if number > 0}
    fewer = [(form, -number) for form, number in change.items() if number < 0]
    rows = zip(more, map(spellings.__getitem__, more), more.values(), strict=True)
    with connection.cursor() as cursor:
        while some := list(islice(rows, AT_A_TIME)):
            marks = ", ".join(["(%s, %s, %s)"] * len(some))
            cursor.execute(sql.format(marks), [*chain.from_iterable(some)])
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
