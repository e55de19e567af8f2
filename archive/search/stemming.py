"""Turns words into the tokens that both databases index: folded, then stemmed by language."""

from collections.abc import Callable, Iterable
from functools import lru_cache

import snowballstemmer

from archive.search.folding import WORD, compounds, fold_word
from archive.vocabularies import Language

LONGEST_COLUMN = 500_000
"""Characters of tokens kept of one text, some 80,000 words: PostgreSQL refuses larger vectors."""

_ENGLISH, _NORWEGIAN = "english", "norwegian"
_STEMMERS = {name: snowballstemmer.stemmer(name) for name in (_ENGLISH, _NORWEGIAN)}
_OF_LANGUAGE = {
    Language.ENGLISH: _ENGLISH,
    Language.BOKMAL: _NORWEGIAN,
    Language.NYNORSK: _NORWEGIAN,
}


@lru_cache(maxsize=2**17)
def token(form: str, stemmer: str = "") -> str:
    """What is indexed of one folded word; without a stemmer the word itself."""
    if form[0].isdigit():
        # PostgreSQL's parser would take "10e5x" for a number and a word.
        return form if form.isdigit() else f"n{form}"
    return _STEMMERS[stemmer].stemWord(form) if stemmer else form


def tokens_of(texts: Iterable[str], language: str) -> str:
    """The tokens of ``texts`` in their order, those of hyphenated words in one piece at the end.

    A text in a language that has no stemmer here is indexed word for word.
    """
    text = "\n".join(texts)
    return tokens_of_words(WORD.findall(text), text, language)


def tokens_of_words(words: Iterable[str], text: str, language: str) -> str:
    """The same of a text whose words are known."""
    stemmer = _OF_LANGUAGE.get(language, "")
    tokens = filter(None, map(_TOKEN_OF[stemmer], words))
    joined = dict.fromkeys(token(form, stemmer) for form in compounds(text))
    return _cut(" ".join([*tokens, *joined]))


def _token_of(stemmer: str) -> Callable[[str], str]:
    """What is indexed of a word as written; with a memory of its own, which is asked in C."""

    @lru_cache(maxsize=2**16)
    def of(word: str) -> str:
        form = fold_word(word)
        return token(form, stemmer) if form else ""

    return of


_TOKEN_OF = {stemmer: _token_of(stemmer) for stemmer in ("", *_STEMMERS)}


def name_tokens(names: Iterable[str]) -> str:
    """The tokens of names, which may be in any language, stemmed in each way once."""
    found: dict[str, None] = {}
    for name in names:
        for language in (Language.ENGLISH, Language.BOKMAL):
            found[tokens_of([name], language)] = None
    return _cut(" ".join(found))


def tokens_to_find(form: str) -> tuple[str, ...]:
    """Every token under which one folded word of a query may stand in the index."""
    return tuple(dict.fromkeys(token(form, stemmer) for stemmer in ("", _ENGLISH, _NORWEGIAN)))


def phrases_to_find(forms: list[str]) -> tuple[tuple[str, ...], ...]:
    """Every row of tokens under which the folded words may stand in the index one by one."""
    rows = (tuple(token(form, stemmer) for form in forms) for stemmer in ("", *_STEMMERS))
    return tuple(dict.fromkeys(rows))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_COLUMN else text[:LONGEST_COLUMN].rpartition(" ")[0]
