"""Facts and records in their own forms: leads, strengths, revisions, schedules, keys."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from archive.models import (
    Fact,
    HistoricalEvent,
    LeadPeriod,
    OperationIndexPage,
    OperationPage,
    StatusPeriod,
    StrengthFigure,
)
from archive.wagtail_hooks import FactGroup, RecordGroup
from tests.admin.screens import edit, errors, evidence, new, screen, send, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_source,
    an_operation,
    an_organisation,
)

pytestmark = pytest.mark.django_db

KINDS = [viewset.model for group in (FactGroup, RecordGroup) for viewset in group.items]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_kind_has_a_listing_a_search_and_a_form(model):
    editor = signed_in("Editors")
    listing = reverse(f"wagtailsnippets_archive_{model._meta.model_name}:list")
    assert editor.get(listing).status_code == 200
    assert editor.get(listing, {"q": "anything"}).status_code == 200
    assert editor.get(new(model._meta.model_name)).status_code == 200


@pytest.mark.parametrize("model", Fact.__subclasses__(), ids=lambda model: model.__name__)
def test_every_kind_of_fact_is_in_the_menu(model):
    assert model in KINDS


def test_an_operation_with_its_strengths_becomes_public(client):
    moderator = signed_in("Moderators")
    parent = OperationIndexPage.objects.get()
    url = reverse("wagtailadmin_pages:add", args=["archive", "operationpage", parent.pk])
    fields = {"title": "SFOR", "slug": "sfor", "code": "SFOR", "operation_kind": "peace-support"}
    send(moderator, url, press="publish", **fields)
    page = OperationPage.objects.get(code="SFOR")
    back = f"{edit(page)}%23tab-facts"
    answer = send(
        moderator,
        new("strengthfigure", operation=page.pk, next=back),
        press="publish",
        value="32000",
        qualifier="about",
        counted_on="December 1996",
        evidence=evidence(a_source()),
    )
    assert answer.url == f"{edit(page)}#tab-facts"
    assert StrengthFigure.objects.public().get().counted_on == "1996-12"
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    assert "32,000" in answer.content.decode()


@pytest.mark.parametrize("press", ["", "publish"])
def test_a_second_lead_at_once_is_refused_on_the_period(press):
    moderator = signed_in("Moderators")
    page = an_operation()
    a_fact(LeadPeriod, operation=page, organisation=an_organisation(), period="1996/2004")
    answer = send(
        moderator,
        new("leadperiod", operation=page.pk),
        press=press,
        organisation=an_organisation().pk,
        period="2000/2005",
        evidence=evidence(a_source()),
    )
    assert "End that lead first" in errors(answer)["period"][0]


def test_a_fact_goes_through_review_by_a_moderator():
    editor, moderator = signed_in("Editors"), signed_in("Moderators")
    url = new("statusperiod", country=a_country().pk)
    fields = {"framework": a_framework().pk, "period": "1999"}
    found = errors(send(editor, url, press="submit", **fields))
    assert "needs at least one source" in found["__all__"][0]
    send(editor, url, press="submit", **fields, evidence=evidence(a_source()))
    fact = StatusPeriod.objects.get()
    assert not fact.live
    task_state = fact.current_workflow_task_state
    assert (
        moderator.post(screen("workflow_action", fact, "approve", task_state.pk)).status_code == 302
    )
    fact.refresh_from_db()
    assert fact.live


def test_an_editor_cannot_publish_a_fact():
    fact = a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", live=False
    )
    send(signed_in("Editors"), edit(fact), press="publish")
    fact.refresh_from_db()
    assert not fact.live


def test_a_fact_is_scheduled_and_not_public_before():
    moderator = signed_in("Moderators")
    fact = a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", live=False
    )
    tomorrow = timezone.localtime() + dt.timedelta(days=1)
    go_live_at = tomorrow.strftime("%Y-%m-%d %H:%M")
    assert send(moderator, edit(fact), press="publish", go_live_at=go_live_at).status_code == 302
    fact.refresh_from_db()
    assert fact.approved_schedule
    assert not fact.live


def test_a_fact_goes_back_to_an_earlier_revision_and_two_are_compared():
    moderator = signed_in("Moderators")
    fact = a_fact(StatusPeriod, country=a_country(), framework=a_framework(), period="1999/2009")
    first = fact.latest_revision
    send(moderator, edit(fact), press="publish", period="1999/2010", evidence=evidence(a_source()))
    fact.refresh_from_db()
    second = fact.latest_revision
    url = screen("revisions_compare", fact, first.pk, second.pk)
    assert moderator.get(url).status_code == 200
    url = screen("revisions_revert", fact, first.pk)
    assert send(moderator, url, press="publish").status_code == 302
    fact.refresh_from_db()
    assert fact.period == "1999/2009"


def test_a_half_filled_draft_goes_back_to_its_earlier_revision():
    editor = signed_in("Editors")
    send(editor, new("statusperiod"), note="Only a note.")
    fact = StatusPeriod.objects.get()
    first = fact.latest_revision
    send(editor, edit(fact), note="Another note.")
    assert send(editor, screen("revisions_revert", fact, first.pk)).status_code == 302
    fact.refresh_from_db()
    assert fact.note == "Only a note."


def test_two_sources_of_a_fact_change_places():
    editor = signed_in("Editors")
    fact = a_fact(
        StatusPeriod, country=a_country(), framework=a_framework(), period="1999", live=False
    )
    second = fact.evidence.create(source=a_source(), sort_order=1)
    fact.save()
    swapped = {"evidence-0-ORDER": 2, "evidence-1-ORDER": 1}
    assert send(editor, edit(fact), **swapped).status_code == 302
    first = StatusPeriod.objects.get(pk=fact.pk).evidence.order_by("sort_order").first()
    assert first.source == second.source


def test_an_event_takes_its_key_from_its_title_and_keeps_it_once_public():
    moderator = signed_in("Moderators")
    fields = {"event_kind": "summit", "period": "28 November 2006", "text": "They met."}
    for_all = {"press": "publish", "evidence": evidence(a_source())}
    send(moderator, new("historicalevent"), title="Riga summit", **fields, **for_all)
    event = HistoricalEvent.objects.get()
    assert (event.key, event.live) == ("riga-summit", True)
    send(moderator, edit(event), press="publish", key="another")
    event.refresh_from_db()
    assert event.key == "riga-summit"
    again = send(moderator, new("historicalevent"), title="Riga summit", **fields, **for_all)
    assert "key" in errors(again)


def test_a_key_that_another_record_has_is_refused_on_its_field():
    a_framework(key="pfp")
    found = errors(send(signed_in("Editors"), new("framework"), key="pfp", name="PfP"))
    assert "key" in found


def test_a_statement_chooses_its_fact_by_its_sentence():
    editor = signed_in("Editors")
    country, framework = a_country(title="Albania"), a_framework(name="PfP")
    fact = a_fact(StatusPeriod, country=country, framework=framework, period="1999", key="al-pfp")
    choose = reverse("fact_chooser:choose_results")
    assert "Albania: PfP" in editor.get(choose, {"q": "al-pfp"}).content.decode()
    assert "Albania: PfP" not in editor.get(choose, {"q": "nothing"}).content.decode()
    html = editor.get(new("statement", fact=fact.pk)).content.decode()
    assert "Albania: PfP" in html
