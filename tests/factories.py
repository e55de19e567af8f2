"""Makes published records and pages for tests, with nothing in them that a test did not ask for.

Each is checked once, when it is published, not already as a draft.
"""

import itertools
from io import BytesIO
from string import ascii_uppercase
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image

from archive.models import (
    ArchiveImage,
    ArticleIndexPage,
    ArticlePage,
    Correction,
    CountryIndexPage,
    CountryPage,
    DocumentType,
    Evidence,
    Fact,
    Framework,
    Government,
    GovernmentTerm,
    OperationIndexPage,
    OperationPage,
    Organisation,
    Person,
    Source,
)
from archive.records.record import Record

_serial = itertools.count(1)
_CODES = (
    "".join(letters)
    for length in (2, 4)
    for letters in itertools.product("QXZ", *[ascii_uppercase] * (length - 1))
)


def a_source(**fields: Any) -> Source:
    """A source."""
    number = next(_serial)
    return Source.objects.create(
        **{"key": f"source-{number}", "title": f"Source {number}", "kind": "official", **fields}
    )


def a_record(model: type[Record], *, live: bool = True, **fields: Any) -> Any:
    """A record of ``model``, published through its revision as an editor would."""
    record = model(live=False, **fields)
    record.save()
    if live:
        record.save_revision(clean=False).publish()
        record.refresh_from_db()
    return record


def a_fact(
    model: type[Fact], *, live: bool = True, source: Source | None = None, **fields: Any
) -> Any:
    """A fact of kind ``model`` with one piece of evidence."""
    fact = model(live=False, **fields)
    fact.evidence.add(Evidence(source=source or a_source(), sort_order=0))
    fact.save()
    if live:
        fact.save_revision(clean=False).publish()
        fact.refresh_from_db()
    return fact


def a_government(*, term: str = "", live: bool = True, **fields: Any) -> Government:
    """A government, with its term where ``term`` is given as EDTF."""
    number = next(_serial)
    fields = {"key": f"government-{number}", "label_en": f"Government {number}", **fields}
    government = a_record(Government, live=live, **fields)
    if term:
        a_fact(GovernmentTerm, government=government, period=term)
    return government


def an_organisation(*, live: bool = True, **fields: Any) -> Organisation:
    """A ministry."""
    number = next(_serial)
    fields = {"key": f"ministry-{number}", "name_en": f"Ministry {number}", **fields}
    return a_record(Organisation, live=live, **fields)


def a_person(*, live: bool = True, **fields: Any) -> Person:
    """A person."""
    number = next(_serial)
    return a_record(
        Person, live=live, **{"key": f"person-{number}", "name": f"Person {number}", **fields}
    )


def a_framework(*, live: bool = True, **fields: Any) -> Framework:
    """A framework."""
    number = next(_serial)
    fields = {"key": f"framework-{number}", "name": f"Framework {number}", **fields}
    return a_record(Framework, live=live, **fields)


def an_image(
    *, size: tuple[int, int] = (1600, 1000), photograph: bool = False, **fields: Any
) -> ArchiveImage:
    """An image: a drawing of few colours as PNG, or a photograph as JPEG."""
    title = f"Image {next(_serial)}"
    content = BytesIO()
    if photograph:
        Image.effect_noise(size, 64).convert("RGB").save(content, "JPEG")
    else:
        Image.new("P", size).save(content, "PNG")
    content.seek(0)
    file = ImageFile(content, name=f"{title}.{'jpg' if photograph else 'png'}")
    return ArchiveImage.objects.create(**{"title": title, "file": file, **fields})


def _a_page(index: Any, page: Any, *, live: bool) -> Any:
    page.live = False
    index.add_child(instance=page)
    if live:
        page.save_revision(clean=False).publish()
        page.refresh_from_db()
    return page


def a_correction(**fields: Any) -> Correction:
    """A correction of our copy, for an article that is yet to be saved."""
    return Correction(
        **{
            "correction_kind": "transcription",
            "what": "A word that was misread.",
            "why": "Our copy differed from the source.",
            "corrected_on": "2026-11-26",
            **fields,
        }
    )


def a_country(*, live: bool = True, **fields: Any) -> CountryPage:
    """A country profile."""
    number = next(_serial)
    fields = {"title": f"Country {number}", "region": "northern-europe", **fields}
    fields.setdefault("code", next(_CODES))
    return _a_page(CountryIndexPage.objects.get(), CountryPage(**fields), live=live)


def an_operation(*, live: bool = True, **fields: Any) -> OperationPage:
    """An operation."""
    number = next(_serial)
    code = fields.pop("code", f"OP{number}")
    fields = {"title": code, "code": code, "operation_kind": "peace-support", **fields}
    return _a_page(OperationIndexPage.objects.get(), OperationPage(**fields), live=live)


def an_article(
    *, live: bool = True, paragraphs: tuple[str, ...] = (), **fields: Any
) -> ArticlePage:
    """An article; its government, publisher and type are made where a test names none."""
    number = next(_serial)
    fields = {"title": f"Article {number}", "lead": f"Lead {number}.", **fields}
    if "published_under" not in fields:
        fields["published_under"] = a_government()
    if "publisher" not in fields:
        fields["publisher"] = an_organisation()
    if "document_type" not in fields:
        fields["document_type"] = DocumentType.objects.get(key="article")
    page = ArticlePage(**fields)
    page.body = [("paragraph", f"<p>{text}</p>") for text in paragraphs]
    return _a_page(ArticleIndexPage.objects.get(), page, live=live)
