"""The words that every style and format shares: what is cited, and what to know of it."""

import unicodedata

from django.utils.translation import gettext as _

from archive.citations.record import CitationRecord, Document, Kind
from archive.dates import PartialDate, show_date
from archive.vocabularies import TextForm


def one_line(text: str) -> str:
    """``text`` without line breaks and control characters, which could end a field early."""
    shown = "".join(" " if unicodedata.category(one) in {"Cc", "Zl", "Zp"} else one for one in text)
    return " ".join(shown.split())


def genre(record: CitationRecord) -> str:
    """What is cited: "Demonstration text", "Press release, excerpt"."""
    if record.is_demonstration:
        return _("Demonstration text")
    if record.is_summary:
        return _("Summary by the archive")
    if record.kind is Kind.ENTRY:
        return _("Reference entry: %(kind)s") % {"kind": record.document_type}
    if record.kind is Kind.PAGE:
        return _("Web page")
    kind = record.document_type[:1].upper() + record.document_type[1:] or _("Document")
    if record.text_form == TextForm.EXCERPT:
        return _("%(document)s, excerpt") % {"document": kind}
    if record.text_form == TextForm.TRANSLATION:
        return _("%(document)s, translation") % {"document": kind}
    return kind


def version_of(record: CitationRecord) -> str:
    """Which version is cited, in words."""
    return _("version %(number)d") % {"number": record.version}


def numbered(record: CitationRecord) -> str:
    """The document's own number, in words; empty where it has none."""
    if not record.document_number:
        return ""
    return _("No. %(number)s") % {"number": record.document_number}


def named(original: Document) -> str:
    """The original of a summary: its title, who issued it, and of when it is."""
    parts = [_("“%(title)s”") % {"title": original.title}, *issuers(original)]
    when = dated(original.date, is_inferred=original.date_is_inferred)
    return ", ".join([*parts, *([when] if when else [])])


def issuers(original: Document) -> list[str]:
    """The names of those who made the original, and of its publisher where that is another."""
    names = [author.name for author in original.authors]
    return names + [original.publisher] * (original.publisher not in ("", *names))


def dated(when: PartialDate | None, *, is_inferred: bool) -> str:
    """A date in words that says so where it is only inferred; empty where there is none."""
    if when is None:
        return ""
    text = show_date(when)
    return _("%(date)s (inferred)") % {"date": text} if is_inferred else text


def remarks(record: CitationRecord) -> list[str]:
    """What a reader of the citation has to know, one sentence each; formats put it into a note."""
    found = []
    if record.is_demonstration:
        found += [
            _("Demonstration text, written in 2026 for this archive."),
            _("Not issued by the government."),
        ]
    if record.original:
        found.append(
            _("The archive’s own summary of %(original)s.") % {"original": named(record.original)}
        )
    if record.date is None:
        found.append(_("The document is undated."))
    elif record.date_is_inferred:
        found.append(_("The date is inferred from the time that the text describes."))
    elif record.date.approximate:
        found.append(_("The date is approximate."))
    if record.date is not None and record.date.uncertain:
        found.append(_("The date is uncertain."))
    version = PartialDate.from_date(record.version_on)
    found.append(
        _("%(archive)s, version %(number)d of %(day)s.")
        % {"archive": record.container, "number": record.version, "day": show_date(version)}
    )
    return found
