"""Links inside texts that lead nowhere, or break when a page moves."""

import pytest
from django.core.files.base import ContentFile

from archive.models import ArchiveDocument
from tests.factories import a_country, an_article
from tests.radar.finding import found, found_on

pytestmark = pytest.mark.django_db


def linking(link):
    return an_article(paragraphs=(f"Read <a {link}>the <b>page</b></a>.",))


def test_a_link_to_a_draft_is_found():
    article = linking(f'linktype="page" id="{a_country(live=False).pk}"')
    (finding,) = found("dead-link")
    assert finding.thing == article
    assert finding.message == "The link “the page” leads to a page that is not public, or is gone."
    assert found_on("dead-link", article)[0].anchor == "body"


@pytest.mark.parametrize(
    ("link", "says"),
    [
        ('linktype="page" id="999999"', "or is gone"),
        ('linktype="document" id="999999"', "a document that is gone"),
        ('href="/articles/a-text/"', "breaks when a page moves"),
        ('href="/admin/pages/3/"', "breaks when a page moves"),
    ],
)
def test_a_link_that_leads_nowhere_or_is_written_out_is_found(link, says):
    linking(link)
    (finding,) = found("dead-link")
    assert says in finding.message


def test_an_own_address_with_its_host_is_written_out_as_well(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://archive.example"
    linking('href="https://archive.example/countries/no/"')
    assert len(found("dead-link")) == 1


@pytest.mark.parametrize(
    "link",
    [
        'href="https://www.nato.int/"',
        'href="mailto:archive@example.org"',
        'href="#p3"',
        'href="/on/2007-02-01/"',
        'href="/events/prague-2002/"',
    ],
)
def test_other_sites_and_addresses_that_no_chooser_gives_are_sound(link):
    article = linking(link)
    assert found("dead-link") == found_on("dead-link", article) == []


def test_a_link_to_a_public_page_and_to_a_document_that_is_there_is_sound():
    file = ContentFile(b"text", name="annex.txt")
    document = ArchiveDocument.objects.create(title="Annex", file=file)
    articles = [
        linking(f'linktype="page" id="{a_country().pk}"'),
        linking(f'linktype="document" id="{document.pk}"'),
    ]
    assert found("dead-link") == []
    assert [found_on("dead-link", article) for article in articles] == [[], []]
