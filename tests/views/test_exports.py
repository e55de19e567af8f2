"""The files beside the public pages: who gets them, how they are served, and what they hold."""

import csv
import datetime as dt
import io
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from archive.models import (
    Capital,
    Contribution,
    CountryPage,
    OperationPage,
    OperationPeriod,
    Permalink,
    StrengthFigure,
    Withdrawal,
)
from tests.factories import a_country, a_fact, a_source, an_operation

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"
BUDGET = 8


def a_charted_operation(**fields) -> OperationPage:
    operation = an_operation(**fields)
    a_fact(OperationPeriod, operation=operation, period="1996-12-20/2004-12-02")
    for counted_on, value in (("1996-12-20", 32_000), ("2004-06-28", 7_000)):
        a_fact(StrengthFigure, operation=operation, value=value, counted_on=counted_on)
    country = a_country()
    a_fact(Contribution, operation=operation, country=country, capacity="member", period="1999/..")
    return operation


def files(page: CountryPage | OperationPage) -> list[str]:
    if isinstance(page, CountryPage):
        return [f"{page.url}status.csv"]
    return [f"{page.url}{name}" for name in ("strengths.csv", "contributors.csv", "strengths.svg")]


def table(client: Client, path: str) -> list[dict]:
    response = client.get(path)
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(response.getvalue().decode(), newline="")))


def drawing(client: Client, page: OperationPage, query: str = "") -> ElementTree.Element:
    response = client.get(f"{page.url}strengths.svg{query}")
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)


def texts(root: ElementTree.Element) -> str:
    return " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))


# --- How they are served --------------------------------------------------------------------------
def test_a_table_is_a_file_to_save_that_no_search_engine_lists(client: Client):
    country = a_country(title="Norway", slug="norway")
    a_fact(Capital, country=country, name="Oslo")
    response = client.get("/countries/norway/status.csv")
    assert response["Content-Type"].startswith("text/csv; charset=utf-8")
    assert response["Content-Disposition"] == 'attachment; filename="norway-status.csv"'
    assert response["X-Robots-Tag"] == "noindex"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response.streaming


def test_a_drawing_loads_and_runs_nothing(client: Client):
    response = client.get(f"{a_charted_operation(slug='sfor').url}strengths.svg")
    assert response["Content-Type"].startswith("image/svg+xml")
    assert response["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Robots-Tag"] == "noindex"
    assert response["Content-Disposition"] == 'inline; filename="sfor-strengths.svg"'


def test_the_page_leads_to_its_files(client: Client):
    operation, country = a_charted_operation(), a_country()
    a_fact(Capital, country=country, name="Oslo")
    page = client.get(operation.url).content.decode()
    for path in files(operation):
        assert f'href="{path}"' in page
        assert client.get(path).status_code == 200
    assert 'aria-label="Strength figures as CSV"' in page
    assert (
        f'href="{operation.url}strengths.svg?on=2000-01-01"'
        in client.get(f"{operation.url}?on=2000-01-01").content.decode()
    )


def test_files_are_only_to_be_read(client: Client):
    for path in files(a_charted_operation()):
        assert client.post(path).status_code == 405
        assert client.head(path).status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_facts(client: Client):
    thin, rich = a_charted_operation(), a_charted_operation()
    for year in range(1997, 2003):
        a_fact(StrengthFigure, operation=rich, value=year, counted_on=str(year))
        a_fact(Contribution, operation=rich, country=a_country(), capacity="member")
    for few, many in zip(files(thin), files(rich), strict=True):
        counts = []
        for path in (few, many):
            client.get(path)
            with CaptureQueriesContext(connection) as captured:
                b"".join(client.get(path))
            counts.append(len(captured))
        assert counts[0] == counts[1] <= BUDGET


# --- Who gets them --------------------------------------------------------------------------------
def test_nothing_recorded_is_a_table_of_column_names_alone(client: Client):
    country, operation = a_country(), an_operation()
    for path in (f"{country.url}status.csv", *files(operation)[:2]):
        body = client.get(path).getvalue().decode()
        assert body.count("\r\n") == 1
        assert "verification,sources_differ,sources,source_addresses\r\n" in body


