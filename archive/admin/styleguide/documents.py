"""What the archive says around a document: its record, notes, versions and sources."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from archive.admin.styleguide import samples
from archive.admin.styleguide.entry import Entry, Room, State
from archive.citations.box import CiteBox
from archive.citations.record import Author, Document
from archive.dates import PartialDate
from archive.models import (
    ArchiveDocument,
    ArticleCreator,
    ArticlePage,
    ArticleSource,
    AttachedFile,
    Correction,
    OriginalAddress,
    Redaction,
    Series,
)
from archive.pages.article_reading import Named, Note, Reading
from archive.pages.article_record import History, Strip
from archive.pages.article_statements import Said
from archive.timeline.at_the_time import AtTheTime, CountryThen, OperationThen
from archive.timeline.map_status import MapStatus

TERM = "2005-10-17/2013-10-16"
REASON = "The text speaks of an exercise that took place in that month."


def entries() -> list[Entry]:
    """In the order of an article's page."""
    return [
        _record_strip(),
        Entry(
            _("Date"),
            "components/date.html",
            _("A date in words, as precise as its source."),
            [
                State(_("A day"), {"when": "2007-01-15"}),
                State(_("A month"), {"when": "2007-01"}),
                State(_("About a year"), {"when": "1995~"}),
                State(_("A period"), {"when": "1999-06-12/2004-12"}),
                State(_("Since then"), {"when": "1999-06-12/.."}),
                State(_("End not known"), {"when": "1999-06-12/"}),
            ],
            Room.SIDE,
        ),
        Entry(
            _("At the time"),
            "components/article/at_the_time.html",
            _("The alliance of the time that a text speaks of, beside today’s."),
            [
                State(_("A text of one day"), _then(exact=True)),
                State(_("A text of a month that mentions nothing"), _then_alone()),
            ],
            Room.SIDE,
        ),
        Entry(
            _("Editor’s notes"),
            "components/article/notes.html",
            _("The archive’s voice, outside the text, numbered, with a way back."),
            [
                State(
                    _("Two notes, dating and attribution"),
                    {
                        "notes": [_note(1), _note(2)],
                        "said": [],
                        "article": samples.article(
                            temporal_reason=REASON,
                            published_under_reason="The government in office on that day.",
                            attribution_note="A sample, written for the styleguide.",
                        ),
                    },
                ),
                State(
                    _("What the text states"),
                    {"notes": [], "said": _said(), "article": samples.article()},
                ),
            ],
            Room.TEXT,
        ),
        Entry(
            _("Mentioned in the text"),
            "components/article/mentions.html",
            _("What the text names, with a link to each."),
            [State(_("Of every kind"), {"reading": _reading()})],
            Room.TEXT,
        ),
        Entry(
            _("Names in a line"),
            "components/article/named.html",
            _("Names under today’s form, and as the text writes them."),
            [State(_("One name was another"), {"heading": "Countries", "things": _countries()})],
            Room.TEXT,
        ),
        Entry(
            _("Attached files"),
            "components/article/files.html",
            _("Scans and annexes, with kind, size and credit."),
            [State(_("With a credit, and without a size"), {"files": _files()})],
            Room.TEXT,
        ),
        Entry(
            _("Record"),
            "components/article/record_facts.html",
            _("The rest of the record: dates, numbers, makers, rights."),
            [
                State(
                    _("All that can be known"),
                    {"article": _described(), "reading": _reading(twin=_twin())},
                ),
                State(
                    _("Hardly anything known"),
                    {
                        "article": samples.article(document_type=None),
                        "reading": _reading(creators=[]),
                    },
                ),
            ],
            Room.TEXT,
        ),
        Entry(
            _("Corrections"),
            "components/article/corrections.html",
            _("What was corrected, why and when."),
            [State(_("Two corrections"), {"corrections": _corrections()})],
            Room.TEXT,
        ),
        Entry(
            _("Redactions"),
            "components/redactions.html",
            _("What was taken out of a page, when and why; the words themselves are kept nowhere."),
            [State(_("Two redactions"), {"redactions": _redactions()})],
            Room.TEXT,
        ),
        Entry(
            _("Cite box"),
            "components/cite.html",
            _("How to cite a page, in one style at a time; it cites the version."),
            [
                State(_("A document of a ministry"), {"citation": _citation("verbatim")}),
                State(_("The archive’s own summary"), {"citation": _citation("summary")}),
                State(_("A version that is not always the newest"), {"citation": _frozen()}),
                State(_("Before the first publication"), {"citation": None}),
            ],
            Room.TEXT,
        ),
        Entry(
            _("Versions"),
            "components/article/versions.html",
            _("The newest published versions, with the checksum of the text."),
            [
                State(
                    _("The text has not changed since the first"),
                    {"history": History([samples.version(2), samples.version(1)])},
                ),
                State(_("One version"), {"history": History([samples.version(1)])}),
            ],
            Room.TEXT,
        ),
        Entry(
            _("Sources of a document"),
            "components/article/sources.html",
            _("Where the document stood, and what the archive’s own words rest on."),
            [
                State(
                    _("An address and a source"),
                    {"addresses": _addresses(), "citations": _citations()},
                ),
                State(_("Only an address"), {"addresses": _addresses(), "citations": []}),
                State(_("Only a source"), {"addresses": [], "citations": _citations()}),
            ],
            Room.TEXT,
        ),
    ]


