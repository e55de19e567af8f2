"""The root of every dated fact: when, how far verified, and on what evidence."""

import datetime as dt
import uuid
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.dates import show_date, show_period
from archive.dates.period import Period
from archive.records.dated import Dated, bounds_constraints
from archive.records.querysets import DatedQuerySet
from archive.records.record import Record
from archive.vocabularies import Verification


class FactQuerySet(DatedQuerySet):
    """Dated facts, and the work that is left on them."""

    def to_verify(self, *, today: dt.date) -> Self:
        """Facts that nobody found in their source yet, or that are to be looked at again."""
        return self.filter(~Q(verification=Verification.VERIFIED) | Q(review_by__lte=today))

    def named(self, public_name: str) -> Self:
        """The fact that an address names so; at most one row."""
        kind, _slash, key = public_name.partition("/")
        return self.filter(kind=kind, key=key)


class Fact(Dated, Record):
    """One dated fact, with a table of its own for what its kind adds.

    The parts that all facts share lie in this table, so that evidence, statements and the
    work list can name any fact by one foreign key.
    """

    when_required: ClassVar[bool] = True
    """Whether the fact may not be published without a date."""
    exclusive_by: ClassVar[tuple[str, ...] | None] = None
    """Fields on which two facts with a day in common contradict each other; empty: any two do."""
    subject_field: ClassVar[str] = ""
    """The foreign key that names the page or record which shows this fact."""

    kind = models.CharField(max_length=40, editable=False)
    key = models.CharField(
        _("key"),
        max_length=120,
        blank=True,
        help_text=_("Short name in data files. Left empty, one is made."),
    )
    verification = models.CharField(
        _("verification"),
        max_length=12,
        choices=Verification,
        default=Verification.UNVERIFIED,
        help_text=_("Verified: somebody opened the source and found the fact in it."),
    )
    verified_by = models.CharField(
        _("verified by"),
        max_length=100,
        blank=True,
        help_text=_("The role, not a name: archivist."),
    )
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last found the fact in its source."),
    )
    review_by = models.DateField(
        _("review by"), null=True, blank=True, help_text=_("When it should be looked at again.")
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("Shown to readers: doubts, differences, context.")
    )

    objects = FactQuerySet.as_manager()

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["start_earliest", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="fact_key_unique_in_its_kind"),
            models.CheckConstraint(
                name="fact_verification_known", condition=Q(verification__in=Verification.values)
            ),
            *bounds_constraints("fact"),
        ]
        indexes = [models.Index(fields=["kind", "start_earliest"], name="fact_kind_start")]

    def __str__(self) -> str:
        return self.specific.sentence()

    @classmethod
    def kind_name(cls) -> str:
        """The name by which the table of all facts tells the kinds apart: ``statusperiod``."""
        return cls._meta.model_name

    @property
    def specific(self) -> Self:
        """The same fact as an instance of its own kind."""
        return self if self.kind == self.kind_name() else getattr(self, self.kind)

    @property
    def subject(self):
        """The page or record that shows this fact, or None where a draft names none yet."""
        return getattr(self, self.subject_field) if self.subject_field else None

    @property
    def public_name(self) -> str:
        """What names the fact in an address: ``statusperiod/ee-nato``."""
        return f"{self.kind}/{self.key}"

    @property
    def is_verified(self) -> bool:
        return self.verification == Verification.VERIFIED

    def sentence(self) -> str:
        """The fact in words, without its date: ``Member of NATO``."""
        return f"{self.kind} {self.key}"

    def in_full(self) -> str:
        """The fact in words with its date: ``Estonia: NATO, since 29 March 2004``."""
        return f"{self.sentence()}, {self.when_text()}" if self.when else self.sentence()

    def when_text(self) -> str:
        """The date or period in words: ``since 29 March 2004``; empty where none is known."""
        parsed = self.when_parsed
        if parsed is None:
            return ""
        return show_period(parsed) if isinstance(parsed, Period) else show_date(parsed)

    def save(self, *args, **kwargs) -> None:
        self.kind = self.kind_name()
        if not self.key:
            self.key = f"{self.kind}-{uuid.uuid4().hex[:12]}"
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.kind = self.kind_name()
        if self.verified_on and self.verification == Verification.UNVERIFIED:
            raise ValidationError(
                {"verification": _("A fact that is not verified has no day of verification.")}
            )
        self._refuse_contradiction()

    def clean_for_publication(self) -> None:
        super().clean_for_publication()
        if self.when_required and not self.when:
            raise ValidationError({self.when_field: _("A published fact needs its date.")})
        if not list(self.evidence.all()):
            raise ValidationError(
                _("“%(fact)s” needs at least one source before it is published."),
                params={"fact": self.sentence()},
            )

    def rivals(self) -> models.QuerySet:
        """Published facts of the same kind that may not share a day with this one."""
        same = {name: getattr(self, name) for name in self.exclusive_by or ()}
        return type(self).objects.filter(live=True, **same).exclude(pk=self.pk)

    def _refuse_contradiction(self) -> None:
        if self.exclusive_by is None or not self.when or self.start_latest is None:
            return
        names = [self._meta.get_field(name).attname for name in self.exclusive_by]
        if any(getattr(self, name) is None for name in names):
            return
        # Certain overlap only. A period whose end is not known is certain of its first day alone.
        rivals = self.rivals().filter(start_latest__isnull=False)
        rival = next((one for one in rivals if self.bounds.overlaps(one.bounds)), None)
        if rival is not None:
            raise ValidationError({self.when_field: self.contradiction(rival)})

    def contradiction(self, rival: Self) -> str:
        """What to tell the editor about a published fact that this one contradicts."""
        return _("This overlaps with “%(fact)s”, %(when)s. End that one first.") % {
            "fact": rival.sentence(),
            "when": rival.when_text(),
        }
