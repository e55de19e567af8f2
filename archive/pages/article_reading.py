"""All that an article's page shows around its text: record, notes, mentions, the alliance then."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef, QuerySet, Value
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.models import Page

from archive.blocks.body import headings, running_text
from archive.pages.article_links import EntityLink, entity_links
from archive.pages.article_record import RECORD, History, Strip, history_of, strip_of, with_record
from archive.pages.article_statements import Said, said_in, statements_in
from archive.records.redactions import Redaction
from archive.timeline.at_the_time import AtTheTime, at_the_time
from archive.timeline.factbook import FactBook, factbook

ROWS = {
    "creators": ("person",),
    "article_sources": ("source",),
    "original_addresses": (),
    "corrections": (),
    "files": ("document",),
}
"""The rows of an article that its page lists, and what each names."""
NAMES = {
    "operation": ("url_path", "title"),
    "framework": ("key", "name"),
    "person": ("key", "name"),
    "event": ("key", "title"),
}
"""What else an article mentions, with the fields that its address and its name come from."""
MENTIONS = {f"{kind}_mentions": kind for kind in ("country", *NAMES)}


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the text, its number among the blocks, and the notes that follow it."""

    block: StreamValue.StreamChild
    anchor: str
    notes: list[int] = field(default_factory=list)
    opens: bool = True
    """The first of the numbered paragraphs that follow one another."""
    closes: bool = True
    """The last of them."""
    links: list[EntityLink] = field(default_factory=list)
    """The names in it that lead to what they mean."""

    @property
    def sets_own_marks(self) -> bool:
        """The block's template puts the marks of its notes into the text."""
        return self.block.block_type in {"paragraph", "numbered_paragraph", "question_answer"}


@dataclass(frozen=True, slots=True)
class Note:
    """An editor's note, by its number."""

    number: int
    text: Any


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the text mentions, under its name today and as the text writes it."""

    thing: Model
    label: str
    url: str
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article for its template."""

    strip: Strip
    lead_links: list[EntityLink]
    parts: list[Part]
    notes: list[Note]
    sections: list[tuple[str, str]]
    then: AtTheTime | None
    countries: list[Named]
    mentioned: dict[str, list[Named]]
    """Operations, frameworks, people and events, by kind."""
    said: list[Said]
    """What the text states of facts that the archive has, in the order of the text."""
    rows: dict[str, list[Model]]
    history: History
    twin: Model | None
    redactions: list[Redaction] = field(default_factory=list)

    @property
    def is_of_a_day(self) -> bool:
        """The time described is one day, so that the alliance of that day is the whole answer."""
        article = self.strip.article
        first, after = article.temporal_earliest, article.temporal_latest
        return after is not None and (after - first).days == 1

    @property
    def has_notes(self) -> bool:
        article = self.strip.article
        reasons = (
            article.temporal_reason,
            article.published_under_reason,
            article.attribution_note,
        )
        return bool(self.notes or self.said) or any(reasons)

    @property
    def mentions_something(self) -> bool:
        return bool(self.countries or self.mentioned)

    @property
    def further(self) -> list[tuple[str, str]]:
        """The sections below the text that this page has, as (anchor, heading)."""
        sourced = self.rows["original_addresses"] or self.rows["article_sources"]
        sections = (
            (self.has_notes, "notes", _("Editor’s notes")),
            (self.mentions_something, "mentioned", _("Mentioned in the text")),
            (self.rows["files"], "files", _("Attached files")),
            (True, "record", _("Record")),
            (self.rows["corrections"], "corrections", _("Corrections")),
            (self.redactions, "redactions", _("Redactions")),
            (True, "cite", _("Cite this page")),
            (self.history.newest, "versions", _("Versions")),
            (sourced, "sources", _("Sources")),
        )
        return [(anchor, heading) for present, anchor, heading in sections if present]


