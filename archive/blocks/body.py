"""The body of a document, of a profile and of a plain page: which blocks each may hold."""

import re
from collections.abc import Collection, Iterator
from html import unescape

from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.rich_text import RichText

from archive.blocks.exhibits import FactTableBlock, FigureBlock, TableBlock
from archive.blocks.text import (
    EditorialNoteBlock,
    HeadingBlock,
    ListBlock,
    NumberedParagraphBlock,
    ParagraphBlock,
    QuestionAnswerBlock,
    QuoteBlock,
)
from archive.records.media import ArchiveImage


class NarrativeBody(blocks.StreamBlock):
    """A text of the archive's own: profiles and plain pages."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    quote = QuoteBlock()
    list = ListBlock()
    figure = FigureBlock()
    table = TableBlock()


class DocumentBody(NarrativeBody):
    """The text of a document as published, and the archive's numbered notes to it."""

    numbered_paragraph = NumberedParagraphBlock()
    question_answer = QuestionAnswerBlock()
    fact_table = FactTableBlock()
    editorial_note = EditorialNoteBlock()


_PLAIN_TAG = re.compile(r"</?[a-z][a-z0-9]*(?: [a-z-]+=\"[^\"<>]*\")*/?>")
"""A tag that nothing else can be: almost all of them, and taken out ten times as fast."""
_BLOCK_END = re.compile(r"</(p|li|h[1-6]|blockquote)>|<br\s*/?>")


NO_WORDS = frozenset(["level", "language", "ordered", "decorative", "image"])
"""Fields of blocks that hold no words of the text."""


def plain_text(body: blocks.StreamValue, *, notes: bool = False, alternatives: bool = True) -> str:
    """The words of a body, a paragraph a line; the archive's notes only where ``notes``.

    Without ``alternatives`` those are left out that stand in place of pictures.
    """
    without = NO_WORDS if alternatives else NO_WORDS | {"alt_text"}
    lines: list[str] = []
    for child in body:
        if child.block_type == "editorial_note" and not notes:
            continue
        lines.extend(_words(child.value, without=without))
    return "\n".join(line for line in lines if line)


def running_text(block: blocks.StreamValue.StreamChild) -> str:
    """The words of a block that stand in running paragraphs; empty for any other block."""
    value = block.value
    if block.block_type == "numbered_paragraph":
        value = value["text"]
    elif block.block_type == "question_answer":
        value = value["answer"]
    elif block.block_type != "paragraph":
        return ""
    return "\n".join(_words(value))


def headings(body: blocks.StreamValue) -> list[tuple[str, str]]:
    """The sections of a body as (anchor, heading), for its list of contents."""
    return [
        (f"s{number}", child.value["text"])
        for number, child in enumerate(body, start=1)
        if child.block_type == "heading" and child.value["level"] == "2"
    ]


def heading_texts(body: blocks.StreamValue) -> list[str]:
    """The headings of a body of any level, read without making its blocks."""
    return [block["value"]["text"] for block in body.raw_data if block["type"] == "heading"]


def alternative_texts(body: blocks.StreamValue) -> list[str]:
    """What the figures of a body say in place of their images, read without making its blocks."""
    figures = [block["value"] for block in body.raw_data if block["type"] == "figure"]
    return [text for one in figures if (text := (one.get("alt_text") or "").strip())]


def as_html(body: blocks.StreamValue) -> str:
    """The body with the addresses of its headings and paragraphs, as ``headings`` numbers them."""
    return "\n".join(
        child.render({"anchor": str(number)}) for number, child in enumerate(body, start=1)
    )


def images_of(body: blocks.StreamValue | None) -> list[ArchiveImage]:
    """The images of the figures of a body, which may be none at all."""
    figures = [child.value["image"] for child in body or () if child.block_type == "figure"]
    return [image for image in figures if image is not None]


def _words(value: object, *, without: Collection[str] = NO_WORDS) -> Iterator[str]:
    if isinstance(value, RichText):
        for part in _BLOCK_END.sub("\n", value.source).split("\n"):
            plain = _PLAIN_TAG.sub("", part)
            # The checksum of a version is taken of this: what is odd is read as it always was.
            plain = strip_tags(part) if "<" in plain else plain
            yield unescape(plain).replace("\u00a0", " ").strip()
    elif isinstance(value, str):
        yield value.strip()
    elif isinstance(value, blocks.StructValue):
        for name, part in value.items():
            if name not in without:
                yield from _words(part, without=without)
    elif hasattr(value, "rows") and hasattr(value, "columns"):
        for row in value.rows:
            for cell in row:
                yield from _words(cell.value, without=without)
    elif isinstance(value, list | blocks.list_block.ListValue):
        for part in value:
            yield from _words(part, without=without)
