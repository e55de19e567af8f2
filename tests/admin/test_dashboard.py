"""The work list that the admin opens with."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from archive.models import Capital, Framework, Government
from tests.admin.screens import edit, new, send, signed_in
from tests.factories import a_country, a_fact, a_government, a_source, an_article, an_operation

pytestmark = pytest.mark.django_db

QUERIES = 25
"""Of the dashboard of somebody with drafts of three kinds."""


def panel(client, name):
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    found = BeautifulSoup(html, "html.parser").find(id=name)
    return found.get_text(" ", strip=True) if found else ""


def test_the_archive_is_counted_in_an_archivist_s_words():
    country = a_country()
    a_fact(Capital, country=country, name="Oslo", period="1925/..")
    an_operation()
    html = signed_in("Editors").get(reverse("wagtailadmin_home")).content.decode()
    for words in ("0 articles", "1 country", "1 operation", "1 fact"):
        assert words in html


def test_an_editor_s_drafts_are_listed_whatever_they_are():
    editor = signed_in("Editors")
    article, country = (
        an_article(title="Harbours", text_form="translation"),
        a_country(title="Norway"),
    )
    capital = a_fact(Capital, country=country, name="Oslo", period="1925/..")
    send(editor, edit(article), title="Harbours and quays")
    send(editor, edit(capital), name="Oslo again")
    send(editor, new("government"), label_en="The first government", label_nb="Den første")
    drafts = panel(editor, "my-drafts-content")
    assert "Harbours and quays" in drafts
    assert "Oslo again" in drafts
    assert "The first government" in drafts
    assert drafts.index("The first government") < drafts.index("Harbours and quays")


def test_what_others_draft_and_what_is_published_is_no_draft_of_mine():
    article = an_article(title="Harbours", text_form="translation")
    send(signed_in("superuser"), edit(article), title="Quays")
    a_government(label_en="Public")
    assert panel(signed_in("Editors"), "my-drafts-content") == (
        "Nothing of yours waits to be published."
    )


def test_warnings_are_counted_and_lead_to_the_report():
    a_fact(Capital, country=a_country(), name="Oslo", period="1925/..")
    editor = signed_in("Editors")
    assert "Not verified" in panel(editor, "warnings-content")
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert f'href="{reverse("archive_consistency")}?rule=unverified"' in html


def test_what_was_published_lately_is_named_with_what_changed():
    article = an_article(title="Harbours", text_form="translation")
    send(signed_in("Moderators"), edit(article), press="publish", title="Quays")
    lately = panel(signed_in("superuser"), "published-lately-content")
    assert "Quays" in lately
    assert "Changed: title" in lately


def test_the_dashboard_costs_the_same_whatever_the_archive_holds(django_assert_num_queries):
    editor = signed_in("Editors")
    dashboard = reverse("wagtailadmin_home")

    def fill(number: int) -> None:
        for serial in range(number):
            capital = a_fact(
                Capital, country=a_country(), name="Oslo", period="1925/..", source=a_source()
            )
            send(editor, edit(capital), name=f"Oslo {serial}")
            send(editor, edit(an_article()), title=f"Draft {serial}")
            send(editor, new("framework"), name=f"Framework {serial}")

    fill(1)
    editor.get(dashboard)
    with django_assert_num_queries(QUERIES):
        editor.get(dashboard)
    fill(2)
    editor.get(dashboard)  # the radar looks again after a change
    with django_assert_num_queries(QUERIES):
        editor.get(dashboard)
    assert Framework.objects.count() >= 3
    assert Government.objects.count() == 3
