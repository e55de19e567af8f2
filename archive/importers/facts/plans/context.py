"""What a plan may ask: the records of the set, and whether the archive holds something."""

from collections import defaultdict
from collections.abc import Iterable

from django.db import models

from archive.importers.facts.holdings import Holdings
from archive.importers.facts.items import HOME_FILES, Ref
from archive.importers.facts.reading import Entry


class Context:
    """The set on its way into the archive."""

    def __init__(self, entries: Iterable[Entry], holdings: Holdings) -> None:
        self._entries: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in entries:
            self._entries[entry.file].setdefault(entry.key, entry)
        self._holdings = holdings

    def __getitem__(self, file: str) -> list[Entry]:
        """The records of a file, in its order."""
        return list(self._entries[file].values())

    def entry(self, file: str, key: str) -> Entry | None:
        return self._entries[file].get(key)

    def known(self, model: type[models.Model], key: str) -> Ref | None:
        """A reference to the thing, where the set or the archive has it."""
        ref = Ref(model, key)
        in_set = key in self._entries[HOME_FILES[model]]
        return ref if in_set or self._holdings.find(ref) is not None else None

    def country_names(self, code: str) -> list[str]:
        """Every name of a country that the set or the archive knows; today's comes first."""
        entry = self.entry("countries", code)
        if entry is None:
            return self._holdings.country_names(code)
        return [entry.data["name"], *(name["name"] for name in entry.data.get("names", []))]
