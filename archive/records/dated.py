"""Derives the four bounds of a dated record from the EDTF text in it."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.dates import Bounds, EDTFError, PartialDate, Period, point_bounds
from archive.records.fields import EDTFPeriodField
from archive.records.written import in_words
from archive.vocabularies import EndState

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


class Dated(models.Model):
    """A thing with a date or a period, as written and as four bounds (ends exclusive)."""

    when_field: ClassVar[str] = "period"
    """The field that holds the EDTF text."""
    end_is_last_day: ClassVar[bool] = False
    """The end as written is the last day (operations), not the day of the change (memberships)."""

    start_earliest = models.DateField(null=True, editable=False, db_index=True)
    start_latest = models.DateField(null=True, editable=False)
    end_earliest = models.DateField(null=True, editable=False)
    end_latest = models.DateField(null=True, editable=False, db_index=True)
    end_state = models.CharField(
        max_length=8, choices=EndState, default=EndState.UNKNOWN, editable=False
    )

    class Meta:
        abstract = True

    @property
    def when(self) -> str:
        """The date or period as EDTF text; empty where none is known."""
        return getattr(self, self.when_field)

    @property
    def when_is_period(self) -> bool:
        return isinstance(self._meta.get_field(self.when_field), EDTFPeriodField)

    @property
    def when_parsed(self) -> PartialDate | Period | None:
        """The date or period, or None where none is known."""
        if not self.when:
            return None
        return Period.parse(self.when) if self.when_is_period else PartialDate.parse(self.when)

    @property
    def bounds(self) -> Bounds:
        """The four bounds as they are set, to compare with others."""
        return Bounds(
            *(getattr(self, name) for name in BOUNDS), ongoing=self.end_state == EndState.ONGOING
        )

    def derive_bounds(self) -> None:
        """Sets the bounds and the end state from the EDTF text; raises EDTFError."""
        parsed = self.when_parsed
        if parsed is None:
            bounds, end_state = Bounds(None, None, None, None), EndState.UNKNOWN
        elif isinstance(parsed, Period):
            bounds = parsed.bounds(end_is_last_day=self.end_is_last_day)
            end_state = EndState(parsed.end_state.value)
        else:
            bounds, end_state = point_bounds(parsed), EndState.ENDED
        for name in BOUNDS:
            setattr(self, name, getattr(bounds, name))
        self.end_state = end_state

    def clean(self) -> None:
        super().clean()
        try:
            self.derive_bounds()
        except EDTFError as error:
            raise ValidationError({self.when_field: in_words(error)}) from error

    def save(self, *args, **kwargs) -> None:
        self.derive_bounds()
        super().save(*args, **kwargs)


def bounds_constraints(prefix: str) -> list[models.CheckConstraint]:
    """The invariants of the four bounds, as database constraints named ``<prefix>_…``."""
    return [
        models.CheckConstraint(
            name=f"{prefix}_start_bounds_ordered",
            # Said in full: a CHECK passes where a comparison with NULL leaves it unknown.
            condition=Q(start_earliest__isnull=False, start_latest__isnull=False)
            & Q(start_earliest__lte=F("start_latest"))
            | Q(start_earliest__isnull=True, start_latest__isnull=True),
        ),
        models.CheckConstraint(
            name=f"{prefix}_end_bounds_ordered",
            condition=Q(end_earliest__isnull=False, end_latest__isnull=False)
            & Q(end_earliest__lte=F("end_latest"))
            | Q(end_earliest__isnull=True, end_latest__isnull=True),
        ),
        models.CheckConstraint(
            name=f"{prefix}_ends_after_its_start",
            condition=Q(start_earliest__lt=F("end_latest"))
            | Q(start_earliest__isnull=True)
            | Q(end_latest__isnull=True),
        ),
        models.CheckConstraint(
            name=f"{prefix}_end_state_agrees",
            condition=Q(end_state=EndState.ENDED, end_latest__isnull=False)
            | (~Q(end_state=EndState.ENDED) & Q(end_latest__isnull=True)),
            violation_error_message=_("An end is known exactly where the period has ended."),
        ),
    ]
