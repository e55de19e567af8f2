"""How two versions are compared in the admin: dates, days, figures and sources in words."""

import datetime as dt
from functools import partial
from typing import Any

from django.db import models
from django.utils.formats import localize, number_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import template_localtime
from django.utils.translation import gettext as _
from wagtail.admin.compare import (
    ChildObjectComparison,
    ChildRelationComparison,
    FieldComparison,
    TextDiff,
    diff_text,
    register_comparison_class,
)
from wagtail.admin.panels import FieldPanel, InlinePanel

from archive.dates import EDTFError, Period, show_day, show_period
from archive.records.fields import EDTFDateField, EDTFPeriodField
from archive.records.sources import Citation


class WordsComparison(FieldComparison):
    """A value that was replaced as a whole, before and after, as an archivist says it."""

    def htmldiff(self) -> SafeString:
        return _replaced(self.words(self.val_a), self.words(self.val_b))

    def words(self, value: Any) -> str:
        """``value`` in words; empty where there is none."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if isinstance(value, dt.datetime):
            return localize(template_localtime(value))
        if isinstance(value, dt.date):
            return show_day(value)
        return number_format(value, force_grouping=True)


class WhenComparison(WordsComparison):
    """A date or period as EDTF, or a list of them with commas: ``since 29 March 2004``."""

    def words(self, value: str) -> str:
        try:
            parts = [Period.parse(part.strip()) for part in value.split(",") if part.strip()]
        except EDTFError:
            return value
        return ", ".join(show_period(part) for part in parts)


class CitationsComparison(ChildRelationComparison):
    """The places in sources that a thing rests on, a line each: ``Source, locator: “words”``."""

    is_field, is_child_relation = True, False

    def htmldiff(self) -> SafeString:
        lines = ((_line(row),) for row in self.get_child_comparisons())
        return format_html(
            '<ul class="archive-list">{}</ul>', format_html_join("", "<li>{}</li>", lines)
        )


class DatesPanel(FieldPanel):
    """A text field that holds a list of EDTF dates."""

    def get_comparison_class(self) -> type[FieldComparison]:
        return WhenComparison


class CitationsPanel(InlinePanel):
    """Rows of which each is a place in a source."""

    class BoundPanel(InlinePanel.BoundPanel):
        def get_comparison(self) -> list[partial]:
            return [
                partial(CitationsComparison, *rows.args, **rows.keywords)
                for rows in super().get_comparison()
            ]


def _replaced(before: str, after: str) -> SafeString:
    if before == after:
        return escape(before)
    sides = [("deletion", before), ("addition", after)]
    return TextDiff([side for side in sides if side[1]]).to_html()


def _line(row: ChildObjectComparison) -> SafeString:
    before, after = row.obj_a, row.obj_b
    if before and after and before.source_id == after.source_id:
        return diff_text(_cited(before), _cited(after)).to_html()
    return _replaced(_cited(before) if before else "", _cited(after) if after else "")


def _cited(row: Citation) -> str:
    return f"{row}: “{row.quotation}”" if row.quotation else str(row)


for field in (models.DateField, models.BooleanField, models.IntegerField, models.DecimalField):
    register_comparison_class(field, comparison_class=WordsComparison)
for field in (EDTFDateField, EDTFPeriodField):
    register_comparison_class(field, comparison_class=WhenComparison)
