"""The links on every page: they lead somewhere, and follow what is published."""

import pytest

from archive.models import HomePage, StandardPage
from archive.views.navigation import forget_guides

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept():
    forget_guides()
    yield
    forget_guides()


def a_guide(*, live: bool = True) -> StandardPage:
    page = StandardPage(title="How to cite", slug="how-to-cite", live=False)
    HomePage.objects.get().add_child(instance=page)
    if live:
        page.save_revision().publish()
    return page


def test_every_link_of_an_empty_archive_leads_somewhere(client):
    context = client.get("/").context
    for item in [*context["navigation"], *context["footer_records"], *context["footer_using"]]:
        assert client.get(item["url"], follow=True).status_code == 200, item


def test_a_plain_page_is_linked_as_soon_as_it_is_public_and_no_longer(client):
    assert b"How to cite" not in client.get("/").content
    guide = a_guide()
    assert b"How to cite" in client.get("/").content
    StandardPage.objects.get(pk=guide.pk).unpublish()
    assert b"How to cite" not in client.get("/").content


def test_a_draft_of_a_plain_page_is_not_linked(client):
    a_guide(live=False)
    assert b"How to cite" not in client.get("/").content


def test_the_section_of_an_address_is_the_current_one(client):
    current = [
        item["url"] for item in client.get("/people/").context["navigation"] if item["current"]
    ]
    assert current == []
    current = [
        item["url"] for item in client.get("/countries/").context["navigation"] if item["current"]
    ]
    assert current == ["/countries/"]
