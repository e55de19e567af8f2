"""Citations as files and in the box: of public things only, and of the version that was asked."""

import html
import json
import re

import pytest
from wagtail.models import PageViewRestriction

from archive.models import (
    Framework,
    Government,
    Organisation,
    Permalink,
    Person,
    StandardPage,
    Version,
)
from archive.preservation.withdrawal import withdraw
from tests.factories import (
    a_country,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)
from tests.views.record_readers import a_series, an_event

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

TYPES = {
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json",
}
MAKE = {
    "article": an_article,
    "country": a_country,
    "operation": an_operation,
    "government": a_government,
    "publisher": an_organisation,
    "person": a_person,
    "event": an_event,
    "framework": a_framework,
    "series": a_series,
}
EVERY = pytest.mark.parametrize("make", MAKE.values(), ids=MAKE)


def address(thing) -> str:
    return thing.get_url() if hasattr(thing, "get_url") else thing.get_absolute_url()


def title(thing) -> str:
    return str(thing)


def item(client, path: str) -> dict:
    response = client.get(path)
    assert response.status_code == 200, path
    (found,) = json.loads(response.content)
    return found


def statuses(client, path: str) -> set[int]:
    return {client.get(f"{path}cite.{ending}").status_code for ending in TYPES}


def box(client, path: str) -> str:
    """The words of the section "Cite this page"."""
    markup = client.get(path).content.decode()
    found = re.search(r'aria-labelledby="cite">.*?</section>', markup, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", " ", found[0]))


# --- Files ---------------------------------------------------------------------------------------
@EVERY
def test_every_public_thing_has_its_citation_in_each_format(client, make):
    thing = make()
    number = Permalink.objects.of(thing).get().number
    for ending, content_type in TYPES.items():
        response = client.get(f"{address(thing)}cite.{ending}")
        assert response.status_code == 200
        assert response["Content-Type"] == content_type
        assert response["X-Robots-Tag"] == "noindex"
        assert f"http://testserver/id/{number}/v1/" in response.content.decode()
        assert title(thing) in response.content.decode()


def test_plain_pages_and_home_are_citable_too(client):
    from archive.models import HomePage

    home = HomePage.objects.get()
    guide = home.add_child(instance=StandardPage(title="How to cite", slug="how-to-cite"))
    for page in (guide, home):
        page.save_revision().publish()
    cited = item(client, "/how-to-cite/cite.json")
    assert (cited["title"], cited["type"]) == ("How to cite", "webpage")
    assert item(client, "/cite.json")["title"] == home.title


@pytest.mark.parametrize(
    ("slug", "name"), [("norway-signs", "norway-signs-v1"), ("nørge", "nrge-v1")]
)
def test_the_file_has_an_ascii_name(client, slug, name):
    article = an_article(slug=slug)
    disposition = client.get(f"{article.get_url()}cite.bib")["Content-Disposition"]
    assert disposition == f'attachment; filename="{name}.bib"'


def test_the_newest_version_is_cited_unless_another_is_asked(client):
    article = an_article(title="Before", text_form="translation")
    article.title = "After"
    article.save_revision().publish()
    path = f"{article.get_url()}cite.json"
    assert (item(client, path)["title"], item(client, path)["version"]) == ("After", "2")
    assert item(client, f"{path}?version=1")["title"] == "Before"


@pytest.mark.parametrize("asked", ["0", "-1", "one", "", "1.0", "٣", "9" * 30, "1%00", "' OR 1"])
def test_a_version_that_is_no_number_is_refused_with_the_reason(client, asked):
    response = client.get(f"{an_article().get_url()}cite.bib?version={asked}")
    assert response.status_code == 400
    assert "The version is a whole number from 1" in response.content.decode()


def test_a_version_that_there_is_not_is_not_found(client):
    response = client.get(f"{an_article().get_url()}cite.bib?version=7")
    assert response.status_code == 404
    assert "There is no such version" in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/articles/nothing/cite.bib",
        "/governments/nobody/cite.ris",
        "/governments/cite.json",
        "/governments/a/b/cite.json",
        "/nothing/cite.json",
        "/articles/cite.pdf",
    ],
)
def test_where_nothing_stands_there_is_no_citation(client, path):
    assert client.get(path).status_code == 404


def test_only_reading_is_allowed(client):
    assert client.post(f"{an_article().get_url()}cite.bib").status_code == 405


def test_the_file_of_a_page_that_moved_is_found(client, django_capture_on_commit_callbacks):
    article = an_article(slug="before")
    article.slug = "after"
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    response = client.get("/articles/before/cite.bib?version=1")
    assert (response.status_code, response["Location"]) == (
        301,
        "/articles/after/cite.bib?version=1",
    )


# --- What the world may not see ------------------------------------------------------------------
@EVERY
def test_a_draft_has_no_citation(client, make):
    assert statuses(client, address(make(live=False))) == {404}