# --- Record strip --------------------------------------------------------------------------------
def _record_strip() -> Entry:
    inferred = {"temporal_basis": "inferred", "temporal_reason": REASON}
    override = {"published_under_basis": "override", "published_under_reason": "A sample reason."}
    draft = {"published_under": samples.government(live=False)}
    return Entry(
        _("Record strip"),
        "components/record_strip.html",
        _("Says above every text who published it, when, and of which time it speaks."),
        [
            State(_("Document"), _strip(is_historical=False)),
            State(_("Historical document"), _strip()),
            State(_("Words were taken out"), _strip(is_redacted=True)),
            State(_("Summary"), _strip(text_form="summary", original_url="https://example.org/")),
            State(_("Demonstration text"), _strip(text_form="demonstration")),
            State(_("Date inferred from the text"), _strip(**inferred)),
            State(_("Government set by an editor"), _strip(**override)),
            State(_("No government that the public may see"), _strip(term="", **draft)),
            State(_("Not published yet, no time described"), _strip(newest=None, temporal="")),
        ],
    )


def _strip(**fields: Any) -> dict[str, Any]:
    return {"strip": strip(**fields), "reasons": True}


def strip(**fields: Any) -> Strip:
    """The strip of an article; fields that are not the strip's are the article's."""
    said = {
        "is_historical": True,
        "term": TERM,
        "original_url": "",
        "newest": samples.version(2),
        "is_redacted": False,
    }
    for name in said:
        said[name] = fields.pop(name, said[name])
    return Strip(article=samples.article(**fields), **said)


# --- At the time ---------------------------------------------------------------------------------
def _then(*, exact: bool) -> dict[str, Any]:
    rows = [
        CountryThen(samples.macedonia(), MapStatus.ACTION_PLAN, "joined 2020", "Macedonia"),
        CountryThen(samples.finland(), MapStatus.PARTNER, "joined 2023"),
    ]
    operations = [
        OperationThen(
            "Sample Guard", "/operations/sample-guard/", "about 16,000 (2007)", "runs today"
        )
    ]
    steady = [samples.norway(), samples.iceland()]
    then = AtTheTime(samples.DAY, 26, 32, 26, rows, steady, operations)
    return {"then": then, "exact": exact}


def _then_alone() -> dict[str, Any]:
    then = AtTheTime(dt.date(2007, 1, 1), 26, 32, 26, [], [], [])
    return {"then": then, "exact": False}


# --- Reading -------------------------------------------------------------------------------------
def _reading(*, twin: ArticlePage | None = None, creators: list | None = None) -> Reading:
    """An article as its page reads it."""
    made = [
        ArticleCreator(person=samples.person(), role="speaker", office="foreign-affairs"),
        ArticleCreator(name="A name as written", role="translator"),
    ]
    return Reading(
        strip=strip(),
        parts=[],
        notes=[],
        lead_links=[],
        sections=[],
        then=None,
        countries=_countries(),
        said=[],
        mentioned={
            "operation": _operations(),
            "framework": [_named(samples.framework(), "Sample Partnership", "/frameworks/sample/")],
            "person": [_named(samples.person(), "Kari Sample", "/people/sample-person/")],
        },
        rows={"creators": made if creators is None else creators},
        history=History([]),
        twin=twin,
    )


