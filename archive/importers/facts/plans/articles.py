"""Plans articles: text, record, mentions and provenance."""

import html
import json
import re
import uuid
from collections.abc import Iterator
from typing import Any

from archive.dates import Period
from archive.importers.facts.items import Item, Ref, slug_of
from archive.importers.facts.plans.context import Context
from archive.importers.facts.reading import Entry
from archive.models import (
    ArticlePage,
    CountryPage,
    DocumentType,
    Framework,
    Government,
    OperationPage,
    Organisation,
    Source,
)
from archive.vocabularies import AttributionBasis, TemporalBasis, TextForm

LEGACY_SCHEME = "regjeringen"
DESCRIBED_BY = "compiler of the facts"


def plan(context: Context) -> Iterator[Item]:
    for entry in context["articles"]:
        yield _article(entry, context)


def _article(entry: Entry, context: Context) -> Item:
    data = entry.data
    original = data.get("original") or {}
    sections = [(section["heading"], section["text"]) for section in data["sections"]]
    summary = data["kind"] == "summary"
    inferred = data.get("as_of_status") == "inferred"
    values = {
        "title": data["title"],
        "slug": slug_of(data["title"]),
        "lead": data["lead"],
        "body": json.dumps(text_blocks(entry.key, sections)),
        "language": data["language"],
        "text_form": _text_form(data).value,
        "attribution_note": data.get("attribution_note") or "",
        "document_type": Ref(DocumentType, "web-page" if summary else "article"),
        "published_under": Ref(Government, data["government"]),
        "published_under_basis": (
            AttributionBasis.STATED if summary else AttributionBasis.DERIVED
        ).value,
        "publisher": Ref(Organisation, data["publisher"]),
        "temporal": str(Period.parse(data["as_of"])),
        "temporal_basis": (TemporalBasis.INFERRED if inferred else TemporalBasis.EDITOR).value,
        "temporal_reason": data.get("as_of_note") or "Set by the author of the demonstration.",
        "acquired_from": original.get("url_note") or "",
        "described_by": DESCRIBED_BY,
    }
    children = {
        "country_mentions": _country_mentions(data, context),
        "operation_mentions": [
            {"operation": Ref(OperationPage, key)} for key in _once(data.get("operations"))
        ],
        "framework_mentions": [
            {"framework": Ref(Framework, key)} for key in _once(data.get("frameworks"))
        ],
        "article_sources": [{"source": Ref(Source, key)} for key in _once(data["sources"])],
        "original_addresses": [{"url": original["url"]}] if original.get("url") else [],
        "legacy_identifiers": (
            [{"scheme": LEGACY_SCHEME, "value": original["legacy_id"]}]
            if original.get("legacy_id")
            else []
        ),
    }
    return Item(entry, ArticlePage, values["slug"], values, children=children)


def _text_form(data: dict[str, Any]) -> TextForm:
    if data["kind"] == "summary":
        return TextForm.SUMMARY
    return TextForm.DEMONSTRATION if data.get("is_demo", True) else TextForm.VERBATIM


def text_blocks(key: str, sections: list[tuple[str, str]]) -> list[dict[str, Any]]:
    """Headings and paragraphs as blocks; ids follow from key and place, so that nothing else moves.

    A paragraph ends at an empty line. A section without a heading has an empty one.
    """
    blocks: list[tuple[str, Any]] = []
    for heading, text in sections:
        if heading:
            blocks.append(("heading", {"text": heading, "level": "2"}))
        paragraphs = (part.strip() for part in re.split(r"\n\s*\n", text))
        blocks += [
            ("paragraph", f"<p>{html.escape(part, quote=False)}</p>") for part in paragraphs if part
        ]
    return [
        {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{key}#{number}"))}
        for number, (kind, value) in enumerate(blocks)
    ]


def _once(keys: list[str] | None) -> list[str]:
    return list(dict.fromkeys(keys or []))


def _country_mentions(data: dict[str, Any], context: Context) -> list[dict[str, Any]]:
    text = " ".join([data["lead"], *(section["text"] for section in data["sections"])])
    return [
        {
            "country": Ref(CountryPage, code),
            "name_as_written": name_as_written(text, context.country_names(code)),
        }
        for code in _once(data.get("countries"))
    ]


def name_as_written(text: str, names: list[str]) -> str:
    """The name by which the text calls a country, where it is another than today's.

    Today's name is the first of ``names``. A name with an addition in parentheses is looked for
    in full, without the addition, and as the addition alone.
    """
    if not names:
        return ""
    today, *_ = names
    without_today = re.sub(_whole(today), " ", text)
    others = {form for name in names for form in _forms(name)} - {today}
    for form in sorted(others, key=lambda form: (-len(form), form)):
        # A short form, Macedonia, stands in today's name too; a long one may hold today's.
        if re.search(_whole(form), without_today if form in today else text):
            return form
    return ""


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)"


def _forms(name: str) -> list[str]:
    short, _, addition = name.partition(" (")
    return [short, addition.rstrip(")")] if addition else [name]
