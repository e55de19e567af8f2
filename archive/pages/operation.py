"""Operations: what one was; when, led by whom and how large lies in dated facts."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField

from archive.blocks.body import NarrativeBody, plain_text
from archive.pages.page import ProfilePage
from archive.panels.facts import FactsPanel
from archive.panels.tabs import profile_tabs
from archive.timeline.operation_course import operation_profile
from archive.vocabularies import NatoRole, OperationKind


class OperationPage(ProfilePage):
    """An operation or mission; the slug is its key in data files."""

    parent_page_types = ["archive.OperationIndexPage"]
    subpage_types: list[str] = []

    code = models.CharField(
        _("code name"), max_length=80, help_text=_("As it is commonly called: KFOR.")
    )
    full_name = models.CharField(
        _("full name"),
        max_length=300,
        blank=True,
        help_text=_("The code name written out: Kosovo Force."),
    )
    operation_kind = models.CharField(
        _("kind"),
        max_length=32,
        choices=OperationKind,
        help_text=_("What it mainly did. Readers filter the operations by it."),
    )
    nato_role = models.CharField(
        _("NATO's part"),
        max_length=12,
        choices=NatoRole,
        default=NatoRole.LED,
        help_text=_("Over the operation as a whole. Who led it when belongs under “Facts”."),
    )
    theatre = ParentalManyToManyField(
        "archive.CountryPage",
        blank=True,
        related_name="operations_here",
        verbose_name=_("theatre"),
        help_text=_("The countries in which it took place, or off whose coasts."),
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In degrees, with a minus south of the equator: 42.66 for Pristina."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In degrees, with a minus west of Greenwich: 21.17 for Pristina."),
    )
    coordinates_approximate = models.BooleanField(
        _("rough position"),
        default=True,
        help_text=_(
            "Ticked: a point somewhere in the theatre. Not ticked: a place that a source gives."
        ),
    )
    note = models.TextField(_("note"), blank=True, help_text=_("Shown to readers."))
    body = StreamField(
        NarrativeBody(),
        blank=True,
        verbose_name=_("text"),
        help_text=_(
            "What it was and did, in the archive’s own words. Dates and figures go under “Facts”."
        ),
    )

    description_panels = [
        FieldPanel("code"),
        FieldPanel("full_name"),
        FieldPanel("operation_kind"),
        FieldPanel("nato_role"),
        FieldPanel("theatre"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("coordinates_approximate"),
    ]
    facts_panels = [
        FactsPanel("OperationPeriod", "periods", heading=_("When it ran")),
        FactsPanel("LeadPeriod", "leads", heading=_("Lead")),
        FactsPanel("OperationPhase", "phases", heading=_("Phases")),
        FactsPanel("Mandate", "mandates", heading=_("Mandates")),
        FactsPanel("OperationRelation", "relations", heading=_("Other operations")),
        FactsPanel("StrengthFigure", "strengths", heading=_("Strengths")),
        FactsPanel("Contribution", "contributions", heading=_("Contributors")),
    ]
    edit_handler = profile_tabs(description=description_panels, facts=facts_panels)

    class Meta:
        verbose_name = _("operation")
        verbose_name_plural = _("operations")
        constraints = [
            models.CheckConstraint(
                name="operation_nato_role_known", condition=Q(nato_role__in=NatoRole.values)
            ),
            models.CheckConstraint(
                name="operation_latitude_on_earth",
                condition=Q(latitude__range=(-90, 90)) | Q(latitude__isnull=True),
            ),
            models.CheckConstraint(
                name="operation_longitude_on_earth",
                condition=Q(longitude__range=(-180, 180)) | Q(longitude__isnull=True),
            ),
        ]

    @property
    def text(self) -> str:
        return plain_text(self.body)

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["profile"] = operation_profile(
            operation=self,
            day=request.day,
            today=request.today,
            day_was_asked=request.day_was_asked,
        )
        return context
