"""Links from an article's words to what it mentions, each where the name first stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from archive.records.redactions import is_marked


@dataclass(frozen=True, slots=True)
class EntityLink:
    """A name as it stands in the text, and what it leads to under which name today."""

    name: str
    url: str
    today: str
    """Today's name where the text uses another; else empty."""


def entity_links(*, texts: Sequence[str], named: Iterable[Any]) -> list[list[EntityLink]]:
    """For each of ``texts``, the links to set in it: every thing once, at its first mention.

    ``named`` are things with ``label``, ``as_written`` and ``url``. Where one name holds another,
    the longer one is meant: "North Macedonia" is never a link to something called "Macedonia".
    """
    known: dict[str, Any] = {}
    for thing in named:
        for name in filter(None, (thing.as_written, thing.label)):
            # The mark of a redaction stands for many names, and must lead to none of them.
            if not is_marked(name):
                known.setdefault(name, thing)
    if not known:
        return [[] for _text in texts]
    names = pattern_of(known)
    seen: set[str] = set()
    found = []
    for text in texts:
        links = []
        for match in names.finditer(text):
            thing = known[match[0]]
            address = _address(thing)
            if address and address not in seen:
                seen.add(address)
                today = thing.label if thing.label != match[0] else ""
                links.append(EntityLink(match[0], address, today))
        found.append(links)
    return found


def _address(thing: Any) -> str:
    """Words that state a fact lead to the note on them, names to what they name."""
    anchor = getattr(thing, "anchor", "")
    return f"#{anchor}" if anchor else thing.url


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of ``names`` as whole words, the longest that fits."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
