"""Which documents a query's words find, and in which order; the answer is kept in memory."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.search.bits import bits_of, count, ids_of
from archive.search.columns import KIND, Columns
from archive.search.engines import engine
from archive.search.engines.engine import Expression, OneOf, Tokens
from archive.search.folding import fold
from archive.search.kept import Kept
from archive.search.kinds import Kind
from archive.search.query import NEWEST, OLDEST
from archive.search.stemming import phrases_to_find, token, tokens_to_find
from archive.search.terms import Clause, Term, Terms
from archive.search.thesaurus import Entry, Thesaurus, Words, other_names

RANKED = 20_000
"""Documents that are ranked by how well they hold the words; of more, only by their titles."""
STEPS = 50
"""Scores are told apart to one part in so many of the best: less is only a text's length."""
EXPANDED = 60
"""Words that the beginnings in a query stand for, beside all that begin so as indexed."""
KEPT = 64
"""Answers that a process keeps: at 100,000 documents up to 0.2 MB each."""
PROFILES = (
    Kind.COUNTRY,
    Kind.OPERATION,
    Kind.FRAMEWORK,
    Kind.PUBLISHER,
    Kind.GOVERNMENT,
    Kind.PERSON,
)
"""Kinds that come before others of exactly the same name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query's words as the engine is asked for them."""

    expression: Expression
    also: tuple[str, ...] = ()
    """Other names that are looked for too."""
    as_name: tuple[str, ...] = ()
    """The whole of it, as a name would be folded; empty where it cannot be a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents that hold what was asked."""

    bits: int
    order: array
    """All of them, best first; four bytes each, as no archive has four thousand million things."""
    is_partly_ranked: bool = False


def asked_for(terms: Terms, *, thesaurus: Thesaurus | None) -> Asked:
    """What to ask the engine; with a thesaurus, for the other names of things as well."""
    clauses = terms.positive
    prefixes = sum(term.is_prefix for clause in terms.clauses for term in clause.terms)
    most = EXPANDED // max(1, prefixes)
    rows = [[*_rows_of(clause, most=most)] for clause in clauses]
    also: dict[str, None] = {}
    for start, end, words, entries in _named(clauses, thesaurus) if thesaurus else ():
        for name in other_names(entries, words):
            also[name] = None
            for some in rows[start:end]:
                some += _phrases(tuple(fold(name)))
    return Asked(
        expression=Expression(
            tuple(
                OneOf(tuple(dict.fromkeys(some)))
                for some, clause in zip(rows, clauses, strict=True)
                if not clause.is_stop
            ),
            tuple(OneOf(tuple(_rows_of(clause, most=most))) for clause in terms.negative),
        ),
        also=tuple(also),
        as_name=terms.as_name,
    )


def find(asked: Asked, *, sort: str, columns: Columns) -> Found:
    """The documents, in the order asked for; none to four queries."""
    key = (columns.stamp, asked, sort)
    return _answers.get(key, lambda: _find(asked, sort, columns))


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    _answers.clear()


_answers: Kept[Found] = Kept(KEPT)


# --- What to ask ---------------------------------------------------------------------------------
def _rows_of(clause: Clause, *, most: int) -> Iterable[Tokens]:
    for term in clause.terms:
        yield from _rows_of_term(term, most=most)


def _rows_of_term(term: Term, *, most: int) -> Iterable[Tokens]:
    naming = term.in_title
    if term.is_prefix:
        *before, last = term.words
        for row in phrases_to_find(before):
            yield Tokens((*row, token(last)), is_prefix=True, naming=naming)
        if term.is_joined:
            yield Tokens((token("".join(term.words)),), is_prefix=True, naming=naming)
        else:
            # "enlargem*" stands for "enlargement", which is indexed as "enlarg".
            for form in _forms_beginning(term.words[0], most=most):
                yield from (Tokens((one,), naming=naming) for one in tokens_to_find(form))
        return
    if len(term.words) > 1:
        yield from _phrases(term.words, naming=naming)
    if len(term.words) == 1 or term.is_joined:
        for one in tokens_to_find("".join(term.words)):
            yield Tokens((one,), naming=naming)


def _phrases(words: tuple[str, ...], *, naming: bool = False) -> list[Tokens]:
    return [Tokens(row, naming=naming) for row in phrases_to_find(list(words))]


