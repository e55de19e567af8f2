"""An editor finds what an article mentions, and accepts it one by one or all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from archive.models import CountryMention, CountryName, HistoricalEvent, Statement, StrengthFigure
from tests.admin.screens import edit, signed_in
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_person,
    an_article,
    an_operation,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.django_db
QUERIES = 28
"""Of the screen, half of them Wagtail's; eight read all names."""


def url_of(article):
    return reverse("archive_mentions", args=[article.pk])


def screen(client, article):
    return BeautifulSoup(client.get(url_of(article)).content.decode(), "html.parser")


def accept(client, article, *ticked, seen=None, **sent):
    data = {
        "seen": article.latest_revision_id if seen is None else seen,
        "accept": [f"{kind}-{thing.pk}" for kind, thing in ticked],
        **sent,
    }
    return client.post(url_of(article), data)


def in_draft(article, kind="country"):
    """What the latest draft mentions, each with its name as written."""
    article.refresh_from_db()
    rows = getattr(article.get_latest_revision_as_object(), f"{kind}_mentions").all()
    return {str(row.target): row.name_as_written for row in rows}


def a_text(*paragraphs, **fields):
    return an_article(title="A text", lead="", paragraphs=paragraphs, **fields)


# --- The way there -------------------------------------------------------------------------------
def test_the_article_s_form_leads_there_from_its_header_and_from_its_mentions():
    article = a_text("Nothing.")
    html = signed_in("Editors").get(edit(article)).content.decode()
    assert html.count(f'href="{url_of(article)}"') == 2


def test_the_form_of_a_country_does_not():
    html = signed_in("Editors").get(edit(a_country())).content.decode()
    assert "Find mentions" not in html


def test_whoever_may_not_edit_the_article_is_kept_out(client):
    assert client.get(url_of(a_text("Nothing."))).status_code == 302


def test_a_copy_that_is_kept_in_step_with_its_original_is_refused():
    article = a_text("Nothing.")
    copy = article.create_alias(update_slug="copy")
    answer = signed_in("superuser").get(url_of(copy))
    assert answer.status_code in (302, 403)


def test_a_page_that_is_no_article_is_not_there():
    assert signed_in("Editors").get(url_of(a_country())).status_code == 404


def test_a_locked_article_is_refused_with_the_reason():
    article = a_text("Norway.")
    article.locked = True
    article.save()
    answer = signed_in("Editors").get(url_of(article), follow=True)
    assert answer.redirect_chain[0][0] == edit(article)
    assert "locked" in answer.content.decode()


def test_an_article_in_the_review_of_others_is_refused():
    article, norway = a_text("Norway.", live=False), a_country(title="Norway")
    editor, moderator = signed_in("Editors"), signed_in("Moderators")
    article.save_revision()
    article.get_workflow().start(article, None)
    assert accept(editor, article, ("country", norway)).url == edit(article)
    assert in_draft(article) == {}
    accept(moderator, article, ("country", norway))
    assert in_draft(article) == {"Norway": ""}


# --- What is proposed ----------------------------------------------------------------------------
def test_each_name_is_shown_with_what_it_means_how_often_and_where():
    turkey = a_country(title="Türkiye")
    a_fact(CountryName, country=turkey, name="Turkey", period="1923/2022-06")
    html = screen(signed_in("Editors"), a_text("Then Turkey joined. Turkey’s <b>army</b>."))
    row = html.find("section").find("tbody").find("tr").get_text(" ", strip=True)
    for words in ("Turkey", "Türkiye · public", "2 times", "Then Turkey joined."):
        assert words in row
    assert html.find("mark").string == "Turkey"
    assert not html.find("input", {"name": "accept"}).has_attr("checked")


def test_a_profile_that_readers_do_not_see_is_said_to_be_so():
    a_country(title="Norway", live=False)
    assert "not public" in screen(signed_in("Editors"), a_text("Norway.")).find("section").text


