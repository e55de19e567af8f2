"""What a rule of the radar is, and what it finds: a thing, what is wrong with it, and where."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.fields import StreamField

from archive.radar.holdings import Holdings, WholeArchive
from archive.records.facts.fact import Fact


class Severity(TextChoices):
    """How much a finding matters, the gravest first."""

    REFUSED = "refused", gettext_lazy("Cannot be published")
    FAULT = "fault", gettext_lazy("Contradiction")
    TASK = "task", gettext_lazy("To be looked at")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, in words, and where in its form that is mended."""

    rule: "Rule"
    thing: models.Model
    message: str
    field: str = ""
    """The field of the form in which it is mended; empty where it is no single one."""
    rival: models.Model | None = None
    """The other thing of a pair that contradict each other."""

    @property
    def anchor(self) -> str:
        """Where in the form of the thing its field stands; the form opens that tab by itself."""
        if not self.field:
            return ""
        field = self.thing._meta.get_field(self.field)
        if field.one_to_many:
            return f"id_{self.field}-FORMS"
        return self.field if isinstance(field, StreamField) else f"id_{self.field}-label"

    @property
    def name(self) -> str:
        """The thing as a list shows it; a fact with its date."""
        when = self.thing.when_text() if isinstance(self.thing, Fact) else ""
        named = {"thing": str(self.thing), "when": when}
        return _("%(thing)s, %(when)s") % named if when else str(self.thing)

    @property
    def kind(self) -> str:
        """What kind of thing it is, as a reader of the report calls it."""
        return capfirst(self.thing._meta.verbose_name)

    @property
    def pair(self) -> frozenset[tuple[str, Any]]:
        """The things concerned, so that a pair is reported once however it is come upon."""
        return frozenset(identity(one) for one in (self.thing, self.rival) if one is not None)


def identity(thing: models.Model) -> tuple[str, Any]:
    """Which thing it is, the same for every instance of it."""
    return thing._meta.label_lower, thing.pk


class Rule:
    """One kind of inconsistency: which things may have it, and how it is seen on one of them."""

    key: ClassVar[str]
    """Its short name in addresses; it never changes."""
    title: ClassVar[str | Promise]
    advice: ClassVar[str | Promise]
    """What to do about it."""
    models: ClassVar[tuple[type[models.Model], ...]]
    """The kinds of thing that it is about."""
    severity: ClassVar[Severity] = Severity.FAULT

    @property
    def blocks(self) -> bool:
        """Whether the model refuses to publish such a thing; the radar itself refuses nothing."""
        return self.severity == Severity.REFUSED

    def candidates(self, archive: WholeArchive, *, today: dt.date) -> Iterable[models.Model]:
        """The things that may have the fault: all that have, and few others."""
        raise NotImplementedError

    def findings(
        self, thing: models.Model, *, archive: Holdings, today: dt.date
    ) -> Iterator[Finding]:
        """What is wrong with ``thing`` as it is in memory, edits that are not saved included."""
        raise NotImplementedError

    def found(
        self,
        thing: models.Model,
        message: str,
        *,
        field: str = "",
        rival: models.Model | None = None,
    ) -> Finding:
        """A finding of this rule."""
        return Finding(self, thing, str(message), field, rival)
