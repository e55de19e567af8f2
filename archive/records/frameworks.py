"""Frameworks in which countries stand to the alliance: membership, PfP, EAPC, MAP."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.records.dated import Dated, bounds_constraints
from archive.records.fields import EDTFPeriodField
from archive.records.querysets import DatedQuerySet
from archive.records.record import KeyedRecord


class Framework(Dated, KeyedRecord):
    """A form of membership or partnership, from its founding to its end."""

    name = models.CharField(
        _("name"),
        max_length=200,
        help_text=_("In full, without “the”: Partnership for Peace."),
    )
    abbreviation = models.CharField(
        _("abbreviation"), max_length=20, blank=True, help_text=_("As texts shorten it: PfP.")
    )
    name_nb = models.CharField(
        _("name in Norwegian"),
        max_length=200,
        blank=True,
        help_text=_("As Norwegian texts write it: Partnerskap for fred."),
    )
    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_(
            "What taking part means, in a sentence or two. It opens the page that readers see."
        ),
    )
    period = EDTFPeriodField(
        _("period"), blank=True, help_text=_("The end is the day on which it was replaced.")
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("framework")
        verbose_name_plural = _("frameworks")
        ordering = ["start_earliest", "pk"]
        constraints = bounds_constraints("framework")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/frameworks/{self.key}/"
