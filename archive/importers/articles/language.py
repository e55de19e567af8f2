"""Tells the language of a text by its commonest words, where they leave no doubt."""

import re
from collections import Counter


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = _words("the of and to that with was are been this by which will from not is")
NORWEGIAN = _words(
    "og til som på av med det ikke ikkje fra frå skal jeg eg å være vere mer meir blir ble vart har"
    " dette etter også eller mellom når norge norges noreg noregs"
)
"""Words that French and German do not have: “de” and “et” are Norwegian, but not theirs alone."""
BOKMAL = _words("ikke fra et de en jeg være mer ble hva noe hun norge norges")
NYNORSK = _words("ikkje frå eit dei ein eg vere meir vart kva noko ho noreg noregs")
FEWEST = 3
"""Common words that a text must have before it is called anything."""
CLEARLY = 3
"""How many times as many of one language as of the other."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """``en``, ``nb``, ``nn``, ``no`` for either Norwegian, or empty where it is not certain."""
    counts = Counter(_WORD.findall(text.lower()))
    english, norwegian = _sum(counts, ENGLISH), _sum(counts, NORWEGIAN)
    if english >= FEWEST and english >= CLEARLY * norwegian:
        return "en"
    if norwegian >= FEWEST and norwegian >= CLEARLY * english:
        bokmal, nynorsk = _sum(counts, BOKMAL), _sum(counts, NYNORSK)
        if bokmal >= 2 and bokmal >= CLEARLY * nynorsk:
            return "nb"
        if nynorsk >= 2 and nynorsk >= CLEARLY * bokmal:
            return "nn"
        return "no"
    return ""


def _sum(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words)
