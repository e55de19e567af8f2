"""Folds words so that Støre, Stoere and Store meet: plain lower-case letters, no apostrophes."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

APOSTROPHES = "'’‘ʼ`´"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_MARKS = "\u0300-\u036f" + _INVISIBLE

LETTER = r"[^\W_]"
"""A letter or digit."""
WITHIN = _MARKS + APOSTROPHES
"""What stands between letters and parts no word."""
FOREIGN = "\u0080-\U0010ffff"
"""Characters that may be folded to any letters."""
WORD_GOES_ON = rf"{LETTER}*(?:(?:[{_MARKS}]|[{APOSTROPHES}](?={LETTER})){LETTER}*)*"
WORD = re.compile(LETTER + WORD_GOES_ON)
"""A word of running text; hyphens part words, an apostrophe inside does not."""
LONGEST_WORD = 60
"""Letters of a word that count; PostgreSQL takes none of more than two thousand."""
HYPHEN = frozenset("-\u2010\u2011")
_ONE = r"[^\W\d_]"
_DOTTED = re.compile(
    rf"(?<!{LETTER})(?:{_ONE}\.)+{_ONE}(?!{LETTER})\.?|(?<!{LETTER})(?:{_ONE}\.){{2,}}"
)
"""Letters with dots between them: U.S., I.S.A.F."""
_DOTS = re.compile(rf"\.{_ONE}(?!{LETTER})")
COMPOUND = re.compile(
    rf"{_DOTTED.pattern}|{WORD.pattern}(?:[{''.join(sorted(HYPHEN))}]{WORD.pattern})*"
)
"""A word, words that hyphens join, or letters with dots."""

_WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_POSSESSIVES = tuple(f"{mark}{letter}" for mark in APOSTROPHES for letter in "sS")


@lru_cache(maxsize=2**16)
def fold_word(word: str) -> str:
    """The folded form of one word, in ``a`` to ``z`` and digits; empty where nothing is left.

    Scripts other than the Latin are transliterated: both databases then see the same letters.
    """
    word = without_possessive(word).casefold()
    plain = unicodedata.normalize("NFKD", word.translate(_WITHOUT_APOSTROPHES))
    plain = "".join(letter for letter in plain if letter.isalnum())
    if not plain.isascii():
        plain = "".join(letter for letter in anyascii(plain).lower() if letter.isalnum())
    return plain.replace("aa", "a").replace("oe", "o")[:LONGEST_WORD]


def without_possessive(word: str) -> str:
    """``Stoltenberg`` of ``Stoltenberg's``."""
    return word[:-2] if word.endswith(_POSSESSIVES) else word


def fold(text: str) -> list[str]:
    """The folded words of ``text`` in their order: ``Euro-Atlantic`` gives two."""
    return [form for word in WORD.findall(text) if (form := fold_word(word))]


def may_have_compounds(text: str) -> bool:
    """Whether ``text`` has hyphens, or letters with dots; found out at once, for most have not."""
    return not HYPHEN.isdisjoint(text) or _DOTS.search(text) is not None


def compounds(text: str) -> list[str]:
    """The folded hyphenated and dotted words of ``text`` in one piece: ``euroatlantic``, ``us``."""
    if not may_have_compounds(text):
        return []
    pattern = _DOTTED if HYPHEN.isdisjoint(text) else COMPOUND
    pieces = (fold(match[0]) for match in pattern.finditer(text))
    return ["".join(parts) for parts in pieces if len(parts) > 1]


def without_dots(text: str) -> str:
    """``text`` with letters that have dots between them as the word that they make: ``UK``."""
    return _DOTTED.sub(lambda match: match[0].replace(".", ""), text)


def spellings(text: str) -> list[str]:
    """The folded words of ``text`` as one, with hyphenated words apart and in one piece."""
    apart = " ".join(fold(text))
    if not may_have_compounds(text):
        return [apart] if apart else []
    joined = " ".join("".join(fold(match[0])) for match in COMPOUND.finditer(text))
    return list(dict.fromkeys(filter(None, (apart, joined))))
