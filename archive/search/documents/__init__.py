"""What search may know of each kind of public thing."""

from collections.abc import Iterator

from django.db.models import Model

from archive.search.documents.kind import Documents
from archive.search.documents.pages import ArticleDocuments, CountryDocuments, OperationDocuments
from archive.search.documents.records import (
    EventDocuments,
    FrameworkDocuments,
    GovernmentDocuments,
    PersonDocuments,
    PublisherDocuments,
)

ALL: tuple[Documents, ...] = (
    ArticleDocuments(),
    CountryDocuments(),
    OperationDocuments(),
    EventDocuments(),
    GovernmentDocuments(),
    PersonDocuments(),
    FrameworkDocuments(),
    PublisherDocuments(),
)


def concerned(model: type[Model]) -> Iterator[tuple[Documents, str]]:
    """Which documents a change of a ``model`` changes, and the way there; empty for its own."""
    for documents in ALL:
        if documents.model is model:
            yield documents, ""
        if model in documents.follows:
            yield documents, documents.follows[model]