def test_the_latest_draft_is_read_with_its_title_its_lead_and_its_headings():
    for name in ("Norway", "Sweden", "Denmark", "Iceland"):
        a_country(title=name)
    article = a_text("Iceland.")
    draft = article.get_latest_revision_as_object()
    draft.title, draft.lead = "Norway", "Sweden"
    draft.body = [
        ("heading", {"text": "Denmark", "level": "2"}),
        ("editorial_note", {"text": "Iceland"}),
    ]
    draft.save_revision()
    marks = [one.string for one in screen(signed_in("Editors"), article).find_all("mark")]
    assert marks == ["Norway", "Sweden", "Denmark"]


def test_what_is_recorded_is_listed_and_not_proposed_again():
    norway = a_country(title="Norway")
    article = a_text("Norway.")
    editor = signed_in("Editors")
    accept(editor, article, ("country", norway))
    html = screen(editor, article)
    assert html.find("input", {"name": "accept"}) is None
    assert "Recorded already" in html.find("section").text
    assert "The text names nothing that is not recorded already." in html.text


def test_words_of_the_text_are_shown_as_words():
    a_country(title="Norway")
    article = a_text("Norway &lt;script&gt;alert(1)&lt;/script&gt;")
    html = signed_in("Editors").get(url_of(article)).content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


# --- Accepting -----------------------------------------------------------------------------------
def test_what_is_ticked_goes_into_the_draft_and_nothing_else():
    norway, _sweden = a_country(title="Norway"), a_country(title="Sweden")
    article = a_text("Norway and Sweden.")
    editor = signed_in("Editors")
    answer = accept(editor, article, ("country", norway))
    assert answer.url == url_of(article)  # Sweden is left
    assert in_draft(article) == {"Norway": ""}
    assert not CountryMention.objects.exists()
    html = editor.get(answer.url).content.decode()
    assert "1 mention is in the draft now." in html
    assert f'href="{edit(article)}#tab-mentions"' in html


def test_all_that_is_clear_is_accepted_at_once_and_what_is_asked_is_left():
    a_country(title="Norway"), a_country(title="Georgia")
    an_operation(code="KFOR", full_name="Kosovo Force")
    a_framework(name="Partnership for Peace", abbreviation="PfP")
    a_person(name="Halvard Lange")
    a_fact(HistoricalEvent, title="Riga summit", event_kind="summit", period="2006", text="X.")
    article = a_text("Halvard Lange of Norway, KFOR, Georgia and the PfP at the Riga summit.")
    accept(signed_in("Editors"), article, all="1")
    assert in_draft(article) == {"Norway": ""}
    assert in_draft(article, "operation") == {"KFOR": ""}
    assert in_draft(article, "framework") == {"Partnership for Peace": "PfP"}
    assert in_draft(article, "person") == {"Halvard Lange": ""}
    assert in_draft(article, "event") == {"Riga summit": ""}


def test_a_name_of_two_countries_is_asked_and_the_answer_recorded():
    first, second = a_country(title="First state"), a_country(title="Second state")
    a_fact(CountryName, country=first, name="Makia", period="1945/1990")
    a_fact(CountryName, country=second, name="Makia", period="1991/..")
    article = a_text("Makia.", temporal="1960")
    editor = signed_in("Editors")
    radios = screen(editor, article).find_all("input", {"type": "radio"})
    assert [one["value"] for one in radios] == [f"country-{first.pk}", f"country-{second.pk}", ""]
    assert not any(one.has_attr("checked") for one in radios)
    labels = [label.get_text(strip=True) for label in screen(editor, article).select("td label")]
    assert labels == [
        "First state · in use then · public",
        "Second state · not in use then · public",
        "None of these",
    ]
    for without_answer in ({}, {"all": "1"}):
        assert accept(editor, article, **without_answer).status_code == 200
    accept(editor, article, **{radios[0]["name"]: f"country-{first.pk}"})
    assert in_draft(article) == {"First state": "Makia"}
    assert screen(editor, article).find("input", {"type": "radio"}) is None


def test_a_name_that_means_none_of_them_is_done_with():
    norway, _georgia = a_country(title="Norway"), a_country(title="Georgia")
    article = a_text("Norway and Georgia.")
    answer = accept(signed_in("Editors"), article, ("country", norway), **{"meant-georgia": ""})
    assert answer.url == f"{edit(article)}#tab-mentions"
    assert in_draft(article) == {"Norway": ""}