def reading_of(article: Model, *, today: dt.date) -> Reading:
    """What the page of ``article`` shows on ``today``."""
    known = type(article).objects.filter(pk=article.pk).annotate(**_presence(type(article)))
    row = with_record(known).first()
    _share_record(article, row)
    history = history_of(article)
    parts, notes = read_body(article.body)
    countries = _countries(article, row)
    mentioned = _mentioned(article, row)
    book = factbook()
    said = _said(article, row, parts, book)
    lead_links = _set_links(article.lead, parts, [*said, *countries], mentioned)
    return Reading(
        strip=strip_of(article, row=row, history=history, today=today),
        lead_links=lead_links,
        parts=parts,
        notes=notes,
        sections=headings(article.body),
        then=_then(article, countries, mentioned.get("operation", []), book, today),
        countries=countries,
        mentioned=mentioned,
        said=said,
        rows={name: _rows(article, row, name, related) for name, related in ROWS.items()},
        history=history,
        twin=row.language_twin if row is not None and row.twin_is_public else None,
        redactions=list(Redaction.objects.of(article)) if _is_redacted(row) else [],
    )


def _said(article: Model, row: Model | None, parts: list[Part], book: FactBook) -> list[Said]:
    """What the text states, where an editor has tied words of it to a fact; at most one query."""
    if row is None or not row.has_statements:
        return []
    texts = [("", article.lead), *((f"p{one.anchor}", running_text(one.block)) for one in parts)]
    return said_in(statements_in(article), texts=texts, book=book)


def _set_links(
    lead: str, parts: list[Part], known: list[Named | Said], mentioned: dict[str, list[Named]]
) -> list[EntityLink]:
    """Gives each part the links of its names; those of the lead are returned."""
    named = [*known, *(one for kind in mentioned.values() for one in kind)]
    texts = [lead, *(running_text(part.block) for part in parts)]
    of_lead, *of_parts = entity_links(texts=texts, named=named)
    for part, links in zip(parts, of_parts, strict=True):
        part.links.extend(links)
    return of_lead


def read_body(body: StreamValue) -> tuple[list[Part], list[Note]]:
    """The blocks of the text, numbered as ``headings`` numbers them, and the notes to it.

    A note belongs to the block before it; it stands outside the text, and the text has its mark.
    """
    parts: list[Part] = []
    notes: list[Note] = []
    blocks = [child.block_type for child in body]
    for number, child in enumerate(body, start=1):
        if child.block_type == "editorial_note":
            notes.append(Note(len(notes) + 1, child.value["text"]))
            if parts:
                parts[-1].notes.append(len(notes))
            continue
        beside = {
            "before": _beside(blocks, number - 1, -1),
            "after": _beside(blocks, number - 1, 1),
        }
        parts.append(
            Part(
                block=child,
                anchor=str(number),
                opens=beside["before"] != child.block_type,
                closes=beside["after"] != child.block_type,
            )
        )
    return parts, notes


def _beside(blocks: list[str], index: int, step: int) -> str:
    """The kind of the next block of the text before (-1) or after (1) ``index``, notes aside."""
    index += step
    while 0 <= index < len(blocks) and blocks[index] == "editorial_note":
        index += step
    return blocks[index] if 0 <= index < len(blocks) else ""


def _presence(model: type[Model]) -> dict[str, Exists]:
    """Which rows an article has at all: what is not there costs no query."""
    content_type = ContentType.objects.get_for_model(model)
    redactions = Redaction.objects.filter(content_type=content_type, object_id=OuterRef("pk"))
    return {
        f"has_{name}": Exists(
            model._meta.get_field(name).related_model.objects.filter(article=OuterRef("pk"))
        )
        for name in (*ROWS, *MENTIONS, "statements")
    } | {"has_redactions": Exists(redactions)}


def _share_record(article: Model, row: Model | None) -> None:
    """Gives the article the records that ``row`` has read with it; a draft may name others."""
    for name in RECORD if row is not None else ():
        if getattr(row, f"{name}_id") == getattr(article, f"{name}_id"):
            setattr(article, name, getattr(row, name))


