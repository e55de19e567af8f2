"""A rebuild makes the index what it should be, and a check finds where it is not."""

from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.db.models import Model

from archive.models import ArticlePage, SearchDocument, SearchRebuild, SearchWord
from archive.search import rebuilding
from archive.search.engines import engine
from archive.search.engines.engine import Expression, OneOf, Tokens
from archive.search.rebuilding import Repair
from tests.factories import a_country, a_government, an_article

pytestmark = pytest.mark.django_db
BARNACLES = Expression((OneOf((Tokens(("barnacl",)),)),))


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


def document_of(thing: Model) -> SearchDocument | None:
    content_type = ContentType.objects.get_for_model(thing)
    return SearchDocument.objects.filter(content_type=content_type, object_id=thing.pk).first()


# --- The rebuild ---------------------------------------------------------------------------------
def test_a_rebuild_brings_back_what_is_missing_and_drops_what_is_not_public() -> None:
    article, country, draft = an_article(), a_country(), an_article(live=False)
    rebuilding.rebuild(progress=silent)
    SearchDocument.objects.filter(object_id=article.pk).delete()
    ArticlePage.objects.filter(pk=draft.pk).update(live=False)
    stray = SearchDocument.objects.create(
        content_type=ContentType.objects.get_for_model(draft),
        object_id=draft.pk,
        kind="article",
        url="/",
        title="Draft",
        title_tokens="draft",
    )
    count = rebuilding.rebuild(progress=silent)
    assert document_of(article) is not None
    assert document_of(country) is not None
    assert not SearchDocument.objects.filter(pk=stray.pk).exists()
    assert count == SearchDocument.objects.count()


def test_a_second_rebuild_changes_nothing() -> None:
    an_article(paragraphs=("Text.",))
    a_government(term="2005/2013")
    rebuilding.rebuild(progress=silent)
    before = list(SearchDocument.objects.order_by("pk").values())
    rebuilding.rebuild(progress=silent)
    assert list(SearchDocument.objects.order_by("pk").values()) == before


def test_a_rebuild_that_was_broken_off_is_made_good_by_the_next(monkeypatch) -> None:
    articles = [an_article() for _ in range(3)]
    SearchDocument.objects.all().delete()
    monkeypatch.setattr(rebuilding, "BATCH", 1)

    def breaks_off(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuilding.rebuild(progress=breaks_off)
    assert SearchDocument.objects.count() == 2
    told: list[int] = []
    rebuilding.rebuild(progress=lambda done, total: told.append(done))
    assert told[0] == 2, "It goes on where the other stopped."
    assert all(document_of(article) for article in articles)
    assert not SearchRebuild.objects.exists()


def test_a_rebuild_may_begin_again_whatever_an_earlier_one_has_done() -> None:
    article = an_article()
    SearchDocument.objects.all().delete()
    SearchRebuild.objects.create(pk=SearchRebuild.ONLY, kind="article", last=article.pk)
    rebuilding.rebuild(progress=silent)
    assert document_of(article) is None
    rebuilding.rebuild(progress=silent, again=True)
    assert document_of(article) is not None


def test_the_progress_of_a_rebuild_ends_at_its_total() -> None:
    an_article()
    told: list[tuple[int, int]] = []
    rebuilding.rebuild(progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] == told[0][1] > 0


# --- The check -----------------------------------------------------------------------------------
def test_an_index_in_step_needs_no_repair() -> None:
    an_article(paragraphs=("Barnacles.",))
    a_country(title="Norway")
    assert not rebuilding.check(progress=silent)
    assert not SearchRebuild.objects.exists()


def test_what_is_missing_out_of_date_or_not_public_is_found_and_mended() -> None:
    missing, old, hidden = an_article(), an_article(title="New title"), an_article()
    document_of(missing).delete()
    SearchDocument.objects.filter(pk=document_of(old).pk).update(title="Old title")
    ArticlePage.objects.filter(pk=hidden.pk).update(live=False)
    repair = rebuilding.check(progress=silent)
    assert (repair.documents, repair.strays) == (2, 1)
    assert document_of(missing) is not None
    assert document_of(old).title == "New title"
    assert document_of(hidden) is None
    assert rebuilding.check(progress=silent) == Repair()


def test_words_that_are_counted_wrong_are_counted_again() -> None:
    an_article(paragraphs=("Barnacles, barnacles.",))
    SearchWord.objects.filter(form="barnacles").update(documents=7)
    SearchWord.objects.create(form="withdrawn", spelling="withdrawn", documents=1)
    assert rebuilding.check(progress=silent).words == 2
    assert SearchWord.objects.get(form="barnacles").documents == 1
    assert not SearchWord.objects.filter(form="withdrawn").exists()


LOSS = {
    "sqlite": "DELETE FROM archive_search_text_data WHERE id > 10",
    "postgresql": "DELETE FROM archive_search_text",
}


def test_a_full_text_index_that_lost_a_document_is_made_anew() -> None:
    article = an_article(paragraphs=("Barnacles.",))
    with connection.cursor() as cursor:
        cursor.execute(LOSS[connection.vendor])
    assert rebuilding.check(progress=silent).full_text
    assert engine().matching(BARNACLES) == [document_of(article).pk]
    assert not rebuilding.check(progress=silent).full_text


# --- The commands --------------------------------------------------------------------------------
class Terminal(StringIO):
    """An output that says that somebody looks at it."""

    def isatty(self) -> bool:
        return True


def test_the_command_shows_a_bar_on_a_terminal_only() -> None:
    a_country()
    terminal, file = Terminal(), StringIO()
    call_command("rebuild_search", stdout=terminal)
    call_command("rebuild_search", stdout=file)
    assert "█ 1/1" in terminal.getvalue()
    assert file.getvalue() == "The search index holds 1 thing.\n"


def test_the_check_says_what_it_mended() -> None:
    article = an_article(title="Once")
    out = StringIO()
    call_command("check_search", stdout=out)
    assert out.getvalue() == "The search index agrees with the archive.\n"
    document_of(article).delete()
    out = StringIO()
    call_command("check_search", stdout=out)
    assert "Mended: 1 document was missing or out of date.\n" in out.getvalue()
