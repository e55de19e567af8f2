"""Generated articles: whole pages of the tree, the same each time, and never among documents."""

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from archive.demo import bulk
from archive.models import (
    ArticleIndexPage,
    ArticlePage,
    ContentStamp,
    CountryMention,
    OperationMention,
    Permalink,
    SearchDocument,
    Version,
)
from archive.records.identifiers import PermalinkQuerySet
from archive.search import rebuilding
from archive.vocabularies import TextForm
from tests.factories import a_country, an_article, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.search_index]

OWN = ("title", "lead", "body", "slug", "url_path", "path", "depth", "translation_key", "language")
DATED = ("temporal", "temporal_earliest", "temporal_latest", "first_published_at")


@pytest.fixture
def _demo() -> None:
    a_country()
    a_country()
    an_operation()
    an_article(text_form=TextForm.DEMONSTRATION)


def an_article_of_our_own() -> ArticlePage:
    return an_article(text_form=TextForm.SUMMARY)


def run(count: int, **options: Any) -> str:
    out = StringIO()
    call_command("generate_articles", count, stdout=out, stderr=out, **options)
    return out.getvalue()


def generated() -> list[ArticlePage]:
    return list(ArticlePage.objects.filter(slug__startswith="generated-").order_by("path"))


def rows() -> list[tuple[Any, ...]]:
    """What is the same in every run: all but the keys that the database gives."""
    return list(
        ArticlePage.objects.filter(slug__startswith="generated-")
        .order_by("path")
        .values_list(*OWN, *DATED)
    )


@pytest.mark.usefixtures("_demo")
def test_every_article_is_a_page_of_the_tree_that_opens(client: Any) -> None:
    stamp = ContentStamp.current()
    assert run(30).startswith("30 articles were made.\nThe search index holds ")
    assert ContentStamp.current() != stamp
    assert Page.find_problems() == ([], [], [], [], [])
    assert ArticleIndexPage.objects.get().numchild == 31
    articles = generated()
    assert [article.slug for article in articles][::29] == ["generated-000001", "generated-000030"]
    for article in articles[:3]:
        page = client.get(article.get_url())
        assert page.status_code == 200
        assert article.title in page.content.decode()
        assert client.get(Permalink.objects.of(article).get().get_absolute_url()).status_code < 400
    assert client.get("/articles/?page=2").status_code == 200
    assert articles[0].title in client.get("/search/", {"q": articles[0].title}).content.decode()


@pytest.mark.usefixtures("_demo")
def test_an_article_is_one_that_an_editor_could_have_written() -> None:
    run(30, no_index=True)
    articles = generated()
    assert SearchDocument.objects.filter(kind="article").count() == 1, (
        "Search knows the demo alone."
    )
    assert Permalink.objects.filter(object_id__in=[one.pk for one in articles]).count() == 30
    assert not Version.objects.filter(permalink__in=numbers_of(articles)).exists()
    assert CountryMention.objects.exists()
    assert OperationMention.objects.exists()
    for article in articles:
        article.full_clean()
        article.clean_for_publication()
        assert article.is_demonstration
        assert article.live
        assert article.body.stream_block.clean(article.body)
        assert article.temporal_earliest < article.temporal_latest
        path, derived = article.url_path, article.temporal_latest
        article.save()
        article.refresh_from_db()
        assert (article.url_path, article.temporal_latest) == (path, derived)
    child = ArticleIndexPage.objects.get().add_child(
        instance=ArticlePage(title="By hand", slug="by-hand", live=False)
    )
    assert child.path > articles[-1].path
    assert Page.find_problems() == ([], [], [], [], [])


def numbers_of(articles: list[ArticlePage]) -> PermalinkQuerySet:
    return Permalink.objects.filter(object_id__in=[article.pk for article in articles])


@pytest.mark.usefixtures("_demo")
def test_a_run_that_was_broken_off_goes_on_to_the_same_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run(7, no_index=True)
    whole = rows()
    monkeypatch.setattr(bulk, "BATCH", 2)
    for article in generated()[2:]:
        Permalink.objects.of(article).delete()
        article.delete()

    def breaks_off(numbers: list[int], **options: Any) -> None:
        write_batch(numbers, **options)
        if 5 in numbers:
            raise KeyboardInterrupt

    write_batch = bulk._write_batch
    with monkeypatch.context() as patch:
        patch.setattr(bulk, "_write_batch", breaks_off)
        with pytest.raises(CommandError, match="run the same command again"):
            run(7)
    assert len(generated()) == 4, "The batch that was broken off is not there."
    told = run(7)
    assert "4 articles are there already; going on.\n3 articles were made." in told
    assert rows() == whole
    assert run(7) == "All 7 articles are there already; nothing is left to do.\n"
    assert run(5) == "All 5 articles are there already; nothing is left to do.\n"


@pytest.mark.usefixtures("_demo")
def test_an_index_that_was_broken_off_is_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks_off(**options: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rebuilding, "rebuild", breaks_off)
        with pytest.raises(CommandError, match="run the same command again"):
            run(3)
    assert "nothing is left to do.\nThe search index holds" in run(3)


@pytest.mark.usefixtures("_demo")
def test_it_refuses_where_a_document_is_held_even_as_a_draft() -> None:
    an_article(text_form=TextForm.VERBATIM, live=False)
    with pytest.raises(CommandError, match=r"documents that were issued.*manage\.py demo"):
        run(3)
    assert not generated()


@pytest.mark.usefixtures("_demo")
def test_it_refuses_another_seed_beside_the_first() -> None:
    run(2, no_index=True)
    with pytest.raises(CommandError, match="another seed than 2"):
        run(3, seed=2)
    assert len(generated()) == 2


@pytest.mark.parametrize("make", [lambda: None, a_country, an_article_of_our_own])
def test_it_refuses_where_the_demo_is_not_loaded(make: Callable[[], Any]) -> None:
    make()
    with pytest.raises(CommandError, match=r"run `manage\.py demo` first"):
        run(3)


@pytest.mark.parametrize("count", [0, -1, 1_000_000])
def test_it_refuses_a_number_that_has_no_address(count: int) -> None:
    with pytest.raises(CommandError, match="from 1 to 999999"):
        run(count)
