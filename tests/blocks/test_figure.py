"""A figure on a page: the files it offers, the words around it, and that reading writes nothing."""

import html
import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import ArchiveImage, ArchiveRendition, Permalink
from tests.factories import an_article, an_image

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def a_figure(image: ArchiveImage | None = None, **fields) -> tuple[str, dict]:
    return (
        "figure",
        {"image": image or an_image(), "alt_text": "Twelve flags.", "caption": "", **fields},
    )


def article_with(*figures, publish=True):
    article = an_article(live=False)
    article.body = list(figures)
    revision = article.save_revision()
    if publish:
        revision.publish()
        article.refresh_from_db()
    return article


def figure_on(client, article) -> str:
    """The HTML of the figure on the page of ``article``."""
    response = client.get(article.get_url())
    assert response.status_code == 200
    return re.search(r"<figure.*?</figure>", response.content.decode(), re.DOTALL)[0]


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def addresses(figure: str) -> list[str]:
    srcset = re.search(r'srcset="([^"]+)"', figure)[1]
    return [
        *(part.split()[0] for part in srcset.split(", ")),
        re.search(r'src="([^"]+)"', figure)[1],
    ]


def writes(queries) -> list[str]:
    reads = ("SELECT", "PRAGMA", "EXPLAIN")
    return [row["sql"] for row in queries if not row["sql"].lstrip("( ").upper().startswith(reads)]


# --- Reading writes nothing ----------------------------------------------------------------------
@pytest.mark.parametrize("photograph", [False, True])
def test_the_first_reader_writes_nothing_and_is_served_every_file(client, photograph):
    article = article_with(a_figure(an_image(photograph=photograph)))
    with CaptureQueriesContext(connection) as queries:
        figure = figure_on(client, article)
    assert not writes(queries)
    assert len(addresses(figure)) >= 3
    for address in addresses(figure):
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"] in {"image/webp", "image/png", "image/jpeg"}


def test_many_figures_cost_no_more_queries_than_one(client, django_assert_max_num_queries):
    one = article_with(a_figure(an_image(size=(40, 25))))
    many = article_with(*(a_figure(an_image(size=(40, 25))) for _ in range(5)))
    figure_on(client, one)
    with CaptureQueriesContext(connection) as few:
        figure_on(client, one)
    with django_assert_max_num_queries(len(few)):
        figure_on(client, many)


def test_a_figure_whose_files_were_not_made_is_read_in_words_and_stays_so(client):
    article = article_with(a_figure())
    ArchiveRendition.objects.all().delete()
    with CaptureQueriesContext(connection) as queries:
        figure = figure_on(client, article)
    assert not writes(queries)
    assert "<img" not in figure
    assert words(figure) == "Twelve flags."
    assert not ArchiveRendition.objects.exists()


@pytest.mark.reference_index
def test_a_command_makes_the_files_that_a_restore_left_out(client):
    article = article_with(a_figure())
    ArchiveRendition.objects.all().delete()
    call_command("make_renditions", verbosity=0)
    assert len(addresses(figure_on(client, article))) == 3


def test_an_image_that_no_page_shows_gets_no_files():
    an_image()
    call_command("make_renditions", verbosity=0)
    assert not ArchiveRendition.objects.exists()


# --- When files are made -------------------------------------------------------------------------
def test_a_draft_makes_no_files():
    article_with(a_figure(), publish=False)
    assert not ArchiveRendition.objects.exists()


def test_an_editor_previews_the_picture_before_it_is_published():
    article = article_with(a_figure(), publish=False)
    draft = article.get_latest_revision_as_object()
    response = draft.make_preview_request(preview_mode="")
    assert "<picture>" in response.rendered_content


def test_the_frozen_version_shows_the_picture_too(client):
    article = article_with(a_figure())
    [version] = Permalink.objects.of(article).get().versions.all()
    frozen = client.get(version.get_absolute_url()).content.decode()
    assert "<picture>" in frozen
    assert all(address in frozen for address in addresses(figure_on(client, article)))


@pytest.mark.reference_index
def test_a_replaced_file_is_shown_where_the_old_one_was(client, django_capture_on_commit_callbacks):
    image = an_image()
    article = article_with(a_figure(image))
    with django_capture_on_commit_callbacks(execute=True):
        image.file = an_image(size=(800, 800)).file
        image._set_image_file_metadata()
        image.save()
        image.renditions.all().delete()  # as Wagtail's form does
    assert 'width="800" height="800"' in figure_on(client, article)


# --- What it says --------------------------------------------------------------------------------
def test_a_figure_keeps_its_place_before_it_is_there(client):
    figure = figure_on(client, article_with(a_figure()))
    assert 'width="900" height="562" loading="lazy" decoding="async"' in figure
    assert 'sizes="(min-width: 41rem) 37.5rem, calc(100vw - 2rem)"' in figure


def test_alt_text_is_told_and_a_decorative_image_has_none(client):
    assert 'alt="Twelve flags."' in figure_on(client, article_with(a_figure()))
    decorative = figure_on(client, article_with(a_figure(decorative=True)))
    assert 'alt=""' in decorative
    assert "Twelve flags" not in decorative


def test_caption_credit_licence_and_origin_stand_below(client):
    image = an_image(
        credit="NATO Archives", licence="CC BY 4.0", source_url="https://example.org/photo?a=1&b=2"
    )
    figure = figure_on(client, article_with(a_figure(image, caption="Flags & poles")))
    assert words(figure) == (
        "Flags & poles Image: NATO Archives, CC BY 4.0. Where the image comes from"
    )
    assert 'href="https://example.org/photo?a=1&amp;b=2"' in figure


def test_an_origin_alone_is_shown_too(client):
    figure = figure_on(client, article_with(a_figure(an_image(source_url="https://example.org/"))))
    assert words(figure) == "Where the image comes from"


def test_a_figure_without_words_has_no_caption(client):
    assert "figcaption" not in figure_on(client, article_with(a_figure()))


def test_a_figure_whose_image_is_gone_still_answers(client):
    article = article_with(("figure", {"image": None, "alt_text": "Lost.", "caption": "Was here"}))
    assert words(figure_on(client, article)) == "Lost. Was here"
