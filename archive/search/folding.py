"""Folds words so that Støre, Stoere and Store meet: lower case, no diacritics, no apostrophes."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

APOSTROPHES = "'’‘ʼ`´"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
_MARKS = "\u0300-\u036f" + _INVISIBLE

WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}]|[{APOSTROPHES}](?=[^\W_]))*")
"""A word of running text; hyphens part words, an apostrophe inside does not."""
COMPOUND = re.compile(rf"{WORD.pattern}(?:[-\u2010\u2011]{WORD.pattern})*")
"""A word, or words that hyphens join."""

# Letters that Unicode does not take apart; the digraphs of old spellings follow below.
_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
    | dict.fromkeys(APOSTROPHES, "")
)


@lru_cache(maxsize=2**14)
def fold_word(word: str) -> str:
    """The folded form of one word; empty where nothing of it can be searched."""
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if letter.isalnum())
    return plain.replace("aa", "a").replace("oe", "o")


def fold(text: str) -> list[str]:
    """The folded words of ``text`` in their order: ``Euro-Atlantic`` gives two."""
    return [token for match in WORD.finditer(text) if (token := fold_word(match[0]))]


def compounds(text: str) -> list[str]:
    """The folded hyphenated words of ``text`` in one piece: ``euroatlantic``."""
    pieces = (fold(match[0]) for match in COMPOUND.finditer(text))
    return ["".join(parts) for parts in pieces if len(parts) > 1]


def tokens(texts: Iterable[str]) -> str:
    """Every word of ``texts`` once, with a space on either side, for the index to look into."""
    words: dict[str, None] = {}
    for text in texts:
        words.update(dict.fromkeys(fold(text) + compounds(text)))
    return f" {' '.join(words)} "


def name_tokens(names: Iterable[str]) -> str:
    """Names side by side, ``| kfor | kosovo force |``: a whole name can be told from a part."""
    forms: dict[str, None] = {}
    for name in names:
        forms.update(dict.fromkeys([" ".join(fold(name)), *compounds(name)]))
    return "".join(f"| {form} " for form in forms if form) + "|"
