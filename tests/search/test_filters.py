"""Filters leave what they promise, and their counts say so beforehand."""

import pytest
from django.http import QueryDict

from archive.models import (
    CountryMention,
    CountryName,
    CountryPage,
    OfficeTerm,
    OperationPeriod,
)
from archive.search.kinds import Kind
from archive.search.query import SearchQuery
from archive.search.searching import search
from tests.factories import (
    a_country,
    a_fact,
    a_government,
    a_person,
    an_article,
    an_operation,
    an_organisation,
)
from tests.search.asking import TODAY, answer, indexed, titles

pytestmark = pytest.mark.django_db


def test_kinds_are_counted_without_regard_to_the_kind_chosen() -> None:
    indexed(an_article(title="KFOR one"), an_article(title="KFOR two"), an_operation(code="KFOR"))
    found = answer("kfor", types=(Kind.OPERATION,))
    assert found.total == 1
    assert [result.kind for result in found.results] == [Kind.OPERATION]
    counts = [(value.value, value.count) for value in found.facets["type"]]
    assert counts == [("article", 2), ("operation", 1)]
    assert found.total_unfiltered == 3


def test_a_filter_alone_lists_everything_of_a_kind() -> None:
    early, late = an_operation(code="IFOR"), an_operation(code="SFOR")
    a_fact(OperationPeriod, operation=early, period="1995-12-20/1996-12-20")
    a_fact(OperationPeriod, operation=late, period="1996-12-20/2004-12-02")
    indexed(early, late, an_article())
    assert titles("", types=(Kind.OPERATION,)) == ["SFOR", "IFOR"]


def test_dates_limit_what_is_found() -> None:
    indexed(
        an_article(title="KFOR, early", issued_on="1999-06-12"),
        an_article(title="KFOR, late", issued_on="2008-01"),
        an_article(title="KFOR, undated"),
    )

    def between(address: str) -> list[str]:
        query = SearchQuery.parse(QueryDict(f"q=kfor&{address}"))
        return [result.title for result in search(query, today=TODAY).results]

    assert between("from=2000") == ["KFOR, late"]
    assert between("to=1999-06-12") == ["KFOR, early"]
    assert between("from=1999-06-13&to=2007") == []
    assert between("from=1999&to=2008") == ["KFOR, late", "KFOR, early"]


def test_times_overlap_whatever_their_precision() -> None:
    ended, open_end, year = an_operation(code="IFOR"), an_operation(code="KFOR"), an_article()
    a_fact(OperationPeriod, operation=ended, period="1995-12-20/1996-12-20")
    a_fact(OperationPeriod, operation=open_end, period="1999-06-12/..")
    year = an_article(title="A year", temporal="1996")
    indexed(ended, open_end, year)

    def between(address: str) -> set[str]:
        query = SearchQuery.parse(QueryDict(address))
        return {result.title for result in search(query, today=TODAY).results}

    assert between("from=1996-12&to=1996-12") == {"IFOR", "A year"}
    assert between("from=1996-12-20&to=1996-12-20") == {"IFOR", "A year"}
    assert between("from=1997&to=1998") == set()
    assert between("from=2020&to=2020") == {"KFOR"}
    assert between("to=1995") == {"IFOR"}


def test_every_facet_is_counted_without_its_own_filter() -> None:
    norway, denmark = a_country(title="Norway"), a_country(title="Denmark")
    ministry, government = an_organisation(key="ud"), a_government(key="g")
    shared = {"publisher": ministry, "published_under": government}
    for title, countries in (("A", [norway]), ("B", [norway, denmark]), ("C", [denmark])):
        article = an_article(title=f"Report {title}", live=False, temporal="2004", **shared)
        article.country_mentions = [CountryMention(country=country) for country in countries]
        article.save_revision().publish()
        indexed(article)

    def counts(address: str, facet: str) -> dict[str, int]:
        found = search(SearchQuery.parse(QueryDict(f"q=report&{address}")), today=TODAY)
        return {value.value: value.count for value in found.facets[facet]}

    assert counts("", "country") == {"norway": 2, "denmark": 2}
    assert counts("country=norway", "country") == {"norway": 2, "denmark": 2}
    assert counts("country=norway", "publisher") == {"ud": 2}
    assert counts("country=norway&country=denmark", "government") == {"g": 3}
    assert counts("country=norway&from=2005", "country") == {"norway": 0}
    assert counts("country=norway&from=2005", "year") == {"2004": 2}


def test_who_holds_an_office_in_an_organisation_does_not_publish() -> None:
    ministry, person = an_organisation(name_en="Ministry of Trade"), a_person(name="A Minister")
    a_fact(OfficeTerm, person=person, office="defence", organisation=ministry, period="2000/2004")
    indexed(ministry, person, an_article(title="A text", publisher=ministry))
    assert set(titles('publisher:"ministry of trade"')) == {"Ministry of Trade", "A text"}
    assert answer("minister").facets["publisher"] == ()