def test_a_name_that_means_none_of_them_is_not_asked_again_until_an_editor_asks_for_it():
    a_country(title="Georgia")
    article, other = a_text("Georgia."), a_text("Georgia.")
    editor = signed_in("Editors")
    answer = accept(editor, article, **{"meant-georgia": ""})
    assert answer.url == f"{edit(article)}#tab-mentions"
    left = screen(editor, article)
    assert left.find("input", {"type": "radio"}) is None
    assert left.find("button", {"name": "ask"}).get_text() == "Ask about “Georgia” again"
    assert screen(editor, other).find("input", {"type": "radio"})
    assert not article.revisions.exclude(pk=article.latest_revision_id).exists()
    again = editor.post(url_of(article), {"ask": "meant-georgia"}, follow=True)
    assert b'name="meant-georgia"' in again.content
    assert b'name="ask"' not in again.content


def test_nothing_is_set_aside_where_somebody_saved_the_article_in_between():
    a_country(title="Georgia")
    article = a_text("Georgia.")
    editor = signed_in("Editors")
    assert accept(editor, article, seen=0, **{"meant-georgia": ""}).status_code == 200
    assert screen(editor, article).find("input", {"type": "radio"})


def test_a_recorded_name_with_other_dashes_is_recorded_and_not_asked_again():
    framework = a_framework(name="NATO-Russia Council")
    a_fact(
        HistoricalEvent,
        title="NATO-Russia Council",
        event_kind="treaty",
        period="2002",
        text="X.",
    )
    article = a_text("The NATO–Russia Council met.")
    editor = signed_in("Editors")
    sent = {"meant-nato-russia council": f"framework-{framework.pk}"}
    accept(editor, article, **sent)
    assert list(in_draft(article, "framework")) == ["NATO-Russia Council"]
    assert screen(editor, article).find("input", {"type": "radio"}) is None


def test_a_thing_that_is_not_proposed_is_not_recorded():
    a_country(title="Norway")
    article, other = a_text("Norway."), a_country(title="Elsewhere")
    answer = accept(signed_in("Editors"), article, ("country", other))
    assert answer.status_code == 200
    assert in_draft(article) == {}


def test_nothing_ticked_is_said():
    a_country(title="Norway")
    answer = accept(signed_in("Editors"), a_text("Norway."))
    assert "Tick what the text mentions" in answer.content.decode()


@pytest.mark.parametrize("seen", ["", "0", "x", "9" * 30])
def test_an_article_that_somebody_saved_in_between_is_shown_again_with_the_ticks(seen):
    norway = a_country(title="Norway")
    article = a_text("Norway.")
    answer = accept(signed_in("Editors"), article, ("country", norway), seen=seen)
    html = BeautifulSoup(answer.content.decode(), "html.parser")
    assert "Somebody saved this article" in html.text
    assert html.find("input", {"name": "accept"}).has_attr("checked")
    assert html.find("input", {"name": "seen"})["value"] == str(article.latest_revision_id)
    assert in_draft(article) == {}


def test_a_moderator_publishes_the_draft_and_readers_see_the_mention(client):
    norway = a_country(title="Norway")
    article = a_text("Norway.")
    moderator = signed_in("Moderators")
    accept(moderator, article, ("country", norway))
    assert not CountryMention.objects.exists()
    article.refresh_from_db()
    article.latest_revision.publish()
    assert CountryMention.objects.get().country == norway


# --- Figures -------------------------------------------------------------------------------------
def kfor_in_2007(**fields):
    kfor = an_operation(code="KFOR")
    return a_fact(
        StrengthFigure,
        operation=kfor,
        **{"value": 16000, "counted_on": "2007", "qualifier": "about", **fields},
    )


