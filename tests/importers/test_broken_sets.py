"""A set with a mistake is refused with file and line, and nothing of it is loaded."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.utils import timezone

from archive.importers.facts import SetRefused, import_facts
from archive.models import (
    CountryPage,
    Fact,
    Framework,
    ImportedRecord,
    OperationPage,
    Source,
    StatusPeriod,
)
from tests.factories import a_country as a_country_page
from tests.factories import a_fact, a_framework
from tests.importers.sets import (
    Records,
    a_country,
    a_government,
    a_minister,
    a_status,
    a_strength,
    an_operation,
    small_set,
    write_set,
)

pytestmark = pytest.mark.django_db


def refused(folder: Path, records: Records) -> list[str]:
    """The problems of a set, after making sure that nothing was loaded."""
    before = [model.objects.count() for model in (Fact, Source, CountryPage, ImportedRecord)]
    with pytest.raises(SetRefused) as caught:
        import_facts(write_set(folder, records), now=timezone.now())
    after = [model.objects.count() for model in (Fact, Source, CountryPage, ImportedRecord)]
    assert after == before
    return [str(problem) for problem in caught.value.problems]


def an_unknown_country(records: Records) -> None:
    records["status_periods"].append(a_status("QQ", "1952-02-18"))


def an_impossible_date(records: Records) -> None:
    records["strengths"].append(a_strength("kfor", "2007-02-30", 16000))


def no_source(records: Records) -> None:
    records["countries"].append(a_country("SE", "Sweden", sources=[]))


def an_unknown_source(records: Records) -> None:
    records["countries"].append(a_country("SE", "Sweden", sources=["book", "boook"]))


def the_same_key_twice(records: Records) -> None:
    records["operations"].append(an_operation("kfor", name="Another"))


def a_figure_in_words(records: Records) -> None:
    records["strengths"].append(a_strength("kfor", "2008", "16,000"))


def an_unknown_field(records: Records) -> None:
    records["countries"][1]["captial"] = "Copenhagen"


def a_missing_field(records: Records) -> None:
    del records["frameworks"][0]["name"]


def an_unknown_confidence(records: Records) -> None:
    records["countries"][0]["confidence"] = "sure"


def seen_in_nothing(records: Records) -> None:
    records["countries"][0]["sources"] = ["memory"]


def a_second_membership(records: Records) -> None:
    records["status_periods"].append(a_status("NO", "1952-02-18"))


def an_end_before_the_start(records: Records) -> None:
    records["operations"].append(an_operation("sfor", ended=True, start="2004-12", end="1996"))


def an_end_that_is_denied(records: Records) -> None:
    records["operations"].append(an_operation("sfor", end="2004-12-02"))


def a_precision_that_is_wrong(records: Records) -> None:
    records["strengths"][0]["precision"] = "day"


def a_last_day_that_is_wrong(records: Records) -> None:
    records["operations"].append(
        an_operation("sfor", ended=True, end="2004-12", end_sort="2004-12-01")
    )


def an_address_that_is_none(records: Records) -> None:
    records["sources"][0]["url"] = "the shelf in the corner"


def a_title_that_is_too_long(records: Records) -> None:
    records["frameworks"][0]["name"] = "Membership " * 30


def a_country_by_the_same_name(records: Records) -> None:
    records["countries"].append(a_country("DD", "Denmark"))


def a_position_off_the_earth(records: Records) -> None:
    records["operations"][0]["lat"] = 142.6


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (
            an_unknown_country,
            "status_periods.json:4: country profile “QQ” is neither in the set nor in the archive",
        ),
        (an_impossible_date, "strengths.json:3: date: There is no day “2007-02-30”"),
        (no_source, "countries.json:4: sources: must not be empty"),
        (
            an_unknown_source,
            "countries.json:4: source “boook” is neither in the set nor in the archive",
        ),
        (the_same_key_twice, "operations.json:3: “kfor” stands on line 2 already"),
        (a_figure_in_words, "strengths.json:3: figure: must be a whole number in digits"),
        (an_unknown_field, "countries.json:3: unknown field “captial”"),
        (a_missing_field, "frameworks.json:2: “name” is missing"),
        (an_unknown_confidence, "countries.json:2: confidence: must be one of “seen”"),
        (seen_in_nothing, "countries.json:2: “seen” needs a source that was opened"),
        (
            a_second_membership,
            "status_periods.json:4: 1952-02-18/.. overlaps with 1949-04-04/.. of"
            " status_periods.json:2",
        ),
        (an_end_before_the_start, "operations.json:3: The end, 1996, comes before the start"),
        (
            an_end_that_is_denied,
            "operations.json:3: an operation that goes on has no end, not 2004-12-02",
        ),
        (a_precision_that_is_wrong, "strengths.json:2: date: 2007-02 is a month, not a day"),
        (
            a_last_day_that_is_wrong,
            "operations.json:3: end_sort: must be 2004-12-31, not 2004-12-01",
        ),
        (an_address_that_is_none, "sources.json:2: url: Enter a valid URL"),
        (a_title_that_is_too_long, "frameworks.json:2: name: Ensure this value has at most 200"),
        (
            a_country_by_the_same_name,
            "countries.json:4: says the same as countries.json:3: country profile “DD”",
        ),
        (a_position_off_the_earth, "operations.json:2: latitude: Ensure this value is less than"),
    ],
)
def test_one_mistake_is_named_and_keeps_everything_out(
    spoil: Callable[[Records], None], problem: str, tmp_path: Path
) -> None:
    records = small_set()
    spoil(records)
    (found,) = refused(tmp_path, records)
    assert found.startswith(problem)


def test_a_broken_file_is_named_without_blame_for_what_refers_to_it(tmp_path: Path) -> None:
    write_set(tmp_path, small_set())
    path = tmp_path / "countries.json"
    path.write_text(path.read_text().replace('"region"', "region"))
    with pytest.raises(SetRefused) as caught:
        import_facts(tmp_path, now=timezone.now())
    (problem,) = caught.value.problems
    assert str(problem).startswith("countries.json:2: no valid JSON: Expecting property name")
    assert not Source.objects.exists()


def test_every_mistake_of_a_set_is_named_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    records = small_set()
    a_figure_in_words(records)
    an_unknown_field(records)
    no_source(records)
    found = refused(tmp_path, records)
    assert [problem.split(": ")[0] for problem in found] == [
        "countries.json:3",
        "countries.json:4",
        "strengths.json:3",
    ]


def test_two_governments_share_no_day(tmp_path: Path) -> None:
    records = small_set()
    records["governments"] = [
        a_government("alm", "2000", "2004-05-01"),
        a_government("bjork", "2004-04-30", None),
    ]
    (found,) = refused(tmp_path, records)
    assert found.startswith("governments.json:3: 2004-04-30/.. overlaps with 2000/2004-05-01")


def test_a_minister_needs_a_ministry(tmp_path: Path) -> None:
    records = small_set()
    records["ministers"] = [a_minister("Kari Holm", "2000-01-01", None)]
    (found,) = refused(tmp_path, records)
    assert found.startswith("ministers.json:2: the ministry of the office “defence” is neither")


def test_a_contradiction_with_the_archive_keeps_the_set_out(tmp_path: Path) -> None:
    norway = a_country_page(code="NO", title="Norway")
    member = a_framework(key="member", name="Membership")
    a_fact(StatusPeriod, country=norway, framework=member, period="1950/..")
    records = small_set()
    records["frameworks"], records["countries"] = [], records["countries"][1:]
    (found,) = refused(tmp_path, records)
    assert found.startswith(
        "status_periods.json:2: period: This overlaps with “Norway: Membership”"
    )
    assert not OperationPage.objects.exists()
    assert Framework.objects.count() == 1
