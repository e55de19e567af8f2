"""What the values of the facets are called, and in which addresses; of public things alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.db.models import CharField, F, IntegerField, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from archive.models import CountryPage, DocumentType, Government, OperationPage, Organisation
from archive.search.folding import fold
from archive.search.kept import Kept


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
        object.__setattr__(self, "by_name", {name: self.by_pk[pk] for name, pk in self.names()})

    def names(self) -> Iterator[tuple[tuple[str, ...], int]]:
        """Every folded name of a value, with its primary key."""
        for label in self.by_pk.values():
            for name in filter(None, (*label.other, label.text, label.slug)):
                yield tuple(fold(name)), label.pk


AllLabels = Mapping[str, Labels]


def labels(*, stamp: str) -> AllLabels:
    """The labels of every facet in the reader's language; one query where anything changed."""
    return _kept.get((stamp, get_language()), lambda: MappingProxyType(_read()))


def forget() -> None:
    """Drops what is kept, for tests that take back what they wrote."""
    _kept.clear()


_kept: Kept[AllLabels] = Kept(2)
"""One for each language of the site."""


def _read() -> dict[str, Labels]:
    """Five kinds of things in one query."""
    first, *others = (_rows(place, *kind) for place, kind in enumerate(_KINDS.values()))
    is_norwegian = (get_language() or "").startswith(("nb", "nn", "no"))
    found: dict[str, dict[int, Label]] = {facet: {} for facet in _KINDS}
    names = list(_KINDS)
    for place, pk, slug, name, name_nb, *other in first.union(*others, all=True):
        text = name_nb if is_norwegian and name_nb else name
        forms = tuple(filter(None, (name, name_nb, *other)))
        found[names[place]][pk] = Label(pk, slug, text, forms)
    return {facet: Labels(by_pk) for facet, by_pk in found.items()}


def _rows(place: int, rows: QuerySet, *fields: str) -> QuerySet:
    """Which kind it is, and pk, slug, name, Norwegian name and two other names of each."""
    there = (F(name) if name else Value("") for name in fields)
    named = {
        column: Coalesce(one, Value(""), output_field=CharField())
        for column, one in zip(COLUMNS, there, strict=True)
    }
    rows = rows.order_by().annotate(at=Value(place, output_field=IntegerField()), **named)
    return rows.values_list("at", "pk", *COLUMNS)


COLUMNS = ("its_slug", "its_name", "its_name_nb", "its_code", "its_full_name")
_KINDS = {
    "country": (CountryPage.objects.public(), "slug", "title", "", "code", ""),
    "operation": (OperationPage.objects.public(), "slug", "title", "", "code", "full_name"),
    "government": (
        Government.objects.public(),
        *("key", "label_en", "label_nb", "history_name_en", "history_name_nb"),
    ),
    "publisher": (Organisation.objects.public(), "key", "name_en", "name_nb", "abbreviation", ""),
    "document_type": (DocumentType.objects.all(), "key", "name", "name_nb", "", ""),
}