def test_the_words_that_state_a_figure_are_tied_to_it_as_a_draft():
    figure = kfor_in_2007()
    article = a_text("KFOR has around 16 000 soldiers in the province.", temporal="2007-02")
    editor = signed_in("Editors")
    row = screen(editor, article).find(id="mentions-figure").find_next("tbody").get_text(" ")
    assert "around 16 000 soldiers" in row
    assert "KFOR: about 16,000 personnel, deployed, 2007" in " ".join(row.split())
    answer = accept(editor, article, all="1")
    assert answer.url == f"{edit(article)}#tab-mentions"
    html = editor.get(answer.url).content.decode()
    assert "1 figure is tied to its fact, as a draft of its own." in html
    assert "“around 16 000 soldiers”" in html
    statement = Statement.objects.get()
    assert not statement.live
    assert statement.latest_revision is not None
    assert (statement.article, statement.fact) == (article, figure.fact_ptr)
    assert (statement.attribute, statement.value_as_number) == ("value", 16000)
    assert screen(editor, article).find(id="mentions-figure") is None


def test_a_moderator_s_figure_is_a_draft_too_and_can_be_published():
    kfor_in_2007()
    article = a_text("KFOR has around 16,000 soldiers.", temporal="2007-02")
    accept(signed_in("Moderators"), article, all="1")
    statement = Statement.objects.get()
    assert not statement.live
    statement.latest_revision.publish()
    assert Statement.objects.public().count() == 1


def test_words_of_a_draft_are_tied_before_the_draft_is_published():
    kfor_in_2007()
    article = a_text("Nothing.", temporal="2007-02")
    draft = article.get_latest_revision_as_object()
    draft.lead = "KFOR has 16,000 soldiers."
    draft.save_revision()
    article.refresh_from_db()
    accept(signed_in("Editors"), article, all="1")
    assert Statement.objects.get().quotation == "16,000 soldiers"


def test_a_rounded_figure_is_asked():
    figure = kfor_in_2007(value=15800)
    article = a_text("KFOR has around 16,000 soldiers.", temporal="2007-02")
    editor = signed_in("Editors")
    html = screen(editor, article)
    assert "The text has another figure." in html.text
    radio = html.find("input", {"type": "radio", "value": f"figure-{figure.pk}"})
    accept(editor, article, all="1")
    assert not Statement.objects.exists()
    article.refresh_from_db()
    accept(editor, article, **{radio["name"]: radio["value"]})
    assert Statement.objects.get().fact_id == figure.pk


# --- Budget --------------------------------------------------------------------------------------
@pytest.mark.parametrize("count", [3, 12])
def test_the_screen_costs_the_same_whatever_is_proposed(count, django_assert_num_queries):
    names = [a_country(title=f"Land {number}").title for number in range(count)]
    for name in names:
        an_operation(code=f"Op {name}")
        a_person(name=f"Per {name}")
        figure = {"counted_on": "2007", "value": 1600}
        a_fact(StrengthFigure, operation=an_operation(code=f"Force {name}"), **figure)
    texts = (f"{name}, Op {name}, Per {name}. Force {name} has 1,600 men." for name in names)
    article = a_text(*texts, temporal="2007")
    editor = signed_in("Editors")
    editor.get(url_of(article))
    with django_assert_num_queries(QUERIES):
        editor.get(url_of(article))


# --- In a browser --------------------------------------------------------------------------------
@pytest.mark.browser
def test_an_editor_finds_mentions_and_sees_them_in_the_form(
    browse_as: Callable[[str], "Page"],
) -> None:
    from playwright.sync_api import expect

    a_country(title="Norway"), an_operation(code="KFOR")
    article = a_text("Norway sends soldiers to KFOR.")
    page = browse_as("Editors")
    page.goto(edit(article))
    page.get_by_role("button", name="Actions").first.click()
    page.get_by_role("link", name="Find mentions", exact=True).click()
    expect(page.get_by_role("checkbox", name="KFOR")).not_to_be_checked()
    page.get_by_role("button", name="Accept all that is clear").click()
    expect(page.locator("body")).to_contain_text("2 mentions are in the draft now.")
    mentions = page.locator("#tab-mentions")
    expect(mentions).to_contain_text("Norway")
    expect(mentions).to_contain_text("KFOR")
