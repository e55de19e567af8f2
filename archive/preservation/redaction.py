"""Takes words out of all that the archive keeps of a thing, with a mark and a log of who decided.

This is the one exception from two rules: that a source's words never change, and that a published
version never changes. No other module writes to a version.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.models import FormState
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail.search import index as wagtail_index

from archive.blocks.body import images_of
from archive.models import ArticlePage, ContentStamp, Permalink, RedactedVersion, Redaction, Version
from archive.preservation.carriers import carriers_of, records_with, texts_of
from archive.preservation.content import digest, sha256
from archive.preservation.words import Found, Words
from archive.records.announcements import things_redacted
from archive.records.redactions import mark_in

ACTION = "archive.redact"
"""What the log calls it."""


class NothingFound(ValueError):
    """The words stand nowhere in what is kept of the thing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A field in which the words stand."""

    where: str
    field: str
    """Its name in the form; empty in what no form shows."""
    found: list[Found]


def places_of(thing: models.Model, words: Words) -> list[Place]:
    """Every place from which ``words`` would be taken out, the page itself first."""
    return [
        Place(carrier.where, capfirst(field.verbose_name) if carrier.is_edited else "", found)
        for carrier in carriers_of(thing)
        for field, value in texts_of(carrier.row)
        if (found := words.found_in(value))
    ]


@transaction.atomic
def redact(
    *,
    thing: models.Model,
    words: Words,
    reason: str,
    decided_by: str,
    at: dt.datetime,
    user: Any = None,
) -> Redaction:
    """Puts the mark for ``words`` wherever ``thing`` keeps them; the words are kept nowhere.

    Raises NothingFound, and then changes nothing.
    """
    # Nobody publishes a version, and nobody else redacts, in the meantime.
    list(Permalink.objects.of(thing).select_for_update())
    thing = type(thing)._default_manager.get(pk=thing.pk)
    mark = mark_in(getattr(thing, "language", ""))
    raw_before = getattr(thing, "raw_sha256", "")
    number, versions = 0, []
    for carrier in carriers_of(thing):
        changed, times = _without(carrier.row, words, mark)
        number += times
        if isinstance(carrier.row, Version) and changed:
            versions.append(_reseal(carrier.row, changed))
        elif changed:
            type(carrier.row)._base_manager.filter(pk=carrier.row.pk).update(**changed)
    if not number:
        raise NothingFound(_("These words stand nowhere in it."))
    thing = type(thing)._default_manager.get(pk=thing.pk)
    raw_after = getattr(thing, "raw_sha256", "")
    redaction = Redaction.objects.create(
        thing=thing,
        reason=reason,
        decided_by=decided_by,
        user=user,
        made_at=at,
        names=len(words.lines),
        places=number,
        raw_sha256=raw_before if raw_before != raw_after else "",
    )
    for version in versions:
        version.redaction = redaction
        version.save()
    _date_the_draft(thing, at)
    # What a preview was made of is the whole form, words and all.
    FormState.objects.for_instance(thing).delete()
    if isinstance(thing, ArticlePage):
        thing.set_aside.all().delete()  # its keys are words of the text
    log(
        instance=thing,
        action=ACTION,
        user=user,
        timestamp=at,
        data={"reason": reason, "decided_by": decided_by, "places": number},
    )
    if isinstance(thing, Page):
        wagtail_index.insert_or_update_object(thing)
    ContentStamp.renew()
    things_redacted.send(sender=None, things=[thing, *records_with(thing)])
    return redaction


def _date_the_draft(thing: models.Model, at: dt.datetime) -> None:
    """As where a draft is written over: a form that was opened before knows that it is behind."""
    Revision.objects.filter(pk=thing.latest_revision_id).update(created_at=at)
    if isinstance(thing, Page):
        Page.objects.filter(pk=thing.pk).update(latest_revision_created_at=at)


def _without(row: models.Model, words: Words, mark: str) -> tuple[dict[str, Any], int]:
    """The fields of ``row`` that change, without the words, and how often they stood there."""
    changed, number = {}, 0
    for field, value in texts_of(row):
        after, times = words.take_out(value, mark)
        if not times:
            continue
        # The mark may be longer than the word, and the column too short for it.
        limit = getattr(field, "max_length", None)
        changed[field.name] = after[:limit] if limit and isinstance(after, str) else after
        number += times
    if "raw_text" in changed:
        changed["raw_sha256"] = sha256(changed["raw_text"])
    return changed, number


def _reseal(version: Version, changed: dict[str, Any]) -> RedactedVersion:
    """Writes to a published version, which nothing else does, and says what its checksums were."""
    before = version.text_sha256, version.content_sha256
    changed["text_sha256"] = sha256(changed.get("text", version.text))
    changed["content_sha256"] = digest(changed.get("content", version.content))
    Version.objects.filter(pk=version.pk).update(**changed)
    return RedactedVersion(
        version=version,
        text_sha256_before=before[0],
        text_sha256_after=changed["text_sha256"],
        content_sha256_before=before[1],
        content_sha256_after=changed["content_sha256"],
    )


# --- What it cannot do ---------------------------------------------------------------------------
def left_by_hand(thing: models.Model, words: Words) -> list[str]:
    """What an archivist has to look at: other forms of the words, ties, addresses, files."""
    return [
        *other_forms(thing, words),
        *_ties(thing, words),
        *(
            _("The address %(address)s says it. Move the page; the old address leads on.")
            % {"address": one}
            for one in _addresses(thing)
            if words.stand_in(one)
        ),
        *(
            _("“%(file)s”: a picture or a file is not changed. Look into it, and replace it.")
            % {"file": file}
            for file in _files(thing)
        ),
    ]


def other_forms(thing: models.Model, words: Words) -> Iterator[str]:
    """The forms that an archivist has to write on lines of their own, with where they stand."""
    found: dict[str, dict[str, None]] = {}
    for carrier in carriers_of(thing):
        for _field, value in texts_of(carrier.row):
            for form in words.other_forms_in(value):
                found.setdefault(form, {})[carrier.where] = None
    for form, where in found.items():
        yield _("“%(form)s” stays (%(where)s). Write it on a line of its own to take it out.") % {
            "form": form,
            "where": ", ".join(where),
        }


def _ties(thing: models.Model, words: Words) -> Iterator[str]:
    """The mentions and creators whose record says who was meant, beside the mark."""
    for carrier in carriers_of(thing):
        record = getattr(carrier.row, "target", None) or getattr(carrier.row, "person", None)
        if record is not None and words.stand_in(f"{carrier.row} {record}"):
            yield _("“%(record)s” stays (%(where)s). Remove it, if it says who was meant.") % {
                "record": record,
                "where": carrier.where,
            }


def _addresses(thing: models.Model) -> Iterable[str]:
    """The addresses under which the thing is, was, or was found elsewhere."""
    if not isinstance(thing, Page):
        return [thing.get_absolute_url()] if hasattr(thing, "get_absolute_url") else []
    former = Redirect.objects.filter(redirect_page=thing.pk).values_list("old_path", flat=True)
    found = getattr(thing, "original_addresses", None)
    return [thing.get_url() or "", *former, *(one.url for one in (found.all() if found else ()))]


def _files(thing: models.Model) -> list[str]:
    attached = getattr(thing, "files", None)
    files = [row.document for row in attached.all()] if attached is not None else []
    return [str(file) for file in (*images_of(getattr(thing, "body", None)), *files)]
