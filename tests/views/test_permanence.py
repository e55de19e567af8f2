"""Permanent addresses: where numbers, versions and ids from elsewhere lead."""

import re

import pytest
from wagtail.rich_text import RichText

from archive.models import LegacyIdentifier, Permalink
from archive.records.record import PublicationRefused
from tests.factories import a_government, an_article

pytestmark = pytest.mark.django_db


def number_of(thing) -> int:
    return Permalink.objects.of(thing).get().number


@pytest.mark.parametrize("make", [an_article, a_government])
def test_a_number_redirects_to_where_the_thing_is_now(make, client):
    thing = make()
    url = thing.get_url() if hasattr(thing, "get_url") else thing.get_absolute_url()
    response = client.get(f"/id/{number_of(thing)}/")
    assert (response.status_code, response["Location"]) == (302, url)


def test_a_number_follows_a_page_to_its_new_address(client, django_capture_on_commit_callbacks):
    article = an_article(slug="before")
    article.slug = "after"
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    assert client.get(f"/id/{number_of(article)}/")["Location"] == "/articles/after/"
    assert client.get("/articles/before/")["Location"] == "/articles/after/"


def test_a_new_page_never_takes_over_the_address_of_another(django_capture_on_commit_callbacks):
    article = an_article(slug="before")
    article.slug = "after"
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    with pytest.raises(PublicationRefused, match="Choose another"):
        an_article(slug="before")


def test_a_page_may_go_back_to_its_own_former_address(django_capture_on_commit_callbacks):
    article = an_article(slug="before")
    for slug in ("after", "before"):
        article.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            article.save_revision().publish()
    article.refresh_from_db()
    assert article.slug == "before"


def addresses(html: str) -> list[str]:
    """The ids of the paragraphs and sections of a text."""
    return re.findall(r'id="([ps]\d+)"', html)


def test_a_frozen_version_has_the_addresses_of_the_page(client):
    article = an_article(paragraphs=("First.", "Second."), text_form="translation")
    article.body = [
        ("heading", {"text": "A section", "level": "2"}),
        *((child.block_type, child.value) for child in article.body),
        ("numbered_paragraph", {"number": "1.", "text": RichText("<p>Numbered.</p>")}),
    ]
    article.save_revision().publish()
    page = client.get(article.get_url()).content.decode()
    frozen = client.get(f"/id/{number_of(article)}/v2/").content.decode()
    assert addresses(frozen) == addresses(page) == ["s1", "p2", "p3", "p4"]


def test_an_unknown_number_is_not_found(client):
    assert client.get("/id/999999/").status_code == 404
    assert client.get("/id/99999999999999999999999/").status_code == 404


def test_versions_are_listed_and_each_is_readable_as_it_was(client):
    article = an_article(lead="What it said first.", text_form="translation")
    article.lead = "What it says now."
    article.save_revision().publish()
    number = number_of(article)
    listing = client.get(f"/id/{number}/versions/").content.decode()
    assert f"/id/{number}/v1/" in listing
    assert f"/id/{number}/v2/" in listing
    frozen = client.get(f"/id/{number}/v1/").content.decode()
    assert "What it said first." in frozen
    assert "What it says now." not in frozen


def test_a_version_that_is_none_is_not_found(client):
    assert client.get(f"/id/{number_of(an_article())}/v7/").status_code == 404


def test_neither_number_nor_version_leads_to_what_is_private(client):
    from wagtail.models import PageViewRestriction

    article = an_article()
    number = number_of(article)
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    for address in (f"/id/{number}/", f"/id/{number}/versions/", f"/id/{number}/v1/"):
        assert client.get(address).status_code == 404, address


def test_an_id_from_elsewhere_leads_to_the_document(client):
    article = an_article(live=False)
    article.legacy_identifiers.add(LegacyIdentifier(scheme="regjeringen", value="id458944"))
    article.save_revision().publish()
    response = client.get("/legacy/regjeringen/id458944/", follow=True)
    assert response.redirect_chain[-1][0] == article.get_url()


def test_an_id_of_a_draft_or_of_nothing_leads_nowhere(client):
    draft = an_article(live=False)
    LegacyIdentifier.objects.create(article=draft, scheme="regjeringen", value="id1")
    assert client.get("/legacy/regjeringen/id1/").status_code == 404
    assert client.get("/legacy/regjeringen/id2/").status_code == 404
