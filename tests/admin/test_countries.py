"""Country profiles and the facts in their Facts tab."""

import pytest
from django.urls import reverse

from archive.models import CountryIndexPage, CountryPage, StatusPeriod
from tests.admin.screens import body, edit, errors, evidence, new, send, signed_in
from tests.factories import a_country, a_fact, a_framework, a_source, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

CONTRADICTION = "overlaps"


def add_url():
    parent = CountryIndexPage.objects.get()
    return reverse("wagtailadmin_pages:add", args=["archive", "countrypage", parent.pk])


def back_to(page):
    return f"{edit(page)}#tab-facts"


def asked(page):
    return {"country": page.pk, "next": back_to(page).replace("#", "%23")}


def test_a_country_with_its_status_periods_becomes_public(client):
    moderator = signed_in("Moderators")
    pfp = a_framework(name="Partnership for Peace")
    fields = {"title": "Albania", "slug": "albania", "code": "AL", "region": "southern-europe"}
    send(moderator, add_url(), press="publish", **fields)
    page = CountryPage.objects.get(code="AL")
    answer = send(
        moderator,
        new("statusperiod", **asked(page)),
        press="publish",
        framework=pfp.pk,
        period="23 February 1994 to 1 April 2009",
        evidence=evidence(a_source()),
    )
    assert answer.url == back_to(page)
    fact = StatusPeriod.objects.get()
    assert (fact.country, fact.live) == (page, True)
    assert fact.period == "1994-02-23/2009-04-01"
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    assert "Partnership for Peace" in answer.content.decode()


def test_a_draft_fact_is_nowhere_public(client):
    page, framework = a_country(), a_framework(name="Secret framework")
    send(
        signed_in("Editors"),
        new("statusperiod", **asked(page)),
        framework=framework.pk,
        period="1999",
        evidence=evidence(a_source()),
    )
    assert StatusPeriod.objects.get().country == page
    assert not StatusPeriod.objects.public().exists()
    assert "Secret framework" not in client.get(page.get_url()).content.decode()


@pytest.mark.parametrize("press", ["", "publish"])
@pytest.mark.parametrize(
    ("period", "message"),
    [("2010/2005", "before"), ("soon after the war", "Cannot read"), ("2004-02-30", "no day")],
)
def test_a_wrong_period_is_refused_on_its_field_draft_or_not(press, period, message):
    moderator = signed_in("Moderators")
    answer = send(
        moderator,
        new("statusperiod"),
        press=press,
        country=a_country().pk,
        framework=a_framework().pk,
        period=period,
        evidence=evidence(a_source()),
    )
    assert message in errors(answer)["period"][0]
    assert not StatusPeriod.objects.exists()


def test_publishing_a_fact_asks_for_its_fields_and_its_source():
    moderator = signed_in("Moderators")
    found = errors(send(moderator, new("statusperiod"), press="publish"))
    assert {"country", "framework", "period"} <= set(found)
    answer = send(
        moderator,
        new("statusperiod", country=a_country().pk),
        press="publish",
        framework=a_framework().pk,
        period="1999",
    )
    assert "needs at least one source" in errors(answer)["__all__"][0]
    assert "needs at least one source" in answer.content.decode()


def test_a_source_is_asked_for_again_where_the_last_is_taken_away():
    moderator = signed_in("Moderators")
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999")
    answer = send(moderator, edit(fact), press="publish", **{"evidence-0-DELETE": "on"})
    assert "needs at least one source" in errors(answer)["__all__"][0]
    assert StatusPeriod.objects.get(pk=fact.pk).evidence.count() == 1


@pytest.mark.parametrize("press", ["", "publish"])
def test_a_contradicting_period_is_refused_on_its_field(press):
    moderator = signed_in("Moderators")
    page, framework = a_country(), a_framework()
    a_fact(StatusPeriod, country=page, framework=framework, period="1994/2009")
    answer = send(
        moderator,
        new("statusperiod", country=page.pk),
        press=press,
        framework=framework.pk,
        period="2000/2001",
        evidence=evidence(a_source()),
    )
    assert CONTRADICTION in errors(answer)["period"][0]


@pytest.mark.parametrize("press", ["", "publish"])
def test_a_code_that_another_country_has_is_refused_on_its_field(press):
    moderator = signed_in("Moderators")
    a_country(code="AL")
    fields = {"title": "Another", "code": "AL", "region": "southern-europe"}
    found = errors(send(moderator, add_url(), press=press, **fields))
    assert "Another country profile has this code." in found["code"]
    page = a_country()
    found = errors(send(moderator, edit(page), press=press, code="AL"))
    assert "Another country profile has this code." in found["code"]


def copy(client, page, **fields):
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    data = {
        "new_title": "A copy",
        "new_slug": "a-copy",
        "new_parent_page": page.get_parent().pk,
        **fields,
    }
    return client.post(url, data)


@pytest.mark.parametrize("fields", [{}, {"publish_copies": "on"}, {"alias": "on"}])
def test_the_copy_of_a_country_is_a_draft_without_a_code_and_asks_for_one(fields):
    moderator = signed_in("Moderators")
    page = a_country(code="AL")
    assert copy(moderator, page, **fields).status_code == 302
    copied = CountryPage.objects.get(slug="a-copy")
    assert (copied.code, copied.live, copied.alias_of) == (None, False, None)
    assert copied.get_latest_revision_as_object().code is None
    assert "code" in errors(send(moderator, edit(copied), press="publish"))
    assert send(moderator, edit(copied), title="Still a draft").status_code == 302
    assert send(moderator, edit(copied), press="publish", code="AM").status_code == 302
    copied.refresh_from_db()
    assert copied.live


def test_the_form_for_copying_offers_neither_an_alias_nor_a_published_copy():
    page = a_country()
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    html = signed_in("Moderators").get(url).content.decode()
    assert 'name="new_slug"' in html
    assert 'name="alias"' not in html
    assert 'name="publish_copies"' not in html


def test_a_country_goes_back_to_an_earlier_revision():
    moderator = signed_in("Moderators")
    page = a_country(title="First", code="AL")
    first = page.latest_revision
    send(moderator, edit(page), press="publish", title="Second", code="AM")
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    assert send(moderator, url, press="publish").status_code == 302
    page.refresh_from_db()
    assert (page.title, page.code) == ("First", "AL")


def test_the_preview_shows_the_draft_of_a_country_and_of_an_operation():
    editor = signed_in("Editors")
    for page in (a_country(), an_operation()):
        send(editor, edit(page), title="Draft title", body=body("Words of the draft."))
        answer = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
        assert answer.status_code == 200
        assert "Words of the draft." in answer.content.decode()
