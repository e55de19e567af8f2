"""The Facts tab: sentences, and the way to a fact's form and back."""

import pytest
from django.urls import reverse

from archive.models import (
    CountryIndexPage,
    Government,
    GovernmentTerm,
    StatusPeriod,
)
from tests.admin.screens import edit, evidence, new, screen, send, signed_in
from tests.factories import a_country, a_fact, a_framework, a_government, a_source

pytestmark = pytest.mark.django_db


def add_url():
    parent = CountryIndexPage.objects.get()
    return reverse("wagtailadmin_pages:add", args=["archive", "countrypage", parent.pk])


def back_to(thing):
    return f"{edit(thing)}#tab-facts"


def asked(page):
    return {"country": page.pk, "next": back_to(page).replace("#", "%23")}


def test_the_facts_tab_shows_each_fact_as_a_sentence_with_its_form_a_step_away():
    editor = signed_in("Editors")
    page = a_country(title="Albania")
    pfp = a_framework(name="Partnership for Peace")
    live = a_fact(StatusPeriod, country=page, framework=pfp, period="1994-02-23/2009-04-01")
    a_fact(StatusPeriod, country=page, framework=pfp, period="2020", live=False)
    html = editor.get(edit(page)).content.decode()
    assert "Albania: Partnership for Peace" in html
    assert "23 February 1994 to 1 April 2009" in html
    assert screen("edit", live) in html
    assert screen("history", live) in html
    assert f"{new('statusperiod')}?country={page.pk}&amp;next=" in html


def test_an_unsaved_country_says_to_save_it_first():
    html = signed_in("Editors").get(add_url()).content.decode()
    assert "Save the page first" in html


def test_the_facts_tab_costs_the_same_with_one_fact_and_with_twenty(django_assert_max_num_queries):
    editor = signed_in("Editors")
    page, framework = a_country(), a_framework()
    a_fact(StatusPeriod, country=page, framework=framework, period="1950")
    editor.get(edit(page))
    with django_assert_max_num_queries(200) as captured:
        editor.get(edit(page))
    queries = len(captured)  # the next request empties what was captured
    for year in range(1951, 1970):
        a_fact(StatusPeriod, country=page, framework=a_framework(), period=str(year))
    editor.get(edit(page))  # the facts are read anew after a change
    with django_assert_max_num_queries(queries):
        editor.get(edit(page))


def test_editing_a_fact_returns_to_the_page_it_was_opened_from():
    editor = signed_in("Editors")
    page = a_country()
    fact = a_fact(StatusPeriod, country=page, framework=a_framework(), period="1999")
    url = f"{edit(fact)}?next={back_to(page).replace('#', '%23')}"
    assert send(editor, url, note="Looked at again.").url == back_to(page)


def test_a_fact_form_never_leads_to_another_site():
    editor = signed_in("Editors")
    page = a_country()
    url = new("statusperiod", country=page.pk, next="https://elsewhere.example/")
    answer = send(editor, url, framework=a_framework().pk, period="1999")
    assert answer.url.startswith("/admin/")


def test_a_saved_draft_of_a_fact_stays_in_its_form_without_an_origin():
    answer = send(signed_in("Editors"), new("statusperiod"), period="1999")
    assert answer.url == edit(StatusPeriod.objects.get())


def test_an_autosaved_new_fact_still_returns_to_its_page():
    editor = signed_in("Editors")
    page = a_country()
    url = new("statusperiod", **asked(page))
    answer = send(editor, url, autosave=True, framework=a_framework().pk, period="1999").json()
    assert answer["success"]
    answer = send(editor, answer["url"], evidence=evidence(a_source()))
    assert answer.url == back_to(page)


def test_a_page_that_is_not_there_is_not_chosen():
    answer = signed_in("Editors").get(new("statusperiod", country=999999))
    assert answer.status_code == 200
    assert "country" not in answer.context["form"].initial


def test_a_record_has_its_facts_in_a_tab_too():
    moderator = signed_in("Moderators")
    government = a_government(label_en="Bondevik's 2nd Government")
    back = back_to(government).replace("#", "%23")
    url = new("governmentterm", government=government.pk, next=back)
    fields = {"period": "2001-10-19/2005-10-17", "evidence": evidence(a_source())}
    assert send(moderator, url, press="publish", **fields).url == back_to(government)
    assert GovernmentTerm.objects.get().government == Government.objects.get(pk=government.pk)
    html = moderator.get(edit(government)).content.decode()
    assert "Bondevik&#x27;s 2nd Government in office" in html
