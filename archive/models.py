"""Every table of the archive by its name; the modules below hold them."""

from archive.pages.article import ArticlePage
from archive.pages.article_parts import (
    ArticleCreator,
    ArticleSource,
    AttachedFile,
    Correction,
    CountryMention,
    EventMention,
    FrameworkMention,
    OperationMention,
    OriginalAddress,
    PersonMention,
    SetAside,
    StatedField,
)
from archive.pages.country import CountryPage
from archive.pages.home import (
    ArticleIndexPage,
    CountryIndexPage,
    HomePage,
    OperationIndexPage,
    StandardPage,
)
from archive.pages.operation import OperationPage
from archive.records.agents import Government, Organisation, Party, Person
from archive.records.documents import Abbreviation, DocumentType, Series
from archive.records.error_reports import ErrorReport
from archive.records.events import HistoricalEvent
from archive.records.facts.course import LeadPeriod, OperationPeriod, OperationPhase
from archive.records.facts.fact import Fact
from archive.records.facts.mandates import Mandate, OperationRelation
from archive.records.facts.names import Capital, CountryName, OrganisationName
from archive.records.facts.offices import GovernmentTerm, OfficeTerm
from archive.records.facts.status import StatusEvent, StatusPeriod
from archive.records.facts.strengths import Contribution, StrengthFigure
from archive.records.facts.succession import Succession
from archive.records.frameworks import Framework
from archive.records.identifiers import LegacyIdentifier, Permalink, Version, Withdrawal
from archive.records.imports import ImportedRecord
from archive.records.media import ArchiveDocument, ArchiveImage, ArchiveRendition
from archive.records.redactions import RedactedVersion, Redaction
from archive.records.review import ReviewTask
from archive.records.search_document import SearchDocument, SearchName, SearchRebuild, SearchWord
from archive.records.sources import Evidence, Source
from archive.records.stamp import ContentStamp
from archive.records.statements import Discrepancy, Statement

BOOKKEEPING = frozenset(
    [
        ArchiveRendition,
        ContentStamp,
        ImportedRecord,
        Permalink,
        SearchDocument,
        SearchName,
        SearchRebuild,
        SearchWord,
        Version,
    ]
)
"""Tables that follow the content and say nothing of their own."""

__all__ = [
    "BOOKKEEPING",
    "Abbreviation",
    "ArchiveDocument",
    "ArchiveImage",
    "ArchiveRendition",
    "ArticleCreator",
    "ArticleIndexPage",
    "ArticlePage",
    "ArticleSource",
    "AttachedFile",
    "Capital",
    "ContentStamp",
    "Contribution",
    "Correction",
    "CountryIndexPage",
    "CountryMention",
    "CountryName",
    "CountryPage",
    "Discrepancy",
    "DocumentType",
    "ErrorReport",
    "EventMention",
    "Evidence",
    "Fact",
    "Framework",
    "FrameworkMention",
    "Government",
    "GovernmentTerm",
    "HistoricalEvent",
    "HomePage",
    "ImportedRecord",
    "LeadPeriod",
    "LegacyIdentifier",
    "Mandate",
    "OfficeTerm",
    "OperationIndexPage",
    "OperationMention",
    "OperationPage",
    "OperationPeriod",
    "OperationPhase",
    "OperationRelation",
    "Organisation",
    "OrganisationName",
    "OriginalAddress",
    "Party",
    "Permalink",
    "Person",
    "PersonMention",
    "RedactedVersion",
    "Redaction",
    "ReviewTask",
    "SearchDocument",
    "SearchName",
    "SearchRebuild",
    "SearchWord",
    "Series",
    "SetAside",
    "Source",
    "StandardPage",
    "StatedField",
    "Statement",
    "StatusEvent",
    "StatusPeriod",
    "StrengthFigure",
    "Succession",
    "Version",
    "Withdrawal",
]