def _named(thing: Any, label: str, url: str, as_written: str = "") -> Named:
    return Named(thing, label, url, as_written)


def _countries() -> list[Named]:
    norway, macedonia = samples.norway(), samples.macedonia()
    return [
        _named(norway, norway.title, "/countries/norway/"),
        _named(macedonia, macedonia.title, "/countries/north-macedonia/", "Macedonia"),
    ]


def _operations() -> list[Named]:
    guard = samples.operation()
    return [_named(guard, guard.title, "/operations/sample-guard/")]


def _said() -> list[Said]:
    url = "/operations/"
    return [
        Said(1, "around 16,000", "KFOR, 2007", "about 16,000", "", url, "p1", False, True),
        Said(2, "in July", "When did it begin?", "June", "A day is known.", url, "", True, False),
    ]


def _note(number: int) -> Note:
    texts = {
        1: "<p>The text says <b>Macedonia</b>. A sample note says which country that is today.</p>",
        2: "<p>Sources differ on this figure; the text is left as it was published.</p>",
    }
    return Note(number, RichText(texts[number]))


# --- Rows ----------------------------------------------------------------------------------------
def _described() -> ArticlePage:
    series = Series(pk=1, key="sample", title="Sample Series", live=True)
    return samples.article(
        alternative_title="Another sample title",
        series=series,
        part="Part 2",
        delivered_on="2007-01-15",
        issued_on="2007-01-16",
        posted_on="2007-01-17",
        updated_on="2007-02",
        archived_on="2013",
        document_number="12/2007",
        reference_code="S-1234",
        place="Oslo",
        occasion="A sample conference",
        subjects="exercises, partnership",
        acquired_from="The Sample Ministry’s former site",
        rights_holder="Sample Ministry",
        licence="Sample licence",
        reproduction="With the source named.",
    )


def _twin() -> ArticlePage:
    return samples.article(title="En prøvetekst", language="nb")


def _files() -> list[AttachedFile]:
    # With a collection named, a document does not look for the first one.
    scan = ArchiveDocument(
        pk=1, collection_id=1, title="Scan", file="sample.pdf", file_size=1234567
    )
    scan.credit = "Sample Archive"
    annex = ArchiveDocument(pk=2, collection_id=1, title="Annex A", file="annex.ods")
    return [
        AttachedFile(document=scan, description="Scan of the printed text"),
        AttachedFile(document=annex),
    ]


def _corrections() -> list[Correction]:
    return [
        Correction(
            correction_kind="transcription",
            what="“1 243” now reads “1 234”.",
            why="Two figures were turned round when the page was copied.",
            corrected_on="2026-01-10",
        ),
        Correction(
            correction_kind="description",
            what="The time described is now January 2007.",
            why="A reader showed where the text says so.",
            corrected_on="2026-01",
        ),
    ]


def _redactions() -> list[Redaction]:
    reason = "To protect a private person."
    return [
        Redaction(names=1, reason=reason, made_at=dt.datetime(2026, 1, 10, 12, tzinfo=dt.UTC)),
        Redaction(names=2, reason=reason, made_at=dt.datetime(2026, 3, 2, 12, tzinfo=dt.UTC)),
    ]


def _addresses() -> list[OriginalAddress]:
    return [OriginalAddress(url="https://example.org/id1234", seen_on=dt.date(2026, 1, 5))]


def _citations() -> list[ArticleSource]:
    return [
        ArticleSource(source=samples.source(), locator="page 12"),
        ArticleSource(source=samples.source(2, url="", opened_on=None), quotation="Sample words."),
    ]


def _citation(text_form: str, *, is_frozen: bool = False) -> CiteBox:
    document = Document(
        title=samples.version(2).title,
        authors=(Author("Sample Ministry"),),
        date=PartialDate(2007, 1),
        date_is_inferred=True,
        document_type="Press release",
        publisher="Sample Ministry",
    )
    content = {"language": "en", "text_form": text_form, "document": document.as_json()}
    version = samples.version(2, content=content)
    address, root = "/articles/sample/", "https://archive.example/"
    return CiteBox.of(version, address=address, root=root, is_frozen=is_frozen)


def _frozen() -> CiteBox:
    return _citation("demonstration", is_frozen=True)
