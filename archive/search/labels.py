"""What the values of the facets are called, and in which addresses; of public things alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.utils.translation import get_language

from archive.models import CountryPage, DocumentType, Government, OperationPage, Organisation
from archive.search.folding import fold


@dataclass(frozen=True, slots=True)
class Label:
    """A value of a facet: its primary key, its slug in addresses, its name."""

    pk: int
    slug: str
    text: str
    other: tuple[str, ...] = ()
    """What else it may be called in a query."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The values of one facet."""

    by_pk: Mapping[int, Label]
    by_slug: Mapping[str, Label] = field(init=False)
    by_name: Mapping[tuple[str, ...], Label] = field(init=False)

    def __post_init__(self) -> None:
        rows = self.by_pk.values()
        object.__setattr__(self, "by_slug", {label.slug: label for label in rows})
        names = {}
        for label in rows:
            for name in filter(None, (*label.other, label.text, label.slug)):
                names[tuple(fold(name))] = label
        object.__setattr__(self, "by_name", names)


AllLabels = Mapping[str, Labels]


def labels(*, stamp: str) -> AllLabels:
    """The labels of every facet in the reader's language; five queries where anything changed."""
    global _kept
    kept, key = _kept, (stamp, get_language() or "")
    if kept is None or kept[0] != key:
        found = {facet: _labels(read()) for facet, read in _READ.items()}
        _kept = kept = (key, MappingProxyType(found))
    return kept[1]


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    global _kept
    _kept = None


_kept: tuple[tuple[str, str], AllLabels] | None = None


def _labels(rows: Iterable[Label]) -> Labels:
    return Labels({row.pk: row for row in rows})


def _countries() -> Iterable[Label]:
    rows = CountryPage.objects.public().order_by("title")
    for pk, slug, title, code in rows.values_list("pk", "slug", "title", "code"):
        yield Label(pk, slug, title, (code or "",))


def _operations() -> Iterable[Label]:
    rows = OperationPage.objects.public().order_by("title")
    for pk, slug, title, code, name in rows.values_list("pk", "slug", "title", "code", "full_name"):
        yield Label(pk, slug, title, (code, name))


def _governments() -> Iterable[Label]:
    rows = Government.objects.public()
    for one in rows.only("key", "label_en", "label_nb"):
        yield Label(one.pk, one.key, str(one), (one.label_en, one.label_nb))


def _publishers() -> Iterable[Label]:
    rows = Organisation.objects.public()
    for one in rows.only("key", "name_en", "name_nb", "abbreviation"):
        yield Label(one.pk, one.key, str(one), (one.name_en, one.name_nb, one.abbreviation))


def _document_types() -> Iterable[Label]:
    for one in DocumentType.objects.order_by("name").only("key", "name", "name_nb"):
        yield Label(one.pk, one.key, str(one), (one.name, one.name_nb))


_READ: Mapping[str, Callable[[], Iterable[Label]]] = {
    "country": _countries,
    "operation": _operations,
    "government": _governments,
    "publisher": _publishers,
    "document_type": _document_types,
}
