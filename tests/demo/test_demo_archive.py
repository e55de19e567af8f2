"""The demo archive holds every record of its files, and answers the questions it is made for."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable

import pytest
from django.db import models
from django.utils import timezone
from wagtail.models import Revision

from archive.demo.build import FACTS, is_needed
from archive.importers.facts import FILES, Report, import_facts
from archive.importers.facts.fields import CONFIDENCE
from archive.importers.facts.report import Outcome
from archive.models import (
    Abbreviation,
    ArchiveImage,
    ArticlePage,
    Capital,
    Contribution,
    CountryName,
    CountryPage,
    Discrepancy,
    Fact,
    Framework,
    Government,
    GovernmentTerm,
    HistoricalEvent,
    HomePage,
    Mandate,
    OfficeTerm,
    OperationPage,
    OperationPeriod,
    OperationPhase,
    OperationRelation,
    Organisation,
    OrganisationName,
    Party,
    Permalink,
    SearchDocument,
    Series,
    Source,
    StandardPage,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
    Version,
)
from archive.vocabularies import Office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_archive")]


def the_file(name: str) -> list[dict]:
    return json.loads((FACTS / f"{name}.json").read_text(encoding="utf-8"))


def offices(*names: Office) -> Callable[[], models.QuerySet]:
    return lambda: OfficeTerm.objects.public().filter(office__in=names)


READ_BACK: dict[str, Callable[[], models.QuerySet]] = {
    "sources": Source.objects.all,
    "parties": Party.objects.all,
    "frameworks": Framework.objects.public,
    "countries": CountryPage.objects.public,
    "publishers": lambda: Organisation.objects.public().filter(organisation_kind="ministry"),
    "governments": GovernmentTerm.objects.public,
    "ministers": offices(Office.FOREIGN_AFFAIRS, Office.DEFENCE),
    "secretaries_general": offices(Office.SECRETARY_GENERAL),
    "status_periods": StatusPeriod.objects.public,
    "status_events": StatusEvent.objects.public,
    "operations": OperationPage.objects.public,
    "strengths": StrengthFigure.objects.public,
    "contributions": Contribution.objects.public,
    "events": HistoricalEvent.objects.public,
    "discrepancies": Discrepancy.objects.public,
    "glossary": Abbreviation.objects.all,
    "articles": ArticlePage.objects.public,
}


@pytest.mark.parametrize("file", FILES)
def test_every_record_of_a_file_is_public_in_the_archive(file: str) -> None:
    rows = the_file(file)
    assert rows
    assert READ_BACK[file]().count() == len(rows)


PARTS: list[tuple[str, str, type[Fact]]] = [
    ("countries", "names", CountryName),
    ("countries", "capital_names", Capital),
    ("countries", "predecessors", Succession),
    ("publishers", "names", OrganisationName),
    ("operations", "mandate", Mandate),
    ("operations", "phases", OperationPhase),
]


@pytest.mark.parametrize(("file", "field", "model"), PARTS, ids=lambda part: str(part))
def test_every_part_of_a_record_is_a_fact_of_its_own(
    file: str, field: str, model: type[Fact]
) -> None:
    own = {CountryName: "-name-", Capital: "-capital-"}.get(model, "-")
    written = model.objects.public().filter(key__contains=own).count()
    assert written == sum(len(row[field]) for row in the_file(file))


def test_every_pair_of_operations_that_a_record_names_is_stored_once() -> None:
    pairs = set()
    for row in the_file("operations"):
        pairs |= {(row["key"], earlier) for earlier in row["predecessors"]}
        pairs |= {(later, row["key"]) for later in row["successors"]}
    stored = OperationRelation.objects.public().values_list("operation__slug", "other__slug")
    assert sorted(stored) == sorted(pairs)


def test_every_statement_of_a_source_stands_beside_its_fact() -> None:
    expected = sum(
        len(row["records"]) * sum(len(claim["sources"]) for claim in row["claims"])
        for row in the_file("discrepancies")
    )
    expected += sum("stated_in" in row for row in the_file("strengths"))
    assert Statement.objects.public().count() == expected
    assert not Statement.objects.filter(attribute="other").exists()


@pytest.mark.parametrize(
    ("day", "members"),
    [
        ("1949-04-03", 0),
        ("1949-04-04", 12),
        ("1952-02-17", 12),
        ("1952-02-18", 14),
        ("1955-05-05", 14),
        ("1955-05-06", 15),
        ("1982-05-29", 15),
        ("1982-05-30", 16),
        ("1999-03-11", 16),
        ("1999-03-12", 19),
        ("2004-03-28", 19),
        ("2004-03-29", 26),
        ("2009-03-31", 26),
        ("2009-04-01", 28),
        ("2017-06-04", 28),
        ("2017-06-05", 29),
        ("2020-03-26", 29),
        ("2020-03-27", 30),
        ("2023-04-03", 30),
        ("2023-04-04", 31),
        ("2024-03-06", 31),
        ("2024-03-07", 32),
    ],
)
def test_the_alliance_grows_on_the_day_and_not_on_its_eve(day: str, members: int) -> None:
    periods = StatusPeriod.objects.public().filter(framework__key="member")
    assert periods.as_of(dt.date.fromisoformat(day)).count() == members
    assert periods.certain_on(dt.date.fromisoformat(day)).count() == members


@pytest.mark.parametrize(
    "file",
    ["status_periods", "status_events", "strengths", "contributions", "events", "governments"],
)
def test_confidence_is_counted_as_verification(file: str) -> None:
    written = Counter(READ_BACK[file]().values_list("verification", flat=True))
    assert written == Counter(CONFIDENCE[row["confidence"]] for row in the_file(file))


def test_operations_rest_on_what_their_file_says_of_its_confidence() -> None:
    written = Counter(OperationPeriod.objects.values_list("verification", flat=True))
    assert written == {"verified": 41, "partly": 7, "unverified": 2}


def test_the_last_day_of_an_operation_is_written_as_it_is_and_excluded_inside() -> None:
    sfor = OperationPeriod.objects.get(key="sfor")
    assert sfor.period == "1996-12-20/2004-12-02"
    assert sfor.end_earliest == sfor.end_latest == dt.date(2004, 12, 3)
    assert sfor.when_text() == "20 December 1996 to 2 December 2004"


def test_ongoing_and_not_known_are_kept_apart() -> None:
    states = dict(OperationPeriod.objects.values_list("key", "end_state"))
    assert (states["kfor"], states["active-fence"], states["isaf"]) == (
        "ongoing",
        "unknown",
        "ended",
    )


def test_every_fact_has_evidence_and_a_revision_that_is_live() -> None:
    assert not Fact.objects.filter(evidence__isnull=True).exists()
    assert not Fact.objects.exclude(live_revision=models.F("latest_revision")).exists()
    assert not Fact.objects.filter(live_revision__isnull=True).exists()
    assert not Fact.objects.filter(has_unpublished_changes=True).exists()


def test_a_revision_of_the_import_can_be_opened_and_published_again() -> None:
    fact = StatusPeriod.objects.get(key="no-member-1949")
    copy = fact.latest_revision.as_object()
    assert (copy.period, copy.country, copy.live) == (fact.period, fact.country, True)
    assert [row.pk for row in copy.evidence.all()] == [row.pk for row in fact.evidence.all()]
    page = OperationPage.objects.get(slug="kfor")
    assert page.latest_revision.as_object().theatre.get().code == "XK"


def test_sources_were_opened_or_say_that_they_were_not() -> None:
    assert Source.objects.get(opened_on__isnull=True).key == "memory"
    assert Source.objects.filter(opened_on=dt.date(2026, 11, 23)).count() == 368


def test_a_norwegian_name_is_there_for_every_country_that_still_exists() -> None:
    names = CountryName.objects.public()
    current = CountryPage.objects.exclude(code_status="former").count()
    assert names.filter(language="nb").count() == names.filter(language="nn").count() == current
    assert names.get(key="no-nn").name == "Noreg"
    assert names.get(key="us-nb").name == "USA"


def test_the_summary_leads_the_home_page_and_stands_in_its_series() -> None:
    home = HomePage.objects.get()
    article = home.featured_article
    assert article.text_form == "summary"
    assert home.featured_day == dt.date(2007, 1, 15)
    assert home.latest_revision.content["featured_article"] == article.pk
    series = Series.objects.get(key="site-of-the-ministers-meeting-april-2007")
    assert article.series == series
    assert "id458946" in series.known_gaps
    written = {mention.name_as_written for mention in article.country_mentions.all()}
    assert written == {"", "Macedonia", "Czech Republic"}
    assert article.legacy_identifiers.get().value == "id458944"


def test_the_plain_pages_have_their_addresses() -> None:
    found = {page.slug: page for page in StandardPage.objects.public()}
    assert set(found) == {
        "accessibility",
        "how-facts-are-dated",
        "how-to-cite",
        "how-to-read-an-old-text",
    }
    assert all(len(page.body) >= 6 for page in found.values())


def test_what_has_an_address_has_a_number_a_version_and_a_place_in_search() -> None:
    citable = sum(
        model.objects.public().count()
        for model in (ArticlePage, CountryPage, OperationPage, Government, HistoricalEvent)
    )
    assert Permalink.objects.count() > citable
    assert Version.objects.filter(number=1).count() == Permalink.objects.count()
    assert SearchDocument.objects.filter(kind="article").count() == len(the_file("articles"))


def test_figures_are_drawn_from_the_facts() -> None:
    assert ArchiveImage.objects.exists()


def test_the_demo_is_not_needed_a_second_time() -> None:
    assert not is_needed()


def test_importing_the_files_again_writes_nothing(demo_archive: Report) -> None:
    revisions, versions = Revision.objects.count(), Version.objects.count()
    report = import_facts(FACTS, now=timezone.now())
    assert set(report.outcomes.values()) <= {Outcome.UNCHANGED, Outcome.KEPT}
    kept = {file for (file, _), outcome in report.outcomes.items() if outcome is Outcome.KEPT}
    assert kept <= {"articles"}  # texts that got a figure
    assert not report.notes
    assert (Revision.objects.count(), Version.objects.count()) == (revisions, versions)
    assert report.of(Outcome.CREATED) == 0
    assert {file for file, _ in demo_archive.outcomes} == {*FILES, "demo"}


def test_the_files_have_one_record_a_line() -> None:
    for file in FILES:
        lines = (FACTS / f"{file}.json").read_text(encoding="utf-8").splitlines()
        assert (lines[0], lines[-1]) == ("[", "]")
        assert [json.loads(line.rstrip(",")) for line in lines[1:-1]] == the_file(file)
