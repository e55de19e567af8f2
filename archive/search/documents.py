"""What search may know of each kind of public thing, read for many things in a few queries."""

import datetime as dt
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Prefetch
from django.utils import translation
from wagtail.models import Page

from archive.models import (
    Abbreviation,
    ArticleCreator,
    ArticlePage,
    CountryName,
    CountryPage,
    Framework,
    Government,
    GovernmentTerm,
    HistoricalEvent,
    Mandate,
    OfficeTerm,
    OperationPage,
    OperationPeriod,
    Organisation,
    OrganisationName,
    Permalink,
    Person,
    SearchDocument,
)
from archive.records.facts.fact import Fact
from archive.search.folding import name_tokens, tokens
from archive.search.kinds import Kind
from archive.vocabularies import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What search knows of one thing, in its original words."""

    title: str
    names: Sequence[str] = ()
    """Other names of it; a hit in one counts as a hit in the title."""
    passages: Sequence[str] = ()
    """Paragraphs that may be shown under the title."""
    words: Sequence[str] = ()
    """What finds it but is not shown."""
    date: str = ""
    sort_on: dt.date | None = None
    is_demonstration: bool = False


def public_facts(relation: str, model: type[Fact], **filters: object) -> Prefetch:
    """The public facts of ``relation``, oldest first, as ``public_<relation>`` of each thing."""
    facts = model.objects.public().filter(**filters).chronological()
    return Prefetch(relation, queryset=facts, to_attr=f"public_{relation}")


def dated(fact: Fact) -> str:
    """The fact's date as a line ends with it; empty where none is known."""
    return f", {fact.when_text()}" if fact.when else ""


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

    def build(self, pks: Collection[int]) -> list[SearchDocument]:
        """The unsaved documents of those of ``pks`` that are public and have an address."""
        # What is written must not depend on the language of the editor who happens to publish.
        with translation.override(settings.LANGUAGE_CODE):
            things = self.model.objects.public().filter(pk__in=pks)
            things = list(things.prefetch_related(*self.related()))
            content_type = ContentType.objects.get_for_model(self.model)
            numbers = Permalink.objects.filter(content_type=content_type, object_id__in=pks)
            numbers = dict(numbers.values_list("object_id", "number"))
            abbreviations = self._abbreviations(pks)
            documents = []
            for thing in things:
                url = thing.get_url() if isinstance(thing, Page) else thing.get_absolute_url()
                if not url:
                    continue
                description = self.describe(thing, abbreviations[thing.pk])
                document = self._document(description)
                document.content_type, document.object_id = content_type, thing.pk
                document.number, document.url = numbers.get(thing.pk), url
                documents.append(document)
            return documents

    def _document(self, description: Description) -> SearchDocument:
        names = [description.title, *description.names]
        return SearchDocument(
            kind=self.kind,
            title=description.title,
            passage="\n".join(text for text in description.passages if text),
            date=moment(description.date),
            sort_on=description.sort_on,
            is_demonstration=description.is_demonstration,
            title_tokens=name_tokens(names),
            tokens=tokens([*names, *description.passages, *description.words]),
        )

    def _abbreviations(self, pks: Collection[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        if self.abbreviated_as:
            rows = Abbreviation.objects.filter(**{f"{self.abbreviated_as}__in": pks})
            for row in rows.order_by("term", "pk"):
                forms = [row.term, row.expansion, row.norwegian, *row.alias_list]
                found[getattr(row, f"{self.abbreviated_as}_id")].extend(filter(None, forms))
        return found


def moment(when: str) -> str:
    """A period that begins and ends in one date as that date; any other EDTF text as it is."""
    start, _, end = when.partition("/")
    return start if start == end else when


def listed(names: Sequence[str], *, title: str) -> str:
    """The names that differ from ``title``, each once, as one line to show."""
    return ", ".join(dict.fromkeys(name for name in names if name and name != title))


class ArticleDocuments(Documents):
    """Articles: their own words, and who made them."""

    kind, model = Kind.ARTICLE, ArticlePage
    follows = {Person: "created__article"}

    def related(self) -> list[Prefetch | str]:
        creators = ArticleCreator.objects.select_related("person").order_by("sort_order", "pk")
        return [Prefetch("creators", queryset=creators, to_attr="creators_read")]

    def describe(self, thing: ArticlePage, abbreviations: list[str]) -> Description:
        creators = [creator.name for creator in thing.creators_read]
        people = [creator.person for creator in thing.creators_read if creator.person]
        return Description(
            title=thing.title,
            names=[thing.alternative_title],
            passages=[thing.text],
            words=[
                thing.document_number,
                thing.reference_code,
                thing.subjects,
                thing.place,
                thing.occasion,
                *creators,
                *(person.name for person in people if person.live),
            ],
            date=thing.described,
            sort_on=thing.temporal_earliest,
            is_demonstration=thing.is_demonstration,
        )


class CountryDocuments(Documents):
    """Countries: every name of any time and language, and codes."""

    kind, model, abbreviated_as = Kind.COUNTRY, CountryPage, "country"
    follows = {CountryName: "country", Abbreviation: "country"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("names", CountryName)]

    def describe(self, thing: CountryPage, abbreviations: list[str]) -> Description:
        names = [name.name for name in thing.public_names]
        return Description(
            title=thing.title,
            names=[*names, *abbreviations, thing.code or "", thing.iso3 or ""],
            passages=[thing.lead, thing.text, thing.note, listed(names, title=thing.title)],
        )


class OperationDocuments(Documents):
    """Operations: code and full name, what they rest on, and what else they are called."""

    kind, model, abbreviated_as = Kind.OPERATION, OperationPage, "operation"
    follows = {
        OperationPeriod: "operation",
        Mandate: "operation",
        Abbreviation: "operation",
    }

    def related(self) -> list[Prefetch | str]:
        return [public_facts("periods", OperationPeriod), public_facts("mandates", Mandate)]

    def describe(self, thing: OperationPage, abbreviations: list[str]) -> Description:
        names = [thing.code, thing.full_name, *abbreviations]
        period = thing.public_periods[0] if thing.public_periods else None
        return Description(
            title=thing.title,
            names=names,
            passages=[
                thing.lead,
                thing.text,
                thing.note,
                *(mandate.title() + dated(mandate) for mandate in thing.public_mandates),
                listed(names, title=thing.title),
            ],
            date=period.when if period else "",
            sort_on=period.start_earliest if period else None,
        )


class GovernmentDocuments(Documents):
    """Governments: their labels, their names in history, their prime minister, their parties."""

    kind, model = Kind.GOVERNMENT, Government
    follows = {
        GovernmentTerm: "government",
        OfficeTerm: "government",
        Person: "terms__government",
    }

    def related(self) -> list[Prefetch | str]:
        leaders = public_facts("offices", OfficeTerm, office=Office.PRIME_MINISTER)
        leaders.queryset = leaders.queryset.select_related("person")
        return [public_facts("terms", GovernmentTerm), leaders, "parties"]

    def describe(self, thing: Government, abbreviations: list[str]) -> Description:
        names = [thing.label_nb, thing.history_name_en, thing.history_name_nb]
        parties = thing.parties.all()
        term = thing.public_terms[0] if thing.public_terms else None
        return Description(
            title=thing.label_en,
            names=names,
            passages=[
                listed(names, title=thing.label_en),
                *(leader.sentence() + dated(leader) for leader in thing.public_offices),
                ", ".join(party.name_en for party in parties),
                thing.note,
            ],
            words=[f"{party.key} {party.name_nb}" for party in parties],
            date=term.when if term else "",
            sort_on=term.start_earliest if term else None,
        )


class PersonDocuments(Documents):
    """People: their name and the offices that they held."""

    kind, model = Kind.PERSON, Person
    follows = {OfficeTerm: "person"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("terms", OfficeTerm)]

    def describe(self, thing: Person, abbreviations: list[str]) -> Description:
        terms = thing.public_terms
        return Description(
            title=thing.name,
            passages=[
                *(f"{term.get_office_display()}{dated(term)}" for term in terms),
                thing.note,
            ],
            sort_on=terms[0].start_earliest if terms else None,
        )


class EventDocuments(Documents):
    """Events: what happened, and where."""

    kind, model = Kind.EVENT, HistoricalEvent

    def describe(self, thing: HistoricalEvent, abbreviations: list[str]) -> Description:
        return Description(
            title=thing.title,
            passages=[thing.text, thing.place, thing.note],
            words=[thing.get_event_kind_display()],
            date=thing.when,
            sort_on=thing.start_earliest,
        )


class FrameworkDocuments(Documents):
    """Frameworks: abbreviation, Norwegian name and other forms of the name."""

    kind, model, abbreviated_as = Kind.FRAMEWORK, Framework, "framework"
    follows = {Abbreviation: "framework"}

    def describe(self, thing: Framework, abbreviations: list[str]) -> Description:
        names = [thing.abbreviation, thing.name_nb, *abbreviations]
        return Description(
            title=thing.name,
            names=names,
            passages=[thing.description, thing.note, listed(names, title=thing.name)],
            date=thing.when,
            sort_on=thing.start_earliest,
        )


class PublisherDocuments(Documents):
    """Organisations: every name of any time."""

    kind, model, abbreviated_as = Kind.PUBLISHER, Organisation, "organisation"
    follows = {OrganisationName: "organisation", Abbreviation: "organisation"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("names", OrganisationName)]

    def describe(self, thing: Organisation, abbreviations: list[str]) -> Description:
        dated_names = [form for name in thing.public_names for form in (name.name_en, name.name_nb)]
        names = [thing.name_nb, thing.abbreviation, *dated_names, *abbreviations]
        return Description(
            title=thing.name_en,
            names=names,
            passages=[listed(names, title=thing.name_en), thing.note],
        )


ALL: tuple[Documents, ...] = (
    ArticleDocuments(),
    CountryDocuments(),
    OperationDocuments(),
    EventDocuments(),
    GovernmentDocuments(),
    PersonDocuments(),
    FrameworkDocuments(),
    PublisherDocuments(),
)


def concerned(model: type[Model]) -> Iterator[tuple[Documents, str]]:
    """Which documents a change of a ``model`` changes, and the way there; empty for its own."""
    for documents in ALL:
        if documents.model is model:
            yield documents, ""
        if model in documents.follows:
            yield documents, documents.follows[model]
