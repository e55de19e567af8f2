"""Corrects the spelling of a query from the archive's own words, or offers what may be meant."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from archive.models import SearchName, SearchWord
from archive.search.engines import engine
from archive.search.engines.engine import LikeWord
from archive.search.folding import WORD, fold, fold_word
from archive.search.partings import Parting, partings, put_right
from archive.search.terms import STOP_WORDS, Term, Terms, parse
from archive.search.thesaurus import Thesaurus

NEXT_TO_NOTHING = 2
"""Results up to which a query as typed counts as having found nothing much."""
SHORTEST = 4
"""Letters of a word for which another may be offered."""
SURE = 5
"""Letters from which on a letter too many, too few or swapped is a slip and no other word."""
LONG = 8
"""Letters from which on two may be wrong in a name, or one in a word that hardly stands there."""
OFFERED_TWO = 7
"""Letters from which on a word with two wrong ones is offered."""
MOST_CORRECTED = 4
CANDIDATES = 60
FAR_MORE = 20
"""How many times as many documents the correction of a word must stand in that a text has so."""
VOWELS = frozenset("aeiouy")
ALIKE = ({"s", "c"}, {"s", "z"}, {"c", "k"}, {"m", "n"}, {"i", "j"}, {"v", "w"})
"""Letters that are written for each other: ``defense``, ``istambul``, ``yugoslavja``."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A query with its misspelt words put right; empty text where there is nothing to correct."""

    sure: str = ""
    """With those alone that can hardly be other words: it may be searched for at once."""
    possible: str = ""
    """With those too that may be other words: it may be offered."""


def corrected(terms: Terms, text: str, *, thesaurus: Thesaurus) -> Correction:
    """``text`` with its misspelt words put right.

    At most five queries: the words as typed, those of them that are names, words run together or
    split, those like the ones that the archive has not, or hardly has, and whether the whole put
    right is a name. A query that is a name itself is left alone.
    """
    words = _words_of(terms)
    known = {word.form: word.documents for word in SearchWord.objects.filter(form__in=[*words])}
    doubted = _doubted(words, terms, known, thesaurus)
    if not doubted:
        return Correction()
    unknown = [word for word in doubted if word not in known]
    parted = [*partings(terms, unknown)] if unknown else []
    changes = [*_in_one(parted, known), *_nearest_to(doubted, words, known, parted)]
    named = _changed(text, changes)
    sure = _changed(text, [change for change in changes if change.is_sure])
    possible = _changed(text, [change for change in changes if change.is_likely])
    if sum(map(_is_long_enough, words)) > 1 and named != sure and _is_a_name(named):
        return Correction(named, named)
    return Correction(*(one if one != text else "" for one in (sure, possible)))


@dataclass(frozen=True, slots=True)
class _Change:
    """Words as typed, and those to put in their place."""

    typed: tuple[str, ...]
    meant: str
    is_sure: bool = False
    is_likely: bool = True
    """Not only where the whole is a name then."""


def _changed(text: str, changes: Iterable[_Change]) -> str:
    for change in changes:
        text = put_right(text, change.typed, change.meant)
    return text


def _words_of(terms: Terms) -> dict[str, list[str]]:
    """The words that may be corrected, folded and as typed: those with hyphens in one piece too."""
    found: dict[str, list[str]] = defaultdict(list)
    for term in _plain(terms):
        if term.is_joined:
            found[term.in_one_piece[0]].append(term.shown)
        for shown in WORD.findall(term.shown):
            if form := fold_word(shown):
                found[form].append(shown)
    return found


def _plain(terms: Terms) -> Iterator[Term]:
    return (term for clause in terms.positive for term in clause.terms if term.is_plain)


def _doubted(
    words: Iterable[str], terms: Terms, known: Mapping[str, int], thesaurus: Thesaurus
) -> list[str]:
    """The words that the archive has not, or hardly has; none where the whole is a name."""
    right: set[str] = set()
    for term in _plain(terms):
        if not term.is_joined:
            continue
        [whole] = term.in_one_piece
        if whole in known:
            right.update(term.words)
        elif known.keys() >= set(filter(_is_long_enough, term.words)):
            right.add(whole)
    rare = [
        word
        for word in words
        if _is_long_enough(word)
        and word not in right
        and known.get(word, 0) <= NEXT_TO_NOTHING
        and not thesaurus.called((word,))
    ]
    if not rare:
        return []
    called = SearchName.objects.filter(folded__in=[*rare, *terms.as_name])
    names = set(called.values_list("folded", flat=True))
    if not names.isdisjoint(terms.as_name):
        return []
    # A word that stands in a text may be a slip there too, but hardly two, nor in a short one.
    return [word for word in rare if word not in names and len(word) >= _shortest(word, known)]


def _in_one(parted: Iterable[Parting], known: Collection[str]) -> Iterator[_Change]:
    """Words that the archive writes in one piece."""
    for parting in parted:
        if len(parting.typed) > 1:
            is_sure = _is_sure_to_be_one(parting, known)
            yield _Change(parting.typed, parting.meant, is_sure)


