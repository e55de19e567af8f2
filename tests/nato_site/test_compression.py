"""Pages go over the wire in brotli or gzip, as the reader takes them."""

import gzip

import brotli
import pytest
from django.contrib.auth import get_user_model
from django.http import HttpResponse, StreamingHttpResponse

from nato_site.compression import CompressedPages

TEXT = "The treaty was signed in Washington. " * 40


def answer(rf, accepted: str, *, path: str = "/", response=None):
    request = rf.get(path, headers={"accept-encoding": accepted})
    return CompressedPages(lambda _request: response or HttpResponse(TEXT))(request)


@pytest.mark.parametrize("accepted", ["br", "gzip, deflate, br", "gzip, br;q=0.8"])
def test_a_page_is_brotli_where_the_reader_takes_it(rf, accepted):
    response = answer(rf, accepted)
    assert response["Content-Encoding"] == "br"
    assert brotli.decompress(response.content).decode() == TEXT
    assert response["Content-Length"] == str(len(response.content))
    assert "Accept-Encoding" in response["Vary"]


@pytest.mark.parametrize("accepted", ["gzip", "gzip, br;q=0", "gzip, br; q=0.0, deflate"])
def test_else_it_is_gzip(rf, accepted):
    response = answer(rf, accepted)
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content).decode() == TEXT


def test_a_reader_who_takes_neither_gets_it_plain(rf):
    response = answer(rf, "identity")
    assert not response.has_header("Content-Encoding")
    assert response.content.decode() == TEXT


def test_what_is_small_or_compressed_already_stays_as_it_is(rf):
    assert not answer(rf, "br", response=HttpResponse("Short.")).has_header("Content-Encoding")
    packed = HttpResponse(TEXT, headers={"Content-Encoding": "zstd"})
    assert answer(rf, "br", response=packed)["Content-Encoding"] == "zstd"


def test_a_picture_is_not_compressed_twice(rf):
    picture = HttpResponse(TEXT, content_type="image/png")
    assert not answer(rf, "gzip, br", response=picture).has_header("Content-Encoding")


def test_a_strong_tag_becomes_a_weak_one(rf):
    response = answer(rf, "br", response=HttpResponse(TEXT, headers={"ETag": '"abc"'}))
    assert response["ETag"] == 'W/"abc"'


def test_a_stream_is_left_to_gzip(rf):
    response = answer(rf, "gzip, br", response=StreamingHttpResponse([TEXT]))
    assert response["Content-Encoding"] == "gzip"


@pytest.mark.django_db
def test_the_admin_keeps_the_padding_that_hides_lengths(client):
    client.force_login(get_user_model().objects.create_superuser("root", "", "root"))
    page = client.get("/admin/", headers={"accept-encoding": "gzip, br"})
    assert page["Content-Encoding"] == "gzip"
    home = client.get("/", headers={"accept-encoding": "gzip, br"})
    assert home["Content-Encoding"] == "br"
