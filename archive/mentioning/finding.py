"""Finds names in a text, the longest first; tells what is clear from what is to be asked."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive.dates import Bounds
from archive.mentioning.names import KINDS, SHORT, Name, Target, means_more

AROUND = 90
"""Signs of the text that are shown before and after a name."""
SHOWN = 3
"""Places of a name that are shown."""

_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")
_ALIKE = str.maketrans("’‘ʼ‐‑‒–—", "'''-----")
"""Signs that stand for one another, each for one."""
_PART_OF_ANOTHER = re.compile(
    r"(?:\b(?:North|South|East|West|Northern|Southern|Eastern|Western|New|Equatorial|Upper|Lower)"
    r"|\b(?:Nord|Sør|Øst|Vest)-?|\bPeople's) ?-?$"
)
"""Words before a name that make another name of it, which the archive does not have."""
LONGEST_WORD_BEFORE = 12
_NO_POSSESSIVE = 3
"""Letters of an abbreviation of which an s at the end makes another word: MDs."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands, with the words around it."""

    before: str
    name: str
    after: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name in one part of a text, and what it can mean."""

    part: int
    start: int
    end: int
    written: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """What a name may mean, and whether it was in use for that at the time described."""

    target: Target
    in_use: bool | None

    @property
    def key(self) -> str:
        return self.target.key

    @property
    def label(self) -> str:
        return self.target.label

    @property
    def is_public(self) -> bool:
        return self.target.is_public


@dataclass(slots=True)
class Proposal:
    """What a text names, for an editor to accept or to leave."""

    key: str
    """The field of the form that it is answered by."""
    options: list[Option]
    is_asked: bool
    """The name can mean several things, or something outside the archive."""
    hint: str = ""
    count: int = 0
    places: list[Place] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    """The names as the text writes them, and how often."""

    @property
    def target(self) -> Target:
        return self.options[0].target

    @property
    def kind(self) -> str:
        """Of what is proposed; where kinds differ, of what comes first."""
        return self.target.kind

    @property
    def written(self) -> str:
        """The name as the text writes it, the most frequent first."""
        return self.forms.most_common(1)[0][0]

    def as_written(self, target: Target) -> str:
        """The name to record with a mention of ``target``: empty where it is today's.

        A family name alone is no other name, and neither are larger or smaller letters.
        """
        today = folded(_one_line(target.label))
        for form, _count in self.forms.most_common():
            name = folded(form)
            if name != today and not (target.kind == "person" and name in today.split()):
                return form
        return ""


class Finder:
    """The names of the archive, ready to be found: each is looked up by its first word."""

    def __init__(self, names: Iterable[Name]) -> None:
        by_text: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            by_text[folded(_one_line(name.text))].append(name)
        self._by_first: dict[str, list[tuple[str, list[Name]]]] = defaultdict(list)
        for text in sorted(by_text, key=lambda text: (-len(text), text)):
            first = _WORD.search(text)
            if first is not None:
                self._by_first[first[0]].append((text, by_text[text]))

    def occurrences(self, parts: Sequence[str]) -> list[Occurrence]:
        """Every name in ``parts``, in the order of the text; none lies in another, events aside."""
        return [one for number, part in enumerate(parts) for one in self._within(number, part)]

    def _within(self, number: int, text: str) -> Iterator[Occurrence]:
        small, done = folded(text), 0
        for word in _WORD.finditer(small):
            if word.start() < done:
                continue
            for name, things in self._starting(word[0]):
                start = word.start()
                end = _end_of(name, small, start)
                # An s may belong to another word where the letters are not those of the name.
                as_is = end > start + len(name)
                fitting = tuple(one for one in things if end and _fits(one, text, start, as_is))
                if not fitting:
                    continue
                # The title of an event is a sentence: the names in it are named as well.
                is_event = all(one.target.kind == "event" for one in fitting)
                done = done if is_event else end
                before = text[max(0, start - LONGEST_WORD_BEFORE) : start].translate(_ALIKE)
                if not _PART_OF_ANOTHER.search(before):
                    written = text[start : start + len(name)]
                    yield Occurrence(number, start, end, written, fitting)
                break

    def _starting(self, word: str) -> Iterator[tuple[str, list[Name]]]:
        yield from self._by_first.get(word, ())
        if word.endswith("s"):  # Kosovos
            yield from self._by_first.get(word[:-1], ())


def find(
    parts: Sequence[str], names: Iterable[Name], *, described: Bounds | None
) -> list[Proposal]:
    """What the parts of a text name, by kind and in the order of the text."""
    parts = [_one_line(part) for part in parts]
    occurrences = Finder(names).occurrences(parts)
    occurrences += _surnames(parts, occurrences)
    return proposals_of(occurrences, parts, described=described)


def proposals_of(
    occurrences: Iterable[Occurrence], parts: Sequence[str], *, described: Bounds | None
) -> list[Proposal]:
    """One proposal for each thing that is clearly named, one for each name that is to be asked."""
    found: dict[str, Proposal] = {}
    for one in sorted(occurrences, key=lambda one: (one.part, one.start)):
        hint = means_more(one.written)
        targets = {name.target for name in one.names}
        is_asked = len(targets) > 1 or bool(hint) or all(name.loose for name in one.names)
        key = f"meant-{folded(one.written)}" if is_asked else next(iter(targets)).key
        proposal = found.get(key)
        if proposal is None:
            options = _options(one.names, described)
            proposal = found[key] = Proposal(key, options, is_asked, hint)
        proposal.count += 1
        proposal.forms[one.written] += 1
        if len(proposal.places) < SHOWN:
            proposal.places.append(place_of(parts[one.part], one.start, one.end))
    return sorted(found.values(), key=lambda one: KINDS.index(one.kind))


def _options(names: Iterable[Name], described: Bounds | None) -> list[Option]:
    """What a name may mean: first what it meant at the time described, last what it did not."""
    used: dict[Target, set[bool | None]] = defaultdict(set)
    for name in names:
        used[name.target].add(name.in_use(described))
    options = [
        Option(target, True if True in states else None if None in states else False)
        for target, states in used.items()
    ]
    order = {True: 0, None: 1, False: 2}
    return sorted(options, key=lambda one: (order[one.in_use], one.target.label, one.target.key))


def _surnames(parts: Sequence[str], found: Iterable[Occurrence]) -> list[Occurrence]:
    """Family names that stand alone, of people whom the text names in full.

    Left out is a family name that two of them share, or that names something else.
    """
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    owners: Mapping[str, set[Name]] = defaultdict(set)
    for one in found:
        taken[one.part].append((one.start, one.end))
        for name in one.names:
            if name.target.kind == "person" and " " in name.text:
                last = name.text.split()[-1]
                owners[last].add(Name(last, name.target, exact=True))
    known = {last: next(iter(names)) for last, names in owners.items() if len(names) == 1}
    alone = Finder(known.values()).occurrences(parts) if known else []
    return [
        one
        for one in alone
        if not any(start < one.end and one.start < end for start, end in taken[one.part])
    ]


def _end_of(name: str, small: str, start: int) -> int:
    """Where ``name`` ends, if it stands at ``start`` as whole words; else 0.

    A possessive s without its sign belongs to it.
    """
    if not small.startswith(name, start):
        return 0
    end = start + len(name)
    if _is_end(small, end):
        return end
    possessive = small[end : end + 1] == "s" and len(name) > _NO_POSSESSIVE
    return end + 1 if possessive and _is_end(small, end + 1) else 0


def _is_end(small: str, end: int) -> bool:
    return end >= len(small) or not (small[end].isalnum() or small[end] == "_")


def _fits(name: Name, text: str, start: int, as_is: bool) -> bool:
    """Whether the letters at ``start`` are as large as the name, or ``as_is``, asks for."""
    if not (name.exact or as_is):
        return True
    asked = _one_line(name.text).translate(_ALIKE)
    written = text[start : start + len(asked)].translate(_ALIKE)
    return written == asked or (len(asked) > SHORT and written == asked.upper())


def place_of(text: str, start: int, end: int, *, whole: bool = False) -> Place:
    """The sentence around a name, or what of it fits; the ``whole`` of it where that is asked."""
    before, after = text[:start], text[end:]
    opening = max(before.rfind(mark) for mark in (". ", "! ", "? ")) + 2
    before = before[opening:] if opening > 1 else before
    closing = min((at for mark in ".!?" if (at := after.find(f"{mark} ")) >= 0), default=-1)
    after = after[: closing + 1] if closing >= 0 else after
    if len(before) > AROUND and not whole:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND and not whole:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return Place(before, text[start:end], after)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def folded(text: str) -> str:
    """``text`` in small letters and plain signs, each at its place."""
    small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return _SPACE.sub(" ", small.translate(_ALIKE))
