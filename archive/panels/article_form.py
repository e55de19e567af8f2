"""The form of an article: derives the government from the date, and leaves the text as found."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _

from archive.dates import EDTFError, Period
from archive.panels.forms import ArchivePageForm
from archive.records.agents import Government
from archive.timeline.offices import government_throughout
from archive.vocabularies import AttributionBasis

DOCUMENT_DATES = ("posted_on", "issued_on", "delivered_on")
"""The dates of an article that say under which government it was published, the best first."""


class ArticleForm(ArchivePageForm):
    """A government that nobody names is derived from the date, and marked as derived."""

    def clean_raw_text(self) -> str:
        """The text as found: a browser sends line ends of its own, and forms cut white space off.

        Neither is an edit.
        """
        sent = normalize_newlines(self.cleaned_data["raw_text"])
        kept = self.initial.get("raw_text") or ""
        return kept if sent.strip() == normalize_newlines(kept).strip() else sent

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "published_under" not in cleaned or "published_under_basis" not in cleaned:
            return cleaned
        in_office = self._in_office(cleaned)
        named, basis = cleaned["published_under"], cleaned["published_under_basis"]
        if named is None and in_office is not None:
            cleaned["published_under"] = in_office
            cleaned["published_under_basis"] = AttributionBasis.DERIVED
        elif basis == AttributionBasis.DERIVED and in_office not in (None, named):
            if "published_under" not in self.changed_data:
                # The date was changed: what is derived goes with it.
                cleaned["published_under"] = in_office
            elif not self.is_deferred_validation:  # of a draft the radar says it
                self.add_error("published_under_basis", self._contradiction(in_office))
        return cleaned

    def _in_office(self, cleaned: dict[str, Any]) -> Government | None:
        written = next(filter(None, (cleaned.get(name) for name in DOCUMENT_DATES)), "")
        try:
            bounds = Period.parse(written).bounds(end_is_last_day=True) if written else None
        except EDTFError:
            return None  # said on its own field
        if bounds is None:
            return None
        return government_throughout(first=bounds.start_earliest, after=bounds.end_latest)

    def _contradiction(self, in_office: Government) -> ValidationError:
        return ValidationError(
            _(
                "On the date of the document “%(government)s” was in office. Say that the source"
                " states another, or that an editor sets it, with the reason."
            )
            % {"government": in_office}
        )
