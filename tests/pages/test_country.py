"""The profile of a country as a reader gets it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Capital,
    Contribution,
    CountryMention,
    CountryName,
    Discrepancy,
    Statement,
    StatusEvent,
    StatusPeriod,
    StrengthFigure,
    Succession,
)
from archive.records.announcements import batch
from tests.factories import (
    a_country,
    a_fact,
    a_framework,
    a_record,
    a_source,
    an_article,
    an_operation,
)

pytestmark = pytest.mark.django_db

BUDGET = 20


def html(client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def mentioned(country, name: str = "", *, live: bool = True):
    article = an_article(live=False)
    article.country_mentions.add(CountryMention(country=country, name_as_written=name))
    article.save()
    if live:
        article.save_revision().publish()
    return article


def add_facts(country, count: int) -> None:
    """One fact of every kind, ``count`` times."""
    for number in range(count):
        year = 1950 + number
        framework = a_framework()
        fact = a_fact(
            StatusPeriod, country=country, framework=framework, period=f"{year}/{year + 1}"
        )
        key = f"question-{country.pk}-{number}"
        question = a_record(Discrepancy, key=key, subject="When?", value_used="1")
        a_record(Statement, fact=fact, value=str(year), source=a_source(), discrepancy=question)
        a_fact(
            StatusEvent,
            country=country,
            framework=framework,
            event_kind="invited",
            occurred_on=str(year),
            text="Invited.",
        )
        a_fact(CountryName, country=country, name=f"Name {number}", period=f"{year}/{year + 1}")
        a_fact(Capital, country=country, name=f"Capital {number}")
        a_fact(Succession, predecessor=a_country(), successor=country, occurred_on=str(year))
        operation = an_operation()
        a_fact(Contribution, country=country, operation=operation, capacity="member")
        a_fact(
            StrengthFigure, country=country, operation=operation, value=number, counted_on="2000"
        )
        mentioned(country, f"Name {number}")


def queries(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_the_number_of_queries_does_not_grow_with_the_facts(client):
    thin, rich = a_country(), a_country()
    with batch(summary="Made for a test."):
        add_facts(thin, 1)
        add_facts(rich, 4)
    few, many = queries(client, thin.url), queries(client, rich.url)
    assert few == many
    assert many <= BUDGET


def test_a_country_without_any_fact_is_a_page_without_holes(client):
    page = html(client, a_country(title="Nowhere").url)
    assert "No formal status recorded" in page
    assert "No source yet" in page
    assert "None" not in page


def test_the_profile_of_a_day_says_so_and_points_to_today(client):
    country = a_country(title="Norway")
    page = html(client, f"{country.url}?on=2007-02-01")
    assert "As of 1 February 2007" in page
    assert f'<a href="{country.url}">See it as of today</a>' in page
    assert f'<link rel="canonical" href="http://testserver{country.url}">' in page
    assert "As of" not in html(client, country.url)


def test_a_fact_leads_to_its_source_in_the_list(client):
    country = a_country()
    a_fact(
        StatusPeriod,
        country=country,
        framework=a_framework(key="member"),
        period="2020-03-27/..",
        source=a_source(title="Depositary notification"),
    )
    page = html(client, country.url)
    assert 'href="#s1" title="Depositary notification"' in page
    assert 'id="s1"' in page


def test_drafts_are_nowhere_on_the_page(client):
    country = a_country()
    a_fact(
        StatusEvent,
        country=country,
        framework=a_framework(),
        event_kind="invited",
        occurred_on="1997",
        text="Secretly invited.",
        source=a_source(title="A secret source"),
        live=False,
    )
    mentioned(country, live=False)
    page = html(client, country.url)
    assert "Secretly invited" not in page
    assert "A secret source" not in page
    assert "No published article of the archive mentions it yet." in page


def test_an_article_is_listed_with_the_name_that_it_used(client):
    country = a_country(title="North Macedonia")
    article = mentioned(country, "Macedonia")
    page = html(client, country.url)
    assert f'<a href="{article.url}" lang="en">{article.title}</a>' in page
    assert "Named “Macedonia” in the text." in page
    assert f'href="/articles/?country={country.slug}"' in page


def test_the_sign_of_doubt_is_explained_once_where_it_is_used(client):
    sure, unsure = a_country(), a_country()
    for country, verification in ((sure, "verified"), (unsure, "unverified")):
        a_fact(Capital, country=country, name="Town", verification=verification)
    explanation = "nobody has opened the source and found the whole fact in it"
    assert html(client, unsure.url).count(explanation) == 1
    assert explanation not in html(client, sure.url)


def test_bars_are_placed_with_points_in_every_language(client, settings):
    settings.LANGUAGE_CODE = "nb"
    country = a_country()
    a_fact(StatusPeriod, country=country, framework=a_framework(key="pfp"), period="1995-11-15/..")
    page = html(client, country.url)
    assert 'class="bar s-p open" style="--a:2' in page
    assert "--a:2," not in page


@pytest.mark.parametrize("day", ["2000-02-30", "soon", "1944-12-31", "2100-01-01"])
def test_a_day_that_is_none_shows_the_form_again_with_the_field_marked(client, day):
    response = client.get(f"{a_country().url}?on={day}")
    assert response.status_code == 404
    form = response.content.decode().split('<form class="dateform err"')[1].split("</form>")[0]
    assert f'value="{day}"' in form
    assert 'aria-invalid="true" aria-describedby="on-error"' in form


def test_the_form_asks_for_another_day_of_the_same_country(client):
    country = a_country()
    form = client.get(f"{country.url}?on=2007-02-01").content.decode()
    form = form.split('<form class="dateform"')[1].split("</form>")[0]
    assert f'action="{country.url}"' in form
    assert 'value="2007-02-01"' in form
