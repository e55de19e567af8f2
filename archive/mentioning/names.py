"""All that a text can name, under every name of every time and language; eight queries."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import BooleanField, Case, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from archive.blocks.links import MODELS
from archive.dates import Bounds
from archive.models import (
    Abbreviation,
    CountryName,
    CountryPage,
    Framework,
    HistoricalEvent,
    OperationPage,
    OperationPeriod,
    Person,
)
from archive.records.querysets import public_page

KINDS = tuple(MODELS)
"""What an article can mention, as its tables of mentions call it."""
MEANS_MORE = {
    "georgia": gettext_noop("Also a state of the United States."),
    "macedonia": gettext_noop("Also a region of Greece, and of ancient history."),
    "makedonia": gettext_noop("Also a region of Greece, and of ancient history."),
    "yugoslavia": gettext_noop("Three states bore this name one after the other."),
    "jugoslavia": gettext_noop("Three states bore this name one after the other."),
}
"""Names that mean something outside the archive as well, and what; they are always asked."""
SHORT = 4
"""Letters up to which a name is only found as it is written here: it may be a common word."""
_ADDITION = re.compile(r"^(?P<short>.+?) \((?P<addition>[^()]+)\)$")
_OF = re.compile(r" (of|av)$")
_CAPITALS = re.compile(r"[A-Z].*[A-Z]")
_OPERATIONS = re.compile(r"^(?:EU )?Operations? (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Target:
    """A thing of the archive that a text can name."""

    kind: str
    pk: int
    label: str
    """Its name today."""
    is_public: bool

    @property
    def key(self) -> str:
        """How forms call it: ``country-12``."""
        return f"{self.kind}-{self.pk}"


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one thing."""

    text: str
    target: Target
    used: tuple[Bounds, ...] = ()
    """When it was in use; empty where the archive does not know."""
    exact: bool = False
    """Found only as it is written here: a word of its own, or letters that stand for words."""
    loose: bool = False
    """A form that is kept for searching; that it means the thing is for an editor to say."""

    def in_use(self, described: Bounds | None) -> bool | None:
        """Whether it was in use at the time described; None where that is not known."""
        if described is None or not self.used:
            return None
        return any(_may_meet(one, described) for one in self.used)


def nameable() -> tuple[Name, ...]:
    """Every name of every thing that an article can mention; eight queries."""
    found = [*_countries(), *_operations(), *_frameworks(), *_people(), *_events()]
    targets = {(name.target.kind, name.target.pk): name.target for name in found}
    return tuple(_once([*found, *_glossary(targets)]))


def means_more(text: str) -> str:
    """What a name means outside the archive as well; empty for most."""
    more = MEANS_MORE.get(text.lower())
    return _(more) if more else ""


def forms(name: str) -> Iterator[str]:
    """``name``, and what it is short for: with an addition in parentheses it is several names."""
    found = _ADDITION.match(name)
    if found is None:
        yield name
        return
    short, addition = found["short"], found["addition"]
    yield short
    if _OF.search(addition):  # Yugoslavia (Federal Republic of)
        yield f"{addition} {short}"
        return
    for part in addition.split(", "):
        part = part.removeprefix("later ")
        if part[:1].isupper():
            yield part


# --- Reading -------------------------------------------------------------------------------------
def _countries() -> Iterator[Name]:
    names: dict[int, list[CountryName]] = defaultdict(list)
    for fact in CountryName.objects.filter(live=True, country__isnull=False).order_by("pk"):
        names[fact.country_id].append(fact)
    pages = CountryPage.objects.filter(alias_of=None).annotate(open_to_all=_is_public())
    for pk, title, is_public in pages.order_by("pk").values_list("pk", "title", "open_to_all"):
        target = Target("country", pk, title, is_public)
        dated: dict[str, list[Bounds]] = defaultdict(list)
        for fact in names[pk]:
            for form in forms(fact.name):
                dated[form] += [fact.bounds] if fact.period else []
        for form in dict.fromkeys([*forms(title), *dated]):
            yield _name(form, target, used=dated.get(form, ()))


