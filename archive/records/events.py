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

    title = models.CharField(
        _("title"),
        max_length=300,
        help_text=_("Short, and clear by itself: Madrid summit 1997, North Atlantic Treaty."),
    )
    event_kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=EventKind,
        help_text=_("Readers filter the events by it. “Other event” only where nothing else fits."),
    )
    period = EDTFPeriodField(
        _("date or period"),
        help_text=_("2006-11-28/2006-11-29, or a single day. The end is the last day."),
    )
    place = models.CharField(
        _("place"),
        max_length=200,
        blank=True,
        help_text=_("The town, or the house in it: Washington, Oslo City Hall."),
    )
    place_country = models.ForeignKey(
        "archive.CountryPage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events_held",
        verbose_name=_("country of the place"),
        help_text=_("Where the place lies. Readers reach its profile from the event."),
    )
    text = models.TextField(
        _("what happened"),
        help_text=_("Two or three sentences, in your own words and in the present tense."),
    )
    countries = ParentalManyToManyField(
        "archive.CountryPage",
        blank=True,
        related_name="events",
        verbose_name=_("countries"),
        help_text=_(
            "Those that took part, or that it concerned. Readers reach their profiles from here."
        ),
    )
    operations = ParentalManyToManyField(
        "archive.OperationPage",
        blank=True,
        related_name="events",
        verbose_name=_("operations"),
        help_text=_("Those that it began, changed or ended. Readers reach their pages from here."),
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
