"""What the archive holds already, found by natural key or by the memory of an earlier import."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import models

from archive.importers.facts.items import Item, Ref, natural_field
from archive.models import CountryName, ImportedRecord

CHUNK = 500


class Holdings:
    """The things of the archive that a set speaks of, and which of them an import wrote."""

    def __init__(self) -> None:
        self._rows = {(row.file, row.key): row for row in ImportedRecord.objects.all()}
        self._parts: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        for file, key in self._rows:
            self._parts[file, key.split("/")[0]].add((file, key))
        self._by_ref: dict[Ref, models.Model | None] = {}
        self._by_address: dict[tuple[str, str], models.Model] = {}

    def row(self, item: Item) -> ImportedRecord | None:
        """What an earlier import remembers of this item."""
        return self._rows.get(item.address)

    def parts_of(self, file: str, key: str) -> set[tuple[str, str]]:
        """The addresses of all that an earlier import made of a record."""
        return self._parts.get((file, key), set())

    def thing(self, item: Item) -> models.Model | None:
        """The thing that the item stands for, even where its natural key was changed here."""
        return self._by_address.get(item.address) or self.find(item.ref)

    def find(self, ref: Ref) -> models.Model | None:
        """The thing with this natural key."""
        name = natural_field(ref.model)
        if not name:
            return None
        if ref not in self._by_ref:
            rows = ref.model._default_manager.filter(**{name: ref.key})
            self._by_ref[ref] = rows.first()
        return self._by_ref[ref]

    def load(self, items: Iterable[Item]) -> None:
        """Reads in few queries what ``thing`` and ``find`` are going to be asked."""
        wanted: dict[type[models.Model], dict[tuple[str, str], Item]] = defaultdict(dict)
        keys: dict[type[models.Model], set[str]] = defaultdict(set)
        for item in items:
            wanted[item.model][item.address] = item
            for ref in {item.ref, *item.refs()}:
                if natural_field(ref.model):
                    keys[ref.model].add(ref.key)
        for model, refs in keys.items():
            self._load_keys(model, refs)
        for model, by_address in wanted.items():
            self._load_rows(model, by_address)

    def _load_keys(self, model: type[models.Model], keys: set[str]) -> None:
        name = natural_field(model)
        for some in _chunks(sorted(keys)):
            for key in some:
                self._by_ref.setdefault(Ref(model, key), None)
            for thing in model._default_manager.filter(**{f"{name}__in": some}):
                self._by_ref[Ref(model, getattr(thing, name))] = thing

    def _load_rows(self, model: type[models.Model], items: dict[tuple[str, str], Item]) -> None:
        content_type = ContentType.objects.get_for_model(model)
        ids = {
            self._rows[address].object_id: address
            for address in items
            if address in self._rows and self._rows[address].content_type_id == content_type.pk
        }
        known = {thing.pk: thing for thing in self._by_ref.values() if isinstance(thing, model)}
        for pk in ids.keys() & known.keys():
            self._by_address[ids[pk]] = known[pk]
        for some in _chunks(sorted(ids.keys() - known.keys())):
            for thing in model._default_manager.filter(pk__in=some):
                self._by_address[ids[thing.pk]] = thing

    def country_names(self, code: str) -> list[str]:
        """The names under which the archive knows a country."""
        names = CountryName.objects.filter(country__code=code, live=True)
        return list(names.order_by("pk").values_list("name", flat=True))


def _chunks(values: list) -> Iterable[list]:
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]
