"""What search may know of pages: articles, countries, operations."""

from string import ascii_letters

from django.db.models import Prefetch

from archive.blocks.body import alternative_texts, heading_texts, plain_text
from archive.models import (
    Abbreviation,
    ArticleCreator,
    ArticlePage,
    CountryMention,
    CountryName,
    CountryPage,
    LegacyIdentifier,
    Mandate,
    OperationMention,
    OperationPage,
    OperationPeriod,
    Person,
)
from archive.search.documents.description import Description, Name, day_before, days_of, listed
from archive.search.documents.kind import Documents, dated, public_facts
from archive.search.kinds import NAMED_WITH, Kind
from archive.vocabularies import Instrument


def _digits(value: str) -> str:
    """The number of an id that letters stand before: ``458944`` of ``id458944``; else empty."""
    number = value.lstrip(ascii_letters)
    return number if number.isdecimal() else ""


class ArticleDocuments(Documents):
    """Articles: their own words, who made them, what they are numbered as."""

    kind, model = Kind.ARTICLE, ArticlePage
    follows = {Person: "created__article"}

    def related(self) -> list[Prefetch | str]:
        creators = ArticleCreator.objects.select_related("person").order_by("sort_order", "pk")
        return [
            Prefetch("creators", queryset=creators, to_attr="creators_read"),
            Prefetch("country_mentions", CountryMention.objects.all(), "countries_read"),
            Prefetch("operation_mentions", OperationMention.objects.all(), "operations_read"),
            Prefetch("legacy_identifiers", LegacyIdentifier.objects.all(), "known_as"),
        ]

    def describe(self, thing: ArticlePage, abbreviations: list[str]) -> Description:
        creators = [creator.name for creator in thing.creators_read]
        people = [creator.person for creator in thing.creators_read if creator.person]
        return Description(
            title=thing.title,
            names=[thing.alternative_title],
            codes=[
                thing.document_number,
                thing.reference_code,
                *(form for known in thing.known_as for form in (known.value, _digits(known.value))),
            ],
            lead=thing.lead,
            keywords=[
                *heading_texts(thing.body),
                thing.subjects,
                thing.place,
                thing.occasion,
                *creators,
                *(person.name for person in people if person.live),
            ],
            passages=[thing.lead, plain_text(thing.body, alternatives=False)],
            unshown=alternative_texts(thing.body),
            language=thing.language,
            speaks=True,
            date=thing.described,
            first_on=thing.temporal_earliest,
            last_on=day_before(thing.temporal_latest),
            is_demonstration=thing.is_demonstration,
            facets=[
                *(("country", mention.country_id) for mention in thing.countries_read),
                *(("operation", mention.operation_id) for mention in thing.operations_read),
                ("government", thing.published_under_id),
                ("publisher", thing.publisher_id),
                ("document_type", thing.document_type_id),
            ],
        )


class CountryDocuments(Documents):
    """Countries: every name of any time and language, and codes."""

    kind, model, abbreviated_as = Kind.COUNTRY, CountryPage, "country"
    follows = {CountryName: "country", Abbreviation: "country"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("names", CountryName)]

    def describe(self, thing: CountryPage, abbreviations: list[str]) -> Description:
        names = [Name(name.name, name.when) for name in thing.public_names]
        return Description(
            title=thing.title,
            names=[*names, *abbreviations],
            codes=[thing.code or "", thing.iso3 or ""],
            lead=thing.lead,
            keywords=NAMED_WITH[self.kind],
            passages=[
                thing.lead,
                plain_text(thing.body, alternatives=False),
                thing.note,
                listed([name.text for name in names] + abbreviations, title=thing.title),
            ],
            unshown=alternative_texts(thing.body),
            facets=[("country", thing.pk)],
        )


class OperationDocuments(Documents):
    """Operations: code and full name, what they rest on, and what else they are called."""

    kind, model, abbreviated_as = Kind.OPERATION, OperationPage, "operation"
    follows = {
        OperationPeriod: "operation",
        Mandate: "operation",
        Abbreviation: "operation",
        CountryPage: "operations_here__pk",
    }

    def related(self) -> list[Prefetch | str]:
        return [
            public_facts("periods", OperationPeriod),
            public_facts("mandates", Mandate),
            "theatre",
        ]

    def describe(self, thing: OperationPage, abbreviations: list[str]) -> Description:
        names = [thing.full_name, *abbreviations]
        period = thing.public_periods[0] if thing.public_periods else None
        first_on, last_on = days_of(period.when if period else "", end_is_last_day=True)
        resolutions = [
            one for one in thing.public_mandates if one.instrument == Instrument.SECURITY_COUNCIL
        ]
        return Description(
            title=thing.title,
            names=names,
            codes=[thing.code],
            lead=thing.lead,
            keywords=[
                *NAMED_WITH[self.kind],
                *(country.title for country in thing.theatre.all() if country.live),
                *(f"UNSCR S/RES/{mandate.number}" for mandate in resolutions),
            ],
            passages=[
                thing.lead,
                plain_text(thing.body, alternatives=False),
                thing.note,
                *(mandate.title() + dated(mandate) for mandate in thing.public_mandates),
                listed([thing.code, *names], title=thing.title),
            ],
            unshown=alternative_texts(thing.body),
            date=period.when if period else "",
            first_on=first_on,
            last_on=last_on,
            facets=[
                *(("country", country.pk) for country in thing.theatre.all()),
                ("operation", thing.pk),
            ],
        )
