"""Takes a name out of something, for the tests of redaction."""

import datetime as dt

from archive.models import (
    Version,
)
from archive.preservation.redaction import redact
from archive.preservation.words import Words

NAME = "Kåre Ødegård-Lien"
LAST = "Ødegård-Lien"
NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
WHY = {"reason": "To protect a private person.", "decided_by": "The data protection officer"}


def taken_out(thing, *lines, **fields):
    words = Words(lines or [NAME])
    return redact(thing=thing, words=words, at=NOW, **{**WHY, **fields})


def fresh(thing):
    return type(thing).objects.get(pk=thing.pk)


def versions_of(thing):
    return list(Version.objects.of(thing).order_by("number"))
