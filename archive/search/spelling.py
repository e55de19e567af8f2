"""Corrects the spelling of a query from the archive's own words."""

from archive.models import SearchWord
from archive.search.engines import engine
from archive.search.terms import Term, Terms

NEXT_TO_NOTHING = 2
"""Results up to which a query as typed counts as having found nothing much."""
SHORTEST = 4
"""Letters of a word that may be corrected."""
MOST_CORRECTED = 4
CANDIDATES = 60
FAR_MORE = 5
"""How many times as many documents a known word's correction must stand in."""


def corrected(terms: Terms, text: str) -> str:
    """``text`` with its misspelt words put right; empty where there is nothing to correct.

    One query for the words as typed, and one for each that the archive has not, or hardly has.
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
    rare = [word for word in asked if known.get(word, 0) <= NEXT_TO_NOTHING]
    for word in rare[:MOST_CORRECTED]:
        found = _nearest(word, at_least=FAR_MORE * known.get(word, 0))
        if found is not None:
            better = better.replace(asked[word].shown, _written(found, asked[word]))
    return better if better != text else ""


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


def _nearest(word: str, *, at_least: int) -> SearchWord | None:
    """The word that is nearest; of those as near the one with the same initial, then the common."""
    most = 1 if len(word) < 6 else 2
    best, found = None, None
    for candidate in engine().words_like(word, most=CANDIDATES):
        if candidate.form == word or candidate.documents < max(at_least, 1):
            continue
        away = distance(word, candidate.form, most=most)
        if away > most:
            continue
        rank = (away, candidate.form[0] != word[0], -candidate.documents, candidate.form)
        if best is None or rank < best:
            best, found = rank, candidate
    return found


def _written(word: SearchWord, term: Term) -> str:
    """The correction in lower case where the searcher wrote so."""
    return word.spelling.lower() if term.shown.islower() else word.spelling
