"""Model fields that hold a date or a period as EDTF text, and read plain writing in forms."""

from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.dates import EDTFError, PartialDate, Period, parse_date, parse_period


def in_words(error: EDTFError) -> str:
    """What is wrong with a date, in the reader's language."""
    return gettext(error.template) % error.params


def _read(text: str, parse: Callable[[str], object]) -> str:
    """``text`` as EDTF, or a ValidationError that says what is wrong with it."""
    try:
        return str(parse(text))
    except EDTFError as error:
        raise ValidationError(in_words(error), code="edtf") from error


def validate_date(text: str) -> None:
    """Refuses a text that is not an EDTF date."""
    _read(text, PartialDate.parse)


def validate_period(text: str) -> None:
    """Refuses a text that is not an EDTF period."""
    _read(text, Period.parse)


def validate_date_list(text: str) -> None:
    """Refuses a comma-separated list in which an entry is not an EDTF date."""
    for entry in text.split(","):
        if entry.strip():
            validate_date(entry.strip())


class WrittenDateField(forms.CharField):
    """A form field that reads ``July 2004`` or ``2004-07`` and gives ``2004-07``."""

    def clean(self, value: str) -> str:
        text = super().clean(value)
        return _read(text, parse_date) if text else text


class WrittenPeriodField(forms.CharField):
    """A form field that reads ``since 29 March 2004`` and gives ``2004-03-29/..``.

    A lone date stays one: ``1999`` is not written out as ``1999/1999``.
    """

    def clean(self, value: str) -> str:
        text = super().clean(value)
        if not text:
            return text
        try:
            return str(parse_date(text))
        except EDTFError:
            return _read(text, parse_period)


class _EDTFField(models.CharField):
    form_field: type[forms.CharField]

    def __init__(self, *args, max_length: int = 40, **kwargs) -> None:
        super().__init__(*args, max_length=max_length, **kwargs)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": self.form_field, **kwargs})


class EDTFDateField(_EDTFField):
    """A date as precise as its source: ``2004``, ``2004-07``, ``2004-07-30``, ``1995~``."""

    description = _("EDTF date")
    default_validators = [validate_date]
    form_field = WrittenDateField


class EDTFPeriodField(_EDTFField):
    """A period as precise as its source: ``2004-07/2005-08``, ``2004/..``, ``2004/``."""

    description = _("EDTF period")
    default_validators = [validate_period]
    form_field = WrittenPeriodField
