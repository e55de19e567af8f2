"""An article on its way from an editor's draft to the public, and out of it again."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Revision

from archive.models import ArticleIndexPage, ArticlePage, DocumentType
from tests.admin.screens import body, edit, errors, send, signed_in
from tests.factories import a_government, a_person, a_source, an_article, an_organisation

pytestmark = pytest.mark.django_db


def add_url():
    parent = ArticleIndexPage.objects.get()
    return reverse("wagtailadmin_pages:add", args=["archive", "articlepage", parent.pk])


def record():
    """What an article needs before it is public."""
    return {
        "published_under": a_government().pk,
        "publisher": an_organisation().pk,
        "document_type": DocumentType.objects.get(key="article").pk,
    }


def test_the_main_menu_leads_an_editor_to_articles_countries_and_operations():
    editor = signed_in("Editors")
    menu = editor.get(reverse("wagtailadmin_home")).content.decode()
    for name, label in (
        ("articles", "Articles"),
        ("countries", "Countries"),
        ("operations", "Operations"),
    ):
        url = reverse(f"{name}:index")
        assert url in menu
        assert label in menu
        assert editor.get(url).status_code == 200


def test_an_article_goes_from_draft_through_review_to_the_public(client):
    editor, moderator = signed_in("Editors"), signed_in("Moderators")
    fields = {"title": "NATO in 2007", "slug": "nato-in-2007", "lead": "What it was then."}
    answer = send(editor, add_url(), **fields, body=body("Twenty-six members."))
    page = ArticlePage.objects.get(slug="nato-in-2007")
    assert answer.url == edit(page)
    assert client.get(page.get_url()).status_code == 404

    answer = send(editor, edit(page), press="submit", **record(), body=body("Twenty-six members."))
    assert answer.status_code == 302
    page.refresh_from_db()
    assert client.get(page.get_url()).status_code == 404
    task_state = page.current_workflow_task_state
    assert task_state is not None

    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task_state.pk])
    assert moderator.post(url).status_code == 302
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    assert "Twenty-six members." in answer.content.decode()


def test_an_editor_cannot_publish_an_article():
    editor = signed_in("Editors")
    page = an_article(live=False)
    send(editor, edit(page), press="publish", body=body("Text."))
    page.refresh_from_db()
    assert not page.live


def test_a_moderator_publishes_an_article_at_once(client):
    moderator = signed_in("Moderators")
    send(
        moderator,
        add_url(),
        press="publish",
        title="At once",
        slug="at-once",
        **record(),
        body=body("Text."),
    )
    assert client.get(ArticlePage.objects.get(title="At once").get_url()).status_code == 200


def test_an_address_that_was_anothers_is_refused_on_its_field():
    article = an_article(slug="after")
    Redirect.objects.create(old_path="/articles/before", redirect_page=article)
    form = {"title": "New", "slug": "before", **record(), "body": body("Text.")}
    found = errors(send(signed_in("Moderators"), add_url(), press="publish", **form))
    assert "slug" in found
    assert not ArticlePage.objects.filter(title="New").exists()


def test_a_draft_is_saved_with_a_title_alone():
    send(signed_in("Editors"), add_url(), title="Only a title", slug="only")
    assert not ArticlePage.objects.get(title="Only a title").live


def test_publishing_names_the_fields_that_are_missing():
    found = errors(send(signed_in("Moderators"), add_url(), press="publish", title="Half"))
    assert {"published_under", "publisher", "document_type"} <= set(found)


@pytest.mark.parametrize("field", ["issued_on", "delivered_on", "temporal"])
@pytest.mark.parametrize("press", ["", "publish"])
def test_an_unreadable_date_is_refused_on_its_field(field, press):
    changes = {field: "the day before yesterday"}
    found = errors(send(signed_in("Moderators"), add_url(), press=press, title="X", **changes))
    assert "Cannot read" in found[field][0]


def test_a_published_article_shows_none_of_its_new_draft(client):
    page = an_article(paragraphs=("As published.",))
    send(signed_in("Editors"), edit(page), title="Not yet", body=body("Not yet."))
    answer = client.get(page.get_url()).content.decode()
    assert "As published." in answer
    assert "Not yet" not in answer


def test_the_preview_shows_the_draft():
    editor = signed_in("Editors")
    page = an_article(paragraphs=("As published.",))
    send(editor, edit(page), title="Draft title", body=body("Words of the draft."))
    answer = editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert answer.status_code == 200
    assert "Words of the draft." in answer.content.decode()


def test_an_article_is_published_at_the_time_that_was_set(client):
    moderator = signed_in("Moderators")
    page = an_article(live=False)
    tomorrow = timezone.localtime() + dt.timedelta(days=1)
    answer = send(
        moderator,
        edit(page),
        press="publish",
        body=body("Text."),
        go_live_at=tomorrow.strftime("%Y-%m-%d %H:%M"),
    )
    assert answer.status_code == 302
    page.refresh_from_db()
    assert not page.live
    assert page.approved_schedule
    assert client.get(page.get_url()).status_code == 404


def test_an_article_goes_back_to_an_earlier_revision(client):
    moderator = signed_in("Moderators")
    page = an_article(title="First", paragraphs=("First text.",))
    first = page.latest_revision
    send(moderator, edit(page), press="publish", title="Second", body=body("Second text."))
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    answer = send(moderator, url, press="publish", body=body("First text."))
    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.title == "First"
    assert "First text." in client.get(page.get_url()).content.decode()


def test_two_revisions_of_an_article_are_compared():
    moderator = signed_in("Moderators")
    page = an_article(paragraphs=("First text.",))
    send(moderator, edit(page), body=body("Second text."), title="Second")
    first, second = Revision.objects.for_instance(page).order_by("pk")
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, first.pk, second.pk])
    assert moderator.get(url).status_code == 200


def test_two_rows_of_an_article_change_places():
    editor = signed_in("Editors")
    page = an_article(live=False)
    people = [a_person(name="Ada"), a_person(name="Bo")]
    for order, person in enumerate(people):
        page.creators.create(person=person, sort_order=order)
    page.article_sources.create(source=a_source(), sort_order=0)
    page.save()
    swapped = {"creators-0-ORDER": 2, "creators-1-ORDER": 1}
    assert send(editor, edit(page), body=body("Text."), **swapped).status_code == 302
    page = ArticlePage.objects.get(pk=page.pk)
    assert [creator.person.name for creator in page.creators.all()] == ["Bo", "Ada"]


# --- The government in office --------------------------------------------------------------------
@pytest.fixture
def governments():
    first = a_government(label_en="The first", term="1997-10-17/2000-03-17")
    return first, a_government(label_en="The second", term="2000-03-17/2001-10-19")


def drafted(**fields):
    """An article that an editor saved as a draft."""
    answer = send(signed_in("Editors"), add_url(), title="T", slug="t", **fields)
    return answer, ArticlePage.objects.filter(slug="t").first()


@pytest.mark.parametrize(
    ("written", "government"),
    [
        ("16 March 2000", "The first"),
        ("17 March 2000", "The second"),
        ("1998", "The first"),
        ("2000", None),  # both sat in that year
        ("March 2000", None),
        ("1990", None),
        ("about 1998", None),
    ],
)
def test_a_government_that_nobody_names_is_derived_from_the_date(governments, written, government):
    _answer, page = drafted(issued_on=written)
    page = page.get_latest_revision_as_object()
    assert (page.published_under and page.published_under.label_en) == government
    assert page.published_under_basis == ("derived" if government else "stated")


def test_a_government_that_the_source_states_stays_whatever_the_date(governments):
    first, _second = governments
    _answer, page = drafted(issued_on="2001", published_under=first.pk)
    assert page.published_under == first
    assert page.published_under_basis == "stated"


def test_what_is_derived_goes_with_the_date(governments):
    _first, second = governments
    _answer, page = drafted(issued_on="1998")
    send(signed_in("superuser"), edit(page), issued_on="May 2001")
    latest = ArticlePage.objects.get().get_latest_revision_as_object()
    assert latest.published_under == second
    assert latest.published_under_basis == "derived"


def test_another_government_than_the_derived_one_needs_its_reason(governments):
    first, _second = governments
    fields = {"issued_on": "May 2001", "published_under": first.pk}
    derived = {**record(), **fields, "published_under_basis": "derived"}
    answer = send(
        signed_in("Moderators"), add_url(), press="publish", title="T", slug="t", **derived
    )
    assert not ArticlePage.objects.filter(slug="t").exists()
    assert "“The second” was in office" in errors(answer)["published_under_basis"][0]
    reason = {"published_under_basis": "override", "published_under_reason": "Printed late."}
    send(signed_in("superuser"), add_url(), title="T", slug="t", **fields, **reason)
    page = ArticlePage.objects.get(slug="t")
    assert (page.published_under, page.published_under_basis) == (first, "override")


def test_a_mismatch_does_not_block_a_draft_and_warns_beside_its_form(governments):
    first, _second = governments
    fields = {"issued_on": "May 2001", "published_under": first.pk}
    editor = signed_in("Editors")
    send(editor, add_url(), title="T", slug="t", **fields, published_under_basis="derived")
    page = ArticlePage.objects.get(slug="t")
    assert page.published_under == first
    assert "is not within the term of The first" in editor.get(edit(page)).content.decode()
