"""Events in the alliance's history: summits, treaties, enlargements, concepts."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from archive.records.facts.fact import Fact
from archive.records.fields import EDTFPeriodField
from archive.records.keys import unused_key
from archive.vocabularies import EventKind


class HistoricalEvent(Fact):
    """A dated, sourced event with a public page of its own; the end is its last day."""

    end_is_last_day = True

    title = models.CharField(_("title"), max_length=300)
    event_kind = models.CharField(_("kind"), max_length=20, choices=EventKind)
    period = EDTFPeriodField(
        _("date or period"),
        help_text=_("2006-11-28/2006-11-29, or a single day. The end is the last day."),
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events_held",
        verbose_name=_("country of the place"),
    )
    text = models.TextField(_("what happened"))
    countries = ParentalManyToManyField(
        "archive.CountryPage", blank=True, related_name="events", verbose_name=_("countries")
    )
    operations = ParentalManyToManyField(
        "archive.OperationPage", blank=True, related_name="events", verbose_name=_("operations")
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        constraints = [
            models.CheckConstraint(
                name="event_kind_known", condition=Q(event_kind__in=["", *EventKind.values])
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def sentence(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/events/{self.key}/"

    def clean(self) -> None:
        super().clean()
        if self.key:
            try:
                validate_slug(self.key)
            except ValidationError as error:
                raise ValidationError({"key": error.messages}) from error

    def with_content_json(self, content):
        event = super().with_content_json(content)
        if self.first_published_at:
            event.key = self.key  # an old revision may know another; the address stays
        return event

    def save(self, *args, **kwargs) -> None:
        self.key = self.key or unused_key(HistoricalEvent, self.title)
        super().save(*args, **kwargs)
