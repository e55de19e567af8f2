"""What wraps each request: its day, its transaction, and which inline scripts the admin may run."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import RequestFactory

from archive.middleware import AdminScriptNonce, AtomicUnsafeRequests, RequestDay
from archive.models import Source
from tests.factories import a_country, a_source, an_article, an_operation

EVENING_BEFORE_IN_GREENWICH = "2007-01-14T23:30:00+00:00"


def day_of(query: str):
    request = RequestFactory().get(f"/{query}")
    RequestDay(lambda request: HttpResponse())(request)
    return request


@time_machine.travel(EVENING_BEFORE_IN_GREENWICH, tick=False)
def test_today_is_the_day_in_oslo():
    assert day_of("").today == dt.date(2007, 1, 15)


@time_machine.travel(EVENING_BEFORE_IN_GREENWICH, tick=False)
def test_a_day_may_be_asked_for_and_today_stays_today():
    request = day_of("?on=1999-03-12")
    assert request.day == dt.date(1999, 3, 12)
    assert request.day_was_asked
    assert request.today == dt.date(2007, 1, 15)


@pytest.mark.parametrize(
    "query",
    [
        "?on=",
        "?on=2007-02-30",
        "?on=1999",
        "?on=%00",
        "?on=1944-12-31",
        "?on=9999-01-01",
        "?on=" + "x" * 5000,
    ],
)
def test_a_day_that_is_none_is_not_guessed(query):
    request = day_of(query)
    assert request.day == request.today
    assert not request.day_was_asked
    assert request.day_refused == (query != "?on=")


@pytest.mark.django_db
@pytest.mark.parametrize("day", ["2007-02-30", "abc", "1944-12-31", "2100-01-01"])
@pytest.mark.parametrize("make", [a_country, an_operation])
def test_a_page_as_of_a_day_that_is_none_is_not_found(make, day, client):
    page = make()
    assert client.get(f"{page.get_url()}?on=2007-02-01").status_code == 200
    assert client.get(f"{page.get_url()}?on={day}").status_code == 404


@pytest.mark.django_db
def test_an_unsafe_request_that_fails_leaves_nothing_behind():
    def fails(request):
        a_source(key="half-saved")
        return HttpResponse(status=500)

    AtomicUnsafeRequests(fails)(RequestFactory().post("/"))
    assert not Source.objects.filter(key="half-saved").exists()


@pytest.mark.django_db
def test_an_unsafe_request_that_raises_leaves_nothing_behind():
    def fails(request):
        a_source(key="half-saved")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        AtomicUnsafeRequests(fails)(RequestFactory().post("/"))
    assert not Source.objects.filter(key="half-saved").exists()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_read_opens_no_transaction():
    from django.db import connection

    seen = []
    AtomicUnsafeRequests(lambda request: seen.append(connection.in_atomic_block) or HttpResponse())(
        RequestFactory().get("/")
    )
    assert seen == [False]


@pytest.mark.parametrize(
    "script",
    [
        'initDateChooser("id_go_live_at", {"format": "Y-m-d"});',
        'new ImageChooser("id_image", {"a": [1, 2], "b": null});',
        '(function() {\n var panel = new InlinePanel({"prefix": "id_x", "canOrder": true});\n})();',
    ],
)
def test_the_shapes_that_wagtail_writes_may_run(script):
    assert AdminScriptNonce.ALLOWED.fullmatch(script)


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        'initDateChooser("x", {}); alert(1)',
        'initDateChooser("x", alert(1))',
        'new ImageChooser("x", {"a": fetch("//evil")});',
        "(function() { new InlinePanel({}); fetch('//evil') })();",
    ],
)
def test_no_other_inline_script_may_run(script):
    assert not AdminScriptNonce.ALLOWED.fullmatch(script)


def policy_of(response) -> dict[str, list[str]]:
    """The content security policy by directive."""
    directives = (part.split() for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in directives}


@pytest.mark.django_db
def test_the_public_site_runs_no_inline_script_at_all(client):
    policy = policy_of(client.get(an_article().get_url()))
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert policy["style-src"] == ["'self'"]


@pytest.mark.django_db
def test_the_admin_has_a_nonce_of_its_own_for_each_page(client):
    client.force_login(get_user_model().objects.create_superuser("root", password="x"))
    first, second = (policy_of(client.get("/admin/"))["script-src"] for _ in range(2))
    assert first[0] == "'self'"
    assert first[1].startswith("'nonce-")
    assert len(first) == 2
    assert first != second