def _operations() -> Iterator[Name]:
    ran: dict[int, list[Bounds]] = defaultdict(list)
    for fact in OperationPeriod.objects.filter(live=True).order_by("pk"):
        ran[fact.operation_id].append(fact.bounds)
    pages = OperationPage.objects.filter(alias_of=None).annotate(open_to_all=_is_public())
    columns = ("pk", "title", "code", "full_name", "open_to_all")
    for pk, title, code, full_name, is_public in pages.order_by("pk").values_list(*columns):
        target = Target("operation", pk, title, is_public)
        used = ran.get(pk, ())
        for form in forms(full_name) if full_name else ():
            bare = _OPERATIONS.sub("", form)
            yield _name(form, target, used=used, loose=form != full_name and _is_one_word(form))
            bare = bare.removesuffix(" Mission")  # Resolute Support
            if bare != form:
                yield _name(bare, target, used=used, exact=True, loose=_is_one_word(bare))
        for form in dict.fromkeys([code, title]):
            # A code name is made of common words: Allied Force.
            yield _name(form, target, used=used, exact=form[:1].isupper())


def _frameworks() -> Iterator[Name]:
    for row in Framework.objects.order_by("pk"):
        target = Target("framework", row.pk, row.name, row.live)
        used = (row.bounds,) if row.period else ()
        for form in filter(None, (row.name, row.name_nb, row.abbreviation)):
            yield _name(form, target, used=used)


def _people() -> Iterator[Name]:
    for pk, name, live in Person.objects.order_by("pk").values_list("pk", "name", "live"):
        yield Name(name, Target("person", pk, name, live), exact=True)


def _events() -> Iterator[Name]:
    for event in HistoricalEvent.objects.order_by("pk").defer("text"):
        target = Target("event", event.pk, event.title, event.live)
        yield _name(event.title, target, used=(event.bounds,))


def _glossary(targets: dict[tuple[str, int], Target]) -> Iterator[Name]:
    """The terms of the glossary that stand for something that an article can mention."""
    for row in Abbreviation.objects.order_by("term"):
        stands_for = ("country", row.country_id), ("operation", row.operation_id)
        for key in (*stands_for, ("framework", row.framework_id)):
            target = targets.get(key)
            if target is None:
                continue
            for form in filter(None, (row.term, row.expansion, row.norwegian)):
                yield _name(form, target)
            for form in row.alias_list:
                yield _name(form, target, loose=_is_one_word(form))


def _name(
    text: str,
    target: Target,
    *,
    used: Iterable[Bounds] = (),
    exact: bool = False,
    loose: bool = False,
) -> Name:
    return Name(text, target, tuple(used), exact or _is_exact(text), loose)


def _once(names: Iterable[Name]) -> Iterator[Name]:
    """Each name of a thing once: what says most of it holds."""
    found: dict[tuple[str, Target], Name] = {}
    for name in names:
        text = " ".join(name.text.split())
        if not text:
            continue
        known = found.get((text, name.target))
        if known is None:
            found[text, name.target] = name
        else:
            found[text, name.target] = Name(
                known.text,
                known.target,
                known.used or name.used,
                known.exact and name.exact,
                known.loose and name.loose,
            )
    return iter(found.values())


def _is_public() -> Case:
    return Case(When(public_page(), then=True), default=Value(False), output_field=BooleanField())


def _is_exact(text: str) -> bool:
    words = text.split()
    return len(words) == 1 or any(_CAPITALS.search(word) and "-" not in word for word in words)


def _is_one_word(text: str) -> bool:
    """A single word that is no abbreviation: Darfur, Althea."""
    return " " not in text and not _CAPITALS.search(text)


def _may_meet(one: Bounds, described: Bounds) -> bool:
    """Whether the two can have a day in common; a missing bound is open."""
    begun = one.start_earliest or dt.date.min
    over = one.end_latest or dt.date.max
    first = described.start_earliest or dt.date.min
    after = described.end_latest or dt.date.max
    return begun < after and first < over
