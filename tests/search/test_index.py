"""The index holds what is public, and nothing else, after every change."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import translation
from wagtail.models import PageViewRestriction

from archive.models import (
    Abbreviation,
    ArticleCreator,
    ContentStamp,
    CountryName,
    GovernmentTerm,
    Mandate,
    OfficeTerm,
    OperationPeriod,
    Permalink,
    SearchDocument,
)
from archive.search import index
from archive.search.stemming import LONGEST_COLUMN
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_person,
    an_article,
    an_image,
    an_operation,
    an_organisation,
)

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def document_of(thing: Model) -> SearchDocument | None:
    content_type = ContentType.objects.get_for_model(thing)
    return SearchDocument.objects.filter(content_type=content_type, object_id=thing.pk).first()


def names_of(thing: Model) -> set[str]:
    return set(document_of(thing).names.values_list("folded", flat=True))


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
    assert second.date == "2007-01"
    assert (str(second.first_on), str(second.last_on)) == ("2007-01-01", "2007-01-31")
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


def test_what_stands_in_place_of_a_picture_is_found_but_is_no_passage() -> None:
    article = an_article(live=False)
    figure = {"image": an_image(), "alt_text": "A round table.", "caption": "The hall."}
    article.body = [("paragraph", "<p>It was an office.</p>"), ("figure", figure)]
    article.save_revision().publish()
    index.update([article])
    document = document_of(article)
    assert document.passage == f"{article.lead}\nIt was an office.\nThe hall."
    assert {"round", "tabl", "hall"} <= set(document.text_tokens.split())


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
    assert "macedonia" in names_of(country)
    name.unpublish()
    index.update([name])
    assert "macedonia" not in names_of(country)


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
    assert "1244" in document.text_tokens.split()
    assert (document.date, str(document.first_on)) == ("1999-06-12/..", "1999-06-12")
    assert document.last_on is None


def test_an_abbreviation_updates_what_it_stands_for_even_once_deleted() -> None:
    framework = a_framework(name="Partnership for Peace")
    term = Abbreviation.objects.create(term="PfP", expansion="Partnership", framework=framework)
    index.update([term])
    assert "pfp" in names_of(framework)
    term.delete()
    index.update([term])
    assert "pfp" not in names_of(framework)


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
    assert "stoltenberg" in document_of(government).lead_tokens.split()
    assert "stoltenberg" in document_of(article).lead_tokens.split()
    person.unpublish()
    index.update([person])
    assert "stoltenberg" not in document_of(government).lead_tokens.split()
    assert "stoltenberg" not in document_of(article).lead_tokens.split()


def test_a_term_updates_the_date_of_its_government() -> None:
    government = a_government()
    index.update([government])
    assert document_of(government).date == ""
    index.update([a_fact(GovernmentTerm, government=government, period="1997-10-17/2000-03-17")])
    assert document_of(government).date == "1997-10-17/2000-03-17"


# --- What is written ------------------------------------------------------------------------------
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


def test_what_is_as_it_should_be_is_not_written_again() -> None:
    article = an_article(lead="As it was.", text_form="translation")
    index.update([article])
    before, stamp = document_of(article).revision, ContentStamp.current()
    index.update([article])
    assert (document_of(article).revision, ContentStamp.current()) == (before, stamp)
    article.lead = "As it is."
    article.save_revision().publish()
    index.update([article])
    assert document_of(article).revision > before


def test_an_index_that_is_written_changes_the_stamp() -> None:
    article = an_article()
    index.remove(article)
    stamp = ContentStamp.current()
    index.update([article])
    assert ContentStamp.current() != stamp


def test_a_text_of_any_size_is_indexed() -> None:
    words = " ".join(f"word{number}" for number in range(120_000))
    article = an_article(paragraphs=(words,))
    index.update([article])
    assert len(document_of(article).text_tokens) <= LONGEST_COLUMN
