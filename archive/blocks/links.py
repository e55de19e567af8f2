"""Links inside a text to pages and to things of the archive: only to what the world may see."""

from collections import defaultdict
from collections.abc import Iterator

from django.apps import apps
from django.db.models import Model
from django.utils.html import escape
from wagtail.models import Page
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from archive.records.querysets import public_page

MODELS = {
    "country": "CountryPage",
    "operation": "OperationPage",
    "framework": "Framework",
    "person": "Person",
    "event": "HistoricalEvent",
}
"""What a text can link to by name, as its links are stored."""


class PublicPageLink(PageLinkHandler):
    """Leaves the words of a link to a draft or a private page, and takes its address away."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Model | None]:
        numbers = [attrs.get("id") for attrs in attrs_list]
        pages = Page.objects.filter(public_page(), pk__in=numbers)
        by_number = {str(page.pk): page for page in pages}
        return [by_number.get(str(number)) for number in numbers]


class RecordLink(LinkHandler):
    """The same for a country, an operation, a framework, a person or an event."""

    identifier = "record"

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Model | None]:
        """What the links lead to, where that is public; one query for each kind among them."""
        asked: dict[str, set[int]] = defaultdict(set)
        for attrs in attrs_list:
            kind, pk = _kind_and_pk(attrs)
            if pk is not None:
                asked[kind].add(pk)
        found = {
            (kind, record.pk): record
            for kind, pks in asked.items()
            for record in model_of(kind).objects.public().filter(pk__in=pks)
        }
        return [found.get(_kind_and_pk(attrs)) for attrs in attrs_list]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        return [
            f'<a class="ent" href="{escape(cls.address(record))}">' if record else "<a>"
            for record in cls.get_many(attrs_list)
        ]

    @staticmethod
    def address(record: Model) -> str:
        """Where readers find it; empty for a page that has no address."""
        if isinstance(record, Page):
            return record.url or ""
        return record.get_absolute_url()

    @classmethod
    def extract_references(cls, attrs: dict) -> Iterator[tuple[type[Model], str, str, str]]:
        kind, pk = _kind_and_pk(attrs)
        if pk is not None:
            yield model_of(kind), str(pk), "", ""


def model_of(kind: str) -> type[Model]:
    """The model of a kind of thing that a text can link to."""
    return apps.get_model("archive", MODELS[kind])


def record_of(attrs: dict) -> Model | None:
    """What a stored link leads to, public or not."""
    kind, pk = _kind_and_pk(attrs)
    return model_of(kind).objects.filter(pk=pk).first() if pk is not None else None


def _kind_and_pk(attrs: dict) -> tuple[str, int | None]:
    kind, number = attrs.get("kind", ""), str(attrs.get("id", ""))
    is_one = kind in MODELS and number.isdecimal() and len(number) < 19
    return kind, int(number) if is_one else None
