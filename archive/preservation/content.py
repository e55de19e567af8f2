"""Writes down what a thing says, by value: fields with their labels, text, facts with sources."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, Page

from archive.blocks.body import as_html, plain_text
from archive.models import ArticlePage, Fact
from archive.pages.article_document import document_of

BOOKKEEPING = frozenset(
    [
        "slug",
        "title",
        "content_type",
        "show_in_menus",
        "seo_title",
        "search_description",
        "path",
        "depth",
        "numchild",
        "url_path",
        "draft_title",
        "translation_key",
        "locale",
        "alias_of",
        "owner",
        "locked",
        "locked_at",
        "locked_by",
        "acquired_on",
        "raw_text",
        "stated_fields",
        "featured_article",
        "featured_day",
    ]
) | {field.name for field in DraftStateMixin._meta.get_fields()}
"""Fields that say how a thing is kept, not what it says."""

OF_A_DEMONSTRATION = {
    "published_under": _("government in office"),
    "publisher": _("ministry responsible"),
}
"""Labels of fields that would claim that a ministry issued a text which it did not."""

NOT_DIGESTED = frozenset({"url", "body_html"})
"""Parts of the content that may change while the thing says the same."""


def content_of(thing: models.Model) -> dict[str, Any]:
    """What ``thing`` says now, as JSON types only; labels in English, so that it never drifts."""
    with override("en"):
        body = getattr(thing, "body", None)
        content = {
            "kind": str(thing._meta.verbose_name),
            "title": str(thing),
            "url": address(thing),
            "language": getattr(thing, "language", "en"),
            "text_form": getattr(thing, "text_form", ""),
            "lead": getattr(thing, "lead", ""),
            "fields": list(_fields(thing)),
            "body": _plain_json(body.get_prep_value()) if body is not None else [],
            "body_html": as_html(body) if body is not None else "",
            "facts": list(_facts(thing)),
        }
        if isinstance(thing, ArticlePage):
            content["document"] = document_of(thing).as_json()
        return content


def text_of(thing: models.Model) -> str:
    """The words of ``thing``: lead and body of a page, the long texts of a record."""
    body = getattr(thing, "body", None)
    if isinstance(thing, Page):
        parts = [getattr(thing, "lead", ""), plain_text(body) if body is not None else ""]
    else:
        parts = [
            getattr(thing, field.name)
            for field in thing._meta.get_fields()
            if isinstance(field, models.TextField)
        ]
    return "\n".join([str(thing), *(part for part in parts if part)])


def digest(content: dict[str, Any]) -> str:
    """SHA-256 of what the content says, whatever its address and its rendering."""
    said = {name: part for name, part in content.items() if name not in NOT_DIGESTED}
    return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def address(thing: models.Model) -> str:
    """The path at which ``thing`` is read."""
    if isinstance(thing, Page):
        return thing.get_url() or ""
    return thing.get_absolute_url() if hasattr(thing, "get_absolute_url") else ""


def _plain_json(value: Any) -> Any:
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def _fields(thing: models.Model) -> Iterator[dict[str, str]]:
    for field in thing._meta.get_fields():
        if field.name in BOOKKEEPING or isinstance(field, StreamField) or _is_key(field):
            continue
        if getattr(field, "editable", False) and (field.concrete or field.many_to_many):
            value = _shown(thing, field)
        elif _is_row_of_ours(field):
            rows = getattr(thing, field.get_accessor_name()).all()
            value = "; ".join(str(row) for row in rows if _names_only_public(row))
        else:
            continue
        if value:
            label = (
                getattr(field, "verbose_name", None)
                or field.related_model._meta.verbose_name_plural
            )
            if getattr(thing, "is_demonstration", False):
                label = OF_A_DEMONSTRATION.get(field.name, label)
            yield {"label": str(label), "value": value}


def _is_row_of_ours(field: models.Field) -> bool:
    """Rows that belong to the thing; Wagtail's own are editors' comments, which stay inside."""
    return (
        field.one_to_many
        and isinstance(field.remote_field, ParentalKey)
        and field.related_model._meta.app_label == "archive"
    )


def _is_public(thing: models.Model | None) -> bool:
    """Whether the world may see ``thing``; what knows no draft is always public."""
    public = getattr(type(thing).objects, "public", None) if thing is not None else None
    return public is None or public().filter(pk=thing.pk).exists()


def _names_only_public(row: models.Model) -> bool:
    return all(
        _is_public(getattr(row, field.name))
        for field in row._meta.concrete_fields
        if field.many_to_one and not isinstance(field, ParentalKey)
    )


def _is_key(field: models.Field) -> bool:
    return getattr(field, "primary_key", False) or getattr(field.remote_field, "parent_link", False)


def _shown(thing: models.Model, field: models.Field) -> str:
    if field.many_to_many:
        rows = getattr(thing, field.name).all()
        return "; ".join(sorted(str(row) for row in rows if _is_public(row)))
    if field.choices:
        return str(getattr(thing, f"get_{field.name}_display")())
    value = getattr(thing, field.name)
    if field.many_to_one and not _is_public(value):
        return ""
    return "" if value is None or value is False else str(value)


def _facts(thing: models.Model) -> Iterator[dict[str, Any]]:
    if isinstance(thing, Fact):
        yield _fact(thing)
        return
    for kind in Fact.__subclasses__():
        if not kind.subject_field:
            continue
        subject = kind._meta.get_field(kind.subject_field)
        if isinstance(thing, subject.related_model):
            rows = kind.objects.filter(**{subject.name: thing})
            # Asked first because the whole question costs ten times as much to put together.
            if not rows.filter(live=True).exists():
                continue
            rows = rows.public()
            relations = [field.name for field in kind._meta.local_fields if field.many_to_one]
            for fact in rows.select_related(*relations).with_evidence().chronological():
                yield _fact(fact)


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "key": fact.key,
        "sentence": fact.sentence(),
        "edtf": fact.when,
        "when": fact.when_text(),
        "verification": str(fact.get_verification_display()),
        "note": fact.note,
        "sources": [
            {"title": str(row), "url": row.source.url, "quotation": row.quotation}
            for row in fact.evidence.all()
        ],
    }
