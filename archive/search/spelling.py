"""Corrects the spelling of a query from the archive's own words."""

import re

from archive.models import SearchWord
from archive.search.engines import engine
from archive.search.engines.engine import LikeWord
from archive.search.terms import Term, Terms
from archive.search.thesaurus import Thesaurus

NEXT_TO_NOTHING = 2
"""Results up to which a query as typed counts as having found nothing much."""
SHORTEST = 4
"""Letters of a word that may be corrected."""
MOST_CORRECTED = 4
LONG = 5
"""Letters from which on two may be wrong."""
CANDIDATES = 60
FAR_MORE = 20
"""How many times as many documents the correction of a word must stand in that a text has so."""


def corrected(terms: Terms, text: str, *, thesaurus: Thesaurus) -> str:
    """``text`` with its misspelt words put right; empty where there is nothing to correct.

    One query for the words as typed, and one for those that the archive has not, or hardly has.
    """
    asked = {
        word: term
        for clause in terms.positive
        for term in clause.terms
        if term.is_plain and not term.is_joined
        for word in term.words
        if len(word) >= SHORTEST and not word.isdigit()
    }
    known = {word.form: word.documents for word in SearchWord.objects.filter(form__in=list(asked))}
    better = text
    rare = [
        word
        for word in asked
        if known.get(word, 0) <= NEXT_TO_NOTHING and not thesaurus.called((word,))
    ]
    # A word that stands in a text may be a slip there too, but hardly two.
    wrong = {
        word: 1 if len(word) < LONG or known.get(word) else 2 for word in rare[:MOST_CORRECTED]
    }
    candidates = engine().words_like(wrong, most=CANDIDATES) if wrong else []
    for word, most in wrong.items():
        at_least = max(1, FAR_MORE * known.get(word, 0))
        found = _nearest(word, candidates, most=most, at_least=at_least)
        if found is not None:
            better = _with(better, asked[word].shown, _written(found, asked[word]))
    return better if better != text else ""


def _with(text: str, shown: str, better: str) -> str:
    """``text`` with the word as typed replaced wherever it stands by itself."""
    return re.sub(rf"(?<!\w){re.escape(shown)}(?!\w)", lambda match: better, text)


def distance(left: str, right: str, *, most: int) -> int:
    """Letters to insert, drop, change or swap with a neighbour; ``most + 1`` where it is more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for place, letter in enumerate(left, start=1):
        earlier, before, row = before, row, [place]
        for at, other in enumerate(right, start=1):
            cost = min(row[-1] + 1, before[at] + 1, before[at - 1] + (letter != other))
            swapped = place > 1 and at > 1 and letter == right[at - 2] and left[place - 2] == other
            if swapped:
                cost = min(cost, earlier[at - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _nearest(word: str, candidates: list[LikeWord], *, most: int, at_least: int) -> LikeWord | None:
    """The word that is nearest; of those as near the one with the same initial, then the common."""
    letters = set(word)
    best, found = None, None
    for candidate in candidates:
        if candidate.form == word or candidate.documents < at_least:
            continue
        if len(letters.symmetric_difference(candidate.form)) > 2 * most:
            continue  # at once, without counting: too many letters differ
        away = distance(word, candidate.form, most=most)
        if away > most:
            continue
        rank = (away, candidate.form[0] != word[0], -candidate.documents, candidate.form)
        if best is None or rank < best:
            # Only what is as near as this can be better.
            best, found, most = rank, candidate, away
    return found


def _written(word: LikeWord, term: Term) -> str:
    """The correction in lower case where the searcher wrote so."""
    return word.spelling.lower() if term.shown.islower() else word.spelling
