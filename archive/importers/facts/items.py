"""What an import is going to write: one item a thing, with natural keys in place of rows."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.text import slugify

from archive.importers.facts.fields import CONFIDENCE
from archive.importers.facts.reading import Entry
from archive.models import (
    Abbreviation,
    ArticlePage,
    CountryPage,
    DocumentType,
    Fact,
    Framework,
    Government,
    HistoricalEvent,
    OperationPage,
    Organisation,
    Party,
    Person,
    Source,
    StandardPage,
    Statement,
)

NATURAL_FIELDS: dict[type[models.Model], str] = {
    CountryPage: "code",
    OperationPage: "slug",
    ArticlePage: "slug",
    StandardPage: "slug",
    Abbreviation: "term",
    Statement: "",
}
"""The field by which a thing is known, where it is not ``key``; a statement has none."""

HOME_FILES: dict[type[models.Model], str] = {
    Source: "sources",
    Party: "parties",
    Framework: "frameworks",
    CountryPage: "countries",
    Organisation: "publishers",
    Government: "governments",
    OperationPage: "operations",
    HistoricalEvent: "events",
    DocumentType: "document types",
    Person: "people",
}
"""The file in which a reader of the report looks for a thing."""


def natural_field(model: type[models.Model]) -> str:
    return NATURAL_FIELDS.get(model, "key")


@dataclass(frozen=True, slots=True)
class Ref:
    """Another thing of the set or of the archive, by its natural key."""

    model: type[models.Model]
    key: str

    def __str__(self) -> str:
        return f"{self.model._meta.model_name}:{self.key}"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to write, from one record of a file or from a part of one."""

    entry: Entry
    model: type[models.Model]
    key: str
    values: dict[str, Any]
    """Plain values, a Ref for a foreign key, a list of Refs for many."""
    part: str = ""
    """Which part of the record it is made of; empty for the record itself."""
    register: str = ""
    """For a thing that several files name: the common register that remembers it."""
    children: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Rows that belong to it, by relation; each replaces what was there."""
    beside: dict[str, Any] = field(default_factory=dict)
    """Values that the caller adds to what the file says; the next import does not miss them."""

    @property
    def address(self) -> tuple[str, str]:
        """Where the import remembers it: file and key."""
        if self.register:
            return self.register, self.key
        key = f"{self.entry.key}/{self.part}" if self.part else self.entry.key
        return self.entry.file, key

    @property
    def ref(self) -> Ref:
        return Ref(self.model, self.key)

    def digest(self) -> str:
        """SHA-256 of everything that the file says of this thing."""
        said = json.dumps([self.values, self.children], sort_keys=True, default=str)
        return hashlib.sha256(said.encode()).hexdigest()

    def refs(self) -> set[Ref]:
        """Every other thing that it names."""
        rows = [row for rows in self.children.values() for row in rows]
        found: set[Ref] = set()
        for values in (self.values, *rows):
            for value in values.values():
                if isinstance(value, Ref):
                    found.add(value)
                elif isinstance(value, list):
                    found.update(part for part in value if isinstance(part, Ref))
        return found


def a_fact(
    entry: Entry,
    model: type[Fact],
    key: str,
    *,
    part: str = "",
    said: dict[str, Any] | None = None,
    **values: Any,
) -> Item:
    """A fact with its evidence; ``said`` is the object with its sources, else the record."""
    said = entry.data if said is None else said
    sources = dict.fromkeys(said["sources"])
    return Item(
        entry,
        model,
        key,
        {
            "key": key,
            "verification": CONFIDENCE[said["confidence"]].value,
            "note": said.get("note") or "",
            **values,
        },
        part=part,
        children={"evidence": [{"source": Ref(Source, source)} for source in sources]},
    )


def ref_or_none(model: type[models.Model], key: str | None) -> Ref | None:
    return Ref(model, key) if key else None


NORWEGIAN_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae"})


def slug_of(name: str) -> str:
    """The address of a name: ``jonas-gahr-store``; a letter is written out, never dropped."""
    return slugify(name.translate(NORWEGIAN_LETTERS))