def _nearest_to(
    doubted: Iterable[str],
    words: Mapping[str, Iterable[str]],
    known: Mapping[str, int],
    parted: Iterable[Parting],
) -> Iterator[_Change]:
    """What each word may be but for a letter or two; two words rather than one two letters away."""
    taken = {form for one in parted if len(one.typed) > 1 for form in fold(" ".join(one.typed))}
    in_two = {fold_word(one.typed[0]): one for one in parted if len(one.typed) == 1}
    wrong = [word for word in doubted if word not in taken][:MOST_CORRECTED]
    letters = {word: 1 if len(word) < SURE or word in known else 2 for word in wrong}
    candidates = engine().words_like(letters, most=CANDIDATES) if wrong else []
    for word, most in letters.items():
        at_least = max(1, FAR_MORE * known.get(word, 0))
        found = _nearest(word, candidates, most=most, at_least=at_least)
        is_one = found is not None and distance(word, found.form, most=1) == 1
        if word in in_two and not is_one:
            yield _Change(in_two[word].typed, in_two[word].meant)
        elif found is not None:
            is_likely = is_one or len(word) >= OFFERED_TWO
            for shown in words[word]:
                is_sure = word not in known and _is_sure(word, shown, found)
                yield _Change((shown,), _written(found, shown), is_likely and is_sure, is_likely)


def _is_long_enough(word: str) -> bool:
    return len(word) >= SHORTEST and not word.isdigit()


def _is_sure_to_be_one(parting: Parting, known: Collection[str]) -> bool:
    """Whether words that the archive has not are a long one that it has."""
    if parting.documents <= NEXT_TO_NOTHING:
        return False
    parts = fold(" ".join(parting.typed))
    return len(parting.meant) >= LONG and not any(part in known for part in parts)


def _is_a_name(text: str) -> bool:
    """Whether something is called so: ``partnership for piece`` can only be one thing."""
    return SearchName.objects.filter(folded__in=parse(text).as_name).exists()


def _shortest(word: str, known: Collection[str]) -> int:
    return SURE if word in known else SHORTEST


def _is_sure(word: str, shown: str, found: LikeWord) -> bool:
    """Whether ``word`` is hardly another word that the archive happens not to have."""
    form, is_long = found.form, len(word) >= LONG
    if form[0] != word[0] or _differ_by_ending(word, form):
        return False
    if len(word) < SURE:
        # Of short ones only a code is sure, as KFOR is of "kfro": hardly a word has its letters.
        return found.spelling.isupper() and sorted(word) == sorted(form)
    is_one, is_common = distance(word, form, most=1) == 1, found.spelling.islower()
    if found.documents <= NEXT_TO_NOTHING and not (is_one and is_long):
        return False
    if not is_one:
        return is_long and not is_common and _has_no_other_letter(word, form)
    if is_common and not is_long and shown[:1].isupper():
        return False  # a name is no slip for a common word
    if is_common and len(word) == SURE < len(form):
        return False  # "stats" is no slip for "states"
    return not _is_changed(word, form)


def _differ_by_ending(word: str, form: str) -> bool:
    """Whether one goes on where the other ends, as ``russian`` after ``russia``, or ``commandos``.

    A letter typed twice is a slip.
    """
    shorter, longer = sorted((word, form), key=len)
    if longer.startswith(shorter):
        return set(longer[len(shorter) :]) != {shorter[-1]}
    is_vowel_more = word[-2] in VOWELS and word[:-2] + word[-1] == form
    return is_vowel_more and word[-2] != word[-3]


def _has_no_other_letter(word: str, form: str) -> bool:
    """Whether letters are only missing, too many or swapped."""
    left, right = Counter(word), Counter(form)
    return left <= right or right <= left


def _is_changed(word: str, form: str) -> bool:
    """Whether another letter stands in place of one, and makes another word, as ``thread``.

    That do consonants, but for those written for each other, and the first vowel; in a long word
    hardly a vowel for a consonant.
    """
    if len(word) != len(form):
        return False
    differ = [at for at, pair in enumerate(zip(word, form, strict=True)) if len({*pair}) > 1]
    if len(differ) != 1:
        return False
    at = differ[0]
    pair = {word[at], form[at]}
    if pair <= VOWELS:
        return VOWELS.isdisjoint(word[:at])
    if len(word) >= LONG and not VOWELS.isdisjoint(pair):
        return False
    return len(word) == SURE or pair not in ALIKE


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
        if candidate.form in STOP_WORDS:
            continue
        if len(letters.symmetric_difference(candidate.form)) > 2 * most:
            continue  # at once, without counting: too many letters differ
        away = distance(word, candidate.form, most=most)
        if away > most or (away > 1 and candidate.form[0] != word[0]):
            continue
        rank = (away, candidate.form[0] != word[0], -candidate.documents, candidate.form)
        if best is None or rank < best:
            # Only what is as near as this can be better.
            best, found, most = rank, candidate, away
    return found


def _written(word: LikeWord, shown: str) -> str:
    """The correction in lower case where the searcher wrote so."""
    return word.spelling.lower() if shown.islower() else word.spelling