def _forms_beginning(start: str, *, most: int) -> Iterable[str]:
    words = engine().words_beginning(start).order_by("-documents", "form")
    return words.values_list("form", flat=True)[:most]


def _named(
    clauses: tuple[Clause, ...], thesaurus: Thesaurus
) -> Iterable[tuple[int, int, Words, tuple[Entry, ...]]]:
    """The longest rows of clauses that are a name, each as (start, end, its words, entries)."""
    plain = [len(one.terms) == 1 and one.terms[0].is_plain for one in clauses]
    start = 0
    while start < len(clauses):
        for end in range(len(clauses), start, -1):
            if not all(plain[start:end]):
                continue
            terms = [one.terms[0] for one in clauses[start:end]]
            words = tuple(word for term in terms for word in term.words)
            entries = thesaurus.called(words)
            if not entries and any(term.is_joined for term in terms):
                words = tuple(word for term in terms for word in term.in_one_piece)
                entries = thesaurus.called(words)
            if entries:
                yield start, end, words, entries
                start = end - 1
                break
        start += 1


# --- What is found -------------------------------------------------------------------------------
def _find(asked: Asked, sort: str, columns: Columns) -> Found:
    is_ranked = bool(asked.expression.all_of) and sort not in (NEWEST, OLDEST)
    ranked = None
    if is_ranked and engine().expects_at_most(RANKED // 2, asked.expression):
        ranked = engine().ranked(asked.expression)
    ids = list(ranked.scores) if ranked else engine().matching(asked.expression)
    # What was written after the columns were read is left to the next search.
    bits = bits_of(ids) & columns.known
    if not bits or not is_ranked:
        return Found(bits, array("I", by_date(bits, columns, oldest_first=sort == OLDEST)))
    is_partly = count(bits) > RANKED
    if is_partly or not ranked:
        ranked = engine().ranked(asked.expression.in_names() if is_partly else asked.expression)
    scores = {pk: score for pk, score in ranked.scores.items() if pk < columns.size}
    exact = _called(asked.as_name, bits, columns) if asked.as_name else []
    for pk in exact:
        scores.pop(pk, None)
    order = array("I", [*exact, *_by_score(scores, ranked.naming, columns)])
    rest = bits & ~bits_of(order)
    order.extend(by_date(rest, columns, oldest_first=False))
    return Found(bits, order, is_partly_ranked=is_partly)


def _by_score(scores: dict[int, float], naming: set[int], columns: Columns) -> list[int]:
    """Those that are called so before those that say so; near ties, newest first."""
    step = max(scores.values(), default=0) / STEPS or 1
    steps = {pk: round(score / step) for pk, score in scores.items()}
    # Each sort keeps the order of the one before it among equals; all of them run in C.
    order = sorted(sorted(scores), key=columns.first.__getitem__, reverse=True)
    order.sort(key=steps.__getitem__, reverse=True)
    return [*(pk for pk in order if pk in naming), *(pk for pk in order if pk not in naming)]


def _called(as_name: tuple[str, ...], bits: int, columns: Columns) -> list[int]:
    """Those of the documents found that are called exactly so: profiles first, then the newest."""
    marks = ", ".join(["%s"] * len(as_name))
    sql = f"SELECT document_id, text, is_code FROM archive_searchname WHERE folded IN ({marks})"
    called: dict[int, bool] = {}
    for pk, text, is_code in engine().rows(sql, as_name):
        called[pk] = called.get(pk, False) or not text or is_code
    profiles = 0
    for kind in PROFILES:
        profiles |= columns.with_value(KIND, kind)

    def rank(pk: int) -> tuple:
        is_profile = bool(profiles >> pk & 1)
        return not is_profile, not called[pk], -columns.first[pk], pk

    return sorted((pk for pk in called if bits >> pk & 1), key=rank)


def by_date(bits: int, columns: Columns, *, oldest_first: bool) -> list[int]:
    """The documents by the first day of their time; those without one last."""
    newest = columns.newest_first(bits)  # undated is day 0
    if not oldest_first:
        return newest
    dated = sorted((pk for pk in newest if columns.first[pk]), key=columns.first.__getitem__)
    return dated + newest[len(dated) :]


def narrowed(found: Found, bits: int) -> Sequence[int]:
    """The documents of ``found`` that are in the set too, best first."""
    if bits == found.bits:
        return found.order
    chosen = set(ids_of(bits))
    return [pk for pk in found.order if pk in chosen]
