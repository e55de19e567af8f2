"""The record of a citation says what the cited version said, and claims nothing for a ministry."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from archive.citations.record import Author, Kind
from archive.citations.versions import citation_of
from archive.dates import PartialDate
from archive.models import ArticleCreator, DocumentType, Version
from tests.factories import (
    a_country,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

ROOT = "https://archive.example/"
ARCHIVE = (Author("The Alliance Archive"),)


def cited(thing, number: int | None = None):
    """The citation of the newest version of ``thing``, or of version ``number``."""
    versions = Version.objects.of(thing).to_cite()
    version = versions.get(number=number) if number else versions.first()
    return citation_of(version, root=ROOT)


def created(article, **fields):
    """The article, published again with one more creator."""
    article.creators.add(ArticleCreator(**{"role": "author", **fields}))
    article.save_revision().publish()
    return article


def foreign_affairs(**fields):
    return an_organisation(name_en="Ministry of Foreign Affairs", **fields)


def test_a_document_is_its_publishers():
    record = cited(an_article(publisher=foreign_affairs(), issued_on="2007-01-15", language="nb"))
    assert record.authors == (Author("Ministry of Foreign Affairs"),)
    assert record.publisher == "Ministry of Foreign Affairs"
    assert (record.date, record.date_is_inferred) == (PartialDate(2007, 1, 15), False)
    assert (record.kind, record.document_type, record.language) == (Kind.DOCUMENT, "Article", "nb")
    assert not record.is_own


def test_the_address_is_that_of_the_version():
    article = an_article()
    version = Version.objects.of(article).get()
    assert cited(article).url == f"https://archive.example/id/{version.permalink_id}/v1/"


def test_a_ministry_is_named_with_its_country_where_that_is_public():
    country = a_country(title="Norway")
    publisher = foreign_affairs(country=country)
    assert cited(an_article(publisher=publisher)).publisher == (
        "Ministry of Foreign Affairs (Norway)"
    )
    PageViewRestriction.objects.create(page=country, restriction_type="login")
    assert cited(an_article(publisher=publisher)).publisher == "Ministry of Foreign Affairs"


def test_people_who_made_it_stand_before_the_publisher():
    article = created(
        an_article(publisher=foreign_affairs()),
        person=a_person(name="Jonas Gahr Støre", sort_name="Støre, Jonas Gahr"),
    )
    created(article, person=a_person(name="A Photographer"), role="photographer")
    record = cited(article)
    assert record.authors == (Author("Jonas Gahr Støre", "Støre", "Jonas Gahr"),)
    assert record.publisher == "Ministry of Foreign Affairs"


def test_a_name_that_is_not_sorted_is_never_split():
    article = created(an_article(), name="Council, Committee and Staff")
    assert cited(article).authors == (Author("Council, Committee and Staff"),)


def test_a_person_or_publisher_in_draft_is_not_named():
    draft = a_person(name="Not Public", live=False)
    article = an_article(publisher=foreign_affairs())
    assert cited(created(article, person=draft)).authors == (Author("Ministry of Foreign Affairs"),)
    unseen = an_organisation(name_en="Ministry of Silence", live=False)
    assert cited(an_article(publisher=unseen)).authors == ()


def test_a_speech_is_of_the_day_on_which_it_was_held():
    speech = DocumentType.objects.get(key="speech")
    record = cited(
        an_article(document_type=speech, delivered_on="2007-04-26", issued_on="2007-04-27")
    )
    assert (record.kind, record.date) == (Kind.SPEECH, PartialDate(2007, 4, 26))


@pytest.mark.parametrize(
    ("temporal", "date"),
    [
        ("2007-01", PartialDate(2007, 1)),
        ("2006-11/2007-06", PartialDate(2007)),
        ("2007/..", PartialDate(2007)),
    ],
)
def test_a_document_without_a_date_is_of_about_the_time_that_it_describes(temporal, date):
    record = cited(an_article(temporal=temporal))
    assert (record.date, record.date_is_inferred) == (date, True)
    assert record.edtf == f"{date}~"


def test_a_document_without_any_date_is_undated():
    assert cited(an_article()).date is None


def test_a_demonstration_is_the_archives_and_of_the_day_of_its_version():
    article = an_article(
        publisher=foreign_affairs(),
        text_form="demonstration",
        attribution_note="Written here.",
        issued_on="1949-04-04",
    )
    record = cited(article)
    published_on = Version.objects.of(article).get().published_at
    assert record.is_demonstration
    assert record.authors == ARCHIVE
    assert (record.publisher, record.original) == ("", None)
    assert abs((record.version_on - published_on.date()).days) <= 1
    assert record.date == PartialDate.from_date(record.version_on)
    assert "Foreign" not in repr(record)


def test_a_summary_is_the_archives_and_names_the_original():
    record = cited(
        an_article(
            title="NATO",
            publisher=foreign_affairs(),
            text_form="summary",
            attribution_note="In other words.",
            temporal="2007",
        )
    )
    assert (record.authors, record.publisher) == (ARCHIVE, "")
    assert record.original.title == "NATO"
    assert record.original.publisher == "Ministry of Foreign Affairs"
    assert (record.original.date, record.original.date_is_inferred) == (PartialDate(2007), True)


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (a_country, "country profile"),
        (an_operation, "operation"),
        (a_government, "government"),
        (a_person, "person"),
    ],
)
def test_what_the_archive_says_of_things_is_an_entry_of_its_own(make, kind):
    record = cited(make())
    assert (record.kind, record.document_type, record.authors) == (Kind.ENTRY, kind, ARCHIVE)
    assert record.is_own


def test_an_old_version_is_cited_as_it_was():
    article = an_article(
        title="Before", issued_on="2006", publisher=foreign_affairs(), text_form="translation"
    )
    article.title, article.issued_on = "After", "2007"
    article.save_revision().publish()
    first, second = cited(article, 1), cited(article, 2)
    assert (first.title, first.date, first.version) == ("Before", PartialDate(2006), 1)
    assert (second.title, second.date, second.version) == ("After", PartialDate(2007), 2)


def test_a_change_of_who_made_it_is_a_new_version():
    article = created(an_article(), name="The Council")
    creator = article.creators.get()
    creator.role = "translator"
    article.creators.add(creator)
    article.save_revision().publish()
    newest = Version.objects.of(article).first()
    assert newest.summary == "Changed: how it is cited."
    assert cited(article).authors != (Author("The Council"),)


def test_a_version_that_kept_nothing_of_the_document_names_no_author():
    article = an_article(issued_on="2007")
    version = Version.objects.of(article).get()
    del version.content["document"]
    record = citation_of(version, root=ROOT)
    assert (record.title, record.authors, record.date) == (article.title, (), None)


def test_the_day_of_a_version_is_that_of_oslo():
    version = Version.objects.of(an_article()).get()
    version.published_at = dt.datetime(2026, 11, 20, 23, 30, tzinfo=dt.UTC)
    assert citation_of(version, root=ROOT).version_on == dt.date(2026, 11, 21)


def test_a_citation_needs_one_query_and_not_the_whole_content():
    article = an_article(paragraphs=("A long text.",))
    Version.objects.of(article).exists()  # content types are known from now on
    with CaptureQueriesContext(connection) as captured:
        cited(article)
    assert len(captured) == 1
    version = Version.objects.of(article).to_cite().get()
    assert {"content", "text"} <= version.get_deferred_fields()
