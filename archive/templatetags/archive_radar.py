"""Tells a form what the radar finds wrong with the thing in it."""

from dataclasses import dataclass

from django import template
from django.db.models import Model
from django.http import HttpRequest

from archive.radar import radar
from archive.radar.mending import form_url
from archive.radar.rule import Finding

register = template.Library()


@dataclass(frozen=True, slots=True)
class FormWarning:
    """A finding as a form shows it."""

    finding: Finding
    rival_url: str
    """The form of the other thing of the pair, for whoever may change that one."""


@register.simple_tag
def radar_warnings(thing: Model, request: HttpRequest) -> list[FormWarning]:
    """What is wrong with ``thing``, which is saved and perhaps edited; nothing of a new thing."""
    if thing.pk is None:
        return []
    return [
        FormWarning(finding, form_url(finding.rival, request.user) if finding.rival else "")
        for finding in radar.findings_of(thing, today=request.today)
    ]
