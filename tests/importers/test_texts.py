"""Articles and discrepancies of the files stand in the archive's own terms."""

from pathlib import Path

import pytest
from django.utils import timezone

from archive.importers.facts import import_facts
from archive.importers.facts.plans.articles import name_as_written
from archive.models import ArticlePage, Discrepancy, Statement
from tests.importers.sets import (
    Records,
    a_government,
    a_ministry,
    an_article,
    small_set,
    write_set,
)


@pytest.fixture
def load(db: None, tmp_path: Path):
    """Imports records."""

    def load_now(records: Records) -> None:
        import_facts(write_set(tmp_path, records), now=timezone.now())

    return load_now


# --- Articles ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Norway and Macedonia", ["North Macedonia", "Macedonia"], "Macedonia"),
        ("Now North Macedonia.", ["North Macedonia", "Macedonia"], ""),
        ("The Czech Republic", ["Czechia", "Czech Republic"], "Czech Republic"),
        ("Macedonians", ["North Macedonia", "Macedonia"], ""),
        ("In West Germany", ["Germany", "Federal Republic (West Germany)"], "West Germany"),
        ("The Federal Republic of Germany", ["Germany", "Federal Republic of Germany"], None),
        ("the F.R.Y.", ["Yugoslavia (F.R.)"], ""),
        ("in Yugoslavia", ["Yugoslavia (F.R.)"], "Yugoslavia"),
        ("Anything", [], ""),
    ],
)
def test_an_older_name_in_the_text_is_found(text: str, names: list[str], found: str | None) -> None:
    assert name_as_written(text, names) == (names[-1] if found is None else found)


def test_a_demonstration_says_how_all_is_known(load) -> None:
    records = small_set()
    records["publishers"] = [a_ministry()]
    records["governments"] = [a_government("alm", "2005-10-17", None)]
    records["articles"] = [
        an_article("first", countries=["NO", "DK"], operations=["kfor"], frameworks=["member"])
    ]
    load(records)
    article = ArticlePage.objects.get()
    assert article.text_form == "demonstration"
    assert (article.published_under_basis, article.temporal_basis) == ("derived", "editor")
    assert article.temporal == "2007-02-15/2007-02-15"
    assert article.document_type.key == "article"
    assert [block.block_type for block in article.body] == ["heading", "paragraph", "paragraph"]
    assert article.lead == "Its lead."
    assert [block.value.source for block in list(article.body)[1:]] == [
        "<p>One &amp; two.</p>",
        "<p>Three.</p>",
    ]
    assert [mention.country.code for mention in article.country_mentions.all()] == ["NO", "DK"]


def test_a_summary_keeps_the_way_to_its_original(load) -> None:
    records = small_set()
    records["publishers"] = [a_ministry()]
    records["governments"] = [a_government("alm", "2005-10-17", None)]
    records["articles"] = [
        an_article(
            "summary",
            kind="summary",
            as_of="2007",
            as_of_status="inferred",
            as_of_note="It carries no date.",
            original={"url": "https://example.org/old/id1/", "legacy_id": "id1"},
        )
    ]
    load(records)
    article = ArticlePage.objects.get()
    assert (article.text_form, article.document_type.key) == ("summary", "web-page")
    assert (article.published_under_basis, article.temporal_basis) == ("stated", "inferred")
    assert (article.temporal, article.temporal_reason) == ("2007/2007", "It carries no date.")
    (address,), (legacy,) = article.original_addresses.all(), article.legacy_identifiers.all()
    assert address.url == "https://example.org/old/id1/"
    assert str(legacy) == "regjeringen/id1"


# --- Discrepancies -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("attribute", "expected"),
    [
        ({}, {"other"}),
        ({"attribute": "start"}, {"start"}),
        (
            {"attribute": {"operations:kfor": "end", "status_periods:no-member-1949": "start"}},
            {"end", "start"},
        ),
    ],
)
def test_each_record_claim_and_source_of_a_discrepancy_is_a_statement(
    attribute: dict, expected: set[str], load
) -> None:
    records = small_set()
    records["discrepancies"] = [
        {
            "key": "when",
            "subject": "When?",
            "records": ["operations:kfor", "status_periods:no-member-1949"],
            **attribute,
            "claims": [
                {"value": "1999", "says": "Then", "sources": ["book", "memory"]},
                {"value": "2000", "says": "Later", "sources": ["book"]},
            ],
            "value_used": "1999",
            "advice": "",
        }
    ]
    load(records)
    statements = Statement.objects.public()
    assert statements.count() == 6
    assert {row.attribute for row in statements} == expected
    assert {row.fact.specific.key for row in statements} == {"kfor", "no-member-1949"}
    assert Discrepancy.objects.get().value_used == "1999"
