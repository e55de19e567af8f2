"""The screen on which a name is taken out asks, shows every place, and does it once confirmed."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import EditingSession

from archive.models import Redaction, Version
from tests.admin.screens import edit, resend, send, signed_in
from tests.factories import a_country, a_person, an_article

pytestmark = pytest.mark.django_db

NAME = "Ola Nordmann"
WHY = {
    "reason": "To protect a private person.",
    "decided_by": "The data protection officer, letter of 3 May 2026",
}


def redact_url(thing):
    return reverse("archive_redact", args=[thing._meta.model_name, thing.pk])


def asked(thing, *, role="Moderators", **fields):
    """The answer to the form, sent by somebody new of the group."""
    return signed_in(role).post(redact_url(thing), {"words": NAME, **WHY, **fields})


@pytest.mark.parametrize("make", [an_article, a_country, a_person])
def test_whoever_may_publish_is_offered_it_and_an_editor_is_not(make):
    thing = make()
    assert "Redact a name…" in signed_in("Moderators").get(edit(thing)).content.decode()
    editor = signed_in("Editors")
    assert "Redact a name…" not in editor.get(edit(thing)).content.decode()
    assert editor.get(redact_url(thing)).status_code == 302


def test_the_first_press_shows_every_place_and_changes_nothing():
    article = an_article(lead=f"Then {NAME} spoke.")
    html = asked(article).content.decode()
    assert f"…Then <mark>{NAME}</mark> spoke.…" in html
    for where in ("As the page stands", "As it was last saved", "Version 1"):
        assert f"<h3>{where}</h3>" in html
    article.refresh_from_db()
    assert NAME in article.lead
    assert not Redaction.objects.exists()


def test_the_second_press_takes_it_out_and_readers_see_why_and_when(client):
    article = an_article(lead=f"Then {NAME} spoke.")
    before = Version.objects.get(permalink__object_id=article.pk, title=article.title)
    answer = asked(article, confirm="1")
    assert answer.url == edit(article)
    page = client.get(article.url).content.decode()
    assert NAME not in page
    assert "Then [redacted] spoke." in page
    assert '<a href="#redactions">When and why</a>' in page
    assert "One name was taken out, here and in every earlier version." in page
    assert "To protect a private person." in page
    assert "data protection officer" not in page
    frozen = client.get(before.get_absolute_url()).content.decode()
    assert NAME not in frozen
    assert "frozen but for what was taken out of it" in frozen
    assert before.text_sha256 in frozen
    assert before.content_sha256 in frozen
    assert "data protection officer" not in frozen
    listed = client.get(f"/id/{before.permalink_id}/versions/").content.decode()
    assert "Redacted on" in listed


def test_a_page_without_a_redaction_says_nothing_of_one(client):
    article = an_article()
    version = Version.objects.of(article).get()
    for address in (article.url, version.get_absolute_url()):
        assert "edact" not in client.get(address).content.decode()


@pytest.mark.parametrize("make", [a_country, a_person])
def test_profiles_and_records_show_their_redactions(make, client):
    thing = make(note=f"As {NAME} said.")
    asked(thing, confirm="1")
    address = thing.url if hasattr(thing, "get_parent") else thing.get_absolute_url()
    page = client.get(address).content.decode()
    assert 'id="redactions"' in page
    assert "As [redacted] said." in page


def test_the_history_says_who_decided():
    article = an_article(lead=f"Then {NAME} spoke.")
    asked(article, confirm="1")
    root = signed_in("superuser")
    for address in (
        reverse("wagtailadmin_pages:history", args=[article.pk]),
        reverse("wagtailadmin_reports:site_history"),
    ):
        html = root.get(address).content.decode()
        assert "Redacted in " in html
        assert "Decided by: The data protection officer, letter of 3 May 2026" in html
        assert NAME not in html


def test_words_that_stand_nowhere_are_said_on_the_field_with_the_forms_that_do():
    article = an_article(lead="OLA NORDMANN spoke.")
    errors = asked(article).context["form"].errors["words"]
    assert errors[0] == "“Ola Nordmann” stands nowhere in it."
    assert "“OLA NORDMANN” stays" in errors[1]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("words", "O"),
        ("words", "redacted"),
        ("reason", f"{NAME} asked for it."),
        ("decided_by", f"A letter of {NAME.upper()}"),
        ("reason", ""),
        ("decided_by", " "),
    ],
)
def test_what_would_keep_the_words_or_say_nothing_is_refused(field, value):
    article = an_article(lead=f"Then {NAME} spoke.")
    answer = asked(article, confirm="1", **{field: value})
    assert field in answer.context["form"].errors
    assert not Redaction.objects.exists()


def test_several_names_are_taken_out_at_once():
    article = an_article(lead=f"{NAME} and Kari Hansen.")
    asked(article, words=f"{NAME}\r\nKari Hansen\r\n", confirm="1")
    article.refresh_from_db()
    assert article.lead == "[redacted] and [redacted]."


def test_a_name_that_was_misspelt_stops_the_others():
    article = an_article(lead=f"{NAME} and Kari Hansen.")
    answer = asked(article, words=f"{NAME}\r\nKari Hanson", confirm="1")
    assert answer.context["form"].errors["words"] == ["“Kari Hanson” stands nowhere in it."]
    assert not Redaction.objects.exists()


def test_the_way_back_leads_to_the_form_with_what_was_written():
    article = an_article(lead=f"Then {NAME} spoke.")
    html = asked(article, back="1").content.decode()
    assert "Show where they stand" in html
    assert NAME in html


def test_whoever_has_the_page_open_is_named(django_user_model):
    article = an_article(lead=f"Then {NAME} spoke.")
    colleague = django_user_model.objects.create_user("colleague")
    EditingSession.objects.create(
        user=colleague, content_object=article, last_seen_at=timezone.now()
    )
    assert "Open at this moment: colleague." in asked(article).content.decode()


def test_a_thing_without_an_address_has_no_such_screen():
    client = signed_in("superuser")
    for kind in ("version", "nothing"):
        assert client.get(reverse("archive_redact", args=[kind, 1])).status_code == 404


@pytest.mark.parametrize("press", ["", "publish"])
@pytest.mark.parametrize("autosave", [False, True])
def test_a_form_that_was_opened_before_cannot_bring_the_name_back(press, autosave):
    article = an_article(lead=f"Then {NAME} spoke.", text_form="translation")
    colleague = signed_in("superuser")
    opened = colleague.get(edit(article))
    asked(article, confirm="1")
    answer = resend(colleague, edit(article), opened, press=press, autosave=autosave)
    assert answer.status_code == (400 if autosave else 200)
    if not autosave:
        assert "Words were taken out of this after you opened it" in answer.content.decode()
    saved = type(article).objects.get(pk=article.pk).get_latest_revision_as_object()
    assert saved.lead == "Then [redacted] spoke."


def test_a_form_that_is_opened_after_it_is_saved_as_ever():
    article = an_article(lead=f"Then {NAME} spoke.", text_form="translation")
    asked(article, confirm="1")
    send(signed_in("superuser"), edit(article), press="publish", title="Another title")
    article.refresh_from_db()
    assert (article.title, article.lead) == ("Another title", "Then [redacted] spoke.")
