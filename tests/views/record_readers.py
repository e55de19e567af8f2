"""Makes the records that the tests of their pages share, and reads the pages."""

from typing import Any

from django.test import Client

from archive.models import (
    HistoricalEvent,
    HomePage,
    OfficeTerm,
    Person,
    Series,
    StandardPage,
)
from tests.factories import (
    a_fact,
    a_record,
    an_organisation,
)

STEMS = ["governments", "publishers", "people", "events", "frameworks", "series"]


def an_event(*, live: bool = True, **fields: Any) -> HistoricalEvent:
    fields = {"key": "washington", "title": "Washington summit", "event_kind": "summit"} | fields
    fields = {"period": "1999-04-23/1999-04-25", "text": "Heads of state meet."} | fields
    return a_fact(HistoricalEvent, live=live, **fields)


def an_office(person: Person, period: str, **fields: Any) -> OfficeTerm:
    fields = {"office": "foreign-affairs", **fields}
    if "government" not in fields and "organisation" not in fields:
        fields["organisation"] = an_organisation()
    return a_fact(OfficeTerm, person=person, period=period, **fields)


def a_series(**fields: Any) -> Series:
    return a_record(Series, **{"key": "bulletin", "title": "NATO bulletin", **fields})


def read(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


def in_order(html: str, *texts: str) -> bool:
    places = [html.index(text) for text in texts]
    return places == sorted(places)


def a_plain_page() -> StandardPage:
    """A plain page right below home."""
    page = StandardPage(title="How to cite", slug="how-to-cite", lead="By number.", live=False)
    HomePage.objects.get().add_child(instance=page)
    page.save_revision().publish()
    return page
