"""Search gives an ordinary answer, whatever is sent."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from archive.search import rebuilding
from tests.factories import an_article

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]

PAGE, DATA, SUGGEST = "/search/", "/search.json", "/search/suggest/"
HOSTILE = [
    "",
    " ",
    "\t\r\n",
    "\x00",
    "KFOR\x00",
    "\x00" * 500,
    "\x01\x02\x1b[31m",
    "x" * 100_000,
    "x " * 50_000,
    "a* OR " * 3_000,
    "'",
    '"',
    '"unclosed',
    "''''''",
    "' OR 1=1 --",
    "'; DROP TABLE archive_searchdocument; --",
    "%",
    "%%%",
    "_",
    "\\",
    "\\' ESCAPE",
    "*",
    "NEAR(a b)",
    "title:KFOR",
    "KFOR AND",
    "NOT",
    "(((((",
    "-",
    "--",
    "- - -",
    "🕊️🏳️‍🌈",
    "\ud83d".encode("utf-8", "replace").decode(),
    "\u202egnirts",
    "ﷺ",
    "ﷺ" * 300,
    "ﷺ" * 200 + "*",
    "x" * 250 + "*",
    "İstanbul",
    "ß" * 200,
    "a\u0301" * 200,
    "\ufffe\uffff",
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% debug %}",
    "%(text)s %d {0}",
    "../../etc/passwd",
    "${jndi:ldap://x}",
    "日本語の検索",
    "عربى",
    "a-" * 100,
    "1e309",
]


@pytest.fixture
def get(client: Client) -> Callable[..., str]:
    """The text of an answer that must be 200; there are two things to find."""
    an_article(title="KFOR in Kosovo")
    an_article(title="KFOR at home")
    rebuilding.rebuild(progress=lambda done, total: None)

    def fetch(path: str, **asked: object) -> str:
        response = client.get(f"{path}?{urlencode(asked, doseq=True)}")
        assert response.status_code == 200
        return response.content.decode()

    return fetch


def test_a_hostile_query_gets_an_ordinary_answer(get, subtests) -> None:
    for text in HOSTILE:
        with subtests.test(query=ascii(text[:20])):
            for path in (PAGE, DATA, SUGGEST):
                get(path, q=text)
            get(PAGE, q="KFOR", type=text, sort=text, page=text, to=text, **{"from": text})


def test_bytes_that_are_no_text_get_an_ordinary_answer(client: Client, get) -> None:
    for query in ("q=%ff%fe", "q=%ED%A0%80", "q=%", "q=%zz", "&&&=&q", "q[]=1&q=2"):
        for path in (PAGE, DATA, SUGGEST):
            assert client.get(f"{path}?{query}").status_code == 200


def test_thousands_of_kinds_get_an_ordinary_answer(get) -> None:
    assert "2 results" in get(PAGE, q="KFOR", type=["bread"] * 2_000)


@pytest.mark.parametrize("path", [PAGE, DATA, SUGGEST])
def test_search_is_only_read(client: Client, path: str) -> None:
    assert client.post(path, {"q": "KFOR"}).status_code == 405
