"""What machines ask for: health, readiness, robots, the sitemap, and files."""

from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import ArchiveDocument, AttachedFile, HistoricalEvent, SearchDocument
from archive.timeline.factbook import factbook
from tests.factories import a_country, a_government, an_article

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]


def test_the_process_says_that_it_is_alive_without_the_database(client):
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/healthz").status_code == 200
    assert not queries.captured_queries


def test_a_working_site_is_ready(client):
    an_article()
    response = client.get("/readyz")
    assert response.json() == {
        "ready": True,
        "checks": {"database": True, "migrations": True, "disk": True, "index": True},
    }


def test_a_site_whose_index_is_empty_is_not_ready(client):
    an_article()
    SearchDocument.objects.all().delete()
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["checks"]["index"] is False


def test_robots_are_told_where_the_sitemap_is(client):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


def sitemap_of(client) -> list[str]:
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [node.text for node in tree.findall(".//{*}loc")]


def test_the_sitemap_lists_what_is_public_and_nothing_else(client):
    article, government = an_article(), a_government()
    an_article(live=False, slug="a-draft")
    a_government(live=False, key="a-draft-government")
    an_article(slug="a-demonstration", text_form="demonstration")
    locations = sitemap_of(client)
    assert f"http://testserver{article.get_url()}" in locations
    assert f"http://testserver/governments/{government.key}/" in locations
    assert "http://testserver/" in locations
    assert not [location for location in locations if "a-draft" in location]
    assert not [location for location in locations if "demonstration" in location]


def test_the_sitemap_costs_the_same_number_of_queries_whatever_its_size(client):
    an_article()
    sitemap_of(client)  # fills the cache of site addresses
    with CaptureQueriesContext(connection) as few:
        sitemap_of(client)
    for _ in range(5):
        an_article()
        a_country()
    factbook()
    with CaptureQueriesContext(connection) as many:
        sitemap_of(client)
    assert len(many) == len(few) <= 14


@pytest.mark.parametrize("part", ["0", "2", "x", "99999999999999999999"])
def test_a_part_of_the_sitemap_that_is_none_is_not_found(client, part):
    assert client.get(f"/sitemap.xml?page={part}").status_code == 404


@pytest.mark.parametrize(
    "path", ["original_images/a.png", "documents/a.pdf", "../settings.py", "images/none.png"]
)
def test_nothing_but_renditions_is_given_out_raw(client, path, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "original_images").mkdir()
    (tmp_path / "original_images" / "a.png").write_bytes(b"x")
    assert client.get(f"/media/{path}").status_code == 404


def test_a_rendition_is_given_out_under_a_policy_that_runs_nothing(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(b"x")
    response = client.get("/media/images/a.png")
    assert response.status_code == 200
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("path", ["/%00/", "/articles/%00/", "/people/%00/", "/legacy/a/%00/"])
def test_an_address_with_a_nul_is_a_bad_request(client, path):
    assert client.get(path).status_code == 400


def test_a_file_name_that_no_disk_can_hold_is_not_found(client):
    assert client.get(f"/media/images/{'x' * 300}.png").status_code == 404


@pytest.mark.reference_index
def test_a_document_is_as_public_as_the_page_that_holds_it(client):
    document = ArchiveDocument.objects.create(title="Scan", file=ContentFile(b"scan", "scan.txt"))
    draft, article = an_article(live=False), an_article(live=False)
    for page in (draft, article):
        page.files.add(AttachedFile(document=document))
        page.save_revision()
    assert client.get(document.url).status_code == 404
    article.latest_revision.publish()
    assert client.get(document.url).status_code == 200
    type(article).objects.get(pk=article.pk).unpublish()
    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("action", ["copy", "create_alias", "unpublish", "delete", "publish"])
def test_the_api_of_the_admin_reads_and_does_nothing_else(admin_client, action):
    article = an_article()
    assert admin_client.get(f"/admin/api/main/pages/{article.pk}/").status_code == 200
    response = admin_client.post(f"/admin/api/main/pages/{article.pk}/action/{action}/", {})
    assert response.status_code == 404
    assert type(article).objects.get().live


def test_an_event_has_an_address_that_works():
    event = HistoricalEvent(title="Riga", key="riga/2006 x", period="2006", event_kind="summit")
    with pytest.raises(ValidationError) as refusal:
        event.clean()
    assert "key" in refusal.value.message_dict
