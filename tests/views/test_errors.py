"""Error pages: each says what happened and leads on, and the last one needs nothing at all."""

import datetime as dt
import re
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.template import Context, engines
from django.test import Client, RequestFactory

from archive.models import Permalink, Version, Withdrawal
from archive.views import errors
from tests.factories import a_government, an_article


@pytest.fixture
def request_(rf: RequestFactory) -> HttpRequest:
    return rf.get("/somewhere/")


def withdrawal() -> Withdrawal:
    government = a_government(label_en="Old Government")
    return Withdrawal.objects.create(
        permalink=Permalink.objects.of(government).get(),
        title="Old Government",
        path="/governments/old/",
        reason="Recorded twice.\nSee the other one.",
        first_published_at=dt.datetime(2024, 1, 2, 12, tzinfo=dt.UTC),
        withdrawn_at=dt.datetime(2026, 5, 3, 12, tzinfo=dt.UTC),
    )


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/articles/nato-a-guarantee/", "nato a guarantee"),
        ("/no/dokumentarkiv/tale_om_NATO/id458944/", "tale om NATO"),
        ("/documents/speech-of-2007.html", "speech of 2007"),
        ("/forsvarsløftet/", "forsvarsløftet"),
        ("/42/", ""),
        ("/", ""),
    ],
)
def test_the_words_of_an_address_are_what_a_reader_would_search_for(path: str, words: str) -> None:
    assert errors.words_of(path) == words


def test_a_long_address_gives_a_short_query() -> None:
    assert len(errors.words_of("/" + "very-" * 200)) == errors.LONGEST_QUERY


@pytest.mark.django_db
def test_a_missing_page_offers_a_search_for_its_words(client: Client) -> None:
    response = client.get("/articles/a-guarantee-for-members/")
    html = response.content.decode()
    assert response.status_code == 404
    assert 'name="q" value="a guarantee for members"' in html
    assert 'href="/articles/"' in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.django_db
def test_the_words_of_an_address_cannot_break_out_of_the_page(client: Client) -> None:
    html = client.get('/articles/"><script>alert(1)</script>/').content.decode()
    assert "<script>alert" not in html


@pytest.mark.django_db
def test_a_bad_request_says_that_nothing_was_changed(request_: HttpRequest) -> None:
    response = errors.bad_request(request_, SuspiciousOperation())
    assert response.status_code == 400
    assert "Nothing was changed." in response.content.decode()


@pytest.mark.django_db
def test_a_refusal_says_that_all_published_things_are_open(request_: HttpRequest) -> None:
    response = errors.permission_denied(request_, PermissionDenied())
    assert response.status_code == 403
    assert "open without signing in" in response.content.decode()


@pytest.mark.django_db
def test_a_withdrawn_thing_keeps_its_title_reason_dates_and_number(request_: HttpRequest) -> None:
    gone = withdrawal()
    response = errors.gone(request_, gone)
    html = response.content.decode()
    assert response.status_code == 410
    assert "<h1>Old Government</h1>" in html
    assert "Recorded twice.<br>See the other one." in html
    assert "/governments/old/" in html
    assert f"/id/{gone.permalink_id}/" in html
    assert '<time datetime="2024-01-02">2 January 2024</time>' in html
    assert '<time datetime="2026-05-03">3 May 2026</time>' in html


def test_the_page_of_a_failure_needs_no_database_and_no_static_file(request_: HttpRequest) -> None:
    # Without the mark django_db any query fails this test.
    response = errors.server_error(request_)
    html = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong" in html
    assert "/static/" not in html
    assert re.findall(r'(?:src|href)="([^"]*)"', html) == ["/"]


def test_the_page_of_a_failure_stands_alone() -> None:
    source = engines["django"].get_template("500.html").template.source
    assert "{% extends" not in source
    assert "{% include" not in source
    assert "{% static" not in source
    assert engines["django"].get_template("500.html").template.render(Context()) != ""


# --- Versions ------------------------------------------------------------------------------------
@pytest.fixture
def versions(db: None) -> list[Version]:
    """Three versions of an article; the words of the second and third are the same."""
    article = an_article(
        title="First title", paragraphs=("A <b>bold</b> word.",), text_form="translation"
    )
    article.lead = "Another lead."
    article.save_revision().publish()
    article.subjects = "alliance"
    article.save_revision().publish()
    return list(Permalink.objects.of(article).get().versions.order_by("number"))


def test_the_versions_of_a_thing_stand_newest_first_with_their_checksums(
    client: Client, versions: list[Version]
) -> None:
    html = client.get(f"/id/{versions[0].permalink_id}/versions/").content.decode()
    places = [html.index(f"Version {number}") for number in (3, 2, 1)]
    assert places == sorted(places)
    assert html.count(versions[2].text_sha256) == 1
    assert html.count(versions[0].text_sha256) == 1
    assert html.count("The text is the same as in the version above.") == 1


def test_a_frozen_version_says_which_it_is_and_leads_to_the_newest(
    client: Client, versions: list[Version]
) -> None:
    html = client.get(versions[0].get_absolute_url()).content.decode()
    assert "Version 1 of 3" in html
    assert f'href="{versions[2].get_absolute_url()}">Newest version' in html
    assert f'href="/id/{versions[0].permalink_id}/versions/"' in html
    assert '<meta name="robots" content="noindex">' in html
    assert re.search(r'<link rel="canonical" href="[^"]*/articles/first-title/">', html)


def test_the_newest_version_does_not_lead_to_itself(
    client: Client, versions: list[Version]
) -> None:
    html = client.get(versions[2].get_absolute_url()).content.decode()
    assert "Version 3 of 3" in html
    assert "Newest version" not in html


def test_a_frozen_version_shows_text_fields_and_both_checksums(
    client: Client, versions: list[Version]
) -> None:
    html = client.get(versions[0].get_absolute_url()).content.decode()
    assert "A <b>bold</b> word." in html
    assert versions[0].title in html
    assert versions[0].text_sha256 in html
    assert versions[0].content_sha256 in html
    for field in versions[0].content["fields"]:
        assert str(field["label"])[1:] in html


@pytest.mark.django_db
def test_a_frozen_version_of_a_record_shows_its_facts_with_their_sources(client: Client) -> None:
    a_government(key="new", label_en="New Government", term="2005-10-17/2013-10-16")
    frozen: Any = Version.objects.order_by("-permalink", "-number").first()
    (fact,) = frozen.content["facts"]
    html = client.get(frozen.get_absolute_url()).content.decode()
    assert fact["sentence"] in html
    assert "17 October 2005 to 16 October 2013" in html
    assert "Unverified" in html
    assert fact["sources"][0]["title"] in html
