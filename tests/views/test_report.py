"""A reader reports an error without an account, and finds the answer at an address of their own."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from archive.models import ErrorReport, Mandate, StatusEvent
from archive.views.report import MOST_IN_AN_HOUR
from tests.admin.screens import edit, signed_in
from tests.factories import a_country, a_fact, a_framework, an_article, an_operation

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

WORDS = "The number of members was 26."


def send(client, **changes):
    said = {"about": "/articles/nato/", "words": WORDS, "says_so": "The treaty"}
    return client.post("/report/", {**said, **changes})


def text(response):
    return response.content.decode()


# --- The reader ----------------------------------------------------------------------------------
def test_every_page_leads_to_the_form_with_its_own_address(client):
    article = an_article()
    html = text(client.get(article.url))
    assert f"/report/?about=%2Farticles%2F{article.slug}%2F" in html


def test_the_form_says_which_page_it_is_about_and_writes_nothing(client):
    html = text(client.get("/report/?about=/articles/nato/"))
    assert "On /articles/nato/." in html
    assert not ErrorReport.objects.exists()


def test_a_report_waits_at_an_address_that_nobody_can_guess(client):
    answer = send(client)
    report = ErrorReport.objects.get()
    assert answer.url == f"/report/{report.token}/"
    assert len(report.token) >= 20
    html = text(client.get(answer.url))
    assert WORDS in html
    assert "Waiting for an answer" in html
    assert client.get("/report/another/").status_code == 404


def test_nothing_is_kept_about_the_reader():
    fields = {field.name for field in ErrorReport._meta.get_fields()}
    assert fields == {
        *("id", "token", "about", "fact", "words", "says_so"),
        *("received_on", "state", "answer", "answered_on"),
    }


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"words": ""}, "Say what is wrong."),
        ({"words": "x" * 4001}, "at most 4000 characters"),
        ({"about": "https://elsewhere.example/"}, "Open this form from the page that is wrong."),
        ({"about": "//elsewhere.example/"}, "Open this form from the page that is wrong."),
        ({"words": "a\x00b"}, "Null characters are not allowed"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_words_are_kept(client, changes, message):
    answer = send(client, **changes)
    assert answer.status_code == 400
    assert message in text(answer)
    assert "The treaty" in text(answer)
    assert not ErrorReport.objects.exists()


def test_too_many_from_one_place_are_asked_to_wait_and_others_are_not(client):
    cache.clear()
    for _time in range(MOST_IN_AN_HOUR):
        assert send(client).status_code == 302
    refused = send(client)
    assert refused.status_code == 429
    assert "Send it again later" in text(refused)
    assert WORDS in text(refused)
    assert send(Client(REMOTE_ADDR="192.0.2.7")).status_code == 302
    assert ErrorReport.objects.count() == MOST_IN_AN_HOUR + 1


def test_behind_a_proxy_each_reader_is_counted_alone(client, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(MOST_IN_AN_HOUR + 2):
        client.defaults["HTTP_X_FORWARDED_FOR"] = f"203.0.113.1, 192.0.2.{number}"
        assert send(client).status_code == 302


def test_a_form_from_another_site_is_refused():
    assert send(Client(enforce_csrf_checks=True)).status_code == 403


def test_markup_in_a_report_is_only_text(client):
    answer = send(client, words="<script>alert(1)</script>")
    assert "<script>alert" not in text(client.get(answer.url))
    assert "<script>alert" not in text(signed_in("Editors").get(reverse("wagtailadmin_home")))


# --- A single fact ------------------------------------------------------------------------------
def invited(**fields):
    """That Estonia was invited, with a key of its own."""
    estonia = a_country(title="Estonia", slug="estonia")
    known = {"event_kind": "invited", "occurred_on": "2002-11-21", "text": "Invited at Prague."}
    nato = a_framework(name="NATO")
    return a_fact(StatusEvent, country=estonia, framework=nato, key="ee-1", **known, **fields)


def test_a_dated_step_leads_to_the_form_with_its_own_name(client):
    fact = invited()
    assert 'href="/report/?fact=statusevent/ee-1"' in text(client.get(fact.country.url))


def test_a_mandate_leads_to_the_form_with_its_own_name(client):
    operation = an_operation()
    adopted = {"instrument": "unsc-resolution", "number": "1244", "adopted_on": "1999-06-10"}
    a_fact(Mandate, operation=operation, key="unscr 1244", **adopted)
    assert 'href="/report/?fact=mandate/unscr%201244"' in text(client.get(operation.url))


def test_the_form_says_which_fact_it_is_about_and_keeps_it_when_refused(client):
    invited()
    said = "On the fact “Estonia: invited, NATO, 21 November 2002”, /countries/estonia/."
    assert said in text(client.get("/report/?fact=statusevent/ee-1"))
    refused = send(client, fact="statusevent/ee-1", words="")
    assert said in text(refused)
    assert 'name="fact" value="statusevent/ee-1"' in text(refused)


@pytest.mark.parametrize(
    "name", ["statusevent/other", "statusperiod/ee-1", "statusevent", "statusevent/a%00b"]
)
def test_a_fact_that_is_not_there_cannot_be_reported(client, name):
    invited()
    assert client.get(f"/report/?fact={name}").status_code == 404
    assert send(client, fact=name).status_code == 404
    assert not ErrorReport.objects.exists()


def test_a_fact_that_is_not_public_cannot_be_reported(client):
    assert invited(live=False).country.live
    assert client.get("/report/?fact=statusevent/ee-1").status_code == 404


def test_a_fact_of_a_page_that_is_not_public_cannot_be_reported(client):
    invited().country.unpublish()
    assert client.get("/report/?fact=statusevent/ee-1").status_code == 404


def test_the_archivist_sees_which_fact_is_meant_and_edits_it(client):
    fact = invited()
    answer = send(client, fact="statusevent/ee-1", about=fact.country.url)
    report = ErrorReport.objects.get()
    assert (report.fact_id, report.about) == (fact.pk, "/countries/estonia/")
    said = "Estonia: invited, NATO, 21 November 2002"
    editor = signed_in("Editors")
    assert said in text(editor.get(reverse("wagtailadmin_home")))
    html = text(editor.get(reverse("error_reports:edit", args=[report.pk])))
    assert f'<a href="{edit(fact)}">{said}</a>' in html
    assert said in text(client.get(answer.url))
    fact.unpublish()
    assert said not in text(client.get(answer.url))


# --- The archivist -------------------------------------------------------------------------------
def answer_with(editor, report, **said):
    return editor.post(reverse("error_reports:edit", args=[report.pk]), said, follow=True)


def test_a_report_is_an_item_of_the_work_list_until_it_is_answered(client):
    url = send(client).url
    report = ErrorReport.objects.get()
    editor = signed_in("Editors")
    assert WORDS in text(editor.get(reverse("wagtailadmin_home")))
    answer_with(editor, report, state="corrected", answer="Thank you: it was 26.")
    assert WORDS not in text(editor.get(reverse("wagtailadmin_home")))
    html = text(client.get(url))
    assert "Corrected" in html
    assert "Thank you: it was 26." in html
    assert "Answered" in html


def test_a_decision_without_words_is_refused(client):
    send(client)
    report = ErrorReport.objects.get()
    refused = answer_with(signed_in("Editors"), report, state="declined", answer="")
    assert "Tell the reader what came of the report." in text(refused)
    report.refresh_from_db()
    assert report.state == "waiting"


def test_reports_stand_under_reports_with_a_filter(client):
    send(client)
    editor = signed_in("Editors")
    url = reverse("error_reports:index")
    assert url in text(editor.get(reverse("wagtailadmin_home")))
    assert WORDS[:20] in text(editor.get(url, {"state": "waiting"}))
    assert WORDS[:20] not in text(editor.get(url, {"state": "declined"}))


def test_nobody_adds_a_report_in_the_admin():
    assert signed_in("Moderators").get(reverse("error_reports:add")).status_code == 302