def test_a_value_that_is_not_there_is_left_out_with_a_message() -> None:
    indexed(an_article(title="KFOR"))
    found = answer("kfor country:atlantis", chosen={"publisher": ("nobody",)})
    assert found.total == 1
    assert "“atlantis” is no country" in " ".join(found.notes)
    assert "“nobody” is no publisher" in " ".join(found.notes)


def test_a_draft_gives_its_name_to_no_facet() -> None:
    country = a_country(title="Norway")
    article = an_article(title="Report", live=False)
    article.country_mentions = [CountryMention(country=country)]
    article.save_revision().publish()
    country.unpublish()
    assert answer("report").facets["country"] == ()
    assert "is no country" in answer("report country:norway").notes[0]


def reports_on(**countries: CountryPage) -> None:
    """An article named after each, and one named Both."""
    told = {name: [country] for name, country in countries.items()}
    for title, some in {**told, "Both": list(countries.values())}.items():
        article = an_article(title=title, lead="A report.", live=False)
        article.country_mentions = [CountryMention(country=country) for country in some]
        article.save_revision().publish()


def test_values_of_one_field_are_either_and_those_left_out_are_all(subtests) -> None:
    reports_on(
        N=a_country(title="Norway"), D=a_country(title="Denmark"), S=a_country(title="Sweden")
    )
    found = {
        "report country:norway country:denmark": {"N", "D", "Both"},
        "report country:norway OR country:denmark": {"N", "D", "Both"},
        "report -country:norway -country:denmark": {"S"},
        "report country:norway -country:denmark": {"N"},
        "report country:norway country:nowhere": {"N", "Both"},
        "type:article OR type:country country:norway": {"N", "Both", "Norway"},
    }
    for text, expected in found.items():
        with subtests.test(query=text):
            assert set(titles(text)) == expected
    assert "OR takes either" in answer("report OR country:norway").notes[0]


def test_a_field_takes_words_of_a_name_the_exact_name_first(subtests) -> None:
    first = a_government(label_en="Bondevik's 1st Government", label_nb="Regjeringen Bondevik I")
    second = a_government(
        label_en="Bondevik's 2nd Government",
        label_nb="Regjeringen Bondevik II",
        history_name_nb="Kjell Magne Bondeviks andre regjering",
    )
    for title, government in (("First", first), ("Second", second)):
        indexed(an_article(title=title, lead="A report.", published_under=government))
    found = {
        "bondevik": {"First", "Second"},
        '"Bondevik I"': {"First"},
        '"Bondevik II"': {"Second"},
        "regjeringen": {"First", "Second"},
        '"andre regjering"': {"Second"},
    }
    for name, expected in found.items():
        with subtests.test(name=name):
            assert set(titles(f"report government:{name}")) == expected
            left = {"First", "Second"} - expected
            assert set(titles(f"report -government:{name}")) == left


def test_filters_that_name_nothing_find_nothing_by_themselves() -> None:
    indexed(an_article(title="KFOR"))
    for text in ("government:nobody", "-country:nowhere", "government:nobody country:nowhere"):
        found = answer(text)
        assert (found.total, found.results) == (0, ()), text
        assert "of this archive." in found.notes[0]
    assert answer("", chosen={"publisher": ("nobody",)}).total == 0
    assert answer("government:nobody type:article").total == 1
    assert answer("government:nobody", types=(Kind.ARTICLE,)).total == 1


def test_a_field_takes_any_name_of_a_country() -> None:
    country = a_country(title="North Macedonia", code="MK")
    a_fact(CountryName, country=country, name="Makedonia", language="nb")
    article = an_article(title="Report", live=False)
    article.country_mentions = [CountryMention(country=country)]
    article.save_revision().publish()
    indexed(country)
    for name in ("north-macedonia", "makedonia", "MK", '"North Macedonia"', "north"):
        assert titles(f"report country:{name}") == ["Report"], name
        assert titles(f"report -country:{name}") == [], name


def test_a_field_takes_neither_beginnings_of_words_nor_stop_words_alone() -> None:
    country = a_country(title="North Macedonia", code="DE")
    a_fact(CountryName, country=country, name="the former Yugoslav Republic of Macedonia")
    indexed(country, an_article(title="Report"))
    for name in ("n", "maced", '"north maced"', "the", '"of the"'):
        assert "is no country" in answer(f"country:{name}").notes[0], name
    for name in ('"the former"', "DE"):
        assert answer(f"country:{name}").notes == (), name
