"""What an editor can look at before a page is public."""

import pytest
from django.urls import reverse

from archive.models import StatusPeriod
from archive.pages.previews import PAPER
from tests.admin.screens import edit, signed_in
from tests.factories import a_country, a_fact, a_framework, an_article

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def preview(page, mode):
    """The page as the preview of its newest revision shows it."""
    response = page.get_latest_revision_as_object().make_preview_request(preview_mode=mode)
    response.render()
    return response.content.decode()


def test_a_draft_is_shown_as_a_search_result():
    article = an_article(title="As it was", temporal="2007", text_form="translation")
    article.title = "As it will be"
    article.save_revision()
    html = preview(article, "found")
    assert "As it will be" in html
    assert article.lead in html
    assert "Describes" in html


def test_a_draft_is_shown_as_its_page():
    article = an_article(title="As it was", text_form="translation")
    article.title = "As it will be"
    article.save_revision()
    assert "As it will be" in preview(article, "")
    article.refresh_from_db()
    assert article.title == "As it was"


def test_a_draft_is_shown_as_it_goes_on_paper():
    article = an_article(title="As it was", text_form="translation")
    article.title = "As it will be"
    article.save_revision()
    html = preview(article, "print")
    assert "As it will be" in html
    assert 'href="/static/css/print.css"' in html
    assert 'href="/static/css/print.css"' not in preview(article, "")


def test_a_profile_is_shown_as_it_goes_on_paper():
    country = a_country(title="Estonia")
    assert 'href="/static/css/print.css"' in preview(country, "print")
    assert PAPER in [size["device_width"] for size in country.preview_sizes]


def test_a_profile_is_shown_as_of_the_days_on_which_its_facts_begin():
    country, member = a_country(title="Estonia"), a_framework(key="member", name="NATO membership")
    a_fact(StatusPeriod, country=country, framework=member, period="2004-03-29/..")
    modes = dict(country.preview_modes)
    assert modes["on:2004-03-29"] == "On 29 March 2004"
    assert "29 March 2004" in preview(country, "on:2004-03-29")


def test_a_profile_names_no_day_of_another_country():
    other = a_country()
    a_fact(StatusPeriod, country=other, framework=a_framework(), period="2004-03-29/..")
    assert [mode for mode, _label in a_country().preview_modes] == ["", "found", "print"]


def test_without_a_mode_the_page_is_shown():
    country = a_country()
    assert country.make_preview_request().status_code == 200


def test_the_form_offers_the_modes():
    country = a_country()
    a_fact(StatusPeriod, country=country, framework=a_framework(), period="2004-03-29/..")
    html = signed_in("Editors").get(edit(country)).content.decode()
    assert "As a search result" in html
    assert "On 29 March 2004" in html


def test_a_draft_is_previewed_by_its_editors_alone(client):
    article = an_article(live=False)
    url = reverse("wagtailadmin_pages:view_draft", args=[article.pk])
    assert client.get(url).status_code == 302
    assert signed_in("Editors").get(url).status_code == 200