@EVERY
def test_what_was_withdrawn_is_gone(client, make):
    thing = make()
    path = address(thing)
    withdraw(thing=thing, reason="Given to the national archive.", at=_moment(thing))
    assert statuses(client, path) == {410}
    assert client.get(f"{path}cite.bib?version=1").status_code == 410


def _moment(thing):
    return Version.objects.of(thing).first().published_at


@pytest.mark.parametrize("make", [an_article, a_country, an_operation])
def test_what_is_private_is_not_there(client, make):
    thing = make()
    PageViewRestriction.objects.create(page=thing, restriction_type="login")
    assert statuses(client, address(thing)) == {404}


def test_a_draft_of_a_public_page_stays_unsaid(client):
    article = an_article(title="Public title")
    article.title = "Secret title"
    article.save_revision()
    for ending in TYPES:
        text = client.get(f"{article.get_url()}cite.{ending}").content.decode()
        assert "Secret title" not in text
    assert "Secret title" not in box(client, article.get_url())


# --- The box -------------------------------------------------------------------------------------
@EVERY
def test_every_page_cites_its_newest_version(client, make):
    thing = make()
    path = address(thing)
    text = box(client, path)
    number = Permalink.objects.of(thing).get().number
    for label in ("APA", "Chicago", "BibTeX", "RIS", "Copy", "Download:"):
        assert label in text
    assert f"http://testserver/id/{number}/v1/" in text
    markup = client.get(path).content.decode()
    assert markup.count('<details name="cite"') == 4
    assert markup.count('<details name="cite" open') == 1
    for ending in TYPES:
        assert markup.count(f'href="{path}cite.{ending}"') == 2  # in the head, and in the box


def test_the_contents_of_an_article_lead_to_the_box(client):
    markup = client.get(an_article().get_url()).content.decode()
    assert '<a href="#cite">Cite this page</a>' in markup


def test_a_frozen_version_cites_itself(client):
    article = an_article(title="Before", text_form="translation")
    article.title = "After"
    article.save_revision().publish()
    number = Permalink.objects.of(article).get().number
    text = box(client, f"/id/{number}/v1/")
    assert "Before" in text
    assert "After" not in text
    assert f"/id/{number}/v1/" in text
    markup = client.get(f"/id/{number}/v1/").content.decode()
    assert f'href="{article.get_url()}cite.ris?version=1"' in markup


@pytest.mark.parametrize("make", [an_article, a_country, an_operation])
def test_a_preview_says_that_nothing_is_to_be_cited_yet(make):
    for draft in (make(live=False), make()):
        response = draft.save_revision().as_object().make_preview_request()
        response.render()
        text = response.content.decode()
        assert "There is no citation yet" in text
        assert "cite.bib" not in text


@pytest.mark.parametrize("model", [Government, Organisation, Person, Framework])
def test_a_record_without_a_version_says_so_too(client, model):
    name = {Person: "name", Framework: "name", Government: "label_en"}.get(model, "name_en")
    row = model(live=True, key="bare", **{name: "Bare"})
    row.save()
    assert "There is no citation yet" in box(client, row.get_absolute_url())
    assert client.get(f"{row.get_absolute_url()}cite.bib").status_code == 404


def test_a_hostile_title_stays_a_title(client):
    article = an_article(title="<script>alert(1)</script> & \\input{x}")
    markup = client.get(article.get_url()).content.decode()
    assert "<script>alert" not in markup
    assert r"\textbackslash{}input\textbraceleft{}" in markup


# --- Scholars' search engines --------------------------------------------------------------------
def tags(client, article) -> list[tuple[str, str]]:
    markup = client.get(article.get_url()).content.decode()
    found = re.findall(r'<meta name="citation_(\w+)" content="([^"]*)">', markup)
    return [(name, html.unescape(value)) for name, value in found]


def test_an_article_tells_search_engines_its_citation(client):
    article = an_article(
        title="Riga “summit”",
        language="nb",
        issued_on="2007-01",
        publisher=an_organisation(name_en="Ministry of Trade, Industry and Fisheries"),
    )
    number = Permalink.objects.of(article).get().number
    assert tags(client, article) == [
        ("title", "Riga “summit”"),
        ("author_institution", "Ministry of Trade, Industry and Fisheries"),
        ("publication_date", "2007/01"),
        ("language", "nb"),
        ("publisher", "Ministry of Trade, Industry and Fisheries"),
        ("public_url", f"http://testserver/id/{number}/v1/"),
    ]


def test_a_demonstration_tells_them_of_no_ministry(client):
    article = an_article(
        text_form="demonstration",
        attribution_note="Written here.",
        publisher=an_organisation(name_en="Ministry of Foreign Affairs"),
    )
    found = dict(tags(client, article))
    assert found["author_institution"] == found["publisher"] == "The Alliance Archive"
