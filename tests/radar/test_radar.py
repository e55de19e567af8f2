"""The radar as a whole: rules are found by themselves, and cost the same whatever is held."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from django.utils import translation

from archive.models import (
    ArticlePage,
    CountryMention,
    LeadPeriod,
    Statement,
    StatusPeriod,
    StrengthFigure,
)
from archive.radar import radar
from archive.radar import rules as folder
from archive.radar.rule import Rule
from archive.vocabularies import StatementAttribute
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    a_record,
    a_source,
    an_article,
    an_operation,
    an_organisation,
)
from tests.radar.finding import TODAY, found

FILES = [found.name for found in pkgutil.iter_modules(folder.__path__)]


@pytest.mark.parametrize("name", FILES)
def test_a_file_holds_one_rule_that_says_what_it_is(name):
    (rule,) = radar.rules_of(import_module(f"{folder.__name__}.{name}"))
    assert rule.key == name.replace("_", "-")
    assert rule.title
    assert str(rule.advice).endswith(".")
    assert rule.models


@pytest.mark.parametrize("name", FILES)
def test_every_rule_has_its_tests(name):
    tests = Path(__file__).parent / "rules" / f"test_{name}.py"
    text = tests.read_text(encoding="utf-8") if tests.exists() else ""
    assert text.count("\ndef test_") >= 2, f"{tests.name}: one finds the fault, one the sound case."


def test_every_file_is_in_the_list_the_gravest_first():
    rules = radar.all_rules()
    assert len(rules) == len(FILES) > 12
    assert [rule.blocks for rule in rules] == sorted((one.blocks for one in rules), reverse=True)
    assert all(isinstance(rule, Rule) for rule in rules)


def everything_wrong(serials, government):
    """One of each fault for each of ``serials``."""
    for serial in serials:
        operation, other = an_operation(), an_organisation()
        same = {"country": a_country(), "framework": a_framework()}
        a_fact(StatusPeriod, **same, period="1990/1995", live=False)
        a_fact(StatusPeriod, **same, period="1994/1996", live=False)
        a_fact(StatusPeriod, **same, period="2004/..", live=False, source=a_source(kind="none"))
        a_fact(StatusPeriod, **same, period="", live=False).evidence.all().delete()
        for organisation in (other, an_organisation()):
            a_fact(
                LeadPeriod,
                operation=operation,
                organisation=organisation,
                period="2000/..",
                live=False,
            )
        figures = [
            a_fact(StrengthFigure, operation=operation, value=value, counted_on="2007")
            for value in (500, 600)
        ]
        a_record(
            Statement,
            fact=figures[0],
            attribute=StatementAttribute.VALUE,
            value="700",
            source=a_source(),
        )
        for _twice in range(2):
            article = an_article(
                title=f"The same {serial}",
                published_under=government,
                issued_on="1999",
                paragraphs=('<a linktype="page" id="999999">gone</a>',),
            )
            CountryMention.objects.create(article=article, country=a_country(live=False))


@pytest.mark.django_db
def test_the_queries_do_not_grow_with_the_archive(django_assert_max_num_queries):
    government = a_government(term="2005/2013")
    everything_wrong(range(3), government)
    radar.all_findings(today=TODAY)  # content types, and other things read once a process
    radar.forget()
    with django_assert_max_num_queries(100) as few:
        before = radar.counts(today=TODAY)
    everything_wrong(range(3, 12), government)
    with django_assert_max_num_queries(len(few)):
        after = radar.counts(today=TODAY)
    assert len(before) > 8
    assert [rule for rule, _number in before] == [rule for rule, _number in after]
    assert sum(number for _rule, number in after) > 3 * sum(number for _rule, number in before)


@pytest.mark.django_db
def test_what_was_found_is_kept_until_something_changes(django_assert_num_queries):
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    assert len(found("unverified")) == 1
    with django_assert_num_queries(1):
        assert [(rule.key, number) for rule, number in radar.counts(today=TODAY)] == [
            ("unverified", 1)
        ]
    fact.verification = "verified"
    fact.save()
    assert radar.counts(today=TODAY) == []


@pytest.mark.django_db
def test_each_reader_gets_the_words_of_his_language():
    a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    radar.all_findings(today=TODAY)
    with translation.override("nb"):
        assert len(found("unverified")) == 1
    assert len(radar._kept.findings) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("period", ["nonsense", "2004/1999"])
def test_what_the_form_refuses_does_not_stop_the_radar(period):
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    fact.period = period
    assert radar.findings_of(fact, today=TODAY)


@pytest.mark.django_db
def test_a_thing_that_no_rule_is_about_costs_nothing(django_assert_num_queries):
    government = a_government()
    with django_assert_num_queries(0):
        assert radar.findings_of(government, today=TODAY) == []


@pytest.mark.django_db
def test_a_form_costs_the_same_however_much_its_text_names(django_assert_max_num_queries):
    def an_article_with(number):
        link = '<a linktype="page" id="999999">gone</a>'
        article = an_article(issued_on="1999", paragraphs=(link,) * number)
        for _serial in range(number):
            CountryMention.objects.create(article=article, country=a_country(live=False))
        return ArticlePage.objects.get(pk=article.pk)

    few, many = an_article_with(1), an_article_with(10)
    radar.findings_of(few, today=TODAY)
    with django_assert_max_num_queries(100) as asked:
        assert len(radar.findings_of(few, today=TODAY)) == 2
    with django_assert_max_num_queries(len(asked)):
        assert len(radar.findings_of(many, today=TODAY)) == 20
