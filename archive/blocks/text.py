"""Blocks of running text: headings, paragraphs, quotations, lists, numbered paragraphs."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from archive.vocabularies import Language

INLINE = ["bold", "italic", "superscript", "subscript", "link", "record-link", "document-link"]
"""What a paragraph may carry: no headings or images inside it, and nothing that embeds a site."""


class HeadingBlock(blocks.StructBlock):
    """Opens a section of the document."""

    text = blocks.CharBlock(label=_("Heading"), max_length=300)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("2", _("Section")), ("3", _("Sub-section"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """One or more paragraphs."""

    def __init__(self, **kwargs) -> None:
        super().__init__(**{"features": INLINE, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        template = "blocks/paragraph.html"


class QuoteBlock(blocks.StructBlock):
    """Words of somebody else inside the document."""

    text = blocks.TextBlock(label=_("Words"))
    attribution = blocks.CharBlock(label=_("Said or written by"), required=False, max_length=300)
    language = blocks.ChoiceBlock(
        label=_("Language, if another"), choices=Language.choices, required=False
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "blocks/quote.html"


class ListBlock(blocks.StructBlock):
    """A list as the document has it."""

    items = blocks.ListBlock(ParagraphBlock(label=_("Item")), label=_("Items"))
    ordered = blocks.BooleanBlock(label=_("Numbered"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("List")
        template = "blocks/list.html"


class NumberedParagraphBlock(blocks.StructBlock):
    """A paragraph that the document itself numbers, as communiqués do."""

    number = blocks.CharBlock(label=_("Number"), max_length=20)
    text = ParagraphBlock(label=_("Text"))

    class Meta:
        icon = "list-ol"
        label = _("Numbered paragraph")
        template = "blocks/numbered_paragraph.html"


class QuestionAnswerBlock(blocks.StructBlock):
    """A question and its answer, as in an interview or a list of questions."""

    question = blocks.TextBlock(label=_("Question"))
    answer = ParagraphBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question and answer")
        template = "blocks/question_answer.html"


class EditorialNoteBlock(blocks.StructBlock):
    """The archive's own voice beside the text, numbered; the text stays as it is."""

    text = ParagraphBlock(label=_("Note"))

    class Meta:
        icon = "comment"
        label = _("Editor’s note")
        template = "blocks/editorial_note.html"
