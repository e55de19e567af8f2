"""Builds the search documents of one kind of thing, many things in a few queries."""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Prefetch
from django.utils import translation
from wagtail.models import Page

from archive.models import Abbreviation, Permalink, SearchDocument, SearchName
from archive.records.facts.fact import Fact
from archive.search.documents.description import Description, document_of, names_of
from archive.search.kinds import Kind


def public_facts(relation: str, model: type[Fact], **filters: object) -> Prefetch:
    """The public facts of ``relation``, oldest first, as ``public_<relation>`` of each thing."""
    facts = model.objects.public().filter(**filters).chronological()
    return Prefetch(relation, queryset=facts, to_attr=f"public_{relation}")


def dated(fact: Fact) -> str:
    """The fact's date as a line ends with it; empty where none is known."""
    return f", {fact.when_text()}" if fact.when else ""


@dataclass(frozen=True, slots=True)
class Built:
    """A document and its names, as they are to be written."""

    document: SearchDocument
    names: list[SearchName]
    words: list[str]
    """The words of what search shows of it, as written."""


class Documents(ABC):
    """Builds the search documents of one kind of thing."""

    kind: ClassVar[Kind]
    model: ClassVar[type[Model]]
    abbreviated_as: ClassVar[str] = ""
    """The foreign key of an abbreviation that names this kind of thing."""
    follows: ClassVar[dict[type[Model], str]] = {}
    """Other things whose change changes these documents, and the way from each to this kind."""

    def related(self) -> list[Prefetch | str]:
        """What to read along with the things."""
        return []

    @abstractmethod
    def describe(self, thing: Model, abbreviations: list[str]) -> Description:
        """What search may know of ``thing``, without a query."""

    def build(self, pks: Collection[int]) -> list[Built]:
        """The unsaved documents of those of ``pks`` that are public and have an address."""
        # What is written must not depend on the language of the editor who happens to publish.
        with translation.override(settings.LANGUAGE_CODE):
            things = self.model.objects.public().filter(pk__in=pks)
            things = list(things.prefetch_related(*self.related()))
            content_type = ContentType.objects.get_for_model(self.model)
            numbers = Permalink.objects.filter(content_type=content_type, object_id__in=pks)
            numbers = dict(numbers.values_list("object_id", "number"))
            abbreviations = self._abbreviations(pks)
            built = []
            for thing in things:
                url = thing.get_url() if isinstance(thing, Page) else thing.get_absolute_url()
                if not url:
                    continue
                description = self.describe(thing, abbreviations[thing.pk])
                document, words = document_of(self.kind, description)
                document.content_type, document.object_id = content_type, thing.pk
                document.number, document.url = numbers.get(thing.pk), url
                built.append(Built(document, names_of(description), words))
            return built

    def _abbreviations(self, pks: Collection[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        if self.abbreviated_as:
            rows = Abbreviation.objects.filter(**{f"{self.abbreviated_as}__in": pks})
            for row in rows.order_by("term", "pk"):
                forms = [row.term, row.expansion, row.norwegian, *row.alias_list]
                found[getattr(row, f"{self.abbreviated_as}_id")].extend(filter(None, forms))
        return found
