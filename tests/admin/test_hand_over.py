"""A government leaves office, on one screen that first shows what will change."""

import pytest
from django.urls import reverse

from archive.models import Government, GovernmentTerm, OfficeTerm
from archive.vocabularies import Verification
from tests.admin.screens import signed_in
from tests.factories import a_fact, a_government, a_person, a_source, an_article

pytestmark = pytest.mark.django_db

URL = "/admin/hand-over/"


@pytest.fixture
def in_office():
    """The term of a government in office, with an article published under it."""
    government = a_government(label_en="The first government", term="2013-10-16/..")
    an_article(title="Harbours", published_under=government)
    return government.terms.get()


def said(term, **changes):
    """What the form asks, as an archivist fills it in."""
    return {
        "outgoing": term.pk,
        "day": "14 October 2021",
        "incoming": "",
        "label_en": "The second government",
        "label_nb": "Den andre regjeringen",
        "source": a_source(title="The court circular").pk,
        "locator": "p. 1",
        **changes,
    }


def test_the_address_is_named_in_the_list_of_governments():
    assert reverse("archive_hand_over") == URL
    governments = reverse("wagtailsnippets_archive_government:list")
    assert URL in signed_in("Moderators").get(governments).content.decode()


def test_what_will_change_is_shown_before_it_does(in_office):
    person = a_person(name="A Minister")
    a_fact(
        OfficeTerm,
        person=person,
        office="prime-minister",
        government=in_office.government,
        period="2013-10-16/..",
    )
    an_article(title="Too late", published_under=in_office.government, temporal="2022")
    html = signed_in("Moderators").post(URL, said(in_office)).content.decode()
    for words in (
        "in office since 16 October 2013 becomes 16 October 2013 to 14 October 2021",
        "The second government</strong>: in office since 14 October 2021",
        "It is new to the archive",
        "2 articles carry the notice",
        "Harbours",
        "Misfiled",
        "Too late",
        "Still open",
        "A Minister",
        "Record the change",
    ):
        assert words in html
    in_office.refresh_from_db()
    assert in_office.period == "2013-10-16/.."
    assert not Government.objects.filter(label_en="The second government").exists()


def test_the_change_closes_one_term_and_opens_the_next(client, in_office):
    article = in_office.government.articles.get()
    assert "Historical archive" not in client.get(article.url).content.decode()
    answer = signed_in("Moderators").post(URL, {**said(in_office), "confirm": "1"})
    assert answer.status_code == 302
    in_office.refresh_from_db()
    assert in_office.period == "2013-10-16/2021-10-14"
    incoming = GovernmentTerm.objects.get(government__label_en="The second government")
    assert incoming.period == "2021-10-14/.."
    for term in (in_office, incoming):
        assert term.live
        assert not term.has_unpublished_changes
        assert term.verification == Verification.UNVERIFIED
        assert "The court circular, p. 1" in [str(row) for row in term.evidence.all()]
    assert incoming.government.live
    assert client.get(incoming.government.get_absolute_url()).status_code == 200
    assert "Historical archive" in client.get(article.url).content.decode()


def test_a_government_of_the_archive_may_come(in_office):
    waiting = a_government(label_en="The second government")
    fields = said(in_office, incoming=waiting.pk, label_en="", label_nb="", confirm="1")
    assert signed_in("Moderators").post(URL, fields).status_code == 302
    assert waiting.terms.get().period == "2021-10-14/.."


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"day": "October 2021"}, "Write the very day"),
        ({"day": "about 2021"}, "Write the very day"),
        ({"day": "1/2/2021"}, "day first or month first"),
        ({"day": "1 May 2013"}, "The government was in office since 16 October 2013"),
        ({"label_en": ""}, "Choose a government above, or name the new one"),
        ({"label_en": "the FIRST government"}, "The archive has a government of this name"),
        ({"source": ""}, "This field is required"),
        ({"outgoing": "99999"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_on_its_field(in_office, changes, message):
    fields = said(in_office, confirm="1", **changes)
    html = signed_in("Moderators").post(URL, fields).content.decode()
    assert message in html
    in_office.refresh_from_db()
    assert in_office.period == "2013-10-16/.."
    assert Government.objects.count() == 1


def test_a_contradiction_changes_nothing_at_all(in_office):
    later = a_fact(GovernmentTerm, government=a_government(), period="1990/1991")
    later.period = "2030/2031"
    later.save()
    fields = said(in_office, confirm="1", day="14 October 2021")
    answer = signed_in("Moderators").post(URL, fields)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "overlaps with" in html
    in_office.refresh_from_db()
    assert in_office.period == "2013-10-16/.."
    assert not Government.objects.filter(label_en="The second government").exists()


def test_a_term_with_a_draft_is_not_closed_over_it(in_office):
    draft = in_office.get_latest_revision_as_object()
    draft.note = "Somebody works on this."
    draft.save_revision()
    html = signed_in("Moderators").post(URL, said(in_office)).content.decode()
    assert "This term has a draft" in html


def test_back_shows_the_form_with_what_was_said(in_office):
    html = signed_in("Moderators").post(URL, {**said(in_office), "back": "1"}).content.decode()
    assert 'value="14 October 2021"' in html
    assert "Show what will change" in html


def test_an_editor_who_may_not_publish_is_kept_out(in_office):
    assert signed_in("Editors").get(URL).status_code == 302