def _is_redacted(row: Model | None) -> bool:
    return row is not None and row.has_redactions


def _has(article: Model, row: Model | None, relation: str) -> bool:
    drafted = getattr(article, "_cluster_related_objects", None) or {}
    return relation in drafted or (row is not None and getattr(row, f"has_{relation}"))


def _rows(article: Model, row: Model | None, relation: str, related: Iterable[str]) -> list[Model]:
    if not _has(article, row, relation):
        return []
    found = getattr(article, relation).all()
    return list(found.select_related(*related) if related else found)


def _countries(article: Model, row: Model | None) -> list[Named]:
    """The public countries that the article mentions, by name; one query."""
    named = {}
    for mention in _public_mentions(article, row, "country"):
        page = mention.country
        as_written = _differing(mention.name_as_written, page.title)
        named.setdefault(page.pk, Named(page, page.title, page.url, as_written))
    return sorted(named.values(), key=lambda one: one.label)


def _public_mentions(article: Model, row: Model | None, kind: str) -> QuerySet | list[Model]:
    """The article's mentions of public things of one ``kind``."""
    if not _has(article, row, f"{kind}_mentions"):
        return []
    rows = getattr(article, f"{kind}_mentions").all()
    model = rows.model._meta.get_field(kind).related_model
    if isinstance(rows, QuerySet):
        rows = rows.filter(**{f"{kind}__in": model.objects.public()})
        return rows.select_related(kind).defer("country__body") if kind == "country" else rows
    # A preview: the rows are only in memory.
    public = model.objects.public().in_bulk([getattr(one, f"{kind}_id") for one in rows])
    return [one for one in rows if getattr(one, f"{kind}_id") in public]


def _mentioned(article: Model, row: Model | None) -> dict[str, list[Named]]:
    """The other public things that the article mentions, by kind; one query for all of them."""
    found: dict[str, list[Named]] = {kind: [] for kind in NAMES}
    queries = []
    for kind, (address, label) in NAMES.items():
        rows = _public_mentions(article, row, kind)
        if isinstance(rows, QuerySet):
            columns = ("kind", f"{kind}__{address}", f"{kind}__{label}", "name_as_written")
            queries.append(rows.order_by().annotate(kind=Value(kind)).values_list(*columns))
            continue
        for mention in rows:
            found[kind].append(_named(mention.target, kind, mention.name_as_written))
    if queries:
        models = {kind: _mentioned_model(article, kind) for kind in NAMES}
        for kind, address, name, as_written in queries[0].union(*queries[1:]):
            address_field, label = NAMES[kind]
            thing = models[kind](**{address_field: address, label: name})
            found[kind].append(_named(thing, kind, as_written))
    return {
        kind: sorted(named, key=lambda one: one.label) for kind, named in found.items() if named
    }


def _mentioned_model(article: Model, kind: str) -> type[Model]:
    mention = article._meta.get_field(f"{kind}_mentions").related_model
    return mention._meta.get_field(kind).related_model


def _named(thing: Model, kind: str, as_written: str) -> Named:
    _address, label = NAMES[kind]
    name = getattr(thing, label)
    url = thing.url if isinstance(thing, Page) else thing.get_absolute_url()
    return Named(thing, name, url, _differing(as_written, name))


def _differing(as_written: str, name: str) -> str:
    return "" if as_written.casefold() == name.casefold() else as_written


def _then(
    article: Model,
    countries: list[Named],
    operations: list[Named],
    book: FactBook,
    today: dt.date,
) -> AtTheTime | None:
    day = article.temporal_earliest
    if day is None:
        return None
    return at_the_time(
        book=book,
        day=day,
        today=today,
        countries=[one.thing for one in countries],
        operations={one.url: one.label for one in operations},
    )
