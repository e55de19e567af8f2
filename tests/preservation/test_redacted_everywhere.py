"""A name that stood wherever a name can stand is nowhere in the database after its redaction."""

import datetime as dt
import hashlib
import json
import re
import zlib
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import Comment, CommentReply, PageLogEntry, Revision

from archive.importers.articles.drafting import held_already
from archive.models import (
    ArchiveDocument,
    ArticleCreator,
    AttachedFile,
    CountryMention,
    ErrorReport,
    OperationPeriod,
    PersonMention,
    Redaction,
    SearchWord,
    StatedField,
    Statement,
)
from archive.preservation.content import content_of, digest, text_of
from archive.preservation.withdrawal import lift, withdraw
from tests.factories import (
    a_correction,
    a_country,
    a_fact,
    a_person,
    an_article,
    an_image,
    an_operation,
)
from tests.preservation.redacting import LAST, NAME, NOW, WHY, fresh, taken_out, versions_of
from tests.search.asking import titles

pytestmark = pytest.mark.django_db

RAW = f"Speech\nby {NAME}\nArchived 2013"


def everything():
    """Every text of every table, with JSON's escapes and compressed texts read."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for value in row:
                    yield table, in_plain(value)


def in_plain(value):
    if isinstance(value, bytes | memoryview):
        try:
            value = zlib.decompress(bytes(value)).decode()
        except (zlib.error, UnicodeDecodeError):
            value = bytes(value).decode("utf-8", "replace")
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    text = re.sub(r"\\+u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    return re.sub(r"<[^>]*>|\u00ad", "", text).replace("\u00a0", " ").replace("&nbsp;", " ")


def tables_with(words):
    return sorted({table for table, text in everything() if words in text})


def a_full_article(user):
    """An article of which the name stands wherever a name can stand."""
    norway, person = a_country(title="Norway"), a_person()
    scan = ArchiveDocument.objects.create(title="Scan", file="scan.pdf")
    article = an_article(
        live=False,
        slug="a-speech",
        title=f"Speech of {NAME}",
        lead=f"{NAME} spoke.",
        subjects=f"speeches, {NAME}",
        attribution_note=f"Typed by {NAME}.",
        raw_text=RAW,
        search_description=f"A speech of {NAME}",
    )
    article.body = [
        ("heading", {"text": f"What {NAME} said", "level": "2"}),
        ("paragraph", f"<p>Then <b>Kåre</b> {LAST} said: Kåre&nbsp;{LAST} &amp; no other.</p>"),
        ("quote", {"text": "No.", "attribution": NAME, "language": ""}),
        ("list", {"items": [f"<p>{NAME}</p>"], "ordered": False}),
        ("question_answer", {"question": f"Who? {NAME}?", "answer": "<p>Yes.</p>"}),
        ("figure", {"image": an_image(), "alt_text": NAME, "decorative": False, "caption": NAME}),
        ("editorial_note", {"text": f"<p>{NAME} was a clerk.</p>"}),
    ]
    article.creators.add(ArticleCreator(name=NAME, role="speaker"))
    article.country_mentions.add(CountryMention(country=norway, name_as_written=NAME))
    article.person_mentions.add(PersonMention(person=person, name_as_written=NAME))
    article.files.add(AttachedFile(document=scan, description=f"Letter of {NAME}"))
    article.stated_fields.add(StatedField(field="title", line=1, words=f"by {NAME}"))
    article.corrections.add(a_correction(what=f"“{LAST}” became “{NAME}”.", why=f"{NAME} said so."))
    article.save_revision(user=user).publish()
    article = fresh(article)
    article.lead = f"{NAME} spoke twice."
    article.corrections.add(a_correction(what=f"{NAME} spoke twice."))
    article.save_revision(user=user).publish()
    article = fresh(article)
    around(article, user)
    return article


def around(article, user):
    """What else is kept of an article: a statement, comments, reports, drafts, its history."""
    operation = an_operation()
    period = a_fact(OperationPeriod, operation=operation, period="1999/2004")
    statement = Statement(article=article, fact=period, value="1999", quotation=f"{NAME} spoke")
    statement.save()
    statement.save_revision().publish()
    comment = Comment.objects.create(
        page=article, user=user, text=f"Who is {NAME}?", contentpath="title", position=""
    )
    CommentReply.objects.create(comment=comment, user=user, text=f"{NAME} is a clerk.")
    ErrorReport.objects.create(
        about=article.url, words=f"{NAME} is my father.", received_on=NOW.date()
    )
    FormState.objects.update_or_create_by_instance(
        article, user=user, defaults={"data": f"title={NAME}", "last_updated_at": NOW}
    )
    log(instance=article, action="wagtail.rename", user=user, data={"title": {"old": NAME}})
    withdraw(thing=article, reason=f"{NAME} asked.", at=NOW)
    lift(thing=fresh(article), at=NOW)
    later = fresh(article)
    later.go_live_at = timezone.now() + dt.timedelta(days=30)
    later.attribution_note = f"Typed again by {NAME}."
    later.save_revision(user=user).publish()
    draft = fresh(article).get_latest_revision_as_object()
    draft.go_live_at = None
    draft.occasion = f"The birthday of {NAME}"
    draft.place = "Bodø"
    draft.save_revision(user=user)
    review = article.get_workflow().start(fresh(article), user)
    review.current_task_state.reject(user=user, comment=f"Who is {NAME}?")


@pytest.fixture(scope="module")
def redacted(module_db):
    """The article after its redaction, and what was there before."""
    user = get_user_model().objects.create_user("clerk")
    article = a_full_article(user)
    before = {
        "tables": tables_with(LAST),
        "checksums": {
            one.number: (one.text_sha256, one.content_sha256) for one in versions_of(article)
        },
        "found": titles(LAST),
        "spelt": spelt(),
    }
    done = taken_out(article, NAME, LAST, user=user)
    return SimpleNamespace(article=fresh(article), done=done, **before)


def spelt():
    """The spellings that search offers and that are of the name."""
    return list(SearchWord.objects.filter(spelling__contains="degård"))


# --- Nothing is left -----------------------------------------------------------------------------
def test_the_words_stood_in_every_table_that_can_hold_them(redacted):
    assert {
        "archive_articlepage",
        "archive_articlecreator",
        "archive_attachedfile",
        "archive_correction",
        "archive_countrymention",
        "archive_errorreport",
        "archive_personmention",
        "archive_searchdocument",
        "archive_statedfield",
        "archive_statement",
        "archive_version",
        "archive_withdrawal",
        "wagtailadmin_formstate",
        "wagtailcore_comment",
        "wagtailcore_commentreply",
        "wagtailcore_page",
        "wagtailcore_pagelogentry",
        "wagtailcore_revision",
        "wagtailcore_taskstate",
    } <= set(redacted.tables)


def test_after_a_redaction_no_table_of_the_database_holds_the_words(redacted):
    assert tables_with(LAST) == []


def test_search_finds_the_words_no_more_and_does_not_know_how_they_are_spelt(redacted):
    assert redacted.found
    assert redacted.spelt
    assert titles(LAST) == []
    assert spelt() == []
    assert redacted.article.title in titles("redacted")


def test_a_mark_stands_where_the_words_stood(redacted):
    article = redacted.article
    assert article.title == "Speech of [redacted]"
    assert "Then [redacted] said: [redacted] & no other." in article.text
    assert article.country_mentions.get().name_as_written == "[redacted]"


# --- Versions ------------------------------------------------------------------------------------
def test_versions_keep_their_numbers_and_have_new_checksums(redacted):
    versions = versions_of(redacted.article)
    assert [one.number for one in versions] == list(redacted.checksums)
    for version in versions:
        assert version.text_sha256 == hashlib.sha256(version.text.encode()).hexdigest()
        assert version.content_sha256 == digest(version.content)
        assert (version.text_sha256, version.content_sha256) != redacted.checksums[version.number]


def test_each_version_keeps_the_checksums_that_it_was_cited_by(redacted):
    rows = redacted.done.versions.select_related("version")
    kept = {row.version.number: (row.text_sha256_before, row.content_sha256_before) for row in rows}
    assert kept == redacted.checksums
    for row in rows:
        assert row.text_sha256_after == row.version.text_sha256
        assert row.content_sha256_after == row.version.content_sha256


def test_the_newest_version_says_what_the_page_says(redacted):
    article = redacted.article
    newest = versions_of(article)[-1]
    assert newest.content == content_of(article)
    assert newest.text == text_of(article)


def test_a_version_is_written_to_by_a_redaction_alone(redacted):
    version = versions_of(redacted.article)[0]
    with pytest.raises(ValidationError, match="never changes"):
        version.save()


# --- The record ----------------------------------------------------------------------------------
def test_the_record_says_why_who_and_how_much_and_never_changes(redacted):
    article, done = redacted.article, redacted.done
    assert Redaction.objects.of(article).get() == done
    assert (done.reason, done.decided_by) == tuple(WHY.values())
    assert (done.user.username, done.made_at, done.names) == ("clerk", NOW, 2)
    assert done.places > 30
    for row in (done, done.versions.first()):
        with pytest.raises(ValidationError, match="never changes"):
            row.save()


def test_the_log_of_the_page_says_it_without_the_words(redacted):
    article, done = redacted.article, redacted.done
    entry = PageLogEntry.objects.get(page=article, action="archive.redact")
    assert entry.user == done.user
    assert entry.data == {**WHY, "places": done.places}
    assert "Decided by: The data protection officer" in entry.message


# --- Drafts, schedules, and the lock of verbatim texts -------------------------------------------
def test_a_draft_loses_the_words_and_nothing_else(redacted):
    draft = redacted.article.get_latest_revision_as_object()
    assert (draft.occasion, draft.place) == ("The birthday of [redacted]", "Bodø")
    assert redacted.article.has_unpublished_changes


def test_what_is_scheduled_stays_scheduled_without_the_words(redacted):
    scheduled = Revision.objects.for_instance(redacted.article).get(
        approved_go_live_at__isnull=False
    )
    assert scheduled.as_object().attribution_note == "Typed again by [redacted]."


def test_the_text_as_found_is_known_again_by_its_file(redacted):
    article = redacted.article
    assert article.raw_text == "Speech\nby [redacted]\nArchived 2013"
    assert article.raw_sha256 == hashlib.sha256(article.raw_text.encode()).hexdigest()
    assert held_already(RAW) == [article]
