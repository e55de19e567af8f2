"""What the pages of records cost: as many queries for thirty rows as for three."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import (
    ArticleIndexPage,
    ArticlePage,
    CountryIndexPage,
    CountryPage,
    DocumentType,
    EventMention,
    Evidence,
    Fact,
    Framework,
    Government,
    GovernmentTerm,
    HistoricalEvent,
    OfficeTerm,
    Organisation,
    OrganisationName,
    Person,
    PersonMention,
    Series,
    StatusPeriod,
)
from tests.factories import (
    a_framework,
    a_government,
    a_person,
    a_source,
    an_organisation,
)
from tests.views.record_readers import STEMS, a_series, an_event, read

pytestmark = pytest.mark.django_db


LISTING_BUDGET, DETAIL_BUDGET = 14, 18
LETTERS = str.maketrans("0123456789", "ABCDEFGHIJ")


def queries(client: Client, path: str) -> int:
    """How many queries the page at ``path`` asks once content types and sites are known."""
    read(client, path)
    with CaptureQueriesContext(connection) as captured:
        read(client, path)
    return len(captured)


def a_row(model: type[Model], **fields: Any) -> Any:
    """A live row without revision, version and index entry: thirty of them cost little."""
    row = model(live=True, **fields)
    row.save()
    if isinstance(row, Fact):
        Evidence.objects.create(fact=row, source=a_source())
    return row


def a_person_row(number: int) -> Person:
    return a_row(Person, key=f"person-{number}-of-many", name="Somebody")


def an_office_row(person: Person, start: int, **fields: Any) -> OfficeTerm:
    fields = {"office": "defence", "organisation": Organisation.objects.get(key="named"), **fields}
    return a_row(OfficeTerm, person=person, period=f"{start}/{start + 1}", **fields)


def an_article_row(**fields: Any) -> ArticlePage:
    fields = {"document_type": DocumentType.objects.get(key="article"), **fields}
    for name, model in (("published_under", Government), ("publisher", Organisation)):
        fields.setdefault(name, model.objects.get(key="named"))
    page = ArticlePage(title="Article", issued_on="2004", **fields)
    return ArticleIndexPage.objects.get().add_child(instance=page)


def a_country_row(number: int) -> CountryPage:
    code = f"QQ{number:02}".translate(LETTERS)
    page = CountryPage(title="Country", code=code, region="oceania")
    return CountryIndexPage.objects.get().add_child(instance=page)


# --- The record whose page grows, and one row more of everything that its pages list -------------
FULL: dict[str, Callable[[], Any]] = {
    "governments": lambda: a_government(key="full", term="1949/2049"),
    "publishers": lambda: an_organisation(key="full"),
    "people": lambda: a_person(key="full"),
    "events": lambda: an_event(key="full"),
    "frameworks": lambda: a_framework(key="full"),
    "series": lambda: a_series(key="full"),
}


def grow_government(government: Government, number: int) -> None:
    person = a_person_row(number)
    an_office_row(person, 1950 + number)
    another = a_row(Government, key=f"government-{number}-of-many", label_en="Government")
    a_row(GovernmentTerm, government=another, period=f"{1800 + number}/{1801 + number}")
    an_office_row(person, 1800 + number, office="prime-minister", government=another)
    an_article_row(published_under=government)


def grow_publisher(ministry: Organisation, number: int) -> None:
    an_office_row(a_person_row(number), 1950 + number, organisation=ministry)
    a_row(OrganisationName, organisation=ministry, name_en="Name", period=str(1700 + number))
    a_row(Organisation, key=f"ministry-{number}-of-many", name_en="Ministry")
    an_article_row(publisher=ministry)


def grow_person(person: Person, number: int) -> None:
    an_office_row(person, 1950 + number)
    an_office_row(a_person_row(number), 1850 + number)
    PersonMention.objects.create(article=an_article_row(), person=person)


def grow_event(event: HistoricalEvent, number: int) -> None:
    fields = {"title": "Event", "event_kind": "summit", "text": "They met."}
    a_row(HistoricalEvent, period=str(1950 + number), **fields)
    event.countries.add(a_country_row(number))
    event.save()
    EventMention.objects.create(article=an_article_row(), event=event)


def grow_framework(framework: Framework, number: int) -> None:
    a_row(Framework, key=f"framework-{number}-of-many", name="Framework")
    country = a_country_row(number)
    for period in (f"{1950 + number}/..", f"{1900 + number}/1949"):
        a_row(StatusPeriod, framework=framework, country=country, period=period)


def grow_series(series: Series, number: int) -> None:
    a_row(Series, key=f"series-{number}-of-many", title="Series", part_of=series)
    an_article_row(series=series)


GROW: dict[str, Callable[[Any, int], None]] = {
    "governments": grow_government,
    "publishers": grow_publisher,
    "people": grow_person,
    "events": grow_event,
    "frameworks": grow_framework,
    "series": grow_series,
}


@pytest.mark.parametrize("stem", STEMS)
def test_a_page_asks_as_many_questions_for_thirty_rows_as_for_three(
    client: Client, stem: str
) -> None:
    a_government(key="named")
    an_organisation(key="named")
    full = FULL[stem]()
    paths = (f"/{stem}/", full.get_absolute_url())
    counted = []
    for numbers in (range(3), range(3, 30)):
        for number in numbers:
            GROW[stem](full, number)
        counted.append([queries(client, path) for path in paths])
    few, many = counted
    assert many == few
    assert few[0] <= LISTING_BUDGET
    assert few[1] <= DETAIL_BUDGET
