"""Importing again writes what changed in the files, and nothing that an editor has touched."""

from pathlib import Path
from typing import Any

import pytest
from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from archive.importers.facts import Report, SetRefused, import_facts
from archive.importers.facts.report import Outcome
from archive.importers.progress import Progress
from archive.models import (
    CountryName,
    CountryPage,
    Fact,
    ImportedRecord,
    OperationPage,
    OperationPhase,
    Party,
    Person,
    Source,
    StatusPeriod,
    Version,
)
from tests.importers.sets import (
    Records,
    a_minister,
    a_ministry,
    a_status,
    small_set,
    write_set,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def records() -> Records:
    return small_set()


@pytest.fixture
def load(tmp_path: Path, records: Records):
    """Imports the records as they are now."""

    def load_now(**options: Any) -> Report:
        return import_facts(write_set(tmp_path, records), now=timezone.now(), **options)

    return load_now


def a_page() -> OperationPage:
    return OperationPage.objects.get(slug="kfor")


def a_status_period() -> StatusPeriod:
    return StatusPeriod.objects.get(key="no-member-1949")


def a_book() -> Source:
    return Source.objects.get(key="book")


def change_page(records: Records) -> None:
    records["operations"][0]["summary"] = "What the file says now."


def change_period(records: Records) -> None:
    records["status_periods"][0]["note"] = "What the file says now."


def change_book(records: Records) -> None:
    records["sources"][0]["note"] = "What the file says now."


THINGS = [
    pytest.param(a_page, "lead", change_page, id="page"),
    pytest.param(a_status_period, "note", change_period, id="fact"),
    pytest.param(a_book, "note", change_book, id="source"),
]


def edit(thing: models.Model, field: str, text: str) -> None:
    """An editor changes and publishes a thing."""
    setattr(thing, field, text)
    if hasattr(thing, "live"):
        thing.save_revision().publish()
    else:
        thing.save()
        thing.save_revision()


def draft(thing: models.Model, field: str, text: str) -> None:
    """An editor saves a draft and publishes nothing."""
    setattr(thing, field, text)
    thing.save_revision()


@pytest.mark.parametrize(("find", "field", "change"), THINGS)
class TestMatrix:
    """Unchanged, changed in the file, changed by an editor, changed by both."""

    def test_unchanged_is_left_alone(self, load, find, field, change) -> None:
        first = load()
        assert first.of(Outcome.CREATED) == len(first.outcomes) == 9
        revisions, versions = Revision.objects.count(), Version.objects.count()
        second = load()
        assert second.of(Outcome.UNCHANGED) == len(second.outcomes) == 9
        assert Revision.objects.count() == revisions
        assert Version.objects.count() == versions
        assert not second.notes

    def test_changed_in_the_file_is_a_new_revision(
        self, load, records, find, field, change
    ) -> None:
        load()
        before = find().latest_revision_id
        change(records)
        report = load()
        thing = find()
        assert getattr(thing, field) == "What the file says now."
        assert thing.latest_revision_id > before
        assert getattr(thing, "live_revision_id", thing.latest_revision_id) == (
            thing.latest_revision_id
        )
        assert thing.latest_revision.content[field] == "What the file says now."
        assert (report.of(Outcome.UPDATED), report.of(Outcome.UNCHANGED)) == (1, 8)
        assert load().of(Outcome.UNCHANGED) == 9

    def test_changed_by_an_editor_is_left(self, load, find, field, change) -> None:
        load()
        edit(find(), field, "What the editor wrote.")
        report = load()
        assert getattr(find(), field) == "What the editor wrote."
        assert (report.of(Outcome.KEPT), report.of(Outcome.UNCHANGED)) == (1, 8)
        assert not report.notes

    def test_changed_by_both_is_a_conflict_and_left(
        self, load, records, find, field, change
    ) -> None:
        load()
        edit(find(), field, "What the editor wrote.")
        change(records)
        for _again in range(2):
            report = load()
            assert getattr(find(), field) == "What the editor wrote."
            assert report.of(Outcome.CONFLICT) == 1
            (note,) = report.notes
            assert ".json:2: conflict: " in note

    def test_changed_by_both_to_the_same_is_no_conflict(
        self, load, records, find, field, change
    ) -> None:
        load()
        edit(find(), field, "What the file says now.")
        change(records)
        assert load().of(Outcome.UNCHANGED) == 9
        assert load().of(Outcome.UNCHANGED) == 9


@pytest.mark.parametrize(("find", "field", "change"), THINGS[:2])
class TestDraft:
    """A newer draft is an editor's work too."""

    def test_nothing_is_written_under_a_newer_draft(
        self, load, records, find, field, change
    ) -> None:
        load()
        was = getattr(find(), field)
        draft(find(), field, "What the editor is writing.")
        change(records)
        report = load()
        thing = find()
        assert report.of(Outcome.CONFLICT) == 1
        assert getattr(thing, field) == was
        assert thing.has_unpublished_changes
        assert getattr(thing.get_latest_revision_as_object(), field) == (
            "What the editor is writing."
        )

    def test_a_draft_survives_a_file_that_says_what_is_public(
        self, load, records, find, field, change
    ) -> None:
        load()
        edit(find(), field, "What the file says now.")
        draft(find(), field, "What the editor is writing.")
        change(records)
        load()
        records["operations"][0]["summary"] = records["status_periods"][0]["note"] = "Once more."
        load()
        assert getattr(find(), field) == "What the file says now."
        assert getattr(find().get_latest_revision_as_object(), field) == (
            "What the editor is writing."
        )

    def test_what_was_taken_from_view_does_not_come_back(
        self, load, records, find, field, change
    ) -> None:
        load()
        find().unpublish()
        assert load().of(Outcome.KEPT) == 1
        change(records)
        assert load().of(Outcome.CONFLICT) == 1
        assert not find().live


def test_a_thing_made_by_hand_is_not_overwritten(load, records: Records) -> None:
    Source.objects.create(key="book", title="The editor's book", kind="press")
    report = load()
    assert a_book().title == "The editor's book"
    assert report.notes == [
        "sources.json:2: conflict: source “book” was made by hand in the archive and differs in"
        " the file; the archive's stays"
    ]
    assert a_status_period().evidence.get().source == a_book()


def test_a_party_that_an_editor_renamed_is_left(load, records: Records) -> None:
    records["parties"] = [{"key": "Ap", "name_en": "Labour", "name_no": "Arbeiderpartiet"}]
    load()
    Party.objects.update(name_en="Labour Party")
    assert load().of(Outcome.KEPT) == 1
    assert Party.objects.get().name_en == "Labour Party"


def test_a_part_that_is_new_leaves_the_record_s_other_things_alone(load, records: Records) -> None:
    load()
    before = a_page().latest_revision_id
    records["operations"][0]["phases"] = [{"name": "One", "start": "1999", "end": None}]
    assert load().of(Outcome.CREATED) == 1
    assert a_page().latest_revision_id == before
    assert OperationPhase.objects.get().period == "1999/.."


def test_a_part_that_left_the_file_is_kept_and_named(load, records: Records) -> None:
    records["operations"][0]["phases"] = [{"name": "One", "start": "1999", "end": None}]
    load()
    records["operations"][0]["phases"] = []
    assert load().notes == [
        "operations.json:2: “kfor/phase-1” is no longer in the file; the archive's stays"
    ]
    assert OperationPhase.objects.get().live


def test_a_new_name_of_a_country_moves_no_page(load, records: Records) -> None:
    load()
    records["countries"][1]["name"] = "Kingdom of Denmark"
    load()
    page = CountryPage.objects.get(code="DK")
    assert (page.title, page.draft_title, page.slug) == (
        "Kingdom of Denmark",
        "Kingdom of Denmark",
        "denmark",
    )
    assert CountryName.objects.get(key="dk-en").name == "Kingdom of Denmark"


def test_a_changed_fact_gives_the_page_that_shows_it_a_new_version(load, records: Records) -> None:
    load()
    before = Version.objects.filter(title="Norway").count()
    change_period(records)
    load(summary="From the ministry's list.")
    versions = Version.objects.filter(title="Norway")
    assert versions.count() == before + 1
    assert versions.first().summary == "From the ministry's list."


def test_evidence_is_replaced_with_the_file_s(load, records: Records) -> None:
    load()
    records["status_periods"][0] |= {"sources": ["memory", "book"], "confidence": "seen-partial"}
    load()
    fact = a_status_period()
    assert [row.source.key for row in fact.evidence.all()] == ["memory", "book"]
    assert fact.verification == "partly"


def test_two_periods_can_move_their_common_border(load, records: Records) -> None:
    records["status_periods"] = [
        a_status("NO", "1949-04-04", "1966-07-01"),
        a_status("NO", "1966-07-01", key="later"),
    ]
    load()
    records["status_periods"][0]["end"] = records["status_periods"][1]["start"] = "1967-01-01"
    assert load().of(Outcome.UPDATED) == 2
    assert a_status_period().period == "1949-04-04/1967-01-01"


def test_a_smaller_set_may_refer_to_what_the_archive_has(
    load, records: Records, tmp_path: Path
) -> None:
    load()
    for file in list(records):
        (tmp_path / f"{file}.json").unlink()
        del records[file]
    records["status_periods"] = [a_status("NO", "1949-04-04", note="A smaller set.")]
    assert load().outcomes == {("status_periods", "no-member-1949"): Outcome.UPDATED}


def test_the_same_name_is_the_same_person(load, records: Records) -> None:
    records["publishers"] = [a_ministry()]
    records["ministers"] = [
        a_minister("Kari Størdal", "2000-01-01", "2001-01-01"),
        a_minister("Ola Nes", "2001-01-01", "2002-01-01"),
        a_minister("Kari Størdal", "2002-01-01", None),
    ]
    load()
    assert {(person.key, person.sort_name) for person in Person.objects.all()} == {
        ("kari-stordal", "Størdal, Kari"),
        ("ola-nes", "Nes, Ola"),
    }
    assert Person.objects.get(key="kari-stordal").terms.count() == 2


def test_a_trial_says_the_same_and_writes_nothing(load) -> None:
    report = load(dry_run=True)
    assert report.of(Outcome.CREATED) == 9
    assert not Fact.objects.exists()
    assert not ImportedRecord.objects.exists()
    assert not Version.objects.filter(title="Norway").exists()
    assert load().of(Outcome.CREATED) == 9


def test_an_interrupted_import_leaves_nothing_and_can_be_run_again(load) -> None:
    class Interrupted(Progress):
        def advance(self, file: str) -> None:
            if file == "strengths":
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(progress=Interrupted())
    assert not Source.objects.exists()
    assert not Version.objects.filter(title="Norway").exists()
    assert load().of(Outcome.CREATED) == 9


def test_a_thing_that_an_editor_removed_is_not_missed_silently(load, records: Records) -> None:
    records["parties"] = [{"key": "Ap", "name_en": "Labour", "name_no": "Arbeiderpartiet"}]
    load()
    Party.objects.all().delete()
    assert load().of(Outcome.KEPT) == 1
    records["publishers"] = [a_ministry()]
    records["ministers"] = [a_minister("Ola Nes", "2001-01-01", None, party="Ap")]
    with pytest.raises(SetRefused, match="Ap") as caught:
        load()
    assert str(caught.value.problems[0]) == (
        "ministers.json:2: party “Ap” is no longer in the archive"
    )
