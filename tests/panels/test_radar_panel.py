"""The warnings above a form: they are there when something is wrong, and refuse nothing."""

import pytest
from bs4 import BeautifulSoup

from archive.models import CountryMention, LeadPeriod, StatusPeriod
from archive.wagtail_hooks import FactGroup, RecordGroup
from tests.admin.screens import edit, new, send, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_government,
    an_article,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db


def panel(answer):
    html = BeautifulSoup(answer.content.decode(), "html.parser")
    return html.find(id=lambda name: name and name.endswith("radar-section")), html


def a_status(**fields):
    fields = {"country": a_country(), "framework": a_framework(), "period": "1999", **fields}
    return a_fact(StatusPeriod, **fields)


def test_a_form_says_what_is_wrong_what_to_do_and_leads_to_the_field():
    found, html = panel(signed_in("Editors").get(edit(a_status(period="", live=False))))
    assert "2 things to look at" in found.text
    assert "This fact has no date." in found.text
    assert "Cannot be published" in found.text
    assert "no more precise than the source has it" in found.text
    for link in found.select("a"):
        assert html.find(id=link["href"].removeprefix("#")), link


def test_a_form_without_a_fault_has_no_empty_panel():
    fact = a_status(verification="verified")
    found, _html = panel(signed_in("Editors").get(edit(fact)))
    assert found is None


@pytest.mark.parametrize(
    "model",
    [viewset.model for group in (FactGroup, RecordGroup) for viewset in group.items],
    ids=lambda model: model.__name__,
)
def test_a_new_record_is_not_judged(model):
    found, _html = panel(signed_in("Editors").get(new(model._meta.model_name)))
    assert found is None


def test_the_other_lead_is_a_step_away():
    operation = an_operation()
    first, second = (
        a_fact(
            LeadPeriod,
            operation=operation,
            organisation=an_organisation(),
            period="2000/..",
            live=False,
        )
        for _twice in range(2)
    )
    found, _html = panel(signed_in("Editors").get(edit(second)))
    assert edit(first) in [link["href"] for link in found.select("a")]


def test_an_article_warns_on_its_first_tab_and_leads_to_another():
    article = an_article(published_under=a_government(term="2005/2013"), issued_on="1999")
    CountryMention.objects.create(article=article, country=a_country(live=False))
    found, html = panel(signed_in("Editors").get(edit(article)))
    assert found.find_parent(id="tab-text")
    anchors = [link["href"].removeprefix("#") for link in found.select("a")]
    assert anchors == ["id_published_under-label", "id_country_mentions-FORMS"]
    assert html.find(id=anchors[0]).find_parent(id="tab-description")
    assert html.find(id=anchors[1]).find_parent(id="tab-mentions")


def test_a_draft_with_a_fault_is_saved_and_its_latest_revision_is_judged():
    editor = signed_in("Editors")
    fact = a_status(verification="verified")
    assert send(editor, edit(fact), review_by="2000-01-01").status_code == 302
    found, _html = panel(editor.get(edit(fact)))
    assert "to be looked at again by 1 January 2000" in found.text
    fact.refresh_from_db()
    assert fact.review_by is None


def test_a_form_that_was_refused_is_judged_as_it_was_filled_in():
    editor = signed_in("Editors")
    fact = a_status(verification="verified")
    found, _html = panel(send(editor, edit(fact), period="nonsense", review_by="2000-01-01"))
    assert "Review overdue" not in found.text
    assert "to be looked at again by 1 January 2000" in found.text


@pytest.mark.parametrize("role", ["Editors", "Moderators"])
def test_the_form_costs_the_same_with_one_rival_and_with_ten(role, django_assert_max_num_queries):
    client, same = signed_in(role), {"country": a_country(), "framework": a_framework()}
    facts = [a_status(**same, period="1990/1995", live=False) for _serial in range(2)]
    client.get(edit(facts[0]))
    with django_assert_max_num_queries(200) as one:
        client.get(edit(facts[0]))
    for _serial in range(9):
        a_status(**same, period="1990/1995", live=False)
    with django_assert_max_num_queries(len(one)):
        found, _html = panel(client.get(edit(facts[0])))
    assert "things to look at" in found.text
