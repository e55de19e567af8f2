"""How forms read a date or a period in plain writing, and say back how they understood it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from archive.dates import EDTFError, EndState, parse_date, parse_period, show_date, show_period


def in_words(error: EDTFError) -> str:
    """What is wrong with a date, in the reader's language."""
    return gettext(error.template) % error.params


class Reading(NamedTuple):
    """How the archive reads a date or a period that somebody wrote."""

    words: str
    """For the writer: ``Read as “since 29 March 2004” (2004-03-29/..)``, or what is wrong."""
    edtf: str = ""
    """Empty where it cannot be read."""


def read_date(text: str) -> Reading:
    """``July 2004`` read as one date."""
    try:
        date = parse_date(text)
    except EDTFError as error:
        return Reading(in_words(error))
    return _understood(show_date(date), str(date))


def read_period(text: str) -> Reading:
    """``since July 2004`` read as a period; a lone date stays one, ``1999`` and not ``1999/1999``.

    Says of an open end whether it goes on or is not known, which are different things.
    """
    date = read_date(text)
    if date.edtf:
        return date
    try:
        period = parse_period(text)
    except EDTFError as error:
        return Reading(in_words(error))
    words = show_period(period)
    if period.end_state is EndState.ONGOING:
        words = gettext("%(period)s, ongoing") % {"period": words}
    return _understood(words, str(period))


def _understood(words: str, edtf: str) -> Reading:
    return Reading(gettext("Read as “%(words)s” (%(edtf)s)") % {"words": words, "edtf": edtf}, edtf)


READERS: dict[str, Callable[[str], Reading]] = {"date": read_date, "period": read_period}
"""How each kind of field reads what is written in it."""


class WrittenDateInput(forms.TextInput):
    """A text field that says below itself how the archive reads what stands in it."""

    class Media:
        js = ("js/admin/written-date.js",)

    def __init__(self, kind: str, attrs: dict[str, str] | None = None) -> None:
        super().__init__({"autocomplete": "off", "spellcheck": "false", **(attrs or {})})
        self.kind = kind

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        asked = {"data-read-date": reverse("archive_read_date", args=[self.kind])}
        field = super().render(name, value, {**(attrs or {}), **asked}, renderer)
        return render_to_string(
            "archive/admin/written_date.html",
            {
                "input": field,
                "input_id": (attrs or {}).get("id", ""),
                "reading": READERS[self.kind](value).words if value else "",
            },
        )


class _WrittenField(forms.CharField):
    """Reads plain writing and gives EDTF."""

    kind: str

    def clean(self, value: str) -> str:
        text = super().clean(value)
        if not text:
            return text
        reading = READERS[self.kind](text)
        if not reading.edtf:
            raise ValidationError(reading.words, code="edtf")
        return reading.edtf


class WrittenDateField(_WrittenField):
    """A form field that reads ``July 2004`` or ``2004-07`` and gives ``2004-07``."""

    kind = "date"


class WrittenPeriodField(_WrittenField):
    """A form field that reads ``since 29 March 2004`` and gives ``2004-03-29/..``."""

    kind = "period"
