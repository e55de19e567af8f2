"""Texts of each form, one with every block and every row of its record."""

import datetime as dt
import io
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image

from archive.models import (
    ArchiveDocument,
    ArchiveImage,
    ArticleCreator,
    ArticlePage,
    ArticleSource,
    AttachedFile,
    CountryMention,
    CountryPage,
    DocumentType,
    EventMention,
    Framework,
    FrameworkMention,
    Government,
    HistoricalEvent,
    HomePage,
    OperationMention,
    OperationPage,
    Organisation,
    OriginalAddress,
    Person,
    PersonMention,
    StandardPage,
    Statement,
)
from tests.factories import a_record, a_source, an_article

PARAGRAPHS = (
    "The alliance was founded so that its members should never stand alone. An attack on one of "
    "them is an attack on all, and each helps as it finds necessary. That promise has been the "
    "basis of its work ever since, whoever governed and whatever the subject of the day was.",
    "After the cold war the members took up other work as well. They made peace agreements hold "
    "where there had been war, and they let countries in that had once stood on the other side. "
    "The headquarters moved, the number of staff fell, and the plans were written again.",
    "Macedonia and Croatia take part in the preparations. Both have sent their plans to Brussels, "
    "and both expect an answer before the summit in the spring. The Storting was told of this in "
    "its first sitting of the year, and it asked what the enlargement would cost.",
)


def _picture() -> ArchiveImage:
    file = io.BytesIO()
    Image.new("RGB", (1400, 700), "#8fa3b5").save(file, "PNG")
    return ArchiveImage.objects.create(
        title="A sheet of the bulletin",
        file=ImageFile(file, name="sheet.png"),
        width=1400,
        height=700,
        credit="Press office",
        licence="CC BY 4.0",
    )


def _table() -> dict[str, Any]:
    heads = ("Country", "Soldiers", "Since", "Where they were stationed at the time of the count")
    rows = (("Norway", "725", "1996", "Sarajevo"), ("Denmark", "800", "1995", "Doboj and Tuzla"))
    return {
        "columns": [
            {"type": "number" if n == 1 else "text", "heading": h} for n, h in enumerate(heads)
        ],
        "rows": [{"values": list(row)} for row in rows],
    }


def _body() -> list[dict[str, Any]]:
    """Every block that a document may hold."""
    parts: list[tuple[str, Any]] = [
        *(("paragraph", f"<p>{text}</p>") for text in PARAGRAPHS),
        ("editorial_note", {"text": "<p>The country is now called North Macedonia.</p>"}),
        ("heading", {"text": "What was done", "level": "2"}),
        ("heading", {"text": "In the first year", "level": "3"}),
        (
            "paragraph",
            '<p>See <a href="https://example.org/a">the report</a> of the <b>first</b> year.</p>',
        ),
        (
            "list",
            {"items": ["<p>Peace was kept.</p>", "<p>Roads were built.</p>"], "ordered": False},
        ),
        ("list", {"items": ["<p>First, a plan.</p>", "<p>Then a vote.</p>"], "ordered": True}),
        (
            "quote",
            {
                "text": "Une attaque contre l'un est une attaque contre tous.",
                "attribution": "A delegate",
                "language": "fr",
            },
        ),
        ("heading", {"text": "In figures", "level": "2"}),
        (
            "table",
            {"caption": "Soldiers in the field", "table": _table(), "source": "The ministry"},
        ),
        (
            "fact_table",
            {"caption": "The force", "rows": [{"label": "Strength", "value": "About 32,000"}]},
        ),
        (
            "figure",
            {
                "image": _picture().pk,
                "alt_text": "A printed sheet.",
                "decorative": False,
                "caption": "The bulletin of 1996.",
            },
        ),
        ("heading", {"text": "Questions and answers", "level": "2"}),
        ("numbered_paragraph", {"number": "1.", "text": "<p>The members met in Brussels.</p>"}),
        (
            "numbered_paragraph",
            {"number": "2.", "text": "<p>They agreed on a plan for each of the three.</p>"},
        ),
        (
            "question_answer",
            {"question": "Does it cost much?", "answer": "<p>Less than a war.</p>"},
        ),
    ]
    return [{"type": kind, "value": value} for kind, value in parts]


