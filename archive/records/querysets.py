"""The one rule of what the world may see, and the questions that every dated record answers."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Prefetch, Q, Subquery
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet


def unrestricted(path: str = "path") -> Q:
    """The page whose tree path is in field ``path`` lies in no private section."""
    outer = ExpressionWrapper(OuterRef(path), output_field=models.CharField())
    # As a subquery: where a join is written, SQLite with statistics begins it with all the pages.
    of_page = Page.objects.filter(pk=OuterRef("page_id")).order_by().values("path")
    restrictions = PageViewRestriction.objects.annotate(_outer=outer, _path=Subquery(of_page))
    return ~Exists(restrictions.filter(_outer__startswith=F("_path")))


def public_page(prefix: str = "") -> Q:
    """The page at relation ``prefix`` (such as ``country__``) is public: live, and not private."""
    return Q(**{f"{prefix}live": True}) & unrestricted(f"{prefix}path")


class PublicPageQuerySet(PageQuerySet):
    """Pages of the archive; ``public()`` is stricter than Wagtail's, which leaves drafts in."""

    def public(self) -> Self:
        """Live pages outside private sections, without one query more."""
        return self.filter(public_page())


ArchivePageManager = PageManager.from_queryset(PublicPageQuerySet)


class RecordQuerySet(models.QuerySet):
    """Records with draft and revisions."""

    def public(self) -> Self:
        """Live records all of whose subjects (``public_through``) are public too."""
        rows = self.filter(live=True)
        for name in self.model.public_through:
            rows = rows.filter(self._visible(name))
        return rows

    def _visible(self, name: str) -> Q:
        related = self.model._meta.get_field(name).related_model
        is_page = any(field.name == "path" for field in related._meta.get_fields())
        visible = public_page(f"{name}__") if is_page else Q(**{f"{name}__live": True})
        if is_page:
            # A copy kept in step with its original (an alias) carries no facts of its own.
            visible &= Q(**{f"{name}__alias_of__isnull": True})
        return visible | Q(**{f"{name}__isnull": True})


class DatedQuerySet(RecordQuerySet):
    """Records with a date or a period, asked as of a day."""

    def as_of(self, day: dt.date) -> Self:
        """Records that were, or may have been, true on ``day``."""
        return self.filter(
            Q(start_earliest__lte=day) | Q(start_earliest__isnull=True),
            Q(end_latest__gt=day) | Q(end_latest__isnull=True),
        )

    def certain_on(self, day: dt.date) -> Self:
        """Records that were true on ``day`` whatever the days that their dates leave open."""
        return self.filter(
            Q(start_latest__lte=day) | Q(start_latest__isnull=True, start_earliest__isnull=True),
            Q(end_earliest__gt=day) | Q(end_state="ongoing"),
        )

    def up_to(self, day: dt.date) -> Self:
        """Records that had, or may have, begun on or before ``day``."""
        return self.filter(start_earliest__lte=day)

    def with_evidence(self) -> Self:
        """The same records, with their evidence and its sources read in two more queries."""
        evidence = self.model._meta.get_field("evidence").related_model
        rows = evidence.objects.select_related("source").order_by("sort_order", "pk")
        return self.prefetch_related(Prefetch("evidence", queryset=rows))

    def chronological(self) -> Self:
        """Oldest first; records without a date come last."""
        return self.order_by(F("start_earliest").asc(nulls_last=True), "end_latest", "pk")
