"""The index holds what is public, and nothing else, after every change."""

from io import StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db.models import Model
from django.utils import translation
from wagtail.models import PageViewRestriction

from archive.models import (
    Abbreviation,
    ArticleCreator,
    ArticlePage,
    CountryName,
    GovernmentTerm,
    Mandate,
    OfficeTerm,
    OperationPeriod,
    Permalink,
    SearchDocument,
)
from archive.search import index, rebuilding
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


def document_of(thing: Model) -> SearchDocument | None:
    content_type = ContentType.objects.get_for_model(thing)
    return SearchDocument.objects.filter(content_type=content_type, object_id=thing.pk).first()


def test_a_public_thing_gets_one_document_however_often_it_is_updated() -> None:
    article = an_article(title="Early days", temporal="2007-01", text_form="demonstration")
    index.update([article])
    first = document_of(article)
    article.title = "Later days"
    article.save_revision().publish()
    index.update([article, article])
    second = document_of(article)
    assert second.pk == first.pk
    assert second.title == "Later days"
    assert (second.kind, second.url) == ("article", f"/articles/{article.slug}/")
    assert (second.date, str(second.sort_on)) == ("2007-01", "2007-01-01")
    assert second.is_demonstration


def test_a_document_carries_the_permanent_number_of_its_thing() -> None:
    country = a_country(title="Norway")
    number = Permalink.objects.of(country).values_list("number", flat=True).first()
    if number is None:
        number = Permalink.objects.create(
            thing=country, assigned_at=country.first_published_at
        ).number
    index.update([country])
    assert document_of(country).number == number


def test_a_period_within_one_date_is_told_as_that_date() -> None:
    within, across = an_article(temporal="2007/2007"), an_article(temporal="2006/2007")
    index.update([within, across])
    assert (document_of(within).date, document_of(across).date) == ("2007", "2006/2007")


def test_a_draft_gets_no_document() -> None:
    article, person = an_article(live=False), a_person(live=False)
    index.update([article, person])
    assert document_of(article) is None
    assert document_of(person) is None


def test_a_document_goes_when_its_thing_is_unpublished() -> None:
    article = an_article()
    index.update([article])
    article.unpublish()
    index.update([article])
    assert document_of(article) is None


def test_a_document_goes_when_its_section_becomes_private() -> None:
    article = an_article()
    index.update([article])
    PageViewRestriction.objects.create(page=article.get_parent(), restriction_type="login")
    index.update([article])
    assert document_of(article) is None


def test_a_removed_thing_has_no_document_though_it_is_public() -> None:
    person = a_person()
    index.update([person])
    index.remove(person)
    assert document_of(person) is None


def test_a_thing_of_an_unknown_kind_is_passed_over() -> None:
    index.update([an_article().get_parent(), an_article().document_type])


def test_a_page_in_hand_as_a_plain_page_is_updated_too() -> None:
    article = an_article()
    index.update([article.page_ptr])
    assert document_of(article) is not None


def test_the_language_of_whoever_publishes_does_not_show() -> None:
    person = a_person()
    a_fact(
        OfficeTerm,
        person=person,
        office="defence",
        organisation=an_organisation(),
        period="2000/2004",
    )
    with translation.override("nb"):
        index.update([person])
    assert document_of(person).passage == "Minister of defence, 2000 to 2004"


# --- A fact changes what its subject is found by -------------------------------------------------
def test_a_name_updates_its_country() -> None:
    country = a_country(title="North Macedonia")
    name = a_fact(CountryName, country=country, name="Macedonia")
    index.update([name])
    assert "| macedonia |" in document_of(country).title_tokens
    name.unpublish()
    index.update([name])
    assert "| macedonia |" not in document_of(country).title_tokens


def test_a_mandate_and_a_period_update_their_operation() -> None:
    operation = an_operation(code="KFOR")
    mandate = a_fact(
        Mandate,
        operation=operation,
        instrument="unsc-resolution",
        number="1244",
        adopted_on="1999-06-10",
    )
    period = a_fact(OperationPeriod, operation=operation, period="1999-06-12/..")
    index.update([mandate, period])
    document = document_of(operation)
    assert " 1244 " in document.tokens
    assert (document.date, str(document.sort_on)) == ("1999-06-12/..", "1999-06-12")


def test_an_abbreviation_updates_what_it_stands_for_even_once_deleted() -> None:
    framework = a_framework(name="Partnership for Peace")
    term = Abbreviation.objects.create(term="PfP", expansion="Partnership", framework=framework)
    index.update([term])
    assert "| pfp |" in document_of(framework).title_tokens
    term.delete()
    index.update([term])
    assert "| pfp |" not in document_of(framework).title_tokens


def test_a_person_updates_the_governments_and_articles_that_name_the_person() -> None:
    person = a_person(name="Jens Stoltenberg")
    government = a_government(term="2005-10-17/2013-10-16")
    a_fact(
        OfficeTerm,
        person=person,
        office="prime-minister",
        government=government,
        period="2005-10-17/2013-10-16",
    )
    article = an_article(live=False)
    article.creators = [ArticleCreator(person=person, role="speaker")]
    article.save_revision().publish()
    index.update([person])
    assert " stoltenberg " in document_of(government).tokens
    assert " stoltenberg " in document_of(article).tokens
    person.unpublish()
    index.update([person])
    assert " stoltenberg " not in document_of(government).tokens
    assert " stoltenberg " not in document_of(article).tokens


def test_a_term_updates_the_date_of_its_government() -> None:
    government = a_government()
    index.update([government])
    assert document_of(government).date == ""
    index.update([a_fact(GovernmentTerm, government=government, period="1997-10-17/2000-03-17")])
    assert document_of(government).date == "1997-10-17/2000-03-17"


# --- Cost, and the rebuild -----------------------------------------------------------------------
def test_many_things_cost_no_more_queries_than_one(django_assert_max_num_queries) -> None:
    articles = [an_article() for _ in range(3)]
    countries = [a_country() for _ in range(3)]
    for country in countries:
        a_fact(CountryName, country=country, name="Former name")
    index.update([articles[0], countries[0]])
    with django_assert_max_num_queries(100) as one:
        index.update([articles[0], countries[0]])
    with django_assert_max_num_queries(len(one)):
        index.update([*articles, *countries])


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
        title_tokens="| draft |",
        tokens=" draft ",
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
    monkeypatch.setattr(index, "BATCH", 1)

    def breaks_off(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuilding.rebuild(progress=breaks_off)
    assert SearchDocument.objects.count() == 2
    rebuilding.rebuild(progress=silent)
    assert all(document_of(article) for article in articles)


def test_the_progress_of_a_rebuild_ends_at_its_total() -> None:
    an_article()
    told: list[tuple[int, int]] = []
    rebuilding.rebuild(progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] == told[0][1] > 0


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