def a_full_article(
    country: CountryPage,
    operation: OperationPage,
    framework: Framework,
    event: HistoricalEvent,
    **fields: Any,
) -> ArticlePage:
    """A text as published, with every row that a record can have."""
    article = an_article(
        live=False,
        title="An open door: who may come in, and when",
        alternative_title="NATO enlargement",
        lead="The door is open to every European country that can take on the duties of a member.",
        document_type=DocumentType.objects.get(key="article"),
        part="Part 2",
        place="Oslo",
        occasion="The spring session of the Storting",
        subjects="enlargement, security policy",
        reference_code="UD/2007/12",
        document_number="12/2007",
        issued_on="2007-02-01",
        posted_on="2007-02-02",
        updated_on="2007-03",
        archived_on="2013-10-16",
        temporal="2006-11/2007-06",
        temporal_basis="inferred",
        temporal_reason="It reports the summit in Riga.",
        published_under_basis="derived",
        published_under_reason="The date lies in its term.",
        acquired_from="The web archive of the national library",
        rights_holder="The ministry",
        licence="Norwegian Licence for Open Government Data",
        reproduction="Name the source.",
        **fields,
    )
    article.body = article.body.stream_block.to_python(_body())
    file = ArchiveDocument(title="Scan of the sheet", credit="Press office")
    file.file.save("sheet.pdf", ContentFile(b"%PDF-1.4\n%%EOF\n"))
    source = a_source(title="Record of the spring session", url="https://example.org/session")
    person = Person.objects.get(key="jonas-gahr-store")
    rows = {
        "creators": ArticleCreator(person=person, role="author", office="foreign-affairs"),
        "country_mentions": CountryMention(country=country, name_as_written="Kroatia"),
        "operation_mentions": OperationMention(operation=operation),
        "framework_mentions": FrameworkMention(framework=framework),
        "person_mentions": PersonMention(person=person),
        "event_mentions": EventMention(event=event),
        "article_sources": ArticleSource(source=source, locator="page 3"),
        "original_addresses": OriginalAddress(
            url="https://example.org/dep/ud/an-open-door-with-a-long-address/id458944/",
            seen_on=dt.date(2026, 1, 5),
        ),
        "files": AttachedFile(document=file, description="The printed sheet"),
    }
    for relation, row in rows.items():
        getattr(article, relation).add(row)
    article.country_mentions.add(CountryMention(country=CountryPage.objects.get(code="NO")))
    article.save_revision().publish()
    for figure in operation.strengths.filter(value__in=(7_000, 12_000)):
        a_record(
            Statement,
            article=article,
            fact=figure,
            attribute="value",
            value="12000",
            quotation="The door is open",
        )
    return article


def other_texts(*, publisher: Organisation, published_under: Government) -> None:
    """What the archive wrote itself, and a text in another language."""
    fields = {"publisher": publisher, "published_under": published_under}
    an_article(
        title="A demonstration",
        text_form="demonstration",
        attribution_note="Written for this archive.",
        temporal="2007-02-01",
        paragraphs=PARAGRAPHS,
        **fields,
    )
    summary = an_article(
        title="A summary",
        text_form="summary",
        attribution_note="In other words, by Ola Nordmann.",
        temporal="2007",
        live=False,
        paragraphs=PARAGRAPHS,
        **fields,
    )
    summary.original_addresses.add(OriginalAddress(url="https://example.org/original"))
    summary.save_revision().publish()
    nynorsk = an_article(
        live=False,
        title="Ei open dør",
        lead="Døra er open for alle land i Europa.",
        language="nn",
        temporal="2007-02",
        paragraphs=("Kroatia og Makedonia er med i førebuingane.",),
        **fields,
    )
    croatia = CountryPage.objects.get(code="HR")
    nynorsk.country_mentions.add(CountryMention(country=croatia, name_as_written="Kroatia"))
    nynorsk.save_revision().publish()


def a_plain_page() -> None:
    page = StandardPage(
        title="How to cite",
        slug="how-to-cite",
        lead="Name the version that you read.",
        body=[
            ("heading", {"text": "An example", "level": "2"}),
            ("paragraph", "<p>Copy the permanent address, with the number of the version.</p>"),
            ("list", {"items": ["<p>The title.</p>", "<p>The day.</p>"], "ordered": True}),
        ],
        live=False,
    )
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