def test_an_operation_without_a_chart_says_so_and_has_no_drawing(client: Client):
    response = client.get(f"{an_operation(code='NSATU').url}strengths.svg")
    assert response.status_code == 404
    assert "There is no chart of NSATU" in response.content.decode()


@pytest.mark.parametrize("make", [a_country, a_charted_operation])
def test_what_is_not_public_has_no_files(client: Client, make):
    draft, private = make(), make()
    draft.unpublish()
    Withdrawal.objects.all().delete()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for path in (*files(draft), *files(private)):
        assert client.get(path).status_code == 404, path


@pytest.mark.parametrize(
    "path",
    [
        "/countries/nowhere/status.csv",
        "/operations/nothing/strengths.csv",
        "/operations/nothing/strengths.svg",
        "/operations/nothing/contributors.csv",
    ],
)
def test_an_unknown_page_has_no_files(client: Client, path: str):
    assert client.get(path).status_code == 404


def test_the_files_of_a_withdrawn_page_are_gone_with_their_reason(client: Client):
    operation = a_charted_operation()
    paths = files(operation)
    operation.unpublish()
    Withdrawal.objects.update_or_create(
        permalink=Permalink.objects.of(operation).get(),
        lifted_at=None,
        defaults={
            "title": operation.title,
            "path": operation.url,
            "reason": "Recorded twice.",
            "withdrawn_at": dt.datetime(2026, 5, 3, 12, tzinfo=dt.UTC),
        },
    )
    for path in paths:
        response = client.get(path)
        assert response.status_code == 410
        assert "Recorded twice." in response.content.decode()


def test_the_files_follow_a_page_to_its_new_address(
    client: Client, django_capture_on_commit_callbacks
):
    operation = a_charted_operation(slug="old-name")
    operation.slug = "new-name"
    with django_capture_on_commit_callbacks(execute=True):
        operation.save_revision().publish()
    response = client.get("/operations/old-name/strengths.svg?on=2000-01-01")
    assert response.status_code == 301
    assert response["Location"].endswith("/operations/new-name/strengths.svg?on=2000-01-01")
    assert client.get(response["Location"]).status_code == 200


# --- What they hold -------------------------------------------------------------------------------
def test_a_table_reads_back_with_text_that_no_spreadsheet_runs(client: Client):
    operation = an_operation(code="=HYPERLINK(1)")
    source = a_source(title="-2+3, a source")
    a_fact(StrengthFigure, operation=operation, value=7_000, counted_on="2004-12", source=source)
    (row,) = table(client, f"{operation.url}strengths.csv")
    assert row["operation"] == "'=HYPERLINK(1)"
    assert row["sources"] == "'-2+3, a source"
    assert (row["date"], row["figure"]) == ("2004-12", "7000")


def test_the_drawing_has_a_title_a_description_and_its_words_as_text(client: Client):
    root = drawing(client, a_charted_operation(code="SFOR", full_name="Stabilisation Force"))
    assert root.find(f"{SVG}title").text == "Strength of SFOR: Stabilisation Force"
    assert "20 December 1996: 32,000" in root.find(f"{SVG}desc").text
    assert "From 32,000 in 1996 to 7,000 in 2004" in texts(root)
    assert "as it stood on" in texts(root)


def test_hostile_names_stay_text_in_the_drawing(client: Client):
    name = '</text><script>alert("1")</script>&amp; ]]> \' \x0b<!--'
    root = drawing(client, a_charted_operation(code=name, full_name=name, slug="hostile"))
    assert root.find(f".//{SVG}script") is None
    assert '<script>alert("1")</script>&amp; ]]>' in root.find(f"{SVG}title").text
    allowed = {"svg", "title", "desc", "style", "rect", "path", "circle", "g", "text", "tspan"}
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= allowed


def test_the_drawing_names_no_file_of_its_own_to_load(client: Client):
    response = client.get(f"{a_charted_operation().url}strengths.svg")
    body = response.content.decode()
    for word in ("href", "url(", "@import", "<image", "<script", "<use"):
        assert word not in body


def test_the_drawing_of_a_day_shows_it_and_a_day_that_is_none_is_404(client: Client):
    operation = a_charted_operation()
    assert "1 Jan 2000" in texts(drawing(client, operation, "?on=2000-01-01"))
    assert client.get(f"{operation.url}strengths.svg?on=2000-02-30").status_code == 404
