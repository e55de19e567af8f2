"""A query taken apart: words, "phrases", -not, OR, prefix*, field:value; reading never fails."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile

from archive.search.folding import COMPOUND, fold, spellings
from archive.search.kinds import NAMED_WITH

MOST_TERMS = 24
"""Terms of one query that are looked for; the searcher is told of the rest."""
SHORTEST_PREFIX = 3
"""Letters before a star; of fewer the star is passed over: half the archive begins so."""
MOST_PREFIXES = 3
"""Stars in one query; those beyond are passed over too."""
TITLE = "title"
FIELDS = {
    "type": "type",
    "kind": "type",
    "country": "country",
    "operation": "operation",
    "government": "government",
    "publisher": "publisher",
    "document_type": "document_type",
    "document-type": "document_type",
}
"""Names that may stand before a colon, and the facet that each filters; ``title`` is no facet."""
STOP_WORDS = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "by", "did", "for", "from", "in", "is", "it"),
        *("of", "on", "or", "that", "the", "to", "was", "were", "what", "when", "which", "who"),
        *("with", "do", "does", "had", "has", "have", "how", "many", "much", "number", "where"),
        *("og", "i", "pa", "av", "til", "en", "ei", "ein", "et", "eit", "er", "som", "den", "det"),
        *("de", "om", "med", "ved", "under", "fra", "var", "har", "hadde", "antall", "mange"),
        *("mye", "hva", "hvem", "hvilke", "hvilken", "hvilket", "hvor", "nar", "kor", "kva"),
        *("kven", "mykje"),
    )
)
"""Folded words that need not occur beside others: they stand in every text."""

KIND_WORDS = frozenset(word for words in NAMED_WITH.values() for word in words)
AROUND_NAMES = STOP_WORDS | KIND_WORDS
"""Folded words that may stand before a name and are no part of it: ``the``, ``operation``."""

WORD, LEFT_OUT = "a word", "what a minus leaves out"
"""What may stand before an OR, beside a field."""

_QUOTES = str.maketrans(dict.fromkeys("“”„«»″", '"'))
_PIECE = re.compile(
    r"(?P<minus>(?<!\S)(?:[-−–]|NOT\s+[-−–]?)(?=[^\s\-−–]))?"
    r"(?:(?P<field>[A-Za-z_-]+):(?=\S))?"
    r'(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))'
)


@dataclass(frozen=True, slots=True)
class Term:
    """Something to find: one word, or several that follow one another."""

    words: tuple[str, ...]
    """Folded."""
    shown: str
    """As typed."""
    is_quoted: bool = False
    is_prefix: bool = False
    is_joined: bool = False
    """Its words were typed with hyphens or dots: they may stand in one piece too."""
    in_title: bool = False

    @property
    def is_plain(self) -> bool:
        """A word that may be corrected, and called by another name."""
        return not (self.is_quoted or self.is_prefix or self.in_title)

    def is_one_of(self, words: Collection[str]) -> bool:
        """Whether it is a plain word, and one of these."""
        return self.is_plain and len(self.words) == 1 and self.words[0] in words

    @property
    def in_one_piece(self) -> tuple[str, ...]:
        """Its words, as one where they were typed with hyphens or dots."""
        return ("".join(self.words),) if self.is_joined else self.words


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must occur, or none where it is negative."""

    terms: tuple[Term, ...]
    is_negative: bool = False
    is_stop: bool = False
    """A stop word beside others: part of a name perhaps, but it need not occur."""

    def holds_only(self, words: Collection[str]) -> bool:
        """Whether every term of it is one of these words."""
        return all(term.is_one_of(words) for term in self.terms)


