"""Suggestions while somebody types, and spelling put right."""

from collections.abc import Callable, Iterator
from random import Random

from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.demo.generated import vocabulary
from archive.models import ContentStamp, SearchName, SearchWord
from archive.search.kinds import Kind
from archive.search.spelling import Correction, corrected
from archive.search.suggesting import suggest
from archive.search.terms import parse
from archive.search.thesaurus import thesaurus
from tests.benchmarks.progress import tell
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.timing import Times

LETTERS = range(1, 7)
NAMES = 40
WORDS = 60
MOST_QUERIES = 3


def suggestions() -> Iterator[Row]:
    """Beginnings of one to six letters, then of two words."""
    tell("suggestions")
    names = _names()
    asked = {f"{number} letters": [name[:number] for name in names] for number in LETTERS}
    asked["two words"] = [" ".join((first, second[:3])) for first, second in map(_two, names)]
    suggest(names[0])
    most = 0
    every = []
    for title, texts in asked.items():
        times = Times()
        for text in dict.fromkeys(texts):
            times.add(lambda text=text: suggest(text))
            with CaptureQueriesContext(connection) as asked_for:
                suggest(text)
            most = max(most, len(asked_for))
        every.append(times)
        yield times.row(f"suggestions, {title}", 10)
    yield Times.together(every).row("suggestions, all", 10)
    yield at_most("queries of a suggestion", most, MOST_QUERIES, unit="")


def spelling() -> Iterator[Row]:
    """Words with a letter wrong, and how often the right word comes back."""
    rng = Random(1)
    made_up = set(vocabulary())
    known = set(SearchWord.objects.values_list("form", flat=True))
    words = SearchWord.objects.filter(documents__gte=5, form__regex="^[a-z]{6,}$")
    words = list(words.order_by("form").values_list("form", flat=True))
    there = thesaurus(stamp=ContentStamp.current())
    for title, some in (
        ("made-up words", [word for word in words if word in made_up]),
        ("real words", [word for word in words if word not in made_up]),
    ):
        tell(f"spelling, {title}")
        times, asked, applied, offered = Times(), 0, 0, 0
        for word in rng.sample(some, min(WORDS, len(some))):
            slip = rng.choice(SLIPS)(word, rng)
            if slip in known:
                continue
            found: list[Correction] = []
            times.add(lambda: found.append(corrected(parse(slip), slip, thesaurus=there)))  # noqa: B023
            asked += 1
            applied += found[0].sure.casefold() == word
            offered += found[0].possible.casefold() == word
        note = f"{applied} of {asked} put right, {offered} offered or put right"
        yield times.row(f"spelling, {title}", 50, note=note)


def _names() -> list[str]:
    """Names of profiles and titles of articles, folded, at even distances."""
    found: list[str] = []
    for rows in (
        SearchName.objects.exclude(document__kind=Kind.ARTICLE),
        SearchName.objects.filter(document__kind=Kind.ARTICLE),
    ):
        rows = rows.filter(folded__regex="^[a-z]{2,} [a-z]{2,}").order_by("pk")
        pks = list(rows.values_list("pk", flat=True))
        some = SearchName.objects.filter(pk__in=pks[:: max(1, len(pks) // NAMES)][:NAMES])
        found += some.order_by("pk").values_list("folded", flat=True)
    return found


def _two(name: str) -> tuple[str, str]:
    first, second, *_ = name.split()
    return first, second


# --- Slips of the pen ----------------------------------------------------------------------------
def _dropped(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def _swapped(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _changed(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word))
    return word[:place] + rng.choice("abcdefghijklmnopqrstuvwxyz") + word[place + 1 :]


SLIPS: tuple[Callable[[str, Random], str], ...] = (_dropped, _swapped, _changed)
