"""A search for nothing but a date leads to what the archive has of that time."""

import pytest

from archive.search.asked_date import asked_date
from tests.factories import an_article
from tests.search.asking import TODAY, answer, indexed


@pytest.mark.parametrize(
    ("typed", "text", "day", "time"),
    [
        ("2004-03-29", "29 March 2004", "2004-03-29", "2004-03-29"),
        ("29.03.2004", "29 March 2004", "2004-03-29", "2004-03-29"),
        ("29. mars 2004", "29 March 2004", "2004-03-29", "2004-03-29"),
        ("1999-03", "March 1999", "1999-03-01", "1999-03"),
        ("1999", "1999", "1999-01-01", "1999"),
    ],
)
def test_a_date_is_read_however_it_is_written(typed: str, text: str, day: str, time: str) -> None:
    date = asked_date(typed, today=TODAY)
    assert date.text == text
    assert date.day_url == f"/on/{day}/"
    assert date.time_url == f"/search/?from={time}&to={time}"


@pytest.mark.parametrize(
    "typed", ["", "1386", "2190", "about 1999", "1999?", "2004-02-31", "kfor 1999", "9" * 500]
)
def test_what_is_no_date_of_the_archive_leads_nowhere(typed: str) -> None:
    assert asked_date(typed, today=TODAY) is None


@pytest.mark.django_db
def test_the_page_says_where_the_date_leads(client) -> None:
    indexed(an_article(title="A day", temporal="2004-03-29"))
    page = client.get("/search/?q=29.03.2004").content.decode()
    assert '<a href="/search/?from=2004-03-29&amp;to=2004-03-29">all that is of that time' in page
    assert '<a href="/on/2004-03-29/">the Alliance on 29 March 2004</a>' in page
    assert "Nothing found" not in page
    assert answer("a day 2004").date is None
