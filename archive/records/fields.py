"""Model fields that hold a date or a period as EDTF text, and read plain writing in forms."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.dates import EDTFError, PartialDate, Period
from archive.records.written import (
    WrittenDateField,
    WrittenDateInput,
    WrittenPeriodField,
    in_words,
)


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


class _EDTFField(models.CharField):
    form_field: type[WrittenDateField | WrittenPeriodField]

    def __init__(self, *args, max_length: int = 40, **kwargs) -> None:
        super().__init__(*args, max_length=max_length, **kwargs)

    def formfield(self, **kwargs):
        reads = {"form_class": self.form_field, "widget": WrittenDateInput(self.form_field.kind)}
        return super().formfield(**{**reads, **kwargs})


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
