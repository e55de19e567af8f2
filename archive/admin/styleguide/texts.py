"""The blocks of which texts are made, as the text of a document sets them."""

from dataclasses import dataclass
from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext as _
from wagtail.blocks import StructValue
from wagtail.rich_text import RichText

from archive.admin.styleguide.entry import PATTERNS, Entry, Room, State
from archive.blocks.exhibits import FactTableBlock, FigureBlock, TableBlock
from archive.blocks.text import (
    EditorialNoteBlock,
    HeadingBlock,
    ListBlock,
    NumberedParagraphBlock,
    QuestionAnswerBlock,
    QuoteBlock,
)
from archive.pages.article_links import EntityLink
from archive.records.renditions import Picture

LOREM = (
    "A sample paragraph of an archived text. About 16 000 people took part, among them 1 234"
    " from Norway and Macedonia. Names stay as the document writes them, and so does its spelling."
)


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A picture from the static files."""

    url: str
    width: int = 1200
    height: int = 675


@dataclass(frozen=True, slots=True)
class SampleImage:
    """What a page says of an image below it."""

    credit: str = ""
    licence: str = ""
    source_url: str = ""


def entries() -> list[Entry]:
    """Running text first, then what stands beside it."""
    return [
        Entry(
            _("Prose"),
            f"{PATTERNS}prose.html",
            _("The text of a document: a lead, sections, lists, links to the archive’s records."),
            [State(_("A short text"))],
            Room.PROSE,
        ),
        Entry(
            _("Heading"),
            "blocks/heading.html",
            _("Opens a section of the document."),
            [
                State(_("Section"), _heading("2")),
                State(_("Sub-section"), _heading("3")),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Paragraph"),
            "blocks/paragraph.html",
            _("Running text, with an address of its own and the marks of its notes."),
            [
                State(_("Plain"), _paragraph()),
                State(_("With a name that leads to its country"), _paragraph(links=_links())),
                State(_("With the marks of two notes"), _paragraph(notes=[1, 2])),
                State(_("Without an address, as on a profile"), _paragraph(anchor="")),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Numbered paragraph"),
            "blocks/numbered_paragraph.html",
            _("A paragraph that the document itself numbers, as communiqués do."),
            [
                State(_("In a document"), _numbered("4")),
                State(_("Without an address"), _numbered("")),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Quotation"),
            "blocks/quote.html",
            _("Words of somebody else inside the document."),
            [
                State(_("With who said it"), _quote("A sample speaker, 15 January 2007")),
                State(_("In another language, by nobody named"), _quote("", "nb")),
            ],
            Room.PROSE,
        ),
        Entry(
            _("List"),
            "blocks/list.html",
            _("A list as the document has it."),
            [
                State(_("With dots"), _list(ordered=False)),
                State(_("Numbered"), _list(ordered=True)),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Question and answer"),
            "blocks/question_answer.html",
            _("An interview, or an answer to parliament."),
            [State(_("With the mark of a note"), _question())],
            Room.PROSE,
        ),
        Entry(
            _("Figure"),
            "blocks/figure.html",
            _("A picture with its caption, credit and licence; it is never empty of words."),
            [
                State(
                    _("With all that is known"),
                    _figure(
                        "A sample caption.",
                        SampleImage("Sample", "Licence", "https://example.org/"),
                    ),
                ),
                State(_("Decorative, without caption"), _figure("", decorative=True)),
                State(_("Where no file was made"), _figure("A sample caption.", is_made=False)),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Table in a text"),
            "blocks/table.html",
            _("A table of the document, with its caption and its source."),
            [
                State(_("With a source"), _table("Sample yearbook, page 12")),
                State(_("Without"), _table("")),
            ],
            Room.PROSE,
        ),
        Entry(
            _("Fact table"),
            "blocks/fact_table.html",
            _("Labels and values, as fact boxes in documents have them."),
            [State(_("Two rows"), _fact_table())],
            Room.PROSE,
        ),
        Entry(
            _("Editor’s note in a text"),
            "blocks/editorial_note.html",
            _("Where a text is shown without its numbered notes below it: a frozen version."),
            [State(_("One note"), _editorial_note())],
            Room.PROSE,
        ),
    ]


def _heading(level: str) -> dict[str, Any]:
    value = HeadingBlock().to_python({"text": "What the exercise was", "level": level})
    return {"value": value, "anchor": "1"}


def _paragraph(**fields: Any) -> dict[str, Any]:
    return {"value": _text(), "anchor": "2", "notes": [], "links": [], **fields}


def _text() -> RichText:
    return RichText(f"<p>{LOREM}</p>")


def _links() -> list[EntityLink]:
    return [
        EntityLink("Norway", "/countries/norway/", ""),
        EntityLink("Macedonia", "/countries/north-macedonia/", "North Macedonia"),
    ]


def _numbered(anchor: str) -> dict[str, Any]:
    value = NumberedParagraphBlock().to_python({"number": "12.", "text": f"<p>{LOREM}</p>"})
    around = {"notes": [], "links": [], "opens": True, "closes": True}
    return {"value": value, "anchor": anchor, **around}


def _quote(attribution: str, language: str = "") -> dict[str, Any]:
    said = {"text": "Sample words, quoted.", "attribution": attribution, "language": language}
    return {"value": QuoteBlock().to_python(said), "anchor": "6"}


def _list(*, ordered: bool) -> dict[str, Any]:
    items = ["<p>The first sample item</p>", "<p>The second, which is <b>longer</b></p>"]
    return {"value": ListBlock().to_python({"items": items, "ordered": ordered}), "anchor": "5"}


def _question() -> dict[str, Any]:
    said = {"question": "How many took part?", "answer": f"<p>{LOREM}</p>"}
    return {
        "value": QuestionAnswerBlock().to_python(said),
        "anchor": "7",
        "notes": [1],
        "links": [],
    }


def _figure(
    caption: str,
    image: SampleImage = SampleImage(),
    *,
    decorative: bool = False,
    is_made: bool = True,
) -> dict[str, Any]:
    shown = {
        "image": image,
        "alt_text": "" if decorative else "A drawing of hills, as a sample.",
        "decorative": decorative,
        "caption": caption,
    }
    file = SampleFile(static("styleguide/sample.svg"))
    return {
        "value": StructValue(FigureBlock(), shown.items()),
        "picture": Picture(plain=file, srcset="") if is_made else None,
        "anchor": "8",
    }


def _table(source: str) -> dict[str, Any]:
    table = {
        "columns": [
            {"type": "text", "heading": "Country"},
            {"type": "number", "heading": "People"},
        ],
        "rows": [{"values": ["Norway", "1 234"]}, {"values": ["Iceland", "56"]}],
        "caption": "",
    }
    said = {"caption": "Sample contributions", "table": table, "source": source}
    return {"value": TableBlock().to_python(said), "anchor": "9"}


def _fact_table() -> dict[str, Any]:
    rows = [{"label": "People", "value": "about 16 000"}, {"label": "Began", "value": "1999"}]
    value = FactTableBlock().to_python({"caption": "Sample in figures", "rows": rows})
    return {"value": value, "anchor": "10"}


def _editorial_note() -> dict[str, Any]:
    value = EditorialNoteBlock().to_python({"text": "<p>A sample note of an editor.</p>"})
    return {"value": value}
