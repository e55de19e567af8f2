"""Every field that an archivist meets says what to write in it."""

from collections.abc import Collection, Iterator

import pytest
from django.apps import apps
from django.forms import Field
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.documents.forms import get_document_form
from wagtail.documents.models import Document
from wagtail.images.forms import get_image_form
from wagtail.images.models import Image

from archive.models import ArchiveDocument, ArchiveImage
from archive.pages.page import ArchivePage
from archive.panels.fact_forms import FACT_FORMS
from archive.panels.record_forms import RECORD_FORMS

# Wagtail's fields for schedules and comments stand in panels of its own, which explain them.
WAGTAILS_OWN = frozenset({"go_live_at", "expire_at", "comment_notifications", "comments"})
LONGEST = 200

Form = type[WagtailAdminModelForm]


def forms() -> Iterator[tuple[str, Form, Collection[str]]]:
    """Each form of the admin with its name, and which of its fields are Wagtail's own."""
    for page in apps.get_models():
        if issubclass(page, ArchivePage):
            yield page.__name__, page.get_edit_handler().get_form_class(), WAGTAILS_OWN
    for name, handler in {**RECORD_FORMS, **FACT_FORMS}.items():
        model = apps.get_model("archive", name)
        yield name, handler.bind_to_model(model).get_form_class(), WAGTAILS_OWN
    yield "ArchiveImage", get_image_form(ArchiveImage), Image.admin_form_fields
    yield "ArchiveDocument", get_document_form(ArchiveDocument), Document.admin_form_fields


def fields(name: str, form: Form, others: Collection[str]) -> Iterator[tuple[str, Field]]:
    """The archive's own fields of a form and of the rows in it: ``ArticlePage.files.document``."""
    for key, field in form.base_fields.items():
        if key not in others:
            yield f"{name}.{key}", field
    for relation, rows in getattr(form, "formsets", {}).items():
        if relation not in others:
            yield from fields(f"{name}.{relation}", rows.form, others)


FIELDS = {form[0]: dict(fields(*form)) for form in forms()}
each_form = pytest.mark.parametrize("form", FIELDS)


def said(text: object) -> str:
    """The bare words of a label or a help text."""
    return str(text or "").strip().rstrip(".").casefold()


@each_form
def test_every_field_tells_the_archivist_what_to_write_in_it(form: str) -> None:
    silent = [name for name, field in FIELDS[form].items() if not said(field.help_text)]
    assert not silent, f"Give these a help_text on their models: {silent}"


@each_form
def test_a_help_text_says_more_than_the_label_above_it(form: str) -> None:
    echoes = [
        name for name, field in FIELDS[form].items() if said(field.help_text) == said(field.label)
    ]
    assert not echoes, f"Say what is meant, not the label again: {echoes}"


@each_form
def test_a_help_text_is_read_at_a_glance(form: str) -> None:
    long = [name for name, field in FIELDS[form].items() if len(str(field.help_text)) > LONGEST]
    assert not long, f"Cut these to {LONGEST} characters: {long}"


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("ArticlePage", "published_under"),
        ("ArticlePage", "country_mentions.name_as_written"),
        ("StandardPage", "body"),
        ("Source", "opened_on"),
        ("StatusPeriod", "evidence.locator"),
        ("ArchiveImage", "credit"),
    ],
)
def test_the_forms_are_read_with_the_rows_in_them(form: str, name: str) -> None:
    assert f"{form}.{name}" in FIELDS[form]
