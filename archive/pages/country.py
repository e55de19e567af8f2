"""Country profiles: who a country is; its history lies in dated facts."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from archive.blocks.body import NarrativeBody, plain_text
from archive.pages.page import ProfilePage
from archive.panels.facts import FactsPanel
from archive.panels.tabs import profile_tabs
from archive.timeline.country_history import country_profile
from archive.vocabularies import CodeStatus, CountryRole, Region

CODE = RegexValidator(
    r"^[A-Z]{2}([A-Z]{2})?$", _("Two capital letters (ISO 3166-1), or four for a former state.")
)
ISO3 = RegexValidator(r"^[A-Z]{3}$", _("Three capital letters."))


class CountryPage(ProfilePage):
    """A profile of a country, a territory or a former state."""

    parent_page_types = ["archive.CountryIndexPage"]
    subpage_types: list[str] = []
    # A copy is another country until its codes are given: two pages never share one.
    exclude_fields_in_copy = ["code", "iso3"]

    code = models.CharField(
        _("code"),
        max_length=4,
        null=True,
        unique=True,
        validators=[CODE],
        help_text=_("ISO 3166-1 alpha-2 (NO); for a former state the four letters of ISO 3166-3."),
        error_messages={"unique": _("Another country profile has this code.")},
    )
    iso3 = models.CharField(
        _("three-letter code"),
        max_length=3,
        null=True,
        blank=True,
        unique=True,
        validators=[ISO3],
        error_messages={"unique": _("Another country profile has this code.")},
        help_text=_("ISO 3166-1 alpha-3: NOR. The maps find the outline of the country by it."),
    )
    code_status = models.CharField(
        _("standing of the code"),
        max_length=14,
        choices=CodeStatus,
        default=CodeStatus.CURRENT,
        help_text=_("User-assigned: in use without being in the standard, such as XK for Kosovo."),
    )
    region = models.CharField(
        _("region"),
        max_length=20,
        choices=Region,
        help_text=_(
            "The region under which lists and the chronology have it: Norway, Northern Europe."
        ),
    )
    continent = models.CharField(
        _("continent"),
        max_length=40,
        blank=True,
        help_text=_("As a reference work has it: Europe, North America."),
    )
    role = models.CharField(
        _("why it is here"),
        max_length=16,
        choices=CountryRole,
        default=CountryRole.PARTNER,
        help_text=_("Its closest tie to the Alliance. The dates of that tie belong under “Facts”."),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("Shown to readers: disputed names, recognition.")
    )
    body = StreamField(
        NarrativeBody(),
        blank=True,
        verbose_name=_("text"),
        help_text=_(
            "The country’s story in the archive’s own words. What has a date belongs under “Facts”."
        ),
    )

    description_panels = [
        MultiFieldPanel(
            [FieldPanel("code"), FieldPanel("iso3"), FieldPanel("code_status")],
            heading=_("Codes"),
        ),
        FieldPanel("region"),
        FieldPanel("continent"),
        FieldPanel("role"),
    ]
    facts_panels = [
        FactsPanel("StatusPeriod", "status_periods", heading=_("Status periods")),
        FactsPanel("StatusEvent", "status_events", heading=_("Dated steps")),
        FactsPanel("CountryName", "names", heading=_("Names")),
        FactsPanel("Capital", "capitals", heading=_("Capitals")),
        FactsPanel("Succession", "preceded_by", heading=_("Predecessor states")),
    ]
    edit_handler = profile_tabs(description=description_panels, facts=facts_panels)

    class Meta:
        verbose_name = _("country profile")
        verbose_name_plural = _("country profiles")
        constraints = [
            models.CheckConstraint(
                name="country_code_status_known", condition=Q(code_status__in=CodeStatus.values)
            ),
            models.CheckConstraint(
                name="country_role_known", condition=Q(role__in=CountryRole.values)
            ),
            models.CheckConstraint(
                name="country_code_not_blank", condition=~Q(code="") | Q(code__isnull=True)
            ),
        ]

    @property
    def text(self) -> str:
        return plain_text(self.body)

    def get_context(self, request, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        context["profile"] = country_profile(
            country=self,
            day=request.day,
            today=request.today,
            day_was_asked=request.day_was_asked,
        )
        return context
