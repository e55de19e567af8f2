"""Opens a screen of the admin, fills in its real form, and sends it."""

from typing import Any

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from archive.blocks.text import INLINE
from archive.models import Source

FORMS = ("w-editor-form", "page-edit-form")
"""How Wagtail calls the form of a record, and of a page."""


def signed_in(role: str) -> Client:
    """A browser in which somebody of a group (or ``superuser``) has signed in."""
    users = get_user_model().objects
    if role == "superuser":
        user = users.create_superuser("root", "root@example.org", "root")
    else:
        user = users.create_user(role.lower(), f"{role.lower()}@example.org", role)
        user.groups.add(Group.objects.get(name=role))
    client = Client()
    client.force_login(user)
    return client


def send(
    client: Client, url: str, *, press: str = "", autosave: bool = False, **changes: Any
) -> HttpResponse:
    """Opens ``url``, changes fields of its form, and presses a button (publish, submit) or saves.

    The answer is the one to the form, before any redirect.
    """
    return resend(client, url, client.get(url), press=press, autosave=autosave, **changes)


def resend(
    client: Client,
    url: str,
    screen: HttpResponse,
    *,
    press: str = "",
    autosave: bool = False,
    **changes: Any,
) -> HttpResponse:
    """The same with a form that was opened earlier."""
    assert screen.status_code == 200, f"{url} answered {screen.status_code}"
    html = screen.content.decode()
    form = BeautifulSoup(html, "html.parser").find("form", id=FORMS)
    data = QueryDict(mutable=True)
    data.update(querydict_from_html(html, form_id=form["id"]))
    for field in form.find_all("select", multiple=True):
        if not field.find("option", selected=True):
            data.pop(field["name"], None)
    for field in form.find_all(attrs={"data-block": True}):
        # What StreamField draws in the browser is not in the page.
        if field["id"] not in changes:
            data.update(nested_form_data({field["id"]: streamfield([])}))
    for name, value in nested_form_data(changes).items():
        data[name] = value
    if press:
        data[f"action-{press}"] = f"action-{press}"
    headers = {"accept": "application/json"} if autosave else {}
    return client.post(form["action"] or url, data, headers=headers)


def body(*paragraphs: str) -> dict:
    """A page's text, as its form sends it."""
    return streamfield(
        [("paragraph", rich_text(f"<p>{text}</p>", features=INLINE)) for text in paragraphs]
    )


def evidence(*sources: Source) -> dict:
    """The sources of a fact, as its form sends them."""
    rows = [{"source": source.pk, "locator": "", "quotation": ""} for source in sources]
    return inline_formset(rows)


def errors(response: HttpResponse) -> dict[str, list[str]]:
    """The messages that a refused form shows, by field."""
    assert response.status_code == 200, f"not refused: {response.status_code}"
    return response.context["form"].errors


def new(model: str, **asked: Any) -> str:
    """Where a fact or record is added."""
    url = reverse(f"wagtailsnippets_archive_{model}:add")
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return f"{url}?{query}" if query else url


def edit(thing: Any) -> str:
    """Where a page or record is edited."""
    if hasattr(thing, "get_parent"):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return screen("edit", thing)


def screen(view: str, thing: Any, *more: Any) -> str:
    """Another screen of a fact or record: history, delete, revisions_revert."""
    name = f"wagtailsnippets_archive_{thing._meta.model_name}:{view}"
    return reverse(name, args=[thing.pk, *more])
