"""Finds what else in the archive carries the words that are to be taken out of a thing."""

import json
from collections.abc import Iterator

from django.apps import apps
from django.db import models
from django.db.models import Q, TextField
from django.db.models.functions import Cast
from modelcluster.fields import ParentalKey
from wagtail.models import Revision

from archive.models import (
    BOOKKEEPING,
    Fact,
    LegacyIdentifier,
    RedactedVersion,
    Redaction,
    Version,
    Withdrawal,
)
from archive.preservation.carriers import holds_text, records_with, texts_of
from archive.preservation.words import Words

DERIVED = (BOOKKEEPING - {Version}) | {
    Fact,  # read as its kinds
    LegacyIdentifier,
    RedactedVersion,
    Redaction,
}
"""Tables that follow others, or say nothing in words."""
MOST = 50
"""Things that are listed; who has more looks again after those."""


def stands_also_in(thing: models.Model, words: Words) -> list[models.Model]:
    """Other things that carry ``words`` in any form, each once; at most ``MOST``."""
    own = {_key(one) for one in (thing, *records_with(thing))}
    found: dict[tuple[str, int], models.Model] = {}
    for row in _rows(words):
        owner = _owner(row)
        if owner is not None and _key(owner) not in own:
            found.setdefault(_key(owner), owner)
        if len(found) == MOST:
            break
    return list(found.values())


def _rows(words: Words) -> Iterator[models.Model]:
    kinds = [*apps.get_app_config("archive").get_models(), Revision]
    for model in (kind for kind in kinds if kind not in DERIVED):
        fields = [field for field in model._meta.concrete_fields if holds_text(field)]
        asked = Q()
        for field in fields:
            for needle in _needles(words):
                asked |= Q(**{f"as_text_{field.name}__icontains": needle})
        if not asked:
            continue
        as_text = {f"as_text_{one.name}": Cast(one.name, TextField()) for one in fields}
        rows = model._base_manager.alias(**as_text).filter(asked).order_by("pk")
        for row in rows.iterator(chunk_size=100):
            values = [value for _field, value in texts_of(row)]
            if words.found_in(values) or words.other_forms_in(values):
                yield row


def _needles(words: Words) -> set[str]:
    """For each line its longest word, plain and as JSON writes it, to ask the database for."""
    longest = [max(line.split(), key=len) for line in words.lines]
    escaped = [json.dumps(word)[1:-1] for word in longest]
    return {*longest, *escaped, *(json.dumps(word)[1:-1] for word in escaped)}


def _owner(row: models.Model) -> models.Model | None:
    """The page or record that an archivist opens to change ``row``."""
    if isinstance(row, Version | Withdrawal):
        return row.permalink.thing
    if isinstance(row, Revision):
        return row.content_object
    for field in row._meta.concrete_fields:
        if isinstance(field, ParentalKey) and getattr(row, field.attname) is not None:
            parent = getattr(row, field.name)
            return parent.specific if isinstance(parent, Fact) else parent
    return row


def _key(thing: models.Model) -> tuple[str, int]:
    return thing._meta.label, thing.pk
