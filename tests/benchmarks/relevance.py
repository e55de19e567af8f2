"""Whether the judged searches of the demo archive find the right thing first."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from archive.search.query import PAGE_SIZE
from archive.search.searching import search
from tests.benchmarks.asking import TODAY, asked
from tests.benchmarks.progress import tell
from tests.benchmarks.table import Row
from tests.demo.searches import BY_NAME, BY_WORDS, SEARCHES, by_name, by_words
from tests.demo.searches.judged import Judged


def relevance() -> Iterator[Row]:
    """The mean of one through the place of the best answer, and the share of all good ones."""
    tell(f"{len(SEARCHES)} judged searches")
    by_group: dict[str, list[tuple[Judged, list[str]]]] = defaultdict(list)
    for group, judged in _grouped():
        by_group[group].append((judged, _found(judged.text)))
    everything = [one for some in by_group.values() for one in some]
    for group, some in [*by_group.items(), ("all", everything)]:
        ranks = sum(_reciprocal(*one) for one in some) / len(some)
        recall = sum(_recall(*one) for one in some) / len(some)
        figure = f"reciprocal rank {ranks:.3f}, recall {recall:.3f}  ({len(some)} searches)"
        yield Row(group, figure)
    for judged, found in everything:
        if _reciprocal(judged, found) < 1:
            first = found[0] if found else "nothing"
            yield Row(f"    not first: {judged.text}", f"{first}, not {' or '.join(judged.best)}")


def _grouped() -> Iterator[tuple[str, Judged]]:
    """The searches, each with the comment under which it stands in its file."""
    for module, some in ((by_name, BY_NAME), (by_words, BY_WORDS)):
        group, judged = "", iter(some)
        for line in Path(module.__file__).read_text(encoding="utf-8").splitlines():
            if line.startswith("    # "):
                group = line.removeprefix("    # ")
            elif line.startswith("    Judged("):
                yield group, next(judged)


def _found(text: str) -> list[str]:
    return [result.url for result in search(asked(text), today=TODAY).results]


def _reciprocal(judged: Judged, found: list[str]) -> float:
    """One through the place of the first best answer; nothing where there is none."""
    places = [place for place, url in enumerate(found, start=1) if url in judged.best]
    return 1 / places[0] if places else 0.0


def _recall(judged: Judged, found: list[str]) -> float:
    """The share of what a complete answer holds that is among the first twenty."""
    good = {*judged.best, *judged.also}
    return len(good.intersection(found[:PAGE_SIZE])) / min(len(good), PAGE_SIZE)
