"""What a search found can be taken along whole, by programs as well as people."""

import csv
import io
import json
from collections.abc import Callable
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
import rispy
from django.http import HttpResponseBase
from django.test import Client
from pybtex.database import parse_string

from archive.models import ArticlePage
from archive.search import searching
from archive.views import search_files
from tests.factories import a_country, an_article, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.search_index]
ATOM = "{http://www.w3.org/2005/Atom}"
ENDINGS = ("csv", "ris", "bib", "atom")


@pytest.fixture
def archive() -> None:
    """An operation, a document, a demonstration and a draft, all of KFOR."""
    an_operation(code="KFOR", lead="KFOR keeps the peace.")
    an_article(title="=KFOR & friends", lead="On KFOR.", temporal="2007-01")
    an_article(title="KFOR, imagined", text_form="demonstration")
    an_article(title="KFOR secrets", live=False)


@pytest.fixture
def fetch(client: Client, archive: None) -> Callable[..., HttpResponseBase]:
    def get(ending: str, **asked: object) -> HttpResponseBase:
        response = client.get(f"/search.{ending}?{urlencode(asked, doseq=True)}")
        assert response.status_code == 200
        assert response.streaming
        assert response["X-Robots-Tag"] == "noindex"
        return response

    return get


def text(response: HttpResponseBase) -> str:
    return response.getvalue().decode()


def test_the_table_has_every_result_and_says_what_is_a_demonstration(fetch) -> None:
    response = fetch("csv", q="kfor")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="search-kfor.csv"'
    rows = list(csv.DictReader(io.StringIO(text(response))))
    assert {row["title"]: row["is_demonstration"] for row in rows} == {
        "KFOR": "no",
        "'=KFOR & friends": "no",
        "KFOR, imagined": "yes",
    }
    assert rows[0]["url"] == "http://testserver/operations/kfor/"
    assert {row["date"] for row in rows} == {"", "2007-01"}
    assert "<mark>" not in text(fetch("csv", q="kfor"))


def test_the_files_hold_what_the_page_finds_in_its_order(fetch, client: Client) -> None:
    for asked in ({"q": "kfor"}, {"q": "kfor", "type": "article", "sort": "oldest"}, {"q": "kfro"}):
        data = json.loads(client.get(f"/search.json?{urlencode(asked)}").content)
        urls = [f"http://testserver{one['url']}" for one in data["results"]]
        rows = csv.DictReader(io.StringIO(text(fetch("csv", **asked))))
        assert [row["url"] for row in rows] == urls, asked
        assert len(urls) > 1


def test_the_whole_answer_as_json_has_the_shape_of_a_page(fetch, client: Client) -> None:
    whole = json.loads(text(fetch("json", q="kfor", page="all")))
    page = json.loads(client.get("/search.json?q=kfor").content)
    assert whole == page
    assert len(whole["results"]) == 3
    assert json.loads(text(fetch("json", q="unheard", page="all")))["results"] == []
    assert json.loads(text(fetch("json", page="all")))["total"] == 0


def test_the_whole_answer_as_json_tells_what_was_left_out(fetch) -> None:
    whole = json.loads(text(fetch("json", q="kfor", page="all", country="xyz", **{"from": "abc"})))
    assert list(whole["errors"]) == ["from"]
    assert whole["notes"] == ["“xyz” is no country of this archive: that filter was left out."]


def test_the_whole_answer_counts_what_it_gives_where_the_index_fell_behind(fetch) -> None:
    ArticlePage.objects.filter(title="KFOR, imagined").update(live=False)  # no signal, no index
    whole = json.loads(text(fetch("json", q="kfor", page="all")))
    assert len(whole["results"]) == whole["total"] == 2
    kinds = {one["value"]: one["count"] for one in whole["facets"]["type"]}
    assert kinds == {"article": 1, "operation": 1}


def test_references_can_be_read_by_programs_and_name_demonstrations(fetch) -> None:
    ris = rispy.loads(text(fetch("ris", q="kfor")))
    assert {entry["title"] for entry in ris} == {"KFOR", "=KFOR & friends", "KFOR, imagined"}
    imagined = next(entry for entry in ris if entry["title"] == "KFOR, imagined")
    assert "emonstration" in str(imagined)
    bib = parse_string(text(fetch("bib", q="kfor")), "bibtex")
    assert len(bib.entries) == 3
    assert len({*bib.entries}) == 3


def test_the_feed_tells_of_what_came_last(fetch, monkeypatch) -> None:
    an_article(title="KFOR, the latest")
    response = fetch("atom", q="kfor")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.getvalue())
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles[0] == "KFOR, the latest"
    assert len(titles) == 4
    marked = {
        entry.findtext(f"{ATOM}title")
        for entry in feed.iter(f"{ATOM}entry")
        if any(one.get("term") == "demonstration" for one in entry.iter(f"{ATOM}category"))
    }
    assert marked == {"KFOR, imagined"}
    assert feed.findtext(f"{ATOM}id") == "http://testserver/search.atom?q=kfor"
    monkeypatch.setattr(search_files, "LONGEST_FEED", 1)
    feed = ElementTree.fromstring(fetch("atom", q="kfor").getvalue())
    assert len(list(feed.iter(f"{ATOM}entry"))) == 1


def test_a_feed_is_called_by_what_was_searched_for(fetch) -> None:
    a_country(title="Afghanistan", code="AF")
    feed = ElementTree.fromstring(fetch("atom", q="afganistan").getvalue())
    assert feed.findtext(f"{ATOM}title").endswith(": afghanistan")


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_asked_and_nothing_found_are_files_too(fetch, ending: str) -> None:
    for asked in ({}, {"q": "unheard"}, {"q": "\x00\x01"}, {"q": "a* OR " * 500}):
        assert "KFOR" not in text(fetch(ending, **asked))


@pytest.mark.parametrize("ending", ENDINGS)
def test_drafts_are_in_no_file(fetch, ending: str) -> None:
    assert "secrets" not in text(fetch(ending, q="kfor"))


def test_a_long_answer_is_read_in_steps(fetch, monkeypatch, django_assert_max_num_queries) -> None:
    monkeypatch.setattr(search_files, "AT_A_TIME", 2)
    steps: list[int] = []
    real = searching.results_of

    def counted(pks: list[int], hits: searching.Hits) -> list:
        steps.append(len(pks))
        return real(pks, hits)

    monkeypatch.setattr(search_files, "results_of", counted)
    response = fetch("csv", q="kfor")
    assert steps == []
    assert len(list(csv.DictReader(io.StringIO(text(response))))) == 3
    assert steps == [2, 1]


@pytest.mark.parametrize("ending", ENDINGS)
def test_files_are_only_read(client: Client, ending: str) -> None:
    assert client.post(f"/search.{ending}", {"q": "KFOR"}).status_code == 405
