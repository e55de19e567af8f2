"""An archivist pastes a page, sees how it is understood, and gets a draft."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from archive.models import ArticlePage
from archive.records.stamp import ContentStamp
from tests.admin.screens import body, edit, send, signed_in
from tests.factories import a_government, an_article, an_organisation
from tests.importers.articles.pages import ENGLISH

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

URL = "/admin/articles/paste/"


@pytest.fixture
def editor():
    return signed_in("Editors")


@pytest.fixture
def _records():
    a_government(label_en="Nansen's 2nd Government")
    an_organisation(name_en="Ministry of Harbours")


def fields_of(answer):
    """What a browser would send of the form on the screen, with the line ends that it makes."""
    page = BeautifulSoup(answer.content.decode(), "html.parser")
    form = page.find("main").find("form", method="post")
    found = {
        field["name"]: field.get("value", "")
        for field in form.find_all("input")
        if field.get("type") != "checkbox" or field.has_attr("checked")
    }
    for field in form.find_all("textarea"):
        found[field["name"]] = field.text.removeprefix("\n").removeprefix("\r\n")
    return {
        name: value.replace("\r\n", "\n").replace("\n", "\r\n") for name, value in found.items()
    }


def press(client, button, *, screen=None, **changes):
    """Fills in the form of a screen and presses a button."""
    screen = screen or client.get(URL)
    data = {**fields_of(screen), **changes, button: "1"}
    return client.post(URL, {name: value for name, value in data.items() if value is not None})


def newest(page):
    """The page as its form shows it."""
    return ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def messages_of(client):
    html = client.get(reverse("wagtailadmin_home")).content.decode()
    found = BeautifulSoup(html, "html.parser").select(".messages li")
    return [" ".join(message.get_text().split()) for message in found]


def test_the_listing_of_articles_leads_to_it(editor):
    html = editor.get(reverse("articles:index")).content.decode()
    assert f'href="{URL}"' in html
    assert "Paste a page" in html


def test_looking_at_the_screen_writes_nothing(editor):
    stamp = ContentStamp.current()
    assert editor.get(URL).status_code == 200
    assert not ArticlePage.objects.exists()
    assert ContentStamp.current() == stamp


@pytest.mark.usefixtures("_records")
def test_a_pasted_page_becomes_a_draft_and_opens_in_its_form(editor):
    answer = press(editor, "make", text=ENGLISH)
    page = ArticlePage.objects.get()
    assert answer.status_code == 302
    assert answer.url == edit(page)
    assert page.raw_text == ENGLISH
    assert not page.live
    assert page.owner.username == "editors"
    done, open_points = messages_of(editor)
    assert "title (line 3), published under (line 7), publisher (line 9)" in done
    assert "2 headings, 3 paragraphs" in done
    assert "Not stated: document type, date." in open_points


@pytest.mark.usefixtures("_records")
def test_the_form_of_the_draft_shows_each_line_beside_the_text_as_found(editor):
    press(editor, "make", text=ENGLISH)
    html = editor.get(edit(ArticlePage.objects.get())).content.decode()
    assert "Stated on the page" in html
    assert "Title – line 3: “Harbours - a safe place for ships”" in html
    assert "Published under – line 7: “Nansen&#x27;s 2nd Government”" in html


def test_an_article_written_by_hand_shows_no_lines(editor):
    html = editor.get(edit(an_article(live=False))).content.decode()
    assert "Stated on the page" not in html


@pytest.mark.usefixtures("_records")
def test_an_edited_draft_keeps_the_text_as_found_and_its_lines(editor):
    press(editor, "make", text=f"\n{ENGLISH}\n ")
    page = ArticlePage.objects.get()
    lines = page.stated_fields.count()
    send(editor, edit(page), title="Corrected", body=body("Words."))
    draft = newest(page)
    assert draft.title == "Corrected"
    assert draft.raw_text == f"\n{ENGLISH}\n "
    assert draft.stated_fields.count() == lines > 3
    send(signed_in("Moderators"), edit(page), press="submit", body=body("Words."))
    assert newest(page).raw_text == f"\n{ENGLISH}\n "


def test_a_text_as_found_may_still_be_changed_by_hand(editor):
    press(editor, "make", text=ENGLISH)
    page = ArticlePage.objects.get()
    send(editor, edit(page), raw_text="Other\r\nwords", body=body("Words."))
    assert newest(page).raw_text == "Other\nwords"


def test_names_that_nobody_has_are_told_with_the_remedy(editor):
    press(editor, "make", text=ENGLISH)
    page = ArticlePage.objects.get()
    assert (page.published_under, page.publisher) == (None, None)
    _done, told = messages_of(editor)
    assert "Line 7: no government here is called “Nansen's 2nd Government”" in told
    assert "Line 9: no organisation here is or was called “Ministry of Harbours”" in told
    assert "add this label to the government under Records" in told


@pytest.mark.usefixtures("_records")
def test_the_text_is_shown_as_it_was_understood_before_anything_is_written(editor):
    screen = press(editor, "preview", text=ENGLISH, original_url="https://example.no/id123456/")
    assert screen.status_code == 200
    assert not ArticlePage.objects.exists()
    page = BeautifulSoup(screen.content.decode(), "html.parser")
    rows = [
        [" ".join(cell.get_text().split()) for cell in row.find_all("td")]
        for row in page.select("table.listing tbody tr")
    ]
    assert ["1", "Historical archive", "Banner of the archive"] in rows
    assert [
        "7",
        "Published under: Nansen's 2nd Government",
        "Published under: Nansen's 2nd Government",
    ] in rows
    assert ["13", rows[5][1], "The lead again: left out"] in rows
    assert ["17", "Ice in winter", "Heading"] in rows

    answer = press(editor, "make", screen=screen)
    article = ArticlePage.objects.get()
    assert answer.url == edit(article)
    assert article.raw_text == ENGLISH
    assert article.original_addresses.get().url == "https://example.no/id123456/"
    assert article.legacy_identifiers.get().value == "id123456"


def test_a_line_that_names_no_record_says_so_before_anything_is_written(editor):
    html = press(editor, "preview", text=ENGLISH).content.decode()
    assert "Published under: no record of this name" in html
    assert "Line 7: no government here is called" in html


def test_the_text_can_be_changed_after_it_was_shown(editor):
    screen = press(editor, "preview", text=ENGLISH, legacy_id="id77")
    form = press(editor, "change", screen=screen)
    assert form.status_code == 200
    assert fields_of(form)["text"] == ENGLISH.replace("\n", "\r\n")
    assert fields_of(form)["legacy_id"] == "id77"
    assert not ArticlePage.objects.exists()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"text": ""}, "Paste the text of the page here."),
        ({"text": " \n\t"}, "There is no text here."),
        ({"text": "Words " * 100_000}, "600000 characters; 500000 is the limit"),
        ({"text": "Title\n\nKept words.", "original_url": "no address"}, "Enter a valid URL."),
        ({"text": "Title\n\nKept\0words."}, "Null characters are not allowed."),
    ],
    ids=["nothing", "blank", "too long", "no address", "no text"],
)
def test_a_refused_text_stays_in_the_form_beside_the_reason(editor, changes, why):
    answer = press(editor, "make", **changes)
    assert answer.status_code == 200
    assert why in answer.content.decode()
    assert not ArticlePage.objects.exists()
    if "Kept words" in changes["text"]:
        assert fields_of(answer)["text"] == changes["text"].replace("\n", "\r\n")


@pytest.mark.parametrize("button", ["make", "preview"])
def test_a_text_that_is_held_already_leads_to_its_article(editor, button):
    press(editor, "make", text=ENGLISH)
    page = ArticlePage.objects.get()
    assert "again" not in editor.get(URL).context["form"].initial
    answer = press(editor, button, text=ENGLISH)
    html = answer.content.decode()
    assert "The archive has this text already" in html
    assert f'<a href="{edit(page)}">{page.title}</a>' in html
    assert ArticlePage.objects.count() == 1


def test_an_editor_may_insist_on_a_second_article(editor):
    press(editor, "make", text=ENGLISH)
    refused = press(editor, "make", text=ENGLISH)
    shown = press(editor, "preview", screen=refused, again="on")
    assert ArticlePage.objects.count() == 1
    press(editor, "make", screen=shown)
    assert ArticlePage.objects.count() == 2


def test_an_id_that_another_article_has_is_told(editor):
    press(editor, "make", text=ENGLISH, legacy_id="id77")
    messages_of(editor)
    press(editor, "make", text="Havner\n\nDe er åpne.", legacy_id="id77")
    told = messages_of(editor)[-1]
    assert "“Harbours - a safe place for ships” has the same id" in told
    assert ArticlePage.objects.count() == 2


def test_words_of_the_page_are_never_markup(editor):
    text = "Harbours <script>alert(1)</script>\n\n<b>Ships</b> & piers.\n"
    shown = press(editor, "preview", text=text).content.decode()
    assert "<script>alert(1)" not in shown
    press(editor, "make", text=text)
    page = ArticlePage.objects.get()
    assert page.title == "Harbours <script>alert(1)</script>"
    assert "<b>Ships</b> & piers." in page.text
    assert "&lt;b&gt;Ships" in str(page.body)


@pytest.mark.parametrize("ask", ["get", "post"])
def test_whoever_may_not_add_an_article_may_not_paste_one(ask):
    user = get_user_model().objects.create_user("guest", "guest@example.org", "guest")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    guest = Client()
    guest.force_login(user)
    answer = getattr(guest, ask)(URL, {"text": ENGLISH, "make": "1"})
    assert answer.status_code == 302
    assert answer.url != URL
    assert not ArticlePage.objects.exists()


def test_nobody_pastes_without_signing_in(client):
    assert client.post(URL, {"text": ENGLISH}).status_code == 302
    assert not ArticlePage.objects.exists()
