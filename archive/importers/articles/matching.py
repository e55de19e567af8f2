"""Finds the records that a page names: government, publisher, kind of document, series, person."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _

from archive.importers.articles.pasted import PastedArticle, Stated
from archive.importers.articles.vocabulary import SAME_TYPES
from archive.models import DocumentType, Government, Organisation, OrganisationName, Person, Series

_MARKS = re.compile(r"['’‘ʼ`´\"“”„«»]")
_GOVERNMENT = re.compile(r"\b(?:government|regjering(?:en|a)?|the)\b")
_ARTICLE = re.compile(r"^the ")


@dataclass(frozen=True, slots=True)
class Matched:
    """The records that a page names, by field, and what an editor should know of the others."""

    records: dict[str, models.Model]
    notices: tuple[str, ...] = ()


def match(pasted: PastedArticle) -> Matched:
    """The records that ``pasted`` names; a name that is unknown, or of two, finds none."""
    records: dict[str, models.Model] = {}
    notices: list[str] = []
    for field, names in NAMES.items():
        stated = pasted.get(field)
        if stated is None:
            continue
        found = _find(stated.value, names)
        if len(found) == 1:
            records[field] = found[0]
        elif field != "creators":  # a name is kept as written where no person has it
            notices.append(_remedy(field, stated, found))
    return Matched(records, tuple(notices))


def plain(name: str) -> str:
    """``name`` without what differs from page to page: case, quotation marks, white space."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", name)).casefold()
    return _ARTICLE.sub("", " ".join(text.split()).strip(" ."))


def plain_government(name: str) -> str:
    """The same, without the word that every government's name has."""
    return " ".join(_GOVERNMENT.sub(" ", plain(name)).split())


# --- Names, each with the record that has it -----------------------------------------------------
Named = Iterator[tuple[str, models.Model]]


def _governments(words: str) -> Named:
    wanted = plain_government(words)
    for government in Government.objects.all():
        for name in (
            government.label_en,
            government.label_nb,
            government.history_name_en,
            government.history_name_nb,
        ):
            if wanted and plain_government(name) == wanted:
                yield name, government


def _organisations(words: str) -> Named:
    """Under today's names and those of any time, as long as a name is no draft."""
    for organisation in Organisation.objects.all():
        yield from _named(words, organisation, [organisation.name_en, organisation.name_nb])
    rows = OrganisationName.objects.filter(live=True, organisation__isnull=False)
    for row in rows.select_related("organisation"):
        yield from _named(words, row.organisation, [row.name_en, row.name_nb])


def _document_types(words: str) -> Named:
    """A kind by its name or, of two kinds in one name, by the first that the archive knows."""
    types = list(DocumentType.objects.all())
    wanted = plain(words)
    for one in (wanted, *(part.strip() for part in wanted.split("/"))):
        same = SAME_TYPES.get(one)
        found = [
            kind for kind in types if one in {plain(kind.name), plain(kind.name_nb)} - {""}
        ] or [kind for kind in types if kind.key == same]
        if found:
            yield from ((one, kind) for kind in found)
            return


def _series(words: str) -> Named:
    for series in Series.objects.all():
        yield from _named(words, series, [series.title, series.reference_code])


def _people(words: str) -> Named:
    for person in Person.objects.filter(name__iexact=" ".join(words.split())):
        yield person.name, person


def _named(words: str, record: models.Model, names: Iterable[str]) -> Named:
    for name in names:
        if name and plain(name) == plain(words):
            yield name, record


NAMES: dict[str, Callable[[str], Named]] = {
    "published_under": _governments,
    "publisher": _organisations,
    "document_type": _document_types,
    "series": _series,
    "creators": _people,
}


def _find(words: str, names: Callable[[str], Named]) -> list[models.Model]:
    """The different records of that name."""
    found: dict[int, models.Model] = {}
    for _name, record in names(words):
        found.setdefault(record.pk, record)
    return list(found.values())


def _remedy(field: str, stated: Stated, found: list[models.Model]) -> str:
    params = {"line": stated.lines[0], "words": stated.value}
    if found:
        params["records"] = "; ".join(sorted(str(record) for record in found))
        return (
            _(
                "Line %(line)d: “%(words)s” is the name of several records (%(records)s), so the"
                " field is left empty. Choose one in the form."
            )
            % params
        )
    return {
        "published_under": _(
            "Line %(line)d: no government here is called “%(words)s”, so the field is left empty."
            " Choose it in the form, or add this label to the government under Records."
        ),
        "publisher": _(
            "Line %(line)d: no organisation here is or was called “%(words)s”, so the field is left"
            " empty. Choose it in the form, or add this name to the organisation under Facts."
        ),
        "document_type": _(
            "Line %(line)d: no document type here is called “%(words)s”, so the field is left"
            " empty. Choose it in the form, or add the type under Records."
        ),
        "series": _(
            "Line %(line)d: no series here is called “%(words)s”, so the field is left empty."
            " Choose it in the form, or add the series under Records."
        ),
    }[field] % params
