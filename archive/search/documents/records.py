"""What search may know of records: governments, people, events, frameworks, publishers."""

from django.db.models import Prefetch

from archive.models import (
    Abbreviation,
    Framework,
    Government,
    GovernmentTerm,
    HistoricalEvent,
    OfficeTerm,
    Organisation,
    OrganisationName,
    Person,
)
from archive.search.documents.description import Description, Name, day_before, days_of, listed
from archive.search.documents.kind import Documents, dated, public_facts
from archive.search.kinds import NAMED_WITH, Kind
from archive.vocabularies import OFFICES_IN_NORWEGIAN, Office


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
        first_on, last_on = days_of(term.when if term else "", end_is_last_day=False)
        return Description(
            title=thing.label_en,
            names=names,
            keywords=[
                *NAMED_WITH[self.kind],
                *(leader.person.name for leader in thing.public_offices),
                OFFICES_IN_NORWEGIAN[Office.PRIME_MINISTER],
                *(f"{party.key} {party.name_nb}" for party in parties),
            ],
            passages=[
                listed(names, title=thing.label_en),
                *(leader.sentence() + dated(leader) for leader in thing.public_offices),
                ", ".join(party.name_en for party in parties),
                thing.note,
            ],
            date=term.when if term else "",
            first_on=first_on,
            last_on=last_on,
            facets=[("government", thing.pk)],
        )


class PersonDocuments(Documents):
    """People: their name and the offices that they held."""

    kind, model = Kind.PERSON, Person
    follows = {OfficeTerm: "person"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("terms", OfficeTerm)]

    def describe(self, thing: Person, abbreviations: list[str]) -> Description:
        terms = thing.public_terms
        ends = [term.end_latest for term in terms]
        return Description(
            title=thing.name,
            keywords=[
                f"{term.get_office_display()} {OFFICES_IN_NORWEGIAN.get(term.office, '')}"
                for term in terms
            ],
            passages=[
                *(f"{term.get_office_display()}{dated(term)}" for term in terms),
                thing.note,
            ],
            first_on=terms[0].start_earliest if terms else None,
            last_on=day_before(max(ends)) if ends and all(ends) else None,
            # To hold an office in an organisation is not to publish.
            facets=[("government", term.government_id) for term in terms],
        )


class EventDocuments(Documents):
    """Events: what happened, and where."""

    kind, model = Kind.EVENT, HistoricalEvent

    def related(self) -> list[Prefetch | str]:
        return ["countries", "operations"]

    def describe(self, thing: HistoricalEvent, abbreviations: list[str]) -> Description:
        return Description(
            title=thing.title,
            keywords=[thing.get_event_kind_display(), thing.place],
            passages=[thing.text, thing.place, thing.note],
            date=thing.when,
            first_on=thing.start_earliest,
            last_on=day_before(thing.end_latest),
            facets=[
                ("country", thing.place_country_id),
                *(("country", country.pk) for country in thing.countries.all()),
                *(("operation", operation.pk) for operation in thing.operations.all()),
            ],
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
            lead=thing.description,
            passages=[thing.description, thing.note, listed(names, title=thing.name)],
            date=thing.when,
            first_on=thing.start_earliest,
            last_on=day_before(thing.end_latest),
        )


class PublisherDocuments(Documents):
    """Organisations: every name of any time."""

    kind, model, abbreviated_as = Kind.PUBLISHER, Organisation, "organisation"
    follows = {OrganisationName: "organisation", Abbreviation: "organisation"}

    def related(self) -> list[Prefetch | str]:
        return [public_facts("names", OrganisationName)]

    def describe(self, thing: Organisation, abbreviations: list[str]) -> Description:
        names = [
            *(Name(name) for name in (thing.name_nb, thing.abbreviation)),
            *(
                Name(form, name.when)
                for name in thing.public_names
                for form in (name.name_en, name.name_nb)
            ),
            *(Name(form) for form in abbreviations),
        ]
        return Description(
            title=thing.name_en,
            names=names,
            passages=[listed([name.text for name in names], title=thing.name_en), thing.note],
            facets=[("publisher", thing.pk), ("country", thing.country_id)],
        )
