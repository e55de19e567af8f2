"""Review by a second pair of eyes: nobody approves their own work."""

import pytest
from django.urls import reverse

from archive.models import Capital, ReviewTask
from tests.admin.screens import edit, screen, send, signed_in
from tests.factories import a_country, a_fact, an_article

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def approve_url(page):
    task_state = page.current_workflow_task_state
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk])


@pytest.fixture
def article():
    return an_article(title="Harbours", text_form="translation")


def title_in_public(article):
    article.refresh_from_db()
    return article.title


def test_reviews_stand_in_the_place_of_wagtail_s_approvals():
    (task,) = ReviewTask.objects.filter(active=True)
    assert [group.name for group in task.groups.all()] == ["Moderators"]


def test_a_moderator_does_not_approve_what_they_submitted(article):
    moderator = signed_in("Moderators")
    send(moderator, edit(article), press="submit", title="Quays")
    article.refresh_from_db()
    answer = moderator.post(approve_url(article))
    assert answer.status_code in (302, 403)
    assert title_in_public(article) == "Harbours"
    assert article.current_workflow_state is not None


def test_somebody_else_approves_it(article):
    send(signed_in("Editors"), edit(article), press="submit", title="Quays")
    article.refresh_from_db()
    signed_in("Moderators").post(approve_url(article))
    assert title_in_public(article) == "Quays"


def test_whoever_changed_it_last_leaves_approval_to_others(article):
    moderator = signed_in("Moderators")
    send(signed_in("Editors"), edit(article), press="submit", title="Quays")
    send(moderator, edit(article), title="Quays and piers")
    article.refresh_from_db()
    moderator.post(approve_url(article))
    assert title_in_public(article) == "Harbours"
    signed_in("superuser").post(approve_url(article))
    assert title_in_public(article) == "Quays and piers"


def test_publish_does_not_lead_past_the_review_and_nothing_is_lost(article):
    moderator = signed_in("Moderators")
    send(moderator, edit(article), press="submit", title="Quays")
    answer = send(moderator, edit(article), press="publish", title="Quays and piers")
    assert answer.url == edit(article)
    assert title_in_public(article) == "Harbours"
    assert article.get_latest_revision_as_object().title == "Quays and piers"
    assert article.current_workflow_state is not None


def test_publishing_many_does_not_lead_past_it_either(article):
    moderator = signed_in("Moderators")
    send(moderator, edit(article), press="submit", title="Quays")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    moderator.post(f"{url}?id={article.pk}")
    assert title_in_public(article) == "Harbours"


def test_it_holds_for_facts_as_well():
    moderator = signed_in("Moderators")
    fact = a_fact(Capital, country=a_country(), name="Oslo", period="1925/..")
    send(moderator, edit(fact), press="submit", name="Kristiania")
    send(moderator, edit(fact), press="publish", name="Kristiania")
    fact.refresh_from_db()
    task_state = fact.current_workflow_task_state
    moderator.post(screen("workflow_action", fact, "approve", task_state.pk))
    fact.refresh_from_db()
    assert fact.name == "Oslo"


def test_own_work_is_no_item_on_the_list_of_what_awaits_review(article):
    moderator = signed_in("Moderators")
    send(moderator, edit(article), press="submit", title="Quays")
    home = reverse("wagtailadmin_home")
    assert "Awaiting your review" not in moderator.get(home).content.decode()
    assert "Awaiting your review" in signed_in("superuser").get(home).content.decode()


def test_a_moderator_who_asks_nobody_publishes_at_once(article):
    send(signed_in("Moderators"), edit(article), press="publish", title="Quays")
    assert title_in_public(article) == "Quays"


def test_an_archive_of_one_person_can_do_without(article, settings):
    settings.ARCHIVE_SECOND_PAIR_OF_EYES = False
    only = signed_in("superuser")
    send(only, edit(article), press="submit", title="Quays")
    article.refresh_from_db()
    only.post(approve_url(article))
    assert title_in_public(article) == "Quays"
