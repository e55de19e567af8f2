"""Gives each published thing its number, and records a version where what it says has changed."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils.translation import gettext, ngettext, override

from archive.models import Permalink, Version
from archive.preservation.content import content_of, digest, sha256, text_of

CITABLE = frozenset(
    [
        "homepage",
        "articleindexpage",
        "countryindexpage",
        "operationindexpage",
        "standardpage",
        "articlepage",
        "countrypage",
        "operationpage",
        "government",
        "organisation",
        "person",
        "historicalevent",
        "framework",
        "series",
    ]
)
"""Models whose things have an address of their own, and so a number and versions."""


def is_citable(thing: models.Model) -> bool:
    return thing._meta.app_label == "archive" and thing._meta.model_name in CITABLE


@transaction.atomic
def record_versions(
    things: Iterable[models.Model], *, at: dt.datetime, summary: str = ""
) -> list[Version]:
    """Records what each live thing says, and answers the versions that are new.

    A thing whose words and facts are as in its newest version gets none. ``summary`` stands for
    the whole batch; left empty, each version says what changed in it.
    """
    return [
        version
        for thing in things
        if is_citable(thing) and thing.live
        for version in [_record(thing, at=at, summary=summary)]
        if version is not None
    ]


def permalink_of(thing: models.Model, *, at: dt.datetime) -> Permalink:
    """The number of ``thing``, assigned now where it has none yet."""
    content_type = ContentType.objects.get_for_model(thing)
    permalink, _created = Permalink.objects.get_or_create(
        content_type=content_type, object_id=thing.pk, defaults={"assigned_at": at}
    )
    return permalink


def _record(thing: models.Model, *, at: dt.datetime, summary: str) -> Version | None:
    permalink = permalink_of(thing, at=at)
    # One publication at a time counts the versions of a thing.
    permalink = Permalink.objects.select_for_update().get(pk=permalink.pk)
    content, text = content_of(thing), text_of(thing)
    fingerprint = digest(content)
    newest = permalink.versions.order_by("-number").first()
    if newest is not None and newest.content_sha256 == fingerprint:
        return None
    return Version.objects.create(
        permalink=permalink,
        number=newest.number + 1 if newest else 1,
        published_at=at,
        summary=(summary or _summary(newest, content))[:300],
        title=content["title"],
        content=content,
        text=text,
        text_sha256=sha256(text),
        content_sha256=fingerprint,
    )


def _summary(newest: Version | None, content: dict[str, Any]) -> str:
    """What changed since ``newest``, in words of the archive's first language."""
    with override("en"):
        if newest is None:
            return gettext("First published here.")
        parts = _changed_parts(newest.content, content)
        return gettext("Changed: %(parts)s.") % {"parts": ", ".join(parts)}


def _changed_parts(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    parts = [gettext("title")] if before["title"] != after["title"] else []
    old, new = _by_label(before["fields"]), _by_label(after["fields"])
    parts += [label for label in {**old, **new} if old.get(label) != new.get(label)]
    if before["body"] != after["body"]:
        parts.append(gettext("text"))
    old_facts = {(row["kind"], row["key"]): row for row in before["facts"]}
    new_facts = {(row["kind"], row["key"]): row for row in after["facts"]}
    added = len(new_facts.keys() - old_facts.keys())
    gone = len(old_facts.keys() - new_facts.keys())
    altered = sum(old_facts[key] != new_facts[key] for key in old_facts.keys() & new_facts.keys())
    if added:
        parts.append(ngettext("%(n)d fact added", "%(n)d facts added", added) % {"n": added})
    if altered:
        parts.append(
            ngettext("%(n)d fact changed", "%(n)d facts changed", altered) % {"n": altered}
        )
    if gone:
        parts.append(ngettext("%(n)d fact removed", "%(n)d facts removed", gone) % {"n": gone})
    if not parts and before.get("document") != after.get("document"):
        parts.append(gettext("how it is cited"))
    return parts


def _by_label(rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """Values by label; a label may stand for several fields ("reason")."""
    values: dict[str, list[str]] = {}
    for row in rows:
        values.setdefault(row["label"], []).append(row["value"])
    return values