@dataclass(frozen=True, slots=True)
class FieldFilter:
    """``country:norway``: the facet and the value as typed."""

    facet: str
    value: str
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """A query taken apart; all clauses must hold, and of the filters one of each facet."""

    clauses: tuple[Clause, ...] = ()
    filters: tuple[FieldFilter, ...] = ()
    left_out: int = 0
    """Terms beyond ``MOST_TERMS``."""
    lost_or: bool = False
    """An OR stands where there are no two words, or two values of one field, to choose from."""
    lost_star: bool = False
    """A star stands behind too few letters, or is one too many."""

    @property
    def positive(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if not clause.is_negative)

    @property
    def negative(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.is_negative)

    @property
    def as_name(self) -> tuple[str, ...]:
        """What is asked for as a name may be written in the index; empty where it cannot be one.

        It is told without the words around a name too: ``what is NATO``, ``the operation SFOR``.
        """
        if any(len(clause.terms) > 1 for clause in self.positive):
            return ()
        whole = [clause.terms[0] for clause in self.positive]
        written = (" ".join(term.shown for term in some) for some in (whole, _name_within(whole)))
        forms = (form for text in dict.fromkeys(written) for form in spellings(text))
        return tuple(dict.fromkeys(forms))

    @property
    def is_empty(self) -> bool:
        return not self.clauses and not self.filters


def parse(text: str) -> Terms:
    """Takes ``text`` apart; what has no meaning of its own is read as words, or passed over.

    NOT before a word is a minus, and AND between words goes without saying.
    """
    clauses: list[Clause] = []
    filters: list[FieldFilter] = []
    left_out, found, stars = 0, 0, 0
    before, after_or, lost_or, lost_star = "", False, False, False
    for match in _PIECE.finditer(text.translate(_QUOTES)):
        operator = "" if match["minus"] or match["field"] else match["word"]
        if operator == "OR":
            lost_or, after_or = lost_or or not before, bool(before)
            continue
        if operator == "AND" and before:
            continue
        facet = FIELDS.get((match["field"] or "").lower())
        if facet:
            value = (match["phrase"] if match["phrase"] is not None else match["word"]).strip()
            if value:
                filters.append(FieldFilter(facet, value, bool(match["minus"])))
                # Values of one field are alternatives whether or not they say so.
                lost_or = lost_or or (after_or and (before != facet or filters[-1].is_negative))
                before, after_or = LEFT_OUT if match["minus"] else facet, False
            continue
        for term in _terms(match):
            if found == MOST_TERMS:
                left_out += 1
                continue
            found += 1
            if term.is_prefix:
                is_kept = stars < MOST_PREFIXES and len(term.words[-1]) >= SHORTEST_PREFIX
                stars, lost_star = stars + is_kept, lost_star or not is_kept
                term = replace(term, is_prefix=is_kept)
            if after_or and before == WORD and not match["minus"]:
                clauses[-1] = replace(clauses[-1], terms=(*clauses[-1].terms, term))
            else:
                lost_or = lost_or or after_or
                clauses.append(Clause((term,), is_negative=bool(match["minus"])))
            before, after_or = LEFT_OUT if match["minus"] else WORD, False
    return Terms(_marked(clauses), tuple(filters), left_out, lost_or or after_or, lost_star)


def _terms(match: re.Match[str]) -> Iterator[Term]:
    in_title = (match["field"] or "").lower() == TITLE
    if match["phrase"] is not None:
        if words := tuple(fold(match["phrase"])):
            yield Term(words, match["phrase"].strip(), is_quoted=True, in_title=in_title)
        if match["field"] and not in_title:
            yield from _words(match["field"], in_title=False)
        return
    text = match["word"]
    if match["field"] and not in_title:
        text = f"{match['field']} {text}"
    yield from _words(text, in_title=in_title)


def _words(text: str, *, in_title: bool) -> Iterator[Term]:
    for match in COMPOUND.finditer(text):
        words = tuple(fold(match[0]))
        if not words:
            continue
        yield Term(
            words,
            match[0],
            is_prefix=text[match.end() : match.end() + 1] == "*",
            is_joined=len(words) > 1,
            in_title=in_title,
        )


def _marked(clauses: list[Clause]) -> tuple[Clause, ...]:
    """Each clause once, its stop words marked unless nothing else is asked."""
    marked = [
        replace(clause, is_stop=not clause.is_negative and clause.holds_only(STOP_WORDS))
        for clause in clauses
    ]
    if all(clause.is_stop or clause.is_negative for clause in marked):
        marked = clauses
    return tuple(dict.fromkeys(marked))


def _name_within(terms: list[Term]) -> list[Term]:
    """The terms without what may stand around a name: stop words before it, the kind of thing."""
    begun = list(dropwhile(lambda term: term.is_one_of(AROUND_NAMES), terms))
    return list(dropwhile(lambda term: term.is_one_of(KIND_WORDS), begun[::-1]))[::-1]
