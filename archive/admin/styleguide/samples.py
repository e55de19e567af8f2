"""Records and sources that the samples share; none is saved, and none is a fact."""

import datetime as dt
from typing import Any, TypeVar

from django.utils.text import slugify
from wagtail.models.sites import SiteRootPath

from archive.models import (
    ArticlePage,
    CountryPage,
    DocumentType,
    Fact,
    Framework,
    Government,
    OperationPage,
    Organisation,
    Permalink,
    Person,
    Source,
    StatusPeriod,
    Version,
)
from archive.pages.page import ArchivePage
from archive.timeline.page_facts import Basis, Reference

Kind = TypeVar("Kind", bound=Fact)
Sample = TypeVar("Sample", bound=ArchivePage)

TODAY = dt.date(2026, 1, 15)
DAY = dt.date(2007, 1, 15)
FRAMEWORK_NAMES = {"member": "NATO", "map": "Membership Action Plan", "pfp": "Sample partnership"}


# --- Pages and records ---------------------------------------------------------------------------
def country(number: int, title: str, iso3: str) -> CountryPage:
    """A country profile."""
    region = "northern-europe"
    return _placed(CountryPage, number, title, "countries", iso3=iso3, region=region)


def norway() -> CountryPage:
    return country(1, "Norway", "NOR")


def iceland() -> CountryPage:
    return country(2, "Iceland", "ISL")


def finland() -> CountryPage:
    return country(3, "Finland", "FIN")


def macedonia() -> CountryPage:
    return country(4, "North Macedonia", "MKD")


def operation() -> OperationPage:
    return _placed(OperationPage, 11, "Sample Guard", "operations", code="Sample Guard")


def government(*, live: bool = True) -> Government:
    return Government(pk=1, key="sample", label_en="Sample’s 2nd Government", live=live)


def publisher() -> Organisation:
    return Organisation(pk=1, key="sample-ministry", name_en="Sample Ministry", live=True)


def person() -> Person:
    return Person(pk=1, key="sample-person", name="Kari Sample", live=True)


def framework() -> Framework:
    return Framework(pk=1, key="sample", name="Sample Partnership", live=True)


def document_type() -> DocumentType:
    return DocumentType(pk=1, key="article", name="Article")


def article(**fields: Any) -> ArticlePage:
    """An article of a government, with the time that it describes."""
    title = fields.pop("title", "A sample text about a joint exercise")
    record = {
        "lead": "The first paragraph of a sample text. It says in two sentences what follows.",
        "published_under": government(),
        "publisher": publisher(),
        "document_type": document_type(),
        "temporal": "2007-01",
        "temporal_basis": "stated",
    }
    return _placed(ArticlePage, 21, title, "articles", **{**record, **fields})


def version(number: int, **fields: Any) -> Version:
    """A published version."""
    state = {
        "published_at": dt.datetime(2026, 1, number, 12, tzinfo=dt.UTC),
        "summary": "First published here." if number == 1 else "Changed: lead.",
        "title": "A sample text about a joint exercise",
        "text_sha256": "5a" * 32,
        "content_sha256": "c0" * 32,
    }
    return Version(number=number, permalink=Permalink(number=1234), **{**state, **fields})


def _placed(kind: type[Sample], number: int, title: str, section: str, **fields: Any) -> Sample:
    """A page at its address; with its number and its site it asks no database for either."""
    slug = slugify(title)
    page = kind(
        id=number,
        page_ptr_id=number,
        live=True,
        title=title,
        slug=slug,
        url_path=f"/home/{section}/{slug}/",
        **fields,
    )
    page._wagtail_cached_site_root_paths = [SiteRootPath(1, "/home/", "", "en")]
    return page


# --- Facts and what they rest on -----------------------------------------------------------------
def fact(kind: type[Kind], number: int, **fields: Any) -> Kind:
    """A fact with the bounds that its date gives."""
    found = kind(id=number, fact_ptr_id=number, kind=kind.kind_name(), **fields)
    found.derive_bounds()
    return found


def status(number: int, of: CountryPage, framework: str, period: str) -> StatusPeriod:
    """A country's part in a framework."""
    name = FRAMEWORK_NAMES[framework]
    found = fact(
        StatusPeriod,
        number,
        country=of,
        framework=Framework(pk=len(name), key=framework, name=name),
        period=period,
    )
    found.suspended_on = None
    return found


def source(number: int = 1, **fields: Any) -> Source:
    """A source that somebody has opened."""
    record = {
        "title": f"Sample report no. {number}",
        "publisher": "Sample Publishing House",
        "url": "https://example.org/sample-report",
        "kind": "official",
        "opened_on": dt.date(2026, 1, 5),
    }
    return Source(pk=number, key=f"sample-{number}", **{**record, **fields})


def reference(number: int = 1, locator: str = "page 12") -> Reference:
    return Reference(number, f"Sample report no. {number}", locator)


def basis(*numbers: int, verified: bool = True, disputes: tuple[int, ...] = ()) -> Basis:
    """What a fact rests on: the sources of these numbers."""
    return Basis(tuple(reference(number) for number in numbers), verified, disputes)
