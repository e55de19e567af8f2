"""Form fields for dates: they read plain writing, give EDTF, and say how they understood it."""

import pytest
from django.core.exceptions import ValidationError

from archive.records.fields import EDTFDateField, EDTFPeriodField, validate_date_list
from archive.records.written import WrittenDateField, WrittenPeriodField, read_period


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("30 July 2004", "2004-07-30"),
        ("July 2004", "2004-07"),
        ("about 1995", "1995~"),
        ("2004-07", "2004-07"),
        (" 2004 ", "2004"),
    ],
)
def test_a_date_is_read_as_it_is_written(written, edtf):
    assert WrittenDateField().clean(written) == edtf


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("since 29 March 2004", "2004-03-29/.."),
        ("2004-07-30/", "2004-07-30/"),
        ("from 2004 to 2009", "2004/2009"),
        ("1999", "1999"),
        ("28 November 2006", "2006-11-28"),
        ("2006-11-28/2006-11-29", "2006-11-28/2006-11-29"),
    ],
)
def test_a_period_is_read_as_it_is_written_and_a_lone_date_stays_one(written, edtf):
    assert WrittenPeriodField().clean(written) == edtf


@pytest.mark.parametrize("field", [WrittenDateField, WrittenPeriodField])
@pytest.mark.parametrize("written", ["sometime", "2007-02-30", "01/02/2004", "13.13.2004", "\x00"])
def test_what_cannot_be_read_is_refused_with_words(field, written):
    with pytest.raises(ValidationError) as refusal:
        field().clean(written)
    assert refusal.value.messages[0]


def test_an_empty_date_is_left_empty_where_it_may_be():
    assert WrittenDateField(required=False).clean("") == ""
    assert WrittenPeriodField(required=False).clean("") == ""


def test_a_list_of_dates_names_the_one_that_is_none():
    validate_date_list("2009-10-01, 2011-03")
    with pytest.raises(ValidationError):
        validate_date_list("2009-10-01, sometime")


# --- How it was understood -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("July 2004", "Read as “July 2004” (2004-07)"),
        ("about 1995", "Read as “about 1995” (1995~)"),
        ("2004-07-30/..", "Read as “since 30 July 2004, ongoing” (2004-07-30/..)"),
        ("2004-07-30/", "Read as “from 30 July 2004, end not known” (2004-07-30/)"),
        ("20 December 1996 - 2 December 2004", "Read as “20 December 1996 to 2 December 2004”"),
    ],
)
def test_a_field_says_in_words_how_it_understood_a_period(written, words):
    assert read_period(written).words.startswith(words)


def test_a_field_of_a_form_shows_how_its_value_is_read():
    field = EDTFPeriodField("when").formfield()
    html = field.widget.render("period", "2004-07-30/..", {"id": "id_period"})
    assert 'data-read-date="/admin/dates/period/"' in html
    assert '<output for="id_period"' in html
    assert "since 30 July 2004, ongoing" in html


def test_a_field_of_a_form_shows_why_its_value_cannot_be_read():
    html = EDTFDateField("when").formfield().widget.render("on", "1/2/2004", {"id": "id_on"})
    assert "can be read day first or month first" in html


def test_the_reading_is_escaped():
    html = EDTFDateField("when").formfield().widget.render("on", "<b>", {"id": "id_on"})
    assert "<b>" not in html
